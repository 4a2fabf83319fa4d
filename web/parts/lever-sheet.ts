// The sheet of a lever: its value on a large slider, what that means, when it takes effect, on what evidence it rests, and what it
// moves. It opens beside the levers; headlines and charts stay live.
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { fixed } from '../../src/results/format.ts';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import { signOf } from '../charts/money.ts';
import { icon } from '../look/icons.ts';
import { shared } from '../look/shared.ts';
import { slider } from '../look/slider.ts';
import type { SourceBook } from '../simulation/protocol.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { type Scale, scaleOf } from '../state/scale.ts';
import { Watching } from '../state/watching.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { bookOf, citation, idsIn, ownCitation } from './cited.ts';
import { numberIn } from './lever-row.ts';
import { evidence } from './lever-sheet-evidence.ts';
import { meaningOf } from './lever-sheet-meaning.ts';
import { moves, optionName } from './lever-sheet-moved.ts';
import { restOf, type Try, tried } from './lever-sheet-moves.ts';
import { sheetStyle } from './lever-sheet-style.ts';

/** Stillness before the lever is tried at its ends, in milliseconds. */
const STILL = 500;

@customElement('tw-lever-sheet')
export class LeverSheet extends LitElement {
  static override styles = [shared, slider, sheetStyle];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) parameter!: Parameter;
  @state() private book: SourceBook = {};
  @state() private tries: readonly Try[] | undefined;
  @state() private message = '';
  @state() private copied = false;
  #triedFor = '';
  #still: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Watching(this, () => this.lab);
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.#close();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'dialog');
    void bookOf(this.lab).then((book) => {
      this.book = book;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#still);
    this.#triedFor = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('parameter')) {
      this.setAttribute('aria-label', this.words.parameter(this.parameter).title);
      this.message = '';
      this.copied = false;
    }
    const key = `${this.parameter.path} ${restOf(this.lab.choices, this.parameter)}`;
    if (key === this.#triedFor) return;
    this.#triedFor = key;
    this.tries = undefined;
    clearTimeout(this.#still);
    this.#still = setTimeout(() => void this.#try(key), STILL);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('parameter')) this.renderRoot.querySelector<HTMLElement>('.close')?.focus();
  }

  async #try(key: string): Promise<void> {
    const tries = await tried(this.lab, this.parameter, () => this.isConnected && this.#triedFor === key).catch(
      () => undefined,
    );
    if (this.#triedFor === key) this.tries = tries;
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  override render() {
    const { parameter, words } = this;
    const { title, says } = words.parameter(parameter);
    const isNumeric = parameter.type === 'number' || parameter.type === 'lever';
    return html`<div class="head">
        <span class="group">${words.group(parameter.path.slice(0, parameter.path.lastIndexOf('.'))).title}</span>
        <h2>${title}</h2>
        ${isNumeric ? this.#box() : html`<span></span>`}
        <button class="icon close" aria-label=${msg('Close')} @click=${() => this.#close()}>${icon('close')}</button>
      </div>
      <section class="first">
        ${isNumeric ? this.#slider() : this.#options()}
        ${this.message === '' ? nothing : html`<p class="small" role="alert">${this.message}</p>`}
      </section>
      <section>${this.#meaning(says)}</section>
      ${parameter.type === 'lever' ? this.#when() : nothing} ${evidence(parameter, this.book, words, this.#scale)}
      ${moves(this.tries, parameter, { lab: this.lab, words, scale: this.#scale })}
      <div class="foot">
        <button class="link" ?disabled=${!this.#isChanged} @click=${() => this.lab.set(parameter.path, undefined)}>
          ${msg('Reset')}
        </button>
        <button class="link" @click=${() => this.#cite()}>${this.copied ? msg('Copied') : msg('Copy citation')}</button>
        <button
          class="link"
          @click=${() => this.dispatchEvent(new CustomEvent('sweep', { detail: parameter, bubbles: true, composed: true }))}
        >
          ${msg('Sweep this lever')}
        </button>
        <span class="quiet esc">${msg('Esc closes')}</span>
      </div>`;
  }

  get #isChanged(): boolean {
    return this.lab.choices.changes[this.parameter.path] !== undefined;
  }

  get #scale(): Scale {
    return scaleOf(this.parameter, this.lab.choices.size.months);
  }

  get #now(): number {
    return numberIn(this.lab.held(this.parameter.path), this.parameter);
  }

  get #before(): number {
    return numberIn(this.lab.held(this.parameter.path, 0), this.parameter);
  }

  #box() {
    const scale = this.#scale;
    const { title } = this.words.parameter(this.parameter);
    return html`<span class="box">
      <input
        type="number"
        step="any"
        aria-label=${msg(str`${title}, number`)}
        min=${scale.min * scale.factor}
        max=${scale.max * scale.factor}
        .value=${scale.plain(this.#now)}
        @change=${(event: Event) => this.#typed(event.target as HTMLInputElement, scale)}
      />
      <span class="quiet" title=${this.words.unit(scale.unit)}>${this.words.unit(scale.unit)}</span>
    </span>`;
  }

  #slider() {
    const scale = this.#scale;
    const [now, before] = [this.#now, this.#before];
    const unit = this.words.unit(scale.unit);
    const { title } = this.words.parameter(this.parameter);
    const isThere = this.#isInStatusQuo;
    const isWhole = scale.low <= scale.from && scale.high >= scale.to;
    return html`<div class="slider ${isWhole ? '' : 'bracketed'}">
        <span class="track"></span>
        ${scale.low > scale.from ? html`<span class="unstudied" style=${styleMap(between(scale, scale.from, scale.low))}></span>` : nothing}
        ${scale.high < scale.to ? html`<span class="unstudied" style=${styleMap(between(scale, scale.high, scale.to))}></span>` : nothing}
        ${now === before || !isThere ? nothing : html`<span class="bar" style=${styleMap(between(scale, Math.min(now, before), Math.max(now, before)))}></span>`}
        ${isThere ? html`<span class="tick" style=${styleMap({ left: at(scale, before) })}></span>` : nothing}
        ${isWhole ? nothing : html`<span class="bracket" style=${styleMap(between(scale, scale.low, scale.high))}></span>`}
        <input
          type="range"
          aria-label=${title}
          aria-valuetext=${`${scale.text(now)} ${unit}`}
          min=${scale.from}
          max=${scale.to}
          step=${scale.step}
          .value=${String(now)}
          @input=${(event: Event) => this.lab.move(this.parameter.path, this.#with((event.target as HTMLInputElement).valueAsNumber))}
          @change=${() => this.lab.settle()}
        />
      </div>
      <p class="ends small quiet">
        <span>${isThere ? msg(str`Status quo ${scale.text(before)} ${unit}`) : msg('not part of the status quo')}</span>
        ${isWhole ? nothing : html`<span>${msg(str`plausible ${scale.text(scale.low)} to ${scale.text(scale.high)}`)}</span>`}
      </p>`;
  }

  #options() {
    const { parameter, lab, words } = this;
    const held = lab.held(parameter.path) ?? parameter.default;
    const before = lab.held(parameter.path, 0) ?? parameter.default;
    const values: readonly (string | boolean)[] = parameter.type === 'flag' ? [false, true] : (parameter.options ?? []);
    return html`<div class="options" role="radiogroup" aria-label=${words.parameter(parameter).title}>
      ${values.map(
        (value) => html`<button
          role="radio"
          class=${value === before ? 'quo' : ''}
          aria-checked=${String(value === held)}
          @click=${() => lab.set(parameter.path, value)}
        >
          ${optionName(value, parameter, words)}
        </button>`,
      )}
    </div>`;
  }

  #meaning(says: string) {
    const { parameter, lab } = this;
    const scale = this.#scale;
    if (parameter.type === 'choice') {
      const held = String(lab.held(parameter.path) ?? parameter.default);
      return html`<p class="meaning">${this.words.kind(parameter, held) || says}</p>`;
    }
    if (parameter.type === 'flag') return html`<p class="meaning">${says}</p>`;
    const currency = lab.catalogue.settings.find(({ name }) => name === lab.choices.contents.setting)?.currency ?? '';
    const meaning = meaningOf(parameter.path, this.#now, signOf(currency));
    const unit = this.words.unit(scale.unit);
    const text = (value: number) => `${scale.text(value)} ${unit}`.trim();
    return html`<p class="meaning">${meaning?.says ?? says}</p>
      ${
        meaning?.split === undefined
          ? nothing
          : html`<div class="split">
              ${meaning.split
                .filter(({ share }) => share > 0)
                .map(
                  ({ name, share }) =>
                    html`<div style="flex:${share}"><b>${fixed(share * 100, 0)} %</b><span class="small">${name}</span></div>`,
                )}
            </div>`
      }
      <p class="subtitle" style="margin-top:6px">
        ${this.#against(text)}
        ${meaning === undefined ? nothing : says}
      </p>`;
  }

  /** Where the value stands against the status quo, which may have no such thing. */
  #against(text: (value: number) => string): string {
    const [now, before] = [this.#now, this.#before];
    if (!this.#isInStatusQuo) return msg(str`${text(now)}; the status quo has nothing of this.`);
    return now === before
      ? msg(str`${text(now)}, as in the status quo.`)
      : msg(str`${text(now)}; ${text(before)} in the status quo.`);
  }

  get #isInStatusQuo(): boolean {
    return this.lab.held(this.parameter.path, 0) !== undefined;
  }

  #when() {
    const held = this.lab.held(this.parameter.path);
    const dates = typeof held === 'object' ? held : { value: this.#now, start: 13, ramp: 0 };
    const { months } = this.lab.choices.size;
    const number = (name: 'start' | 'ramp', word: string, min: number) => html`<label>
      ${word}
      <input
        type="number"
        min=${min}
        max="600"
        step="1"
        .value=${String(dates[name])}
        @change=${(event: Event) => {
          const { valueAsNumber } = event.target as HTMLInputElement;
          if (!Number.isFinite(valueAsNumber)) return;
          const month = Math.min(600, Math.max(min, Math.round(valueAsNumber)));
          this.lab.set(this.parameter.path, { ...dates, [name]: month });
        }}
      />
    </label>`;
    const x = (month: number) => (Math.min(month, months) / months) * 104 + 1;
    return html`<section class="when">
      <h3>${msg('When')}</h3>
      ${number('start', msg('starts in month'), 1)} ${number('ramp', msg('months to full value'), 0)}
      ${svg`<svg width="106" height="26" viewBox="0 0 106 26" aria-hidden="true">
        <path d="M1 22.5H105" stroke="var(--track)" fill="none"></path>
        <path d="M1 22.5H${x(dates.start - 1)}L${x(dates.start - 1 + dates.ramp)} 4H105" stroke="var(--accent)" stroke-width="1.75" fill="none"></path>
      </svg>`}
    </section>`;
  }

  #typed(input: HTMLInputElement, scale: Scale): void {
    const typed = input.valueAsNumber / scale.factor;
    if (Number.isFinite(typed)) {
      const within = Math.min(scale.max, Math.max(scale.min, scale.integer ? Math.round(typed) : typed));
      this.message =
        within === typed
          ? ''
          : msg(str`Must be from ${scale.text(scale.min)} to ${scale.text(scale.max)}: set to ${scale.text(within)}.`);
      this.lab.set(this.parameter.path, this.#with(within));
    }
    input.value = scale.plain(this.#now);
  }

  /** A lever keeps its dates. */
  #with(value: number): ParameterValue {
    if (this.parameter.type !== 'lever') return value;
    const held = this.lab.held(this.parameter.path);
    return { ...(typeof held === 'object' ? held : { start: 13, ramp: 0 }), value };
  }

  async #cite(): Promise<void> {
    const { parameter, words, lab } = this;
    const { title, says } = words.parameter(parameter);
    const ids = idsIn(parameter.source, this.book);
    const lines = [
      ownCitation(lab.catalogue.version, `${title} (${parameter.path}): ${says}`),
      ...ids.map((id) => citation(id, this.book[id])),
      ...(ids.length === 0 ? [parameter.source] : []),
    ];
    await navigator.clipboard.writeText(lines.join('\n')).catch(() => undefined);
    this.copied = true;
  }
}

const THUMB = 22;

/** Where a value stands: thumb, tick and bar share it, so that they meet at both ends. */
function at(scale: Scale, value: number): string {
  const share = Math.max(0, Math.min(1, (value - scale.from) / (scale.to - scale.from)));
  return `calc(${(share * 100).toFixed(3)}% + ${((0.5 - share) * THUMB).toFixed(3)}px)`;
}

function between(scale: Scale, from: number, to: number): { left: string; right: string } {
  return { left: at(scale, from), right: `calc(100% - (${at(scale, to)}))` };
}
