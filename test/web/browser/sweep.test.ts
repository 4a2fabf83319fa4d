// A sweep in the page: paused it stands still, resumed it finishes, its table has one row a run, and a closed tab loses none.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { loadPlan, loadScenario } from '../../../src/index.ts';
import { downloadBy } from '../support/downloads.ts';
import { inBrowser, visit } from '../support/visit.ts';

/** Runs small enough for a hundred of them. */
const TINY = { residents: 200, months: 24 } as const;
const count = (page: Page) => page.getByText(/^\d+ of \d+ runs$/).innerText();

/** Begins a sweep of five tightnesses and five weights, four times each. */
async function begin(page: Page): Promise<void> {
  await page.evaluate((size) => window.__sim?.state.resize(size), TINY);
  await page.getByRole('button', { name: 'Sweep', exact: true }).click();
  for (const [wanted, title] of [
    ['tightness', /^Tightness/],
    ['altruism', /^Weight of patient benefit/],
  ] as const) {
    await page.getByLabel('Find a lever or an assumption').fill(wanted);
    await page.getByRole('button', { name: title }).click();
  }
  await page.getByText('100 runs').waitFor();
  await page.getByRole('button', { name: 'Start the sweep' }).click();
  await page.waitForFunction(() => {
    const view = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-sweep')?.shadowRoot;
    return Number.parseInt(view?.querySelector('#count')?.textContent ?? '0', 10) > 2;
  });
}

inBrowser('a sweep', () => {
  it('stands still while paused, finishes when resumed, and gives 25 × 4 rows', async () => {
    const { page } = await visit();
    await begin(page);
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await count(page);
    await page.waitForTimeout(1200);
    expect(await count(page)).toBe(paused);
    expect(paused).not.toBe('100 of 100 runs');
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('100 of 100 runs').waitFor({ timeout: 90_000 });
    const lines = (await downloadBy(page, 'Download 100 rows as CSV')).trimEnd().split('\n');
    const head = lines.filter((line) => line.startsWith('#')).join('\n');
    expect(head).toContain('Prepaid budget for the whole consortium');
    expect(head).toMatch(/model: \d+\.\d+\.\d+.*seed: 1/);
    expect(lines.filter((line) => !line.startsWith('#'))).toHaveLength(1 + 25 * 4);
  });

  it('can be gone on with after its tab was closed', async () => {
    const { page, context } = await visit();
    await begin(page);
    await page.getByRole('button', { name: 'Pause' }).click();
    const [done] = (await count(page)).split(' ').map(Number);
    await page.close();
    const again = await visit({ in: context });
    await again.page.getByRole('button', { name: 'Sweep', exact: true }).click();
    await again.page.getByText(`from an earlier visit is here, with ${done} runs`).waitFor();
    await again.page.getByRole('button', { name: 'Resume' }).click();
    await again.page.getByText('100 of 100 runs').waitFor({ timeout: 90_000 });
  });

  it('is saved as a plan that the command reads, and its own table is opened again', async () => {
    const { page } = await visit();
    await begin(page);
    const text = await downloadBy(page, 'Save plan.yaml');
    const shipped = (name: string) =>
      loadScenario(readFileSync(new URL(`../../../scenarios/${name}.yaml`, import.meta.url), 'utf8'), { name });
    const plan = loadPlan(text, {
      scenarios: {
        'fee-for-service': shipped('fee-for-service'),
        'county-global-budget': shipped('county-global-budget'),
      },
    });
    // Thirty scenarios at points: the reform at 25, the status quo at five assumptions.
    expect(plan.size).toMatchObject({ points: 25, cells: 30, runs: 120 });
    await page.getByRole('button', { name: 'Stop' }).click();
    const table = Buffer.from(await downloadBy(page, /^Download \d+ rows as CSV$/));
    await page.getByLabel('Open a file').setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: table });
    await page.getByText('Results from mine.csv').waitFor();
    await page
      .getByLabel('Open a file')
      .setInputFiles({ name: 'no.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
    expect(await page.getByRole('alert').innerText()).toContain('neither a table of a batch');
  });
});
