// The natural logarithm: x = 2^k·z, c the tabled point nearest to z, ln x = k·ln2 + ln c + ln(1 + r) with r = (z - c)/c
// (method: Tang 1990, ACM TOMS 16:378). Near 1 the point is 1 itself, so nothing cancels. Error below 0.8 ulp.
import { logarithms, remainder, toDouble, truncate } from './fixed-point.ts';
import { DOUBLE, HIGH, POWERS, WORDS, ZERO } from './powers-of-two.ts';

const STEPS = 128;
const LOGS = logarithms(STEPS, 2 * STEPS);
/** ln2 and ln c in two parts; the first parts end at the same digit, so that k·ln2 + ln c is exact in them. */
const DIGITS = 41;
const LN2_HIGH = toDouble(truncate(LOGS[STEPS], DIGITS));
const LN2_LOW = remainder(LOGS[STEPS], LN2_HIGH);

/** For z nearest to 1 + i/128: c, 1/c, ln c (two parts). The intervals beside 1 and 2 use c = 1 and c = 2. */
const POINTS = new Float64Array(4 * (STEPS + 1));
for (let i = 0; i <= STEPS; i++) {
  const point = i <= 1 ? 0 : i >= STEPS - 2 ? STEPS : i;
  const high = toDouble(truncate(LOGS[point], DIGITS));
  POINTS.set([1 + point / STEPS, STEPS / (STEPS + point), high, remainder(LOGS[point], high)], 4 * i);
}

/** Computes the natural logarithm, within 1 ulp and with the same bits in every engine. */
export function ln(x: number): number {
  DOUBLE[0] = x;
  const word = WORDS[HIGH];
  if ((word - 0x100000) >>> 0 >= 0x7fe00000) return lnAtTheEdge(x);
  const k = (word >> 20) - 1023;
  const i = (((word & 0xfffff) + 0x1000) >> 13) << 2;
  const r = (x * POWERS[ZERO - k] - POINTS[i]) * POINTS[i + 1];
  const high = k * LN2_HIGH + POINTS[i + 2];
  const sum = high + r;
  return sum + (high - sum + r + (k * LN2_LOW + POINTS[i + 3]) + beyondLinear(r));
}

/** ln(1 + k/1024): one step of the mantissa of `lnNear`. */
const NEAR_STEPS = 1024;
const NEAR = Float32Array.from({ length: NEAR_STEPS + 1 }, (_, k) => ln(1 + k / NEAR_STEPS));
/** 16 binary places are kept of an argument; the largest has 15 before them. */
const NEAR_ONE = 65536;

/**
 * Computes the natural logarithm of a number from 1 to 32,767 to 2e-5 without touching memory but for a table: for
 * utilities, where a Gumbel is no nearer, not for money. Larger numbers are taken as 32,767.
 */
export function lnNear(x: number): number {
  const bits = x < 32767 ? (x * NEAR_ONE) | 0 : 2147418112;
  const zeros = Math.clz32(bits);
  // The leading one is shifted out; ten bits choose the step, twelve more the place in it.
  const mantissa = (bits << (zeros + 1)) >>> 10;
  const step = mantissa >> 12;
  const below = NEAR[step];
  return (15 - zeros) * LN2_HIGH + below + (NEAR[step + 1] - below) * ((mantissa & 4095) * (1 / 4096));
}

/** ln(1 + r) - r for |r| <= 1/85, by its Taylor polynomial of degree 9. */
function beyondLinear(r: number): number {
  const r2 = r * r;
  const low = -0.5 + r * (1 / 3) + r2 * (-1 / 4 + r * (1 / 5));
  const high = -1 / 6 + r * (1 / 7) + r2 * (-1 / 8 + r * (1 / 9));
  return r2 * (low + r2 * r2 * high);
}

/** Zero, negative numbers, infinity, NaN and subnormal numbers. */
function lnAtTheEdge(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  // A subnormal number: scale it up by 2^54 and take the 54 powers off in two exact steps.
  return lnOfProduct(x * 18014398509481984, -54, 0);
}

/** Computes ln(1 + x) without losing digits for small x, within 1 ulp. */
export function log1p(x: number): number {
  if (x > -1 / 90 && x < 1 / 90) return x + beyondLinear(x);
  const sum = 1 + x;
  if (!(sum > 0 && sum < Infinity)) return ln(sum);
  // What the addition lost, relative to the sum.
  const lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
  return lnOfProduct(sum, 0, lost / sum);
}

/** ln(x·2^shift·(1 + tail)) for a normal x and a tiny tail; kept apart from `ln`, which must stay lean. */
function lnOfProduct(x: number, shift: number, tail: number): number {
  DOUBLE[0] = x;
  const word = WORDS[HIGH];
  const exponent = (word >> 20) - 1023;
  const k = exponent + shift;
  const i = (((word & 0xfffff) + 0x1000) >> 13) << 2;
  const r = (x * POWERS[ZERO - exponent] - POINTS[i]) * POINTS[i + 1];
  const high = k * LN2_HIGH + POINTS[i + 2];
  const sum = high + r;
  return sum + (high - sum + r + (k * LN2_LOW + POINTS[i + 3] + tail) + beyondLinear(r));
}
