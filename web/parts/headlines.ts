// The headline outcomes: cost, quality and grassroots utilisation first, then what patients pay and the fund's balance. Each with
// its value, its change against the status quo, the interval of that change, and its course.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unitIn } from '../../src/engine/currency.ts';
import { briefChange, changeText, decimalsFor, fixed, shownUnit } from '../../src/results/format.ts';
import { shared } from '../look/shared.ts';
import { isClear } from '../state/estimate.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Outcome } from '../state/outcome.ts';
import { Watching } from '../state/watching.ts';
import type { Dictionary } from '../words/dictionary.ts';

/** How far a strip reaches to both sides of the status quo, as a share of its value: fixed, so that small changes look small. */
const STRIP_REACH: Readonly<Record<string, number>> = {
  'cost.perHead': 0.12,
  'quality.index': 0.06,
  'grassroots.visitShare': 0.12,
  'cost.outOfPocketShare': 0.12,
};
/** The same for a balance, which may be near zero: in money per head. */
const BALANCE_REACH = 200;

@customElement('tw-headlines')
export class Headlines extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: 304fr 280fr 280fr 200fr 200fr;
        gap: 32px;
        padding: 16px 0;
      }
      article {
        position: relative;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-content: start;
        gap: 1px 8px;
        min-width: 0;
      }
      article + article::before {
        content: '';
        position: absolute;
        left: -16px;
        inset-block: 0;
        border-left: 1px solid var(--line);
      }
      h2 {
        font-size: 13px;
        line-height: 18px;
      }
      h2 button:hover {
        color: var(--accent);
      }
      h2,
      .unit {
        grid-column: 1 / -1;
      }
      .unit {
        min-height: 14px;
      }
      .value {
        display: flex;
        align-items: baseline;
        gap: 8px;
        white-space: nowrap;
      }
      .value b {
        font-size: 34px;
        line-height: 40px;
        font-weight: 600;
        letter-spacing: -0.025em;
      }
      .lesser .value b {
        font-size: 24px;
      }
      .value b span {
        font-size: 20px;
        font-weight: 400;
        letter-spacing: 0;
        color: var(--ink-2);
      }
      .change {
        font-size: 15px;
        line-height: 20px;
        font-weight: 600;
        color: var(--accent);
      }
      .unclear {
        font-weight: 400;
        color: var(--ink-3);
      }
      .spark {
        align-self: center;
        justify-self: end;
      }
      .strip,
      .interval {
        align-self: center;
      }
      .strip {
        min-height: 16px;
      }
      .interval {
        text-align: right;
        white-space: nowrap;
      }
      svg {
        display: block;
        max-width: 100%;
        overflow: visible;
      }
      @media (max-width: 1199px) {
        :host {
          grid-template-columns: repeat(3, 1fr);
          gap: 16px 32px;
        }
        article:nth-child(4)::before {
          display: none;
        }
      }
      @media (max-width: 899px) {
        :host {
          gap: 12px 16px;
        }
        .unit {
          display: none;
        }
        .lesser {
          grid-column: 1 / -1;
          border-top: 1px solid var(--line);
          padding-top: 8px;
        }
        .lesser::before,
        .lesser .strip {
          display: none;
        }
        .spark,
        .interval {
          display: none;
        }
        article {
          grid-template-columns: minmax(0, 1fr);
        }
        .lesser {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .lesser h2 {
          grid-column: 1;
          font-weight: 400;
        }
        .lesser .value {
          flex-direction: row;
          gap: 8px;
        }
        article:not(.lesser) .value {
          flex-direction: column;
          gap: 0;
          min-height: 50px;
        }
        h2 button {
          min-height: 24px;
        }
        .value b {
          font-size: 24px;
          line-height: 30px;
        }
        .lesser .value b {
          font-size: 15px;
          line-height: 20px;
        }
        .value b span {
          font-size: 15px;
        }
        article + article::before {
          left: -8px;
        }
      }
      @media (forced-colors: active) {
        .mark {
          fill: CanvasText;
        }
        .dot {
          fill: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;

  constructor() {
    super();
    new Watching(
      this,
      () => this.lab,
      () => [this.lab.outcome, this.lab.choices.contents],
    );
  }

  override render() {
    const { outcome } = this.lab;
    const ids = [...this.lab.catalogue.headlines];
    return html`${ids.map((id, place) => this.#card(outcome, id, place))}`;
  }

  #card(outcome: Outcome | undefined, id: string, place: number) {
    const { title, says } = this.words.measure(id);
    const choose = () => this.dispatchEvent(new CustomEvent('choose', { detail: id }));
    const name = html`<h2><button title=${says} @click=${choose}>${title}</button></h2>`;
    if (outcome === undefined || !outcome.has(id))
      // As high as with results, so that nothing moves when they come.
      return html`<article class=${place > 2 ? 'lesser' : ''} aria-busy="true">${name}${this.#unit(this.#declared(id))}
        <div class="value"><b class="quiet">–</b></div><div class="spark"></div><div class="strip"></div></article>`;
    const value = outcome.value(1, id);
    const change = outcome.change(1, id);
    const unit = outcome.unitOf(id);
    const shown = shownUnit(unit);
    const clear = isClear(change) ?? change.mean !== 0;
    const decimals = Math.min(1, decimalsFor({ value: value.mean, low: null, high: null }, shown.factor));
    const arrow = change.mean === 0 ? '' : change.mean < 0 ? '▼' : '▲';
    const size = briefChange({ difference: change.mean, unit });
    const text = changeText({ value: change.mean, low: change.low, high: change.high }, unit);
    return html`<article class=${place > 2 ? 'lesser' : ''} data-measure=${id}>
      ${name}
      ${this.#unit(unit)}
      <div class="value">
        <b>${fixed(value.mean * shown.factor, decimals)}${shown.unit === '%' ? html`<span>%</span>` : nothing}</b>
        <span class="change ${clear ? '' : 'unclear'}">${change.mean === 0 ? msg('no change') : `${arrow} ${size}`}</span>
      </div>
      <div class="spark">${this.#spark(outcome, id, clear)}</div>
      <div class="strip">${strip(id, value.mean - change.mean, change, clear)}</div>
      <span class="interval small quiet">${
        change.low === null
          ? msg('one run so far')
          : clear
            ? msg(str`95 %: ${text.low} to ${text.high}`)
            : change.mean === 0 && change.low === 0
              ? ''
              : msg('no clear change')
      }</span>
    </article>`;
  }

  #unit(unit: string) {
    const shown = shownUnit(unit).unit;
    const text = msg(str`${this.words.unit(shown === '(0–100)' ? '0–100' : shown)}, from year 2`);
    return html`<span class="unit small quiet">${text}</span>`;
  }

  /** The unit of a measure before anything has run, in the currency of the place. */
  #declared(id: string): string {
    const { measures, settings } = this.lab.catalogue;
    const unit = measures.find((measure) => measure.id === id)?.unit ?? '';
    const place = settings.find(({ name }) => name === this.lab.choices.contents.setting);
    return unitIn(unit, place?.currency ?? '');
  }

  #spark(outcome: Outcome, id: string, clear: boolean) {
    const width = 76;
    const height = 28;
    const from = 11;
    const courses = [0, 1].map((arm) => outcome.course(arm, id).slice(from));
    const all = courses.flatMap((course) => course.map(({ mean }) => mean)).filter(Number.isFinite);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const span = high - low || 1;
    const x = (at: number) => (at / Math.max(1, courses[0].length - 1)) * width;
    const y = (value: number) => height - 2 - ((value - low) / span) * (height - 4);
    const line = (arm: number) =>
      courses[arm].map(({ mean }, at) => `${x(at).toFixed(1)},${y(mean).toFixed(1)}`).join(' ');
    const end = courses[1].at(-1);
    const stroke = clear ? 'var(--accent)' : 'var(--ink-3)';
    return html`<svg width=${width} height=${height} aria-hidden="true">
      ${svg`<polyline points=${line(0)} fill="none" stroke="var(--ink)" stroke-width="1.25" stroke-dasharray="3 2.5"></polyline>
      <polyline points=${line(1)} fill="none" stroke=${stroke} stroke-width="1.75"></polyline>
      ${end === undefined ? nothing : svg`<circle cx=${width} cy=${y(end.mean)} r="3" fill=${stroke}></circle>`}`}
    </svg>`;
  }
}

/** The interval of a change on a line of fixed reach, with a tick at the status quo. */
export function strip(
  id: string,
  before: number,
  change: { mean: number; low: number | null; high: number | null; low50: number | null; high50: number | null },
  clear: boolean,
) {
  const width = 116;
  const reach = id === 'payer.balancePerHead' ? BALANCE_REACH : Math.abs(before) * (STRIP_REACH[id] ?? 0.12) || 1;
  const x = (value: number) => Math.max(0, Math.min(width, width / 2 + (value / reach) * (width / 2)));
  const colour = clear ? 'var(--accent)' : 'var(--ink-3)';
  const bar = (low: number | null, high: number | null, opacity: number) =>
    low === null || high === null
      ? nothing
      : svg`<line x1=${x(low)} x2=${x(high)} y1="8" y2="8" stroke=${colour} stroke-width="6" stroke-linecap="round" opacity=${opacity}></line>`;
  const isWide = change.low50 !== null && change.high50 !== null && x(change.high50) - x(change.low50) > 14;
  return html`<svg width=${width} height="16" viewBox="0 0 ${width} 16" aria-hidden="true">
    ${svg`<line x1="0" x2=${width} y1="8" y2="8" stroke="var(--line)"></line>
    ${bar(change.low, change.high, 0.28)}
    ${isWide ? bar(change.low50, change.high50, 0.5) : nothing}
    <line class="mark" x1=${width / 2} x2=${width / 2} y1="1" y2="15" stroke="var(--ink)" stroke-width="2"></line>
    <circle class="dot" cx=${x(change.mean)} cy="8" r="4.5" fill=${colour} stroke="var(--bg)" stroke-width="1.5"></circle>`}
  </svg>`;
}
