// exp, ln, log1p and pow against decimal.js, an arbitrary-precision library, at 60 digits: never more than 1 unit in the last
// place away. TIERWISE_LONG=1 tries 200,000 random numbers for each instead of 4,000.
import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { createDraws } from '../../src/engine/draws.ts';
import { exp, ln, log1p, pow } from '../../src/engine/maths.ts';

Decimal.set({ precision: 60, toExpNeg: -9e15, toExpPos: 9e15 });
const COUNT = process.env.TIERWISE_LONG ? 200_000 : 4_000;
const LONG_ENOUGH = 1_800_000;
const draws = createDraws([2024, 12]);

/** A reproducible number between the bounds. */
const between = (trial: number, index: number, low: number, high: number) =>
  low + (high - low) * draws.uniform53(0, trial, 0, index);

/** A number whose logarithm is spread evenly between the bounds. */
const spread = (trial: number, index: number, low: number, high: number) => Math.exp(between(trial, index, low, high));

/** A double's own value to 60 digits; `new Decimal(x)` would take the shortest decimal that prints like it instead. */
function exactly(x: number): Decimal {
  const bits = new BigInt64Array(new Float64Array([Math.abs(x)]).buffer)[0];
  const biased = Number(bits >> 52n);
  const mantissa = (bits & 0xfffffffffffffn) | (biased === 0 ? 0n : 1n << 52n);
  const exponent = Math.max(biased, 1) - 1075;
  // m·2^-e = m·5^e·10^-e
  const digits = exponent < 0 ? `${mantissa * 5n ** BigInt(-exponent)}e${exponent}` : `${mantissa << BigInt(exponent)}`;
  return new Decimal(digits).toSignificantDigits(60).times(Math.sign(x));
}

/** Distance between two neighbouring doubles at the size of `value`. */
function ulp(value: number): number {
  const words = new BigInt64Array(new Float64Array([Math.abs(value)]).buffer);
  const above = new Float64Array(new BigInt64Array([words[0] + 1n]).buffer)[0];
  return above === Infinity ? 2 ** 971 : above - Math.abs(value);
}

function errorInUlp(found: number, exact: Decimal): number {
  return exact
    .minus(exactly(found))
    .abs()
    .div(exactly(ulp(exact.toNumber())))
    .toNumber();
}

/** The largest error over all trials, with its input. */
function worst(inputs: (trial: number) => number[], error: (...input: number[]) => number) {
  let most = { error: 0, input: [] as number[] };
  for (let trial = 0; trial < COUNT; trial++) {
    const input = inputs(trial);
    const found = error(...input);
    if (!(found <= most.error)) most = { error: found, input };
  }
  return most;
}

/** One of several inputs in turn, so that every range gets its share of the trials. */
const inTurn = (trial: number, choices: (() => number[])[]) => choices[trial % choices.length]();

test('exp is within 1 ulp, for ordinary, tiny, huge and subnormal results', { timeout: LONG_ENOUGH }, () => {
  const inputs = (t: number) =>
    inTurn(t, [
      () => [between(t, 0, -5, 5)],
      () => [between(t, 0, -708, 709.7)],
      () => [-spread(t, 0, -40, 0)],
      () => [between(t, 0, -744, -690)],
    ]);
  expect(worst(inputs, (x) => errorInUlp(exp(x), exactly(x).exp())).error).toBeLessThanOrEqual(1);
});

test('ln is within 1 ulp, beside 1 and for subnormal numbers too', { timeout: LONG_ENOUGH }, () => {
  const inputs = (t: number) =>
    inTurn(t, [
      () => [between(t, 0, 0, 1)],
      () => [spread(t, 0, -700, 700)],
      () => [between(t, 0, 0.95, 1.05)],
      () => [between(t, 0, 0.985, 1.015)],
      () => [1 + spread(t, 0, -36, -3)],
      () => [1 - spread(t, 0, -36, -3)],
      () => [spread(t, 0, -744, -708)],
    ]);
  expect(worst(inputs, (x) => errorInUlp(ln(x), exactly(x).ln())).error).toBeLessThanOrEqual(1);
});

test('log1p is within 1 ulp', { timeout: LONG_ENOUGH }, () => {
  const inputs = (t: number) =>
    inTurn(t, [
      () => [between(t, 0, -1, 1)],
      () => [between(t, 0, -0.02, 0.02)],
      () => [spread(t, 0, -60, 60)],
      () => [-spread(t, 0, -60, -0.01)],
    ]);
  // 1 + x has to be exact in the reference, down to x = e^-60.
  const exact = Decimal.clone({ precision: 110 });
  const reference = (x: number) => new exact(exactly(x)).plus(1).ln();
  expect(worst(inputs, (x) => errorInUlp(log1p(x), reference(x))).error).toBeLessThanOrEqual(1);
});

test('pow is within 1 ulp, with large exponents and subnormal numbers too', { timeout: LONG_ENOUGH }, () => {
  const inputs = (t: number) =>
    inTurn(t, [
      () => [spread(t, 0, -3, 3), between(t, 1, -40, 40)],
      () => [between(t, 0, 0, 1), between(t, 1, 0, 3)],
      () => [between(t, 0, 0.95, 1.05), between(t, 1, -9000, 9000)],
      () => [spread(t, 0, -700, 700), between(t, 1, -1, 1)],
      () => [1 + spread(t, 0, -30, -5), spread(t, 1, 0, 30)],
      () => [spread(t, 0, -744, -708), between(t, 1, -0.9, 0.9)],
    ]);
  const error = (x: number, y: number) => {
    const exponent = exactly(x).ln().times(exactly(y));
    if (exponent.gt(709.7) || exponent.lt(-744)) return 0;
    return errorInUlp(pow(x, y), exponent.exp());
  };
  expect(worst(inputs, error).error).toBeLessThanOrEqual(1);
});
