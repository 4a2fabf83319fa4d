// The outcomes of every arm side by side: the value, its change from the reference, and the interval of the change on a line that
// the arms share. What is no clear change is grey. On narrow screens every outcome has a table of its own.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { briefChange, changeText, decimalsFor, fixed, shownUnit } from '../../src/results/format.ts';
import { ARM_COLOURS, ARM_LETTERS } from '../charts/picture.ts';
import { shared } from '../look/shared.ts';
import { type Estimate, isClear } from '../state/estimate.ts';
import { armStyles } from './arm-styles.ts';
import { reachOf } from './reach.ts';
import type { Versus } from './scene.ts';

const STRIP = 84;

@customElement('tw-versus-matrix')
export class VersusMatrix extends LitElement {
  static override styles = [
    shared,
    armStyles,
    css`
      table {
        font-size: 13px;
        line-height: 18px;
        table-layout: fixed;
      }
      thead th {
        vertical-align: bottom;
        color: var(--ink);
        font-weight: 600;
      }
      th:first-child {
        width: 336px;
        padding-right: 32px;
      }
      thead .small {
        display: block;
        font-weight: 400;
      }
      td {
        padding: 0 16px 0 0;
        height: 42px;
      }
      td:last-child {
        padding-right: 0;
      }
      .cell {
        display: grid;
        grid-template-columns: minmax(52px, auto) minmax(54px, 1fr) minmax(0, ${STRIP}px);
        align-items: center;
        gap: 6px;
        height: 42px;
      }
      .value {
        font-size: 15px;
      }
      .is-arm .value {
        font-weight: 600;
      }
      .change {
        white-space: nowrap;
      }
      tbody th {
        vertical-align: middle;
      }
      svg {
        display: block;
        overflow: visible;
        height: 42px;
        max-width: 100%;
      }
      .row {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .row h2 {
        white-space: nowrap;
      }
      .row .end {
        margin-left: auto;
        color: var(--ink-3);
        font-weight: 400;
        white-space: nowrap;
      }
      .row .icon {
        margin-left: auto;
        flex: none;
      }
      select {
        min-height: 24px;
        max-width: 110px;
        field-sizing: content;
        border: 0;
        background: var(--bg);
      }
      .row .name span:last-child {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
      }
      :host([narrow]) table + table {
        margin-top: 16px;
      }
      :host([narrow]) th:first-child {
        width: auto;
        padding-right: 8px;
      }
      :host([narrow]) td {
        width: 60%;
      }
      :host([narrow]) caption {
        color: var(--ink);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) versus!: Versus;
  @property({ attribute: false }) measures: readonly string[] = [];
  @property({ attribute: false }) better: (measure: string) => 'higher' | 'lower' | 'neither' = () => 'neither';
  /** Arms that can be taken out again. */
  @property({ attribute: false }) canRemove: (arm: number) => boolean = () => false;
  @state() private narrow = false;
  readonly #observer = new ResizeObserver(([entry]) => {
    this.narrow = entry.contentRect.width < 1000;
    this.toggleAttribute('narrow', this.narrow);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override render() {
    const arms = this.versus.outcome.arms.map((_, arm) => arm);
    if (this.narrow)
      return html`${this.#title()}${this.measures.map((measure, at) => this.#alone(measure, arms, at === 0))}`;
    return html`<table>
      <caption class="unseen">${this.#caption()}</caption>
      <thead>
        <tr>
          <th scope="col">${this.#title()}</th>
          ${this.measures.map((measure) => html`<th scope="col">${this.#head(measure)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${arms.map(
          (arm) => html`<tr class="arm-${arm} ${arm === 0 ? '' : 'is-arm'}">
            <th scope="row">${this.#name(arm, true)}</th>
            ${this.measures.map((measure) => html`<td>${this.#cell(measure, arm)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #alone(measure: string, arms: readonly number[], isFirst: boolean) {
    return html`<table>
      <caption>${this.#head(measure)}</caption>
      <tbody>
        ${arms.map(
          (arm) => html`<tr class="arm-${arm} ${arm === 0 ? '' : 'is-arm'}">
            <th scope="row">${this.#name(arm, isFirst)}</th>
            <td>${this.#cell(measure, arm)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #title() {
    const { names, reference } = this.versus;
    const refer = (event: Event) =>
      this.dispatchEvent(new CustomEvent('refer', { detail: Number((event.target as HTMLSelectElement).value) }));
    return html`<div class="row">
      <h2>${msg('Outcomes, years 2 on')}</h2>
      <label class="end small">
        ${msg('against')}
        <select aria-label=${msg('Measure against')} @change=${refer}>
          ${names.map((name, arm) => html`<option value=${arm} ?selected=${arm === reference}>${name}</option>`)}
        </select>
      </label>
    </div>`;
  }

  #caption() {
    return msg(str`Outcomes of every scenario and their change from ${this.versus.names[this.versus.reference]}`);
  }

  #head(measure: string) {
    const { words, outcome } = this.versus;
    const { title, says } = words.measure(measure);
    const { unit } = shownUnit(outcome.unitOf(measure));
    const better = { higher: msg('higher is better'), lower: msg('lower is better'), neither: '' }[
      this.better(measure)
    ];
    return html`<span title=${says}>${title}</span>
      <span class="small quiet">${[words.unit(unit), better].filter((one) => one !== '').join(', ')}</span>`;
  }

  #name(arm: number, hasActions: boolean) {
    const { names } = this.versus;
    const say = (kind: string) => () => this.dispatchEvent(new CustomEvent(kind, { detail: arm }));
    return html`<div class="row">
      <span class="name"><span class="letter" aria-hidden="true">${ARM_LETTERS[arm]}</span><span title=${names[arm]}>${names[arm]}</span></span>
      ${
        hasActions && this.canRemove(arm)
          ? html`<button class="icon" @click=${say('leave')} aria-label=${msg(str`Take ${names[arm]} out`)}>×</button>`
          : nothing
      }
    </div>`;
  }

  #cell(measure: string, arm: number) {
    const { outcome, reference, names } = this.versus;
    const unit = outcome.unitOf(measure);
    const { factor } = shownUnit(unit);
    const value = outcome.value(arm, measure);
    const decimals = Math.min(1, decimalsFor({ value: value.mean, low: null, high: null }, factor));
    const shown = html`<span class="value">${fixed(value.mean * factor, decimals)}</span>`;
    const reach = reachOf(outcome, measure, reference);
    if (arm === reference)
      return html`<div class="cell">${shown}<span></span>${strip(undefined, reach, arm, reference)}</div>`;
    const change = outcome.change(arm, measure, '', reference);
    const clear = isClear(change) ?? change.mean !== 0;
    const { value: by, low, high } = changeText({ value: change.mean, low: change.low, high: change.high }, unit);
    const arrow = change.mean < 0 ? '▼' : '▲';
    const interval = low === '' ? msg('one run so far') : msg(str`95 %: ${low} to ${high}`);
    const says = msg(str`${by} against ${names[reference]}; ${interval}`);
    return html`<div class="cell" title=${says}>
      ${shown}
      <span class="change ${clear ? 'clear' : 'unclear'}">
        ${change.mean === 0 ? msg('no change') : html`${arrow} ${briefChange({ difference: change.mean, unit })}`}
        <span class="unseen">${interval}${clear ? '' : ` ${msg('no clear change')}`}</span>
      </span>
      ${strip(change, reach, arm, reference)}
    </div>`;
  }
}

/** The interval of a change on the line that arms share; the reference is a dashed line through all of them. */
function strip(change: Estimate | undefined, [low, high]: readonly [number, number], arm: number, reference: number) {
  const x = (value: number) => Math.max(0, Math.min(STRIP, ((value - low) / (high - low)) * STRIP));
  const clear = change !== undefined && (isClear(change) ?? change.mean !== 0);
  const colour = clear ? ARM_COLOURS[arm] : 'var(--ink-3)';
  const bar = (from: number | null, to: number | null, opacity: number) =>
    from === null || to === null
      ? nothing
      : svg`<line x1=${x(from)} x2=${x(to)} y1="21" y2="21" stroke=${colour} stroke-width="6" stroke-linecap="round" opacity=${opacity}></line>`;
  const isWide = change?.low50 != null && change.high50 != null && x(change.high50) - x(change.low50) > 14;
  return html`<svg width=${STRIP} height="42" viewBox="0 0 ${STRIP} 42" aria-hidden="true">
    ${svg`<line x1=${x(0)} x2=${x(0)} y1="-1" y2="43" stroke=${ARM_COLOURS[reference]} stroke-width="1.5" stroke-dasharray="4 3"></line>`}
    ${
      change === undefined
        ? nothing
        : svg`${bar(change.low, change.high, 0.28)}
      ${isWide ? bar(change.low50, change.high50, 0.5) : nothing}
      <circle cx=${x(change.mean)} cy="21" r="4.5" fill=${clear ? colour : 'var(--bg)'} stroke=${clear ? 'var(--bg)' : colour} stroke-width="1.5"></circle>`
    }
  </svg>`;
}
