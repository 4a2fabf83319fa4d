// What leaves the page and comes back: links, codes, files and commands, and links that somebody has tampered with.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { packed } from '../../../src/scenario/link-bytes.ts';
import { emptyFolder } from '../../cli/command.ts';
import { downloads } from '../support/downloads.ts';
import { digestBy } from '../support/reproduce.ts';
import { choices, digest, inBrowser, onePage, settled, visit } from '../support/visit.ts';

const EIGHT = {
  'policy.consortium.tightness': 0.45,
  'policy.consortium.sharedRecords': 0.5,
  'policy.consortium.greenChannel': 0.4,
  'policy.consortium.telemedicine': 0.3,
  'policy.consortium.alignedDrugList': 0.6,
  'policy.consortium.sharedLaboratory': 0.2,
  'policy.consortium.rehabilitation': 0.1,
  'policy.benefit.contracts.signing': 0.5,
} as const;

inBrowser('sharing', () => {
  const here = onePage();

  it('a link brings back levers, assumptions, charts, language and the digest, in 400 characters', async () => {
    const { page } = here();
    await change(page);
    await page.getByRole('combobox', { name: 'Choose the chart' }).first().selectOption('quality.index');
    await page.getByRole('button', { name: '中文', exact: true }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
    const before = await digest(page);
    await page.locator('tw-bar .primary').click();
    const field = page.getByRole('dialog').getByRole('textbox', { name: '链接', exact: true });
    const link = await field.inputValue();
    await page.keyboard.press('Escape');
    expect(link.length).toBeLessThanOrEqual(400);
    const other = await visit({ hash: link.slice(link.indexOf('#')) });
    expect(await digest(other.page)).toBe(before);
    expect((await choices(other.page)).changes).toEqual((await choices(page)).changes);
    expect(await other.page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    const shown = (where: Page) =>
      where
        .getByRole('img')
        .filter({ has: where.locator('.arm-1') })
        .first();
    expect(await shown(other.page).getAttribute('aria-label')).toBe(await shown(page).getAttribute('aria-label'));
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await page.getByRole('combobox', { name: 'Choose the chart' }).first().selectOption('cost.perHead');
  });

  it('a link that sets every lever of the screen stays within 1,200 characters', async () => {
    const { page } = here();
    await page.evaluate(() => {
      const lab = window.__sim!.state;
      const levers = lab.catalogue.parameters.filter(({ type, path }) => {
        const held = lab.held(path);
        return (type === 'lever' || type === 'number') && held !== undefined && !path.includes('Shares.');
      });
      const changes = Object.fromEntries(
        levers.map(({ path, integer, min = 0, max = 1, low = min, high = max }) => {
          const middle = low + (high - low) * 0.37;
          const value = integer ? Math.round(middle) : Number(middle.toPrecision(3));
          const held = lab.held(path);
          return [path, typeof held === 'object' ? { value, start: 13, ramp: 0 } : value];
        }),
      );
      lab.take({ ...lab.choices, changes });
    });
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Link', exact: true });
    expect(Object.keys((await choices(page)).changes).length).toBeGreaterThan(150);
    await expect.poll(async () => (await field.inputValue()).length).toBeGreaterThan(600);
    expect((await field.inputValue()).length).toBeLessThanOrEqual(1200);
    await page.keyboard.press('Escape');
  });

  it('the code says exactly the link', async () => {
    const { page } = here();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const code = dialog.getByRole('img', { name: 'QR' });
    const size = Number((await code.getAttribute('viewBox'))!.split(' ')[2]);
    const squares = [...(await code.locator('path').last().getAttribute('d'))!.matchAll(/M(\d+) (\d+)/g)];
    const link = await dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
    const scale = 4;
    const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
    for (const [, x, y] of squares)
      for (let down = 0; down < scale; down++)
        for (let right = 0; right < scale; right++)
          pixels.fill(0, at(Number(x), Number(y), right, down), at(Number(x), Number(y), right, down) + 3);
    expect(decode(pixels, size * scale)).toBe(link);
    await page.keyboard.press('Escape');

    function at(x: number, y: number, right: number, down: number): number {
      return ((y * scale + down) * size * scale + x * scale + right) * 4;
    }
  });

  it('the commands it gives print the digest of the page: with a link, and with files of a status quo of its own', async () => {
    const { page } = here();
    await change(page);
    const before = await digest(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('#alone').waitFor();
    const alone = await dialog.locator('#alone').innerText();
    const withFiles = await dialog.locator('#with-files').innerText();
    const files = await downloads(page, 2, () => dialog.getByRole('button', { name: 'Save all files' }).click());
    await page.keyboard.press('Escape');
    const folder = emptyFolder();
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    for (const command of [alone, withFiles]) expect(digestBy(command, folder)).toBe(before);
    expect(files[0].bytes.toString()).toContain('travel: 1.5');
  });

  it.each([
    ['cut short', (good: string) => good.slice(0, -9)],
    ['with a letter changed', (good: string) => `${good.slice(0, 20)}${good[20] === 'A' ? 'B' : 'A'}${good.slice(21)}`],
    ['of a later format', (good: string) => good.replace('s=1.', 's=99.')],
    ['that is a bomb', () => `s=1.${deflateRawSync(Buffer.alloc(1 << 20, 32)).toString('base64url')}`],
    ['far too long', () => `s=1.${'A'.repeat(1 << 20)}`],
    ['of nothing', () => 's=1.'],
    [
      'with words of JavaScript',
      () => sealed('{"v":"0","p":{"__proto__":{"polluted":1}},"b":"fee-for-service","n":[300,36,4],"s":"1","c":{}}'),
    ],
    ['with an unknown key', () => sealed('{"v":"0","zz":1}')],
    [
      'with markup',
      () => sealed('{"v":"0","p":"<img src=x onerror=alert(1)>","b":"fee-for-service","n":[300,36,4],"s":"1","c":{}}'),
    ],
  ])('a link %s is refused and explained; nothing changes', async (_, spoil) => {
    const { page } = here();
    const before = await choices(page);
    const good = await page.evaluate(() => location.hash.slice(1));
    const bad = await spoil(good);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, bad);
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.count()).toBe(1);
    expect(await alert.innerText()).toMatch(/kept[\s\S]*link/);
    expect(await choices(page)).toEqual(before);
    expect(await page.evaluate(() => (({}) as { polluted?: unknown }).polluted)).toBe(undefined);
    expect(await page.locator('img').count()).toBe(0);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
  });

  it('a page opened with a bad link shows what it opens with, and says so', async () => {
    const { page } = await visit({ hash: '#s=1.nothing-of-ours', asShipped: true });
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('shows what it opens with');
    expect((await choices(page)).preset).toBe('county-global-budget');
  });
});

/** Moves eight levers and two assumptions. */
async function change(page: Page): Promise<void> {
  await page.evaluate((levers) => {
    const lab = window.__sim!.state;
    const moved = Object.entries(levers).map(([path, value]) => [path, { value, start: 13, ramp: 0 }]);
    const changes = { ...Object.fromEntries(moved), 'assumptions.choice.travel': 1.5, 'assumptions.altruism': 0.9 };
    lab.take({ ...lab.choices, changes });
  }, EIGHT);
  await settled(page);
}

/** A fragment with a body of one's own, and the check sum that belongs to it: what a forger can make who knows the format. */
async function sealed(body: string): Promise<string> {
  return `s=1.${await packed(body)}`;
}

function decode(pixels: Uint8ClampedArray, side: number): string | undefined {
  return (jsQR as unknown as typeof jsQR.default)(pixels, side, side)?.data;
}
