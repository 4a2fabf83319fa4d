// Help: what the page is for, how to read it, and the keys.
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { dialogLook } from '../look/dialog.ts';
import { icon } from '../look/icons.ts';
import { shared } from '../look/shared.ts';

@customElement('tw-help')
export class Help extends LitElement {
  static override styles = [
    shared,
    dialogLook,
    css`
      h3 {
        margin-top: 16px;
      }
      p {
        margin-top: 6px;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 4px 16px;
        margin-top: 6px;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 12px;
      }
      kbd {
        font: inherit;
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  open(): void {
    void this.updateComplete.then(() => this.#dialog.showModal());
  }

  /** Closes, and asks the page for something else. */
  #leave(to: 'tour' | 'term'): void {
    this.#dialog.close();
    this.dispatchEvent(new CustomEvent(to, { detail: '', bubbles: true, composed: true }));
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  override render() {
    const key = (name: string, does: string) => html`<dt><kbd>${name}</kbd></dt><dd>${does}</dd>`;
    return html`<dialog aria-labelledby="title">
      <header role="none">
        <h2 id="title">${msg('What this shows')}</h2>
        <button class="icon" aria-label=${msg('Close')} @click=${() => this.#dialog.close()}>${icon('close')}</button>
      </header>
      <p>
        ${msg('Residents fall ill and choose a village clinic, a township centre or a hospital; providers respond to how they are paid. Every scenario is run against the status quo with the same people and the same luck, so that a difference is the policy’s doing.')}
      </p>
      <p>
        ${msg('The dashed, near-black line is the status quo; blue is this reform. Shaded bands hold 50 and 95 % intervals of simulation. A change whose interval contains zero is grey and called no clear change.')}
      </p>
      <p>
        ${msg('Amber parts are assumptions: what nobody knows well. Moving one moves both lines. The model is for comparing policies under stated assumptions, not for forecasting a budget.')}
      </p>
      <p class="ways">
        <button class="framed" @click=${() => this.#leave('tour')}>${msg('Guided tour, five minutes')}</button>
        <button class="framed" @click=${() => this.#leave('term')}>${msg('Glossary')}</button>
      </p>
      <h3>${msg('Keys')}</h3>
      <dl>
        ${key('[ ]', msg('previous or next group of levers'))}
        ${key('← → Home End', msg('move a lever'))}
        ${key('Ctrl Z · Ctrl Y', msg('undo, redo'))}
        ${key('R', msg('replay the last change'))}
        ${key('L · C · S', msg('lab, compare, sweep'))}
        ${key('T', msg('tables in place of charts'))}
        ${key('G', msg('the glossary, at what is marked or pointed at'))}
        ${key('?', msg('this help'))}
      </dl>
    </dialog>`;
  }
}
