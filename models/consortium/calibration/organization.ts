// What is published of organizations that answer for people rather than of a market without any: how many people stay with one,
// how much of their care is given by others, how far savings rates lie apart and hold from year to year. Observed in the
// market with one organization that shares savings; only compared, never fitted to.
//
//   spread: mean over years of the standard deviation over runs of (benchmark − spending)/benchmark
//   persistence: mean over pairs of years of the correlation over runs of that rate with the next year's
import type { FitSize } from '../../../src/engine/model.ts';
import type { RunTable } from '../../../src/engine/recorder.ts';
import { simulate } from '../../../src/engine/run.ts';
import { keyOf } from '../../../src/engine/seed.ts';
import type { Lever } from '../../../src/scenario/declare.ts';
import { policy as declared } from '../policy/index.ts';
import { settingWith } from '../settings/own.ts';
import type { Setting } from '../settings/shape.ts';
import type { Policy, Scenario } from '../state/world.ts';
import { baselineScenario, defaultOf, modelIn } from './experiment.ts';

type Values = Readonly<Record<string, number>>;

/** The year before the organization starts, and three years of settlements. */
const MONTHS = 48;
const SETTLED = [24, 36, 48];
/** Of the market's residents about four in ten are assigned: this many make an organization of 5,000 to 10,000. */
const RESIDENTS = 16_000;
/** Runs at least: a spread needs more of them than a mean does. */
const RUNS = 24;
/** Growth of spending a head in the market without reform. */
const TREND = 0.01;

/** The baseline of a market with an organization that shares savings, by the plurality of primary-care charges. */
function organization(setting: string, size: FitSize, seed: string, values: Values): Scenario {
  const scenario = baselineScenario(setting, size, seed, values, {});
  const { consortium } = scenario.policy;
  const terms = defaultOf(declared.fields.payment.kinds['medicare-shared-savings']) as object;
  const bound: Lever = { value: 0.6, start: 13, ramp: 0 };
  const payment = { ...terms, kind: 'medicare-shared-savings', start: 13, holder: 'consortium', base: 'fund' };
  return {
    ...scenario,
    policy: {
      ...scenario.policy,
      payment: { ...payment, growth: TREND, track: 'T1' } as unknown as Policy['payment'],
      consortium: { ...consortium, attribution: 'plurality', history: 'existing', tightness: bound },
    },
  };
}

/** Observes an organization: means of its measures under `organization …`, and the spread and persistence of its savings. */
export function observeOrganization(base: Setting, values: Values, size: FitSize): Map<string, number> {
  const setting = settingWith(base, values);
  const model = modelIn(setting);
  const larger = { ...size, residents: Math.min(RESIDENTS, 2 * size.residents), months: MONTHS };
  const tables = size.seeds.flatMap((seed) => {
    const scenario = organization(setting.name, larger, seed, values);
    return Array.from(
      { length: Math.ceil(RUNS / size.seeds.length) },
      (_, run) => simulate(model, scenario, keyOf(seed, run + 1)).table,
    );
  });
  const observed = new Map<string, number>();
  for (const table of tables)
    for (const { measure, group, value } of table) {
      if (group !== '') continue;
      const label = `organization ${measure}`;
      observed.set(label, (observed.get(label) ?? 0) + value / tables.length);
    }
  const rates = SETTLED.map((month) => tables.map((table) => leftOver(table, month)));
  observed.set('organization savings spread', mean(rates.map(deviation)));
  observed.set(
    'organization savings persistence',
    mean([correlation(rates[0], rates[1]), correlation(rates[1], rates[2])]),
  );
  return observed;
}

const leftOver = (table: RunTable, month: number) =>
  table.find(({ measure, group }) => measure === 'contract.leftOver' && group === '')?.series[month - 1] ?? Number.NaN;

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Σ(x − x̄)(y − ȳ) over n − 1. */
function covariance(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [mean(x), mean(y)];
  return x.reduce((sum, one, at) => sum + (one - a) * (y[at] - b), 0) / (x.length - 1);
}

const deviation = (x: readonly number[]) => Math.sqrt(covariance(x, x));
const correlation = (x: readonly number[], y: readonly number[]) => covariance(x, y) / (deviation(x) * deviation(y));
