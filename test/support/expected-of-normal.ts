// Expected value of a payment that is piecewise straight in bills, with kinks and jumps of any size: Simpson's rule on cells of
// normal spending; a cell in which the payment is not straight is halved until its break lies between two neighbours.

const REACH = 9;
const CELLS = 900;
const NARROWEST = 1e-13;
/** How far from straight a payment may be, against its size: rounding. */
const STRAIGHT = 1e-11;

const density = (z: number) => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Gives E f(Z) for Z standard normal. */
export function expectedOfNormal(f: (z: number) => number): number {
  const width = (2 * REACH) / CELLS;
  let sum = 0;
  let before = f(-REACH);
  for (let cell = 0; cell < CELLS; cell++) {
    const from = cell * width - REACH;
    const after = f(from + width);
    sum += integral(f, from, from + width, before, after);
    before = after;
  }
  return sum;
}

/** Integral of f times the density over a cell, from its values at both ends. */
function integral(f: (z: number) => number, from: number, to: number, start: number, end: number): number {
  const middle = (from + to) / 2;
  const half = f(middle);
  const bent = Math.abs(start + end - 2 * half) > STRAIGHT * (Math.abs(start) + Math.abs(end) + 1);
  if (bent && to - from > NARROWEST) return integral(f, from, middle, start, half) + integral(f, middle, to, half, end);
  return ((to - from) / 6) * (start * density(from) + 4 * half * density(middle) + end * density(to));
}
