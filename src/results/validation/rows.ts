// The rows of a validation's tables, the same for a page and for a report.

import { hasFigure, verdictOnTarget } from '../../experiments/target-table.ts';
import type { EffectResult, TargetResult } from '../../experiments/validation/validate.ts';
import { bandText, numberText, publishedText, simulatedText, verdictText } from './words.ts';

/** Names the columns of `effectRow`, and of the ensemble where any effect was simulated over one. */
export function effectColumns(effects: readonly EffectResult[]): string[] {
  const columns = ['Effect', 'Unit', 'Source', 'Published', 'Band', 'Simulated (95 %)', 'Verdict'];
  return hasEnsemble(effects) ? [...columns, 'Draws with the sign'] : columns;
}

const hasEnsemble = (effects: readonly EffectResult[]) =>
  effects.some(({ ensembleShare }) => ensembleShare !== undefined);

/** Writes an effect as cells, in the order of `effectColumns`; the verdict is the seventh. */
export function effectRow(one: EffectResult, effects: readonly EffectResult[]): string[] {
  const cells = [
    one.effect.title,
    one.effect.unit,
    one.effect.sources.join(' '),
    publishedText(one.effect),
    `${bandText(one.effect)}${one.effect.hasInterval ? ' (printed)' : ''}`,
    simulatedText(one.simulated),
    verdictText(one),
  ];
  if (!hasEnsemble(effects)) return cells;
  return [...cells, one.ensembleShare === undefined ? '–' : `${Math.round(100 * one.ensembleShare)} %`];
}

export const TARGET_COLUMNS: readonly string[] = [
  'Figure',
  'Unit',
  'Source',
  'Published',
  'Band',
  'Simulated',
  'Verdict',
  'Use',
];

/** Writes a target as cells, in the order of TARGET_COLUMNS. */
export function targetRow(one: TargetResult): string[] {
  return [
    one.title,
    one.unit,
    one.sources.join(' ') || (hasFigure(one) ? 'assumption' : 'none found'),
    numberText(one.published),
    bandText(one),
    numberText(one.simulated),
    verdictOnTarget(one),
    hasFigure(one) ? (one.fitted ? 'fitted' : 'compared') : 'shown',
  ];
}
