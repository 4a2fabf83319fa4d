// Running while people touch levers: the newest question wins, intervals narrow in stillness, and a dead worker is no disaster.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { choices, digest, inBrowser, onePage, resize, settled, visit as visitOnce } from '../support/visit.ts';

const SAVINGS = 'policy.payment.sharedSavings';
const TIGHTNESS = 'policy.consortium.tightness';

inBrowser('running', () => {
  const visit = onePage();

  it('a drag asks one question at a time and ends on the last value', async () => {
    const { page } = visit();
    await page.evaluate(() => window.__sim!.state.set('policy.payment.kind', 'shared-savings'));
    await settled(page);
    const before = await page.evaluate(() => {
      window.__talk.mostPreviewsOpen = 0;
      return window.__talk.previews;
    });
    const slider = page.getByRole('slider', { name: 'Share of savings', exact: true });
    await slider.evaluate(async (element) => {
      const range = element as HTMLInputElement;
      for (let step = 0; step < 30; step++) {
        range.value = String(0.1 + step * 0.02);
        range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        // Some land while a preview is under way, some after it.
        await new Promise((resolve) => setTimeout(resolve, step % 3 === 0 ? 12 : 2));
      }
      range.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    });
    await settled(page);
    const { most, previews, held } = await page.evaluate((path) => {
      const { mostPreviewsOpen, previews: asked } = window.__talk;
      return { most: mostPreviewsOpen, previews: asked, held: window.__sim!.state.arms[1].values[path] };
    }, SAVINGS);
    expect(most).toBe(1);
    expect(previews - before).toBeGreaterThan(0);
    expect(previews - before).toBeLessThanOrEqual(30);
    expect(held).toBeCloseTo(0.68, 9);
  });

  it('in stillness replicates come in and intervals narrow, in at least four steps of five', async () => {
    const { page } = visit();
    await watchWidths(page);
    await resize(page, { residents: 1000, replicates: 24 });
    const widths = await page.evaluate(() => window.__widths);
    const replicates = widths.map(({ replicates: many }) => many);
    expect(replicates.at(-1)).toBe(24);
    expect(replicates).toEqual([...replicates].sort((a, b) => a - b));
    const steps = widths.slice(1).flatMap(({ of }, at) => of.map((width, place) => width < widths[at].of[place]));
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.filter(Boolean).length / steps.length).toBeGreaterThanOrEqual(0.8);
    expect(await page.getByRole('contentinfo').getByText('24 of 24 replications').count()).toBe(1);
  });

  it('a lever moved meanwhile takes the rest back: nothing of before is painted again', async () => {
    const { page } = visit();
    await page.evaluate(() => window.__sim!.state.resize({ residents: 2000, months: 60, replicates: 60 }));
    await page.waitForFunction(() => {
      const lab = window.__sim!.state;
      return lab.phase === 'refining' && lab.outcome!.months === 60 && lab.outcome!.replicates >= 3;
    });
    const seen = await page.evaluate(async (path) => {
      const lab = window.__sim!.state;
      const old = lab.arms[1].hash;
      const taken = window.__talk.cancelled;
      let painted = lab.outcome!.replicates;
      let again = 0;
      lab.addEventListener('change', () => {
        const { outcome } = lab;
        if (outcome!.arms[1].arm.hash === old && outcome!.replicates > painted) again++;
        painted = Math.max(painted, outcome!.replicates);
      });
      lab.set(path, { value: 0.2, start: 13, ramp: 0 });
      return new Promise<{ again: number; cancelled: number }>((resolve) => {
        lab.addEventListener('change', () => {
          if (lab.outcome!.arms[1].arm.hash === old || lab.outcome!.replicates < 3) return;
          resolve({ again, cancelled: window.__talk.cancelled - taken });
        });
      });
    }, TIGHTNESS);
    expect(seen.again).toBe(0);
    expect(seen.cancelled).toBeGreaterThan(0);
  });

  it('a worker that dies is replaced at once, and the status line says so', async () => {
    const { page } = visit();
    const before = await digest(page);
    await page.evaluate((seed) => {
      window.__sim!.state.resize({ seed });
      for (const worker of window.__talk.workers.splice(0))
        worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }));
    }, 'another');
    await settled(page);
    expect(await page.getByRole('contentinfo').getByRole('status').innerText()).toContain('out of memory');
    expect(await page.getByRole('alert').count()).toBe(0);
    await resize(page, { seed: '1' });
    expect(await digest(page)).toBe(before);
    // The next change has nothing to do with it.
    expect(await page.getByRole('contentinfo').getByText('replaced').count()).toBe(0);
  });

  it('a worker that dies again is said plainly; trying again works and nothing chosen is lost', async () => {
    const { page } = visit();
    await page.evaluate((path) => window.__sim!.state.set(path, { value: 0.4, start: 13, ramp: 0 }), TIGHTNESS);
    const before = await digest(page);
    const chosen = await choices(page);
    await page.evaluate((seed) => {
      const lab = window.__sim!.state;
      lab.resize({ seed });
      const fail = () => {
        for (const worker of window.__talk.workers.splice(0))
          worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }));
      };
      fail();
      fail();
    }, 'another');
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.innerText()).toContain('out of memory');
    expect(await alert.innerText()).toContain('What you chose is kept');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await settled(page);
    expect(await alert.count()).toBe(0);
    await resize(page, { seed: '1' });
    expect(await choices(page)).toEqual(chosen);
    expect(await digest(page)).toBe(before);
  });

  it('what the model refuses is explained where people see it, and can be undone', async () => {
    const { page } = visit();
    // Shares that no longer add to one.
    await page.evaluate(() => window.__sim!.state.set('policy.consortium.surplusShares.village', 0.93));
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.innerText()).toContain('must add to 1');
    expect(await page.getByRole('article').first().innerText()).toMatch(/\d/);
    await alert.getByRole('button', { name: 'Undo' }).click();
    await settled(page);
    expect(await alert.count()).toBe(0);
  });
});

inBrowser('a worker that hangs', () => {
  it('is given up after twenty seconds of silence; its work is done by another, and nothing chosen is lost', async () => {
    const { page } = await visitOnce({ canHang: true });
    await page.evaluate((path) => window.__sim!.state.set(path, { value: 0.4, start: 13, ramp: 0 }), TIGHTNESS);
    const before = await digest(page);
    const chosen = await choices(page);
    // The one that previews falls into a loop without end, and is asked for something.
    const workers = await page.evaluate(() => {
      window.__talk.workers[0].postMessage({ kind: 'hang' });
      window.__sim!.state.resize({ seed: 'another' });
      return window.__talk.workers.length;
    });
    const status = page.getByRole('contentinfo').getByRole('status');
    await expect.poll(() => status.innerText(), { timeout: 60_000 }).toContain('did not answer for 20 seconds');
    expect(await choices(page)).toEqual({ ...chosen, size: { ...chosen.size, seed: 'another' } });
    await settled(page);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.evaluate(() => window.__talk.workers.length)).toBeGreaterThan(workers);
    await resize(page, { seed: '1' });
    expect(await digest(page)).toBe(before);
  });
});

declare global {
  interface Window {
    /** Widths of the headlines' intervals, whenever replicates came in. */
    __widths: { readonly replicates: number; readonly of: readonly number[] }[];
  }
}

async function watchWidths(page: Page): Promise<void> {
  await page.evaluate(() => {
    const lab = window.__sim!.state;
    window.__widths = [];
    lab.addEventListener('change', () => {
      const { outcome, choices: chosen, phase } = lab;
      if (outcome === undefined || phase === 'previewing' || chosen.replicates !== 24) return;
      if (outcome.replicates < 2 || outcome.replicates === window.__widths.at(-1)?.replicates) return;
      const of = lab.catalogue.headlines.map((id) => {
        const { low, high } = outcome.change(1, id);
        return high! - low!;
      });
      window.__widths.push({ replicates: outcome.replicates, of });
    });
  });
}
