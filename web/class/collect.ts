// Collecting: the ways to the screens of teams, and the ways back: pasted codes, a file of them, or what a paper sheet says, typed
// in. A line that is no code of this round is refused by its number.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Changes } from '../../src/lesson/lesson.ts';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import type { Board } from './board.ts';
import { type CodeFault, type Entry, MOST_TEAMS, type RefusedLine, readCodes } from './code.ts';
import { said } from './lessons.ts';
import { classLook } from './look.ts';
import type { PredictionForm } from './prediction-form.ts';
import './lever-form.ts';
import './prediction-form.ts';
import './team-screens.ts';

@customElement('tw-collect')
export class Collect extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }
      textarea {
        display: block;
        width: 100%;
        min-height: 84px;
        margin: 6px 0 8px;
        font-family: ui-monospace, Menlo, Consolas, monospace;
        font-size: 12px;
      }
      summary {
        cursor: pointer;
        min-height: 28px;
        font-size: 15px;
        line-height: 28px;
      }
      ul {
        list-style: none;
      }
      li {
        display: flex;
        gap: 12px;
        align-items: baseline;
        padding: 4px 0;
        border-bottom: 1px solid var(--line);
        font-size: 15px;
        line-height: 22px;
      }
      li span {
        flex: 1;
      }
      .paper {
        display: grid;
        gap: 16px;
        padding: 8px 0;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) board!: Board;
  /** Whether a lesson can be reached by a link: one from a file lives in this tab alone. */
  @property({ type: Boolean }) linked = false;
  @state() private refused: readonly RefusedLine[] = [];
  @state() private note = '';
  /** Of the paper sheet being typed in: its role, and what it says was decided. */
  @state() private typedRole = '';
  @state() private typed: Changes = {};
  @query('textarea') private pasted!: HTMLTextAreaElement;
  @query('tw-prediction-form') private form!: PredictionForm | null;

  override render() {
    const { board } = this;
    const { lesson, language } = board;
    const round = lesson.rounds[board.round];
    const roles = lesson.roles.filter(({ id }) => (round.levers[id] ?? []).length > 0);
    return html`<tw-team-screens .board=${board} ?linked=${this.linked}></tw-team-screens>
      <div>
        <h2><label for="codes">${msg('Codes of the teams, one on each line')}</label></h2>
        <textarea id="codes" spellcheck="false" autocomplete="off"></textarea>
        <div class="row">
          <button class="framed" @click=${() => void this.#collect(this.pasted.value)}>${msg('Collect')}</button>
          <label class="link"><input class="unseen" type="file" accept=".txt,text/plain" multiple @change=${this.#files} />${msg('Open files')}</label>
          <span role="status">${this.note}</span>
        </div>
        ${
          this.refused.length === 0
            ? nothing
            : html`<ul role="alert">
                ${this.refused.map(({ line, fault }) => html`<li>${msg(str`Line ${line}: ${faultSaid(fault)}`)}</li>`)}
              </ul>`
        }
      </div>
      <details>
        <summary>${msg('Type in a paper sheet')}</summary>
        <div class="paper">
          <div class="row">
            <label>${msg('Team')} <input id="name" type="text" maxlength="40" /></label>
            <label>${msg('Role')} <select id="role" @change=${this.#pickRole}>${roles.map(({ id, title }) => html`<option value=${id}>${said(title, language)}</option>`)}</select></label>
          </div>
          <tw-prediction-form .lab=${this.lab} .words=${this.words} .lesson=${lesson} .round=${round} language=${language}></tw-prediction-form>
          <h3>${msg('What they decided')}</h3>
          <tw-lever-form .lab=${this.lab} .words=${this.words} .lesson=${lesson} .round=${round} holder=${roles.some(({ id }) => id === this.typedRole) ? this.typedRole : roles[0].id} .decisions=${this.typed} @decide=${({
            detail,
          }: CustomEvent<Changes>) => {
            this.typed = detail;
          }}></tw-lever-form>
          <div><button class="framed" @click=${this.#type}>${msg('Add this team')}</button></div>
        </div>
      </details>
      ${
        board.entries.length === 0
          ? nothing
          : html`<div>
              <h2>${msg(str`Predictions locked: ${board.entries.length}`)}</h2>
              <ul>
                ${board.entries.map(({ team, role }) => {
                  const own = lesson.roles.find(({ id }) => id === role);
                  return html`<li>
                    <b>${team}</b><span>${own === undefined ? '' : said(own.title, language)}</span>
                    ${role === '' ? nothing : html`<button class="link" @click=${() => this.#say('discard', team)}>${msg(str`Remove ${team}`)}</button>`}
                  </li>`;
                })}
              </ul>
            </div>`
      }`;
  }

  async #collect(text: string): Promise<void> {
    const { entries, refused } = await readCodes(text, this.board);
    this.refused = refused;
    this.note = msg(str`${entries.length} codes read; a class has up to ${MOST_TEAMS} teams`);
    if (entries.length === 0) return;
    if (refused.length === 0) this.pasted.value = '';
    this.#say('collect', entries);
  }

  async #files(event: Event): Promise<void> {
    const files = [...((event.target as HTMLInputElement).files ?? [])].filter(({ size }) => size < 100_000);
    await this.#collect((await Promise.all(files.map((one) => one.text()))).join('\n'));
  }

  #pickRole(event: Event): void {
    this.typedRole = (event.target as HTMLSelectElement).value;
    this.typed = {};
  }

  #type(): void {
    const name = this.renderRoot.querySelector<HTMLInputElement>('#name');
    const role = this.renderRoot.querySelector<HTMLSelectElement>('#role');
    const prediction = this.form?.prediction;
    const team = name?.value.trim() ?? '';
    if (team === '' || role === null || prediction === undefined) {
      this.note = msg('A team needs a name, an answer to every question and a reason.');
      return;
    }
    const entry: Entry = { team, role: role.value, prediction, decisions: this.typed };
    this.typed = {};
    this.#say('collect', [entry]);
  }

  #say(kind: 'collect' | 'discard', detail: readonly Entry[] | string): void {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}

function faultSaid(fault: CodeFault): string {
  switch (fault) {
    case 'damaged':
      return msg('not a code, or a part of it is missing or was changed');
    case 'other-lesson':
      return msg('a code of another lesson');
    case 'other-round':
      return msg('a code of another round');
    case 'wrong-content':
      return msg('a code that does not fit this round');
  }
}
