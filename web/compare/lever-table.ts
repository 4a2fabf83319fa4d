// The levers in which the arms differ, with names, units and years; a dot stands where an arm is as the reference. Numbers stand
// in columns, one an arm; what is said in words stands beneath the name of its lever.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Lever } from '../../src/scenario/declare.ts';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import { ARM_LETTERS } from '../charts/picture.ts';
import { shared } from '../look/shared.ts';
import type { PreparedArm } from '../simulation/protocol.ts';
import { scaleOf } from '../state/scale.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { armStyles } from './arm-styles.ts';
import { tickText } from './differences.ts';
import { type LeverAcross, leversAcross } from './levers.ts';

@customElement('tw-versus-levers')
export class VersusLevers extends LitElement {
  static override styles = [
    shared,
    armStyles,
    css`
      header {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
      }
      .subtitle {
        padding-bottom: 4px;
      }
      table {
        table-layout: fixed;
      }
      th,
      td {
        padding: 5px 0 5px 6px;
        vertical-align: top;
      }
      th:first-child {
        padding-left: 0;
        overflow-wrap: anywhere;
      }
      thead th:not(:first-child),
      td.value {
        text-align: right;
        width: var(--wide, 46px);
      }
      thead th {
        color: var(--arm);
        font-weight: 600;
      }
      .group th {
        padding-top: 12px;
        color: var(--ink-3);
        font-size: 11px;
        line-height: 14px;
      }
      .changed {
        color: var(--arm);
        font-weight: 600;
      }
      .as {
        color: var(--ink-3);
      }
      .when {
        display: block;
        font-size: 11px;
        line-height: 14px;
        font-weight: 400;
        color: var(--ink-3);
      }
      .when b {
        color: var(--arm);
      }
      .said {
        display: grid;
        grid-template-columns: minmax(18px, auto) 1fr;
        gap: 2px 6px;
        padding-top: 3px;
      }
      .said b {
        color: var(--arm);
        font-weight: 600;
      }
      .dash {
        display: inline-block;
        width: 18px;
        border-top: 2px dashed var(--ink);
        vertical-align: middle;
      }
      .link {
        min-height: 28px;
        margin-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) parameters: readonly Parameter[] = [];
  @property({ attribute: false }) arms: readonly PreparedArm[] = [];
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ type: Number }) reference = 0;
  @property({ type: Number }) months = 60;
  @state() private all = false;

  override render() {
    const { arms, parameters, reference } = this;
    const levers = leversAcross(
      parameters,
      arms.map(({ values }) => values),
      reference,
    );
    const differing = levers.filter(({ differs }) => differs);
    const shown = this.all ? levers : differing;
    const alike = levers.length - differing.length;
    this.style.setProperty('--wide', `${arms.length > 4 ? 38 : 46}px`);
    return html`<header>
        <h2>${this.all ? msg('All levers') : msg('Levers that differ')}</h2>
        <span class="small quiet">${msg(str`${differing.length} of ${levers.length}`)}</span>
      </header>
      <p class="subtitle">${msg(str`A dot means as the reference; ${alike} levers are alike or not touched`)}</p>
      ${shown.length === 0 ? html`<p class="quiet">${msg('These scenarios do not differ in any lever.')}</p>` : this.#table(shown)}
      <button
        class="link"
        aria-expanded=${String(this.all)}
        @click=${() => {
          this.all = !this.all;
        }}
      >
        ${this.all ? msg('Show only levers that differ') : msg(str`Show all ${levers.length} levers`)}
      </button>`;
  }

  #table(levers: readonly LeverAcross[]) {
    let group = '';
    return html`<table>
      <caption class="unseen">${msg('What every scenario sets')}</caption>
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${msg('Lever')}</span></th>
          ${this.names.map(
            (name, arm) => html`<th scope="col" class="arm-${arm}" title=${name}>
              ${ARM_LETTERS[arm] || html`<span class="dash"></span>`}<span class="unseen">${name}</span>
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${levers.map((one) => {
          const heading = this.#heading(one.parameter.path);
          const isNew = heading !== group;
          group = heading;
          return html`${isNew ? html`<tr class="group"><th colspan=${this.names.length + 1} scope="colgroup">${heading}</th></tr>` : nothing}
            ${this.#row(one)}`;
        })}
      </tbody>
    </table>`;
  }

  #heading(path: string): string {
    const keys = path.split('.').slice(0, -1);
    const own = this.words.group(keys.join('.')).title;
    const above = keys.length > 2 ? this.words.group(keys.slice(0, -1).join('.')).title : '';
    return above === '' ? own : `${above} · ${own}`;
  }

  #row(lever: LeverAcross) {
    const { parameter } = lever;
    const { title, says } = this.words.parameter(parameter);
    if (parameter.type === 'choice' || parameter.type === 'flag')
      return html`<tr>
        <th scope="row" colspan=${this.names.length + 1} title=${says}>${title}${this.#said(lever)}</th>
      </tr>`;
    const { unit } = scaleOf(parameter, this.months);
    return html`<tr>
      <th scope="row" title=${says}>
        ${title}${unit === '' ? nothing : html`<span class="quiet">, ${this.words.unit(unit)}</span>`} ${this.#when(lever)}
      </th>
      ${lever.values.map((value, arm) => this.#number(lever, value, arm))}
    </tr>`;
  }

  #said({ parameter, values, asReference }: LeverAcross) {
    const word = (value: ParameterValue | undefined) =>
      value === undefined
        ? '–'
        : typeof value === 'boolean'
          ? value
            ? msg('yes')
            : msg('no')
          : this.words.option(parameter, String(value));
    // Arms that hold the same share a line; a reference without such a lever has nothing to say.
    const lines = new Map<ParameterValue, number[]>();
    values.forEach((value, arm) => {
      const isAs = arm !== this.reference && asReference[arm];
      if (!isAs && !(arm === this.reference && value === undefined))
        lines.set(value ?? '', [...(lines.get(value ?? '') ?? []), arm]);
    });
    return [...lines].map(
      ([value, arms]) => html`<div class="said">
        <span>
          ${arms.map(
            (arm) =>
              html`<b class="arm-${arm}">${ARM_LETTERS[arm] || html`<i class="dash"></i>`}<i class="unseen">${this.names[arm]}</i></b> `,
          )}
        </span>
        <span class=${arms[0] === this.reference ? 'as' : `changed arm-${arms[0]}`}>${word(value === '' ? undefined : value)}</span>
      </div>`,
    );
  }

  #number({ parameter, asReference }: LeverAcross, value: ParameterValue | undefined, arm: number) {
    if (arm !== this.reference && asReference[arm])
      return html`<td class="value as"><span aria-hidden="true">·</span><span class="unseen">${msg('as the reference')}</span></td>`;
    if (value === undefined)
      return html`<td class="value as"><span aria-hidden="true">–</span><span class="unseen">${msg('not in this contract')}</span></td>`;
    const scale = scaleOf(parameter, this.months);
    const level = typeof value === 'object' ? (value as Lever).value : Number(value);
    return html`<td class="value arm-${arm} ${arm === this.reference ? 'as' : 'changed'}">${tickText(level * scale.factor)}</td>`;
  }

  /** When arms move a lever: once for all that do so at the same time. */
  #when({ parameter, values, asReference }: LeverAcross) {
    const times = new Map<string, number[]>();
    values.forEach((value, arm) => {
      if (typeof value !== 'object' || value.value === parameter.default) return;
      if (arm !== this.reference && asReference[arm]) return;
      const text = whenText(value);
      times.set(text, [...(times.get(text) ?? []), arm]);
    });
    return [...times].map(
      ([text, arms]) => html`<span class="when">
        ${times.size === 1 ? nothing : arms.map((arm) => html`<b class="arm-${arm}">${ARM_LETTERS[arm] || '–'}</b> `)}${text}
      </span>`,
    );
  }
}

/** When a lever moves: the year where it is the first month of one, else the month. */
function whenText({ start, ramp }: Lever): string {
  const from = (start - 1) % 12 === 0 ? msg(str`from year ${(start - 1) / 12 + 1}`) : msg(str`from month ${start}`);
  return ramp > 0 ? msg(str`${from}, over ${ramp} months`) : from;
}
