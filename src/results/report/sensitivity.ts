// The report of a sensitivity analysis: the numbers that carry the answer in a sentence, for each outcome the effects with
// their intervals and μ* against σ, Sobol' indices where there are any, then every number and how to get it again.
import { rangeText } from '../../experiments/sensitivity/ranges.ts';
import type { Decomposed, Screened, Study } from '../../experiments/sensitivity/study.ts';
import { inSentence } from '../answer.ts';
import { fixed, shownUnit } from '../format.ts';
import { placeName, placeSentence } from '../place-sentence.ts';
import type { Reported } from '../reported.ts';
import { effectTexts, indexTexts } from '../sensitivity-page.ts';
import {
  carryText,
  isPaired,
  isScreened,
  luckText,
  nounOf,
  outcomeOf,
  shortName,
  spreadText,
  studyTitle,
  workText,
} from '../sensitivity-words.ts';
import { type Dot, dotChart } from './dot-chart.ts';
import { figure, table } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { scatterChart } from './scatter-chart.ts';
import { shell } from './shell.ts';

/** Parameters drawn as rows, and parameters named among the dots. */
const [ROWS, NAMED] = [12, 6];

/** Writes the report as a self-contained HTML page; `command` is what gives the same result. */
export function sensitivityReport(model: Reported, study: Study, command: string): string {
  const { arms } = study.question;
  const { residents, months, seed } = arms[0];
  const aside = `${placeName(arms[0])} · ${residents.toLocaleString('en-US')} residents · ${months} months · ${workText(study)} · seed ${seed}`;
  const spreads = study.screened.map(
    (one) => html`<p class="arm-answer">${spreadText(model, study, one)}</p>
`,
  );
  const place = placeSentence(arms[0]);
  const body = html`<p class="answer">${carryText(study)}</p>
${place === undefined ? NOTHING : html`<p class="says">${place}</p>`}
${spreads}
<div class="figures">
${study.screened.flatMap((one, at) => screenedFigures(model, study, one, at))}${sobolFigures(model, study)}</div>
${allParameters(model, study)}
${reproduce(model, command, seed)}`;
  return shell({ title: studyTitle(study), aside, body, model: model.title });
}

function screenedFigures(model: Reported, study: Study, screened: Screened, at: number): Markup[] {
  if (screened.effects.length === 0) return [];
  const { title, unit } = outcomeOf(model, study, screened.measure);
  const { factor, change } = shownUnit(unit);
  const what = isPaired(study) ? `the change in ${inSentence(title)}` : inSentence(title);
  const effects = study.ranking
    .map(({ range, parameter }) => ({ label: shortName(range.path), range, effect: screened.effects[parameter] }))
    .sort((x, y) => y.effect.muStar - x.effect.muStar);
  const rows = effects.map(({ label, range, effect }) => {
    const { muStar, mu, sigma } = effectTexts(effect, unit);
    return [label, rangeText(range), muStar, mu, sigma];
  });
  const numbers = table(['assumption', 'range', 'μ* (95 %)', 'μ', 'σ'], rows);
  const dots = effects.slice(0, ROWS).map(({ label, effect: { muStar, muStarLimits } }, row): Dot => {
    const limits = { low: null, high: null, ...scaled(muStarLimits, factor) };
    const text = rows[row][2].replace(/ \(.*/, '');
    return {
      label,
      value: muStar * factor,
      ...limits,
      colour: 'var(--accent)',
      lane: 0,
      lanes: 1,
      isClear: true,
      text,
    };
  });
  const points = effects.map(({ label, effect: { muStar, sigma } }, row) => ({
    label,
    muStar: muStar * factor,
    sigma: (sigma ?? 0) * factor,
    isNamed: row < NAMED && muStar > 0,
  }));
  return [
    figure({
      id: `effects-${at}`,
      title: `What moves ${what}`,
      says: `μ* in ${change}: mean size of the effect of a move over the whole plausible range; band: 95 % (bootstrap over walks). ${luckText(model, study, screened)}`,
      draw: (id, width) => dotChart({ dots, zero: true, title: id, width }),
      table: numbers,
    }),
    figure({
      id: `scatter-${at}`,
      title: `Whether it moves ${what} alike everywhere`,
      says: `σ against μ*, both in ${change}; above the dashed line an effect bends, or changes with the other assumptions`,
      draw: (id, width) => scatterChart({ dots: points, title: id, width }),
      table: numbers,
    }),
  ];
}

function scaled(limits: { readonly low: number; readonly high: number } | null, factor: number) {
  return limits === null ? {} : { low: limits.low * factor, high: limits.high * factor };
}

function sobolFigures(model: Reported, study: Study): Markup[] {
  const { decomposed } = study;
  if (decomposed === undefined) return [];
  return decomposed.outcomes.map((outcome, at) => {
    const { title } = outcomeOf(model, study, outcome.measure);
    const what = isPaired(study) ? `the change in ${inSentence(title)}` : inSentence(title);
    const dots = indexDots(decomposed, outcome);
    if (dots.length === 0) return html`<figure><figcaption><h2>${what}: no variance</h2></figcaption></figure>`;
    const rows = outcome.indices === 'no variance' ? [] : outcome.indices.map(indexTexts);
    return figure({
      id: `sobol-${at}`,
      title: `Whose is the variance of ${what}`,
      says: `Sobol’ indices of ${study.size.rows} rows, the other assumptions as written; ink: alone (first), blue: with the others (total); band: 95 % (bootstrap)`,
      draw: (id, width) => dotChart({ dots, zero: true, title: id, width }),
      table: table(
        ['assumption', 'first (95 %)', 'total (95 %)'],
        rows.map((texts, k) => [shortName(decomposed.ranges[k].path), ...texts]),
      ),
    });
  });
}

function indexDots({ ranges }: Decomposed, { indices }: Decomposed['outcomes'][number]): Dot[] {
  if (indices === 'no variance') return [];
  return indices.flatMap(({ first, firstLimits, total, totalLimits }, k) => {
    const common = { label: shortName(ranges[k].path), lanes: 2, isClear: true };
    return [
      { ...common, value: first, ...firstLimits, colour: 'var(--ink)', lane: 0, text: fixed(first, 2) },
      { ...common, value: total, ...totalLimits, colour: 'var(--accent)', lane: 1, text: fixed(total, 2) },
    ];
  });
}

function allParameters(model: Reported, study: Study): Markup {
  const outcomes = study.screened.map((one) => ({ ...one, ...outcomeOf(model, study, one.measure) }));
  const head = [
    'assumption',
    'part of all effects (%)',
    ...(isScreened(study) ? outcomes : []).map(
      ({ title, unit }) => `μ*, ${inSentence(title)} (${shownUnit(unit).change})`,
    ),
    'range',
    'unit',
    'what it does',
    'source',
  ];
  const rows = study.ranking.map(({ range, parameter, part }) => [
    html`<code>${shortName(range.path)}</code>`,
    fixed(part * 100, 1),
    ...(isScreened(study) ? outcomes : []).map(({ effects, unit }) => effectTexts(effects[parameter], unit).muStar),
    rangeText(range),
    range.unit === '1' ? '' : range.unit,
    range.says,
    range.source,
  ]);
  const weight = isScreened(study) ? 'μ*' : 'the total Sobol’ index';
  const texts = [0, 1, 2, 3].map((k) => head.length - 4 + k);
  return html`<section class="varied"><h2>All ${nounOf(study)}s varied</h2><p class="says">The weightiest first. The part of all effects is ${weight} over the sum of all, averaged over the outcomes.</p>
<div class="scroll">${table(head, rows, [0, ...texts])}</div></section>`;
}

function reproduce(model: Reported, command: string, seed: string): Markup {
  const facts = [
    ['Command', html`<code>${command}</code>`],
    ['Model', html`${model.name} ${model.version}`],
    ['Seed', html`<code>${seed}</code>`],
  ] as const;
  return html`<section><h2>How to get the same numbers</h2>
<p class="says">The same command with the same version gives the same numbers on any machine, with any number of workers.</p>
<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
}
