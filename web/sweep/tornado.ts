// How much each lever moves an outcome over the points of a hypercube: the slope of a straight line in all levers at once, least
// squares, times the lever's range; with its 95 % interval, and the part of the spread that the lines explain together.
//   y = b_0 + Σ b_k·x_k      effect of k = b_k·(high_k − low_k)      share of k = |effect_k| / Σ |effect|
import type { Quantiles } from '../state/estimate.ts';

/** What going from the low to the high end of a lever does. */
export interface Effect {
  readonly path: string;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Of all effects together, without sign. */
  readonly share: number;
}

export interface Tornado {
  /** The largest first. */
  readonly effects: readonly Effect[];
  /** Part of the spread between points that straight lines explain, from 0 to 1. */
  readonly explained: number;
}

interface Column {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
}

/** Fits lines; undefined where there are too few points, or a lever never moves. */
export function tornado(columns: readonly Column[], y: readonly number[], { t95 }: Quantiles): Tornado | undefined {
  const n = y.length;
  const degrees = n - columns.length - 1;
  if (degrees < 1 || columns.length === 0) return undefined;
  // Levers as parts of their range, so that a coefficient is the effect itself and the sums are well conditioned.
  const rows = y.map((_, at) => [1, ...columns.map(({ values, low, high }) => (values[at] - low) / (high - low || 1))]);
  const inverse = inverted(products(rows));
  if (inverse === undefined) return undefined;
  const right = rows[0].map((_, k) => rows.reduce((sum, row, at) => sum + row[k] * y[at], 0));
  const b = inverse.map((row) => row.reduce((sum, one, k) => sum + one * right[k], 0));
  const centre = y.reduce((sum, one) => sum + one, 0) / n;
  const residual = rows.reduce((sum, row, at) => sum + square(y[at] - row.reduce((s, x, k) => s + x * b[k], 0)), 0);
  const total = y.reduce((sum, one) => sum + square(one - centre), 0);
  const t = t95[Math.min(t95.length, degrees) - 1];
  const all = b.slice(1).reduce((sum, one) => sum + Math.abs(one), 0);
  const effects = columns.map(({ path }, k) => {
    const mean = b[k + 1];
    const half = t * Math.sqrt((residual / degrees) * inverse[k + 1][k + 1]);
    return { path, mean, low: mean - half, high: mean + half, share: all === 0 ? 0 : Math.abs(mean) / all };
  });
  effects.sort((a, z) => Math.abs(z.mean) - Math.abs(a.mean));
  return { effects, explained: total === 0 ? 1 : Math.max(0, 1 - residual / total) };
}

const square = (value: number) => value * value;

function products(rows: readonly (readonly number[])[]): number[][] {
  return rows[0].map((_, i) => rows[0].map((__, j) => rows.reduce((sum, row) => sum + row[i] * row[j], 0)));
}

/** Gauss and Jordan with pivots; undefined where the matrix has no inverse. */
function inverted(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(work[i][k]) > Math.abs(work[pivot][k])) pivot = i;
    if (Math.abs(work[pivot][k]) < 1e-9) return undefined;
    [work[k], work[pivot]] = [work[pivot], work[k]];
    const lead = work[k][k];
    work[k] = work[k].map((value) => value / lead);
    for (let i = 0; i < size; i++) {
      if (i === k) continue;
      const factor = work[i][k];
      if (factor !== 0) work[i] = work[i].map((value, j) => value - factor * work[k][j]);
    }
  }
  return work.map((row) => row.slice(size));
}
