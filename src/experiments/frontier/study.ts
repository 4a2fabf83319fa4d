// The frontier of a plan: its policies, what they gave on the goals, and how they stand; where the setting has an ensemble, also
// over the draws of what nobody knows well.
import type { CheckedScenario, Model } from '../../engine/model.ts';
import { refuseUnaligned } from '../outcomes/aligned.ts';
import { OutcomeError, type Outcomes } from '../outcomes/outcomes.ts';
import { cellsOf, type Layable, type Plan, type PlannedRun, runsOf } from '../plan/index.ts';
import { inPlausible, type PlausibleSetting } from '../plausible.ts';
import { mean } from '../statistics.ts';
import type { FinishedRun } from '../sweep/finished-run.ts';
import { frontierOf, frontierShares, type Goal, type Standing } from './frontier.ts';
import { type Policy, type PolicyWorlds, policiesOf } from './policies.ts';

/** How the policies of a plan stand. */
export interface FrontierStudy {
  readonly goals: readonly Goal[];
  readonly policies: readonly Policy[];
  readonly reference: number;
  readonly standings: readonly Standing[];
  readonly worlds: number;
  readonly replicates: number;
  readonly runs: number;
  /** Over an ensemble, where that was asked for: part of its draws in which each policy is on the frontier. */
  readonly ensemble: EnsembleShares | undefined;
  /** The first scenario: its place, residents, months and seed are everybody's. */
  readonly scenario: CheckedScenario;
}

/** What an ensemble says. */
export interface EnsembleShares {
  readonly draws: number;
  readonly residents: number;
  readonly replicates: number;
  /** One a policy. */
  readonly shares: readonly number[];
}

/** Many draws of a smaller population tell more than few of a large one; two replicates leave little luck in each. */
const MOST_RESIDENTS = 4000;
const REPLICATES = 2;

/** Lists the policies of a plan; throws where they cannot be compared. */
export function comparePolicies<Policy_, Assumptions>(
  model: Layable<Policy_, Assumptions>,
  plan: Plan<Policy_, Assumptions>,
): PolicyWorlds {
  refuseUnaligned(model, plan);
  return policiesOf(plan.axes, cellsOf(model, plan));
}

/** Finds the place of the policy that others are compared with: by name or scenario, the first where nothing is said. */
export function referenceOf(policies: readonly Policy[], name: string | undefined): number {
  if (name === undefined) return 0;
  const at = policies.findIndex((one) => one.name === name);
  const found = at < 0 ? policies.findIndex(({ scenario }) => scenario === name) : at;
  if (found >= 0) return found;
  throw new OutcomeError(`no policy '${name}': the plan has ${policies.map((one) => `'${one.name}'`).join(', ')}`);
}

/** Says how the policies of a plan stand from what its runs gave. */
export function standingsOf(
  { policies, worlds, at }: PolicyWorlds,
  goals: readonly Goal[],
  reference: number,
  { outcomes, scenarios }: { readonly outcomes: Outcomes; readonly scenarios: readonly CheckedScenario[] },
): Omit<FrontierStudy, 'ensemble'> {
  if (policies.length < 2)
    throw new OutcomeError('a frontier needs two policies or more: scenarios, or axes over policy.…');
  const [scenario] = scenarios;
  const { replicates } = scenario;
  const each = Array.from({ length: replicates }, (_, k) => k + 1);
  const draws = policies.map(({ scenario: name }, p) =>
    worlds.map((_, w) => each.map((one) => goals.map(({ measure }) => outcomes.at(name, at[p][w], one, measure)))),
  );
  const runs = policies.length * worlds.length * replicates;
  const standings = frontierOf(draws, goals, reference);
  return { goals, policies, reference, standings, worlds: worlds.length, replicates, runs, scenario };
}

/** A run in a draw of an ensemble. */
type DrawnRun<Policy_, Assumptions> = PlannedRun<Policy_, Assumptions> & { readonly draw: number };

/** Lays out the policies of a plan in every draw of an ensemble. */
export function* ensembleRuns<Policy_, Assumptions>(
  model: Layable<Policy_, Assumptions> & Pick<Model<never>, 'ensembles'>,
  plan: Plan<Policy_, Assumptions>,
  draws: readonly PlausibleSetting[],
): Generator<DrawnRun<Policy_, Assumptions>> {
  for (const [draw, setting] of draws.entries()) {
    const scenarios = plan.scenarios.map((one) => inEnsemble(inPlausible(model, one, setting)));
    for (const run of runsOf(model, { ...plan, scenarios })) yield { ...run, draw };
  }
}

const inEnsemble = <Scenario extends CheckedScenario>(scenario: Scenario): Scenario => ({
  ...scenario,
  residents: Math.min(MOST_RESIDENTS, scenario.residents),
  replicates: Math.min(REPLICATES, scenario.replicates),
});

/** Sums the runs of an ensemble up; `drawOf` has the draw of every run by its key. */
export function ensembleShares(
  { policies, at, worlds }: PolicyWorlds,
  goals: readonly Goal[],
  runs: readonly FinishedRun[],
  drawOf: ReadonlyMap<string, number>,
  scenario: CheckedScenario,
): EnsembleShares {
  if (worlds.length > 1) throw new OutcomeError('axes over assumptions and an ensemble: leave one of the two out');
  const draws = 1 + Math.max(...drawOf.values());
  const place = new Map(policies.map((one, p) => [JSON.stringify([one.scenario, at[p][0]]), p]));
  const values = policies.map(() => Array.from({ length: draws }, () => goals.map((): number[] => [])));
  for (const { run, scenario: name, values: point, series, error, replicate } of runs) {
    if (error !== undefined) throw new OutcomeError(`${name} failed in a draw of the ensemble: ${error}`);
    const own = values[place.get(JSON.stringify([name, point])) ?? 0][drawOf.get(run) ?? 0];
    for (const [g, { measure }] of goals.entries()) {
      const value = series.find((one) => one.measure === measure && one.group === 'all')?.values[0];
      if (value === undefined || !Number.isFinite(value))
        throw new OutcomeError(
          `'${measure}' has no value for ${name} in a draw of the ensemble: simulate more residents`,
        );
      own[g][replicate - 1] = value;
    }
  }
  const means = values.map((own) => own.map((draw) => draw.map(mean)));
  const { residents, replicates } = inEnsemble(scenario);
  return { draws, residents, replicates, shares: frontierShares(means, goals) };
}
