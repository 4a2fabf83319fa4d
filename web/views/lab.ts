// The lab: headlines, levers, two charts to choose, and beneath them why, who and more.
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Chart } from '../charts/picture.ts';
import { shared } from '../look/shared.ts';
import type { Display } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import '../parts/headlines.ts';
import '../parts/rail.ts';
import '../parts/chart-card.ts';

@customElement('tw-lab')
export class Lab extends LitElement {
  static override styles = [
    shared,
    css`
      tw-headlines {
        border-bottom: 1px solid var(--line);
      }
      .below {
        display: grid;
        grid-template-columns: 304px minmax(0, 1fr);
        gap: 32px;
        padding-top: 16px;
      }
      tw-rail {
        max-height: calc(100vh - 240px);
        overflow-y: auto;
        overflow-x: clip;
        padding: 0 12px 12px;
        margin: 0 -12px;
      }
      .charts {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 32px;
      }
      .charts > * {
        min-width: 0;
      }
      @media (max-width: 899px) {
        .below {
          grid-template-columns: minmax(0, 1fr);
        }
        .charts {
          grid-template-columns: minmax(0, 1fr);
        }
        tw-rail {
          order: 2;
          max-height: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) charts: readonly Chart[] = [];
  @property({ attribute: false }) display!: Display;

  /** Explanations are loaded when the first picture is there. */
  protected override firstUpdated(): void {
    void import('../parts/explanation/explanation.ts');
  }

  override render() {
    const { lab, words, charts, display } = this;
    const [a, b] = display.charts;
    const pick = (place: 0 | 1) => (event: CustomEvent<string>) => {
      const shown = place === 0 ? [event.detail, b] : [a, event.detail];
      this.dispatchEvent(new CustomEvent('show', { detail: { charts: shown } }));
    };
    return html`<tw-headlines .lab=${lab} .words=${words} @choose=${pick(0)}></tw-headlines>
      <div class="below">
        <tw-rail .lab=${lab} .words=${words}></tw-rail>
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
          <tw-explanation .lab=${lab} .words=${words} @pick=${pick(1)}></tw-explanation>
        </div>
      </div>`;
  }
}
