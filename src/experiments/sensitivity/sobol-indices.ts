// Sobol' indices: which share of an outcome's variance a parameter brings alone (first), and with all it interacts with (total).
//   S_i  = mean[f(B)·(f(AB_i) − f(A))] / V        Saltelli et al. 2010, f less its mean
//   ST_i = mean[(f(A) − f(AB_i))²] / 2V           Jansen 1999
import { bootstrapLimits, type Limits } from './bootstrap.ts';

/** Variance that adding up equal numbers may leave, as a part of their square. */
const ROUNDING = 1e-24;

/** Values of one outcome at the points of Saltelli's matrices. */
export interface SaltelliOutputs {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly ab: readonly (readonly number[])[];
}

/** The indices of one parameter with 95 % bootstrap limits. */
export interface SobolIndex {
  readonly first: number;
  readonly firstLimits: Limits;
  readonly total: number;
  readonly totalLimits: Limits;
}

/** What the indices say of one outcome; none where it never varies. */
export interface SobolResult {
  readonly mean: number;
  readonly variance: number;
  readonly indices: readonly SobolIndex[] | 'no variance';
}

/** Estimates the indices of every parameter. */
export function sobolIndices(outputs: SaltelliOutputs, seed: string): SobolResult {
  const all = [...outputs.a, ...outputs.b];
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  // Compared, not computed: the variance of equal numbers may round to something above zero.
  if (all.every((value) => value === all[0])) return { mean: all[0], variance: 0, indices: 'no variance' };
  const rows = outputs.a.map((_, row) => row);
  const variance = varianceOf(outputs, rows, mean);
  const [point, ...limits] = [
    estimates(outputs, rows),
    ...bootstrapLimits(rows.length, seed, (r) => estimates(outputs, r)),
  ] as const;
  const k = outputs.ab.length;
  const indices = outputs.ab.map((_, i) => ({
    first: point[i],
    firstLimits: limits[i],
    total: point[k + i],
    totalLimits: limits[k + i],
  }));
  return { mean, variance, indices };
}

/** First indices of all parameters, then total ones, from these rows. */
function estimates({ a, b, ab }: SaltelliOutputs, rows: readonly number[]): number[] {
  let sum = 0;
  for (const row of rows) sum += a[row] + b[row];
  const mean = sum / (2 * rows.length);
  const variance = varianceOf({ a, b }, rows, mean);
  const first = ab.map((own) => {
    let product = 0;
    for (const row of rows) product += (b[row] - mean) * (own[row] - a[row]);
    return share(product / rows.length, variance, mean);
  });
  const total = ab.map((own) => {
    let squares = 0;
    for (const row of rows) squares += (a[row] - own[row]) * (a[row] - own[row]);
    return share(squares / (2 * rows.length), variance, mean);
  });
  return [...first, ...total];
}

/** A resample may hold equal values only: what does not vary, but for rounding, is explained by nothing. */
const share = (part: number, variance: number, mean: number) =>
  variance <= ROUNDING * mean * mean ? 0 : part / variance;

function varianceOf({ a, b }: Pick<SaltelliOutputs, 'a' | 'b'>, rows: readonly number[], mean: number): number {
  let squares = 0;
  for (const row of rows) squares += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
  return squares / (2 * rows.length);
}
