// The headline cards: value, change with its 95 % interval, a strip and a small line. Where the interval contains zero the
// change is grey and says so.
import type { Measure } from '../../engine/model.ts';
import { type DifferenceRow, isClear } from '../../experiments/compare.ts';
import { answerOf, headlineMeasures } from '../answer.ts';
import { briefChange, changeText, fixed, percentChange, shownUnit, valueText } from '../format.ts';
import { html, type Markup, NOTHING, trusted } from './markup.ts';
import { colourOf, type Line, linesOf } from './series.ts';
import { changeUnit, type Speech, unitText } from './speech.ts';
import { changeOf, letterOf, rowOf, type View } from './view.ts';

/** Writes a row of cards for each scenario, or for the run itself. */
export function cards(view: View): Markup {
  const { arms } = view.comparison;
  if (arms.length === 1) return cardRow(view, 0, NOTHING);
  return html`${arms.slice(1).map((_, at) => {
    const head = arms.length > 2 ? armHead(view, at + 1) : NOTHING;
    return cardRow(view, at + 1, head);
  })}`;
}

/** Where there are several scenarios, each has its letter, its name and its answer above its cards. */
function armHead(view: View, arm: number): Markup {
  const { arms } = view.comparison;
  const head = html`<span><b>${letterOf(arm)}</b></span>${arms[arm].scenario.title}`;
  return html`<h2 class="arm" style="color:${colourOf(arm, arms.length)}">${head}</h2>
<p class="arm-answer">${answerIn(view, arm)}</p>
`;
}

/** Says what a scenario does. */
export function answerIn({ model, comparison, speech }: View, arm: number): string {
  return speech.texts.answer(answerOf(model, comparison, arm), (unit) => changeUnit(speech, unit));
}

function cardRow(view: View, arm: number, head: Markup): Markup {
  const list = headlineMeasures(view.model).map((measure) => card(view, arm, measure));
  return html`${head}<section class="cards">${list}</section>
`;
}

function card(view: View, arm: number, { id, title }: Measure): Markup {
  const { arms } = view.comparison;
  const { speech } = view;
  const row = rowOf(arms[arm], id);
  if (row === undefined) return NOTHING;
  // In the currency of the place, which a measure does not know.
  const { unit } = row;
  const change = arm === 0 ? undefined : changeOf(view, arm, id);
  const text = valueText(row, unit);
  const { factor } = shownUnit(unit);
  const value = fixed(row.value * factor, Math.abs(row.value * factor) < 100 ? 1 : 0);
  const small = shownUnit(unit).unit === '%' ? html`<small> %</small>` : NOTHING;
  const colour = colourOf(arm, arms.length);
  const shown = arm === 0 ? [arms[0]] : [arms[0], arms[arm]];
  const lines = linesOf(shown, id, unit, speech.texts).map((line, at) =>
    at === 0 && arm > 0 ? line : { ...line, colour },
  );
  return html`<article class="card" style="--arm:${colour}">
<header><h2>${title}</h2><span>${unit === 'share' ? speech.texts.perCent : unitText(speech, unit)}</span></header>
<div class="row"><p class="value">${value}${small}</p>${change === undefined ? NOTHING : changeMark(change, speech)}${spark(lines)}</div>
${change === undefined ? plainFoot(text.low, text.high, speech) : changeFoot(change, row.value - change.difference, speech)}
</article>
`;
}

function changeMark(change: DifferenceRow, speech: Speech): Markup {
  const clear = isClear(change);
  const value = briefChange(change);
  const arrow = change.difference < 0 ? '▼' : change.difference > 0 ? '▲' : '';
  const points = shownUnit(change.unit).change === 'points' ? changeUnit(speech, change.unit) : '';
  const relative =
    points === '' && clear === true ? html`<br><small>${percentChange(change.relative)}</small>` : NOTHING;
  return html`<p class="change ${clear === false ? 'unclear' : ''}">${arrow} ${value}${points === '' ? '' : html`<br><small>${points}</small>`}${relative}</p>`;
}

function plainFoot(low: string, high: string, { texts }: Speech): Markup {
  return html`<footer><span>${low === '' ? texts.noInterval : texts.interval(low, high)}</span></footer>`;
}

function changeFoot(change: DifferenceRow, reference: number, { texts }: Speech): Markup {
  const clear = isClear(change);
  const { low, high } = changeText({ ...change, value: change.difference }, change.unit);
  const words = low === '' ? texts.noInterval : texts.interval(low, high);
  const verdict = clear === false ? html`<b class="unclear">${texts.noClearChange}</b>` : NOTHING;
  return html`<footer>${strip(change, reference)}<span>${verdict}${clear === false ? ' · ' : ''}${words}</span></footer>`;
}

const STRIP = { width: 132, height: 16 };

/** The interval on a fixed range of ±8 % of the reference (wider if it must), so that a small change looks small. */
function strip({ difference, low, high }: DifferenceRow, reference: number): Markup {
  const reach =
    Math.max(Math.abs(reference) * 0.08, Math.abs(low ?? difference), Math.abs(high ?? difference)) * 1.1 || 1;
  const x = (value: number) => ((value / reach + 1) / 2) * STRIP.width;
  const bar =
    low === null || high === null
      ? ''
      : `<rect x="${x(low)}" y="5" width="${Math.max(2, x(high) - x(low))}" height="6" rx="3" class="band"/>`;
  const tick = `<rect x="${STRIP.width / 2 - 1}" y="1" width="2" height="14" class="tick"/>`;
  const base = `<line x1="0" x2="${STRIP.width}" y1="8" y2="8" class="base"/>`;
  const dot = `<circle cx="${x(difference)}" cy="8" r="4" class="dot"/>`;
  const kind = low !== null && high !== null && low <= 0 && high >= 0 ? 'strip grey' : 'strip';
  return trusted(
    `<svg class="${kind}" viewBox="0 0 ${STRIP.width} ${STRIP.height}" width="${STRIP.width}" height="${STRIP.height}" aria-hidden="true">${base}${bar}${tick}${dot}</svg>`,
  );
}

const SPARK = { width: 76, height: 32 };

/** A line of two years or more in 76 by 32 pixels: the reference dashed, the scenario solid. */
function spark(lines: readonly Line[]): Markup {
  const all = lines.flatMap(({ points }) => points.map(({ mean }) => mean)).filter(Number.isFinite);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const path = ({ points }: Line) =>
    points
      .filter(({ mean }) => Number.isFinite(mean))
      .map(({ month, mean }, at) => {
        const x = 2 + ((month - 1) / Math.max(1, points.length - 1)) * (SPARK.width - 8);
        const y = 3 + (1 - (mean - low) / (high - low || 1)) * (SPARK.height - 6);
        return `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('');
  const drawn = lines.map((line) => {
    const dash = line.isReference ? ' stroke-width="1.25" stroke-dasharray="3 2.5"' : ' stroke-width="1.75"';
    return `<path d="${path(line)}" fill="none" stroke="${line.colour}"${dash}/>`;
  });
  return trusted(
    `<svg class="spark" viewBox="0 0 ${SPARK.width} ${SPARK.height}" width="${SPARK.width}" height="${SPARK.height}" aria-hidden="true">${drawn.join('')}</svg>`,
  );
}
