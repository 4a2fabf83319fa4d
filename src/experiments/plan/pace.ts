// How long a plan will take, measured: its first scenarios are run here for about a second, with fewer residents where one run
// would take longer, and the time a resident-month took is taken for all.
import type { Model } from '../../engine/model.ts';
import { simulate } from '../../engine/run.ts';
import { keyOf } from '../../engine/seed.ts';
import type { Plan } from './plan.ts';

/** What one thread needs for a plan, in milliseconds. */
export interface Pace {
  readonly perRun: number;
  readonly total: number;
}

/** Longest time spent on measuring, in milliseconds, and the resident-months of a run that can be afforded. */
const ENOUGH = 1000;
const AFFORDABLE = 200_000;
const LEAST_RESIDENTS = 100;
const MOST_TRIES = 16;

/** Measures the pace of a plan in this thread. */
export function measurePace<World, Policy, Assumptions>(
  model: Model<World, Policy, Assumptions>,
  { scenarios, size }: Pick<Plan<Policy, Assumptions>, 'scenarios' | 'size'>,
): Pace {
  const samples: { readonly milliseconds: number; readonly residentMonths: number }[] = [];
  const started = performance.now();
  while (samples.length < MOST_TRIES && (samples.length < 2 || performance.now() - started < ENOUGH)) {
    const scenario = scenarios[samples.length % scenarios.length];
    const months = scenario.months + model.spinUpMonths;
    const residents = Math.max(LEAST_RESIDENTS, Math.min(scenario.residents, Math.floor(AFFORDABLE / months)));
    const before = performance.now();
    simulate(model, { ...scenario, residents }, keyOf(scenario.seed, samples.length));
    samples.push({ milliseconds: performance.now() - before, residentMonths: residents * months });
  }
  // The first runs are slow: the code is still being compiled.
  const late = samples.slice(Math.floor(samples.length / 2));
  const sum = (key: keyof (typeof late)[number]) => late.reduce((total, one) => total + one[key], 0);
  const total = (sum('milliseconds') / sum('residentMonths')) * size.residentMonths;
  return { perRun: total / size.runs, total };
}
