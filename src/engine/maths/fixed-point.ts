// Exact tables for exp, ln and pow: logarithms and roots of two as big integers scaled by 2^160, worked out once when the
// module loads. Integer arithmetic is the same in every engine, so no table of constants has to be trusted.
//   ln((n+1)/n) = 2·artanh(1/(2n+1)) = 2·Σ 1/((2j+1)·(2n+1)^(2j+1))

/** Number of binary digits after the point. */
const DIGITS = 160n;

/** 1 in fixed point. */
export const ONE = 1n << DIGITS;

/** 2^-160, exact. */
const UNIT = reciprocalPowerOfTwo(160);

function reciprocalPowerOfTwo(exponent: number): number {
  let power = 1;
  for (let step = 0; step < exponent; step++) power *= 0.5;
  return power;
}

/** Computes ln(n/from) for every integer n from `from` to `to`, in fixed point. */
export function logarithms(from: number, to: number): bigint[] {
  const logs = [0n];
  for (let n = from; n < to; n++) logs.push(logs[n - from] + 2n * inverseArtanh(BigInt(2 * n + 1)));
  return logs;
}

/** artanh(1/m) by its power series, until the terms vanish. */
function inverseArtanh(m: bigint): bigint {
  const square = m * m;
  let power = ONE / m;
  let sum = 0n;
  for (let odd = 1n; power > 0n; odd += 2n) {
    sum += power / odd;
    power /= square;
  }
  return sum;
}

/** Computes 2^(i/count) for i = 0 … count - 1, in fixed point; `count` must be a power of two. */
export function rootsOfTwo(count: number): bigint[] {
  let root = 2n * ONE;
  for (let size = 1; size < count; size *= 2) root = squareRoot(root * ONE);
  const roots = [ONE];
  for (let i = 1; i < count; i++) roots.push((roots[i - 1] * root) >> DIGITS);
  return roots;
}

/** Whole part of the square root, by Newton's iteration from above. */
function squareRoot(value: bigint): bigint {
  let guess = 2n * ONE;
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** Rounds to the nearest double. */
export function toDouble(value: bigint): number {
  return Number(value) * UNIT;
}

/** Keeps `digits` binary digits after the point, so that a product with a small integer is exact. */
export function truncate(value: bigint, digits: number): bigint {
  const dropped = DIGITS - BigInt(digits);
  return (value >> dropped) << dropped;
}

/** What is left of a value after a double has been taken away, as a double. */
export function remainder(value: bigint, taken: number): number {
  return toDouble(value - BigInt(taken / UNIT));
}
