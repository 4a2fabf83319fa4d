// What a lesson's surprises are in the model that is shipped: the paired change with its interval, how often a measure is above
// zero, and whether the sign holds over the plausible variants of the setting. A lesson that does not show what it says is told so.
import type { CheckedScenario, Model } from '../engine/model.ts';
import type { ExecuteOptions, Executor } from '../execution/executor.ts';
import { type Comparison, compare, isClear } from '../experiments/compare.ts';
import { spreadOf } from '../experiments/plausible.ts';
import { interval } from '../experiments/statistics.ts';
import type { Reader } from '../scenario/file.ts';
import type { Arm, Lesson, Surprise } from './lesson.ts';

/** What one surprise came to. */
export interface Figure {
  readonly id: string;
  readonly measure: string;
  readonly group: string;
  readonly unit: string;
  readonly shows: Surprise['shows'];
  readonly expect: Surprise['expect'];
  readonly bound: number | null;
  /** Mean in the reference and in the arm. */
  readonly before: number;
  readonly after: number;
  /** The paired change, or the share of replicates above zero, with its 95 % interval. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly holds: boolean;
  /** Over plausible variants of the setting: how many, and the share that has the sign; absent where not asked. */
  readonly ensemble?: {
    readonly draws: number;
    readonly sameSign: number;
    readonly low: number;
    readonly high: number;
    readonly robust: boolean;
  };
}

/** Share of plausible variants that must agree before a surprise is called robust. */
export const ROBUST = 0.9;

/** Residents simulated in each plausible variant: many variants of a small place tell more than few of a large one. */
const IN_ENSEMBLE = 1000;

/** What computing figures needs: a way to read arms, to run them, and whether the ensemble is asked too. */
export interface Means<Policy, Assumptions> {
  readonly model: Reader<Policy, Assumptions> & Pick<Model<never>, 'ensembles'>;
  readonly read: (arm: Arm) => Promise<CheckedScenario<Policy, Assumptions>>;
  readonly execute: Executor<Policy, Assumptions>;
  /** Plausible variants to ask, spread over those stored; 0 asks none. */
  readonly draws: number;
  readonly options?: ExecuteOptions;
}

/** Computes the figures of a lesson, surprise by surprise. */
export async function figuresOf<Policy, Assumptions>(
  { surprises }: Pick<Lesson, 'surprises'>,
  means: Means<Policy, Assumptions>,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const surprise of surprises) figures.push(await figureOf(surprise, means));
  return figures;
}

async function figureOf<Policy, Assumptions>(
  surprise: Surprise,
  { model, read, execute, draws, options = {} }: Means<Policy, Assumptions>,
): Promise<Figure> {
  const { id, measure, group = '', shows, expect, bound = null } = surprise;
  const reference = await read(surprise.reference);
  const arm = { ...(await read(surprise.arm)), name: `${id} ` };
  const comparison = await compare(model, reference, [arm], execute, options);
  const at = comparison.differences.findIndex((row) => row.measure === measure && row.group === group);
  if (at < 0) throw new RangeError(`${id}: the place of ${surprise.arm.scenario} has no ${measure} ${group}`.trim());
  const [before, after] = comparison.arms.map(({ summary }) => summary[at]);
  const row = comparison.differences[at];
  const shown =
    shows === 'change'
      ? { mean: row.difference, low: row.low, high: row.high }
      : interval(after.values.map((value) => (value > 0 ? 1 : 0)));
  const asked = draws > 0 && surprise.ensemble && shows === 'change';
  const spread = asked ? await spreadOf(thinned(model, draws), smaller(comparison), execute, options) : undefined;
  const spreadRow = spread?.rows[at];
  return {
    id,
    measure,
    group,
    unit: row.unit,
    shows,
    expect,
    bound,
    before: before.value,
    after: after.value,
    value: shown.mean,
    low: shown.low,
    high: shown.high,
    holds: holds(surprise, shown),
    ...(spread === undefined || spreadRow === undefined
      ? {}
      : {
          ensemble: {
            draws: spread.draws,
            sameSign: spreadRow.sameSign,
            low: spreadRow.low,
            high: spreadRow.high,
            robust: spreadRow.sameSign >= ROBUST,
          },
        }),
  };
}

/** Keeps every so many-th of the stored variants. */
function thinned<Policy, Assumptions>(model: Means<Policy, Assumptions>['model'], draws: number): typeof model {
  const ensembles = Object.entries(model.ensembles ?? {}).map(([setting, load]) => {
    const few = async () => {
      const stored = await load();
      const step = Math.max(1, Math.floor(stored.rows.length / draws));
      return { ...stored, rows: stored.rows.filter((_, at) => at % step === 0).slice(0, draws) };
    };
    return [setting, few] as const;
  });
  return { ...model, ensembles: Object.fromEntries(ensembles) };
}

function smaller<Policy, Assumptions>(comparison: Comparison<Policy, Assumptions>): Comparison<Policy, Assumptions> {
  const arms = comparison.arms.map((arm) => {
    const residents = Math.min(IN_ENSEMBLE, arm.scenario.residents);
    return { ...arm, scenario: { ...arm.scenario, residents } };
  });
  return { ...comparison, arms };
}

/** Says whether the runs show what the lesson says they show; within luck is not shown. */
export function holds(
  { expect, bound = 0 }: Pick<Surprise, 'expect' | 'bound'>,
  { mean, low, high }: { readonly mean: number; readonly low: number | null; readonly high: number | null },
): boolean {
  const clear = isClear({ low, high }) === true;
  switch (expect) {
    case 'higher':
      return clear && mean > 0;
    case 'lower':
      return clear && mean < 0;
    case 'unclear':
      return !clear;
    case 'below':
      return (high ?? mean) < bound;
    case 'above':
      return (low ?? mean) > bound;
  }
}
