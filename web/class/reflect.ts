// Reflection: what one more unit earned whom, what cost is made of, who gained and who lost, the questions for the class, and one
// sentence for the journal.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dotRanges } from '../charts/dot-ranges.ts';
import { shellOf } from '../charts/explaining.ts';
import { gainDecimals, gainRows, gains } from '../charts/gains.ts';
import { waterfall, why, whyTitle } from '../charts/why.ts';
import { shared } from '../look/shared.ts';
import { Sized } from '../look/sized.ts';
import { save } from '../share/files.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Dictionary } from '../words/dictionary.ts';
import type { Board } from './board.ts';
import { headline, revealSaid, unitIn } from './figures-said.ts';
import { journalCsv, journalMarkdown, keepJournal, keptJournal, type Page } from './journal.ts';
import { leaderboard, standings } from './leaderboard.ts';
import { said } from './lessons.ts';
import { classLook } from './look.ts';
import type { Step } from './play.ts';
import { termed } from './term.ts';
import '../parts/explanation/incentive-table.ts';
import './residents.ts';
import './trace.ts';

@customElement('tw-reflect')
export class Reflection extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 28px;
      }
      .why {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
        gap: 32px;
      }
      .why > * {
        min-width: 0;
      }
      ol {
        padding-left: 1.4em;
        font-size: 17px;
        line-height: 26px;
      }
      li .link {
        min-height: 24px;
        font-size: 13px;
      }
      [aria-pressed='true'] {
        font-weight: 600;
      }
      textarea {
        display: block;
        width: 100%;
        max-width: 720px;
        min-height: 64px;
        margin: 8px 0;
      }
      .wide {
        overflow-x: auto;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) board!: Board;
  @property({ attribute: false }) outcome!: Outcome;
  @property({ attribute: false }) steps: readonly Step[] = [];
  @state() private width = 300;
  @state() private pages: readonly Page[] = keptJournal();
  @query('textarea') private sentence!: HTMLTextAreaElement;

  constructor() {
    super();
    new Sized(this, (width) => {
      this.width = width;
    });
  }

  override render() {
    const { outcome, words, board, lab } = this;
    const { lesson, language } = board;
    const names = [msg('Status quo'), msg('What happened')];
    const wide = Math.min(
      520,
      this.width >= 996 ? (this.width - 64) / 3 : this.width >= 640 ? (this.width - 32) / 2 : this.width,
    );
    const who = shellOf('who.gains', lab.catalogue);
    const cost = shellOf('why.cost', lab.catalogue);
    const scene = { outcome, words, names };
    const rows = gainRows(outcome, words, lab.catalogue.parties);
    const unitOf = (measure: string) => unitIn(lab, lesson.rounds[board.round], measure);
    const round = lesson.rounds[board.round];
    const [first] = board.revealed?.shown ?? [];
    return html`<div>
        <h1>${first === undefined ? said(round.title, language) : headline(first, round.predict[0], 0, board.entries, words)}</h1>
        <p class="lead" style="padding-top:6px">${termed(revealSaid(round, board.revealed?.isMoved === true, language))}</p>
      </div>
      <div class="why">
        <section>
          <h2>${msg('What one more unit earns')}</h2>
          <tw-incentive-table .outcome=${outcome} .words=${words}></tw-incentive-table>
        </section>
        ${
          cost.has(outcome)
            ? html`<section>
                <h2>${whyTitle(outcome)}</h2>
                <p class="subtitle">${cost.subtitle(scene)}</p>
                <div role="img" aria-label=${why.describe(scene)}>${waterfall(outcome, names, wide)}</div>
              </section>`
            : nothing
        }
        ${
          who.has(outcome)
            ? html`<section>
                <h2>${msg('Who gains, who loses')}</h2>
                <p class="subtitle">${who.subtitle(scene)}</p>
                <div role="img" aria-label=${gains(lab.catalogue.parties).describe(scene)}>${dotRanges(rows, wide, gainDecimals(rows), 148)}</div>
              </section>`
            : nothing
        }
      </div>
      <tw-trace .lab=${lab} .words=${words} .outcome=${outcome} .steps=${this.steps}></tw-trace>
      <tw-class-residents .lab=${lab} .words=${words} .outcome=${outcome}></tw-class-residents>
      ${board.entries.length === 0 ? nothing : html`<section><h2>${msg('Teams')}</h2><div class="wide" tabindex="0" role="region" aria-label=${msg('Teams')}>${leaderboard(board, words, unitOf)}</div></section>`}
      <section>
        <h2>${msg('To argue about')}</h2>
        <ol>
          ${lesson.debrief.map(
            (one, at) => html`<li>
              ${termed(said(one, language))}
              <button class="link" aria-pressed=${String(at === board.debrief % lesson.debrief.length)} @click=${() => this.dispatchEvent(new CustomEvent('argue', { detail: at }))}>${at === board.debrief % lesson.debrief.length ? msg('on the wall') : msg('put it on the wall')}</button>
            </li>`,
          )}
        </ol>
      </section>
      <section>
        <h2><label for="sentence">${msg('One sentence: what did this round teach?')}</label></h2>
        <textarea id="sentence" maxlength="600"></textarea>
        <div class="row">
          <button class="framed" @click=${() => this.#keep(unitOf)}>${msg('Keep in the journal')}</button>
          <button class="link" ?hidden=${this.pages.length === 0} @click=${() => this.#save('md')}>${msg('Journal as Markdown')}</button>
          <button class="link" ?hidden=${this.pages.length === 0} @click=${() => this.#save('csv')}>${msg('Journal as CSV')}</button>
          <button class="link" ?hidden=${this.pages.length === 0} @click=${() => this.dispatchEvent(new CustomEvent('paper', { detail: 'journal', bubbles: true, composed: true }))}>${msg('Print the journal')}</button>
          <span class="quiet" role="status">${this.pages.length === 0 ? nothing : msg(str`Sentences, kept on this device alone: ${this.pages.length}`)}</span>
        </div>
      </section>`;
  }

  #keep(unitOf: (measure: string) => string): void {
    const { board, words } = this;
    const sentence = this.sentence.value.trim();
    if (sentence === '' || board.revealed === undefined) return;
    const round = board.lesson.rounds[board.round];
    const page: Page = {
      when: new Date().toISOString().slice(0, 16).replace('T', ' '),
      lesson: said(board.lesson.title, board.language),
      round: said(round.title, board.language),
      predicted: standings(board, words, unitOf)
        .map(({ team, predicted, reason }) => `${team}: ${predicted} (${reason})`)
        .join('; '),
      happened: round.predict
        .map((question, at) => board.revealed && headline(board.revealed.shown[at], question, at, board.entries, words))
        .join('; '),
      sentence,
    };
    this.pages = [...this.pages, page];
    keepJournal(this.pages);
    this.sentence.value = '';
  }

  #save(kind: 'md' | 'csv'): void {
    if (kind === 'md') save('journal.md', journalMarkdown(this.pages, msg('Journal')), 'text/markdown');
    else save('journal.csv', journalCsv(this.pages), 'text/csv');
  }
}
