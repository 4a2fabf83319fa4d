// The lines of a chart: one measure, one line an arm, each month the mean of the twelve months up to it (fewer at the start),
// with the 95 % interval over replicates. A single month of a county is mostly luck; a year of it is what a budget sees.
import type { Arm } from '../../experiments/run.ts';
import { type Interval, interval } from '../../experiments/statistics.ts';
import { shownUnit } from '../format.ts';
import type { ReportTexts } from './texts.ts';

export const WINDOW = 12;
/** First month drawn: before it there are too few months to say anything. */
const FIRST = 6;

/** One arm's line; values are in the unit as shown. */
export interface Line {
  readonly title: string;
  /** A word short enough for the end of the line. */
  readonly label: string;
  readonly colour: string;
  readonly isReference: boolean;
  readonly points: readonly (Interval & { readonly month: number })[];
}

/** Colours of the arms by place; the status quo is ink, the scenario the accent. */
export const COLOURS = ['var(--ink)', 'var(--accent)', 'var(--b)', 'var(--c)', 'var(--d)'] as const;

/** Returns an arm's colour; a run on its own has the accent. */
export function colourOf(arm: number, arms: number): string {
  return arms === 1 ? COLOURS[1] : COLOURS[Math.min(arm, COLOURS.length - 1)];
}

/** Computes the lines of a measure for everybody. */
export function linesOf(arms: readonly Arm[], measure: string, unit: string, texts: ReportTexts): Line[] {
  const { factor } = shownUnit(unit);
  return arms.map(({ scenario, tables, summary }, arm) => {
    const at = summary.findIndex((row) => row.measure === measure && row.group === '');
    const rolling = tables.map((table) => rollingMean(table[at].series, factor));
    const points = rolling[0]
      .map((_, month) => ({ month: month + 1, ...interval(rolling.map((one) => one[month])) }))
      .slice(FIRST - 1);
    const isReference = arm === 0 && arms.length > 1;
    return {
      title: scenario.title,
      label: labelOf(arm, arms.length, texts),
      colour: colourOf(arm, arms.length),
      isReference,
      points,
    };
  });
}

/** Names an arm in a word: what the title of the page and the line above the charts spell out. */
function labelOf(arm: number, arms: number, texts: ReportTexts): string {
  if (arms === 1) return '';
  if (arm === 0) return texts.lineReference;
  return arms === 2 ? texts.lineScenario : String.fromCharCode(64 + arm);
}

function rollingMean(series: Float64Array, factor: number): number[] {
  return Array.from(series, (_, month) => {
    const window = series.subarray(Math.max(0, month + 1 - WINDOW), month + 1).filter((value) => !Number.isNaN(value));
    return (factor * window.reduce((sum, value) => sum + value, 0)) / window.length;
  });
}
