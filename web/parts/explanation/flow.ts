// A flow of patients or of money: the status quo, the reform or their difference; for patients by year, and with a switch that
// leaves out who stays, because referrals are rare.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { changeText, decimalsFor, fixed } from '../../../src/results/format.ts';
import { dotRanges, type RangeRow } from '../../charts/dot-ranges.ts';
import { moneyNodeName, moveName } from '../../charts/flow-words.ts';
import { decimalsOf } from '../../charts/money.ts';
import { type Layout, moneyPicture } from '../../charts/money-picture.ts';
import { PATIENT_LINKS, type PatientFlow, patientFlow } from '../../charts/patient-flow.ts';
import { patientPicture } from '../../charts/patient-picture.ts';
import { paymentChanges, payments, tiersOf } from '../../charts/payments.ts';
import type { Scene } from '../../charts/picture.ts';
import { shared } from '../../look/shared.ts';
import { FLOORS } from '../../simulation/journey-cells.ts';
import { isClear } from '../../state/estimate.ts';

type Side = 'before' | 'after' | 'difference';

/** Height of what stands above and beneath the picture. */
const TOOLS = 34;
const SUMS = 58;

export class Flow extends LitElement {
  static override styles = [
    shared,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-height: 34px;
      }
      .segments {
        display: inline-flex;
        border: 1px solid var(--track);
        border-radius: 6px;
      }
      .segments button {
        min-height: 26px;
        padding: 0 8px;
        font-size: 12px;
      }
      .segments button + button {
        border-left: 1px solid var(--track);
      }
      .segments button:first-child span {
        border-bottom: 2px dashed var(--ink);
      }
      .segments [aria-pressed='true'] {
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
      .segments [aria-pressed='true']:first-child {
        background: var(--ink);
        color: var(--bg);
      }
      .segments [aria-pressed='true']:first-child span {
        border-color: var(--bg);
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 24px;
        font-size: 12px;
        color: var(--ink-2);
      }
      input[type='range'] {
        width: 64px;
        accent-color: var(--accent);
      }
      svg {
        display: block;
        overflow: visible;
        font-variant-numeric: tabular-nums lining-nums;
      }
      .sums {
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        gap: 4px 12px;
        border-top: 1px solid var(--line);
        padding-top: 8px;
        font-size: 12px;
        line-height: 16px;
      }
      .sums dt i {
        display: inline-block;
        width: 9px;
        height: 9px;
        margin-right: 5px;
      }
      .sums dd b {
        font-size: 15px;
        line-height: 20px;
      }
      @media (max-width: 479px) {
        .sums {
          grid-template-columns: 1fr 1fr;
        }
      }
    `,
  ];

  @property() kind: 'patients' | 'money' = 'patients';
  @property({ attribute: false }) scene!: Scene;
  @state() private side: Side = 'after';
  /** Counts from 0; −1 is the last. */
  @state() private year = -1;
  @state() private onlyMoves = false;
  @state() private layout: Layout | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('kind') && this.kind === 'money' && this.layout === undefined)
      void import('d3-sankey').then((layout) => {
        this.layout = layout;
      });
  }

  override render() {
    return html`<div class="tools">${this.#sides()}${this.kind === 'patients' ? this.#patientTools() : nothing}</div>
      ${this.kind === 'patients' ? this.#patients() : this.#money()}`;
  }

  #sides() {
    const side = (name: Side, word: string) => html`<button
      aria-pressed=${String(this.side === name)}
      @click=${() => {
        this.side = name;
      }}
    >
      <span>${word}</span>
    </button>`;
    return html`<div class="segments" role="group" aria-label=${msg('What is shown')}>
      ${side('before', msg('Status quo'))}${side('after', msg('This reform'))}${side('difference', msg('Difference'))}
    </div>`;
  }

  get #lastYear(): number {
    return Math.ceil(this.scene.outcome.months / 12) - 1;
  }

  #patientTools() {
    const last = this.#lastYear;
    const year = this.year < 0 ? last : Math.min(this.year, last);
    return html`<label
        >${msg(str`year ${year + 1}`)}<input
          type="range"
          min="0"
          max=${last}
          .value=${String(year)}
          aria-label=${msg('Year shown')}
          aria-valuetext=${msg(str`year ${year + 1}`)}
          @input=${(event: Event) => {
            this.year = Number((event.target as HTMLInputElement).value);
          }}
      /></label>
      ${
        this.side === 'difference'
          ? nothing
          : html`<label
              ><input
                type="checkbox"
                .checked=${this.onlyMoves}
                @change=${(event: Event) => {
                  this.onlyMoves = (event.target as HTMLInputElement).checked;
                }}
              />${msg('only moves')}</label
            >`
      }`;
  }

  #patients() {
    const { outcome, words, width, height, names } = this.scene;
    const year = this.year < 0 ? this.#lastYear : Math.min(this.year, this.#lastYear);
    const [before, after] = [patientFlow(outcome, 0, year), patientFlow(outcome, 1, year)];
    const flow = this.side === 'before' ? before : after;
    const picture =
      this.side === 'difference'
        ? this.#ranges(patientRows(after, (floor) => words.label(FLOORS[floor])))
        : patientPicture({
            flow,
            reference: this.side === 'before' ? undefined : before,
            words,
            width,
            height: Math.max(260, height - TOOLS - SUMS),
            onlyMoves: this.onlyMoves,
          });
    const name = this.side === 'before' ? names[0] : names[1];
    return html`<div role="img" aria-label=${msg(str`${name}: ${moveSentence(flow)}`)}>${picture}</div>
      ${sums(before, after)}`;
  }

  #money() {
    const { outcome, words, width, height, names } = this.scene;
    if (this.side === 'difference') {
      const rows = paymentChanges(outcome, 1)
        .filter(({ change }) => change.mean !== 0)
        .sort((a, b) => Math.abs(b.change.mean) - Math.abs(a.change.mean))
        .map(({ from, to, change, kind }) => ({
          name: `${moneyNodeName(from, words)} → ${moneyNodeName(to, words)}${kind === 'settlement' ? ` (${msg('settlement')})` : ''}`,
          change,
        }));
      return html`<div role="img" aria-label=${msg('Changes of payments, largest first')}>${this.#ranges(rows)}</div>`;
    }
    if (this.layout === undefined) return html`<div aria-busy="true"></div>`;
    const arm = this.side === 'before' ? 0 : 1;
    const tiers = tiersOf(outcome);
    return html`<div role="img" aria-label=${msg(str`Payments per head: ${names[arm]}`)}>
      ${moneyPicture(this.layout, { links: payments(outcome, arm), tiers, words, width, height: Math.max(300, height - TOOLS) })}
    </div>`;
  }

  #ranges(rows: readonly RangeRow[]) {
    const { width } = this.scene;
    if (rows.length === 0) return html`<p class="quiet">${msg('Nothing differs.')}</p>`;
    const decimals = decimalsOf(rows.map(({ change }) => change.mean));
    return dotRanges(rows, width, decimals, Math.min(300, width * 0.58));
  }
}

customElements.define('tw-flow', Flow);

/** First contacts of every tier, then every move between two tiers. */
function patientRows({ links, changes }: PatientFlow, nameOf: (floor: number) => string): RangeRow[] {
  return PATIENT_LINKS.flatMap(({ column, from, to, move }, at) => {
    if (links[at].mean === 0 && changes[at].mean === 0) return [];
    if (move === 'stayed' && column === 1) return [];
    const name =
      move === 'stayed'
        ? msg(str`Treated where they came first: ${nameOf(from)}`)
        : msg(str`${moveName(move)}: ${nameOf(from)} → ${nameOf(to)}`);
    return [{ name, change: changes[at] }];
  });
}

export function moveSentence({ moves }: PatientFlow): string {
  const text = (value: number) => fixed(value, value < 10 ? 1 : 0);
  const { alone, referred, down } = moves;
  return msg(
    str`per 1,000 residents a year ${text(alone.value.mean)} went up on their own, ${text(referred.value.mean)} came up with a referral, ${text(down.value.mean)} were sent down.`,
  );
}

/** The sums beneath the picture: three kinds of moves, and how many go up for each one sent down. */
function sums(before: PatientFlow, after: PatientFlow) {
  const box: Readonly<Record<string, string>> = {
    alone: 'background:var(--ink);opacity:.24',
    referred: 'background:var(--ink);opacity:.68',
    down: 'background:var(--accent)',
  };
  const ratio = ({ moves: { alone, referred, down } }: PatientFlow) =>
    (alone.value.mean + referred.value.mean) / down.value.mean;
  const [was, now] = [ratio(before), ratio(after)];
  return html`<dl class="sums">
    ${(['alone', 'referred', 'down'] as const).map((move) => {
      const { value, change } = after.moves[move];
      const old = before.moves[move].value.mean;
      const decimals = decimalsFor({ value: value.mean, low: null, high: null });
      const most = Math.min(decimals, value.mean < 10 ? 1 : 0);
      const text = changeText({ value: change.mean, low: change.low, high: change.high }, '');
      const interval = text.low === '' ? text.value : msg(str`${text.value} (95 %: ${text.low} to ${text.high})`);
      return html`<div>
        <dt><i style=${box[move]}></i>${moveName(move)}</dt>
        <dd>
          <b>${fixed(value.mean, most)}</b> <span class="quiet">${msg(str`status quo ${fixed(old, most)}`)}</span><br />
          <span class="small quiet">${isClear(change) === false ? msg('no clear change') : interval}</span>
        </dd>
      </div>`;
    })}
    <div>
      <dt>${msg('Up for each one sent down')}</dt>
      <dd><b>${fixed(now, now < 10 ? 1 : 0)}</b> <span class="quiet">${msg(str`status quo ${fixed(was, was < 10 ? 1 : 0)}`)}</span></dd>
    </div>
  </dl>`;
}
