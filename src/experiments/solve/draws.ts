// Draws of a scenario: its runs at every point of the plan's axes with every replicate, the same luck whatever else is changed, each
// run made once. Numbers are asked for as quantities: a measure, or one over another, less the same in another scenario.
import type { CheckedScenario } from '../../engine/model.ts';
import { OutcomeError } from '../outcomes/outcomes.ts';
import { type Layable, type Plan, type PlannedRun, runsOf } from '../plan/index.ts';
import type { FinishedRun } from '../sweep/finished-run.ts';
import type { Quantity } from './questions.ts';

/** Makes runs, in any order. */
export type MakeRuns<Policy, Assumptions> = (
  runs: readonly PlannedRun<Policy, Assumptions>[],
) => AsyncIterable<FinishedRun>;

/** The draws of one scenario: one row a point, one number a replicate. */
export type Draws = readonly (readonly number[])[];

/** Runs made so far, and those to come. */
export class DrawBook<Policy, Assumptions> {
  private readonly model: Layable<Policy, Assumptions>;
  private readonly plan: Pick<Plan<Policy, Assumptions>, 'axes' | 'design'>;
  private readonly make: MakeRuns<Policy, Assumptions>;
  private readonly known = new Map<string, ReadonlyMap<string, number>>();

  constructor(
    model: Layable<Policy, Assumptions>,
    plan: Pick<Plan<Policy, Assumptions>, 'axes' | 'design'>,
    make: MakeRuns<Policy, Assumptions>,
  ) {
    this.model = model;
    this.plan = plan;
    this.make = make;
  }

  /** Counts the runs made. */
  get runs(): number {
    return this.known.size;
  }

  /** Makes the runs of scenarios that are not there yet, all at once; throws an OutcomeError where one fails. */
  async prepare(scenarios: readonly CheckedScenario<Policy, Assumptions>[]): Promise<void> {
    const missing = new Map<string, PlannedRun<Policy, Assumptions>>();
    for (const scenario of scenarios)
      for (const run of this.runsOf(scenario)) if (!this.known.has(run.key)) missing.set(run.key, run);
    for await (const { run, scenario, series, error } of this.make([...missing.values()])) {
      if (error !== undefined) throw new OutcomeError(`a run of ${scenario} failed: ${error}`);
      const own = series
        .filter(({ group }) => group === 'all')
        .map(({ measure, values }) => [measure, values[0]] as const);
      this.known.set(run, new Map(own));
    }
  }

  /** Returns the draws of a quantity in a scenario that was prepared, and so was the one it is less by. */
  draws(
    scenario: CheckedScenario<Policy, Assumptions>,
    { measure, of }: Pick<Quantity, 'measure' | 'of'>,
    against?: CheckedScenario<Policy, Assumptions>,
  ): Draws {
    const own = this.levels(scenario, measure, of);
    if (against === undefined) return own;
    const other = this.levels(against, measure, of);
    return own.map((row, point) => row.map((value, replicate) => value - other[point][replicate]));
  }

  private levels(scenario: CheckedScenario<Policy, Assumptions>, measure: string, of: string | undefined): number[][] {
    const rows: number[][] = [];
    for (const { key, replicate } of this.runsOf(scenario)) {
      const values = this.known.get(key);
      const value = (values?.get(measure) ?? Number.NaN) / (of === undefined ? 1 : (values?.get(of) ?? Number.NaN));
      if (!Number.isFinite(value))
        throw new OutcomeError(
          `'${measure}'${of === undefined ? '' : ` over '${of}'`} has no value in a run of ${scenario.name}: simulate more residents`,
        );
      if (replicate === 0) rows.push([]);
      rows[rows.length - 1].push(value);
    }
    return rows;
  }

  private runsOf(scenario: CheckedScenario<Policy, Assumptions>) {
    return runsOf(this.model, { ...this.plan, scenarios: [scenario] });
  }
}

/** Lists draws, point after point. */
export const flat = (draws: Draws): number[] => draws.flat();
