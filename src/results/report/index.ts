// The report: one HTML file that needs no network and no script. The answer first, then the headline numbers, the charts, why,
// what differs, what is assumed, and how to get the same numbers again.
import type { Comparison } from '../../experiments/compare.ts';
import type { Spread } from '../../experiments/plausible.ts';
import type { Arm } from '../../experiments/run.ts';
import type { Reported } from '../reported.ts';
import { answerIn, cards } from './cards.ts';
import { figures } from './figures.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { allMeasures, assumptions, explanations, overSettings, reproduce, whatDiffers } from './sections.ts';
import { colourOf } from './series.ts';
import { shell } from './shell.ts';
import { IN_ENGLISH, modelIn, type Speech } from './speech.ts';
import { letterOf, type View } from './view.ts';

/** Writes the report of one scenario as a self-contained HTML page; `command` is what gives the same result. */
export function runReport(model: Reported, arm: Arm, command: string, speech: Speech = IN_ENGLISH): string {
  const comparison = { arms: [arm], differences: [], taken: [], digest: arm.digest };
  return page({ model: modelIn(speech, model, arm.scenario.setting), command, comparison, speech });
}

/** Writes the report of a comparison as a self-contained HTML page; `command` is what gives the same result. */
export function compareReport(
  model: Reported,
  comparison: Comparison,
  command: string,
  spread?: Spread,
  speech: Speech = IN_ENGLISH,
): string {
  const own = spread === undefined ? {} : { spread };
  const { setting } = comparison.arms[0].scenario;
  return page({ model: modelIn(speech, model, setting), comparison, command, speech, ...own });
}

function page(view: View): string {
  const { arms } = view.comparison;
  const { texts } = view.speech;
  const names = arms.map(({ scenario }) => scenario.title);
  const body = html`${answers(view)}${ownPlace(view)}
${legend(view)}
${cards(view)}
<div class="figures">
${figures(view)}</div>
${overSettings(view)}
${explanations(view)}
${whatDiffers(view)}
<section><h2>${texts.assumed}</h2>${assumptions(view)}</section>
<section><h2>${texts.numbers}</h2><p class="says">${texts.numbersSay}</p>${allMeasures(view)}</section>
${reproduce(view)}`;
  const aside = texts.size(arms[0].scenario, settingOf(view));
  return shell({ title: texts.title(names), aside, body, model: view.model.title, texts });
}

/** The title of the setting. */
function settingOf({ model, comparison: { arms } }: View): string {
  const { setting } = arms[0].scenario;
  return model.settings.find(({ name }) => name === setting)?.title ?? setting;
}

/** Says what a place of one's own is and what in it has no source. */
function ownPlace(view: View): Markup {
  const sentence = view.speech.texts.ownPlace(view.comparison.arms[0].scenario, settingOf(view));
  return sentence === undefined ? NOTHING : html`<p class="says">${sentence}</p>`;
}

function answers(view: View): Markup {
  const { arms } = view.comparison;
  if (arms.length === 1) return html`<p class="answer">${view.speech.texts.whatARunGives(arms[0].tables.length)}</p>`;
  if (arms.length > 2) return NOTHING;
  return html`<p class="answer">${answerIn(view, 1)}</p>`;
}

function legend({ comparison: { arms }, speech: { texts } }: View): Markup {
  if (arms.length === 1) return NOTHING;
  const names = arms.map(({ scenario }, at) => {
    const letter = at > 0 && arms.length > 2 ? `${letterOf(at)} ` : '';
    const title = at === 0 ? texts.reference(scenario.title) : scenario.title;
    const kind = at === 0 ? 'dash' : '';
    return html`<span style="color:${colourOf(at, arms.length)}"><i class="${kind}"></i>${letter}${title}</span>`;
  });
  return html`<p class="legend">${names}</p>`;
}
