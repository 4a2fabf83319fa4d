// How fast the page answers: node bench/web.js [--write]. Build first. Every figure is taken in Chromium on the built site, on
// the scenario the page opens with at the size it opens with; --write puts the table into docs/benchmarks-web.md.
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { FLAGS, findChromium, MISSING } from '../test/web/support/chromium.js';
import { serveSite } from '../test/web/support/serve.js';

const LOADS = 5;
const EVENTS = 30;
/** Between two events of a drag, as a hand makes them, in milliseconds. */
const PACE = 100;
const CANCELS = 10;
/** Between finding a lever and moving it, as a hand takes, in milliseconds. */
const BEFORE_DRAG = 1000;

const executablePath = findChromium();
if (executablePath === undefined) {
  console.error(MISSING);
  process.exit(1);
}
const server = await serveSite();
const browser = await chromium.launch({ executablePath, args: FLAGS });
const load = loadavg()[0];
try {
  const loads = [];
  for (let round = 0; round < LOADS; round++) loads.push(await coldLoad());
  const page = await openPage();
  const drag = await dragged(page);
  const cancel = await cancelled(page);
  await page.context().close();
  const rows = rowsOf(loads, drag, cancel);
  print(rows);
  if (process.argv.includes('--write')) await writeDocument(rows);
} finally {
  await browser.close();
  await server.close();
}

async function openPage() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => window.__sim?.state.phase === 'settled', undefined, { timeout: 120_000 });
  return page;
}

/** Opens the page in a fresh context: bytes of JavaScript until both charts are painted, and how long that took. */
async function coldLoad() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  const page = await context.newPage();
  const scripts = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js'))
      scripts.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      );
  });
  await page.addInitScript(() => {
    window.__longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.__longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(server.url, { waitUntil: 'commit' });
  const painted = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          const lab = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-lab')?.shadowRoot;
          const cards = [...(lab?.querySelectorAll('tw-chart-card') ?? [])];
          const drawn = cards.filter((card) => card.shadowRoot?.querySelector('.arm-1 path') !== null);
          if (cards.length === 2 && drawn.length === 2) requestAnimationFrame(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  // What comes later was not needed for the first picture.
  const bytes = (await Promise.all(scripts.slice())).reduce((sum, one) => sum + one, 0);
  const longest = await page.evaluate(() => Math.max(0, ...window.__longTasks));
  await context.close();
  return { painted, bytes, longest };
}

/** Moves a lever as a hand does: from each event to the frame after the chart that shows its value. */
async function dragged(page) {
  await page.getByRole('searchbox').fill('tightness');
  await page.waitForTimeout(BEFORE_DRAG);
  const slider = page.getByRole('slider').first();
  const measured = await slider.evaluate(
    async (range, { events, pace }) => {
      const lab = window.__sim.state;
      const path = 'policy.consortium.tightness';
      const rail = range.getRootNode().host.getRootNode().host;
      const card = rail.getRootNode().querySelector('tw-chart-card').shadowRoot;
      const tasks = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      });
      observer.observe({ type: 'longtask' });
      const sent = [];
      const repaints = [];
      const engines = [];
      // What is painted is the newest value that the results on the screen were computed with.
      const watcher = new MutationObserver(() => {
        const shown = lab.outcome?.arms[1].arm.values[path]?.value;
        const at = sent.findIndex(({ value }) => Math.abs(value - shown) < 1e-9);
        if (at < 0) return;
        const done = sent.splice(0, at + 1);
        const { simulation } = lab.lastPreview;
        requestAnimationFrame(() => {
          const now = performance.now();
          for (const { when } of done) repaints.push(now - when);
          engines.push(simulation);
        });
      });
      watcher.observe(card, { subtree: true, childList: true, attributes: true });
      for (let event = 0; event < events; event++) {
        const value = Number((0.1 + (event / events) * 0.6).toFixed(2));
        range.value = String(value);
        sent.push({ value: Number(range.value), when: performance.now() });
        range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await new Promise((resolve) => setTimeout(resolve, pace));
      }
      range.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      for (let wait = 0; sent.length > 0 && wait < 200; wait++) await new Promise((resolve) => setTimeout(resolve, 50));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      watcher.disconnect();
      observer.disconnect();
      return { repaints, engines, tasks, unanswered: sent.length };
    },
    { events: EVENTS, pace: PACE },
  );
  if (measured.unanswered > 0) throw new Error(`${measured.unanswered} moves of the lever were never painted`);
  return measured;
}

/** Moves a lever while replicates come in: from the move until the workers have been told to stop and the new preview is asked. */
async function cancelled(page) {
  const latencies = [];
  for (let round = 0; round < CANCELS; round++) {
    await page.evaluate(([seed]) => window.__sim.state.resize({ seed, replicates: 60 }), [`cancel ${round}`]);
    await page.waitForFunction(
      () => window.__sim.state.phase === 'refining' && window.__sim.state.outcome.replicates >= 3,
    );
    latencies.push(
      await page.evaluate(
        (value) => {
          const lab = window.__sim.state;
          const { number } = lab.lastPreview;
          const started = performance.now();
          lab.set('policy.consortium.tightness', { value, start: 13, ramp: 0 });
          return new Promise((resolve) => {
            lab.addEventListener('change', function heard() {
              if (lab.lastPreview.number === number) return;
              lab.removeEventListener('change', heard);
              resolve(performance.now() - started - lab.lastPreview.simulation);
            });
          });
        },
        0.2 + round / 100,
      ),
    );
  }
  return latencies;
}

function rowsOf(loads, { repaints, engines, tasks }, cancel) {
  const ms = (value) => `${Math.round(value)} ms`;
  const pair = (values) => `${ms(quantile(values, 0.5))} · ${ms(quantile(values, 0.95))}`;
  const share = quantile(engines, 0.5) / quantile(repaints, 0.5);
  return [
    ['JavaScript of a first visit, gzip', `${(loads[0].bytes / 1000).toFixed(1)} kB`, '≤ 200 kB'],
    [
      `two charts painted, cold (median of ${LOADS})`,
      ms(
        quantile(
          loads.map(({ painted }) => painted),
          0.5,
        ),
      ),
      '≤ 2,000 ms',
    ],
    [`lever → repaint over ${EVENTS} events, p50 · p95`, pair(repaints), '≤ 60 · ≤ 150 ms'],
    ['of that the simulation, p50', `${ms(quantile(engines, 0.5))} (${Math.round(share * 100)} %)`, ''],
    ['longest task of the main thread in the drag', ms(Math.max(0, ...tasks)), '≤ 100 ms'],
    ['longest task of the main thread while loading', ms(Math.max(...loads.map(({ longest }) => longest))), ''],
    [`move while replicates come in → new preview, less its simulation, p50 · p95`, pair(cancel), '≤ 50 ms'],
  ];
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function print(rows) {
  for (const [what, value, aim] of rows) console.log(`${what.padEnd(78)} ${value.padStart(18)}   ${aim}`);
  if (load > 1)
    console.log(`\nThe machine is busy (load ${load.toFixed(1)}): take the figures again when it is quiet.`);
}

async function writeDocument(rows) {
  const wide = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column].length), ['what', 'measured', 'aim'][column].length),
  );
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(wide[column])).join(' | ')} |`;
  const table = [
    line(['what', 'measured', 'aim']),
    `| ${wide.map((many) => '-'.repeat(many)).join(' | ')} |`,
    ...rows.map(line),
  ];
  const text = `# Benchmarks of the page

Measured ${new Date().toISOString().slice(0, 10)} on ${availableParallelism()} cores with Chromium ${browser.version().split('.')[0]}, load ${load.toFixed(1)} when it began. Rerun with
\`npm run bench:web -- --write\` on a quiet machine.

${table.join('\n')}

The page is served from this machine, opened at 1440 × 900 with an empty cache, and holds what it opens with: 2,000 residents
an arm, 60 months. A lever is moved, a second after it
was looked for, by ${EVENTS} events ${PACE} ms apart; each is timed from the event to the frame after the chart that
shows its value or a newer one has changed. The simulation is one replicate of the arm that changed; the other is known, and so are the
months before the reform begins, from which the run goes on with the same bits as from the start.
`;
  await writeFile(fileURLToPath(new URL('../docs/benchmarks-web.md', import.meta.url)), text);
}
