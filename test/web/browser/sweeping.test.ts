// A sweep in the page pauses, goes on, and gives a table with a row for every run.
import { expect, it } from 'vitest';
import { downloads } from '../support/downloads.ts';
import { inBrowser, visit } from '../support/visit.ts';

inBrowser('a sweep', () => {
  it('of 25 points and 4 replications pauses, goes on, ends, and gives 100 rows', async () => {
    const { page } = await visit();
    await page.keyboard.press('s');
    const main = page.getByRole('main');
    for (const name of ['Tightness', 'Telemedicine']) {
      await main.getByRole('searchbox', { name: 'Find a lever or an assumption' }).fill(name.toLowerCase());
      await main
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .click();
    }
    const values = main.getByRole('spinbutton', { name: /, values$/ });
    for (const one of await values.all()) {
      await one.fill('5');
      await one.blur();
    }
    const replicates = main.getByRole('spinbutton', { name: 'Replications at each point' });
    await replicates.fill('4');
    await replicates.blur();
    await expect.poll(() => main.getByText('25 points × 4 replications').count()).toBe(1);
    await main.getByRole('button', { name: 'Start the sweep' }).click();
    const count = main.locator('#count');
    const done = async () => Number((await count.innerText()).match(/^\d+/)?.[0]);
    await expect.poll(done).toBeGreaterThan(4);
    await main.getByRole('button', { name: 'Pause', exact: true }).click();
    await main.getByRole('button', { name: 'Resume', exact: true }).waitFor();
    // One that was under way may still come in; after that nothing does, for a second.
    const frozen = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          setTimeout(() => {
            const text = () =>
              document
                .querySelector('tierwise-app')!
                .shadowRoot!.querySelector('tw-sweep')!
                .shadowRoot!.querySelector('#count')!.textContent;
            const paused = text();
            setTimeout(() => resolve(text() === paused), 1000);
          }, 400);
        }),
    );
    expect(frozen).toBe(true);
    const paused = await done();
    expect(paused).toBeLessThan(100);
    await main.getByRole('button', { name: 'Resume', exact: true }).click();
    await expect.poll(() => main.getByText('finished').count(), { timeout: 90_000 }).toBe(1);
    const [file] = await downloads(page, 1, () => main.getByRole('button', { name: /^Download 100 rows/ }).click());
    const lines = file.bytes
      .toString('utf8')
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    expect(lines.length - 1).toBe(100);
  });
});
