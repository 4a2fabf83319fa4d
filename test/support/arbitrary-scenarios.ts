// Any scenario a user could write, drawn from the declarations: a new parameter is drawn without a line here. About half of
// the numbers lie in their plausible range, the rest anywhere the check accepts.
import fc from 'fast-check';
import { consortium } from '../../models/consortium/index.ts';
import { settingOf } from '../../models/consortium/settings/index.ts';
import { listParameters, type Parameter } from '../../src/scenario/index.ts';
import { between } from './between.ts';
import { type Contents, nested } from './scenarios.ts';

/** Shares of a surplus or deficit have to add to one, so they are drawn together. */
const SPLITS = ['policy.consortium.surplusShares', 'policy.consortium.deficitShares'];
/** A contract binds from the first month of a year: within the run or after it. */
const STARTS = [13, 25];
const A_CONTRACTS_START = /^policy\.(payment|services\.\w+)\.start$/;
const PLACES = consortium.settings.map(({ name }) => name);
const ALL = listParameters(consortium);
const KINDS = ALL.filter(({ path }) => path.endsWith('.kind'));

/** Draws the raw contents of a scenario; which parameters are set at all is drawn too, and shrinks to the defaults. */
export function anyContents(residents: number, months: number): fc.Arbitrary<Contents> {
  const kinds = fc.record(
    Object.fromEntries(KINDS.map(({ path, options = [] }) => [path, fc.constantFrom(...options)])),
  );
  return kinds.chain((chosen) => {
    const free = ALL.filter((one) => isOfKind(one, chosen) && !SPLITS.some((split) => one.path.startsWith(split)));
    const values = fc.record(Object.fromEntries(free.map((one) => [one.path, anyValueOf(one)])), { requiredKeys: [] });
    return fc
      .tuple(values, fc.tuple(...SPLITS.map(anyShares)), fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(...PLACES))
      .map(([drawn, splits, seed, setting]) => {
        const paths = allowed(setting, { ...drawn, ...chosen, ...Object.assign({}, ...splits) });
        return { ...nested(paths), setting, residents, months, seed: `${seed}` };
      });
  });
}

/** Whether a parameter may be set where these kinds were chosen; the kinds themselves are. */
function isOfKind({ path, kind }: Parameter, chosen: Readonly<Record<string, string>>): boolean {
  if (path in chosen) return false;
  return kind === undefined || chosen[`${path.slice(0, path.lastIndexOf('.'))}.kind`] === kind;
}

/** Without what the model refuses: a scheme nobody in the setting has, fund-holding by a provider that answers for nobody. */
function allowed(setting: string, paths: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const schemes = ['all', ...Object.keys(settingOf(setting).facts.scheme)];
  const isRefused: Readonly<Record<string, (value: unknown) => boolean>> = {
    'policy.payment.schemes': (value) => !schemes.includes(`${value}`),
    'policy.payment.fundHolding': () => paths['policy.payment.holder'] === 'provider',
  };
  return Object.fromEntries(Object.entries(paths).filter(([path, value]) => !isRefused[path]?.(value)));
}

function anyValueOf(parameter: Parameter): fc.Arbitrary<unknown> {
  const { path, type, min = 0, max = 1, low = min, high = max, options = [] } = parameter;
  if (A_CONTRACTS_START.test(path)) return fc.constantFrom(...STARTS);
  if (type === 'flag') return fc.boolean();
  if (type === 'choice') return fc.constantFrom(...options);
  const drawn = parameter.integer ? (from: number, to: number) => fc.integer({ min: from, max: to }) : between;
  const number = fc.oneof(drawn(low, high), drawn(min, max));
  if (type === 'number') return number;
  return fc.record({ value: number, start: fc.integer({ min: 1, max: 26 }), ramp: fc.integer({ min: 0, max: 12 }) });
}

/** Twentieths that add to one, cut at random among the shares of a split. */
function anyShares(split: string): fc.Arbitrary<Readonly<Record<string, number>>> {
  const names = ALL.filter(({ path }) => path.startsWith(`${split}.`)).map(({ path }) => path);
  const cuts = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: names.length - 1, maxLength: names.length - 1 });
  return cuts.map((drawn) => {
    const at = [0, ...[...drawn].sort((a, b) => a - b), 20];
    return Object.fromEntries(names.map((name, k) => [name, (at[k + 1] - at[k]) / 20]));
  });
}
