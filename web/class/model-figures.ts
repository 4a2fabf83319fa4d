// What the shipped model shows of a lesson's surprises, for the teacher: a result, and so absent before predictions are locked.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shared } from '../look/shared.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { changeSaid, intervalSaid } from './figures-said.ts';
import { figuresFor, said } from './lessons.ts';

@customElement('tw-model-figures')
export class ModelFigures extends LitElement {
  static override styles = [
    shared,
    css`
      h2 {
        padding-top: 12px;
      }
      ul {
        padding-left: 1.2em;
      }
    `,
  ];

  @property({ attribute: false }) words!: Dictionary;
  /** Of a lesson that comes with the page. */
  @property() name = '';
  @property() language = 'en';
  @state() private figures: Awaited<ReturnType<typeof figuresFor>>;

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('name')) return;
    const { name } = this;
    void figuresFor(name).then((figures) => {
      if (this.name === name) this.figures = figures;
    });
  }

  override render() {
    const { figures, words } = this;
    if (figures === undefined) return nothing;
    return html`<h2>${msg('What the model shows')}</h2>
      <ul>
        ${figures.figures.map(({ shows, value, low, high, unit, ensemble }, at) => {
          const change = { mean: value, low, high };
          const what =
            shows === 'change'
              ? `${changeSaid(words, change, unit)}; ${intervalSaid(change, unit)}`
              : msg(str`${Math.round(value * 100)} % of the runs`);
          const of = ensemble?.draws ?? 0;
          const agree = Math.round((ensemble?.sameSign ?? 0) * of);
          return html`<li>
            ${said(figures.surprises[at].says, this.language)} <b>${what}</b>
            ${of === 0 ? nothing : ensemble?.robust === true ? msg(str`Same sign in ${agree} of ${of} plausible settings.`) : msg(str`Same sign in ${agree} of ${of} plausible settings: not robust.`)}
          </li>`;
        })}
      </ul>`;
  }
}
