// A whole lesson: one console, one projector, four teams. Nothing of what happens is in the page before a prediction is locked;
// codes travel by hand; everything in both languages and without a pointer.
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import type { Lesson } from '../../../src/lesson/lesson.ts';
import { violations } from '../support/axe.ts';
import { overflow, visibleTexts } from '../support/visible.ts';
import { inBrowser, visit } from '../support/visit.ts';

const NAME = '1-why-patients-do-not-come-down';
const LESSON = parse(readFileSync(`scenarios/lessons/${NAME}.yaml`, 'utf8')) as Lesson;
const LAPTOP = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
/** Names that stay as they are in Chinese. */
const ALLOWED = /Tierwise|TW1\.\S+|EN|ACO|QR|https?:\S+|\b[A-Z]{1,4}\d*\b/g;

async function choose(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Class|课堂)$/ }).click();
  await page.locator('tw-class-picker .primary').first().click();
  await page.locator('tw-prediction-form').first().waitFor();
}

/** Answers every question of a form with its first choice and picks a reason. */
async function predict(page: Page, form: string, reason: number): Promise<void> {
  for (const group of await page.locator(`${form} .choices:not(.column)`).all())
    await group.locator('input').first().check();
  await page.locator(`${form} .choices.column input`).nth(reason).check();
}

/** Opens a screen of the same classroom: another tab of the same browser. */
async function screen(context: BrowserContext, hash: string, viewport = LAPTOP): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(`${inject('site')}#class=${hash}`);
  return page;
}

async function codeOf(context: BrowserContext, role: string, at: number): Promise<string> {
  const page = await screen(context, `team.${NAME}.1.${role}`, PHONE);
  await page.locator('tw-team h1').waitFor();
  expect(await page.locator('tw-lever-form').count()).toBe(0);
  await predict(page, 'tw-team', at % 4);
  await page.locator('tw-team .primary').click();
  const levers = page.locator('tw-lever-form .lever');
  await expect.poll(() => levers.count()).toBe(LESSON.rounds[0].levers[role].length);
  await page.locator('tw-lever-form input[type=range]').first().press('End');
  await page.locator('tw-team input[type=text]').fill(`Group ${at + 1}`);
  await page.locator('tw-team .primary').click();
  const code = await page.locator('tw-team textarea').inputValue();
  expect((await overflow(page)).pixels).toBe(0);
  if (at === 0) expect(await violations(page)).toEqual([]);
  await page.close();
  return code;
}

inBrowser('a lesson', () => {
  it('is played by four teams, with a projector beside the console', async () => {
    const { page, context } = await visit({ viewport: LAPTOP, asShipped: true });
    const began = Date.now();
    await choose(page);
    // Two clicks from landing; the acceptance allows five, and a minute.
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(await violations(page)).toEqual([]);

    const wall = await screen(context, 'projector');
    await expect.poll(() => wall.locator('tw-projector h1').innerText()).toBe(LESSON.rounds[0].title.en);
    for (const one of [page, wall]) expect(await one.locator('tw-reveal, tw-reflect').count()).toBe(0);
    for (const step of ['Decide', 'Reveal', 'Reflect'])
      expect(await page.getByRole('button', { name: step, exact: true }).isDisabled()).toBe(true);

    const roles = LESSON.roles.map(({ id }) => id);
    const codes: string[] = [];
    for (const [at, role] of roles.entries()) codes.push(await codeOf(context, role, at));
    const damaged = `${codes[1].slice(0, -6)}AAAAAA`;
    await page.bringToFront();
    await page.locator('#codes').fill([codes[0], damaged, '', ...codes.slice(1)].join('\n'));
    await page.getByRole('button', { name: 'Collect' }).click();
    await expect.poll(() => page.locator('tw-collect [role=alert] li').allInnerTexts()).toHaveLength(1);
    expect(await page.locator('tw-collect [role=alert]').innerText()).toContain('Line 2');
    await expect.poll(() => page.locator('tw-collect li b').count()).toBe(4);

    await page.getByRole('button', { name: 'Lock the predictions' }).click();
    expect(await violations(page)).toEqual([]);
    expect(await wall.locator('tw-reveal').count()).toBe(0);
    await page.getByRole('button', { name: 'Reveal', exact: true }).last().click();
    await page.locator('tw-reveal svg').first().waitFor({ timeout: 110_000 });
    await page.getByRole('button', { name: 'Pause' }).click();
    const slider = page.getByRole('slider', { name: 'Year shown' });
    const held = await slider.inputValue();
    await page.waitForTimeout(1200);
    expect(await slider.inputValue()).toBe(held);
    await slider.press('End');

    const said = await page.locator('tw-reveal h1').innerText();
    expect(said).toMatch(/of 4/);
    await expect.poll(() => wall.locator('tw-reveal h1').innerText(), { timeout: 5000 }).toBe(said);
    await wall.bringToFront();
    const seen = await wall.evaluate(() => {
      const root = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-class')?.shadowRoot;
      const reveal = root?.querySelector('tw-projector')?.shadowRoot?.querySelector('tw-reveal')?.shadowRoot;
      const texts = [...(reveal?.querySelectorAll('text, p, span, b, h1') ?? [])];
      const lines = [...(reveal?.querySelectorAll('path[stroke]') ?? [])];
      return {
        least: Math.min(...texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
        thinnest: Math.min(...lines.map((one) => Number.parseFloat(one.getAttribute('stroke-width') ?? '0'))),
        predicted: reveal?.querySelectorAll('path.predicted').length,
        over: document.documentElement.scrollHeight - innerHeight,
        below: Math.max(...texts.map((one) => one.getBoundingClientRect().bottom)) - innerHeight,
      };
    });
    expect(seen.least).toBeGreaterThanOrEqual(20);
    expect(seen.thinnest).toBeGreaterThanOrEqual(3);
    expect(seen.predicted).toBe(4);
    expect(seen.over).toBeLessThanOrEqual(0);
    expect(seen.below).toBeLessThanOrEqual(0);
    expect(await violations(wall)).toEqual([]);

    await page.bringToFront();
    await page.getByRole('button', { name: 'Reflect', exact: true }).last().click();
    await expect.poll(() => page.locator('tw-reflect .standings tbody tr').count()).toBe(4);
    expect(await page.locator('tw-reflect tw-incentive-table').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.locator('#sentence').fill('Money is one link of five.');
    await page.getByRole('button', { name: 'Keep in the journal' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Journal as Markdown' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('> Money is one link of five.');
  });

  it('is played in Chinese, by keyboard, with motion reduced and no connection', async () => {
    const { page, context } = await visit({
      viewport: LAPTOP,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      asShipped: true,
    });
    await choose(page);
    // A lesson that has begun goes on without a connection.
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    const left: string[] = [];
    const look = async (where: string) => {
      for (const text of await visibleTexts(page))
        if (/[A-Za-z]{2,}/.test(text.replaceAll(ALLOWED, ''))) left.push(`${where}: ${text.slice(0, 80)}`);
      const { pixels } = await overflow(page);
      if (pixels > 0) left.push(`${where}: ${pixels} px wider than the window`);
    };
    await look('predict');
    const press = async (selector: string, key: string) => {
      await page.locator(selector).last().focus();
      await page.keyboard.press(key);
    };
    for (const group of await page.locator('#own .choices').all()) {
      await group.locator('input').first().focus();
      await page.keyboard.press('Space');
    }
    await press('tw-class-console .primary', 'Enter');
    await look('decide');
    await press('tw-class-console .primary', 'Enter');
    await page.locator('tw-reveal svg').waitFor({ timeout: 110_000 });
    await press('tw-class-console .scrub', 'End');
    await look('reveal');
    await press('tw-class-console .primary', 'Enter');
    await page.locator('tw-reflect').waitFor();
    await look('reflect');
    expect([...new Set(left)]).toEqual([]);
    await context.setOffline(false);
  });

  it('is printed: worksheets, cards of roles with their levers, a sheet of results', async () => {
    const { page } = await visit({ viewport: LAPTOP });
    await choose(page);
    await page.getByRole('button', { name: 'Paper' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('tw-class-paper .worksheet').count()).toBe(LESSON.rounds.length);
    expect(await page.locator('tw-class-paper .card').count()).toBe(LESSON.roles.length);
    expect(await page.locator('tw-class-paper .stamp').innerText()).toContain('seed lesson');
    const pdf = await page.pdf({ format: 'A4' });
    expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThanOrEqual(
      LESSON.rounds.length,
    );
  });

  it('refuses a lesson that is not complete, by line', async () => {
    const { page } = await visit({ viewport: LAPTOP });
    await page.getByRole('button', { name: 'Class', exact: true }).click();
    const text = readFileSync(`scenarios/lessons/${NAME}.yaml`, 'utf8').replace('play: apart', 'play: alone');
    const line = text.split('\n').findIndex((one) => one.includes('play: alone')) + 1;
    await page
      .locator('tw-class-picker input[type=file]')
      .setInputFiles({ name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
    await expect.poll(() => page.locator('tw-class-picker [role=alert]').innerText()).toContain(`Line ${line}`);
  });
});
