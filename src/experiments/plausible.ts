// A comparison over many plausible settings instead of one: every arm in every stored draw of what nobody knows well, with the
// same luck in all. The spread over draws is what the assumptions leave open; the Monte Carlo interval is luck alone.
import { quantileSorted } from 'simple-statistics';
import type { CheckedScenario, Model } from '../engine/model.ts';
import type { ExecuteOptions, Executor } from '../execution/executor.ts';
import { isMap, type Reader } from '../scenario/file.ts';
import { listParameters } from '../scenario/parameters.ts';
import { DisagreementError } from './arms.ts';
import { type Comparison, compareEach } from './compare.ts';

type Values = Readonly<Record<string, number>>;

/** One plausible variant of a setting: assumptions and numbers of the setting, by path. */
export interface PlausibleSetting {
  readonly assumptions: Values;
  readonly changes: Values;
}

/** How one measure differs over the draws. */
export interface SpreadRow {
  readonly scenario: string;
  readonly measure: string;
  readonly unit: string;
  readonly group: string;
  readonly median: number;
  /** 5th and 95th percentile over the draws. */
  readonly low: number;
  readonly high: number;
  /** Share of draws whose difference has the sign of the comparison in the setting itself. */
  readonly sameSign: number;
}

/** What a comparison gives over many plausible settings. */
export interface Spread {
  readonly setting: string;
  readonly draws: number;
  /** Simulated in every run, and runs of every arm in every draw. */
  readonly residents: number;
  readonly replicates: number;
  readonly rows: readonly SpreadRow[];
}

const ASSUMPTION = 'assumptions.';
/** Luck is the same in all draws: two replicates leave little of it in their spread. */
const REPLICATES = 2;
/** Many draws of a smaller population tell more than few of a large one. */
const MOST_RESIDENTS = 4000;

/** Loads the stored draws of a setting; an empty list where there are none. */
export async function ensembleOf(model: Pick<Model<never>, 'ensembles'>, setting: string): Promise<PlausibleSetting[]> {
  const stored = await model.ensembles?.[setting]?.();
  return (stored?.rows ?? []).map((row) => {
    const values = row.split(' ').map((text, at) => [stored?.paths[at] ?? '', Number(text)] as const);
    const [assumed, facts] = [true, false].map((which) =>
      values.filter(([path]) => path.startsWith(ASSUMPTION) === which),
    );
    return { assumptions: Object.fromEntries(assumed), changes: Object.fromEntries(facts) };
  });
}

/** Moves a scenario into a plausible setting. An assumption that the scenario itself sets stays as it says. */
export function inPlausible<Policy, Assumptions>(
  model: Pick<Reader<Policy, Assumptions>, 'policy' | 'assumptions'>,
  scenario: CheckedScenario<Policy, Assumptions>,
  { assumptions, changes }: PlausibleSetting,
): CheckedScenario<Policy, Assumptions> {
  const defaults = new Map(listParameters(model).map((one) => [one.path, one.default]));
  let held: unknown = scenario.assumptions;
  for (const [path, value] of Object.entries(assumptions))
    held = replaced(held, path.slice(ASSUMPTION.length).split('.'), defaults.get(path), value);
  const place = { name: scenario.setting, title: scenario.setting, changes, unsourced: [] };
  return { ...scenario, assumptions: held as Assumptions, place };
}

function replaced(held: unknown, [key, ...rest]: readonly string[], standard: unknown, value: number): unknown {
  if (key === undefined) return held === standard ? value : held;
  return isMap(held) ? { ...held, [key]: replaced(held[key], rest, standard, value) } : held;
}

/** Runs a comparison's arms in every draw; throws a DisagreementError where the setting has no draws. */
export async function spreadOf<Policy, Assumptions>(
  model: Reader<Policy, Assumptions> & Pick<Model<never>, 'ensembles'>,
  comparison: Pick<Comparison<Policy, Assumptions>, 'arms' | 'differences'>,
  execute: Executor<Policy, Assumptions>,
  options: ExecuteOptions = {},
): Promise<Spread> {
  const [reference, ...scenarios] = comparison.arms.map(({ scenario }) => scenario);
  const { setting } = reference;
  const draws = await checkEnsemble(model, reference);
  const replicates = Math.min(REPLICATES, reference.replicates);
  const residents = Math.min(MOST_RESIDENTS, reference.residents);
  const contests = draws.map((draw) => {
    const [first, ...others] = [reference, ...scenarios].map((one) => ({
      ...inPlausible(model, one, draw),
      replicates,
      residents,
    }));
    return { reference: first, scenarios: others };
  });
  const each = await compareEach(model, contests, execute, options);
  const rows = comparison.differences.map(({ scenario, measure, unit, group, difference }, at) => {
    const values = each.map(({ differences }) => differences[at].difference).filter(Number.isFinite);
    return { scenario, measure, unit, group, ...spread(values, difference) };
  });
  return { setting, draws: draws.length, residents, replicates, rows };
}

/** Loads the draws of a scenario's setting; throws a DisagreementError where there are none. */
export async function checkEnsemble(
  model: Pick<Model<never>, 'ensembles'>,
  { setting, place }: Pick<CheckedScenario, 'setting' | 'place'>,
): Promise<PlausibleSetting[]> {
  const draws = place === undefined ? await ensembleOf(model, setting) : [];
  if (draws.length === 0) throw new DisagreementError(noDraws(setting, place !== undefined));
  return draws;
}

function noDraws(setting: string, own: boolean): string {
  if (own) return `no ensemble of a place of one's own: --ensemble needs a setting that comes with the package`;
  return `no ensemble of ${setting}: tierwise calibrate ${setting} --ensemble 60 makes one`;
}

function spread(values: readonly number[], central: number) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return { median: Number.NaN, low: Number.NaN, high: Number.NaN, sameSign: Number.NaN };
  const [low, median, high] = [0.05, 0.5, 0.95].map((share) => quantileSorted(sorted, share));
  const same = sorted.filter((value) => Math.sign(value) === Math.sign(central)).length;
  return { median, low, high, sameSign: same / sorted.length };
}
