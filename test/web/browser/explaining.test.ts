// Explanations in the page: every chart that explains draws something and has its table, the pieces of the waterfall add up, a
// flow can be switched, residents move on the map.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { downloads } from '../support/downloads.ts';
import { inBrowser, onePage, settled, startFrom } from '../support/visit.ts';

const EXPLAINING = [
  'why.incentives',
  'why.cost',
  'who.gains',
  'flow.patients',
  'referral.funnel',
  'flow.money',
  'settlement.statement',
  'map.residents',
  'people.own',
  'yearEnd.admissions.per100',
  'yearEnd.quality.turnedAway',
];

/** Shows a chart in the second place and gives its card. */
async function show(page: Page, chart: string) {
  await page.getByLabel('Choose the chart').nth(1).selectOption(chart);
  return page.locator('tw-chart-card').nth(1);
}

/** A number as a page writes it, with a true minus. */
const numberOf = (text: string) => Number(text.replace('−', '-').replaceAll(',', ''));

inBrowser('explanations', () => {
  const here = onePage();

  it.each(EXPLAINING)('%s draws something and tells its numbers in a table', async (chart) => {
    const { page } = here();
    const card = await show(page, chart);
    const marks = card.locator('svg path, svg rect, svg circle, canvas, tbody td');
    await expect.poll(() => marks.count()).toBeGreaterThan(0);
    await card.getByRole('tab', { name: 'Table' }).click();
    await expect.poll(() => card.locator('tbody tr').count()).toBeGreaterThan(1);
    await card.getByRole('tab', { name: 'Chart' }).click();
  });

  it('tells of residents in the table once somebody has looked at them', async () => {
    const { page } = here();
    const card = await show(page, 'map.residents');
    await card.getByRole('tab', { name: 'Table' }).click();
    await expect.poll(() => card.locator('tbody tr').nth(1).innerText()).toMatch(/Village clinics\t\d+/);
    await card.getByRole('tab', { name: 'Chart' }).click();
  });

  it('lets the pieces of cost add up to its change', async () => {
    const { page } = here();
    const card = await show(page, 'why.cost');
    await card.getByRole('tab', { name: 'Table' }).click();
    const rows = await card.locator('tbody tr').all();
    const told = await Promise.all(rows.map(async (row) => row.locator('td').allInnerTexts()));
    const changes = told.map(([, change]) => numberOf(change));
    const [before, after] = [changes[0], changes[changes.length - 1]];
    const pieces = changes.slice(1, -2).reduce((sum, change) => sum + change, 0);
    expect(pieces).not.toBe(0);
    // Numbers in the table are rounded: whole money at the ends, a hundredth or less at the pieces.
    expect(Math.abs(pieces - changes[changes.length - 2])).toBeLessThan(0.05);
    expect(Math.abs(after - before - pieces)).toBeLessThan(1.1);
    await card.getByRole('tab', { name: 'Chart' }).click();
  });

  it('settles with the mean of all runs beside the first, which lies in the range of single runs', async () => {
    const { page } = here();
    const card = await show(page, 'settlement.statement');
    await expect.poll(() => card.getByText('mean of 4 runs').count()).toBeGreaterThan(0);
    await card.getByRole('tab', { name: 'Table' }).click();
    const row = card.locator('tbody tr').filter({ hasText: 'received above the bills' }).last();
    const [one, mean, low, high] = (await row.locator('td').allInnerTexts()).slice(-4).map(numberOf);
    const headline = await page.evaluate(() => {
      const { outcome } = window.__sim!.state;
      return outcome!.arms[1].runs.map(({ explanations }) => {
        const rows = explanations.find(({ id }) => id === 'settlement')!.rows;
        return Number(rows.findLast(([, line]) => String(line).startsWith('received above the bills'))![3]);
      });
    });
    expect(one).toBeCloseTo(headline[0], 1);
    expect(mean).toBeCloseTo(headline.reduce((sum, value) => sum + value, 0) / headline.length, 1);
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
    await card.getByRole('tab', { name: 'Chart' }).click();
  });

  it('says by how much cost changes over the pieces that make it up', async () => {
    const { page } = here();
    const title = page.locator('tw-why').getByRole('heading').first();
    await expect.poll(() => title.innerText()).toMatch(/^Why cost (falls|rises) by ¥\d|does not clearly change$/);
    await startFrom(page, 'fee-for-service');
    await expect.poll(() => title.innerText()).toBe('Cost does not change');
  });

  it('shows the flow of the status quo, of the reform and their difference', async () => {
    const { page } = here();
    const card = await show(page, 'flow.money');
    for (const side of ['Status quo', 'This reform', 'Difference']) {
      await card.getByRole('button', { name: side }).click();
      expect(await card.getByRole('button', { name: side }).getAttribute('aria-pressed')).toBe('true');
      await expect.poll(() => card.locator('svg').count()).toBe(1);
    }
  });

  it('shows a chart chosen among all in the second place', async () => {
    const { page } = here();
    await page.getByRole('button', { name: /^All \d+$/ }).click();
    const all = page.getByRole('dialog', { name: 'All charts' });
    expect(await all.getByRole('button', { name: /second chart/ }).count()).toBeGreaterThan(24);
    await all.getByRole('button', { name: 'Bed-days' }).click();
    await expect.poll(() => page.locator('tw-chart-card').nth(1).getByRole('heading').innerText()).toBe('Bed-days');
    expect(await all.isVisible()).toBe(false);
  });

  it('hands over all charts in one picture that stands alone', async () => {
    const { page } = here();
    await page.getByRole('button', { name: /^All \d+$/ }).click();
    const all = page.getByRole('dialog', { name: 'All charts' });
    const many = await all.getByRole('button', { name: /second chart/ }).count();
    const [file] = await downloads(page, 1, () => all.getByRole('button', { name: 'SVG', exact: true }).click());
    const text = file.bytes.toString('utf8');
    expect(text).not.toMatch(/var\(|class=|href=|light-dark/);
    for (const word of ['Cost per head', 'Quality index', 'CNY per person and year', 'seed 1', 'Tierwise'])
      expect(text).toContain(word);
    expect([...text.matchAll(/translate\(0 48\)/g)]).toHaveLength(many);
    const [png] = await downloads(page, 1, () => all.getByRole('button', { name: 'PNG', exact: true }).click());
    // Width of the header of a PNG.
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1600);
    await all.getByRole('button', { name: 'Close' }).click();
  });

  it('moves residents on the map, and says how many a dot stands for', async () => {
    const { page } = here();
    await settled(page);
    const card = await show(page, 'map.residents');
    const canvas = card.locator('canvas');
    await canvas.waitFor();
    await expect.poll(() => card.getByText(/Each dot stands for 1 of 300/).count()).toBe(1);
    const picture = () => canvas.evaluate((one: HTMLCanvasElement) => one.toDataURL());
    const last = await picture();
    await card.getByLabel('Month shown').fill('1');
    await expect.poll(picture).not.toBe(last);
    const first = await picture();
    await card.getByRole('button', { name: 'Play' }).click();
    await expect.poll(picture).not.toBe(first);
    await card.getByRole('button', { name: 'Pause' }).click();
  });
});
