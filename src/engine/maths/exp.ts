// The exponential: exp(x) = 2^e · 2^(i/128) · exp(r) with x = (128·e + i)·ln2/128 + r and |r| <= ln2/256 (method: Tang 1989,
// ACM TOMS 15:144). The table of 2^(i/128) is exact to 107 bits; exp(r) is its Taylor polynomial. Error below 0.52 ulp.
import { logarithms, remainder, rootsOfTwo, toDouble, truncate } from './fixed-point.ts';
import { POWERS, ZERO } from './powers-of-two.ts';

const STEPS = 128;
const LN2 = logarithms(1, 2)[1];
const PER_STEP = STEPS / toDouble(LN2);
/** ln2/128 in two parts; the first has so few digits that its product with the step number is exact. */
const STEP_HIGH = toDouble(truncate(LN2, 35)) / STEPS;
const STEP_LOW = remainder(LN2, STEP_HIGH * STEPS) / STEPS;
/** Adding and subtracting 1.5·2^52 rounds to the nearest integer. */
const ROUNDER = 6755399441055744;

/** 2^(i/128) at 2i; what rounding it lost, relative to it, at 2i + 1. */
const ROOTS = new Float64Array(2 * STEPS);
rootsOfTwo(STEPS).forEach((root, i) => {
  ROOTS[2 * i] = toDouble(root);
  ROOTS[2 * i + 1] = remainder(root, ROOTS[2 * i]) / ROOTS[2 * i];
});

/** Computes e^x, within 1 ulp and with the same bits in every engine. */
export function exp(x: number): number {
  if (!(x > -690 && x < 709)) return expAtTheEdge(x, 0);
  const steps = x * PER_STEP + ROUNDER - ROUNDER;
  const n = steps | 0;
  const r = x - steps * STEP_HIGH - steps * STEP_LOW;
  const i = (n & 127) << 1;
  const scale = ROOTS[i] * POWERS[ZERO + (n >> 7)];
  const r2 = r * r;
  return scale + scale * (ROOTS[i + 1] + r + r2 * (0.5 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120))));
}

// The same lines with a tail, kept apart: a tail of zero would cost every call of exp an addition.
/** Computes e^(x + tail) for a tail much smaller than x: the exponential of a number known beyond double precision. */
export function expWithTail(x: number, tail: number): number {
  if (!(x > -690 && x < 709)) return expAtTheEdge(x, tail);
  const steps = x * PER_STEP + ROUNDER - ROUNDER;
  const n = steps | 0;
  const r = x - steps * STEP_HIGH - steps * STEP_LOW + tail;
  const i = (n & 127) << 1;
  const scale = ROOTS[i] * POWERS[ZERO + (n >> 7)];
  const r2 = r * r;
  return scale + scale * (ROOTS[i + 1] + r + r2 * (0.5 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120))));
}

/** Overflow, underflow, NaN, and the results so near to them that the scaling must be done in two halves. */
function expAtTheEdge(x: number, tail: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.79) return Infinity;
  if (x < -745.14) return 0;
  const steps = x * PER_STEP + ROUNDER - ROUNDER;
  const n = steps | 0;
  const r = x - steps * STEP_HIGH - steps * STEP_LOW + tail;
  const i = (n & 127) << 1;
  const p = ROOTS[i + 1] + r + r * r * (0.5 + r * (1 / 6) + r * r * (1 / 24 + r * (1 / 120)));
  const half = n >> 8;
  return (ROOTS[i] + ROOTS[i] * p) * POWERS[ZERO + half] * POWERS[ZERO + (n >> 7) - half];
}

/** Computes the logistic function 1 / (1 + e^-x). */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}

export const LOGISTIC_REACH = 12;
/** Few enough to stay in a processor's nearest cache beside the other tables of a choice. */
const LOGISTIC_STEPS = 1024;
const LOGISTIC_SCALE = LOGISTIC_STEPS / (2 * LOGISTIC_REACH);
const LOGISTIC = Float32Array.from({ length: LOGISTIC_STEPS + 2 }, (_, node) =>
  sigmoid(node / LOGISTIC_SCALE - LOGISTIC_REACH),
);

/** Computes 1/(1 + exp(-x)) to 7e-6 by a table crossed by straight lines; beyond ±12 it is 0 or 1. */
export function sigmoidNear(x: number): number {
  if (x <= -LOGISTIC_REACH) return 0;
  if (x >= LOGISTIC_REACH) return 1;
  const at = (x + LOGISTIC_REACH) * LOGISTIC_SCALE;
  const node = at | 0;
  const below = LOGISTIC[node];
  return below + (LOGISTIC[node + 1] - below) * (at - node);
}
