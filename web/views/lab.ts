// The lab: headlines, levers, two charts to choose, and beneath them why, who and more.
import { msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chart } from '../charts/picture.ts';
import { shared } from '../look/shared.ts';
import type { Display } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import '../parts/headlines.ts';
import '../parts/rail.ts';
import '../parts/chart-card.ts';

/** How long after the first results explanations are loaded, in milliseconds: the charts are painted before. */
const AFTER_PICTURE = 100;

@customElement('tw-lab')
export class Lab extends LitElement {
  static override styles = [
    shared,
    css`
      tw-headlines {
        position: sticky;
        top: 0;
        z-index: 2;
        border-bottom: 1px solid var(--line);
        background: var(--bg);
      }
      .below {
        display: grid;
        grid-template-columns: 304px minmax(0, 1fr);
        gap: 32px;
        padding-top: 16px;
      }
      .levers {
        position: sticky;
        top: 142px;
        align-self: start;
        max-height: calc(100vh - 186px);
        overflow-y: auto;
        overflow-x: clip;
        padding: 0 12px 12px;
        margin: 0 -12px;
        scrollbar-width: thin;
      }
      .handle {
        display: none;
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 360px), 1fr));
        gap: 32px;
      }
      .charts > * {
        min-width: 0;
      }
      /* About as high as what it will hold, so that the foot of the page does not move. */
      tw-explanation:not(:defined) {
        display: block;
        min-height: 400px;
      }
      @media (max-width: 899px) {
        .below {
          grid-template-columns: minmax(0, 1fr);
        }
        .charts {
          grid-template-columns: minmax(0, 1fr);
        }
        tw-headlines {
          position: static;
        }
        .main {
          padding-bottom: 24px;
        }
        .levers {
          position: fixed;
          inset: auto 0 0;
          z-index: 3;
          margin: 0;
          padding: 0 16px 16px;
          max-height: 52px;
          border-radius: 16px 16px 0 0;
          background: var(--floating);
          box-shadow: var(--shadow);
          overflow: hidden;
          transition: max-height 150ms;
        }
        /* What lies beneath the edge of the window cannot be reached by keyboard either. */
        .levers:not(.open) tw-rail {
          visibility: hidden;
        }
        .levers.open {
          max-height: 56vh;
          overflow-y: auto;
        }
        .handle {
          display: flex;
          position: sticky;
          top: 0;
          z-index: 1;
          width: 100%;
          min-height: 52px;
          justify-content: center;
          align-items: center;
          gap: 10px;
          background: var(--floating);
          font-size: 15px;
          font-weight: 600;
        }
        .handle::before {
          content: '';
          position: absolute;
          top: 8px;
          width: 36px;
          height: 4px;
          border-radius: 2px;
          background: var(--track);
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) charts: readonly Chart[] = [];
  @property({ attribute: false }) display!: Display;

  /** On phones levers lie in a sheet at the bottom. */
  @state() private isOpen = false;

  /** Explanations are loaded when the first picture stands. */
  protected override firstUpdated(): void {
    const { lab } = this;
    const load = () => {
      if (lab.outcome === undefined) return;
      lab.removeEventListener('change', load);
      setTimeout(() => void import('../parts/explanation/explanation.ts'), AFTER_PICTURE);
    };
    lab.addEventListener('change', load);
    load();
  }

  override render() {
    const { lab, words, charts, display } = this;
    const [a, b] = display.charts;
    const pick = (place: 0 | 1) => (event: CustomEvent<string>) => {
      const shown = place === 0 ? [event.detail, b] : [a, event.detail];
      this.dispatchEvent(new CustomEvent('show', { detail: { charts: shown } }));
    };
    return html`<h1 class="unseen">${msg('Lab')}</h1>
      <tw-headlines .lab=${lab} .words=${words} @choose=${pick(0)}></tw-headlines>
      <div class="below">
        <section class="levers ${this.isOpen ? 'open' : ''}" aria-label=${msg('Levers')}>
          <button
            class="handle"
            aria-expanded=${String(this.isOpen)}
            @click=${() => {
              this.isOpen = !this.isOpen;
            }}
          >
            ${this.isOpen ? msg('Close the levers') : msg('Levers')}
          </button>
          <tw-rail .lab=${lab} .words=${words}></tw-rail>
        </section>
        <div class="main">
          <div class="charts">
            ${([0, 1] as const).map(
              (place) => html`<tw-chart-card
                .lab=${lab}
                .words=${words}
                .charts=${charts}
                chart=${display.charts[place]}
                ?asRuns=${display.asRuns}
                ?asTable=${display.asTables}
                @pick=${pick(place)}
              ></tw-chart-card>`,
            )}
          </div>
          <tw-explanation .lab=${lab} .words=${words} .charts=${charts} @pick=${pick(1)}></tw-explanation>
        </div>
      </div>`;
  }
}
