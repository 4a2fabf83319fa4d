// Opening the page: what is there, what it costs to load, whom it asks, and that it computes what the command computes.
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ended, start } from '../../cli/command.ts';
import { digest, inBrowser, resize, SMALL, startFrom, visit } from '../support/visit.ts';

/** JavaScript of a first visit, gzip, in bytes. */
const MOST_JAVASCRIPT = 200_000;

inBrowser('opening the page', () => {
  it('shows a main landmark, five headlines and two charts', async () => {
    const { page } = await visit();
    await expect.poll(() => page.getByRole('main').count()).toBe(1);
    const main = page.getByRole('main');
    await expect.poll(() => main.getByRole('article').count()).toBe(5);
    const titles = await main.getByRole('article').getByRole('heading').allInnerTexts();
    expect(titles).toHaveLength(5);
    expect(titles[0]).toContain('Cost per head');
    const charts = main.getByRole('img', { name: 'in the last year' });
    expect(await charts.count()).toBe(2);
    for (const chart of await charts.all()) expect(await chart.locator('path').count()).toBeGreaterThan(3);
  });

  it('costs at most 200 kB of JavaScript', async () => {
    const { page, requests, context } = await visit({ asShipped: true });
    const scripts = [...new Set(requests)].filter((url) => url.endsWith('.js'));
    const bodies = await Promise.all(scripts.map(async (url) => (await context.request.get(url)).body()));
    const bytes = bodies.map((body) => gzipSync(body, { level: 9 }).length);
    expect(scripts.some((url) => url.includes('worker'))).toBe(true);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(MOST_JAVASCRIPT);
    expect(await page.title()).toContain('Tierwise');
  });

  it('forbids scripts and connections from elsewhere', async () => {
    const { page, problems } = await visit();
    const reached = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(reached).toBe('refused');
    expect(problems.length).toBeGreaterThan(0);
    problems.length = 0;
  });

  it.each([
    ['fee-for-service', 'county-global-budget'],
    ['district-fee-for-service', 'shenzhen-luohu'],
    ['us-fee-for-service', 'us-aco-two-sided'],
  ])('computes the very digest of the command: %s against %s', async (baseline, scenario) => {
    const size = { residents: 400, months: 36, replicates: 3, seed: 'in two engines' };
    const sizes = Object.entries(size).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const command = ended(start(['compare', baseline, scenario, ...sizes, '--json', '--quiet', '--workers', '1']));
    const { page } = await visit();
    await startFrom(page, scenario);
    await resize(page, size);
    const { stdout } = await command;
    expect(await digest(page)).toBe(JSON.parse(stdout).digest);
  });

  it('computes the same with one worker and with four, and every time', async () => {
    const digests = await Promise.all(
      [2, 5, 2].map(async (cores) => {
        const { page } = await visit({ cores });
        await resize(page, { ...SMALL, replicates: 6 });
        const workers = await page.evaluate(() => window.__talk.workers.length);
        return `${await digest(page)} by ${workers}`;
      }),
    );
    const [one, four, again] = digests;
    expect(one).toMatch(/^[0-9a-f]{64} by 2$/);
    expect(four).toBe(one.replace('by 2', 'by 5'));
    expect(again).toBe(one);
  });
});
