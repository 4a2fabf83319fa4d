// How long a plan will take, measured: its scenarios are run here for a second or a few, with fewer residents where one run would
// take longer, and the least time that a resident-month took in each is taken for all: the first runs wait for the compiler.
import type { Model } from '../../engine/model.ts';
import { simulate } from '../../engine/run.ts';
import { keyOf } from '../../engine/seed.ts';
import type { Plan } from './plan.ts';

/** What one thread needs for a plan, in milliseconds. */
export interface Pace {
  readonly perRun: number;
  readonly total: number;
}

/** Time spent on measuring, in milliseconds: enough where enough runs were made in it, and at most. */
const ENOUGH = 1000;
const LONGEST = 4000;
const ENOUGH_TRIES = 12;
const MOST_TRIES = 48;
/** Resident-months of a run that can be afforded. */
const AFFORDABLE = 100_000;
const LEAST_RESIDENTS = 100;

/** Measures the pace of a plan in this thread. */
export function measurePace<World, Policy, Assumptions>(
  model: Model<World, Policy, Assumptions>,
  { scenarios, size }: Pick<Plan<Policy, Assumptions>, 'scenarios' | 'size'>,
): Pace {
  /** Milliseconds a resident-month, the least of each scenario. */
  const fastest = new Map<number, number>();
  const started = performance.now();
  const isEnough = (tries: number) => {
    const spent = performance.now() - started;
    return tries >= MOST_TRIES || (tries >= ENOUGH_TRIES && spent > ENOUGH) || (tries >= 2 && spent > LONGEST);
  };
  for (let tries = 0; !isEnough(tries); tries++) {
    const which = tries % scenarios.length;
    const scenario = scenarios[which];
    const months = scenario.months + model.spinUpMonths;
    const residents = Math.max(LEAST_RESIDENTS, Math.min(scenario.residents, Math.floor(AFFORDABLE / months)));
    const before = performance.now();
    simulate(model, { ...scenario, residents }, keyOf(scenario.seed, tries));
    const pace = (performance.now() - before) / (residents * months);
    fastest.set(which, Math.min(pace, fastest.get(which) ?? Number.POSITIVE_INFINITY));
  }
  const paces = [...fastest.values()];
  const total = (paces.reduce((sum, pace) => sum + pace, 0) / paces.length) * size.residentMonths;
  return { perRun: total / size.runs, total };
}
