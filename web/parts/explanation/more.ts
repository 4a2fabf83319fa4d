// More charts: six beside the explanations, all of them on demand. Each shows its interval as a band and, when pointed at or
// reached by the keyboard, in words; choosing one shows it in the second chart.
import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { changeText, shownUnit } from '../../../src/results/format.ts';
import { FAMILY } from '../../charts/explaining.ts';
import type { Chart } from '../../charts/picture.ts';
import { thumbnail } from '../../charts/thumbnail.ts';
import { shared } from '../../look/shared.ts';
import { isClear } from '../../state/estimate.ts';
import type { Outcome } from '../../state/outcome.ts';
import { Panel } from './panel.ts';

/** What stands beside the explanations, as far as a place has it; the first six of it. */
const FIRST = [
  'quality.index',
  'visits.perPerson',
  'referral.formalUpPer1000',
  'quality.avoidableAdmissions',
  'quality.access',
  'referral.downShareOfSecondary',
  'admissions.per100',
  'price.visit',
];
const SHOWN = 6;
/** What stands first where all are shown. */
const CHOSEN = [
  ...FIRST,
  'cost.perHead',
  'cost.fundPerHead',
  'cost.outOfPocketPerHead',
  'cost.outOfPocketShare',
  'payer.balancePerHead',
  'provider.surplusPerHead',
  'price.admission',
  'equity.catastrophicShare',
  'grassroots.visitShare',
  'grassroots.firstContactShare',
  'bypass.admissionShare',
  'region.withinAdmissionShare',
  'referral.selfUpPer1000',
  'referral.handedDownPer1000',
  'quality.chronicControl',
  'quality.readmission',
  'quality.turnedAway',
  'contracts.share',
];

@customElement('tw-more-charts')
export class MoreCharts extends Panel {
  static override styles = [
    shared,
    css`
      header {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
      }
      button.link {
        min-height: 24px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(124px, 1fr));
        gap: 12px 20px;
        padding-top: 8px;
      }
      .thumb {
        display: block;
        min-width: 0;
        border-bottom: 1px solid var(--line);
        padding-bottom: 2px;
      }
      .thumb span {
        display: block;
        font-size: 12px;
        line-height: 16px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .thumb:hover span,
      .thumb:focus-visible span {
        color: var(--accent);
      }
      svg {
        display: block;
        overflow: visible;
        font-variant-numeric: tabular-nums lining-nums;
      }
      .band {
        transition: opacity 150ms;
      }
      .thumb:hover .band,
      .thumb:focus-visible .band {
        opacity: 0.35;
      }
      .says {
        min-height: 48px;
        padding-top: 8px;
        font-size: 12px;
        line-height: 16px;
        color: var(--ink-2);
      }
      dialog {
        width: min(1080px, calc(100vw - 32px));
        max-height: calc(100vh - 64px);
        padding: 20px 24px 24px;
        border: 0;
        border-radius: 10px;
        background: var(--floating);
        color: var(--ink);
        box-shadow: var(--shadow);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.35);
      }
      dialog form {
        display: flex;
        gap: 16px;
      }
      dialog .grid {
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
      }
      dialog .says {
        position: sticky;
        bottom: -24px;
        background: var(--floating);
        padding-bottom: 8px;
      }
      h3 {
        font-size: 13px;
        line-height: 18px;
        padding-top: 16px;
      }
      ul {
        list-style: none;
        padding-top: 4px;
        columns: 2;
        column-gap: 20px;
      }
      li {
        break-inside: avoid;
        padding: 2px 0 6px;
      }
      li .link {
        display: block;
      }
      li .subtitle {
        display: block;
        font-size: 11px;
        line-height: 14px;
      }
      @media (max-width: 479px) {
        ul {
          columns: 1;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .band {
          transition: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) charts: readonly Chart[] = [];
  @state() private pointed = '';
  @state() private isWhole = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  override render() {
    const { outcome } = this.lab;
    if (outcome === undefined) return html`<h2>${msg('More charts')}</h2>`;
    const all = this.#measures(outcome);
    const first = FIRST.filter((id) => all.includes(id)).slice(0, SHOWN);
    return html`<header>
        <h2>${msg('More charts')}</h2>
        <button class="link" @click=${this.#open}>${msg(str`All ${all.length}`)}</button>
      </header>
      <p class="subtitle">${msg('12 months to each point; 95 % band')}</p>
      <div class="grid">${first.map((id) => this.#thumb(outcome, id, 124))}</div>
      ${this.isWhole ? nothing : this.#says(outcome)}
      ${this.#closer(outcome)}
      <dialog aria-label=${msg('All charts')} @close=${this.#closed}>${this.isWhole ? this.#whole(outcome, all) : nothing}</dialog>`;
  }

  /** Charts that explain more than a course can. */
  #closer(outcome: Outcome) {
    const charts = this.charts.filter(({ family }) => family === FAMILY).filter((chart) => chart.has(outcome));
    if (charts.length === 0) return nothing;
    const scene = { outcome, words: this.words };
    return html`<h3>${msg('Look closer')}</h3>
      <ul>
        ${charts.map(
          (chart) => html`<li>
            <button class="link" @click=${() => this.#pick(chart.id)}>${chart.title(this.words)}</button>
            <span class="subtitle">${chart.subtitle(scene)}</span>
          </li>`,
        )}
      </ul>`;
  }

  #pick(id: string): void {
    if (this.dialog.open) this.dialog.close();
    this.dispatchEvent(new CustomEvent('pick', { detail: id, bubbles: true, composed: true }));
  }

  /** Measures that tell something here: not those that are nothing, or the same whole, in both arms. */
  #measures(outcome: Outcome): string[] {
    return this.lab.catalogue.measures
      .map(({ id }) => id)
      .filter((id) => {
        if (!outcome.has(id)) return false;
        const [before, after] = [0, 1].map((arm) => outcome.value(arm, id).mean);
        const isSame = before === after && (before === 0 || before === 1);
        return Number.isFinite(before) && Number.isFinite(after) && !isSame;
      });
  }

  #whole(outcome: Outcome, all: readonly string[]) {
    const chosen = CHOSEN.filter((id) => all.includes(id));
    const rest = all.filter((id) => !chosen.includes(id));
    return html`<header>
        <h2>${msg('All charts')}</h2>
        <form method="dialog">
          ${(['svg', 'png'] as const).map(
            (
              form,
            ) => html`<button class="link" type="button" @click=${() => void this.#save(form, [...chosen, ...rest])}>
              ${form.toUpperCase()}
            </button>`,
          )}
          <button class="link">${msg('Close')}</button>
        </form>
      </header>
      <p class="subtitle">${msg('Choose one to show it in the second chart.')}</p>
      <div class="grid">${chosen.map((id) => this.#thumb(outcome, id, 150))}</div>
      <h3>${msg('Others')}</h3>
      <div class="grid">${rest.map((id) => this.#thumb(outcome, id, 150))}</div>
      ${this.#says(outcome)}`;
  }

  #thumb(outcome: Outcome, id: string, width: number) {
    const point = () => {
      this.pointed = id;
    };
    const { title } = this.words.measure(id);
    return html`<button
      class="thumb"
      title=${title}
      aria-describedby="says"
      @pointerenter=${point}
      @focus=${point}
      @click=${() => this.#pick(id)}
    >
      <span aria-hidden="true">${title}</span>${thumbnail(outcome, id, width, 52)}
      <span class="unseen">${msg(str`${title}: show in the second chart`)}</span>
    </button>`;
  }

  /** The chart pointed at, in words, with the interval of its change. */
  #says(outcome: Outcome) {
    return html`<p class="says" id="says" aria-live="polite">
      ${outcome.has(this.pointed) ? this.#sentence(outcome, this.pointed) : nothing}
    </p>`;
  }

  #sentence(outcome: Outcome, id: string): string {
    const unit = outcome.unitOf(id);
    const change = outcome.change(1, id);
    const { value, low, high } = changeText({ value: change.mean, low: change.low, high: change.high }, unit);
    const { title } = this.words.measure(id);
    const shown = this.words.unit(shownUnit(unit).change);
    if (low === '') return msg(str`${title}: ${value} ${shown} in one run.`);
    if (isClear(change) === false) return msg(str`${title}: no clear change (95 %: ${low} to ${high} ${shown}).`);
    return msg(str`${title}: ${value} ${shown} (95 %: ${low} to ${high}).`);
  }

  async #save(form: 'svg' | 'png', measures: readonly string[]): Promise<void> {
    const { saveGrid } = await import('../../exports/grid.ts');
    await saveGrid(form, measures, this.lab, this.words);
  }

  readonly #open = async () => {
    this.isWhole = true;
    await this.updateComplete;
    this.dialog.showModal();
  };

  readonly #closed = () => {
    this.isWhole = false;
  };
}
