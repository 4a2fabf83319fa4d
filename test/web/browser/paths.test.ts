// Paths people take: by the keyboard alone from a scenario to a file, into the sheet of a lever and back, and without a network.
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { downloads } from '../support/downloads.ts';
import { serveChanged } from '../support/serve-changed.ts';
import { choices, digest, inBrowser, onePage, resize, settled, visit } from '../support/visit.ts';

inBrowser('paths', () => {
  const here = onePage();

  it('from a scenario over a lever and a headline to a CSV, by the keyboard alone, the focus in sight at each step', async () => {
    const { page } = here();
    await tabTo(page, 'Start from a scenario');
    await page.keyboard.press('ArrowDown');
    await settled(page);
    const preset = (await choices(page)).preset;
    expect(preset).not.toBe('county-global-budget');
    await tabTo(page, 'Find a lever');
    await page.keyboard.type('tightness');
    await tabTo(page, 'Tightness', 'range');
    const before = await headline(page);
    for (let press = 0; press < 5; press++) await page.keyboard.press('PageUp');
    await settled(page);
    expect(Object.keys((await choices(page)).changes)).toEqual(['policy.consortium.tightness']);
    expect(await headline(page)).not.toBe(before);
    await tabTo(page, 'Export');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.waitFor();
    await tabTo(page, 'Save', undefined, /Table/);
    const [file] = await downloads(page, 1, () => page.keyboard.press('Enter'));
    expect(file.name).toMatch(/\.csv$/);
    expect(file.bytes.toString('utf8').split('\n').length).toBeGreaterThan(100);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('');
  });

  it('the sheet of a lever says what it is, how sure, from when, and gives the focus back', async () => {
    const { page } = here();
    await page.getByRole('searchbox').fill('tightness');
    const opener = page.getByRole('button', { name: 'Tightness', exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    const sheet = page
      .getByRole('dialog', { name: 'Tightness' })
      .or(page.getByRole('complementary', { name: 'Tightness' }))
      .or(page.getByRole('region', { name: 'Tightness' }));
    await sheet.waitFor();
    expect(await sheet.getByText('How far a member counts').count()).toBeGreaterThan(0);
    await sheet.getByRole('spinbutton', { name: 'starts in month' }).fill('25');
    await page.keyboard.press('Tab');
    await settled(page);
    expect((await choices(page)).changes['policy.consortium.tightness']).toMatchObject({ start: 25 });
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet.count()).toBe(0);
    expect(await opener.evaluate((element) => element.matches(':focus'))).toBe(true);
    // What can be known better or worse has a range, and a publication behind a link where somebody measured it.
    await page.getByRole('searchbox').fill('price sensitivity');
    await page.getByRole('button', { name: 'Price sensitivity', exact: true }).click();
    await expect.poll(() => page.getByText(/Low .+ central .+ high/).count()).toBe(1);
    await expect.poll(() => page.getByRole('link', { name: /^open/ }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { name: 'What this lever moves' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('');
  });
});

inBrowser('without a network', () => {
  it('the page opens again after a first visit, and the model runs', async () => {
    const one = await visit();
    const { page, context, problems } = one;
    const before = await digest(page);
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active !== null && active.state !== 'activated')
        await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }));
    });
    await context.setOffline(true);
    await page.reload();
    await page.waitForFunction(() => window.__sim?.state.outcome !== undefined);
    expect(await digest(page)).toBe(before);
    await resize(page, { residents: 400 });
    for (const key of ['c', 's', 'l', '?']) await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await context.setOffline(false);
    // Being offline is the point; what the browser says of it is no fault of the page.
    problems.splice(
      0,
      problems.length,
      ...problems.filter((one) => !/ERR_INTERNET_DISCONNECTED|service worker/i.test(one)),
    );
  });
});

inBrowser('a new version', () => {
  it('waits until the person says reload; what was chosen stays', async () => {
    let version = 1;
    const change = (path: string, text: string) => (path === '/sw.js' ? `${text}\n// ${version}` : text);
    const site = await serveChanged(inject('site'), { change });
    const { page } = await visit({ at: site.url });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // The first visit is not under the service worker; the second is.
    await page.reload();
    await settled(page);
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await page.evaluate(() =>
      window.__sim!.state.set('policy.consortium.tightness', { value: 0.3, start: 13, ramp: 0 }),
    );
    await settled(page);
    const chosen = (await choices(page)).changes;
    const notice = page.getByRole('status').filter({ hasText: 'A new version is ready' });
    expect(await notice.count()).toBe(0);
    version = 2;
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
    await expect.poll(() => notice.count()).toBe(1);
    await page.evaluate(() => {
      Object.assign(window, { isOld: true });
      // Even what is chosen at the last moment.
      window.__sim!.state.resize({ seed: 'at the last moment' });
    });
    await notice.getByRole('button', { name: 'Reload' }).click();
    await page.waitForFunction(() => !('isOld' in window) && window.__sim?.state.outcome !== undefined);
    await settled(page);
    expect((await choices(page)).changes).toEqual(chosen);
    expect((await choices(page)).size.seed).toBe('at the last moment');
    const waiting = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? 'none');
    await expect.poll(waiting).toBe('none');
    await site.close();
  });
});

/** Tabs until what has the focus has a name (and a type, and text around it), and checks that the focus is in sight there. */
async function tabTo(page: Page, name: string, type?: string, near?: RegExp): Promise<void> {
  for (let press = 0; press < 400; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    if (at.name !== name || (type !== undefined && at.type !== type) || (near !== undefined && !near.test(at.near)))
      continue;
    expect(at.outline, `outline of ${name}`).toBeGreaterThanOrEqual(2);
    return;
  }
  throw new Error(`no way to ${name} by the keyboard`);
}

/** Runs in the page: what has the focus, through shadow roots, and how wide the outline around it is. */
function focused() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at === null) return { name: '', type: '', near: '', outline: 0 };
  const outlined = [at, at.parentElement ?? at].map((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });
  const row = at.closest('dd')?.previousElementSibling;
  return {
    name: (at.getAttribute('aria-label') ?? at.textContent ?? '').trim(),
    type: at.getAttribute('type') ?? '',
    near: row?.textContent ?? '',
    outline: Math.max(...outlined),
  };
}

function headline(page: Page): Promise<string> {
  return page.getByRole('article').first().innerText();
}
