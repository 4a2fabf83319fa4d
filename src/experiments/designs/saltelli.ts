// Saltelli's matrices: two independent samples A and B of the unit cube, and for each parameter A with that parameter's column
// taken from B. From n(k + 2) points come the first and total indices of all k parameters (Saltelli et al. 2010).
import { sobolSequence } from './sobol-sequence.ts';

/** The three kinds of matrix, one row a point. */
export interface SaltelliMatrices {
  readonly a: readonly (readonly number[])[];
  readonly b: readonly (readonly number[])[];
  /** One matrix a parameter. */
  readonly ab: readonly (readonly (readonly number[])[])[];
}

/** Returns matrices of `count` rows (best a power of two) from a Sobol' sequence shifted by the seed. */
export function saltelliMatrices(count: number, parameters: number, seed: string): SaltelliMatrices {
  const rows = sobolSequence(count, 2 * parameters, seed);
  const a = rows.map((row) => row.slice(0, parameters));
  const b = rows.map((row) => row.slice(parameters));
  const ab = Array.from({ length: parameters }, (_, parameter) =>
    a.map((row, at) => row.with(parameter, b[at][parameter])),
  );
  return { a, b, ab };
}
