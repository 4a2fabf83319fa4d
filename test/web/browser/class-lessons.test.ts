// Every lesson as a class without teams plays it: on the wall everything fits and is large enough, in both languages, in every step;
// the screens are clean for assistive technology in light and dark. The first round of some; every round
// of all in the long tests.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { choose, LAPTOP, lessonNamed, predict, RUNS, screen, wallFaults } from '../support/classroom.ts';
import { inBrowser, visit } from '../support/visit.ts';

const LESSONS = readdirSync('scenarios/lessons')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => basename(file, '.yaml'))
  .sort();

const IN_FULL = process.env.TIERWISE_LONG !== undefined;
const ROUNDS = IN_FULL ? 9 : 1;
/** Every third lesson here; each of them in the long tests. */
const PLAYED = LESSONS.filter((_, at) => IN_FULL || at % 3 === 0);

inBrowser('every lesson', () => {
  it.each(PLAYED)('%s is played, and the wall shows it', async (name) => {
    const { page, context } = await visit({ viewport: LAPTOP, asShipped: true });
    const rounds = lessonNamed(name).rounds.slice(0, ROUNDS);
    await choose(page, LESSONS.indexOf(name));
    const wall = await screen(context, 'projector');
    await wall.locator('tw-projector h1').waitFor();
    const faults: string[] = [];
    const language = page.getByRole('button', { name: /^(中文|English|EN)$/ });
    const look = async (where: string) => {
      for (const turn of ['en', 'zh-Hans']) {
        const isChinese = (await page.evaluate(() => document.documentElement.lang)) === 'zh-Hans';
        if (isChinese !== (turn === 'zh-Hans')) await language.click();
        await expect.poll(() => wall.evaluate(() => document.documentElement.lang)).toBe(turn);
        // The wall draws once more when it has been measured.
        await wall.waitForTimeout(80);
        const { least, outside } = await wallFaults(wall);
        if (least < 20) faults.push(`${where} ${turn}: type of ${least} px`);
        faults.push(...outside.map((one) => `${where} ${turn}: ${one}`));
      }
      await language.click();
    };
    for (const [at, round] of rounds.entries()) {
      await look(`${at + 1} predict`);
      await predict(page, '#own', 0);
      await page.getByRole('button', { name: 'Lock the predictions' }).click();
      await look(`${at + 1} decide`);
      await page.getByRole('button', { name: 'Reveal', exact: true }).last().click();
      await page.locator('tw-reveal svg').waitFor(RUNS);
      await page.getByRole('slider', { name: 'Year shown' }).press('End');
      expect(await page.locator('tw-reveal ol > li:not(.claim)').count()).toBe(round.predict.length);
      expect(await page.locator('tw-reveal h1').innerText()).not.toMatch(/NaN|undefined/);
      await look(`${at + 1} reveal`);
      await page.getByRole('button', { name: 'Reflect', exact: true }).last().click();
      await page.locator('tw-reflect').waitFor();
      await look(`${at + 1} reflect`);
      // The same screens in every lesson: looked at once.
      if (at === 0 && name === LESSONS[0]) await clean(page, wall);
      if (at + 1 < rounds.length) await page.getByRole('button', { name: 'Next round' }).click();
    }
    expect(faults).toEqual([]);
  });
});

async function clean(page: Page, wall: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const one of [page, wall]) {
      await one.emulateMedia({ colorScheme });
      expect(await violations(one)).toEqual([]);
    }
  for (const one of [page, wall]) await one.emulateMedia({ colorScheme: null });
}
