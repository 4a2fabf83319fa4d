// Scorecard. The quality index of the year, as contracts see it:
//
//   score = clamp((index − (index₀ − span)) / (span + target), 0, 1)     index₀: the first year, before any reform
//
// One score for everybody: it is the region's year that is scored. Reads the tally month by month. Writes the score, once a
// year. Nothing is kept where no contract looks at quality.
import type { Window } from '../../src/engine/model.ts';
import { qualityIndex } from './measures/quality.ts';
import { CELL_WIDTH } from './state/tally.ts';
import type { World } from './state/world.ts';

export interface Score {
  /** Counts of everybody over the year so far. */
  readonly sums: Float64Array;
  months: number;
  /** Index of the first year; meaningless while no year is scored. */
  baseIndex: number;
  years: number;
  /** Score of the last full year, and of the year being settled. */
  last: number;
}

export const createScore = (): Score => ({
  sums: new Float64Array(CELL_WIDTH),
  months: 0,
  baseIndex: 0,
  years: 0,
  last: 1,
});

/** Adds the month to the year's counts. */
export function keepScore({ score, tally, month, holders, services }: World): void {
  if (month < 1 || holders.list.length + services.list.length === 0) return;
  for (let k = 0; k < tally.inhabited.length; k++) {
    const from = tally.inhabited[k] * CELL_WIDTH;
    for (let at = 0; at < CELL_WIDTH; at++) score.sums[at] += tally.cells[from + at];
  }
  score.months++;
}

/** Scores the year that ends and begins a new one. */
export function scoreYear(world: World): void {
  const { score, scenario } = world;
  if (score.months === 0) return;
  const { target, span } = scenario.policy.scorecard;
  const window: Window = { sum: (index) => score.sums[index], months: score.months };
  const index = qualityIndex(window);
  // A world so small that a part of the index has no case keeps its score.
  if (!Number.isNaN(index)) {
    if (score.years++ === 0) score.baseIndex = index;
    score.last = Math.max(0, Math.min(1, (index - (score.baseIndex - span)) / (span + target)));
  }
  score.sums.fill(0);
  score.months = 0;
}
