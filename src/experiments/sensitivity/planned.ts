// A sensitivity analysis of runs that a plan laid out: Morris trajectories or Saltelli's matrices over its axes, the level of one
// scenario or the paired change of a second against it. Every point has the same luck.
import { morrisTrajectories } from '../designs/morris.ts';
import type { Outcomes } from '../outcomes/outcomes.ts';
import { type Axis, type Plan, type Point, pointsOf } from '../plan/index.ts';
import { mean } from '../statistics.ts';
import { quantile } from './bootstrap.ts';
import { SensitivityError } from './evaluate.ts';
import { elementaryEffects, morrisEffects } from './morris-effects.ts';
import type { Range } from './ranges.ts';
import { sobolIndices } from './sobol-indices.ts';
import { type Decomposed, type Ranked, rank, type Screened, type Study } from './study.ts';

/** Says whether a plan can be analysed; throws a SensitivityError that says what it would need. */
export function refuseDesign({ design }: Pick<Plan, 'design'>): void {
  if (design.kind === 'morris' || design.kind === 'saltelli') return;
  throw new SensitivityError(
    `a plan with design ${design.kind} cannot be analysed: write design: {kind: morris, trajectories: 10} or {kind: saltelli, rows: 64}`,
  );
}

/** Analyses a plan whose runs are there; `arms` are names of one scenario, or of the reference and the one that changes. */
export function plannedStudy<Policy, Assumptions>(
  plan: Plan<Policy, Assumptions>,
  arms: readonly string[],
  measures: readonly string[],
  outcomes: Outcomes,
): Study<Policy, Assumptions> {
  refuseDesign(plan as Plan);
  const { axes, design, scenarios } = plan;
  const chosen = arms.flatMap((name) => scenarios.find((one) => one.name === name) ?? []);
  const ranges = axes.map(rangeOf);
  const points = pointsOf(axes, design);
  const { replicates, seed } = chosen[0];
  const rows = points.map((point) => measures.map((id) => outcomeAt(plan, chosen, point, id, outcomes)));
  const question = { arms: chosen, ranges, measures };
  const runs = points.length * chosen.length * replicates;
  if (design.kind === 'morris') {
    const { trajectories } = design;
    const walks = morrisTrajectories(trajectories, axes.length, design.seed);
    const length = axes.length + 1;
    const screened = measures.map((measure, m): Screened => {
      const effects = walks.map((walk, number) => {
        const own = rows.slice(number * length, (number + 1) * length).map((row) => row[m]);
        return elementaryEffects(walk, own);
      });
      return {
        ...spreadOf(
          measure,
          rows.map((row) => row[m]),
        ),
        effects: morrisEffects(effects, `${seed}/${measure}`),
      };
    });
    const size = { trajectories, replicates, top: 0, rows: 0 };
    return { question, size, runs, screened, ranking: rank(ranges, screened), decomposed: undefined };
  }
  const count = design.kind === 'saltelli' ? design.rows : 0;
  const outputs = measures.map((measure, m) => {
    const matrix = (number: number) => rows.slice(number * count, (number + 1) * count).map((row) => row[m]);
    const ab = axes.map((_, k) => matrix(2 + k));
    return { measure, ...sobolIndices({ a: matrix(0), b: matrix(1), ab }, `${seed}/${measure}`) };
  });
  const decomposed: Decomposed = { ranges, outcomes: outputs };
  const independent = rows.slice(0, 2 * count);
  const screened = measures.map((measure, m): Screened => {
    return {
      ...spreadOf(
        measure,
        independent.map((row) => row[m]),
      ),
      effects: [],
    };
  });
  const size = { trajectories: 0, replicates, top: axes.length, rows: count };
  return { question, size, runs, screened, ranking: rankByTotal(decomposed), decomposed };
}

function outcomeAt<Policy, Assumptions>(
  { axes }: Plan<Policy, Assumptions>,
  arms: Plan['scenarios'],
  point: Point,
  measure: string,
  outcomes: Outcomes,
): number {
  const [first, second] = arms.map(({ name, replicates }) => {
    const values = point.map((value, k) => (axes[k].only?.includes(name) === false ? null : value));
    return Array.from({ length: replicates }, (_, k) => outcomes.at(name, values, k + 1, measure));
  });
  return mean(second === undefined ? first : second.map((value, k) => value - first[k]));
}

function spreadOf(measure: string, values: readonly number[]): Omit<Screened, 'effects'> {
  const all = [...values].sort((x, y) => x - y);
  const middle = quantile(all, 0.5);
  return {
    measure,
    asWritten: undefined,
    spread: { low: quantile(all, 0.05), middle, high: quantile(all, 0.95) },
    sameSign: all.filter((value) => Math.sign(value) === Math.sign(middle)).length / all.length,
    luck: null,
  };
}

/** An axis of values is a range of their places. */
function rangeOf({ path, unit, says, source, range, values = [] }: Axis): Range {
  const common = { path, unit, says, source };
  if (range !== undefined) return { ...common, low: range.low, high: range.high, integer: range.integer };
  return { ...common, low: 0, high: values.length - 1, integer: true, levels: values };
}

/** A parameter's part: its total index over the sum of all, averaged over the outcomes that vary. */
function rankByTotal({ ranges, outcomes }: Decomposed): Ranked[] {
  const totals = outcomes.flatMap(({ indices }) => {
    if (indices === 'no variance') return [];
    const own = indices.map(({ total }) => Math.max(0, total));
    const sum = own.reduce((all, one) => all + one, 0);
    return sum > 0 ? [own.map((one) => one / sum)] : [];
  });
  const parts = ranges.map((range, parameter) => ({
    range,
    parameter,
    part: totals.length === 0 ? 0 : mean(totals.map((own) => own[parameter])),
  }));
  return parts.sort((x, y) => y.part - x.part);
}
