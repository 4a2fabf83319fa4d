// One run: make a world, walk the calendar, record the month, sum up. The engine knows no health care; whatever happens
// inside a month is the model's list of phases.
import type { CheckedScenario, ExplanatoryTable, Model } from './model.ts';
import { createRecorder, type RunTable } from './recorder.ts';

export interface RunResult {
  readonly table: RunTable;
  readonly explanations: readonly ExplanatoryTable[];
  /** Every row of the table over each whole year, row after row; where it was asked for. */
  readonly years?: Float64Array;
}

/** What a run gives beside its table. */
export interface RunExtras {
  readonly years?: boolean;
}

/** Yields after every month, so that a caller can report progress, stay responsive and stop. Returns the run's result. */
export function* monthsOfRun<World, P, A>(
  model: Model<World, P, A>,
  scenario: CheckedScenario<P, A>,
  key: readonly [number, number],
  { years = false }: RunExtras = {},
): Generator<number, RunResult, void> {
  const world = model.makeWorld(scenario, key);
  const place = model.settings.find(({ name }) => name === scenario.setting);
  const recorder = createRecorder(model, scenario.months, place);
  for (let month = 1 - model.spinUpMonths; month <= scenario.months; month++) {
    advance(model, world, month);
    if (month >= 1) recorder.record(world, month);
    yield month;
  }
  const result = { table: recorder.finish(), explanations: model.tables(world) };
  return years ? { ...result, years: recorder.years() } : result;
}

/** Runs one month: all monthly phases, then the quarter's and the year's where the month ends one. */
export function advance<World, P, A>(model: Model<World, P, A>, world: World, month: number): void {
  model.beginMonth(world, month);
  for (const phase of model.calendar.month) phase.run(world);
  if (month < 1) return;
  if (month % 3 === 0) for (const phase of model.calendar.quarter) phase.run(world);
  if (month % 12 === 0) for (const phase of model.calendar.year) phase.run(world);
}

/** Runs to the end without stopping. */
export function simulate<World, P, A>(
  model: Model<World, P, A>,
  scenario: CheckedScenario<P, A>,
  key: readonly [number, number],
): RunResult {
  const months = monthsOfRun(model, scenario, key);
  for (;;) {
    const step = months.next();
    if (step.done) return step.value;
  }
}
