// A validation as Markdown between two marks of a page, so that the words around it stay.
import type { EffectResult, ValidationResult } from '../../experiments/validation/validate.ts';
import type { Reported } from '../reported.ts';
import { counts, countsOf, missingText, tallyText } from './counts.ts';
import { effectColumns, effectRow, TARGET_COLUMNS, targetRow } from './rows.ts';

export const BEGIN = '<!-- validation: written by `tierwise validate`, do not edit by hand -->';
export const END = '<!-- /validation -->';

/** A validation and what has to be said of it. */
export interface AboutValidation {
  readonly model: Reported;
  /** How large the runs were, in words. */
  readonly sizes: string;
  readonly result: ValidationResult;
}

/** Writes the tables of a validation, with their marks. */
export function validationPage(about: AboutValidation): string {
  const { result, sizes } = about;
  const counted = result.effects.filter(counts);
  const used = result.effects.filter((one) => !counts(one));
  return [
    BEGIN,
    '',
    `Measured on ${sizes}.`,
    '',
    ...summary(result),
    '',
    '## Effects, never fitted to',
    '',
    effectTable(counted),
    '',
    '## What is missed, and why',
    '',
    ...missed(counted),
    '',
    '## Effects of studies put to use: shown, not counted',
    '',
    effectTable(used),
    '',
    ...missed(used),
    '',
    '## How arms stand for studies',
    '',
    ...result.effects.map(
      ({ effect }) => `- **${effect.title}.** ${effect.statement} ${effect.represents}${conflict(effect.conflict)}`,
    ),
    '',
    '## Left out',
    '',
    ...(about.model.validation?.leftOut ?? []).map(
      ({ study, finding, reason }) => `- **${study}:** ${finding}. ${reason}`,
    ),
    '',
    '## Targets of the baseline',
    '',
    targetTable(result),
    '',
    '## Targets outside their band, and why',
    '',
    ...missedTargets(result),
    '',
    '## Exact values',
    '',
    exactTable(result),
    '',
    END,
  ].join('\n');
}

const conflict = (text: string | undefined) => (text === undefined ? '' : ` In conflict: ${text}.`);

/** Writes the counts as a list. */
export function summary(result: ValidationResult): string[] {
  const { targets, sign, inside, size, used, exact } = countsOf(result);
  return [
    ...targets.map(
      (one) =>
        `- Targets of \`${one.setting}\` inside their band: **${tallyText(one)}**; of those fitted ${tallyText(one.fitted)}, only compared ${tallyText(one.compared)}; ${missingText(one)}.`,
    ),
    `- Effects right in sign, the whole 95 % interval on the published side: **${tallyText(sign)}**.`,
    `- Effects inside the interval that their study printed: **${tallyText(inside)}**.`,
    `- Effects with a published size, simulated at half to double of it: **${tallyText(size)}**.`,
    `- Effects of studies put to use, not counted above, right in sign: ${tallyText(used)}.`,
    `- Exact values: **${tallyText(exact)}**.`,
  ];
}

function missed(effects: readonly EffectResult[]): string[] {
  const misses = effects.filter(({ miss }) => miss !== undefined);
  return misses.length === 0 ? ['Nothing.'] : misses.map(({ effect, miss }) => `- **${effect.title}:** ${miss}`);
}

function missedTargets({ targets }: ValidationResult): string[] {
  const missed = targets.filter(({ inside }) => inside === false);
  if (missed.length === 0) return ['None.'];
  return missed.map(({ setting, title, miss = 'Not explained.' }) => `- **${title}** (\`${setting}\`): ${miss}`);
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function effectTable(effects: readonly EffectResult[]): string {
  return table(
    effectColumns(effects),
    effects.map((one) => effectRow(one, effects)),
  );
}

function targetTable({ targets }: ValidationResult): string {
  return table(
    ['Setting', ...TARGET_COLUMNS],
    targets.map((one) => [one.setting, ...targetRow(one)]),
  );
}

function exactTable({ exact }: ValidationResult): string {
  return table(
    ['Value', 'Source', 'Expected', 'Got', ''],
    exact.map(({ title, source, expected, got, pass }) => [
      title,
      source,
      String(expected),
      String(got),
      pass ? 'pass' : 'fail',
    ]),
  );
}

/** Puts the tables between the marks of a page; undefined where the page has no marks. An empty page becomes the tables. */
export function withValidation(page: string, tables: string): string | undefined {
  if (page.trim() === '') return `${tables}\n`;
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) return undefined;
  return page.slice(0, from) + tables + page.slice(to + END.length);
}
