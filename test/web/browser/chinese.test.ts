// The page in Chinese: everything that is seen or read out, on every surface; nothing chosen is lost on the way.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { overflow, visibleTexts } from '../support/visible.ts';
import { choices, digest, inBrowser, onePage, settled } from '../support/visit.ts';

/** What stays as it is: names, formats, keys, ids of sources, and names of American programmes that have no other. */
const ALLOWED =
  /npx tierwise [\s\S]*|\b[0-9a-f]{64}\b|tierwise (?:sweep|compare(?: --json)?)|Tierwise|tierwise|QR|CSV|SVG|PNG|PDF|JSON|YAML|yaml|Parquet|Node|node|Ctrl|Home|End|Esc|EN|ACO|DRG|DIP|APG|MSR|MSSP|ENHANCED|BASIC|Medicare|plan|ms\b|\b[A-Z]{1,4}\d*\b|[\w.-]+\.(?:yaml|json|csv)|https?:\S+/g;

inBrowser('in Chinese', () => {
  const here = onePage();

  it('nothing of what is chosen changes, and the document says its language', async () => {
    const { page } = here();
    await page.evaluate(() =>
      window.__sim!.state.set('policy.consortium.tightness', { value: 0.3, start: 13, ramp: 0 }),
    );
    const before = await digest(page);
    const chosen = await choices(page);
    await speak(page, 'zh-Hans');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    expect(await choices(page)).toEqual(chosen);
    expect(await digest(page)).toBe(before);
    await speak(page, 'en');
  });

  it('no English is left in what is seen or read out, and nothing sticks out', async () => {
    const { page } = here();
    await speak(page, 'zh-Hans');
    const left: string[] = [];
    const look = async (where: string) => {
      await settled(page);
      const { pixels } = await overflow(page);
      if (pixels > 0) left.push(`${where}: ${pixels} px wider than the window`);
      for (const text of await visibleTexts(page))
        if (/[A-Za-z]{2,}/.test(text.replaceAll(ALLOWED, ''))) left.push(`${where}: ${text.slice(0, 120)}`);
    };
    await page.evaluate(unfold);
    await look('lab');
    await page.keyboard.press('t');
    await look('tables');
    await page.keyboard.press('t');
    await page.keyboard.press('?');
    await look('help');
    await page.keyboard.press('Escape');
    for (const button of ['分享', '导出']) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await look(button);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: '政策参数' }).count();
    await page.keyboard.press('c');
    await look('compare');
    await page.keyboard.press('s');
    await look('sweep');
    await page.keyboard.press('l');
    await speak(page, 'en');
    expect([...new Set(left)]).toEqual([]);
  });

  it('and back: the page is English again', async () => {
    const { page } = here();
    await speak(page, 'zh-Hans');
    await speak(page, 'en');
    const chinese = (await visibleTexts(page)).filter((text) => /\p{Script=Han}/u.test(text) && text !== '中文');
    expect(chinese).toEqual([]);
  });
});

async function speak(page: Page, language: 'en' | 'zh-Hans'): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)) === language) return;
  await page.getByRole('button', { name: language === 'en' ? 'EN' : '中文', exact: true }).click();
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
  await settled(page);
}

/** Runs in the page: unfolds the groups of levers, those within others too, one after the other. */
async function unfold(): Promise<void> {
  const lab = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-lab')?.shadowRoot;
  const rail = lab?.querySelector('tw-rail');
  const folded = () => rail?.shadowRoot?.querySelector<HTMLDetailsElement>('details:not([open])');
  for (let one = folded(); one !== null && one !== undefined; one = folded()) {
    one.open = true;
    await new Promise((resolve) => setTimeout(resolve));
    await rail?.updateComplete;
  }
}
