// The projector: what the class looks at. It follows the console in another tab of the same browser; its type is 20 pixels at
// least and everything fits on 1280 × 720 without scrolling.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shared } from '../look/shared.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { type Board, Listener, STAGES } from './board.ts';
import { measureName } from './figures-said.ts';
import { said } from './lessons.ts';
import { stageName } from './stage-names.ts';
import './reveal.ts';

@customElement('tw-projector')
export class Projector extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: fixed;
        inset: 0;
        z-index: 20;
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        gap: 12px;
        padding: 24px 40px 20px;
        background: var(--bg);
        font-size: 20px;
        line-height: 28px;
        overflow: hidden;
      }
      header,
      footer {
        display: flex;
        justify-content: space-between;
        gap: 24px;
        color: var(--ink-2);
      }
      header b {
        color: var(--ink);
      }
      ol.steps {
        display: flex;
        gap: 28px;
        list-style: none;
      }
      ol.steps [aria-current] {
        color: var(--ink);
        font-weight: 700;
        border-bottom: 3px solid var(--accent);
      }
      h1 {
        margin: 0 0 20px;
        font-size: 44px;
        line-height: 50px;
        letter-spacing: -0.015em;
        max-width: 24ch;
        text-wrap: balance;
      }
      .lead {
        font-size: 28px;
        line-height: 40px;
        max-width: 56ch;
      }
      .asks {
        margin-top: 20px;
        padding-left: 1.2em;
        font-size: 24px;
        line-height: 36px;
      }
      .teams {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 28px;
        padding-top: 20px;
        list-style: none;
      }
      .teams li::before {
        content: '●';
        margin-right: 8px;
        color: var(--accent);
      }
      .wait {
        display: grid;
        place-items: center;
        height: 100%;
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) words!: Dictionary;
  @state() private board: Board | undefined;
  #listener: Listener | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listener = new Listener((board) => {
      this.board = board;
      if (board !== undefined) this.dispatchEvent(new CustomEvent('language', { detail: board.language }));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listener?.close();
  }

  override render() {
    const { board } = this;
    if (board === undefined)
      return html`<span></span><div class="wait" role="status">${msg('Waiting for the console: open Class in another tab of this browser and choose a lesson.')}</div>`;
    const { lesson, stage, language, revealed } = board;
    return html`<header>
        <span><b>${msg(str`Round ${board.round + 1} of ${lesson.rounds.length}`)}</b>&ensp;${said(lesson.title, language)}</span>
        <ol class="steps" aria-label=${msg('Steps of the round')}>
          ${STAGES.map((one) => html`<li aria-current=${one === stage ? 'step' : nothing}>${stageName(one)}</li>`)}
        </ol>
      </header>
      <div>${revealed !== undefined ? html`<tw-reveal projected .board=${board} .words=${this.words}></tw-reveal>` : this.#before(board)}</div>
      <footer>
        <span>${revealed === undefined ? nothing : stage === 'reflect' ? this.#question(board) : said(lesson.rounds[board.round].reveal, language)}</span>
      </footer>`;
  }

  #before({ lesson, round: at, language, stage, isLocked, entries }: Board) {
    const round = lesson.rounds[at];
    const { target } = round;
    return html`<h1>${said(round.title, language)}</h1>
      <p class="lead">${said(round.prompt, language)}</p>
      ${
        stage === 'predict' && !isLocked
          ? html`<ul class="asks">${round.predict.map((one) => html`<li>${said(one.asks, language)}</li>`)}</ul>`
          : html`<p class="lead" style="padding-top:20px">${msg(str`Shared target: ${said(target.says, language)} (${measureName(this.words, target.measure, target.group)})`)}</p>`
      }
      ${entries.length === 0 ? nothing : html`<ul class="teams" aria-label=${msg('Predictions locked')}>${entries.map(({ team }) => html`<li>${team}</li>`)}</ul>`}`;
  }

  /** One question of the debrief, another in each round. */
  #question({ lesson, round, language }: Board) {
    return html`<b style="color:var(--ink)">${said(lesson.debrief[round % lesson.debrief.length], language)}</b>`;
  }
}
