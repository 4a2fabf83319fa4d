// What a fit looks at in a setting: the means of all measures, stays by tier, and two kinds of paired experiments in which
// providers do not respond (pay-through 0), so that only demand moves: own-price elasticities and where the refused go.
import { ln } from '../../../src/engine/maths.ts';
import type { Calibration, FitSize, OwnFigures, TargetRow } from '../../../src/engine/model.ts';
import { simulate } from '../../../src/engine/run.ts';
import { keyOf } from '../../../src/engine/seed.ts';
import type { Target } from '../evidence/targets/target.ts';
import { TIERS } from '../options.ts';
import { listNumbers, settingWith } from '../settings/own.ts';
import type { Setting } from '../settings/shape.ts';
import { baselineScenario, type Experiment, modelIn } from './experiment.ts';

/** Refused patients of one option: which of the setting's diversions they are, where they come from and go. */
export interface Diverted {
  readonly diversion: string;
  readonly option: string;
  readonly from: string;
  readonly to: string;
}

type Values = Readonly<Record<string, number>>;

/** Price change in the elasticity experiments: large enough to see, small enough to be a derivative. */
const PRICE_STEP = 1.2;
const THRESHOLD_STEP = 0.03;

/** Finds the published value of a target; throws where there is none. */
export function publishedIn(targets: readonly TargetRow[]): (id: string) => number {
  return (id) => {
    const target = targets.find((one) => one.id === id);
    if (!target) throw new Error(`no target '${id}'`);
    return target.published;
  };
}

/** Puts figures of a place of one's own where published ones stand. */
export function withOwn(rows: readonly TargetRow[], own: OwnFigures['targets']): TargetRow[] {
  return rows.map((row) => {
    if (!Object.hasOwn(own, row.id)) return row;
    const { value, low, high, source } = own[row.id];
    return { ...row, published: value, low, high, sources: source === '' ? [] : [source] };
  });
}

/** Whether a place gives figures of its own on any of these targets. */
export const givesAny = ({ targets }: OwnFigures, ids: readonly string[]) =>
  ids.some((id) => Object.hasOwn(targets, id));

/** Keeps what differs from the numbers of a setting as it is shipped. */
export function changed(setting: Setting, numbers: Values): Values {
  const before = new Map(listNumbers(setting).map(({ path, value }) => [path, value]));
  return Object.fromEntries(Object.entries(numbers).filter(([path, value]) => before.get(path) !== value));
}

/** Lists targets as a fit compares them. */
export function targetRows(targets: readonly Target[]): TargetRow[] {
  return targets.map(({ id, title, unit, published, low, high, sources, fitted, measure, group }) => ({
    id,
    title,
    unit,
    published,
    low,
    high,
    sources,
    fitted,
    observation: group === undefined ? measure : `${measure} ${group}`,
  }));
}

/** Observes a setting: quickly all measures, or slowly the elasticities and the diversions. */
export function observer(setting: Setting, diversions: readonly Diverted[]): Calibration['observe'] {
  return (values, size, slowly) => {
    if (slowly) return experiments(setting, diversions, values, size);
    const observed = measure(setting, values, size, {});
    for (const tier of TIERS) observed.set(`stays per 100 tier:${tier}`, staysPer100(observed, tier));
    return observed;
  };
}

function experiments(
  setting: Setting,
  diversions: readonly Diverted[],
  values: Values,
  size: FitSize,
): Map<string, number> {
  const observed = new Map<string, number>();
  const still = measure(setting, values, size, { still: true });
  const logStep = ln(PRICE_STEP);
  const change = (experiment: Experiment, label: string) =>
    ln((measure(setting, values, size, experiment).get(label) ?? Number.NaN) / (still.get(label) ?? Number.NaN)) /
    logStep;
  observed.set('elasticity.outpatient', change({ still: true, visitFactor: PRICE_STEP }, 'visits.perPerson'));
  observed.set('elasticity.inpatient', change({ still: true, admissionFactor: PRICE_STEP }, 'admissions.per100'));
  for (const one of diversions) observed.set(`diversion.${one.diversion}`, diverted(setting, values, size, still, one));
  return observed;
}

const staysPer100 = (seen: ReadonlyMap<string, number>, tier: string) =>
  (seen.get('admissions.per100') ?? Number.NaN) * (seen.get(`admissions.share tier:${tier}`) ?? Number.NaN);

/** Admissions at `to` that follow one admission refused at `from` when its threshold is forced up a little. */
function diverted(
  setting: Setting,
  values: Values,
  size: FitSize,
  still: ReadonlyMap<string, number>,
  { option, from, to }: Diverted,
): number {
  const path = `care.admissionThreshold.${option}`;
  const forced = measure(setting, { ...values, [path]: values[path] + THRESHOLD_STEP }, size, { still: true });
  const refused = staysPer100(still, from) - staysPer100(forced, from);
  return refused <= 0 ? Number.NaN : (staysPer100(forced, to) - staysPer100(still, to)) / refused;
}

/** Mean of every measure over the seeds, by `measure group`. */
function measure(setting: Setting, values: Values, size: FitSize, experiment: Experiment): Map<string, number> {
  const model = modelIn(settingWith(setting, values));
  const sums = new Map<string, number>();
  for (const seed of size.seeds) {
    const scenario = baselineScenario(setting.name, size, seed, values, experiment);
    for (const row of simulate(model, scenario, keyOf(seed, 1)).table) {
      const label = row.group === '' ? row.measure : `${row.measure} ${row.group}`;
      sums.set(label, (sums.get(label) ?? 0) + row.value / size.seeds.length);
    }
  }
  return sums;
}
