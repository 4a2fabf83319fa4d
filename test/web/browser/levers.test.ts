// Levers as people meet them: what each says of itself, moved by mouse and keyboard, and what moving one does to both lines.
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { choices, inBrowser, onePage, resize, settled, startFrom } from '../support/visit.ts';

const TIGHTNESS = 'policy.consortium.tightness';

inBrowser('levers', () => {
  const visit = onePage();

  it.each(['county-global-budget', 'us-aco-two-sided'])(
    'each has a name, a unit, limits and a mark at the status quo: %s',
    async (preset) => {
      const { page } = visit();
      await startFrom(page, preset);
      await unfoldAll(page);
      const found = await page.evaluate(leversOf);
      expect(found.length).toBeGreaterThan(60);
      for (const { path, name, text, unit, min, max, tick, home } of found) {
        expect(name, path).not.toBe('');
        expect(text, path).toMatch(/^[-−]?[\d,]/);
        if (unit !== '') expect(text, path).toContain(unit);
        expect(max, path).toBeGreaterThan(min);
        expect(Math.abs(tick - home), `${path}: mark at ${tick}, status quo at ${home}`).toBeLessThanOrEqual(2);
      }
      // As many as a screen reader finds.
      expect(await page.locator('tw-rail').getByRole('slider').count()).toBe(found.length);
    },
  );

  it('move by the keyboard; box and slider say the same', async () => {
    const { page } = visit();
    const search = page.getByRole('searchbox');
    await search.fill('tightness');
    const slider = page.getByRole('slider').first();
    const box = page.getByRole('spinbutton').first();
    await search.focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab');
        return slider.evaluate((element) => element.matches(':focus'));
      })
      .toBe(true);
    const agree = async () => {
      const { step, factor } = await scaleOf(slider, box);
      expect(Math.abs((await numberIn(box)) - (await numberIn(slider)) * factor)).toBeLessThanOrEqual(step * factor);
    };
    const seen: number[] = [];
    for (const key of ['Home', 'ArrowRight', 'PageUp', 'End', 'ArrowLeft', 'PageDown']) {
      await page.keyboard.press(key);
      seen.push(await numberIn(slider));
      await agree();
    }
    const [home, right, up, end, left, down] = seen;
    expect(right).toBeGreaterThan(home);
    expect(up).toBeGreaterThan(right);
    expect(end).toBeGreaterThan(up);
    expect(left).toBeLessThan(end);
    expect(down).toBeLessThan(left);
    const held = (await choices(page)).changes;
    expect(Object.values(held)).toHaveLength(1);
    await search.fill('');
  });

  it('take no number out of range: the nearest one, with a message', async () => {
    const { page } = visit();
    await page.getByRole('searchbox').fill('tightness');
    const box = page.getByRole('spinbutton').first();
    const most = Number(await box.getAttribute('max'));
    await box.fill(String(most * 50));
    await box.press('Enter');
    expect(Number(await box.inputValue())).toBe(most);
    await expect.poll(() => page.getByRole('alert').innerText()).toContain(`set to ${most}`);
    expect(await page.getByRole('slider').first().getAttribute('aria-valuetext')).toContain(String(most));
    await page.getByRole('searchbox').fill('');
  });

  it('of assumptions move both lines, and are no policy', async () => {
    const { page } = visit();
    await startFrom(page, 'fee-for-service');
    await expect
      .poll(() => page.getByRole('status').allInnerTexts())
      .toContainEqual(expect.stringContaining('No policy changes'));
    const before = await means(page);
    await page.evaluate(() => window.__sim!.state.set('assumptions.choice.travel', 0.5));
    await settled(page);
    const after = await means(page);
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(after[0]);
    expect(await page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringContaining('No policy changes'));
  });

  it('of policy leave the line of the status quo where it is, to the letter', async () => {
    const { page } = visit();
    await resize(page, { replicates: 1 });
    const before = await lines(page);
    await page.evaluate((path) => window.__sim!.state.move(path, { value: 0.1, start: 13, ramp: 0 }), TIGHTNESS);
    await settled(page);
    await expect.poll(async () => (await lines(page))[1]).not.toBe(before[1]);
    expect((await lines(page))[0]).toBe(before[0]);
    expect(before[0]).not.toBe(before[1]);
  });

  it('that do nothing say so, and no number moves', async () => {
    const { page } = visit();
    await startFrom(page, 'fee-for-service');
    // A lever that starts after the end of the run.
    await page.evaluate((path) => window.__sim!.state.set(path, { value: 0.5, start: 200, ramp: 0 }), TIGHTNESS);
    await settled(page);
    await expect
      .poll(() => page.getByRole('status').allInnerTexts())
      .toContainEqual(expect.stringContaining('has no effect here'));
    const changes = await page.evaluate(() => {
      const { outcome, catalogue } = window.__sim!.state;
      return catalogue.headlines.map((id) => outcome!.change(1, id).mean);
    });
    expect(changes).toEqual([0, 0, 0, 0, 0]);
    expect(await page.getByRole('article').filter({ hasText: 'no change' }).count()).toBe(5);
  });
});

const numberIn = async (input: Locator) => Number(await input.inputValue());

async function scaleOf(slider: Locator, box: Locator) {
  const step = Number(await slider.getAttribute('step'));
  const factor = Number(await box.getAttribute('max')) / Number(await slider.getAttribute('max'));
  return { step, factor };
}

/** Unfolds every group of levers, those within others too. */
async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rail = document
      .querySelector('tierwise-app')
      ?.shadowRoot?.querySelector('tw-lab')
      ?.shadowRoot?.querySelector('tw-rail');
    const folded = () => [...(rail?.shadowRoot?.querySelectorAll('details:not([open])') ?? [])] as HTMLDetailsElement[];
    while (folded().length > 0) {
      for (const one of folded()) one.open = true;
      await new Promise((resolve) => setTimeout(resolve));
      await rail?.updateComplete;
    }
  });
}

/** Runs in the page: what every lever with a slider says of itself, and where its mark stands. */
function leversOf() {
  const rail = document
    .querySelector('tierwise-app')
    ?.shadowRoot?.querySelector('tw-lab')
    ?.shadowRoot?.querySelector('tw-rail');
  const rows = [...(rail?.shadowRoot?.querySelectorAll('tw-lever') ?? [])];
  return rows.flatMap((row) => {
    const slider = row.shadowRoot?.querySelector<HTMLInputElement>('input[type=range]');
    const tick = row.shadowRoot?.querySelector('.tick')?.getBoundingClientRect();
    if (slider === null || slider === undefined || tick === undefined) return [];
    const { left, width } = slider.getBoundingClientRect();
    const [min, max] = [Number(slider.min), Number(slider.max)];
    const { statusQuo, parameter } = row;
    const held = typeof statusQuo === 'object' ? (statusQuo as { value: number }).value : statusQuo;
    const value = typeof held === 'number' ? held : Number(parameter.default);
    const share = Math.max(0, Math.min(1, (value - min) / (max - min)));
    return [
      {
        path: parameter.path,
        name: slider.getAttribute('aria-label') ?? '',
        text: slider.getAttribute('aria-valuetext') ?? '',
        unit: row.shadowRoot?.querySelector('.unit')?.textContent ?? '',
        min,
        max,
        tick: tick.left + tick.width / 2,
        // The middle of a thumb of 14 px that stands on the value.
        home: left + 7 + share * (width - 14),
      },
    ];
  });
}

/** Means of cost per head: of the status quo and of the scenario. */
function means(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(() => {
    const outcome = window.__sim!.state.outcome!;
    return [outcome.value(0, 'cost.perHead').mean, outcome.value(1, 'cost.perHead').mean] as const;
  });
}

/** The lines of the first chart as drawn: of the status quo and of the scenario. */
async function lines(page: Page): Promise<readonly (string | null)[]> {
  const chart = page.getByRole('main').getByRole('img', { name: 'in the last year' }).first();
  return Promise.all([0, 1].map((arm) => chart.locator(`.arm-${arm} path`).first().getAttribute('d')));
}
