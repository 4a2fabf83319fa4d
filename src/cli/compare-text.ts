// What `compare` prints: the answer in words, the paired differences, a small chart, what differs, and the incentives that
// explain it.

import pc from 'picocolors';
import { type Comparison, type DifferenceRow, isClear } from '../experiments/compare.ts';
import type { Spread } from '../experiments/plausible.ts';
import type { Arm } from '../experiments/run.ts';
import type { SummaryRow } from '../experiments/summary.ts';
import { answerText, headlineMeasures } from '../results/answer.ts';
import { changeText, percentChange, valueText } from '../results/format.ts';
import type { Reported } from '../results/reported.ts';
import { SPREAD_HEAD, spreadCells, spreadSentence } from '../results/spread-rows.ts';
import { differences } from '../scenario/difference.ts';
import { chartText } from './chart.ts';
import { type Closing, closingText, placeLines, settingsText } from './closing.ts';
import { differencesText, parameterText } from './diff.ts';
import { explanationText } from './explanation.ts';
import { titledRows } from './run-text.ts';
import { type Column, tableText, wrapped } from './screen.ts';

/** Writes the result of a comparison for a terminal. */
export function compareText(model: Reported, comparison: Comparison, closing: Closing, spread?: Spread): string {
  const [reference, ...others] = comparison.arms;
  return [
    pc.dim(settingsText(reference.scenario)),
    ...placeLines(reference.scenario),
    ...takenLines(comparison),
    ...others.flatMap((_, at) => ['', wrapped(answerText(model, comparison, at + 1))]),
    ...others.flatMap((arm) => ['', armHead(reference, arm), armTable(model, comparison, arm)]),
    '',
    ...(spread === undefined ? [] : spreadLines(model, comparison, spread)),
    chartText(model, comparison.arms),
    ...others.flatMap((arm) => ['', ...whatDiffers(model, reference, arm)]),
    ...others.flatMap((arm) => arm.explanations.flatMap((table) => ['', explanationText(table, arm.scenario.title)])),
    '',
    closingText(comparison.digest, closing),
  ].join('\n');
}

const SPREAD_COLUMNS: readonly Column[] = SPREAD_HEAD.map((title, at) => ({
  title,
  align: at === 0 || at === SPREAD_HEAD.length - 1 ? 'left' : 'right',
}));

/** What the assumptions leave open, beside what luck leaves open. */
function spreadLines(model: Reported, comparison: Comparison, spread: Spread): string[] {
  const tables = comparison.arms
    .slice(1)
    .flatMap(({ scenario }) => [
      pc.bold(`${scenario.title}, over plausible settings`),
      tableText(SPREAD_COLUMNS, spreadCells(model, comparison, spread, scenario.name)),
      '',
    ]);
  return [wrapped(spreadSentence(spread)), '', ...tables];
}

/** Says which assumptions the reference took from the scenarios. */
function takenLines({ taken, arms }: Comparison): string[] {
  return taken.map(({ path, a, b }) => {
    const change = `${path} ${parameterText(b)} instead of ${parameterText(a)}`;
    return wrapped(`Note: “${arms[0].scenario.name}” takes an assumption of the scenarios: ${change}.`);
  });
}

function armHead(reference: Arm, arm: Arm): string {
  return `${pc.bold(arm.scenario.title)} ${pc.dim(`against ${reference.scenario.title}`)}`;
}

const COLUMNS = [
  { title: 'measure', align: 'left' },
  { title: 'reference', align: 'right' },
  { title: 'scenario', align: 'right' },
  { title: 'paired difference\n[95 % interval]', align: 'right' },
  { title: 'relative', align: 'right' },
  { title: 'unit', align: 'left' },
] as const satisfies readonly Column[];

function armTable(model: Reported, comparison: Comparison, arm: Arm): string {
  const [reference] = comparison.arms;
  const rows = comparison.differences.filter(({ scenario }) => scenario === arm.scenario.name);
  const first = headlineMeasures(model);
  const ordered = [...first, ...model.measures.filter((measure) => !first.includes(measure))];
  const cells = ordered.flatMap((measure) =>
    titledRows(measure, reference).flatMap(([title, before]) => {
      const at = reference.summary.indexOf(before);
      const row = rows[at];
      if (Number.isNaN(row.difference)) return [];
      const name = first.includes(measure) ? pc.bold(title) : title;
      return [rowCells(name, row, before, arm.summary[at])];
    }),
  );
  return tableText(COLUMNS, cells);
}

function rowCells(title: string, row: DifferenceRow, before: SummaryRow, after: SummaryRow): string[] {
  const [left, right] = [before, after].map((one) => valueText(one, one.unit));
  return [title, left.value, right.value, ...changeCells(row), pc.dim(left.unit)];
}

/** A clear difference is coloured; one whose interval contains zero is grey and says so. */
function changeCells(row: DifferenceRow): [string, string] {
  const clear = isClear(row);
  const { value, low, high } = changeText({ ...row, value: row.difference }, row.unit);
  if (clear === undefined) return [value, percentChange(row.relative)];
  const text = `${value} [${low} … ${high}]`;
  if (clear) return [pc.cyan(text), pc.cyan(percentChange(row.relative))];
  return [pc.dim(`no clear change  ${text}`), pc.dim('–')];
}

function whatDiffers(model: Reported, reference: Arm, arm: Arm): string[] {
  const rows = differences(model, reference.scenario, arm.scenario);
  return [
    `${pc.bold('What differs')} ${pc.dim(`${reference.scenario.name} → ${arm.scenario.name}`)}`,
    differencesText(rows),
  ];
}
