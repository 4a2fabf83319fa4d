// For everybody: axe finds nothing on any surface, small windows and large letters fit, colours are never alone.
import { expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { contrast, difference, labOf, rgbOf, seenWith } from '../support/colours.ts';
import { overflow } from '../support/visible.ts';
import { inBrowser, onePage, settled, type Visit, visit } from '../support/visit.ts';

/** Every surface, and how one gets there from the lab and back. */
const SURFACES: readonly (readonly [string, (visit: Visit) => Promise<void>])[] = [
  ['the lab', async () => {}],
  ['tables and sources in the lab', ({ page }) => page.evaluate(showFaces)],
  ['every group of levers', ({ page }) => page.evaluate(unfold)],
  ['compare', ({ page }) => page.keyboard.press('c')],
  ['sweep', ({ page }) => page.keyboard.press('s')],
  ['the sheet of a lever', openSheet],
  ['exports', openExports],
  ['help', ({ page }) => page.keyboard.press('?')],
  ['sharing', ({ page }) => page.locator('tw-bar .primary').click()],
  ['all charts', ({ page }) => page.locator('tw-more-charts button.link').first().click()],
  ['the size of the runs', ({ page }) => page.locator('tw-status button.link').last().click()],
];

inBrowser('for everybody', () => {
  const here = onePage();

  const windows = [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ] as const;
  const looks = (['light', 'dark'] as const).flatMap((theme) => windows.map((size) => ({ theme, ...size })));

  it.each((['en', 'zh-Hans'] as const).flatMap((language) => looks.map((look) => ({ language, ...look }))))(
    'axe finds nothing: $language, $theme, $width px wide',
    async ({ language, theme, width, height }) => {
      const { page } = here();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: theme });
      await show(here(), language);
      const found: string[] = [];
      for (const [name, go] of SURFACES) {
        await go(here());
        await settled(page);
        found.push(...(await violations(page)).map((one) => `${name}: ${one}`));
        await page.keyboard.press('Escape');
        await page.evaluate(showCharts);
        await page.keyboard.press('l');
      }
      expect(found).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: null });
      await show(here(), 'en');
    },
  );
});

inBrowser('in small windows', () => {
  it.each([900, 1000, 1199])('the bar has room for all its buttons: %i px wide', async (width) => {
    const { page } = await visit({ viewport: { width, height: 700 } });
    const bar = (await page.locator('tw-bar').boundingBox())!;
    const share = (await page.getByRole('button', { name: 'Share', exact: true }).boundingBox())!;
    // The name of the scenario gives way; the margin of the bar stays.
    expect(bar.x + bar.width - (share.x + share.width)).toBe(24);
    // A page without a scrollbar keeps its gutter.
    expect((await overflow(page)).pixels).toBeLessThanOrEqual(0);
  });

  it.each([
    ['320 px wide', { width: 320, height: 640 }],
    ['200 % zoom of 1280 px', { width: 640, height: 400 }],
    ['a phone', { width: 390, height: 844 }],
  ])('nothing scrolls sideways, and what one presses is large enough: %s', async (_, viewport) => {
    const one = await visit({ viewport, hasTouch: true });
    const { page } = one;
    for (const go of ['l', 'c', 's', 'l']) {
      await page.keyboard.press(go);
      await settled(page);
      expect(await overflow(page)).toEqual({ pixels: 0, by: [] });
    }
    const handle = page.getByRole('button', { name: 'Levers', exact: true });
    if (await handle.isVisible()) await handle.click();
    await page.evaluate(unfold);
    // The sheet of the levers comes up; what moves is tapped beside.
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => undefined),
    );
    const slider = page.getByRole('slider').first();
    await slider.scrollIntoViewIfNeeded();
    const before = await slider.inputValue();
    const box = (await slider.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width * 0.35, box.y + box.height / 2);
    expect(await slider.inputValue()).not.toBe(before);
    await settled(page);
    expect(await page.evaluate(smallTargets)).toEqual([]);
  });
});

inBrowser('colours', () => {
  const here = onePage();

  it.each(['light', 'dark'] as const)(
    'series stand out from the page, and differ in more than colour: %s',
    async (colorScheme) => {
      const { page } = here();
      await page.emulateMedia({ colorScheme });
      const { series, text, page: background, dashes } = await page.evaluate(coloursOf);
      for (const [name, colour] of Object.entries(series))
        expect(contrast(colour, background), `${name} on the page`).toBeGreaterThanOrEqual(3);
      for (const [name, colour] of Object.entries(text))
        expect(contrast(colour, background), `${name} on the page`).toBeGreaterThanOrEqual(4.5);
      // The status quo is dashed, the scenario is not, and both have their names at their ends.
      expect(dashes[0]).toMatch(/\d/);
      expect(dashes[1]).toBe('none');
      const picture = page.getByRole('img', { name: 'in the last year' }).first();
      const labels = await picture.locator('text').allTextContents();
      expect(labels.some((label) => label.startsWith('Status quo'))).toBe(true);
      expect(labels.some((label) => label.startsWith('This reform'))).toBe(true);
      await page.emulateMedia({ colorScheme: null });
    },
  );

  it.each(
    (['light', 'dark'] as const).flatMap((theme) =>
      (['deuteranopia', 'protanopia'] as const).map((eye) => [theme, eye] as const),
    ),
  )('series stay apart for everybody: %s, %s', async (colorScheme, eye) => {
    const { page } = here();
    await page.emulateMedia({ colorScheme });
    const { series } = await page.evaluate(coloursOf);
    const arms = ['--ink', '--accent', '--b', '--c', '--d'].map(
      (name) => [name, labOf(seenWith(eye, rgbOf(series[name])))] as const,
    );
    const near = arms.flatMap(([one, first], at) =>
      arms.slice(at + 1).flatMap(([other, second]) => {
        const apart = difference(first, second);
        return apart < 10 ? [`${one} and ${other}: ${apart.toFixed(1)}`] : [];
      }),
    );
    expect(near).toEqual([]);
    await page.emulateMedia({ colorScheme: null });
  });

  it('stay apart where the system chooses them', async () => {
    const { page } = here();
    await page.evaluate(() =>
      window.__sim!.state.set('policy.consortium.tightness', { value: 0.2, start: 13, ramp: 0 }),
    );
    await settled(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.getByRole('searchbox').fill('tightness');
    const seen = await page.evaluate(forcedColours);
    // Lines, the bar of a lever, its mark and the mark of a headline are there, and none has the colour of the page.
    expect(seen.parts.length).toBe(5);
    for (const { name, colour } of seen.parts) expect(contrast(colour, seen.page), name).toBeGreaterThanOrEqual(3);
    const slider = page.getByRole('slider').first();
    const quiet = await slider.screenshot();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(Buffer.compare(quiet, await slider.screenshot())).not.toBe(0);
    await page.getByRole('searchbox').fill('');
    await page.emulateMedia({ forcedColors: null });
  });

  it('and movements stop where people want less of them', async () => {
    const { page } = here();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => {
      const found: string[] = [];
      const visit = (root: ParentNode) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot !== null) visit(element.shadowRoot);
          const { transitionDuration, transitionProperty, animationName } = getComputedStyle(element);
          if ((transitionProperty !== 'none' && /[1-9]/.test(transitionDuration)) || animationName !== 'none')
            found.push(element.tagName);
        }
      };
      visit(document);
      return found;
    });
    expect(moving).toEqual([]);
    await page.emulateMedia({ reducedMotion: null });
  });
});

/** Opens the ways out; a phone has no room for that button. */
async function openExports({ page }: Visit): Promise<void> {
  const button = page.locator('tw-bar .framed').last();
  if (await button.isVisible()) await button.click();
}

/** Opens the sheet of the first lever there is. */
async function openSheet({ page }: Visit): Promise<void> {
  await page.evaluate(() => {
    const lab = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-lab')?.shadowRoot;
    const lever = lab?.querySelector('tw-rail')?.shadowRoot?.querySelector('tw-lever');
    lever?.shadowRoot?.querySelector<HTMLElement>('.name')?.click();
  });
  await page.locator('tw-lever-sheet').waitFor();
}

/** Switches to a language, if it is another. */
async function show({ page }: Visit, language: 'en' | 'zh-Hans'): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)) === language) return;
  await page.getByRole('button', { name: language === 'en' ? 'EN' : '中文', exact: true }).click();
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
  await settled(page);
}

/** Runs in the page: shows the table of the first chart and the sources of the second. */
function showFaces(): void {
  const lab = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-lab')?.shadowRoot;
  const [first, second] = [...(lab?.querySelectorAll('tw-chart-card') ?? [])].map((card) =>
    card.shadowRoot?.querySelectorAll<HTMLElement>('[role=tab]'),
  );
  first?.[1].click();
  second?.[2].click();
}

function showCharts(): void {
  const lab = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-lab')?.shadowRoot;
  for (const card of lab?.querySelectorAll('tw-chart-card') ?? [])
    card.shadowRoot?.querySelector<HTMLElement>('[role=tab]')?.click();
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

/** Runs in the page: controls smaller than 24 by 24 px; those within a sentence may be as high as its line. */
function smallTargets(): string[] {
  const found: string[] = [];
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      if (!element.matches('button, select, input, summary, a[href]') || !element.checkVisibility()) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width === 0 || element.matches('.unseen, p a, li a, td a') || getComputedStyle(element).opacity === '0')
        continue;
      if (width < 23.5 || height < 23.5)
        found.push(
          `${element.tagName} ${element.className} "${element.textContent?.trim().slice(0, 30)}" ${width} × ${height}`,
        );
    }
  };
  visit(document);
  return found.slice(0, 12);
}

/** Runs in the page: computed colours of lines and texts, and dashes of the two lines of the first chart. */
function coloursOf() {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => {
    const probe = document.createElement('span');
    probe.style.color = style.getPropertyValue(name);
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, token(name)]));
  const card = document
    .querySelector('tierwise-app')
    ?.shadowRoot?.querySelector('tw-lab')
    ?.shadowRoot?.querySelector('tw-chart-card')?.shadowRoot;
  const line = (arm: number) => card!.querySelector(`.arm-${arm} path`)!;
  return {
    page: token('--bg'),
    series: {
      ...named('--ink', '--accent', '--b', '--c', '--d', '--control'),
      drawn: getComputedStyle(line(1)).stroke,
    },
    text: named('--ink', '--ink-2', '--ink-3', '--accent'),
    dashes: [0, 1].map((arm) => getComputedStyle(line(arm)).strokeDasharray),
  };
}

/** Runs in the page: colours of what must be told apart where the system chooses colours. */
function forcedColours() {
  const lab = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-lab')?.shadowRoot;
  const card = lab?.querySelector('tw-chart-card')?.shadowRoot;
  const lever = lab?.querySelector('tw-rail')?.shadowRoot?.querySelector('tw-lever')?.shadowRoot;
  const headlines = lab?.querySelector('tw-headlines')?.shadowRoot;
  const colour = (name: string, element: Element | null | undefined, property: string) =>
    element === null || element === undefined
      ? []
      : [{ name, colour: getComputedStyle(element).getPropertyValue(property) }];
  return {
    page: getComputedStyle(document.documentElement).backgroundColor,
    parts: [
      ...colour('the line of the status quo', card?.querySelector('.arm-0 path'), 'stroke'),
      ...colour('the line of the scenario', card?.querySelector('.arm-1 path'), 'stroke'),
      ...colour('the bar of a lever', lever?.querySelector('.bar'), 'border-top-color'),
      ...colour('the mark of the status quo', lever?.querySelector('.tick'), 'border-left-color'),
      ...colour('the mark of a headline', headlines?.querySelector('.mark'), 'stroke'),
    ],
  };
}
