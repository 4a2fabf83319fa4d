// What `sensitivity` prints: the answer in words, then a table for each outcome.
import pc from 'picocolors';
import type { MorrisEffect } from '../experiments/sensitivity/morris-effects.ts';
import { rangeText } from '../experiments/sensitivity/ranges.ts';
import type { Study } from '../experiments/sensitivity/study.ts';
import { durationText, shownUnit } from '../results/format.ts';
import type { Reported } from '../results/reported.ts';
import { effectTexts, indexTexts } from '../results/sensitivity-page.ts';
import {
  carryText,
  luckText,
  outcomeOf,
  shortName,
  spreadText,
  studyTitle,
  workText,
} from '../results/sensitivity-words.ts';
import { type Closing, placeLines, settingsText } from './closing.ts';
import { type Column, tableText, wrapped } from './screen.ts';

/** Rows of each table; files hold all. */
const SHOWN = 10;

const EFFECTS: readonly Column[] = [
  { title: 'assumption', align: 'left' },
  { title: 'range', align: 'right' },
  { title: 'μ* [95 %]', align: 'right' },
  { title: 'μ', align: 'right' },
  { title: 'σ', align: 'right' },
];

const INDICES: readonly Column[] = [
  { title: 'assumption', align: 'left' },
  { title: 'first [95 %]', align: 'right' },
  { title: 'total [95 %]', align: 'right' },
];

/** Writes an analysis for a terminal. */
export function sensitivityText(model: Reported, study: Study, { milliseconds, out }: Closing): string {
  const { question, screened } = study;
  return [
    pc.bold(wrapped(studyTitle(study))),
    pc.dim(`${settingsText(question.arms[0])} · ${workText(study)}`),
    ...placeLines(question.arms[0]),
    '',
    pc.cyan(wrapped(carryText(study))),
    ...screened.flatMap(({ measure, effects }, m) => [
      '',
      wrapped(spreadText(model, study, screened[m])),
      ...(effects.length === 0
        ? []
        : [effectTable(study, effects, outcomeOf(model, study, measure).unit, luckText(model, study, screened[m]))]),
    ]),
    ...sobolLines(model, study),
    '',
    ...out.map((path) => `  wrote   ${path}`),
    pc.dim(`  time    ${durationText(milliseconds)}`),
  ].join('\n');
}

function effectTable({ ranking }: Study, effects: readonly MorrisEffect[], unit: string, luck: string): string {
  const rows = ranking
    .map(({ range, parameter }) => ({ range, effect: effects[parameter] }))
    .sort((x, y) => y.effect.muStar - x.effect.muStar)
    .slice(0, SHOWN)
    .map(({ range, effect }) => {
      const { muStar, mu, sigma } = effectTexts(effect, unit);
      return [shortName(range.path), rangeText(range), muStar, mu, sigma];
    });
  return `${tableText(EFFECTS, rows)}\n${pc.dim(`  in ${shownUnit(unit).change}, for a move over the whole range. ${luck}`.trimEnd())}`;
}

function sobolLines(model: Reported, study: Study): string[] {
  const { decomposed, size } = study;
  if (decomposed === undefined) return [];
  return decomposed.outcomes.flatMap(({ measure, indices }) => {
    const head = `Sobol’ indices, ${outcomeOf(model, study, measure).title} (${size.rows} rows)`;
    if (indices === 'no variance') return ['', `${head}: no variance`];
    const rows = indices.map((index, k) => [shortName(decomposed.ranges[k].path), ...indexTexts(index)]);
    return ['', head, tableText(INDICES, rows)];
  });
}
