// What `run` prints: the headline outcomes with unit and interval, then every measure in a compact table.

import pc from 'picocolors';
import type { Measure } from '../engine/model.ts';
import type { Arm } from '../experiments/run.ts';
import type { SummaryRow } from '../experiments/summary.ts';
import { headlineMeasures } from '../results/answer.ts';
import { valueText, withUnit } from '../results/format.ts';
import type { Reported } from '../results/reported.ts';
import { type Closing, closingText, placeLines, settingsText } from './closing.ts';
import { type Column, tableText, wrapped } from './screen.ts';

const COLUMNS: readonly Column[] = [
  { title: 'measure', align: 'left' },
  { title: 'value', align: 'right' },
  { title: '95 % interval', align: 'right' },
  { title: 'unit', align: 'left' },
];

/** Writes the result of a run for a terminal. */
export function runText(model: Reported, arm: Arm, closing: Closing): string {
  const { scenario } = arm;
  const rest = model.measures.filter(({ id }) => !model.headlines.includes(id));
  const one =
    scenario.replicates === 1 ? [pc.dim(wrapped('One replicate has no interval: any of this may be luck.', '  '))] : [];
  return [
    `${pc.bold(scenario.title)} ${pc.dim(`(${scenario.name})`)}`,
    pc.dim(settingsText(scenario)),
    ...placeLines(scenario),
    '',
    ...headlineMeasures(model).flatMap((measure) => headlineLines(measure, everybody(arm, measure))),
    ...one,
    '',
    tableText(
      COLUMNS,
      rest.flatMap((measure) => titledRows(measure, arm).flatMap(([title, row]) => rowCells(title, row))),
    ),
    pc.dim(`  Months 13 to ${scenario.months}, everybody; groups and months: --json or --out FILE.csv.`),
    '',
    closingText(arm.digest, closing),
  ].join('\n');
}

/** Finds a measure's row for everybody. */
export function everybody({ summary }: Arm, { id }: Measure): SummaryRow | undefined {
  return summary.find(({ measure, group }) => measure === id && group === '');
}

const TITLE_WIDTH = 34;

function headlineLines({ title }: Measure, row: SummaryRow | undefined): string[] {
  if (row === undefined) return [];
  const { value, low, high, unit } = valueText(row, row.unit);
  const limits = low === '' ? '' : pc.dim(`   95 % interval ${low} … ${high}`);
  return [`  ${title.padEnd(TITLE_WIDTH)}${pc.bold(withUnit(value, unit))}${limits}`];
}

function rowCells(title: string, row: SummaryRow): string[][] {
  if (Number.isNaN(row.value)) return [];
  const { value, low, high, unit } = valueText(row, row.unit);
  return [[title, value, low === '' ? '' : `${low} … ${high}`, pc.dim(unit)]];
}

/** Returns a measure's row for everybody, or its parts where the whole is 1 by definition (visits by tier). */
export function titledRows({ id, title, parts }: Measure, { summary }: Arm): [string, SummaryRow][] {
  const rows = summary.filter(({ measure }) => measure === id);
  const whole = rows.filter(({ group }) => group === '');
  const trivial = parts !== undefined && whole.every(({ values }) => values.every((value) => value === 1));
  if (!trivial) return whole.map((row) => [title, row]);
  const within = rows.filter(({ group }) => Object.hasOwn(parts, group));
  return within.map((row) => [`${title}: ${row.group.slice(row.group.indexOf(':') + 1)}`, row]);
}
