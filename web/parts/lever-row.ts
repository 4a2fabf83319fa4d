// One lever: its name, what it is at the status quo and now, and the control that moves it. A native range carries a tick at the
// status quo, a bar from there to the value, and hatching where nothing has been studied.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Lever } from '../../src/scenario/declare.ts';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import { shared } from '../look/shared.ts';
import { slider } from '../look/slider.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { type Scale, scaleOf } from '../state/scale.ts';
import type { Dictionary } from '../words/dictionary.ts';

@customElement('tw-lever')
export class LeverRow extends LitElement {
  static override styles = [
    shared,
    slider,
    css`
      :host {
        padding: 0 0 2px;
        --thumb: 14px;
        --thumb-edge: 1.5px solid var(--control);
        --thumb-fill: var(--bg);
      }
      :host([changed]) {
        --thumb-edge: 4px solid var(--accent);
      }
      .head {
        display: flex;
        align-items: baseline;
        gap: 8px;
        min-height: 24px;
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .name,
      .now {
        min-height: 24px;
      }
      .name:hover {
        color: var(--accent);
      }
      .was {
        color: var(--ink-3);
        white-space: nowrap;
      }
      .now {
        width: 5.5em;
        text-align: right;
        border: 0;
        border-bottom: 1px solid transparent;
        background: none;
        padding: 0;
        font-weight: 600;
        appearance: textfield;
        -moz-appearance: textfield;
      }
      .now::-webkit-inner-spin-button {
        display: none;
      }
      .now:hover,
      .now:focus {
        border-bottom-color: var(--control);
      }
      :host([changed]) .now {
        color: var(--accent);
      }
      .unit {
        color: var(--ink-3);
        white-space: nowrap;
        max-width: 7em;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .slider {
        height: 24px;
      }
      .track {
        inset: 10px 0;
        border-radius: 2px;
        background: var(--track);
      }
      .unstudied {
        top: 8px;
        bottom: 8px;
        background: repeating-linear-gradient(115deg, var(--control) 0 1px, var(--bg) 1px 4px);
      }
      .bar {
        top: 10px;
        bottom: 10px;
        background: var(--accent);
      }
      .tick {
        top: 5px;
        width: 2px;
        height: 14px;
        margin-left: -1px;
        background: var(--ink);
        box-shadow: 0 0 0 1px var(--bg);
      }
      input[type='range'] {
        inset: 0;
      }
      .segments {
        display: flex;
        margin-top: 2px;
        border: 1px solid var(--track);
        border-radius: 6px;
        overflow: hidden;
      }
      .segments button {
        flex: 1;
        min-height: 26px;
        padding: 2px 4px;
        text-align: center;
        font-size: 12px;
        line-height: 16px;
      }
      .segments button + button {
        border-left: 1px solid var(--track);
      }
      .segments [aria-checked='true'] {
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
      .segments .quo {
        text-decoration: underline dashed 1.5px;
        text-underline-offset: 4px;
      }
      .segments .quo[aria-checked='true'] {
        background: var(--bg);
        color: var(--ink);
      }
      select {
        width: 100%;
        min-height: 28px;
        padding: 2px 6px;
        border: 1px solid var(--track);
        border-radius: 6px;
        background: var(--bg);
      }
      :host([changed]) select {
        border-color: var(--accent);
        color: var(--accent);
        font-weight: 600;
      }
      .message {
        color: var(--ink-2);
        font-size: 11px;
      }
      :host([open]) {
        background: var(--tint);
        box-shadow: -12px 0 0 var(--tint), 12px 0 0 var(--tint);
      }
      :host([open]) .was,
      :host([open]) .unit,
      :host([open]) .quiet {
        color: var(--ink-2);
      }
      @media (max-width: 899px) {
        :host {
          --thumb: 24px;
        }
        .slider {
          height: 30px;
        }
        .track,
        .bar {
          inset-block: 13px;
        }
        .tick {
          top: 8px;
        }
        input[type='range'] {
          inset-block: 3px;
        }
        .head {
          font-size: 15px;
        }
      }
      @media (forced-colors: active) {
        .track {
          border-top: 4px solid CanvasText;
        }
        .bar {
          border-top: 4px solid Highlight;
        }
        .tick {
          border-left: 2px solid CanvasText;
        }
        input[type='range'] {
          appearance: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) parameter!: Parameter;
  /** What it holds, so that a row is drawn again only when that changes. */
  @property({ attribute: false }) value: ParameterValue | undefined;
  @property({ attribute: false }) statusQuo: ParameterValue | undefined;
  @property({ type: Boolean, reflect: true }) changed = false;
  @property({ type: Boolean, reflect: true }) open = false;
  @state() private message = '';

  override render() {
    const { type } = this.parameter;
    if (type === 'choice') return this.#choice();
    if (type === 'flag') return this.#flag();
    return this.#number();
  }

  #name() {
    const { title, says } = this.words.parameter(this.parameter);
    const open = () =>
      this.dispatchEvent(new CustomEvent('detail', { detail: this.parameter, bubbles: true, composed: true }));
    return html`<button class="name" id="name" title=${says} @click=${open}>${title}</button>`;
  }

  #number() {
    const { lab, parameter } = this;
    const scale = scaleOf(parameter, lab.choices.size.months);
    const now = numberIn(this.value, parameter);
    const before = numberIn(this.statusQuo, parameter);
    const unit = this.words.unit(scale.unit);
    const { title } = this.words.parameter(parameter);
    return html`<div class="head">
        ${this.#name()}
        <span class="small quiet" aria-hidden="true">${this.changed ? html`<span class="was">${scale.text(before)} → </span>` : nothing}</span>
        <input
          class="now"
          type="number"
          aria-label=${msg(str`${title}, number`)}
          min=${scale.min * scale.factor}
          max=${scale.max * scale.factor}
          step="any"
          .value=${scale.plain(now)}
          @change=${(event: Event) => this.#typed(event, scale)}
        />
        <span class="unit small" title=${unit}>${unit}</span>
      </div>
      <div class="slider">
        <span class="track"></span>
        ${scale.low > scale.from ? html`<span class="unstudied" style=${styleMap(between(scale, scale.from, scale.low))}></span>` : nothing}
        ${scale.high < scale.to ? html`<span class="unstudied" style=${styleMap(between(scale, scale.high, scale.to))}></span>` : nothing}
        ${this.changed ? html`<span class="bar" style=${styleMap(between(scale, Math.min(now, before), Math.max(now, before)))}></span>` : nothing}
        <span class="tick" style=${styleMap({ left: at(scale, before) })}></span>
        <input
          type="range"
          id="slider"
          aria-label=${title}
          aria-valuetext=${`${scale.text(now)} ${unit}`}
          min=${scale.from}
          max=${scale.to}
          step=${scale.step}
          .value=${String(now)}
          @input=${(event: Event) => this.#moved(event)}
          @change=${() => lab.settle()}
        />
      </div>
      ${this.message === '' ? nothing : html`<p class="message" role="alert">${this.message}</p>`}`;
  }

  #choice() {
    const { options = [], path } = this.parameter;
    const words = options.map((option) => this.words.option(this.parameter, option));
    const pick = (option: string) => this.lab.set(path, option);
    // Two or three short words fit side by side; more become a list.
    if (options.length <= 3 && words.join('').length <= 36)
      return html`<div class="head">${this.#name()}</div>
        <div class="segments" role="radiogroup" aria-labelledby="name">
          ${options.map(
            (option, place) => html`<button
              role="radio"
              class=${option === this.statusQuo ? 'quo' : ''}
              aria-checked=${String(option === this.value)}
              @click=${() => pick(option)}
            >
              ${words[place]}
            </button>`,
          )}
        </div>`;
    return html`<div class="head">
        ${this.#name()}
        ${this.changed ? html`<span class="was small">${msg(str`was ${this.words.option(this.parameter, String(this.statusQuo))}`)}</span>` : nothing}
      </div>
      <select aria-labelledby="name" @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
        ${options.map(
          (option, place) => html`<option value=${option} ?selected=${option === this.value}>${words[place]}</option>`,
        )}
      </select>`;
  }

  #flag() {
    const { path } = this.parameter;
    const one = (value: boolean, word: string) =>
      html`<button
        role="radio"
        class=${value === this.statusQuo ? 'quo' : ''}
        aria-checked=${String(value === this.value)}
        @click=${() => this.lab.set(path, value)}
      >
        ${word}
      </button>`;
    return html`<div class="head">${this.#name()}</div>
      <div class="segments" role="radiogroup" aria-labelledby="name">${one(false, msg('no'))}${one(true, msg('yes'))}</div>`;
  }

  #moved(event: Event): void {
    this.message = '';
    this.lab.move(this.parameter.path, this.#with((event.target as HTMLInputElement).valueAsNumber));
  }

  #typed(event: Event, scale: Scale): void {
    const input = event.target as HTMLInputElement;
    const typed = input.valueAsNumber / scale.factor;
    const { min, max, integer } = scale;
    if (!Number.isFinite(typed)) {
      input.value = scale.plain(numberIn(this.value, this.parameter));
      return;
    }
    const within = Math.min(max, Math.max(min, integer ? Math.round(typed) : typed));
    this.message =
      within === typed
        ? ''
        : msg(str`Must be from ${scale.text(min)} to ${scale.text(max)}: set to ${scale.text(within)}.`);
    this.lab.set(this.parameter.path, this.#with(within));
    input.value = scale.plain(within);
  }

  /** A lever keeps its dates. */
  #with(value: number): ParameterValue {
    if (this.parameter.type !== 'lever') return value;
    const held = this.lab.held(this.parameter.path);
    const dates = typeof held === 'object' ? held : { start: REFORM_START, ramp: 0 };
    return { ...dates, value };
  }
}

/** Month in which a lever starts where nothing else is said: the first of the second year. */
const REFORM_START = 13;

/** The number a parameter holds; its default where it holds none. */
export function numberIn(value: ParameterValue | undefined, parameter: Parameter): number {
  if (typeof value === 'object') return (value as Lever).value;
  return typeof value === 'number' ? value : Number(parameter.default);
}

/** Where a value stands on a slider: thumb, tick and bar share it, so that they meet at both ends. */
function at(scale: Scale, value: number): string {
  const share = Math.max(0, Math.min(1, (value - scale.from) / (scale.to - scale.from)));
  return `calc(${(share * 100).toFixed(3)}% + ${((0.5 - share) * 14).toFixed(3)}px)`;
}

function between(scale: Scale, from: number, to: number): { left: string; right: string } {
  const share = (value: number) => Math.max(0, Math.min(1, (value - scale.from) / (scale.to - scale.from)));
  const right = 1 - share(to);
  return { left: at(scale, from), right: `calc(${(right * 100).toFixed(3)}% + ${((0.5 - right) * 14).toFixed(3)}px)` };
}
