// A whole sensitivity analysis of models so small that the answer is known: y = a + slope·x … computed at once instead of run.
import { describe, expect, it } from 'vitest';
import type { CheckedScenario } from '../../src/engine/model.ts';
import { type Executor, Stopped } from '../../src/execution/executor.ts';
import { SensitivityError } from '../../src/experiments/sensitivity/evaluate.ts';
import { rangesOf } from '../../src/experiments/sensitivity/ranges.ts';
import { type Study, study } from '../../src/experiments/sensitivity/study.ts';
import { consortium, listParameters } from '../../src/index.ts';
import { carryText } from '../../src/results/sensitivity-words.ts';
import { group, number, variants, wholeNumber } from '../../src/scenario/declare.ts';

const about = { title: 'Number', unit: '1', source: 'assumption', says: 'A number.', default: 0, min: -100, max: 100 };
const assumptions = group('Assumptions', 'What is assumed.', {
  slope: number({ ...about, low: 1, high: 3 }),
  idle: number({ ...about, low: 0, high: 1 }),
  fixed: number({ ...about, low: 5, high: 5 }),
  deep: group('Depth', 'Further down.', { steps: wholeNumber({ ...about, low: 0, high: 4 }) }),
  either: variants('Either', 'One of two.', {
    default: 'a',
    kinds: { a: group('A', 'A.', { only: number(about) }), b: group('B', 'B.', { also: number(about) }) },
  }),
});
interface Assumed {
  readonly slope: number;
  readonly idle: number;
  readonly deep: { readonly steps: number };
}
type Arm = CheckedScenario<{ readonly x: number }, Assumed>;

const model = {
  title: 'a small model',
  policy: group('Policy', 'What is decided.', { x: number(about) }),
  assumptions,
  settings: [],
  problems: () => [],
  spinUpMonths: 0,
};

const arm = (x: number): Arm => ({
  schemaVersion: 1,
  name: `x is ${x}`,
  title: `x is ${x}`,
  description: '',
  setting: 'nowhere',
  policy: { x },
  assumptions: { slope: 2, idle: 0, deep: { steps: 1 } },
  residents: 1,
  months: 2,
  replicates: 1,
  seed: 'seed',
});

type Formula = (assumed: Assumed, x: number, replicate: number) => number;

/** Answers jobs with a formula; keeps the sizes of the batches it was given. */
function answering(y: Formula, batches: number[] = []): Executor<Arm['policy'], Assumed> {
  return async (jobs, options) => {
    if (options?.signal?.aborted) throw new Stopped();
    batches.push(jobs.length);
    options?.onProgress?.({ done: 2 * jobs.length, total: 2 * jobs.length });
    return jobs.map(({ scenario, replicate }) => {
      const value = y(scenario.assumptions, scenario.policy.x, replicate);
      return { table: [{ measure: 'y', unit: '1', group: '', value, series: new Float64Array(2) }], explanations: [] };
    });
  };
}

const SIZE = { trajectories: 4, replicates: 1, top: 0, rows: 8 };

function analysed(y: Formula, arms: readonly Arm[] = [arm(1)], size = SIZE, measures = ['y']): Promise<Study> {
  const question = { arms, ranges: rangesOf(model), measures };
  return study(question, size, { model, execute: answering(y), options: {} }) as Promise<Study>;
}

/** Mean sizes of the effects by path. */
const sizes = ({ question, screened }: Study) =>
  Object.fromEntries(
    question.ranges.map(({ path }, k) => [path.replace('assumptions.', ''), screened[0].effects[k].muStar]),
  );

describe('a sensitivity analysis', () => {
  it('varies every number with a plausible range and nothing else', () => {
    expect(rangesOf(model).map(({ path }) => path)).toEqual([
      'assumptions.slope',
      'assumptions.idle',
      'assumptions.deep.steps',
    ]);
    expect(rangesOf(model, ['assumptions.deep']).map(({ path }) => path)).toEqual(['assumptions.deep.steps']);
    expect(rangesOf(model, ['assumptions.dee'])).toEqual([]);
  });

  it('finds the effect of a move over the whole range, and none where there is none', async () => {
    const found = sizes(await analysed(({ slope }, x) => slope * x, [arm(10)]));
    expect(found.slope).toBeCloseTo(20, 9);
    expect(found.idle).toBe(0);
  });

  it('asks of a pair what moves the change: what moves both arms alike drops out', async () => {
    const y: Formula = ({ slope, idle }, x) => slope * x + 1000 * idle;
    expect(sizes(await analysed(y)).idle).toBeCloseTo(1000, 9);
    const { idle, slope } = sizes(await analysed(y, [arm(1), arm(4)]));
    expect(idle).toBeCloseTo(0, 9);
    expect(slope).toBeCloseTo(6, 9);
  });

  it('looks at the two ends of a step with the same luck', async () => {
    const still = await analysed(({ slope }) => slope);
    const lucky = await analysed(({ slope }, _, replicate) => slope + 1000 * replicate);
    expect(sizes(lucky).slope).toBeCloseTo(sizes(still).slope, 9);
    expect(lucky.screened[0].asWritten?.mean).toBeCloseTo(2 + 1500, 9);
    // Luck of 0, 1000, 2000, 3000 has a standard deviation of 1291; √2·1291/(2/3)·√(2/π) = 2185.
    expect(lucky.screened[0].luck).toBeCloseTo(2185, 0);
    expect(still.screened[0].luck).toBe(0);
  });

  it('keeps whole numbers whole', async () => {
    const seen = new Set<number>();
    await analysed(({ deep }) => {
      seen.add(deep.steps);
      return deep.steps;
    });
    expect([...seen].every(Number.isInteger)).toBe(true);
    expect([...seen].sort()).toEqual([0, 1, 3, 4]);
  });

  it('ranks by the part of all effects and takes the first to Sobol’ indices, all with one luck', async () => {
    const y: Formula = ({ slope, idle }, _, replicate) => 3 * slope + idle + 1000 * replicate;
    const { ranking, decomposed, runs } = await analysed(y, [arm(1)], { ...SIZE, top: 1, rows: 64 });
    expect(ranking.map(({ range, part }) => [range.path, part])).toEqual([
      ['assumptions.slope', expect.closeTo(6 / 7, 9)],
      ['assumptions.idle', expect.closeTo(1 / 7, 9)],
      ['assumptions.deep.steps', 0],
    ]);
    expect(decomposed?.ranges.map(({ path }) => path)).toEqual(['assumptions.slope']);
    const [outcome] = decomposed?.outcomes ?? [];
    expect(outcome.variance).toBeCloseTo(36 / 12, 1);
    expect(outcome.indices).toEqual([expect.objectContaining({ total: expect.closeTo(1, 1) })]);
    expect(runs).toBe(4 * 5 + 64 * 3);
  });

  it('says of a model that never moves that there is no variance', async () => {
    const found = await analysed(() => 0.1, [arm(1)], { ...SIZE, top: 2 });
    expect(carryText(found)).toMatch(/^No variance/);
    expect(found.decomposed).toBeUndefined();
    expect(found.ranking.map(({ part }) => part)).toEqual([0, 0, 0]);
  });

  it('says that few numbers carry the answer only where half of all effects are theirs', async () => {
    const part = (own: number) => ({
      ranking: Array.from({ length: 20 }, () => ({ range: { path: 'x' }, part: own })),
    });
    const found = await analysed(({ slope, idle }) => slope + idle);
    expect(carryText(found)).toMatch(/^These two numbers carry the answer: slope and idle\. Together they make 100 %/);
    expect(carryText({ ...found, ...part(1 / 20) } as unknown as Study)).toMatch(/^The answer hangs on many numbers/);
  });

  it('works in batches of whole points and counts their months as one piece of work', async () => {
    const [batches, seen]: [number[], number[]] = [[], []];
    const question = { arms: [arm(1), arm(2)], ranges: rangesOf(model), measures: ['y'] };
    const options = { onProgress: ({ done, total }: { done: number; total: number }) => seen.push(done / total) };
    const execute = answering(({ slope }, x) => slope * x, batches);
    const size = { ...SIZE, trajectories: 30, replicates: 2 };
    const { runs } = await study(question, size, { model, execute, options });
    expect(batches.length).toBeGreaterThan(2);
    expect(batches.every((jobs) => jobs % 4 === 0 && jobs <= 256)).toBe(true);
    expect(batches.reduce((sum, jobs) => sum + jobs, 0)).toBe(runs);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('refuses a measure that is not there, an outcome without a value, ranges that do not fit together', async () => {
    await expect(analysed(() => 1, [arm(1)], SIZE, ['z'])).rejects.toThrow(SensitivityError);
    await expect(analysed(() => Number.NaN)).rejects.toThrow(/simulate more residents/);
    const problems = () => [{ path: 'assumptions.slope', says: 'is too steep' }];
    const question = { arms: [arm(1)], ranges: rangesOf(model), measures: ['y'] };
    const work = { model: { ...model, problems }, execute: answering(() => 1), options: {} };
    await expect(study(question, SIZE, work)).rejects.toThrow(/assumptions.slope: is too steep/);
    await expect(study({ ...question, ranges: [] }, SIZE, work)).rejects.toThrow(SensitivityError);
  });

  it('stops when told to', async () => {
    const question = { arms: [arm(1)], ranges: rangesOf(model), measures: ['y'] };
    const options = { signal: AbortSignal.abort() };
    await expect(study(question, SIZE, { model, execute: answering(() => 1), options })).rejects.toThrow(Stopped);
  });
});

describe('the plausible ranges of the shipped model', () => {
  it('hold the value that each assumption has', () => {
    const strays = listParameters(consortium).filter(
      ({ role, default: value, low = 0, high = 0 }) =>
        role === 'assumption' && typeof value === 'number' && !(low <= value && value <= high),
    );
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  it('are wider than nothing for every assumption, so that none is left out', () => {
    const numbers = listParameters(consortium).filter(({ role, type }) => role === 'assumption' && type === 'number');
    expect(rangesOf(consortium).map(({ path }) => path)).toEqual(numbers.map(({ path }) => path));
    expect(numbers.length).toBeGreaterThan(60);
  });
});
