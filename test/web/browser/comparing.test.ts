// Scenarios beside each other, and sweeps: names people gave, the same scale for all, and runs that pause and go on.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { downloads } from '../support/downloads.ts';
import { inBrowser, onePage, settled, visit } from '../support/visit.ts';

inBrowser('comparing', () => {
  const here = onePage();

  it('three saved scenarios: only levers that differ, the names given, one scale', async () => {
    const { page } = here();
    await page.keyboard.press('c');
    for (const [name, tightness] of [
      ['Loose', 0.1],
      ['Middling', 0.5],
      ['Tight', 0.95],
    ] as const) {
      await page.evaluate(
        (value) => window.__sim!.state.set('policy.consortium.tightness', { value, start: 13, ramp: 0 }),
        tightness,
      );
      await settled(page);
      await save(page, name);
    }
    // Compare opens with scenarios of the same place beside the one in hand.
    const out = page.getByRole('button', { name: /^Take .* out$/ });
    while ((await out.count()) > 0) {
      const many = await out.count();
      await out.first().click();
      await expect.poll(() => out.count()).toBe(many - 1);
    }
    const adder = page.getByRole('combobox', { name: 'Add a scenario' });
    await adder.selectOption('saved Loose');
    await page.waitForFunction(() => window.__sim!.state.outcome!.arms.length === 3);
    await adder.selectOption('saved Middling');
    await page.waitForFunction(() => window.__sim!.state.outcome!.arms.length === 4);
    await settled(page);
    const main = page.getByRole('main');
    expect(await main.getByRole('heading', { level: 1 }).innerText()).toBe('3 scenarios');
    for (const name of ['Loose', 'Middling', 'Tight'])
      expect(await main.getByText(name).count(), name).toBeGreaterThan(2);
    const levers = page.getByRole('table', { name: 'What every scenario sets' });
    const rows = await levers.getByRole('row').allInnerTexts();
    expect(rows.filter((row) => row.startsWith('Tightness'))).toHaveLength(1);
    expect(rows.length).toBeLessThan(12);
    // Small multiples share one axis: the same ticks at the same heights in each.
    const scales = await page.evaluate(scalesOfPanels);
    expect(scales.length).toBe(3);
    expect(scales[0]).toMatch(/\d.* at \d/);
    expect(new Set(scales).size).toBe(1);
    await page.keyboard.press('l');
    await page.evaluate(() => window.__sim!.state.beside([]));
  });

  it('the same luck in every arm makes intervals narrower than luck of its own', async () => {
    const { page } = here();
    // A small reform: a little tighter than the status quo of the package.
    await page.evaluate(() => {
      const lab = window.__sim!.state;
      lab.resize({ residents: 600, replicates: 12 });
      lab.set('policy.consortium.tightness', { value: 0.75, start: 13, ramp: 0 });
    });
    await settled(page);
    const widths = await page.evaluate(() => {
      const { outcome } = window.__sim!.state;
      const id = 'cost.perHead';
      const wide = (one: { low: number | null; high: number | null }) => one.high! - one.low!;
      const [before, after] = [0, 1].map((arm) => wide(outcome!.value(arm, id)));
      return { paired: wide(outcome!.change(1, id)), unpaired: Math.hypot(before, after) };
    });
    expect(widths.paired).toBeGreaterThan(0);
    expect(widths.paired).toBeLessThan(widths.unpaired);
  });
});

inBrowser('a sweep', () => {
  it('of 25 points and 4 replications pauses, goes on, ends, and gives 100 rows', async () => {
    const { page } = await visit();
    await page.keyboard.press('s');
    const main = page.getByRole('main');
    for (const name of ['Tightness', 'Telemedicine']) {
      await main.getByRole('searchbox', { name: 'Find a lever or an assumption' }).fill(name.toLowerCase());
      await main
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .click();
    }
    const values = main.getByRole('spinbutton', { name: /, values$/ });
    for (const one of await values.all()) {
      await one.fill('5');
      await one.blur();
    }
    const replicates = main.getByRole('spinbutton', { name: 'Replications at each point' });
    await replicates.fill('4');
    await replicates.blur();
    await expect.poll(() => main.getByText('25 points × 4 replications').count()).toBe(1);
    await main.getByRole('button', { name: 'Start the sweep' }).click();
    const count = main.locator('#count');
    const done = async () => Number((await count.innerText()).match(/^\d+/)?.[0]);
    await expect.poll(done).toBeGreaterThan(4);
    await main.getByRole('button', { name: 'Pause', exact: true }).click();
    await main.getByRole('button', { name: 'Resume', exact: true }).waitFor();
    // One that was under way may still come in; after that nothing does, for a second.
    const frozen = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          setTimeout(() => {
            const text = () =>
              document
                .querySelector('tierwise-app')!
                .shadowRoot!.querySelector('tw-sweep')!
                .shadowRoot!.querySelector('#count')!.textContent;
            const paused = text();
            setTimeout(() => resolve(text() === paused), 1000);
          }, 400);
        }),
    );
    expect(frozen).toBe(true);
    const paused = await done();
    expect(paused).toBeLessThan(100);
    await main.getByRole('button', { name: 'Resume', exact: true }).click();
    await expect.poll(() => main.getByText('finished').count(), { timeout: 90_000 }).toBe(1);
    const [file] = await downloads(page, 1, () => main.getByRole('button', { name: /^Download 100 rows/ }).click());
    const lines = file.bytes
      .toString('utf8')
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    expect(lines.length - 1).toBe(100);
  });
});

async function save(page: Page, name: string): Promise<void> {
  const tray = page.locator('tw-tray');
  if (!(await tray.getByRole('textbox', { name: 'Name of the scenario in hand' }).isVisible()))
    await tray.locator('summary').click();
  await tray.getByRole('textbox', { name: 'Name of the scenario in hand' }).fill(name);
  await tray.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => tray.getByText(`${name} is saved.`).count()).toBe(1);
  await tray.locator('summary').click();
}

/** Runs in the page: ticks of the vertical axis of every small multiple, with their heights. */
function scalesOfPanels(): string[] {
  const found: string[] = [];
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      if (!element.matches('h3.name')) continue;
      const ticks = [...(element.parentElement?.querySelectorAll('[text-anchor=end] text') ?? [])];
      found.push(
        ticks.map((tick) => `${tick.textContent} at ${tick.getAttribute('transform')?.split(',').at(-1)}`).join('; '),
      );
    }
  };
  visit(document);
  return found;
}
