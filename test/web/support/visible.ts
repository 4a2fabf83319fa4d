// What is on the screen, through all shadow roots: texts people see, and what sticks out of the window.
import type { Page } from 'playwright-core';

/** Every text that is visible, or read out in its place: labels, titles and placeholders of controls too. */
export function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const say = (text: string | null | undefined) => {
      const trimmed = text?.trim() ?? '';
      if (trimmed !== '') found.add(trimmed);
    };
    const visit = (node: Node) => {
      if (node instanceof Text) say(node.data);
      if (node instanceof Element) {
        if (!node.checkVisibility() || node.matches('style, script')) return;
        for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'label'])
          say(node.getAttribute(name));
        if (node.shadowRoot !== null) for (const inner of node.shadowRoot.childNodes) visit(inner);
      }
      for (const inner of node.childNodes) visit(inner);
    };
    visit(document.body);
    return [...found];
  });
}

/** By how many pixels the page is wider than the window, and what sticks out of it. */
export function overflow(page: Page): Promise<{ readonly pixels: number; readonly by: readonly string[] }> {
  return page.evaluate(() => {
    const by: string[] = [];
    const visit = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot !== null) visit(element.shadowRoot);
        const { right, width } = element.getBoundingClientRect();
        if (width > 0 && right > innerWidth + 1 && element.checkVisibility() && element.closest('svg') === null)
          by.push(`${element.tagName.toLowerCase()}.${element.className} to ${Math.round(right)}`);
      }
    };
    visit(document);
    const pixels =
      Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth;
    return { pixels, by: pixels > 0 ? by.slice(0, 8) : [] };
  });
}
