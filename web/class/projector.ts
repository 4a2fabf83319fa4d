// The projector: what the class looks at, in every step. It follows the console in another tab of the same browser; its type is 20
// pixels at least, grows with the wall, and everything fits on 1280 × 720 without scrolling. Before predictions are locked nothing
// of the answer is here: who has locked one is told, not what it says.
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { signed } from '../../src/results/format.ts';
import type { RangeRow } from '../charts/dot-ranges.ts';
import { gainDecimals } from '../charts/gains.ts';
import { shared } from '../look/shared.ts';
import { isClear } from '../state/estimate.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { type Board, Listener, STAGES } from './board.ts';
import { headline, measureName, revealSaid } from './figures-said.ts';
import { said } from './lessons.ts';
import { projectorLook } from './projector-look.ts';
import { stageName } from './stage-names.ts';
import './reveal.ts';
import './timer.ts';

@customElement('tw-projector')
export class Projector extends LitElement {
  static override styles = [shared, projectorLook];

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
    const { lesson, stage, language, round } = board;
    return html`<header>
        <span><b>${msg(str`Round ${round + 1} of ${lesson.rounds.length}`)}</b>&ensp;${said(lesson.title, language)}</span>
        <ol class="steps" aria-label=${msg('Steps of the round')}>
          ${STAGES.map((one) => html`<li aria-current=${one === stage ? 'step' : nothing}>${stageName(one)}</li>`)}
        </ol>
      </header>
      <div class="main">${this.#stage(board)}</div>
      <footer>${this.#foot(board)}</footer>`;
  }

  #stage(board: Board) {
    const { revealed, stage } = board;
    if (revealed === undefined) return this.#before(board);
    if (stage === 'reflect') return this.#reflect(board);
    return html`<tw-reveal projected .board=${board} .words=${this.words}></tw-reveal>`;
  }

  #before({ lesson, round: at, language, stage, timer, ...board }: Board) {
    const round = lesson.rounds[at];
    const { target, claim } = round;
    const asks = stage === 'predict' && !board.isLocked;
    return html`<div class="sides">
      <div>
        <h1>${said(round.title, language)}</h1>
        <p class="lead">${said(round.prompt, language)}</p>
        ${
          asks
            ? html`<ul class="asks">${round.predict.map((one) => html`<li>${said(one.asks, language)}</li>`)}</ul>
                <h2>${msg('The main reason')}</h2>
                <ol class="reasons">${round.reasons.map((one) => html`<li>${said(one, language)}</li>`)}</ol>`
            : html`<p class="target"><b>${msg('Shared target')}</b> ${said(target.says, language)} <span class="dim">${measureName(this.words, target.measure, target.group)}</span></p>
                ${claim === undefined ? nothing : html`<p class="target"><b>${msg('Break it')}</b> ${said(claim.says, language)}</p>`}`
        }
      </div>
      <aside>
        <tw-timer class="clock" .timer=${timer}></tw-timer>
        ${this.#teams({ lesson, round: at, language, ...board })}
      </aside>
    </div>`;
  }

  /** Who has locked a prediction: a dot for each team of a role, and its name, without what it said. */
  #teams({ lesson, round, language, entries, isLocked }: Omit<Board, 'stage' | 'timer'>) {
    const roles = lesson.roles.filter(({ id }) => (lesson.rounds[round].levers[id] ?? []).length > 0);
    const whole = entries.some(({ role }) => role === '');
    return html`<p class="count" role="status">${isLocked ? msg('Predictions are locked.') : msg(str`Locked in: ${entries.length}`)}</p>
      <ul class="teams" aria-label=${msg('Predictions locked')}>
        ${whole ? html`<li><i class="in"></i><span>${msg('The class')}</span></li>` : nothing}
        ${roles.map(({ id, title }) => {
          const teams = entries.filter(({ role }) => role === id);
          return html`<li class=${teams.length === 0 ? 'dim' : ''}><i class=${teams.length === 0 ? '' : 'in'}></i><span>${said(title, language)}${teams.length === 0 ? nothing : html`<br /><b>${teams.map(({ team }) => team).join(', ')}</b>`}</span></li>`;
        })}
      </ul>`;
  }

  #reflect(board: Board) {
    const { lesson, round: at, language, revealed, entries, gains, gainsUnit, debrief } = board;
    const round = lesson.rounds[at];
    const [first] = revealed?.shown ?? [];
    const clear = gains.filter(({ change, isPart }) => isPart !== true && (isClear(change) ?? change.mean !== 0));
    const poorest = gains.filter(({ isPart }) => isPart).slice(0, 1);
    const decimals = gainDecimals(clear);
    const row = ({ name, change }: RangeRow) =>
      html`<li><span>${name}</span><b>${signed(change.mean, decimals)}</b></li>`;
    const side = (title: string, rows: readonly RangeRow[]) => html`<section>
      <h2>${title}</h2>
      ${rows.length === 0 ? html`<p class="dim">${msg('nobody, beyond luck')}</p>` : html`<ul class="gains">${rows.map(row)}</ul>`}
    </section>`;
    const order = (rows: readonly RangeRow[]) =>
      [...rows].sort((a, b) => Math.abs(b.change.mean) - Math.abs(a.change.mean));
    const people = poorest.filter(({ change }) => isClear(change) === true);
    return html`<h1 class="said">${first === undefined ? said(round.title, language) : headline(first, round.predict[0], 0, entries, this.words)}</h1>
      <p class="lead">${revealSaid(round, revealed?.isMoved === true, language)}</p>
      <div class="three">
        ${side(msg('Who gains'), order([...clear, ...people].filter(({ change }) => change.mean > 0)).slice(0, 5))}
        ${side(msg('Who loses'), order([...clear, ...people].filter(({ change }) => change.mean < 0)).slice(0, 5))}
        <section class="argue">
          <h2>${msg('To argue about')}</h2>
          <p>${said(lesson.debrief[debrief % lesson.debrief.length], language)}</p>
        </section>
      </div>
      <p class="dim unit">${gainsUnit}</p>`;
  }

  #foot({ revealed, stage, lesson, round, month, language, timer }: Board) {
    if (revealed === undefined) return nothing;
    const isDone = month >= revealed.months;
    return html`<span>${stage === 'reveal' && isDone ? revealSaid(lesson.rounds[round], revealed.isMoved, language) : nothing}</span>
      ${stage === 'reflect' ? html`<tw-timer .timer=${timer}></tw-timer>` : nothing}`;
  }
}
