// A whole lesson: one console, one projector, four teams, in both languages. Nothing of what happens is in the page before a
// prediction is locked; codes travel by hand; everything also without a pointer and without a connection.
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import {
  choose,
  inLanguage,
  LAPTOP,
  type Locale,
  lessonNamed,
  PHONE,
  predict,
  RUNS,
  screen,
  wallFaults,
} from '../support/classroom.ts';
import { downloads } from '../support/downloads.ts';
import { overflow, visibleTexts } from '../support/visible.ts';
import { inBrowser, visit } from '../support/visit.ts';

const NAME = '1-why-patients-do-not-come-down';
const LESSON = lessonNamed(NAME);
/** Names that stay as they are in Chinese. */
const ALLOWED = /Tierwise|TW1\.\S+|EN|ACO|QR|Group \d|https?:\S+|\b[A-Z]{1,4}\d*\b/g;

/** Texts of a screen that are not Chinese. */
async function english(page: Page): Promise<string[]> {
  const texts = await visibleTexts(page);
  return texts.filter((text) => /[A-Za-z]{2,}/.test(text.replaceAll(ALLOWED, ''))).map((text) => text.slice(0, 80));
}

async function codeOf(context: BrowserContext, role: string, at: number, locale: Locale): Promise<string> {
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
  if (at === 0 && locale !== 'en') expect(await english(page)).toEqual([]);
  await page.close();
  return code;
}

inBrowser('a lesson', () => {
  it.each(['en', 'zh-CN'] as const)(
    'is played by four teams, with a projector beside the console: %s',
    async (locale) => {
      const say = inLanguage(locale);
      const { page, context, requests } = await visit({ viewport: LAPTOP, asShipped: true, locale });
      const mark = requests.length;
      const began = Date.now();
      // From landing to the first round: no account, nothing typed.
      expect(await choose(page, 0, say)).toBeLessThanOrEqual(5);
      expect(Date.now() - began).toBeLessThan(60_000);
      expect(await page.locator('input[type=text]:focus, input[type=password]').count()).toBe(0);
      expect(await violations(page)).toEqual([]);

      const wall = await screen(context, 'projector');
      const title = locale === 'en' ? LESSON.rounds[0].title.en : LESSON.rounds[0].title.zh;
      await expect.poll(() => wall.locator('tw-projector h1').innerText()).toBe(title);
      const results = 'tw-reveal, tw-reflect, tw-trace, tw-model-figures, .standings';
      for (const one of [page, wall]) expect(await one.locator(results).count()).toBe(0);
      for (const step of ['Decide', 'Reveal', 'Reflect'])
        expect(await page.getByRole('button', { name: say(step), exact: true }).isDisabled()).toBe(true);
      const bad = (fault: { least: number; outside: string[] }) => (fault.least < 20 ? ['small type'] : fault.outside);
      expect(bad(await wallFaults(wall))).toEqual([]);
      expect(await violations(wall)).toEqual([]);

      const roles = LESSON.roles.map(({ id }) => id);
      const codes: string[] = [];
      for (const [at, role] of roles.entries()) codes.push(await codeOf(context, role, at, locale));
      const damaged = `${codes[1].slice(0, -6)}AAAAAA`;
      await page.bringToFront();
      await page.locator('#codes').fill([codes[0], damaged, '', ...codes.slice(1)].join('\n'));
      await page.getByRole('button', { name: say('Collect'), exact: true }).click();
      await expect.poll(() => page.locator('tw-collect [role=alert] li').allInnerTexts()).toHaveLength(1);
      expect(await page.locator('tw-collect [role=alert]').innerText()).toMatch(/(Line|第) 2/);
      await expect.poll(() => page.locator('tw-collect li b').count()).toBe(4);
      // The wall tells who has locked one, and nothing of what it says.
      await expect.poll(() => wall.locator('tw-projector .teams b').count()).toBe(4);
      expect(await wall.locator(results).count()).toBe(0);

      await page.getByRole('button', { name: say('Lock the predictions') }).click();
      expect(await violations(page)).toEqual([]);
      expect(await wall.locator('tw-reveal').count()).toBe(0);
      expect(bad(await wallFaults(wall))).toEqual([]);
      await page
        .getByRole('button', { name: say('Reveal'), exact: true })
        .last()
        .click();
      await page.locator('tw-reveal svg').first().waitFor(RUNS);
      await page.getByRole('button', { name: say('Pause') }).click();
      const slider = page.getByRole('slider', { name: say('Year shown') });
      const held = await slider.inputValue();
      await page.waitForTimeout(1200);
      expect(await slider.inputValue()).toBe(held);
      await slider.press('End');

      const said = await page.locator('tw-reveal h1').innerText();
      expect(said).toMatch(locale === 'en' ? /of 4/ : /4 组中/);
      await expect.poll(() => wall.locator('tw-reveal h1').innerText(), { timeout: 5000 }).toBe(said);
      await wall.bringToFront();
      const seen = await wallFaults(wall);
      expect(bad(seen)).toEqual([]);
      expect(seen.thinnest).toBeGreaterThanOrEqual(3);
      expect(await wall.locator('tw-reveal path.predicted').count()).toBe(4);
      expect(await violations(wall)).toEqual([]);

      // Each team's own policy over the others, by name.
      await page.bringToFront();
      await page.getByLabel(say('Beside it')).selectOption(say('each team’s own policy'));
      await expect.poll(() => wall.locator('tw-reveal path.own').count()).toBe(4);
      const names = (await wall.locator('tw-reveal svg text').allTextContents()).join(' ');
      for (const at of [1, 2, 3, 4]) expect(names).toContain(`Group ${at}`);
      await page
        .getByRole('button', { name: say('Reflect'), exact: true })
        .last()
        .click();
      await expect.poll(() => page.locator('tw-reflect .standings tbody tr').count()).toBe(4);
      const listed = await page.locator('tw-reflect .standings tbody th').allInnerTexts();
      expect(listed.sort()).toEqual(['Group 1', 'Group 2', 'Group 3', 'Group 4']);
      expect(await page.locator('tw-reflect tw-incentive-table').count()).toBe(1);
      expect(await page.locator('tw-reflect tw-trace li').count()).toBe(4);
      expect(await violations(page)).toEqual([]);
      await expect.poll(() => wall.locator('tw-projector .argue').count()).toBe(1);
      expect(bad(await wallFaults(wall))).toEqual([]);
      if (locale !== 'en') for (const one of [page, wall]) expect(await english(one)).toEqual([]);
      await page.setViewportSize(PHONE);
      await expect.poll(async () => (await overflow(page)).pixels).toBe(0);
      await page.setViewportSize(LAPTOP);
      await page.locator('#sentence').fill('Money is one link of five.');
      await page.getByRole('button', { name: say('Keep in the journal') }).click();
      const [file] = await downloads(page, 1, () =>
        page.getByRole('button', { name: say('Journal as Markdown') }).click(),
      );
      expect(file.bytes.toString('utf8')).toContain('> Money is one link of five.');
      expect(await context.cookies()).toEqual([]);
      expect(
        requests.slice(mark).filter((url) => !url.startsWith('http://127.0.0.1') && !url.startsWith('blob:')),
      ).toEqual([]);
    },
  );

  it('is followed by the projector within a fifth of a second', async () => {
    const { page, context } = await visit({ viewport: LAPTOP });
    await choose(page);
    const wall = await screen(context, 'projector');
    await wall.locator('tw-projector h1').waitFor();
    await wall.evaluate(() => {
      const root = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-class')?.shadowRoot;
      const projector = root?.querySelector('tw-projector')?.shadowRoot;
      if (projector === null || projector === undefined) throw new Error('no projector');
      const seen: number[] = [];
      Object.assign(window, { __seen: seen });
      new MutationObserver(() => {
        if (projector.querySelector('[aria-current=step]')?.textContent?.trim() === 'Decide') seen.push(Date.now());
      }).observe(projector, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await page.bringToFront();
    await predict(page, '#own', 0);
    await page.getByRole('button', { name: 'Lock the predictions' }).waitFor();
    const pressed = await page.evaluate(() => {
      const root = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-class')?.shadowRoot;
      const lock = root?.querySelector('tw-class-console')?.shadowRoot?.querySelector<HTMLElement>('.primary');
      lock?.click();
      return Date.now();
    });
    await expect.poll(() => wall.locator('[aria-current=step]').innerText()).toBe('Decide');
    const [seen] = await wall.evaluate(() => (window as unknown as { __seen: number[] }).__seen);
    expect(seen - pressed).toBeLessThanOrEqual(200);
  });

  it('is played in Chinese, by keyboard, with motion reduced and no connection', async () => {
    const { page, context } = await visit({
      viewport: LAPTOP,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      asShipped: true,
    });
    await choose(page, 0, inLanguage('zh-CN'));
    // A lesson that has begun goes on without a connection. The first key loads what reads links, whatever the view.
    await page.keyboard.press('Shift');
    await page.locator('tw-visit').waitFor({ state: 'attached' });
    await page.waitForTimeout(2000);
    await context.setOffline(true);
    const left: string[] = [];
    const look = async (where: string) => {
      for (const text of await english(page)) left.push(`${where}: ${text}`);
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
    await page.locator('tw-reveal svg').waitFor(RUNS);
    await press('tw-class-console .scrub', 'End');
    await look('reveal');
    await press('tw-class-console .primary', 'Enter');
    await page.locator('tw-reflect').waitFor();
    await look('reflect');
    await press('tw-class-residents .framed', 'Enter');
    await page.locator('tw-story').waitFor(RUNS);
    await look('story');
    expect([...new Set(left)]).toEqual([]);
    await context.setOffline(false);
  });
});
