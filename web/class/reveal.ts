// The reveal: one sentence that says what happened, the picture that unfolds year by year, and beside it every question with what
// happened and who called its direction. The same element at the console and, larger, on the projector.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shared } from '../look/shared.ts';
import { Sized } from '../look/sized.ts';
import type { Dictionary } from '../words/dictionary.ts';
import type { Board } from './board.ts';
import { changeSaid, directionSaid, headline, intervalSaid, measureName, rightOnes } from './figures-said.ts';
import { said } from './lessons.ts';
import type { Revealed, Shown } from './play.ts';
import { happened, isMet } from './prediction.ts';
import { revealChart } from './reveal-chart.ts';

@customElement('tw-reveal')
export class Reveal extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        font-size: 13px;
        line-height: 1.35;
      }
      :host([projected]) {
        font-size: inherit;
      }
      h1 {
        margin: 0;
        padding-bottom: 0.35em;
        font-size: 1.9em;
        line-height: 1.15;
        font-weight: 700;
        letter-spacing: -0.015em;
        text-wrap: balance;
      }
      .both {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 17.5em);
        gap: 1.8em;
      }
      .about {
        color: var(--ink-2);
      }
      svg {
        display: block;
        max-width: 100%;
      }
      svg .seen {
        transition: width 700ms linear;
      }
      ol {
        list-style: none;
      }
      li {
        padding: 0.55em 0;
        border-top: 1px solid var(--line);
      }
      .top {
        font-weight: 600;
      }
      .top b {
        display: block;
        font-size: 1.2em;
        color: var(--accent);
      }
      .top b.unclear {
        color: var(--ink-2);
        font-weight: 400;
      }
      .dots {
        display: flex;
        gap: 0.4em;
        align-items: center;
        color: var(--ink-2);
      }
      i {
        width: 0.75em;
        height: 0.75em;
        border: 0.12em solid var(--ink);
        border-radius: 50%;
        flex: none;
      }
      i.right {
        background: var(--ink);
      }
      .claim {
        display: grid;
        gap: 0.2em;
        padding-top: 0.8em;
      }
      @media (max-width: 899px) {
        :host(:not([projected])) .both {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) board!: Board;
  @property({ attribute: false }) words!: Dictionary;
  @property({ type: Boolean, reflect: true }) projected = false;
  @state() private width = 900;
  /** Size of the type [px], and the height left for the picture: on a wall all of it. */
  @state() private font = 13;
  @state() private height = 340;

  constructor() {
    super();
    new Sized(this, (width) => {
      this.width = width;
      this.font = Number.parseFloat(getComputedStyle(this).fontSize);
    });
  }

  protected override updated(): void {
    if (!this.projected) return;
    const picture = this.renderRoot.querySelector('svg');
    const room = this.parentElement?.getBoundingClientRect().bottom ?? innerHeight;
    if (picture !== null) this.height = Math.max(200, Math.floor(room - picture.getBoundingClientRect().top));
  }

  override render() {
    const { board, words } = this;
    const { revealed } = board;
    if (revealed === undefined) return nothing;
    const round = board.lesson.rounds[board.round];
    const question = round.predict[board.question];
    const shown = revealed.shown[board.question];
    const isDone = board.month >= revealed.months;
    const name = measureName(words, shown.measure, shown.group);
    return html`<h1>${isDone ? headline(shown, question, board.question, board.entries, words) : name}</h1>
      <div class="both">
        <div>
          <p class="about">${this.#about(shown)}</p>
          ${revealChart(revealed, board.question, board.entries, board.month, words, this.#size(), board.beside)}
        </div>
        ${isDone ? this.#questions(revealed) : html`<p class="about">${msg(str`Year ${Math.ceil(board.month / 12)} of ${revealed.months / 12}`)}</p>`}
      </div>`;
  }

  #unitOf({ measure, unit }: Shown): string {
    return unit === 'share' ? '%' : unit === '0–100' ? this.words.measure(measure).title : this.words.unit(unit);
  }

  #about(shown: Shown): string {
    const unit = this.#unitOf(shown);
    if (this.board.beside === 'predictions')
      return msg(str`${unit}, 12 months to each point, by year; dotted: predicted`);
    if (this.board.beside === 'teams')
      return msg(str`${unit}, 12 months to each point, by year; each team’s own policy`);
    return msg(str`${unit}, 12 months to each point, by year`);
  }

  #size() {
    const { font, projected } = this;
    const isNarrow = !projected && matchMedia('(max-width: 899px)').matches;
    const width = isNarrow ? this.width : this.width - font * 19.3;
    return { width: Math.max(280, width), height: this.height, font, stroke: projected ? font * 0.15 : 2 };
  }

  #questions(revealed: Revealed) {
    const { board, words } = this;
    const { predict } = board.lesson.rounds[board.round];
    return html`<ol aria-label=${msg('Who called the direction')}>
      ${predict.map((question, at) => {
        const shown = revealed.shown[at];
        const truth = happened(shown.change);
        const right = rightOnes(shown, question, at, board.entries);
        const calls = right.filter(Boolean).length;
        const mark = truth === 'higher' ? '▲ ' : '▼ ';
        return html`<li>
          <div class="top">
            <span>${measureName(words, shown.measure, shown.group)}</span>
            <b class=${truth === 'none' ? 'unclear' : ''}>${truth === 'none' ? directionSaid('none') : `${mark}${changeSaid(words, shown.change, shown.unit)}`}</b>
          </div>
          <p class="about">${intervalSaid(shown.change, shown.unit)}</p>
          <div class="dots">
            ${right.map((one) => html`<i class=${one ? 'right' : ''}></i>`)}
            <span>${msg(str`${calls} of ${right.length} said ${directionSaid(truth)}`)}</span>
          </div>
        </li>`;
      })}
      ${this.#claim(revealed)}
    </ol>`;
  }

  /** Who broke it, where the round has a claim. */
  #claim({ claim: changes, reached }: Revealed) {
    const { board } = this;
    const round = board.lesson.rounds[board.round];
    const { claim } = round;
    if (claim === undefined) return nothing;
    const teams = board.entries.filter(({ role }) => role !== '');
    const who =
      round.play === 'apart' && teams.length > 0
        ? teams.filter((_, at) => isMet(claim, reached[at].claim)).map(({ team }) => team)
        : isMet(claim, changes)
          ? [msg('Everybody together')]
          : [];
    return html`<li class="claim">
      <span class="top">${said(claim.says, board.language)}</span>
      <span>${who.length === 0 ? msg('Nobody broke it.') : msg(str`Broken by: ${who.join(', ')}`)}</span>
    </li>`;
  }
}
