// The report: one HTML file that needs no network and no script. The answer first, then the headline numbers, the charts, why,
// what differs, what is assumed, and how to get the same numbers again.
import type { Comparison } from '../../experiments/compare.ts';
import type { Spread } from '../../experiments/plausible.ts';
import type { Arm } from '../../experiments/run.ts';
import { answerText } from '../answer.ts';
import { placeName, placeSentence } from '../place-sentence.ts';
import type { Reported } from '../reported.ts';
import { cards } from './cards.ts';
import { figures } from './figures.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { allMeasures, assumptions, explanations, overSettings, reproduce, whatDiffers } from './sections.ts';
import { colourOf } from './series.ts';
import { shell } from './shell.ts';
import { letterOf, type View } from './view.ts';

/** Writes the report of one scenario as a self-contained HTML page; `command` is what gives the same result. */
export function runReport(model: Reported, arm: Arm, command: string): string {
  return page({ model, command, comparison: { arms: [arm], differences: [], taken: [], digest: arm.digest } });
}

/** Writes the report of a comparison as a self-contained HTML page; `command` is what gives the same result. */
export function compareReport(model: Reported, comparison: Comparison, command: string, spread?: Spread): string {
  return page({ model, comparison, command, ...(spread === undefined ? {} : { spread }) });
}

function page(view: View): string {
  const { arms } = view.comparison;
  const names = arms.map(({ scenario }) => scenario.title);
  const body = html`${answers(view)}${ownPlace(view)}
${legend(arms)}
${cards(view)}
<div class="figures">
${figures(view)}</div>
${overSettings(view)}
${explanations(view)}
${whatDiffers(view)}
<section><h2>What is assumed</h2>${assumptions(view)}</section>
<section><h2>All numbers</h2><p class="says">Means over months 13 to the end; differences paired by replicate.</p>${allMeasures(view)}</section>
${reproduce(view)}`;
  return shell({ title: titleOf(names), aside: settings(view), body, model: view.model.title });
}

function titleOf(names: readonly string[]): string {
  if (names.length === 1) return names[0];
  return names.length === 2 ? `${names[1]}, against ${names[0]}` : `${names.length - 1} scenarios against ${names[0]}`;
}

function settings({ comparison: { arms } }: View): string {
  const { residents, months, replicates, seed } = arms[0].scenario;
  const runs = `${replicates} ${replicates === 1 ? 'replicate' : 'replicates'}`;
  return `${placeName(arms[0].scenario)} · ${residents.toLocaleString('en-US')} residents an arm · ${months} months · ${runs} · seed ${seed}`;
}

/** Says what a place of one's own is and what in it has no source. */
function ownPlace({ comparison: { arms } }: View): Markup {
  const sentence = placeSentence(arms[0].scenario);
  return sentence === undefined ? NOTHING : html`<p class="says">${sentence}</p>`;
}

function answers(view: View): Markup {
  const { arms } = view.comparison;
  if (arms.length === 1)
    return html`<p class="answer">What this scenario gives, with 95 % intervals over ${arms[0].tables.length} replicates.</p>`;
  if (arms.length > 2) return NOTHING;
  return html`<p class="answer">${answerText(view.model, view.comparison, 1)}</p>`;
}

function legend(arms: readonly Arm[]): Markup {
  if (arms.length === 1) return NOTHING;
  const names = arms.map(({ scenario }, at) => {
    const letter = at > 0 && arms.length > 2 ? `${letterOf(at)} ` : '';
    const role = at === 0 ? ' (reference)' : '';
    const kind = at === 0 ? 'dash' : '';
    return html`<span style="color:${colourOf(at, arms.length)}"><i class="${kind}"></i>${letter}${scenario.title}${role}</span>`;
  });
  return html`<p class="legend">${names}</p>`;
}
