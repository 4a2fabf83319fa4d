// The validation report: one HTML file without network or script. What it comes to first, then effects, what is missed and why,
// targets, exact values, how arms stand for studies, what is left out, and the sources.
import type { EffectResult, TargetResult } from '../../experiments/validation/validate.ts';
import { counts, countsOf, missingText, tallyText } from '../validation/counts.ts';
import type { AboutValidation } from '../validation/page.ts';
import { effectColumns, effectRow, TARGET_COLUMNS, targetRow } from '../validation/rows.ts';
import { figure, table } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { shell } from './shell.ts';
import { asMultiples, effectChart, inPercent, targetChart } from './validation-charts.ts';

/** Writes the report of a validation as a self-contained HTML page. */
export function validationReport(about: AboutValidation): string {
  const { model, sizes, result } = about;
  const counted = result.effects.filter(counts);
  const used = result.effects.filter((one) => !counts(one));
  const body = html`<p class="answer">${answer(about)}</p>
${summary(about)}
<p class="says">Bands and signs were written down before any effect was simulated. A sign is right where the whole 95 % interval lies on the published side; a finding of nothing is met where the simulated mean lies inside its band. Band: the interval the study printed, else half to double its effect. No number of the model was fitted to an effect.</p>
<div class="figures">
${effectFigures(counted)}</div>
<section><h2>Effects, never fitted to</h2><div class="scroll whole">${effectTable(counted)}</div></section>
<section><h2>What is missed, and why</h2>${missed(counted)}</section>
${putToUse(used)}
<section><h2>Targets of the baseline</h2>
<div class="figures">
${targetFigures(result.targets)}</div></section>
${missedTargets(result.targets)}
<section><h2>Exact values</h2><div class="scroll">${table(
    ['Value', 'Source', 'Expected', 'Got', 'Verdict'],
    result.exact.map(({ title, source, expected, got, pass }) => [
      title,
      source,
      String(expected),
      String(got),
      pass ? 'pass' : 'FAIL',
    ]),
    [0, 1, 4],
  )}</div></section>
<section><h2>How arms stand for studies</h2><dl>${result.effects.map(stands)}</dl></section>
<section><h2>Left out</h2><div class="scroll">${table(
    ['Study', 'Finding', 'Reason'],
    (model.validation?.leftOut ?? []).map(({ study, finding, reason }) => [study, finding, reason]),
    [0, 1, 2],
  )}</div></section>
<section><h2>Sources</h2><div class="scroll">${sources(about)}</div></section>`;
  const title = 'Validation: published figures against the model';
  return shell({ title, aside: sizes, body, model: model.title });
}

function answer({ result }: AboutValidation): string {
  const { sign, inside, size } = countsOf(result);
  return `Of ${sign.of} published effects that the model was never fitted to, ${sign.hits} come out with the right sign; of ${inside.of} that print an interval ${inside.hits} lie inside it; of ${size.of} with a size ${size.hits} are simulated at half to double of it.`;
}

function summary({ result }: AboutValidation): Markup {
  const { targets, sign, inside, size, used, exact } = countsOf(result);
  const rows: (readonly [string, string])[] = [
    ...targets.map((one): readonly [string, string] => [
      `Targets of ${one.setting}`,
      `${tallyText(one)} inside; fitted ${tallyText(one.fitted)}, only compared ${tallyText(one.compared)}; ${missingText(one)}`,
    ]),
    ['Effects right in sign', tallyText(sign)],
    ['Effects inside a printed interval', tallyText(inside)],
    ['Effects at half to double', tallyText(size)],
    ['Of studies put to use, right in sign', tallyText(used)],
    ['Exact values', tallyText(exact)],
  ];
  return html`<dl>${rows.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>`;
}

function effectFigures(effects: readonly EffectResult[]): Markup[] {
  const percent = effects.filter(inPercent);
  const multiples = effects.filter(asMultiples);
  const says =
    'Diamond: published; grey: its band; dot: simulated with its 95 % interval, orange where the sign or the interval is missed. Far from zero the scale is logarithmic.';
  return [
    chartOf('percent', 'Effects in percent', `Change against the arm without reform. ${says}`, percent, false),
    chartOf(
      'multiples',
      'Other effects, as multiples of what was published',
      `1 is the published effect, 0 none. ${says}`,
      multiples,
      true,
    ),
  ];
}

function chartOf(
  id: string,
  title: string,
  says: string,
  effects: readonly EffectResult[],
  perPublished: boolean,
): Markup {
  if (effects.length === 0) return NOTHING;
  const draw = (titleId: string, width: number) => effectChart(effects, perPublished, titleId, width);
  return figure({ id, title, says, draw, table: effectTable(effects) });
}

function targetFigures(targets: readonly TargetResult[]): Markup[] {
  return [...new Set(targets.map(({ setting }) => setting))].map((setting) => {
    const there = targets.filter((one) => one.setting === setting);
    const own = [...there.filter(({ fitted }) => fitted), ...there.filter(({ fitted }) => !fitted)];
    return figure({
      id: `targets-${setting}`,
      title: setting,
      says: 'How far the simulated figure is from the published one: ±1 is the edge of its band. Fitted figures first.',
      draw: (titleId, width) => targetChart(own, titleId, width),
      table: table(TARGET_COLUMNS, own.map(targetRow), [0, 1, 2, 6, 7]),
    });
  });
}

function effectTable(effects: readonly EffectResult[]): Markup {
  const rows = effects.map((one): (string | Markup)[] => {
    const cells = effectRow(one, effects);
    const isMet = one.signRight && one.inside !== false;
    return isMet ? cells : cells.map((cell, at) => (at === VERDICT ? html`<mark>${cell}</mark>` : cell));
  });
  return table(effectColumns(effects), rows, [0, 1, 2, VERDICT]);
}

/** Column of the verdict. */
const VERDICT = 6;

function putToUse(effects: readonly EffectResult[]): Markup {
  if (effects.length === 0) return NOTHING;
  return html`<section><h2>Effects of studies put to use: shown, not counted</h2>
<p class="says">These studies set a parameter or were a target of the fit.</p>
<div class="scroll whole">${effectTable(effects)}</div>${missed(effects)}</section>`;
}

function missed(effects: readonly EffectResult[]): Markup {
  const misses = effects.flatMap(({ effect, miss }) => (miss === undefined ? [] : [{ title: effect.title, miss }]));
  if (misses.length === 0) return html`<p>Nothing.</p>`;
  return html`<dl>${misses.map(({ title, miss }) => html`<dt>${title}</dt><dd>${miss}</dd>`)}</dl>`;
}

function missedTargets(targets: readonly TargetResult[]): Markup {
  const missed = targets.filter(({ inside }) => inside === false);
  if (missed.length === 0) return NOTHING;
  return html`<section><h2>Targets outside their band, and why</h2><dl>${missed.map(
    ({ setting, title, miss = 'Not explained.' }) => html`<dt>${title} (${setting})</dt><dd>${miss}</dd>`,
  )}</dl></section>`;
}

function stands({ effect }: EffectResult): Markup {
  const conflict = effect.conflict === undefined ? '' : ` In conflict: ${effect.conflict}.`;
  const used = effect.used === undefined ? '' : ` Put to use: ${effect.used}`;
  return html`<dt>${effect.title}</dt><dd>${effect.statement} ${effect.represents}${conflict}${used}</dd>`;
}

function sources({ model, result }: AboutValidation): Markup {
  const ids = [...new Set(result.effects.flatMap(({ effect }) => effect.sources))].sort();
  const rows = ids.flatMap((id) => {
    const source = model.sources?.[id];
    if (source === undefined) return [];
    const { title, office, year, page = '', caveat = '', says } = source;
    return [[id, says, `${title}. ${office}, ${year}`, page, caveat]];
  });
  return table(['Figure', 'What it says', 'Work', 'DOI or page', 'How it was read'], rows, [0, 1, 2, 3, 4]);
}
