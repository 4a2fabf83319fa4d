// A sweep in the page: its points are those of the command's plan, what is there is never run twice or lost, and tables of a batch
// come back as they were.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pointsOf as pointsOfPlan } from '../../src/experiments/plan/index.ts';
import { loadPlan, loadScenario, type Scenario } from '../../src/index.ts';
import { CancelledWork, RefusedByModel } from '../../web/simulation/line.ts';
import type { PreparedArm, RunNumbers, RunOrder } from '../../web/simulation/protocol.ts';
import type { Choices } from '../../web/state/choices.ts';
import { sweepCsv } from '../../web/sweep/csv.ts';
import { before, type SweepData, summed } from '../../web/sweep/data.ts';
import { type Bench, type SweepRecord, SweepRun } from '../../web/sweep/engine.ts';
import { choicesAt, countRuns, pointsOf, type SweepPlan, stepsBetween } from '../../web/sweep/plan.ts';
import { planFile } from '../../web/sweep/plan-file.ts';
import { tornado } from '../../web/sweep/tornado.ts';

const quantiles = { t95: [12.706, 4.303, 3.182, 2.776], t50: [1, 0.816, 0.765, 0.741] };
const contents = { schemaVersion: 1, setting: 'china-county' };
const choices: Choices = {
  preset: 'county-global-budget',
  contents,
  baseline: { name: 'fee-for-service', contents },
  title: '',
  changes: {},
  size: { residents: 500, months: 36, seed: 'sweep' },
  replicates: 24,
};
const TIGHTNESS = 'policy.consortium.tightness';
const ALTRUISM = 'assumptions.altruism';
const grid: SweepPlan = {
  title: 'A prepaid county',
  choices,
  design: 'grid',
  axes: [
    { path: TIGHTNESS, values: stepsBetween(0, 1, 5, false), range: undefined },
    { path: ALTRUISM, values: stepsBetween(0.4, 1.2, 5, false), range: undefined },
  ],
  points: 0,
  replicates: 4,
};
const cube: SweepPlan = {
  ...grid,
  design: 'latin-hypercube',
  axes: [
    { path: TIGHTNESS, values: undefined, range: { low: 0, high: 1, integer: false } },
    { path: ALTRUISM, values: undefined, range: { low: 0.4, high: 1.2, integer: false } },
  ],
  points: 20,
};

describe('the points of a sweep', () => {
  it('are every combination of a grid', () => {
    expect(pointsOf(grid)).toHaveLength(25);
    expect(pointsOf(grid).slice(0, 6)).toEqual([...[0.4, 0.6, 0.8, 1, 1.2].map((value) => [0, value]), [0.25, 0.4]]);
    expect(countRuns(grid)).toBe(100);
  });

  it('fall one into each part of every range of a hypercube', () => {
    const points = pointsOf(cube);
    for (const place of [0, 1])
      expect(
        new Set(points.map((at) => Math.floor(((Number(at[place]) - [0, 0.4][place]) / [1, 0.8][place]) * 20))).size,
      ).toBe(20);
  });

  it('keep the dates of a lever that was moved, and the other changes', () => {
    const moved = {
      ...choices,
      changes: { [TIGHTNESS]: { value: 0.8, start: 25, ramp: 12 }, 'policy.other.lever': 1 },
    };
    const at = choicesAt({ ...grid, choices: moved }, [0.5, 0.9]);
    expect(at.changes).toEqual({
      [TIGHTNESS]: { value: 0.5, start: 25, ramp: 12 },
      'policy.other.lever': 1,
      [ALTRUISM]: 0.9,
    });
  });
});

describe('the plan a sweep is saved as', () => {
  const shipped = (name: string): Scenario =>
    loadScenario(readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8'), { name });
  const about = { version: '1', measures: ['cost.perHead', 'quality.index'], isShipped: () => true };
  const scenarios = {
    'fee-for-service': shipped('fee-for-service'),
    'county-global-budget': shipped('county-global-budget'),
  };

  it.each([
    ['a grid', grid],
    ['a hypercube', cube],
  ])('is read by the command, point for point: %s', (_, plan) => {
    const { text, scenario } = planFile(plan, about);
    expect(scenario).toBeUndefined();
    const read = loadPlan(text, { scenarios, file: 'plan.yaml' });
    expect(pointsOfPlan(read.axes, read.design)).toEqual(pointsOf(plan));
    expect(read.recorded.measures).toEqual(about.measures);
    const [{ residents, months, seed, replicates }] = read.scenarios;
    expect({ residents, months, seed, replicates }).toEqual({ ...choices.size, replicates: 4 });
    // The status quo follows assumptions, not policies: one run for each of those, not for each point.
    const varied = plan.design === 'grid' ? 5 : 20;
    expect(read.size.cells).toBe(pointsOf(plan).length + varied);
  });

  it('takes a changed scenario along as a file, and sets changed assumptions for all', () => {
    const changed = { ...choices, changes: { 'policy.consortium.sharedRecords': 0.5, 'assumptions.altruism': 1 } };
    const plan = { ...grid, choices: changed, axes: grid.axes.slice(0, 1) };
    const { text, scenario } = planFile(plan, about);
    expect(scenario?.name).toBe('county-global-budget-changed.yaml');
    const file = { ...shipped('county-global-budget'), name: 'county-global-budget-changed' };
    const read = loadPlan(text, {
      scenarios: { 'fee-for-service': scenarios['fee-for-service'], 'county-global-budget-changed.yaml': file },
      file: 'plan.yaml',
    });
    expect(read.scenarios.map(({ assumptions }) => assumptions.altruism)).toEqual([1, 1]);
    expect(read.axes[0].only).toEqual(['county-global-budget-changed']);
  });
});

/** Workers that answer when they are told to: cost is 100 without, and 100 minus ten times the tightness with the reform. */
class HeldBench implements Bench {
  readonly lanes = 2;
  readonly orders: RunOrder[] = [];
  readonly waiting: (() => void)[] = [];

  async rows() {
    return [
      { measure: 'cost.perHead', unit: 'CNY', group: '' },
      { measure: 'cost.perHead', unit: 'CNY', group: 'income:1' },
    ];
  }

  async prepare({ drafts }: Parameters<Bench['prepare']>[0]): Promise<PreparedArm[]> {
    return drafts.map(({ changes }, arm) => {
      const value = changes[TIGHTNESS];
      if (arm > 0 && value === 0.75)
        throw new RefusedByModel({ says: 'no', problems: [{ path: TIGHTNESS, says: 'not here' } as never] });
      const level = arm === 0 ? undefined : value;
      return { scenario: { level } as never, hash: `${level} ${changes[ALTRUISM]}`, values: {} };
    });
  }

  run(_: number, order: RunOrder) {
    this.orders.push(order);
    let give = () => {};
    let refuse: (error: Error) => void = () => {};
    const answer = new Promise<RunNumbers>((resolve, reject) => {
      const level = (order.scenario as unknown as { level?: number }).level ?? 0;
      const values = Float64Array.of(100 - 10 * level + order.replicate, 7);
      give = () => resolve({ ...order, values } as unknown as RunNumbers);
      refuse = reject;
    });
    this.waiting.push(give);
    return { answer, cancel: () => refuse(new CancelledWork('cancelled')) };
  }

  /** Lets every run that is asked for be answered, as many rounds as given. */
  async answer(rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      for (const give of this.waiting.splice(0)) give();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}

describe('a sweep under way', () => {
  const line: SweepPlan = {
    ...grid,
    axes: [{ path: TIGHTNESS, values: [0, 0.25, 0.5, 1], range: undefined }],
    replicates: 2,
  };

  it('runs every point with every luck once, and the status quo once for each luck', async () => {
    const bench = new HeldBench();
    const run = new SweepRun(line, bench);
    const work = run.start();
    await bench.answer(30);
    await work;
    expect(run.state).toBe('done');
    expect(run.progress).toMatchObject({ done: 8, total: 8 });
    // Four points with two lucks and the status quo with two: the point that changes nothing still differs from it by its value.
    expect(bench.orders).toHaveLength(10);
    expect(run.measures).toEqual([{ id: 'cost.perHead', unit: 'CNY' }]);
    const [sample] = run.samplesAt(3);
    expect([sample.values[0], sample.before?.[0]]).toEqual([90, 100]);
  });

  it('stands still while paused, and goes on without running anything twice', async () => {
    const bench = new HeldBench();
    const run = new SweepRun(line, bench);
    const records: SweepRecord[] = [];
    run.addEventListener('record', (event) => records.push((event as CustomEvent<SweepRecord>).detail));
    void run.start();
    await bench.answer(4);
    run.pause();
    const { done } = run.progress;
    expect(done).toBeGreaterThan(0);
    await bench.answer(5);
    expect(run.progress.done).toBe(done);
    expect(run.state).toBe('paused');
    const work = run.start();
    await bench.answer(30);
    await work;
    expect(run.progress.done).toBe(8);
    expect(records).toHaveLength(8);
    expect(new Set(records.map(({ point, replicate }) => `${point} ${replicate}`)).size).toBe(8);
  });

  it('takes up what an earlier visit made', async () => {
    const known = [0, 1, 2].map((point) => ({
      point,
      replicate: 0,
      values: Float64Array.of(1),
      before: Float64Array.of(2),
    }));
    const bench = new HeldBench();
    const run = new SweepRun(line, bench, known);
    expect(run.progress.done).toBe(3);
    const work = run.start();
    await bench.answer(30);
    await work;
    expect(bench.orders).toHaveLength(5 + 2);
    expect(run.samplesAt(0)[0].values[0]).toBe(1);
  });

  it('tells which points the model refuses, and runs the others', async () => {
    const bench = new HeldBench();
    const run = new SweepRun({ ...line, axes: [{ ...line.axes[0], values: [0.5, 0.75] }] }, bench);
    const work = run.start();
    await bench.answer(30);
    await work;
    expect(run.state).toBe('done');
    expect(run.errorAt(1)).toBe(`${TIGHTNESS}: not here`);
    expect(run.progress).toMatchObject({ done: 4, total: 4 });
  });
});

const data: SweepData = {
  title: 'A, "B"',
  design: 'grid',
  axes: [{ path: TIGHTNESS, unit: 'share', values: [0, 1] }],
  measures: [
    { id: 'cost.perHead', unit: 'CNY' },
    { id: 'quality.index', unit: '0–100' },
  ],
  points: [0, 1].map((level) => ({
    at: [level],
    samples: [0, 1].map((replicate) => ({
      replicate,
      values: [100 - 10 * level + replicate, 50 + level],
      before: [100 + replicate, 50],
    })),
    error: undefined,
  })),
};

describe('what a sweep shows', () => {
  it('is the mean over replicates, and the mean of paired changes', () => {
    expect(summed(data, 'cost.perHead', 'value', quantiles).map(({ mean }) => mean)).toEqual([100.5, 90.5]);
    const [none, full] = summed(data, 'cost.perHead', 'change', quantiles);
    expect([none.mean, full.mean, full.low, full.high]).toEqual([0, -10, -10, -10]);
    expect(before(data, 'cost.perHead')).toBe(100.5);
  });

  it('leaves out what is not there yet', () => {
    const half = { ...data, points: [data.points[0], { ...data.points[1], samples: [] }] };
    expect(summed(half, 'cost.perHead', 'value', quantiles)).toHaveLength(1);
  });

  it('writes one row a run, with scenario, model and seed above them', () => {
    const about = { version: '0.3.1', seed: '42', residents: 500, months: 36, statusQuo: 'fee-for-service' };
    const lines = sweepCsv(data, about).trimEnd().split('\n');
    const head = lines.filter((one) => one.startsWith('#'));
    expect(head.join(' ')).toMatch(/A, "B".*model: 0\.3\.1; seed: 42/);
    expect(lines.length - head.length - 1).toBe(4);
    expect(lines.at(-1)).toBe('"A, ""B""",2,2,42,1,91,51,-10,1,');
  });
});

describe('what each lever moves', () => {
  const columns = [
    { path: 'a', low: 0, high: 2, values: [0, 1, 2, 0, 2, 1] },
    { path: 'b', low: 10, high: 20, values: [10, 20, 10, 20, 20, 10] },
  ];
  // y = 3 + 5a − 0.2b, exactly: from end to end +10 and −2, together 12.
  const y = columns[0].values.map((a, at) => 3 + 5 * a - 0.2 * columns[1].values[at]);

  it('is found where outcomes lie on straight lines, the largest first', () => {
    const found = tornado(columns, y, quantiles);
    expect(found?.effects.map(({ path }) => path)).toEqual(['a', 'b']);
    expect(found?.effects[0].mean).toBeCloseTo(10, 9);
    expect(found?.effects[1].mean).toBeCloseTo(-2, 9);
    expect(found?.effects[0].share).toBeCloseTo(10 / 12, 9);
    expect(found?.explained).toBeCloseTo(1, 9);
  });

  it('is not told from too few points, nor of a lever that stands still', () => {
    expect(tornado(columns, y.slice(0, 3), quantiles)).toBeUndefined();
    expect(tornado([{ ...columns[0], values: [1, 1, 1, 1, 1, 1] }], y, quantiles)).toBeUndefined();
  });
});
