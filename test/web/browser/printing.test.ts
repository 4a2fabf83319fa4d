// Pages to print: the report of the lab and the one-page brief, as a printer gets them on A4.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { emptyFolder } from '../../cli/command.ts';
import { downloads } from '../support/downloads.ts';
import { inBrowser, onePage, resize, settled } from '../support/visit.ts';

/** A4 within its margins of 16 mm, in CSS pixels. */
const INSIDE = { width: Math.round(((210 - 32) / 25.4) * 96), height: Math.round(((297 - 32) / 25.4) * 96) };

inBrowser('printing', () => {
  const here = onePage();

  it.each(['en', 'zh-Hans'] as const)('the brief is one page of A4, with all its parts: %s', async (language) => {
    const { page } = here();
    // As large as the page runs unasked: then most changes are clear, and there is most to say.
    await resize(page, { residents: 2000, months: 60, replicates: 24 });
    await speak(page, language);
    const { paper, text, sheet } = await printed(page, language === 'en' ? /Brief/ : /一页/);
    await sheet.close();
    expect(paper.pages).toBe(1);
    expect(paper.isA4).toBe(true);
    const parts =
      language === 'en'
        ? ['Result', 'Cost per head', 'Who gains, who loses', 'What it hangs on most', 'What to watch', 'seed 1']
        : ['结果', '谁受益，谁受损', '须关注什么', '种子 1'];
    for (const part of parts) expect(text).toContain(part);
    await speak(page, 'en');
  });

  it('the report of the lab fits its pages: numbers, levers, stamp, and no picture cut off', async () => {
    const { page } = here();
    await speak(page, 'en');
    const { paper, text, sheet } = await printed(page, /Report/);
    expect(paper.pages).toBeGreaterThanOrEqual(2);
    expect(paper.isA4).toBe(true);
    for (const part of ['Cost per head', 'policy.payment.kind', 'tierwise compare', 'Fee for service'])
      expect(text).toContain(part);
    await sheet.emulateMedia({ media: 'print' });
    await sheet.setViewportSize(INSIDE);
    const pictures = await sheet.evaluate(() =>
      [...document.querySelectorAll('svg')]
        .filter((one) => one.checkVisibility())
        .map((one) => ({ right: one.getBoundingClientRect().right, height: one.getBoundingClientRect().height })),
    );
    expect(pictures.length).toBeGreaterThan(0);
    for (const { right, height } of pictures) {
      expect(right).toBeLessThanOrEqual(INSIDE.width + 1);
      expect(height).toBeLessThan(INSIDE.height);
    }
    expect(await sheet.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(INSIDE.width + 1);
    await sheet.close();
  });
});

/** Saves a page to print, opens it as a person would, and prints it. */
async function printed(page: Page, row: RegExp) {
  await page.locator('tw-bar .framed').last().click();
  const dialog = page.getByRole('dialog');
  const button = dialog.locator('dt').filter({ hasText: row }).locator('+ dd button').last();
  const [file] = await downloads(page, 1, () => button.click());
  await page.keyboard.press('Escape');
  const path = join(emptyFolder(), 'sheet.html');
  writeFileSync(path, file.bytes);
  const sheet = await page.context().newPage();
  await sheet.goto(pathToFileURL(path).href);
  const pdf = await sheet.pdf({ format: 'A4', preferCSSPageSize: true });
  return { paper: paperOf(pdf), text: await sheet.innerText('body'), sheet };
}

/** How many pages a PDF has, and whether each is 210 by 297 mm, give or take one; a PDF counts in points. */
function paperOf(pdf: Buffer) {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const millimetres = boxes.map(([, ...sides]) => sides.map((side) => (Number(side) * 25.4) / 72));
  return {
    pages: [...text.matchAll(/\/Type \/Page\b(?!s)/g)].length,
    isA4: millimetres.every(([width, height]) => Math.abs(width - 210) < 1 && Math.abs(height - 297) < 1),
  };
}

async function speak(page: Page, language: 'en' | 'zh-Hans'): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)) === language) return;
  await page.getByRole('button', { name: language === 'en' ? 'EN' : '中文', exact: true }).click();
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
  await settled(page);
}
