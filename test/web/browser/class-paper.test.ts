// Paper: worksheets, cards of roles and of levers, a sheet of results and the journal, and the report of a scenario. Everything
// fits on the page it is printed on.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { choose, LAPTOP, lessonNamed, RUNS } from '../support/classroom.ts';
import { downloads } from '../support/downloads.ts';
import { inBrowser, visit } from '../support/visit.ts';

const LESSON = lessonNamed('1-why-patients-do-not-come-down');
/** Between the margins of an A4 page, at 96 pixels to the inch. */
const A4 = { width: 718, height: 1046 };

async function pages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}

/** What is wider than the page it is printed on. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide: string[] = [];
    const visit = (root: ParentNode) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.shadowRoot !== null) visit(one.shadowRoot);
        if (!one.checkVisibility() || one.closest('.unseen') !== null) continue;
        const { left, right, width } = one.getBoundingClientRect();
        if (width > 0 && (right > innerWidth + 1 || left < -1))
          wide.push(`${one.tagName.toLowerCase()} ${Math.round(left)} to ${Math.round(right)}`);
      }
    };
    visit(document.body);
    return wide.slice(0, 5);
  });
}

inBrowser('on paper', () => {
  it('a lesson has worksheets with levers, figures and stamp, cards, and a sheet of results', async () => {
    const { page } = await visit({ viewport: LAPTOP });
    await choose(page);
    await page.getByRole('button', { name: 'Paper' }).click();
    await page.locator('tw-class-paper .today').first().waitFor(RUNS);
    await page.setViewportSize(A4);
    await page.emulateMedia({ media: 'print' });
    const sheets = page.locator('tw-class-paper .worksheet');
    expect(await sheets.count()).toBe(LESSON.rounds.length);
    for (const [at, round] of LESSON.rounds.entries()) {
      const sheet = sheets.nth(at);
      const levers = new Set(Object.values(round.levers).flat());
      expect(await sheet.locator('tbody th[scope=row]').count()).toBe(levers.size);
      expect(await sheet.locator('.today td').count()).toBe(5);
      expect(await sheet.locator('.today').innerText()).toMatch(/Cost per head[\s\S]*CNY/);
      expect(await sheet.locator('.stamp').innerText()).toMatch(/Tierwise \d.*seed lesson/);
    }
    expect(await page.locator('tw-class-paper .card').count()).toBe(LESSON.roles.length);
    const all = new Set(LESSON.rounds.flatMap(({ levers }) => Object.values(levers).flat()));
    expect(await page.locator('tw-class-paper .lever').count()).toBe(all.size);
    expect(await page.locator('tw-class-paper .results table').count()).toBe(LESSON.rounds.length);
    expect(await clipped(page)).toEqual([]);
    expect(await pages(page)).toBeGreaterThanOrEqual(LESSON.rounds.length + LESSON.roles.length);
  });

  it('a scenario has a report with its levers, its figures and its stamp, and no picture is cut off', async () => {
    const { page, context } = await visit({ viewport: LAPTOP });
    await page.getByRole('button', { name: 'Export' }).click();
    const save = page
      .locator('tw-export dt', { hasText: /^\s*Report/ })
      .locator('+ dd')
      .getByText('Save');
    const [file] = await downloads(page, 1, () => save.click());
    const report = file.bytes.toString('utf8');
    const sheet = await context.newPage();
    await sheet.setViewportSize(A4);
    await sheet.setContent(report);
    await sheet.emulateMedia({ media: 'print' });
    const text = await sheet.locator('body').innerText();
    expect(text).toContain('Cost per head');
    expect(text).toContain('policy.consortium.tightness');
    expect(text).toMatch(/seed/i);
    expect(await clipped(sheet)).toEqual([]);
    expect(await pages(sheet)).toBeGreaterThanOrEqual(1);
    expect(await sheet.locator('svg').count()).toBeGreaterThan(0);
  });

  it('refuses a lesson that is not complete, by line, and says what was meant', async () => {
    const { page } = await visit({ viewport: LAPTOP });
    await page.getByRole('button', { name: 'Class', exact: true }).click();
    const text = readFileSync('scenarios/lessons/1-why-patients-do-not-come-down.yaml', 'utf8')
      .replace('play: apart', 'play: alone')
      .replace('- policy.consortium.tightness', '- policy.consortium.tightnes');
    const lines = text.split('\n');
    const lineOf = (what: string) => lines.findIndex((one) => one.includes(what)) + 1;
    await page
      .locator('tw-class-picker input[type=file]')
      .setInputFiles({ name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
    const alert = () => page.locator('tw-class-picker [role=alert]').innerText();
    await expect.poll(alert).toContain(`Line ${lineOf('play: alone')}`);
    expect(await alert()).toContain('did you mean policy.consortium.tightness?');
    expect(await alert()).toContain(`Line ${lineOf('- policy.consortium.tightnes')}`);
  });
});
