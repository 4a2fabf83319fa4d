// The library's sweep: the very numbers of single runs, one by one as they finish, with progress, and stopped when asked.
import { describe, expect, it } from 'vitest';
import { type FinishedRun, loadPlan, loadScenario, runsOf, Stopped, simulate, sweep } from '../../src/index.ts';

const scenario = loadScenario({ schemaVersion: 1, title: 't', setting: 'china-county' }, { name: 'county' });
const plan = loadPlan(
  {
    scenarios: ['county'],
    axes: [{ path: 'assumptions.altruism', values: [0.4, 1.2] }],
    residents: 100,
    months: 24,
    replicates: 2,
    measures: ['cost.perHead', 'quality.index'],
    groups: ['all', 'tier:grassroots'],
    monthly: [12, 24],
  },
  { scenarios: { county: scenario } },
);

describe('a sweep of the library', () => {
  it('yields the numbers that single runs give, to the bit', async () => {
    const runs: FinishedRun[] = [];
    for await (const run of sweep(plan)) runs.push(run);
    expect(runs.map(({ run }) => run).sort()).toEqual([...runsOf(plan)].map(({ key }) => key).sort());
    for (const { key, scenario: own, replicate } of runsOf(plan)) {
      const { months, series } = runs.find(({ run }) => run === key)!;
      const { table } = simulate(own, replicate);
      expect(months).toEqual([null, 12, 24]);
      expect(series.map(({ measure, group }) => `${measure} ${group}`)).toEqual([
        'cost.perHead all',
        'cost.perHead tier:grassroots',
        'quality.index all',
      ]);
      for (const { measure, group, values } of series) {
        const row = table.find((one) => one.measure === measure && (one.group || 'all') === group)!;
        expect([...values]).toEqual([row.value, row.series[11], row.series[23]]);
      }
    }
  });

  it('yields whole years beside the summary; a year that a run does not complete is left out', async () => {
    const contents = { scenarios: ['county'], residents: 100, replicates: 1, measures: ['quality.index'] };
    const axes = [{ path: 'months', values: [24, 30] }];
    const made = loadPlan({ ...contents, axes, monthly: [24], yearly: true }, { scenarios: { county: scenario } });
    for await (const { months, years, series } of sweep(made)) {
      expect({ months, years }).toEqual({ months: [null, 24], years: [1, 2] });
      expect(series).toHaveLength(1);
      const [summary, , , second] = series[0].values;
      expect(series[0].values).toHaveLength(4);
      if (summary === second) return;
    }
    expect.unreachable('in the run of 24 months the second year is the summary');
  });

  it('says how far it is and how long it will take', async () => {
    const seen: string[] = [];
    for await (const _ of sweep(plan, {
      onProgress: ({ done, failed, total }) => seen.push(`${done} ${failed} ${total}`),
    }));
    expect(seen).toEqual(['1 0 4', '2 0 4', '3 0 4', '4 0 4']);
  });

  it('stops when told to; what came before is good', async () => {
    const controller = new AbortController();
    const runs: FinishedRun[] = [];
    const stopped = async () => {
      for await (const run of sweep(plan, { signal: controller.signal })) {
        runs.push(run);
        controller.abort();
      }
    };
    await expect(stopped()).rejects.toThrow(Stopped);
    expect(runs).toHaveLength(1);
  });

  it('can be left at any time', async () => {
    for await (const { error } of sweep(plan)) {
      expect(error).toBeUndefined();
      break;
    }
  });

  it('hands over a run that fails with its reason, and goes on', async () => {
    const pool = {
      size: 3,
      run: async ({ replicate }: { readonly replicate: number }) => {
        if (replicate === 1) throw new RangeError('no beds\nat all');
        return { months: [null], series: [] };
      },
      close: async () => {},
    };
    const errors: (string | undefined)[] = [];
    for await (const { error } of sweep(plan, { pool })) errors.push(error);
    expect(errors.sort()).toEqual(['RangeError: no beds at all', 'RangeError: no beds at all', undefined, undefined]);
  });
});
