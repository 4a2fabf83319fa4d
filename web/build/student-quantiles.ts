// Student's t for the intervals on the page, computed when the site is built: the library that computes them is larger than the
// model. `virtual:student-quantiles` holds the values that 2.5 and 25 % lie above, by degrees of freedom from 1.
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Plugin } from 'vite';

const NAME = 'virtual:student-quantiles';
/** Replicates the page can ever show of one arm. */
const MOST_REPLICATES = 200;

export function studentQuantiles(): Plugin {
  return {
    name: 'tierwise:student-quantiles',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) =>
      id === `\0${NAME}` ? `export const t95 = ${listed(0.975)}; export const t50 = ${listed(0.75)};` : null,
  };
}

function listed(probability: number): string {
  return JSON.stringify(Array.from({ length: MOST_REPLICATES - 1 }, (_, at) => tQuantile(probability, at + 1)));
}
