// What a team says before anything is shown: a direction, a size or a drawn line for each question, and a reason to choose. A
// line is drawn with the finger or typed year by year.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Lesson, Question, Round } from '../../src/lesson/lesson.ts';
import { shownUnit } from '../../src/results/format.ts';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { changeUnit, directionSaid, predictedSaid, unitIn } from './figures-said.ts';
import { said } from './lessons.ts';
import { classLook } from './look.ts';
import { type Answer, blank, type Direction, type Prediction, yearsOf } from './prediction.ts';

const DIRECTIONS: readonly Direction[] = ['higher', 'none', 'lower'];
const PAD = { width: 420, height: 150, left: 8, right: 8 } as const;

@customElement('tw-prediction-form')
export class PredictionForm extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 22px;
      }
      .size {
        display: flex;
        gap: 14px;
        align-items: center;
        padding-top: 6px;
      }
      .size input[type='range'] {
        flex: 1;
        max-width: 340px;
        min-width: 0;
      }
      output {
        min-width: 9ch;
        font-size: 17px;
        font-weight: 600;
      }
      svg {
        display: block;
        width: 100%;
        max-width: 420px;
        height: auto;
        margin: 8px 0;
        border: 1px solid var(--line);
        border-radius: 6px;
        touch-action: none;
        cursor: crosshair;
      }
      .years {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .years label {
        display: grid;
        gap: 2px;
        color: var(--ink-2);
      }
      .years input {
        width: 9ch;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) round!: Round;
  @property() language = 'en';
  @state() private answers: (Answer | undefined)[] = [];
  @state() private reason: number | undefined;
  #of: Round | undefined;

  override willUpdate(): void {
    if (this.#of === this.round) return;
    this.#of = this.round;
    this.answers = this.round.predict.map((one) => blank(one, this.lesson.size.months));
    this.reason = undefined;
  }

  /** What was said; undefined while something is missing. */
  get prediction(): Prediction | undefined {
    const { reason } = this;
    if (reason === undefined || this.answers.some((one) => one === undefined)) return undefined;
    return { answers: this.answers as readonly Answer[], reason };
  }

  override render() {
    const { round, language } = this;
    return html`${round.predict.map((one, at) => this.#question(one, at))}
      <fieldset>
        <legend>${msg('The main reason')}</legend>
        <div class="choices column">
          ${round.reasons.map(
            (one, at) => html`<label>
              <input type="radio" name="reason" .checked=${this.reason === at} @change=${() => this.#choose(at)} />${said(one, language)}
            </label>`,
          )}
        </div>
      </fieldset>`;
  }

  #question(question: Question, at: number) {
    return html`<fieldset>
      <legend>${said(question.asks, this.language)}</legend>
      ${question.kind === 'direction' ? this.#direction(at) : question.kind === 'size' ? this.#size(question, at) : this.#line(question, at)}
    </fieldset>`;
  }

  #direction(at: number) {
    return html`<div class="choices">
      ${DIRECTIONS.map(
        (one) => html`<label>
          <input type="radio" name=${`direction-${at}`} .checked=${this.answers[at] === one} @change=${() => this.#answer(at, one)} />${directionSaid(one)}
        </label>`,
      )}
    </div>`;
  }

  #unit({ measure }: Question): string {
    return unitIn(this.lab, this.round, measure);
  }

  #size(question: Question, at: number) {
    const { low = -1, high = 1 } = question;
    const value = this.answers[at] as number;
    const unit = this.#unit(question);
    const written = predictedSaid(value, unit);
    return html`<div class="size">
      <input
        type="range"
        min=${low}
        max=${high}
        step=${(high - low) / 200}
        .value=${String(value)}
        aria-label=${said(question.asks, this.language)}
        aria-valuetext=${written}
        @input=${(event: Event) => this.#answer(at, (event.target as HTMLInputElement).valueAsNumber)}
      />
      <output>${written} <span class="quiet small">${changeUnit(this.words, unit)}</span></output>
    </div>`;
  }

  #line(question: Question, at: number) {
    const { low = -1, high = 1 } = question;
    const values = this.answers[at] as readonly number[];
    const unit = this.#unit(question);
    const { factor } = shownUnit(unit);
    const x = (year: number) => PAD.left + (year / values.length) * (PAD.width - PAD.left - PAD.right);
    const y = (value: number) => 10 + ((high - value) / (high - low)) * (PAD.height - 20);
    const points = [[x(0), y(0)], ...values.map((value, year) => [x(year + 1), y(value)])];
    const draw = (event: PointerEvent) => {
      if (event.type === 'pointermove' && event.buttons === 0) return;
      const box = (event.currentTarget as SVGElement).getBoundingClientRect();
      const across = ((event.clientX - box.left) / box.width) * PAD.width;
      const year = Math.max(
        1,
        Math.min(values.length, Math.round(((across - PAD.left) / (PAD.width - PAD.left - PAD.right)) * values.length)),
      );
      const down = ((event.clientY - box.top) / box.height) * PAD.height;
      this.#year(at, year - 1, high - ((down - 10) / (PAD.height - 20)) * (high - low), question);
    };
    return html`<svg viewBox="0 0 ${PAD.width} ${PAD.height}" aria-hidden="true" @pointerdown=${draw} @pointermove=${draw}>
        <line x1="0" x2=${PAD.width} y1=${y(0)} y2=${y(0)} stroke="var(--ink)" stroke-dasharray="5 4" stroke-width="1.75"></line>
        <polyline points=${points.map((one) => one.join(',')).join(' ')} fill="none" stroke="var(--ink-2)" stroke-width="3" stroke-dasharray="1 6" stroke-linecap="round"></polyline>
        ${points.slice(1).map(([cx, cy]) => svg`<circle cx=${cx} cy=${cy} r="7" fill="var(--bg)" stroke="var(--ink-2)" stroke-width="2.5"></circle>`)}
      </svg>
      <div class="years">
        ${values.map(
          (value, year) => html`<label>
            <span>${msg(str`year ${year + 2}`)}</span>
            <input
              type="number"
              min=${low * factor}
              max=${high * factor}
              step="any"
              .value=${String(Number((value * factor).toPrecision(3)))}
              @change=${(event: Event) => this.#year(at, year, (event.target as HTMLInputElement).valueAsNumber / factor, question)}
            />
          </label>`,
        )}
        <span class="quiet" style="align-self:end;padding-bottom:6px">${changeUnit(this.words, unit)}; ${msg('0 is the status quo')}</span>
      </div>`;
  }

  #year(at: number, year: number, value: number, { low = -1, high = 1 }: Question): void {
    const values = [...(this.answers[at] as readonly number[])];
    if (!Number.isFinite(value) || year >= yearsOf(this.lesson.size.months)) return;
    values[year] = Math.max(low, Math.min(high, value));
    this.#answer(at, values);
  }

  #answer(at: number, answer: Answer): void {
    this.answers = this.answers.map((one, place) => (place === at ? answer : one));
    this.#changed();
  }

  #choose(reason: number): void {
    this.reason = reason;
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new CustomEvent('said', { bubbles: true, composed: true }));
  }
}
