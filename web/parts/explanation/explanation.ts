// What stands beneath the two charts: why, who, and more. Loaded after the first picture is there.
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Chart } from '../../charts/picture.ts';
import { shared } from '../../look/shared.ts';
import type { Laboratory } from '../../state/laboratory.ts';
import type { Dictionary } from '../../words/dictionary.ts';
import './gains.ts';
import './more.ts';
import './why.ts';

@customElement('tw-explanation')
export class Explanation extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: 280fr 280fr 432fr;
        gap: 32px;
        margin-top: 16px;
        padding-top: 16px;
        border-top: 1px solid var(--line);
      }
      :host > * {
        min-width: 0;
      }
      @media (max-width: 1199px) {
        :host {
          grid-template-columns: 1fr 1fr;
        }
        tw-more-charts {
          grid-column: 1 / -1;
        }
      }
      @media (max-width: 699px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;

  @property({ attribute: false }) charts: readonly Chart[] = [];

  override render() {
    const { lab, words, charts } = this;
    return html`<tw-why .lab=${lab} .words=${words}></tw-why>
      <tw-gains .lab=${lab} .words=${words}></tw-gains>
      <tw-more-charts .lab=${lab} .words=${words} .charts=${charts}></tw-more-charts>`;
  }
}
