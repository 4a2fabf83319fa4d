// The power x^y = exp(y·ln x) with ln x carried to about 68 bits, so that the error stays below 1 ulp even where y·ln x is
// near 700. ln x = k·ln2 - ln m + ln(1 + r), r = z·m - 1, m a multiple of 1/256: r is exact. Products are split after
// Dekker 1971 (Numer. Math. 18:224).
import { expWithTail } from './exp.ts';
import { logarithms, remainder, toDouble, truncate } from './fixed-point.ts';
import { DOUBLE, HIGH, POWERS, WORDS, ZERO } from './powers-of-two.ts';

const STEPS = 128;
const LOGS = logarithms(STEPS, 2 * STEPS);
const DIGITS = 41;
const LN2_HIGH = toDouble(truncate(LOGS[STEPS], DIGITS));
const LN2_LOW = remainder(LOGS[STEPS], LN2_HIGH);

/** For z nearest to 1 + i/128: m, the multiple of 1/256 nearest to 1/z, then -ln m in two parts. */
const RECIPROCALS = new Float64Array(4 * (STEPS + 1));
for (let i = 0; i <= STEPS; i++) {
  const m = Math.round((256 * STEPS) / (STEPS + i));
  const log = LOGS[STEPS] - LOGS[m - STEPS];
  const high = toDouble(truncate(log, DIGITS));
  RECIPROCALS.set([m / 256, high, remainder(log, high)], 4 * i);
}

/** Adding and subtracting these keeps 26 digits after the point, and 33. */
const TO_26 = 1.5 * 67108864;
const TO_33 = 1.5 * 524288;
/** Veltkamp's splitter for a double: 2^27 + 1. */
const SPLITTER = 134217729;

/** Computes x^y for x >= 0, within 1 ulp and with the same bits in every engine; NaN for a negative x unless y is 0. */
export function pow(x: number, y: number): number {
  const size = Math.abs(y);
  if (!(x >= 2.2250738585072014e-308 && x < Infinity && size < 1e19 && size > 1e-19)) return powAtTheEdge(x, y);
  return powScaled(x, 0, y);
}

/** (x·2^shift)^y for a normal x. */
function powScaled(x: number, shift: number, y: number): number {
  DOUBLE[0] = x;
  const word = WORDS[HIGH];
  const exponent = (word >> 20) - 1023;
  const k = exponent + shift;
  const i = (((word & 0xfffff) + 0x1000) >> 13) << 2;
  const m = RECIPROCALS[i];

  // r + rTail = z·m - 1, exactly.
  const z = x * POWERS[ZERO - exponent];
  const zHigh = z + TO_26 - TO_26;
  const coarse = zHigh * m - 1;
  const fine = (z - zHigh) * m;
  const r = coarse + fine;
  const rTail = fine - (r - coarse);

  // k·ln2 - ln m + r - r²/2, each sum with what its rounding lost.
  const rHigh = r + TO_33 - TO_33;
  const rLow = r - rHigh;
  const table = k * LN2_HIGH + RECIPROCALS[i + 1];
  const linear = table + r;
  const square = -0.5 * rHigh * rHigh;
  const leading = linear + square;
  const lost = table - linear + r + (linear - leading + square);
  const rest =
    k * LN2_LOW + RECIPROCALS[i + 2] + lost + (rTail - rTail * r - 0.5 * rLow * (r + rHigh)) + beyondSquare(r);
  const log = leading + rest;
  const logTail = leading - log + rest;

  // y·(log + logTail), as a product and what its rounding lost.
  const yHigh = SPLITTER * y - (SPLITTER * y - y);
  const yLow = y - yHigh;
  const logHigh = SPLITTER * log - (SPLITTER * log - log);
  const logLow = log - logHigh;
  const product = y * log;
  const error = yHigh * logHigh - product + yHigh * logLow + yLow * logHigh + yLow * logLow;
  return expWithTail(product, error + y * logTail);
}

/** ln(1 + r) - r + r²/2 for |r| <= 1/128, by its Taylor polynomial of degree 10. */
function beyondSquare(r: number): number {
  const r2 = r * r;
  const low = 1 / 3 + r * (-1 / 4) + r2 * (1 / 5 + r * (-1 / 6));
  const high = 1 / 7 + r * (-1 / 8) + r2 * (1 / 9 + r * (-1 / 10));
  return r * r2 * (low + r2 * r2 * high);
}

/** Zero, infinity, NaN, subnormal x, and exponents so large or so small that only the side of 1 matters. */
function powAtTheEdge(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y) || x < 0) return NaN;
  if (x === 1) return 1;
  if (Math.abs(y) >= 1e19) return x > 1 === y > 0 ? Infinity : 0;
  if (x === 0) return y > 0 ? 0 : Infinity;
  if (x === Infinity) return y > 0 ? Infinity : 0;
  if (Math.abs(y) <= 1e-19) return 1;
  // A subnormal number: scale it up by 2^54.
  return powScaled(x * 18014398509481984, -54, y);
}
