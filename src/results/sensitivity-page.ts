// A sensitivity analysis as Markdown, between its marks.
import type { CheckedScenario } from '../engine/model.ts';
import type { MorrisEffect } from '../experiments/sensitivity/morris-effects.ts';
import { rangeText } from '../experiments/sensitivity/ranges.ts';
import type { SobolIndex } from '../experiments/sensitivity/sobol-indices.ts';
import type { Study } from '../experiments/sensitivity/study.ts';
import { inSentence } from './answer.ts';
import { fixed, shownUnit, valueText } from './format.ts';
import { placeName, placeSentence } from './place-sentence.ts';
import type { Reported } from './reported.ts';
import { carryText, isPaired, luckText, outcomeOf, shortName, spreadText, studyTitle } from './sensitivity-words.ts';

export const BEGIN = '<!-- sensitivity: written by `tierwise sensitivity`, do not edit by hand -->';
export const END = '<!-- /sensitivity -->';

/** Parameters shown for each outcome. */
const SHOWN = 12;

/** Writes an analysis with its marks; `command` is what gives it again. */
export function sensitivityMarkdown(model: Reported, study: Study, command: string): string {
  const { arms } = study.question;
  const { residents, months, seed } = arms[0];
  const { trajectories, replicates } = study.size;
  const size = `${placeName(arms[0])}, ${residents.toLocaleString('en-US')} residents, ${months} months, ${trajectories} trajectories of ${study.ranking.length} assumptions, ${replicates} ${replicates === 1 ? 'replicate' : 'replicates'} at each point, seed ${seed}: ${study.runs.toLocaleString('en-US')} runs`;
  const lines = [
    BEGIN,
    '',
    `### ${studyTitle(study)}`,
    '',
    `**${carryText(study)}**`,
    '',
    `Measured on ${size} (\`${command}\`).`,
    '',
    ...placeLines(arms[0]),
    ...study.screened.map((one) => `- ${spreadText(model, study, one)} ${luckText(model, study, one)}`.trimEnd()),
    '',
    ...study.screened.flatMap(({ measure, effects }) => {
      const { title, unit } = outcomeOf(model, study, measure);
      return [
        `#### ${headingOf(study, title)} (${shownUnit(unit).change})`,
        '',
        ...effectTable(study, effects, unit),
        '',
      ];
    }),
    ...sobolSections(model, study),
    END,
  ];
  // A bare asterisk would begin or end emphasis.
  return lines.join('\n').replaceAll('μ*', 'μ\\*');
}

/** Says what a place of one's own is; nothing for a setting of the model. */
function placeLines(scenario: CheckedScenario): string[] {
  const sentence = placeSentence(scenario);
  return sentence === undefined ? [] : [sentence, ''];
}

const headingOf = (study: Study, title: string) => (isPaired(study) ? `Change in ${inSentence(title)}` : title);

function effectTable(study: Study, effects: readonly MorrisEffect[], unit: string): string[] {
  const rows = study.ranking
    .map(({ range, parameter }) => ({ range, effect: effects[parameter] }))
    .sort((x, y) => y.effect.muStar - x.effect.muStar)
    .slice(0, SHOWN)
    .map(({ range, effect }) => {
      const { mu, muStar, sigma } = effectTexts(effect, unit);
      return [`\`${shortName(range.path)}\``, rangeText(range), muStar, mu, sigma];
    });
  return markdownTable(['Assumption', 'Range', 'μ* (95 %)', 'μ', 'σ'], rows);
}

/** Writes the three numbers of an effect with as many decimals as the interval of μ* deserves. */
export function effectTexts({ mu, muStar, muStarLimits, sigma }: MorrisEffect, unit: string) {
  const { low, high } = muStarLimits ?? { low: null, high: null };
  const ranged = { low, high };
  const text = valueText({ value: muStar, ...ranged }, unit);
  const decimals = (text.value.split('.')[1] ?? '').length;
  const { factor } = shownUnit(unit);
  return {
    muStar: text.low === '' ? text.value : `${text.value} (${text.low} to ${text.high})`,
    mu: fixed(mu * factor, decimals),
    sigma: sigma === null ? '–' : fixed(sigma * factor, decimals),
  };
}

function sobolSections(model: Reported, study: Study): string[] {
  const { decomposed } = study;
  if (decomposed === undefined) return [];
  return decomposed.outcomes.flatMap(({ measure, indices }) => {
    const heading = `#### Sobol’ indices: ${headingOf(study, outcomeOf(model, study, measure).title)}`;
    if (indices === 'no variance') return [heading, '', 'No variance.', ''];
    const rows = indices.map((index, k) => [`\`${shortName(decomposed.ranges[k].path)}\``, ...indexTexts(index)]);
    return [heading, '', ...markdownTable(['Assumption', 'first (95 %)', 'total (95 %)'], rows), ''];
  });
}

/** Writes the first and the total index of a parameter with their limits. */
export function indexTexts({ first, firstLimits, total, totalLimits }: SobolIndex): [string, string] {
  const text = (value: number, { low, high }: SobolIndex['firstLimits']) =>
    `${fixed(value, 2)} (${fixed(low, 2)} to ${fixed(high, 2)})`;
  return [text(first, firstLimits), text(total, totalLimits)];
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
