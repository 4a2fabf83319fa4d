// The levers of a role: only those the lesson gives it, each with what it holds at the start of the round.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Changes, Lesson, Round, SetValue } from '../../src/lesson/lesson.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { scaleOf } from '../state/scale.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { leverName } from './figures-said.ts';
import { classLook } from './look.ts';
import { startsFrom } from './play.ts';
import { termed } from './term.ts';

@customElement('tw-lever-form')
export class LeverForm extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      :host {
        display: grid;
        gap: 16px;
        max-width: 520px;
      }
      .head {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        align-items: baseline;
        font-size: 15px;
        line-height: 20px;
      }
      .head b {
        white-space: nowrap;
      }
      .changed b {
        color: var(--accent);
      }
      p {
        color: var(--ink-2);
      }
      input[type='range'],
      select {
        width: 100%;
      }
      .choices {
        padding: 0;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) round!: Round;
  @property() holder = '';
  @property({ attribute: false }) decisions: Changes = {};
  @state() private held: ((path: string) => unknown) | undefined;
  #of: Round | undefined;

  override willUpdate(): void {
    if (this.#of === this.round) return;
    const { round } = this;
    this.#of = round;
    this.held = undefined;
    void startsFrom(round.start).then((held) => {
      if (this.#of === round) this.held = held;
    });
  }

  override render() {
    const { held } = this;
    if (held === undefined) return nothing;
    return (this.round.levers[this.holder] ?? []).map((path) => {
      const parameter = this.#parameter(path, held);
      return parameter === undefined ? nothing : this.#lever(parameter, held(path) as SetValue | undefined);
    });
  }

  /** Of parameters with the same path, the one of the kind that holds. */
  #parameter(path: string, held: (path: string) => unknown): Parameter | undefined {
    const all = this.lab.catalogue.parameters.filter((one) => one.path === path);
    const kind = held(`${path.slice(0, path.lastIndexOf('.'))}.kind`);
    return all.find((one) => one.kind === undefined || one.kind === kind) ?? all[0];
  }

  #lever(parameter: Parameter, start: SetValue | undefined) {
    const { path, type } = parameter;
    const { says } = this.words.parameter(parameter);
    const title = leverName(this.words, parameter);
    const now = this.decisions[path] ?? start ?? parameter.default;
    const changed = Object.hasOwn(this.decisions, path);
    const id = path.replaceAll('.', '-');
    return html`<div class="lever ${changed ? 'changed' : ''}">
      ${
        type === 'choice' || type === 'flag'
          ? html`<div class="head"><label for=${id}>${title}</label></div>${this.#choice(parameter, now, id)}`
          : this.#number(parameter, now, start, title, id)
      }
      <p>${termed(says)}</p>
    </div>`;
  }

  #number(parameter: Parameter, now: SetValue, start: SetValue | undefined, title: string, id: string) {
    const scale = scaleOf(parameter, this.lesson.size.months);
    const value = numberOf(now);
    const before = numberOf(start ?? parameter.default);
    const unit = this.words.unit(scale.unit);
    const move = (event: Event) => this.#decide(parameter, (event.target as HTMLInputElement).valueAsNumber, start);
    return html`<div class="head">
        <label for=${id}>${title}</label>
        <b>${scale.text(value)} <span class="quiet small">${unit}</span></b>
      </div>
      <input
        id=${id}
        type="range"
        min=${scale.from}
        max=${scale.to}
        step=${scale.step}
        .value=${String(value)}
        aria-valuetext=${`${scale.text(value)} ${unit}`}
        @input=${move}
      />
      <span class="small quiet">${msg(str`at the start ${scale.text(before)}`)}</span>`;
  }

  #choice(parameter: Parameter, now: SetValue, id: string) {
    const { type, options = [] } = parameter;
    const held = type === 'flag' ? ['false', 'true'] : options;
    const name = (one: string) =>
      type === 'flag' ? (one === 'true' ? msg('yes') : msg('no')) : this.words.option(parameter, one);
    const pick = (event: Event) => {
      const picked = (event.target as HTMLSelectElement).value;
      this.#decided({ ...this.decisions, [parameter.path]: type === 'flag' ? picked === 'true' : picked });
    };
    return html`<select id=${id} @change=${pick}>
      ${held.map((one) => html`<option value=${one} ?selected=${one === String(now)}>${name(one)}</option>`)}
    </select>`;
  }

  #decide({ path, type }: Parameter, value: number, start: SetValue | undefined): void {
    const dates = typeof start === 'object' ? start : { start: REFORM_START, ramp: 0 };
    this.#decided({ ...this.decisions, [path]: type === 'lever' ? { ...dates, value } : value });
  }

  #decided(decisions: Changes): void {
    this.dispatchEvent(new CustomEvent('decide', { detail: decisions }));
  }
}

/** Month in which a lever starts where nothing else is said: the first of the second year. */
const REFORM_START = 13;

function numberOf(value: SetValue): number {
  return typeof value === 'object' ? value.value : Number(value);
}
