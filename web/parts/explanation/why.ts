// Why cost changes: first what one more unit earns each kind of provider, then the pieces of the cost identity.
import { msg, str } from '@lit/localize';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { shellOf } from '../../charts/explaining.ts';
import { waterfall, why, whyTitle } from '../../charts/why.ts';
import { shared } from '../../look/shared.ts';
import { Panel } from './panel.ts';
import './incentive-table.ts';

@customElement('tw-why')
export class Why extends Panel {
  static override styles = [
    shared,
    css`
      .subtitle {
        padding-bottom: 4px;
      }
      h3 {
        font-size: 13px;
        line-height: 18px;
        padding-top: 12px;
      }
      svg {
        display: block;
        overflow: visible;
        font-variant-numeric: tabular-nums lining-nums;
      }
    `,
  ];

  override render() {
    const { outcome, catalogue } = this.lab;
    const shell = shellOf('why.cost', catalogue);
    if (outcome === undefined || !shell.has(outcome)) return html`<h2>${msg('Why cost changes')}</h2>`;
    const names = [msg('Status quo'), msg('This reform')];
    const scene = { outcome, words: this.words, names };
    return html`<h2>${whyTitle(outcome)}</h2>
      <p class="subtitle">${msg('First, what one more unit earns each tier')}</p>
      <tw-incentive-table .outcome=${outcome} .words=${this.words}></tw-incentive-table>
      <h3>${msg('Then, what cost is made of')}</h3>
      <p class="subtitle">${shell.subtitle(scene)}</p>
      <div role="img" aria-label=${msg(str`${whyTitle(outcome)}. ${why.describe(scene)}`)}>
        ${waterfall(outcome, names, Math.min(this.width, 560))}
      </div>`;
  }
}
