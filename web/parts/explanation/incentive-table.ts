// The incentive table: what one more unit of care, one more head and a unit of money avoided at others earn each kind of
// provider, before and after. Compact: the line each provider lives by, and the rest on demand.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fixed } from '../../../src/results/format.ts';
import { type BeforeAfter, type Incentive, incentivesOf, mainLines } from '../../charts/incentives.ts';
import { currencyOf, signOf } from '../../charts/money.ts';
import { shared } from '../../look/shared.ts';
import type { Outcome } from '../../state/outcome.ts';
import type { Dictionary } from '../../words/dictionary.ts';

@customElement('tw-incentive-table')
export class IncentiveTable extends LitElement {
  static override styles = [
    shared,
    css`
      table {
        table-layout: fixed;
      }
      col.who {
        width: 34%;
      }
      th,
      td {
        padding: 3px 0 3px 6px;
        vertical-align: top;
      }
      th:first-child {
        padding-left: 0;
      }
      thead th {
        font-size: 11px;
        line-height: 13px;
        vertical-align: bottom;
      }
      tbody th {
        color: var(--ink);
      }
      tbody th span,
      .was {
        display: block;
        font-size: 11px;
        line-height: 14px;
        color: var(--ink-3);
      }
      .now {
        white-space: nowrap;
      }
      .moved {
        color: var(--accent);
        font-weight: 600;
      }
      p {
        padding-top: 4px;
        display: flex;
        justify-content: space-between;
        gap: 8px;
      }
      button.link {
        min-height: 24px;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) outcome!: Outcome;
  @property({ attribute: false }) words!: Dictionary;
  /** Every line of care, or the one each provider lives by. */
  @property({ type: Boolean }) isWhole = false;

  override render() {
    const { outcome, words } = this;
    const all = incentivesOf(outcome.explanation(0, 'incentives'), outcome.explanation(1, 'incentives'));
    if (all.length === 0) return nothing;
    const currency = currencyOf(outcome.unitOf('cost.perHead'));
    const sign = signOf(currency);
    const rows = this.isWhole ? all : mainLines(all);
    return html`<table>
        <caption class="unseen">${msg('What one more unit earns each kind of provider, before and after')}</caption>
        <colgroup>
          <col class="who" />
          <col span="3" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">${msg(str`earns, ${sign}`)}</th>
            <th scope="col" class="number">${msg('one more contact')}</th>
            <th scope="col" class="number">${msg('one more head a year')}</th>
            <th scope="col" class="number">${msg(str`${sign}1 avoided elsewhere`)}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.#row(row, words))}
        </tbody>
      </table>
      <p class="small quiet">
        <span>${msg('before, then after; margin over variable cost, first run')}</span>
        <button
          class="link"
          aria-expanded=${String(this.isWhole)}
          @click=${() => {
            this.isWhole = !this.isWhole;
          }}
        >
          ${this.isWhole ? msg('Fewer lines') : msg('All lines')}
        </button>
      </p>`;
  }

  #row({ provider, line, contact, head, avoided }: Incentive, words: Dictionary) {
    return html`<tr>
      <th scope="row">${words.label(provider)}<span>${words.label(line)}</span></th>
      ${cell(contact, decimalsOfPair(contact))}${cell(head, decimalsOfPair(head))}${cell(avoided, avoided.every((one) => !one) ? 0 : 2)}
    </tr>`;
  }
}

/** One decimal below ten, none where both are nothing. */
function decimalsOfPair(pair: BeforeAfter): number {
  const most = Math.max(...pair.map((one) => Math.abs(one) || 0));
  return most > 0 && most < 10 ? 1 : 0;
}

function cell([before, after]: BeforeAfter, decimals: number) {
  const [was, now] = [before, after].map((value) => fixed(value, decimals));
  if (was === now || !Number.isFinite(before))
    return html`<td class="number"><span class="was">&nbsp;</span><span class="now quiet">${now}</span></td>`;
  return html`<td class="number"><span class="was">${was} →</span><span class="now moved">${now}</span></td>`;
}
