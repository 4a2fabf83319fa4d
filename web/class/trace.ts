// The trace of a change: from the lever that was moved to what one more unit then earned whom, to what people and providers did
// otherwise, to the headline outcomes. A link that luck could explain is said to be missing.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fixed } from '../../src/results/format.ts';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import { incentivesOf, mainLines } from '../charts/incentives.ts';
import { currencyOf, signOf } from '../charts/money.ts';
import { shared } from '../look/shared.ts';
import { isClear } from '../state/estimate.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Outcome } from '../state/outcome.ts';
import { scaleOf } from '../state/scale.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { changeSaid, intervalSaid, leverName, measureName } from './figures-said.ts';
import { classLook } from './look.ts';
import type { Step } from './play.ts';
import { term } from './term.ts';

/** What people and providers do, in the order in which a visit goes. */
const BEHAVIOUR = [
  ['visits.perPerson', ''],
  ['admissions.per100', ''],
  ['price.visit', ''],
  ['price.admission', ''],
  ['referral.selfUpPer1000', ''],
  ['referral.formalUpPer1000', ''],
  ['referral.downShareOfTertiary', ''],
  ['referral.downShareOfSecondary', ''],
  ['contracts.share', ''],
  ['quality.turnedAway', ''],
  ['region.outsideAdmissionsPer1000', ''],
] as const;

/** Lines shown of one link at most. */
const MOST = 5;

interface Line {
  /** What the glossary knows it by. */
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly interval: string;
  readonly isClear: boolean;
}

/** The levers in which two arms differ, with what they hold. */
export function leversMoved(
  outcome: Outcome,
  { from, to, path }: Step,
  { catalogue }: Pick<Laboratory, 'catalogue'>,
  words: Dictionary,
): Line[] {
  const [before, after] = [from, to].map((arm) => outcome.arms[arm].arm.values);
  const paths = Object.keys(after).filter(
    (one) => (path === undefined || one === path) && textOf(before[one]) !== textOf(after[one]),
  );
  return paths.flatMap((one) => {
    const all = catalogue.parameters.filter((parameter) => parameter.path === one && one.startsWith('policy.'));
    const parameter = all.find(({ kind }) => kind === undefined || kind === after[kindOf(one)]) ?? all[0];
    if (parameter === undefined) return [];
    const said = (value: ParameterValue | undefined): string => {
      if (value === undefined) return '–';
      if (parameter.type === 'choice') return words.option(parameter, String(value));
      if (typeof value === 'boolean') return value ? msg('yes') : msg('no');
      const number = typeof value === 'object' ? value.value : Number(value);
      const scale = scaleOf(parameter, outcome.months);
      return [scale.text(number), scale.unit && words.unit(scale.unit)].filter(Boolean).join(' ');
    };
    return [
      {
        id: one,
        name: leverName(words, parameter),
        value: `${said(before[one])} → ${said(after[one])}`,
        interval: '',
        isClear: true,
      },
    ];
  });
}

const textOf = (value: ParameterValue | undefined) => JSON.stringify(value);
const kindOf = (path: string) => `${path.slice(0, path.lastIndexOf('.'))}.kind`;

@customElement('tw-trace')
export class Trace extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
        gap: 16px 32px;
        list-style: none;
        padding-top: 10px;
      }
      li {
        border-top: 2px solid var(--ink);
        padding-top: 8px;
        min-width: 0;
      }
      h3 {
        padding-bottom: 4px;
      }
      dl div {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding: 4px 0;
        border-bottom: 1px solid var(--line);
      }
      dt {
        min-width: 0;
      }
      dd {
        text-align: right;
      }
      dd b {
        display: block;
        color: var(--accent);
      }
      .unclear b {
        color: var(--ink-3);
        font-weight: 400;
      }
      select {
        max-width: 100%;
        padding: 5px 8px;
        border: 1px solid var(--control);
        border-radius: 6px;
        background: var(--bg);
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) outcome!: Outcome;
  @property({ attribute: false }) steps: readonly Step[] = [];
  @state() private chosen = 0;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('steps')) this.chosen = 0;
  }

  override render() {
    const { steps, outcome, lab, words } = this;
    const step = steps[this.chosen];
    if (step === undefined) return nothing;
    const levers = leversMoved(outcome, step, lab, words);
    return html`<h2>${msg('The trace of a change')}</h2>
      ${
        steps.length < 2
          ? nothing
          : html`<label>${msg('Whose change')} <select @change=${this.#choose}>
              ${steps.map((one, at) => html`<option value=${at} ?selected=${at === this.chosen}>${this.#stepName(one)}</option>`)}
            </select></label>`
      }
      <ol>
        <li><h3>${msg('Lever moved')}</h3>${this.#lines(levers, msg('No lever was moved.'))}</li>
        <li><h3>${msg('What one more contact earns')}</h3>${this.#lines(this.#incentives(step), msg('Earns everybody what it did before.'))}</li>
        <li><h3>${msg('What people and providers do')}</h3>${this.#lines(this.#behaviour(step), msg('No clear change in what anybody does.'))}</li>
        <li><h3>${msg('What comes of it')}</h3>${this.#lines(this.#outcomes(step), '')}</li>
      </ol>`;
  }

  #stepName({ team, path, from }: Step): string {
    if (team !== '') return team;
    if (path === undefined) return from === 0 ? msg('Everything in this round') : '';
    const parameter = this.lab.catalogue.parameters.find((one) => one.path === path);
    return msg(str`The last change: ${parameter === undefined ? path : leverName(this.words, parameter)}`);
  }

  #lines(lines: readonly Line[], otherwise: string) {
    if (lines.length === 0) return html`<p class="quiet">${otherwise}</p>`;
    const more = lines.length - MOST;
    return html`<dl>
        ${lines.slice(0, MOST).map(
          ({ id, name, value, interval, isClear: clear }) => html`<div class=${clear ? '' : 'unclear'}>
            <dt>${id === '' ? name : term(id, name)}</dt>
            <dd><b>${value}</b>${interval === '' ? nothing : html`<span class="small quiet">${interval}</span>`}</dd>
          </div>`,
        )}
      </dl>
      ${more > 0 ? html`<p class="small quiet">${msg(str`and ${more} more`)}</p>` : nothing}`;
  }

  /** Margins of one more contact that differ, the largest difference first. */
  #incentives({ from, to }: Step): Line[] {
    const { outcome, words } = this;
    const sign = signOf(currencyOf(outcome.unitOf('cost.perHead')));
    const rows = mainLines(
      incentivesOf(outcome.explanation(from, 'incentives'), outcome.explanation(to, 'incentives')),
    );
    const by = ({ contact: [before, after] }: (typeof rows)[number]) => Math.abs(after - before);
    return rows
      .filter((one) => by(one) >= 0.5)
      .sort((a, b) => by(b) - by(a))
      .map(({ provider, contact: [before, after] }) => ({
        id: '',
        name: words.label(provider),
        value: `${sign}${fixed(before, 0)} → ${sign}${fixed(after, 0)}`,
        interval: '',
        isClear: true,
      }));
  }

  /** What clearly changed, the surest first. */
  #behaviour(step: Step): Line[] {
    const { outcome } = this;
    const surety = (measure: string, group: string) => {
      const { mean, low, high } = outcome.change(step.to, measure, group, step.from);
      return low === null || high === null || high === low ? Math.abs(mean) : Math.abs(mean) / (high - low);
    };
    return BEHAVIOUR.filter(([measure, group]) => outcome.has(measure, group))
      .filter(([measure, group]) => isClear(outcome.change(step.to, measure, group, step.from)) === true)
      .sort((a, b) => surety(b[0], b[1]) - surety(a[0], a[1]))
      .map(([measure, group]) => this.#line(step, measure, group));
  }

  #outcomes(step: Step): Line[] {
    return this.lab.catalogue.headlines
      .filter((measure) => this.outcome.has(measure))
      .map((measure) => this.#line(step, measure, ''));
  }

  #line({ from, to }: Step, measure: string, group: string): Line {
    const { outcome, words } = this;
    const change = outcome.change(to, measure, group, from);
    const unit = outcome.unitOf(measure, group);
    const clear = isClear(change) ?? change.mean !== 0;
    return {
      id: measure,
      name: measureName(words, measure, group),
      value: clear ? changeSaid(words, change, unit) : msg('no clear change'),
      interval: intervalSaid(change, unit),
      isClear: clear,
    };
  }

  #choose(event: Event): void {
    this.chosen = Number((event.target as HTMLSelectElement).value);
  }
}
