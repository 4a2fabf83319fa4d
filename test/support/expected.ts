// Expected values of payments that may jump, by brute force: Simpson's rule on a fine grid, split at every jump, which is found by
// bisection. Payments move by at most one CNY per CNY, so whatever moves faster between two points of the grid is a jump.

const REACH = 9;
const CELLS = 1_800;
const WIDTH = (2 * REACH) / CELLS;
const FASTEST = 1.5;

/** Computes E f(Z) for Z standard normal; `sd` is what one unit of z is in money. */
export function expectedPayment(f: (z: number) => number, sd: number): number {
  let sum = 0;
  let [left, below] = [-REACH, f(-REACH)];
  for (let cell = 1; cell <= CELLS; cell++) {
    const right = cell * WIDTH - REACH;
    const above = f(right);
    if (Math.abs(above - below) <= FASTEST * sd * WIDTH) sum += simpson(f, left, right, below, above);
    else {
      const [before, after] = jumpBetween(f, left, right);
      sum += simpson(f, left, before, below, f(before)) + simpson(f, after, right, f(after), above);
    }
    [left, below] = [right, above];
  }
  return sum / Math.sqrt(2 * Math.PI);
}

const density = (z: number) => Math.exp(-(z * z) / 2);

function simpson(f: (z: number) => number, from: number, to: number, start: number, end: number): number {
  const middle = (from + to) / 2;
  return ((to - from) / 6) * (start * density(from) + 4 * f(middle) * density(middle) + end * density(to));
}

/** The last point before a jump and the first after it. */
function jumpBetween(f: (z: number) => number, from: number, to: number): readonly [number, number] {
  let [left, right] = [from, to];
  while (right - left > 1e-13) {
    const middle = (left + right) / 2;
    if (Math.abs(f(middle) - f(left)) > Math.abs(f(right) - f(middle))) right = middle;
    else left = middle;
  }
  return [left, right];
}
