// A sensitivity analysis as one tidy table (CSV): a row for each outcome, parameter and statistic, numbers unrounded.

import { rangeText } from '../experiments/sensitivity/ranges.ts';
import type { Study } from '../experiments/sensitivity/study.ts';
import { type Cell, lineOf } from './csv.ts';
import type { Reported } from './reported.ts';
import { outcomeOf } from './sensitivity-words.ts';

const HEAD = ['measure', 'unit', 'parameter', 'range', 'statistic', 'value', 'low', 'high'];

/** Writes the effects and the indices of an analysis; `low` and `high` are 95 % bootstrap limits. */
export function sensitivityCsv(model: Reported, study: Study): string {
  const { question, screened, decomposed } = study;
  const rows: Cell[][] = [];
  const rowsFor = (measure: string, at: number, ranges: Study['question']['ranges']) => {
    const { unit } = outcomeOf(model, study, measure);
    const { path } = ranges[at];
    return (statistic: string, value: number | null, limits: { low: number; high: number } | null = null) =>
      rows.push([
        measure,
        unit,
        path,
        rangeText(ranges[at]),
        statistic,
        value,
        limits?.low ?? null,
        limits?.high ?? null,
      ]);
  };
  for (const { measure, effects } of screened)
    for (const [at, { mu, muStar, muStarLimits, sigma }] of effects.entries()) {
      const add = rowsFor(measure, at, question.ranges);
      add('mu*', muStar, muStarLimits);
      add('mu', mu);
      add('sigma', sigma);
    }
  for (const { measure, indices } of decomposed?.outcomes ?? [])
    for (const [at, index] of (indices === 'no variance' ? [] : indices).entries()) {
      const add = rowsFor(measure, at, decomposed?.ranges ?? []);
      add('first', index.first, index.firstLimits);
      add('total', index.total, index.totalLimits);
    }
  return `${[HEAD, ...rows].map(lineOf).join('\n')}\n`;
}
