// Steps back and forth: undo, redo, replay and reset.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { choices, digest, inBrowser, onePage, SMALL, settled, startFrom } from '../support/visit.ts';

const TIGHTNESS = 'policy.consortium.tightness';
const TRAVEL = 'assumptions.choice.travel';

inBrowser('steps', () => {
  const visit = onePage();

  it('ten edits and ten undos give the first digest; redoing all gives the last', async () => {
    const { page } = visit();
    const first = await digest(page);
    for (let edit = 1; edit <= 10; edit++)
      await page.evaluate(([path, value]) => window.__sim!.state.set(path, { value, start: 13, ramp: 0 }), [
        TIGHTNESS,
        edit / 20,
      ] as const);
    const last = await digest(page);
    expect(last).not.toBe(first);
    for (let undo = 0; undo < 10; undo++) await page.keyboard.press('Control+z');
    expect(await digest(page)).toBe(first);
    expect((await choices(page)).changes).toEqual({});
    const redo = page.getByRole('button', { name: 'Redo' });
    for (let step = 0; step < 5; step++) await redo.click();
    for (let step = 0; step < 5; step++) await page.keyboard.press('Control+y');
    expect(await digest(page)).toBe(last);
    expect(await redo.isDisabled()).toBe(true);
  });

  it('one drag is one step', async () => {
    const { page } = visit();
    await page.getByRole('searchbox').fill('tightness');
    const slider = page.getByRole('slider').first();
    const box = (await slider.boundingBox())!;
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.8, y);
    await page.mouse.down();
    for (let share = 0.75; share > 0.2; share -= 0.05) await page.mouse.move(box.x + box.width * share, y);
    expect(await page.evaluate(() => window.__sim!.state.isMoving)).toBe(true);
    await page.mouse.up();
    await settled(page);
    const held = (await choices(page)).changes[TIGHTNESS];
    expect(held).toMatchObject({ start: 13, ramp: 0 });
    await page.getByRole('button', { name: 'Undo' }).click();
    expect((await choices(page)).changes).toEqual({});
    await page.getByRole('searchbox').fill('');
  });

  it('replay shows before and after in turn, twice, and ends on after; the same with less motion, without animation', async () => {
    const { page } = visit();
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await page.emulateMedia({ reducedMotion });
      const before = await shown(page);
      await page.evaluate(([path, value]) => window.__sim!.state.set(path, { value, start: 13, ramp: 0 }), [
        TIGHTNESS,
        reducedMotion === 'reduce' ? 0.95 : 0.3,
      ] as const);
      await settled(page);
      await expect.poll(() => shown(page)).not.toBe(before);
      const after = await shown(page);
      await watchShown(page);
      await page.keyboard.press('r');
      await page.waitForFunction(() => window.__seen.length >= 5);
      const { seen, moving } = await page.evaluate(() => ({ seen: window.__seen, moving: window.__moving }));
      expect(seen).toEqual([after, before, after, before, after]);
      if (reducedMotion === 'reduce') expect(moving).toBe(0);
    }
    await page.emulateMedia({ reducedMotion: null });
  });

  it('resetting policies keeps assumptions, and the other way round', async () => {
    const { page } = visit();
    const change = async () => {
      await page.evaluate(
        ([policy, assumption]) => {
          window.__sim!.state.set(policy, { value: 0.3, start: 13, ramp: 0 });
          window.__sim!.state.set(assumption, 0.5);
        },
        [TIGHTNESS, TRAVEL] as const,
      );
    };
    const left = async (word: string) => {
      await change();
      await page.getByRole('button', { name: 'Reset', exact: true }).click();
      await page.getByRole('button', { name: word, exact: true }).click();
      await settled(page);
      return Object.keys((await choices(page)).changes);
    };
    expect(await left('Policies')).toEqual([TRAVEL]);
    expect(await left('Assumptions')).toEqual([TIGHTNESS]);
    expect(await left('Everything')).toEqual([]);
  });

  it('the size of the runs is asked for in a dialog, and within limits', async () => {
    const { page } = visit();
    await page.getByRole('button', { name: 'Change the size of the runs' }).click();
    const dialog = page.getByRole('dialog', { name: 'Size of the runs' });
    await dialog.getByLabel('Residents an arm').fill('50');
    await dialog.getByRole('button', { name: 'Run', exact: true }).click();
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByLabel('Residents an arm').fill('400');
    await dialog.getByLabel('Seed').fill('another');
    await dialog.getByRole('button', { name: 'Run', exact: true }).click();
    await settled(page);
    expect((await choices(page)).size).toEqual({ residents: 400, months: SMALL.months, seed: 'another' });
    await startFrom(page, 'fee-for-service');
    expect((await choices(page)).size.residents).toBe(400);
  });
});

declare global {
  interface Window {
    /** What the first headline showed, whenever it changed, and how many animations ran meanwhile. */
    __seen: string[];
    __moving: number;
  }
}

/** What the first headline shows. */
function shown(page: Page): Promise<string> {
  return page.getByRole('article').first().innerText();
}

/** Notes in the page what the first headline shows, from now on. */
async function watchShown(page: Page): Promise<void> {
  const first = await shown(page);
  await page
    .getByRole('article')
    .first()
    .evaluate((card, now) => {
      window.__seen = [now];
      window.__moving = 0;
      new MutationObserver(() => {
        const text = (card as HTMLElement).innerText;
        window.__moving += document.getAnimations().length;
        if (text !== window.__seen.at(-1)) window.__seen.push(text);
      }).observe(card, { subtree: true, childList: true, characterData: true });
    }, first);
}
