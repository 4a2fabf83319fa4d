// Functions whose sensitivity indices are known exactly: the test bed of every method of global sensitivity analysis.

/** Ishigami and Homma 1990, on the unit cube (each xᵢ uniform on −π … π). */
export function ishigami(a: number, b: number): (point: readonly number[]) => number {
  return (point) => {
    const [x1, x2, x3] = point.map((u) => Math.PI * (2 * u - 1));
    return Math.sin(x1) + a * Math.sin(x2) ** 2 + b * x3 ** 4 * Math.sin(x1);
  };
}

/** Sobol' G: Π (|4xᵢ − 2| + aᵢ)/(1 + aᵢ). */
export function sobolG(a: readonly number[]): (point: readonly number[]) => number {
  return (point) => point.reduce((product, x, i) => (product * (Math.abs(4 * x - 2) + a[i])) / (1 + a[i]), 1);
}

/** Σ i·xᵢ, i from 1. */
export const linear = (point: readonly number[]) => point.reduce((sum, x, i) => sum + (i + 1) * x, 0);

/** Morris 1991, the function of 20 inputs with its random terms made deterministic. */
export function morris20(point: readonly number[]): number {
  const w = point.map((x, i) => ([2, 4, 6].includes(i) ? 2 * ((1.1 * x) / (x + 0.1) - 0.5) : 2 * (x - 0.5)));
  const sign = (sum: number) => (sum % 2 === 0 ? 1 : -1);
  let f = 0;
  for (let i = 0; i < 20; i++) f += (i < 10 ? 20 : sign(i + 1)) * w[i];
  for (let j = 1; j < 20; j++) for (let i = 0; i < j; i++) f += (j < 6 ? -15 : sign(i + j + 2)) * w[i] * w[j];
  for (let l = 2; l < 5; l++) for (let j = 1; j < l; j++) for (let i = 0; i < j; i++) f += -10 * w[i] * w[j] * w[l];
  return f + 5 * w[0] * w[1] * w[2] * w[3];
}
