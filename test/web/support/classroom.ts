// A classroom for tests: the console, the projector and screens of teams, in tabs of one browser, in either language.
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { parse } from 'yaml';
import type { Lesson } from '../../../src/lesson/lesson.ts';
import { ZH_HANS } from '../../../web/words/zh-hans.ts';

export const LAPTOP = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

/** Runs of a whole lesson, on a machine that may be busy. */
export const RUNS = { timeout: 110_000 };

export type Locale = 'en' | 'zh-CN';

/** Reads a lesson that comes with the package. */
export function lessonNamed(name: string): Lesson {
  return parse(readFileSync(`scenarios/lessons/${name}.yaml`, 'utf8')) as Lesson;
}

/** Says a text of the page in a language. */
export function inLanguage(locale: Locale): (english: string) => string {
  return (english) => (locale === 'en' ? english : (ZH_HANS[english] ?? `no Chinese for ${english}`));
}

/** Goes from landing to the first round of a lesson, by its place; gives the clicks it took. */
export async function choose(page: Page, place = 0, say = inLanguage('en')): Promise<number> {
  await page.getByRole('button', { name: say('Class'), exact: true }).click();
  await page.locator('tw-class-picker .primary').nth(place).click();
  await page.locator('tw-prediction-form').first().waitFor();
  return 2;
}

/** Answers every question of a form, and picks a reason: nothing has to be typed. */
export async function predict(page: Page, form: string, reason: number): Promise<void> {
  for (const group of await page.locator(`${form} .choices:not(.column)`).all())
    await group.locator('input').first().check();
  await page.locator(`${form} .choices.column input`).nth(reason).check();
}

/** Opens a screen of the same classroom: another tab of the same browser. */
export async function screen(context: BrowserContext, hash: string, viewport = LAPTOP): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(`${inject('site')}#class=${hash}`);
  return page;
}

/** What of a projector sticks out of the wall, how small its type is, and how thin its lines. */
export function wallFaults(wall: Page): Promise<{ least: number; thinnest: number; outside: string[] }> {
  return wall.evaluate(() => {
    const outside: string[] = [];
    let least = 999;
    let thinnest = 999;
    const visit = (root: ParentNode) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.shadowRoot !== null) visit(one.shadowRoot);
        if (!one.checkVisibility()) continue;
        const { right, bottom, width } = one.getBoundingClientRect();
        const name = `${one.tagName.toLowerCase()} to ${Math.round(right)}, ${Math.round(bottom)}`;
        if (width > 0 && (right > innerWidth + 1 || bottom > innerHeight + 1)) outside.push(name);
        const says = [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
        if (says && one.tagName !== 'STYLE') least = Math.min(least, Number.parseFloat(getComputedStyle(one).fontSize));
        const stroke = one.tagName === 'path' && one.hasAttribute('stroke') ? one.getAttribute('stroke-width') : null;
        if (stroke !== null) thinnest = Math.min(thinnest, Number.parseFloat(stroke));
      }
    };
    const app = document.querySelector('tierwise-app')?.shadowRoot;
    const projector = app?.querySelector('tw-class')?.shadowRoot?.querySelector('tw-projector')?.shadowRoot;
    if (projector === null || projector === undefined) throw new Error('no projector');
    visit(projector);
    // What stands above the foot does not run into it.
    const foot = projector.querySelector('footer')?.getBoundingClientRect();
    const lines = [...projector.querySelectorAll('.main p, .main li, .main h1, .main h2')];
    for (const line of lines)
      if (foot !== undefined && foot.height > 0 && line.getBoundingClientRect().bottom > foot.top + 1)
        outside.push(`${line.tagName.toLowerCase()} into the foot`);
    return { least, thinnest, outside: outside.slice(0, 5) };
  });
}
