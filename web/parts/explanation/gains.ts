// Who gains and who loses, beneath the charts.
import { msg } from '@lit/localize';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { dotRanges } from '../../charts/dot-ranges.ts';
import { shellOf } from '../../charts/explaining.ts';
import { gainDecimals, gainRows, gains } from '../../charts/gains.ts';
import { shared } from '../../look/shared.ts';
import { Panel } from './panel.ts';

@customElement('tw-gains')
export class Gains extends Panel {
  static override styles = [
    shared,
    css`
      .subtitle {
        padding-bottom: 8px;
      }
      svg {
        display: block;
        font-variant-numeric: tabular-nums lining-nums;
      }
    `,
  ];

  override render() {
    const { outcome, catalogue } = this.lab;
    const title = msg('Who gains, who loses');
    const shell = shellOf('who.gains', catalogue);
    if (outcome === undefined || !shell.has(outcome)) return html`<h2>${title}</h2>`;
    const scene = { outcome, words: this.words, names: [] };
    const rows = gainRows(outcome, this.words, catalogue.parties);
    return html`<h2>${title}</h2>
      <p class="subtitle">${shell.subtitle(scene)}</p>
      <div role="img" aria-label=${gains(catalogue.parties).describe(scene)}>
        ${dotRanges(rows, Math.min(this.width, 560), gainDecimals(rows), 148)}
      </div>`;
  }
}
