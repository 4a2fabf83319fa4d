// What a lever moves, drawn: for numbers a bar from one end of its range to the other, for choices a row for each option.
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { briefChange, shownUnit } from '../../src/results/format.ts';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Scale } from '../state/scale.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { isSame, MOVED, type Try } from './lever-sheet-moves.ts';

interface Shown {
  readonly lab: Laboratory;
  readonly words: Dictionary;
  readonly scale: Scale;
}

/** Draws what the tries gave; undefined as long as they run. */
export function moves(tries: readonly Try[] | undefined, parameter: Parameter, shown: Shown) {
  return html`<section aria-busy=${String(tries === undefined)}>
    <h3>${msg('What this lever moves')}</h3>
    ${tries === undefined ? html`<p class="subtitle" role="status">${msg('Trying it …')}</p>` : drawn(tries, parameter, shown)}
  </section>`;
}

function drawn(tries: readonly Try[], parameter: Parameter, shown: Shown) {
  if (parameter.type === 'choice' || parameter.type === 'flag') return table(tries, parameter, shown);
  const { scale, words } = shown;
  const [low, high] = [scale.text(parameter.low ?? scale.min), scale.text(parameter.high ?? scale.max)];
  return html`${MOVED.map((id, place) => bar(id, [tries[0].changes[place], tries[1].changes[place]], shown))}
    <p class="subtitle">
      ${msg(str`Change against the status quo at ${low} (grey) and at ${high} ${words.unit(scale.unit)} (blue), all else as now; one run each, so it includes luck.`)}
    </p>`;
}

function bar(id: string, [low, high]: readonly [number, number], { lab, words }: Shown) {
  const { outcome } = lab;
  if (outcome === undefined || !outcome.has(id)) return nothing;
  const unit = outcome.unitOf(id);
  const reach = Math.max(...[low, high].filter(Number.isFinite).map(Math.abs), 1e-9) * 1.1;
  const x = (value: number) => `${50 + (value / reach) * 50}%`;
  const isDrawn = Number.isFinite(low) && Number.isFinite(high);
  return html`<div class="move">
    <span>${words.measure(id).title}<span class="small quiet" style="display:block">${words.unit(shownUnit(unit).change)}</span></span>
    <span class="span" aria-hidden="true">
      ${
        isDrawn
          ? html`<i class="range" style="left:${x(Math.min(low, high))};right:calc(100% - ${x(Math.max(low, high))})"></i>
              <i class="low" style="left:${x(low)}"></i><i class="high" style="left:${x(high)}"></i>`
          : nothing
      }
      <i class="zero" style="left:50%"></i>
    </span>
    <span class="number">${change(low, unit)} ${msg('to')} <b>${change(high, unit)}</b></span>
  </div>`;
}

function table(tries: readonly Try[], parameter: Parameter, { lab, words }: Shown) {
  const { outcome } = lab;
  const held = lab.held(parameter.path);
  const ids = MOVED.filter((id) => outcome?.has(id));
  return html`<table>
      <thead>
        <tr>
          <th></th>
          ${ids.map((id) => html`<th scope="col" class="number">${words.measure(id).title}<br />${words.unit(shownUnit(outcome?.unitOf(id) ?? '').change)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${tries.map(
          ({ value, changes }) => html`<tr style=${isSame(held, value, parameter) ? 'font-weight:600' : ''}>
            <td>${optionName(value, parameter, words)}</td>
            ${ids.map((id) => html`<td class="number">${change(changes[MOVED.indexOf(id)], outcome?.unitOf(id) ?? '')}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
    <p class="subtitle" style="margin-top:4px">
      ${msg('Change against the status quo with each option, all else as now; one run each, so it includes luck.')}
    </p>`;
}

/** What an option is called. */
export function optionName(value: ParameterValue, parameter: Parameter, words: Dictionary): string {
  if (typeof value === 'boolean') return value ? msg('yes') : msg('no');
  return words.option(parameter, String(value));
}

function change(value: number, unit: string): string {
  if (!Number.isFinite(value)) return msg('refused');
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${briefChange({ difference: value, unit })}`;
}
