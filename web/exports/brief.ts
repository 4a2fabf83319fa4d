// The one-page brief: the result, who gains and who loses, the three assumptions it hangs on most, and what to watch.
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { signed } from '../../src/results/format.ts';
import { gainDecimals, gainRows } from '../charts/gains.ts';
import { isClear } from '../state/estimate.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { changeIn, unitOf, valueIn } from './figures.ts';
import { type Hinge, hinges } from './hinges.ts';
import { paper, weight } from './paper.ts';
import { armNames, stampOf } from './stamp.ts';

/** Assumptions named, and things to watch. */
const NAMED = 3;
const WATCHED = 5;

/** Writes the brief; takes some seconds, for assumptions are moved one by one. */
export async function brief(lab: Laboratory, words: Dictionary): Promise<string> {
  const [reference, scenario] = armNames(lab, words);
  const most = (await hinges(lab)).slice(0, NAMED);
  const body = html`<p class="quiet">${msg(str`Against: ${reference}. ${words.setting(String(lab.choices.contents.setting)).title}.`)}</p>
    ${result(lab, words)} ${whoGains(lab, words)} ${hangsOn(most, lab, words)} ${watch(lab, words)}`;
  return paper(scenario, words.language, body, stampOf(lab, words));
}

function result(lab: Laboratory, words: Dictionary): TemplateResult {
  const { outcome, catalogue } = lab;
  if (outcome === undefined) return html``;
  const ids = catalogue.headlines.filter((id) => outcome.has(id));
  return html`<h2>${msg('Result')}</h2>
    <table>
      <thead><tr><th>${msg('Outcome')}</th><th class="number">${msg('Status quo')}</th><th class="number">${msg('This reform')}</th><th class="number">${msg('Change')}</th></tr></thead>
      <tbody>
        ${ids.map((id) => {
          const unit = outcome.unitOf(id);
          const change = outcome.change(1, id);
          return html`<tr>
            <td>${words.measure(id).title}<br /><span class="quiet">${unitOf(unit, words)}</span></td>
            <td class="number">${valueIn(outcome.value(0, id), unit)}</td>
            <td class="number">${valueIn(outcome.value(1, id), unit)}</td>
            <td class="number ${weight(change)}">${changeIn(change, unit)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}

function whoGains(lab: Laboratory, words: Dictionary): TemplateResult {
  const { outcome, catalogue } = lab;
  if (outcome === undefined) return html``;
  const rows = gainRows(outcome, words, catalogue.parties);
  const decimals = gainDecimals(rows);
  const clear = rows.filter(({ change }) => isClear(change) === true);
  const listed = (list: typeof rows) =>
    list.length === 0
      ? msg('nobody clearly')
      : list.map(({ name, change }) => msg(str`${name} ${signed(change.mean, decimals)}`)).join('; ');
  const unit = words.unit(outcome.unitOf('cost.perHead'));
  return html`<h2>${msg('Who gains, who loses')}</h2>
    <p class="quiet">${msg(str`${unit}; only what is clear at 95 %`)}</p>
    <p><span class="clear">${msg('Gain')}:</span> ${listed(clear.filter(({ change }) => change.mean > 0))}</p>
    <p><span class="clear">${msg('Lose')}:</span> ${listed(clear.filter(({ change }) => change.mean < 0))}</p>`;
}

function hangsOn(most: readonly Hinge[], lab: Laboratory, words: Dictionary): TemplateResult {
  const unit = lab.outcome?.unitOf('cost.perHead') ?? '';
  return html`<h2>${msg('What it hangs on most')}</h2>
    <p class="quiet">${msg(str`Each assumption moved alone over its plausible range, one run at each end: the change in cost per head, ${unitOf(unit, words)}.`)}</p>
    <table>
      <thead><tr><th>${msg('Assumption')}</th><th></th><th class="number">${msg('at its low end')}</th><th class="number">${msg('at its high end')}</th></tr></thead>
      <tbody>
        ${most.map(({ parameter, low, high }) => {
          const { title, says } = words.parameter(parameter);
          const at = (mean: number) => changeIn({ mean, low: null, high: null, low50: null, high50: null }, unit);
          return html`<tr>
            <td class="amber">${title}</td>
            <td>${says}</td>
            <td class="number">${at(low)}</td>
            <td class="number">${at(high)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}

/** What may go wrong without showing in the headlines: measures that clearly worsen, the largest change first. */
function watch(lab: Laboratory, words: Dictionary): TemplateResult {
  const { outcome, catalogue } = lab;
  if (outcome === undefined) return html``;
  const worse = catalogue.measures
    .filter(({ id, better }) => better !== 'neither' && !catalogue.headlines.includes(id) && outcome.has(id))
    .map(({ id, better }) => ({ id, better, change: outcome.change(1, id), before: outcome.value(0, id).mean }))
    .filter(({ better, change }) => isClear(change) === true && change.mean < 0 === (better === 'higher'))
    .sort((a, b) => Math.abs(b.change.mean / b.before) - Math.abs(a.change.mean / a.before))
    .slice(0, WATCHED);
  return html`<h2>${msg('What to watch')}</h2>
    ${
      worse.length === 0
        ? html`<p>${msg('No further measure clearly worsens.')}</p>`
        : html`<table>
            <tbody>
              ${worse.map(
                ({ id, change }) =>
                  html`<tr><td>${words.measure(id).title}</td><td class="quiet">${unitOf(outcome.unitOf(id), words)}</td><td class="number clear">${changeIn(change, outcome.unitOf(id))}</td></tr>`,
              )}
            </tbody>
          </table>`
    }`;
}
