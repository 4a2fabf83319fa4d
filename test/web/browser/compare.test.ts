// Comparing scenarios in the page: saved ones under their names, only levers that differ, one scale, and what shared luck is worth.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { emptyFolder } from '../../cli/command.ts';
import { downloads } from '../support/downloads.ts';
import { digestBy } from '../support/reproduce.ts';
import { digest, inBrowser, settled, visit } from '../support/visit.ts';

const TIGHTNESS = 'policy.consortium.tightness';
const RECORDS = 'policy.consortium.sharedRecords';

/** Sets levers and saves what is in hand under a name. */
async function save(page: Page, name: string, levers: Readonly<Record<string, number>>): Promise<void> {
  await page.evaluate((moved) => {
    for (const [path, value] of Object.entries(moved)) window.__sim?.state.set(path, { value, start: 13, ramp: 0 });
  }, levers);
  await page.getByText(/^Saved scenarios/).click();
  await page.getByLabel('Name of the scenario in hand').fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(`${name} is saved.`).waitFor();
  await page.getByText(/^Saved scenarios/).click();
}

async function withThreeSaved(): Promise<Page> {
  const { page } = await visit();
  const show = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await show('Compare');
  await save(page, 'Compact', {});
  await save(page, 'Loose', { [TIGHTNESS]: 0.1 });
  await save(page, 'With records', { [TIGHTNESS]: 0.8, [RECORDS]: 0.5 });
  await show('Lab');
  await show('Compare');
  await page.waitForFunction(() => window.__sim?.state.outcome?.arms.length === 4);
  await settled(page);
  return page;
}

inBrowser('comparing scenarios', () => {
  it('shows saved scenarios under their names, and only the levers in which they differ', async () => {
    const page = await withThreeSaved();
    const view = page.locator('tw-compare');
    const names = ['Status quo', 'With records', 'Compact', 'Loose'];
    const rows = view.getByRole('table', { name: /^Outcomes of every scenario/ }).getByRole('rowheader');
    for (const [at, name] of names.entries()) expect(await rows.nth(at).innerText()).toContain(name);
    const levers = view.getByRole('table', { name: 'What every scenario sets' });
    const listed = (await levers.getByRole('rowheader').allInnerTexts()).join('\n');
    expect(listed).toContain('Tightness');
    expect(listed).toContain('Shared records');
    expect(listed).not.toContain('Green channel');
    await view.getByRole('button', { name: /^Show all \d+ levers/ }).click();
    expect((await levers.getByRole('rowheader').allInnerTexts()).join('\n')).toContain('Green channel');
  });

  it('draws every difference on one scale', async () => {
    const page = await withThreeSaved();
    const pictures = page.locator('tw-compare .multiples svg');
    expect(await pictures.count()).toBe(3);
    const ticks = await pictures.evaluateAll((all) =>
      all.map((one) =>
        [...one.querySelectorAll('[text-anchor=end] text')]
          .map((text) => text.textContent)
          .filter((text) => text !== null),
      ),
    );
    expect(new Set(ticks.map((one) => one.join(' '))).size).toBe(1);
    expect(ticks[0].length).toBeGreaterThan(2);
  });

  it('shows that shared luck narrows the interval of a small reform', async () => {
    const page = await withThreeSaved();
    const rows = page.getByRole('table', { name: 'Paired and unpaired intervals' }).getByRole('row');
    expect(await rows.count()).toBe(4);
    for (const row of (await rows.all()).slice(1)) {
      const [paired, unpaired] = (await row.getByRole('cell').allInnerTexts()).map((text) => {
        const [low, high] = text.replaceAll('−', '-').replaceAll(',', '').split(' to ').map(Number);
        return high - low;
      });
      expect(paired).toBeGreaterThan(0);
      expect(paired).toBeLessThan(unpaired);
    }
  });

  it('gives a command and files that print the digest of all scenarios beside each other', async () => {
    const page = await withThreeSaved();
    const shown = await digest(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    const command = await dialog.locator('#with-files').innerText();
    // A link holds one scenario and its status quo, no more.
    expect(await dialog.locator('#alone').count()).toBe(0);
    const files = await downloads(page, 4, () => dialog.getByRole('button', { name: 'Save all files' }).click());
    const folder = emptyFolder();
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    expect(digestBy(command, folder)).toBe(shown);
    await page.keyboard.press('Escape');
  });

  it('measures against any arm, and refuses a scenario of another place with a sentence', async () => {
    const page = await withThreeSaved();
    const view = page.locator('tw-compare');
    await view.getByLabel('Measure against').selectOption({ label: 'Loose' });
    await view.getByRole('heading', { name: 'Cost per head: difference from Loose' }).waitFor();
    await view.getByRole('button', { name: 'Take Compact out' }).click();
    await view.getByLabel('Add a scenario').selectOption('shipped us-aco-two-sided');
    expect(await view.getByRole('alert').innerText()).toContain('only scenarios of one place');
    expect(await page.evaluate(() => window.__sim?.state.outcome?.arms.length)).toBeGreaterThan(2);
  });

  it('lets a scenario that the model refuses be taken out again', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    const file = await page.evaluate(() => {
      const choices = window.__sim?.state.choices;
      const broken = { ...choices, changes: { 'policy.payment.start': 20 } };
      return JSON.stringify({ tierwise: 'scenarios', version: 1, scenarios: [{ name: 'Broken', choices: broken }] });
    });
    await page.getByText(/^Saved scenarios/).click();
    await page
      .getByLabel('Read a file')
      .setInputFiles({ name: 's.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await page.getByText('1 scenarios were added.').waitFor();
    await page.getByText(/^Saved scenarios/).click();
    await page.getByLabel('Add a scenario').selectOption('saved Broken');
    await page.getByText('must begin in month').waitFor();
    await page.getByRole('button', { name: 'Take Broken out' }).click();
    await page.waitForFunction(() => window.__sim?.state.trouble === undefined);
    await settled(page);
  });

  it('keeps what is saved for the next visit, and puts the lab back to two arms when it is left', async () => {
    const page = await withThreeSaved();
    await page.getByRole('button', { name: 'Lab', exact: true }).click();
    await page.waitForFunction(() => window.__sim?.state.outcome?.arms.length === 2);
    const again = await visit({ in: page.context() });
    await again.page.getByRole('button', { name: 'Compare', exact: true }).click();
    expect(await again.page.getByText(/^Saved scenarios/).innerText()).toContain('3 of 8');
  });
});
