// Charts: each draws what its table says, the tables say what the runs gave, and pictures and tables leave the page whole.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Chart } from '../../../web/charts/picture.ts';
import { downloads } from '../support/downloads.ts';
import { digest, inBrowser, onePage, settled, startFrom, visit } from '../support/visit.ts';

/** What one chart shows, as far as a test of all of them looks. */
interface Seen {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly says: string;
  /** Lengths of the paths that are drawn. */
  readonly paths: readonly number[];
  /** Lines and bands that a course must have: a line and a band of 95 % for the status quo, one of 50 % too for the scenario. */
  readonly marks: number;
  /** Furthest that a drawn line lies from the numbers of the table, in pixels; NaN where there is no line. */
  readonly off: number;
  readonly rows: number;
  /** Cells that say another number than the table of the chart holds. */
  readonly wrong: readonly string[];
  /** Greatest relative difference between the table and the means of the runs. */
  readonly drift: number;
}

inBrowser('charts', () => {
  const here = onePage();

  it('say the same under the pointer and under the arrow keys, in words that are read out', async () => {
    const { page } = here();
    await startFrom(page, 'county-global-budget');
    const cursor = page.getByRole('slider', { name: 'Read the chart month by month' }).first();
    const told = () => cursor.locator('[aria-live]').textContent();
    await cursor.focus();
    // The cursor wakes when somebody comes to it.
    await expect.poll(() => cursor.press('End').then(() => cursor.getAttribute('aria-valuetext'))).not.toBeNull();
    const last = await cursor.getAttribute('aria-valuetext');
    expect(last).toMatch(/^12 months to month \d+: .+Status quo: .+This reform: .+difference /);
    expect(await told()).toBe(last);
    await cursor.press('ArrowLeft');
    expect(await told()).not.toBe(last);
    await cursor.blur();
    expect(await told()).toBe('');
    const { x, y, width, height } = (await cursor.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width - 2, y + height / 2);
    await expect.poll(told).toBe(last);
    await page.mouse.move(0, 0);
  });

  it.each(['county-global-budget', 'us-aco-two-sided'])(
    'all have a title, a unit, marks, and a table with the very numbers drawn: %s',
    async (preset) => {
      const { page } = here();
      await startFrom(page, preset);
      const seen = await page.evaluate(everyChart);
      expect(seen.length).toBeGreaterThan(40);
      for (const one of seen) {
        expect(one.title, one.id).not.toBe('');
        expect(one.subtitle, one.id).toMatch(/\S{2}/);
        expect(one.says, one.id).toMatch(/\S+ \S+/);
        expect(one.rows, one.id).toBeGreaterThan(0);
        expect(one.wrong, one.id).toEqual([]);
        if (Number.isNaN(one.off)) continue;
        expect(one.paths.filter((length) => length > 100).length, one.id).toBeGreaterThanOrEqual(one.marks);
        expect(one.off, `${one.id}: line and table`).toBeLessThan(0.05);
        expect(one.drift, `${one.id}: table and runs`).toBeLessThan(1e-9);
      }
      expect(seen.filter(({ off }) => !Number.isNaN(off)).length).toBeGreaterThan(40);
    },
  );

  it('the pieces of the change of cost add up to it', async () => {
    const { page } = here();
    const rows = await rowsOf(page, 'why.cost');
    const numbers = rows.map(([, mean]) => Number(mean));
    const [before, after, change] = [numbers[0], numbers.at(-1)!, numbers.at(-2)!];
    const pieces = numbers.slice(1, -2);
    expect(pieces.length).toBeGreaterThan(3);
    const sum = pieces.reduce((total, one) => total + one, 0);
    expect(Math.abs(sum - change)).toBeLessThan(1e-6 * Math.abs(change));
    expect(Math.abs(after - before - change)).toBeLessThan(1e-6 * Math.abs(change));
    const headline = await page.evaluate(() => window.__sim!.state.outcome!.change(1, 'cost.perHead').mean);
    expect(Math.abs(sum - headline)).toBeLessThan(1e-6 * Math.abs(headline));
  });

  it('as much money comes to every place between as leaves it', async () => {
    const { page } = here();
    const rows = await rowsOf(page, 'flow.money');
    for (const arm of [3, 4]) {
      const places = new Map<string, { into: number; out: number }>();
      const place = (name: string) => {
        const known = places.get(name) ?? { into: 0, out: 0 };
        places.set(name, known);
        return known;
      };
      for (const row of rows) {
        place(String(row[0])).out += Number(row[arm]);
        place(String(row[1])).into += Number(row[arm]);
      }
      const between = [...places].filter(([, { into, out }]) => into !== 0 && out !== 0);
      expect(between.length).toBeGreaterThan(2);
      for (const [name, { into, out }] of between)
        expect(Math.abs(into - out), name).toBeLessThan(1e-6 * Math.max(into, out));
    }
  });

  it('as many patients come to every floor as leave it, and nobody is lost between first contact and follow-up', async () => {
    const { page } = here();
    const rows = await rowsOf(page, 'flow.patients');
    // From first contacts to treatment people stay or go up, from treatment to follow-up they stay or are sent down.
    const steps = (later: boolean) =>
      rows.filter(([step]) => (step === 'Sent back down' || step === 'Followed up where treated') === later);
    const sum = (of: typeof rows, arm: number) => of.reduce((total, row) => total + Number(row[arm]), 0);
    const floors = [...new Set(rows.flatMap(([, from, to]) => [from, to]))];
    expect(floors.length).toBeGreaterThan(2);
    for (const arm of [3, 4]) {
      for (const floor of floors) {
        const into = sum(
          steps(false).filter(([, , to]) => to === floor),
          arm,
        );
        const out = sum(
          steps(true).filter(([, from]) => from === floor),
          arm,
        );
        expect(into, String(floor)).toBeGreaterThan(0);
        expect(Math.abs(into - out), String(floor)).toBeLessThan(1e-6 * into);
      }
      expect(sum(steps(false), arm)).toBeGreaterThan(100);
      expect(Math.abs(sum(steps(false), arm) - sum(steps(true), arm))).toBeLessThan(1e-6 * sum(steps(true), arm));
    }
  });

  it('bands or single runs: other marks, the same numbers', async () => {
    const { page } = here();
    const before = await digest(page);
    const marks = () => page.getByRole('img', { name: 'in the last year' }).first().locator('path').count();
    const bands = await marks();
    await page.keyboard.press('b');
    await expect.poll(marks).not.toBe(bands);
    expect(await digest(page)).toBe(before);
    await page.keyboard.press('b');
    await expect.poll(marks).toBe(bands);
  });

  it('are said in a sentence with both names, both values, the difference and its interval, anew after every run', async () => {
    const { page } = here();
    const sentence = () => page.getByRole('img', { name: 'in the last year' }).first().getAttribute('aria-label');
    const before = await sentence();
    expect(before).toMatch(
      /^Cost per head.* in the last year: This reform [\d,.]+, Status quo [\d,.]+ .+; difference [+−\d].* \(95 % interval .+ to .+\)\.$/,
    );
    await page.evaluate(() =>
      window.__sim!.state.set('policy.consortium.tightness', { value: 0.1, start: 13, ramp: 0 }),
    );
    await settled(page);
    const after = await sentence();
    expect(after).not.toBe(before);
    // Read out politely, once, when all is still; not with every replicate.
    const region = page.locator('tw-chart-card [aria-live=polite]').first();
    const spoken = await region.evaluate(
      (element, seed) =>
        new Promise<string[]>((resolve) => {
          const heard: string[] = [];
          const started = performance.now();
          new MutationObserver(() => {
            heard.push(element.textContent ?? '');
            if (performance.now() - started < 500) heard.push('too soon');
            setTimeout(() => resolve(heard), 300);
          }).observe(element, { childList: true, characterData: true, subtree: true });
          window.__sim!.state.resize({ seed, replicates: 8 });
        }),
      'read out',
    );
    expect(spoken).toHaveLength(1);
    expect(await sentence()).toContain(spoken[0]);
  });

  it('leave as CSV with names, version, seed and as many rows as was said', async () => {
    const { page } = here();
    await openSources(page);
    const button = page.getByRole('button', { name: /^CSV, \d+ rows$/ });
    const said = Number((await button.innerText()).match(/\d+/)![0]);
    const [file] = await downloads(page, 1, () => button.click());
    const lines = file.bytes.toString('utf8').trim().split('\n');
    const head = lines.filter((line) => line.startsWith('#')).join('\n');
    expect(head).toContain('Prepaid budget for the whole consortium');
    expect(head).toContain('(fee-for-service)');
    expect(head).toMatch(/model,tierwise \d+\.\d+\.\d+/);
    expect(head).toContain('seed,1');
    expect(lines.filter((line) => !line.startsWith('#')).length - 1).toBe(said);
    expect(file.name).toMatch(/\.csv$/);
  });

  it('leave as CSV with the years that are displayed, and no others', async () => {
    const { page } = here();
    const card = page.locator('tw-chart-card').first();
    await card.getByRole('tab', { name: 'Table' }).click();
    const all = await card.locator('tbody tr').count();
    await card.getByRole('combobox', { name: 'First year shown' }).selectOption({ label: 'year 2' });
    await card.getByRole('combobox', { name: 'Last year shown' }).selectOption({ label: 'year 2' });
    await expect.poll(() => card.locator('tbody tr').count()).toBe(12);
    await card.getByRole('tab', { name: 'Chart' }).click();
    // The axis of time shows that year and no other.
    const years = (await card.locator('svg text').allTextContents()).filter((text) => text.startsWith('year'));
    expect(years).toEqual(['year 2']);
    await openSources(page);
    const [file] = await downloads(page, 1, () => page.getByRole('button', { name: 'CSV, 12 rows' }).click());
    const lines = file.bytes.toString('utf8').trim().split('\n');
    const [head, ...rows] = lines.filter((line) => !line.startsWith('#'));
    expect(head).toMatch(/^month,/);
    expect(rows.map((row) => Number(row.split(',')[0]))).toEqual(Array.from({ length: 12 }, (_, at) => 13 + at));
    await card.getByRole('button', { name: 'show all years' }).click();
    await expect.poll(() => page.getByRole('button', { name: `CSV, ${all} rows` }).count()).toBe(1);
    await card.getByRole('tab', { name: 'Chart' }).click();
  });

  it('leave as pictures that stand alone, with their words and the stamp inside', async () => {
    const { page } = here();
    await openSources(page);
    const [svg] = await downloads(page, 1, () => page.getByRole('button', { name: 'SVG', exact: true }).click());
    const text = svg.bytes.toString('utf8');
    expect(text).not.toMatch(/var\(|class=|href=/);
    for (const word of ['Cost per head', 'Status quo', 'This reform', 'seed 1', 'Tierwise'])
      expect(text).toContain(word);
    const [png] = await downloads(page, 1, () => page.getByRole('button', { name: 'PNG', exact: true }).click());
    const { context } = await visit();
    const blank = await context.newPage();
    const look = await blank.evaluate(lookAt, [svg.bytes.toString('base64'), png.bytes.toString('base64')] as const);
    expect(look.png.width).toBeGreaterThanOrEqual(1600);
    expect(look.png.spread).toBeGreaterThan(5);
    expect(look.svg.spread).toBeGreaterThan(5);
  });
});

/** Opens the sources of the first chart, where its files are. */
async function openSources(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: 'Sources' }).first();
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await page.getByRole('button', { name: 'SVG', exact: true }).waitFor();
}

/** The rows that a chart's table holds, once the chart has been shown. */
async function rowsOf(page: Page, id: string): Promise<(string | number | null)[][]> {
  await page.getByRole('combobox', { name: 'Choose the chart' }).last().selectOption(id);
  await page.waitForFunction((wanted) => {
    const lab = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-lab')?.shadowRoot;
    const card = [...(lab?.querySelectorAll('tw-chart-card') ?? [])].at(-1);
    const chart = card?.charts.find((one) => one.id === wanted);
    return (
      (chart?.table({ outcome: window.__sim!.state.outcome!, words: card!.words, names: ['a', 'b'] }).rows.length ??
        0) > 0
    );
  }, id);
  const rows = await page.evaluate((wanted) => {
    const lab = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-lab')?.shadowRoot;
    const card = [...(lab?.querySelectorAll('tw-chart-card') ?? [])].at(-1)!;
    const chart = card.charts.find((one) => one.id === wanted)!;
    const { outcome } = window.__sim!.state;
    return chart.table({ outcome: outcome!, words: card.words, names: ['a', 'b'] }).rows.map((row) => [...row]);
  }, id);
  await page.getByRole('combobox', { name: 'Choose the chart' }).last().selectOption('grassroots.visitShare');
  return rows;
}

/** Runs in the page: shows every chart of the picker in the first card, as picture and as table, and looks at both. */
async function everyChart(): Promise<Seen[]> {
  const lab = document.querySelector('tierwise-app')?.shadowRoot?.querySelector('tw-lab')?.shadowRoot;
  const card = lab!.querySelector('tw-chart-card')!;
  const root = card.shadowRoot!;
  const outcome = window.__sim!.state.outcome!;
  const first = card.chart;
  const names = ['Status quo', 'This reform'];
  const number = (text: string) => Number(text.replaceAll(',', '').replace('−', '-'));
  const tab = async (place: number) => {
    root.querySelectorAll<HTMLElement>('[role=tab]')[place].click();
    await card.updateComplete;
  };
  const seen: Seen[] = [];
  for (const { id } of card.charts) {
    let chart = card.charts.find((one) => one.id === id) as Chart;
    if (!chart.has(outcome)) continue;
    card.chart = id;
    await card.updateComplete;
    // Explaining charts are loaded when they are first shown.
    const scene = { outcome, words: card.words, names };
    for (let wait = 0; wait < 400 && chart.describe(scene) === ''; wait++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      chart = card.charts.find((one) => one.id === id) as Chart;
    }
    await card.updateComplete;
    const { rows } = chart.table({ outcome, words: card.words, names });
    const isCourse = root.querySelector('.arm-1') !== null;
    const lines = [0, 1].map((arm) => root.querySelector(`.arm-${arm} path`)?.getAttribute('d') ?? '');
    const paths = isCourse
      ? [...root.querySelectorAll('.picture path')].map((path) => path.getAttribute('d')?.length ?? 0)
      : [];
    let off = Number.NaN;
    let drift = 0;
    const has = (arm: number) => Number.isFinite(rows.at(-1)?.[1 + arm * 3] ?? Number.NaN);
    const marks = (has(0) ? 2 : 0) + (has(1) ? 3 : 0);
    if (isCourse) {
      off = 0;
      // Pixels must be a straight-line function of the numbers.
      const points = lines.flatMap((line, arm) =>
        [...line.matchAll(/[ML]?(-?[\d.]+),(-?[\d.]+)/g)].map(([, , y], at) => [
          Number(rows[at][1 + arm * 3]),
          Number(y),
        ]),
      );
      const [low, high] = [
        points.reduce((a, b) => (b[0] < a[0] ? b : a)),
        points.reduce((a, b) => (b[0] > a[0] ? b : a)),
      ];
      const slope = (high[1] - low[1]) / (high[0] - low[0] || 1);
      for (const [value, y] of points.filter((point) => point.every(Number.isFinite)))
        off = Math.max(off, Math.abs(low[1] + (value - low[0]) * slope - y));
      if (slope > 0) off = 999;
      const [measure, group = ''] = chart.id.split(' ');
      for (const arm of [0, 1]) {
        const course = outcome.course(arm, measure, group);
        for (const row of rows) {
          const { mean } = course[Number(row[0]) - 1];
          const cell = Number(row[1 + arm * 3]);
          if (Number.isNaN(cell) && Number.isNaN(mean)) continue;
          const apart = Math.min(Math.abs(cell - mean), Math.abs(cell - mean * 100));
          drift = Math.max(drift, apart / (Math.abs(cell) || 1));
        }
      }
    }
    await tab(1);
    const cells = [...root.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
    );
    const wrong = rows.flatMap((row, at) =>
      row.flatMap((value, place) => {
        const text = cells[at]?.[place] ?? 'nothing';
        if (value === null || Number.isNaN(value)) return text === '–' ? [] : [text];
        if (typeof value === 'string') return text === value.trim() ? [] : [`${text} for ${value}`];
        const decimals = text.split('.')[1]?.length ?? 0;
        return Math.abs(number(text) - value) <= 0.5000001 * 10 ** -decimals ? [] : [`${text} for ${value}`];
      }),
    );
    const text = (selector: string) => root.querySelector(selector)?.textContent?.trim() ?? '';
    seen.push({
      id: chart.id,
      title: text('h2'),
      subtitle: text('.subtitle'),
      says: chart.describe({ outcome, words: card.words, names }),
      paths,
      marks,
      off,
      rows: cells.length,
      wrong: wrong.slice(0, 3),
      drift,
    });
    await tab(0);
  }
  card.chart = first;
  await card.updateComplete;
  return seen;
}

/** Runs in a blank page: draws two pictures and says how large they are and how far their pixels spread. */
async function lookAt([svg, png]: readonly [string, string]) {
  const look = async (url: string) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const brush = canvas.getContext('2d')!;
    brush.drawImage(image, 0, 0);
    const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
    let [sum, squares] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      sum += data[at];
      squares += data[at] ** 2;
    }
    const many = data.length / 4;
    return { width: canvas.width, spread: Math.sqrt(squares / many - (sum / many) ** 2) };
  };
  return { svg: await look(`data:image/svg+xml;base64,${svg}`), png: await look(`data:image/png;base64,${png}`) };
}
