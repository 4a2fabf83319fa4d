// Any scenario a user could write, drawn from the declarations: a new parameter is drawn without a line here. About half of
// the numbers lie in their plausible range, the rest anywhere the check accepts.
import fc from 'fast-check';
import { consortium } from '../../models/consortium/index.ts';
import { CONTRACTS } from '../../models/consortium/payment/index.ts';
import { listParameters, type Parameter } from '../../src/scenario/index.ts';
import { between } from './between.ts';
import type { Contents } from './scenarios.ts';

/** Shares of a surplus or deficit have to add to one, so they are drawn together. */
const SPLITS = ['policy.consortium.surplusShares', 'policy.consortium.deficitShares'];
/** A contract binds from the first month of a year: within the run or after it. */
const STARTS = [13, 25];

const PLACES = consortium.settings.map(({ name }) => name);

const START = 'policy.payment.start';
const KIND = 'policy.payment.kind';

/** Draws the raw contents of a scenario; which parameters are set at all is drawn too, and shrinks to the defaults. */
export function anyContents(residents: number, months: number): fc.Arbitrary<Contents> {
  return fc.constantFrom(...Object.keys(CONTRACTS)).chain((kind) => {
    const free = listParameters(consortium).filter(
      ({ path, kind: of }) =>
        path !== KIND && (of === undefined || of === kind) && !SPLITS.some((split) => path.startsWith(split)),
    );
    const values = fc.record(Object.fromEntries(free.map((one) => [one.path, anyValueOf(one)])), { requiredKeys: [] });
    return fc
      .tuple(
        values,
        fc.tuple(...SPLITS.map(() => thirds)),
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(...PLACES),
      )
      .map(([drawn, splits, seed, setting]) => {
        const paths = { ...drawn, [KIND]: kind, ...Object.fromEntries(SPLITS.map((path, k) => [path, splits[k]])) };
        return { ...nested(paths), setting, residents, months, seed: `${seed}` };
      });
  });
}

function anyValueOf(parameter: Parameter): fc.Arbitrary<unknown> {
  const { path, type, min = 0, max = 1, low = min, high = max, options = [] } = parameter;
  if (path === START) return fc.constantFrom(...STARTS);
  if (type === 'flag') return fc.boolean();
  if (type === 'choice') return fc.constantFrom(...options);
  const drawn = parameter.integer ? (from: number, to: number) => fc.integer({ min: from, max: to }) : between;
  const number = fc.oneof(drawn(low, high), drawn(min, max));
  if (type === 'number') return number;
  return fc.record({ value: number, start: fc.integer({ min: 1, max: 26 }), ramp: fc.integer({ min: 0, max: 12 }) });
}

const thirds = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })).map(([a, b]) => {
  const [first, second] = [Math.min(a, b), Math.max(a, b)];
  return { village: first / 20, township: (second - first) / 20, secondary: (20 - second) / 20 };
});

/** Turns `policy.payment.start: 13` into maps within maps. */
function nested(paths: Readonly<Record<string, unknown>>): object {
  const top: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(paths)) {
    const keys = path.split('.');
    let here = top;
    for (const key of keys.slice(0, -1)) {
      here[key] ??= {};
      here = here[key] as Record<string, unknown>;
    }
    here[keys.at(-1) as string] = value;
  }
  return top;
}
