// Tables of a batch opened in the page: what `tierwise sweep` writes as CSV and Parquet, and what the page writes itself.
import { describe, expect, it } from 'vitest';
import { finished } from '../../src/experiments/sweep/finished-run.ts';
import { columnsOf, csvHead, csvLines } from '../../src/results/tidy/columns.ts';
import { encodeRuns } from '../../src/results/tidy/parquet.ts';
import { BatchFileError } from '../../web/sweep/batch.ts';
import { readCsv, readParquet } from '../../web/sweep/batch-file.ts';
import { sweepCsv } from '../../web/sweep/csv.ts';
import { summed } from '../../web/sweep/data.ts';

const TIGHTNESS = 'policy.consortium.tightness';
const ALTRUISM = 'assumptions.altruism';
const quantiles = { t95: [12.706, 4.303], t50: [1, 0.816] };
const axis = (path: string) => ({ path, type: 'number' as const, unit: 'share', says: '' });
const columns = columnsOf([axis(TIGHTNESS), axis(ALTRUISM)]);

/** Two lucks of a status quo at two assumptions, and of a reform at two tightnesses and both assumptions. */
const runs = [0.5, 1].flatMap((altruism) =>
  [1, 2].flatMap((replicate) =>
    [null, 0, 1].map((tightness) => {
      const cost = 100 + replicate + 10 * altruism - 20 * (tightness ?? 0);
      const label = {
        run: `${altruism}${replicate}${tightness}`,
        scenario: tightness === null ? 'fee-for-service' : 'county-global-budget',
        replicate,
        seed: '1',
        values: [tightness, altruism],
      };
      const series = (group: string, value: number) => ({
        measure: 'cost.perHead',
        group,
        unit: 'CNY',
        values: Float64Array.of(value, -1),
      });
      return finished(label, { months: [null, 36], series: [series('all', cost), series('income:1', 0)] });
    }),
  ),
);

describe('a table of a batch', () => {
  const csv = csvHead(columns) + runs.map(csvLines).join('');

  it.each([
    ['CSV', () => readCsv(csv)],
    ['Parquet', () => readParquet(encodeRuns(runs, columns).slice().buffer as ArrayBuffer)],
  ])('is read from %s: its scenarios, its axes, and changes with the same luck', async (_, read) => {
    const batch = await read();
    expect(batch.scenarios).toEqual(['fee-for-service', 'county-global-budget']);
    const data = batch.sweep('county-global-budget', 'fee-for-service');
    expect(data.axes.map(({ path, values }) => [path, values])).toEqual([
      [TIGHTNESS, [0, 1]],
      [ALTRUISM, [0.5, 1]],
    ]);
    expect(data.design).toBe('grid');
    expect(data.points).toHaveLength(4);
    const changes = summed(data, 'cost.perHead', 'change', quantiles);
    expect(changes.map(({ at, mean }) => [...at, mean])).toEqual([
      [0, 0.5, 0],
      [1, 0.5, -20],
      [0, 1, 0],
      [1, 1, -20],
    ]);
    expect(summed(data, 'cost.perHead', 'value', quantiles)[0].mean).toBe(106.5);
  });

  it('with whole years beside the summary is read as the same table: a year is no axis', async () => {
    const yearly = columnsOf([axis(TIGHTNESS), axis(ALTRUISM)], { years: 'every' });
    const kept = runs.map((run) => finished(run, { months: [null], years: [1], series: run.series }));
    for (const batch of [
      await readCsv(csvHead(yearly) + kept.map(csvLines).join('')),
      await readParquet(encodeRuns(kept, yearly).slice().buffer as ArrayBuffer),
    ]) {
      const data = batch.sweep('county-global-budget', 'fee-for-service');
      expect(data.axes.map(({ path }) => path)).toEqual([TIGHTNESS, ALTRUISM]);
      expect(summed(data, 'cost.perHead', 'value', quantiles)[0].mean).toBe(106.5);
    }
  });

  it('of the status quo alone varies only what it follows', async () => {
    const data = (await readCsv(csv)).sweep('fee-for-service', undefined);
    expect(data.axes.map(({ path }) => path)).toEqual([ALTRUISM]);
  });

  it('comes back from the page’s own CSV as it was', async () => {
    const own = (await readCsv(csv)).sweep('county-global-budget', 'fee-for-service');
    const about = { version: '1', seed: '1', residents: 1, months: 36, statusQuo: 'fee-for-service' };
    const again = (await readCsv(sweepCsv(own, about))).sweep('', undefined);
    expect(again.measures).toEqual([{ id: 'cost.perHead', unit: 'CNY' }]);
    expect(summed(again, 'cost.perHead', 'change', quantiles)).toEqual(
      summed(own, 'cost.perHead', 'change', quantiles),
    );
  });

  it.each([
    ['another table', 'a,b\n1,2\n', 'neither'],
    ['a tidy table of something else', 'scenario,measure,value\nx,y,1\n', 'no column run'],
    ['a table without runs', csvHead(columns), 'no runs'],
    ['a broken table', '# about\nrun,"scenario\n', 'Line'],
    ['nothing', '', 'neither'],
  ])('is refused where it is %s', async (_, text, says) => {
    await expect(readCsv(text)).rejects.toThrow(says);
    await expect(readCsv(text)).rejects.toBeInstanceOf(BatchFileError);
  });

  it('is refused where Parquet is broken', async () => {
    const bytes = encodeRuns(runs, columns).slice(0, 200);
    await expect(readParquet(bytes.slice().buffer as ArrayBuffer)).rejects.toBeInstanceOf(BatchFileError);
  });
});
