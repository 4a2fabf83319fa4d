// The status line: how large the runs are, how many are in, and how long a preview took. The sizes can be changed there.
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { Watching } from '../state/watching.ts';

/** What a browser should be asked to run; the command has no such limits. */
const LIMITS = {
  residents: { min: 100, max: 100_000 },
  months: { min: 24, max: 240 },
  replicates: { min: 1, max: 200 },
} as const;

@customElement('tw-status')
export class StatusLine extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        align-items: center;
        min-height: 28px;
        padding: 4px 24px;
        border-top: 1px solid var(--line);
        color: var(--ink-3);
        font-size: 11px;
        line-height: 14px;
      }
      progress {
        appearance: none;
        width: 92px;
        height: 3px;
        border: 0;
        background: var(--track);
        vertical-align: middle;
        margin-left: 4px;
      }
      progress::-webkit-progress-bar {
        background: var(--track);
      }
      progress::-webkit-progress-value {
        background: var(--accent);
      }
      progress::-moz-progress-bar {
        background: var(--accent);
      }
      button {
        min-height: 24px;
      }
      #mishap {
        color: var(--ink);
      }
      #mishap:empty {
        display: none;
      }
      dialog {
        margin: auto 24px 40px;
        padding: 16px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--floating);
        color: var(--ink);
        box-shadow: var(--shadow);
        font-size: 13px;
        line-height: 18px;
      }
      form {
        display: grid;
        grid-template-columns: auto 10ch;
        gap: 8px 16px;
        align-items: center;
      }
      form input {
        width: 100%;
        min-height: 28px;
        padding: 2px 8px;
        border: 1px solid var(--track);
        border-radius: 6px;
        background: none;
      }
      form p,
      form div {
        grid-column: 1 / -1;
        max-width: 320px;
      }
      form div {
        display: flex;
        justify-content: end;
        gap: 8px;
      }
      @media (max-width: 899px) {
        :host {
          /* The handle of the levers lies over the foot of the page. */
          padding: 4px 16px 60px;
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;

  constructor() {
    super();
    new Watching(this, () => this.lab);
    updateWhenLocaleChanges(this);
  }

  override render() {
    const { lab } = this;
    const { size, replicates } = lab.choices;
    const done = lab.outcome?.replicates ?? 0;
    const { milliseconds } = lab.lastPreview;
    return html`<span>${msg(str`${size.residents.toLocaleString('en')} residents an arm`)}</span>
      <span>${msg(str`${size.months} months`)}</span>
      <span id="replicates">
        ${msg(str`${done} of ${replicates} replications`)}<progress
          aria-label=${msg('Replications')}
          max=${replicates}
          value=${done}
        ></progress>
      </span>
      ${lab.phase === 'refining' ? html`<button class="link" @click=${() => lab.stop()}>${msg('stop')}</button>` : nothing}
      <span>${msg(str`seed ${size.seed}`)}</span>
      <span>${msg(str`model ${lab.catalogue.version}`)}</span>
      <span role="status" id="mishap">
        ${lab.mishap === '' ? nothing : msg(str`A worker was replaced and its work done again: ${lab.mishap}.`)}
      </span>
      <span>${msg(str`preview ${Math.round(milliseconds)} ms`)}</span>
      <button class="link" @click=${() => this.#dialog.showModal()}>${msg('Change the size of the runs')}</button>
      ${this.#form()}`;
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  #form() {
    const { size, replicates } = this.lab.choices;
    const number = (name: keyof typeof LIMITS, word: string, value: number) => html`<label for=${name}>${word}</label>
      <input id=${name} name=${name} type="number" required min=${LIMITS[name].min} max=${LIMITS[name].max} .value=${String(value)} />`;
    return html`<dialog aria-label=${msg('Size of the runs')}>
      <form method="dialog" @submit=${this.#take}>
        ${number('residents', msg('Residents an arm'), size.residents)}
        ${number('months', msg('Months'), size.months)}
        ${number('replicates', msg('Replications'), replicates)}
        <label for="seed">${msg('Seed')}</label>
        <input id="seed" name="seed" required maxlength="200" .value=${size.seed} />
        <p class="quiet">${msg('More residents make each run steadier and slower; more replications narrow the intervals.')}</p>
        <div>
          <button type="button" class="framed" @click=${() => this.#dialog.close()}>${msg('Cancel')}</button>
          <button class="primary">${msg('Run')}</button>
        </div>
      </form>
    </dialog>`;
  }

  #take(event: SubmitEvent): void {
    const data = new FormData(event.target as HTMLFormElement);
    this.lab.resize({
      residents: Number(data.get('residents')),
      months: Number(data.get('months')),
      replicates: Number(data.get('replicates')),
      seed: String(data.get('seed')),
    });
  }
}
