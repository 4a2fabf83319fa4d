// Who gains and who loses, beneath the charts.
import { msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dotRanges } from '../../charts/dot-ranges.ts';
import { shellOf } from '../../charts/explaining.ts';
import { gainDecimals, gainRows, gains } from '../../charts/gains.ts';
import { shared } from '../../look/shared.ts';
import { Sized } from '../../look/sized.ts';
import type { Laboratory } from '../../state/laboratory.ts';
import { PatientWatching } from '../../state/watching.ts';
import type { Dictionary } from '../../words/dictionary.ts';

@customElement('tw-gains')
export class Gains extends LitElement {
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

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @state() private width = 280;

  constructor() {
    super();
    new PatientWatching(
      this,
      () => this.lab,
      () => [this.lab.outcome],
    );
    new Sized(this, (width) => {
      this.width = width;
    });
  }

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
