// A whole session with nothing but the page: nobody else is asked for anything, no cookie is left, memory stays. Some rounds of
// it here; two minutes of them with TIERWISE_LONG=1.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { downloads } from '../support/downloads.ts';
import { inBrowser, resize, SMALL, settled, startFrom, visit } from '../support/visit.ts';

const IN_FULL = process.env.TIERWISE_LONG !== undefined;
const SECONDS = IN_FULL ? 120 : 0;
/** Rounds at least; the first ones fill caches, and count for nothing. */
const ROUNDS = 5;
const WARM = 2;
/** How much more the page may hold at the end than after the first rounds: noise, and what is kept on purpose. */
const MOST_GROWTH = 1.25;

const PRESETS = ['county-global-budget', 'us-aco-two-sided', 'shenzhen-luohu', 'fee-for-service'];
const CHARTS = ['why.cost', 'flow.patients', 'flow.money', 'map.residents', 'settlement.statement', 'quality.index'];

inBrowser('a session', () => {
  it('asks nobody else for anything, leaves no cookie, and does not grow', { timeout: 300_000 }, async () => {
    const { page, context, requests } = await visit();
    const held: number[] = [];
    const started = Date.now();
    for (let round = 0; round < ROUNDS || Date.now() - started < SECONDS * 1000; round++) {
      await live(page, round);
      held.push(await heapOf(page));
    }
    // Requests to other places would be problems of the visit; that requests are seen at all is checked here.
    expect(requests.some((url) => url.includes('us-aco-two-sided'))).toBe(true);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(held.length).toBeGreaterThanOrEqual(ROUNDS);
    expect(held.at(-1), held.join(' ')).toBeLessThan(held[WARM - 1] * MOST_GROWTH);
  });
});

/** One round of what people do: another scenario, levers, charts, views, a file, the other language. */
async function live(page: Page, round: number): Promise<void> {
  await startFrom(page, PRESETS[round % PRESETS.length]);
  await resize(page, { ...SMALL, seed: String(round) });
  await page.evaluate((value) => {
    const lab = window.__sim!.state;
    for (let step = 0; step < 8; step++)
      lab.move('policy.consortium.tightness', { value: value + step * 0.05, start: 13, ramp: 0 });
    lab.settle();
  }, 0.1);
  await settled(page);
  for (const chart of CHARTS) await page.getByRole('combobox', { name: 'Choose the chart' }).last().selectOption(chart);
  for (const face of ['Table', 'Sources']) await page.getByRole('tab', { name: face }).first().click();
  await downloads(page, 1, () => page.getByRole('button', { name: 'SVG', exact: true }).click());
  await page.getByRole('tab', { name: 'Chart' }).first().click();
  for (const key of ['Control+z', 'Control+y', 'c', 's', 'l', '?']) await page.keyboard.press(key);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  for (const language of ['中文', 'EN']) {
    await page.getByRole('button', { name: language, exact: true }).click();
    await page.waitForFunction((is) => document.documentElement.lang === is, language === 'EN' ? 'en' : 'zh-Hans');
  }
  await settled(page);
}

/** What the page holds once everything unused has been thrown away, in bytes. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}
