// The teacher's console: one round after the other, each of them predict, decide, reveal, reflect. Nothing of what happened is in
// the page before predictions are locked; the projector in a second tab follows every step.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Changes } from '../../src/lesson/lesson.ts';
import { shared } from '../look/shared.ts';
import type { Language } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { loadPreset } from '../state/presets.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { type Board, Speaker, STAGES, type Stage } from './board.ts';
import { type Entry, withEntries } from './code.ts';
import { measureName } from './figures-said.ts';
import { type NamedLesson, said } from './lessons.ts';
import { classLook } from './look.ts';
import { type Played, play } from './play.ts';
import type { PredictionForm } from './prediction-form.ts';
import './collect.ts';
import './lever-form.ts';
import './prediction-form.ts';
import './reflect.ts';
import './reveal.ts';
import { stageName } from './stage-names.ts';

/** Milliseconds a year of the reveal lasts. */
const YEAR = 900;

@customElement('tw-class-console')
export class ClassConsole extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      :host {
        display: grid;
        gap: 20px;
        padding: 16px 0 48px;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 20px;
        align-items: center;
        justify-content: space-between;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
      }
      nav button {
        min-height: 36px;
        border-bottom: 2px solid transparent;
        font-size: 15px;
        color: var(--ink-2);
      }
      nav [aria-current='step'] {
        border-bottom-color: var(--accent);
        color: var(--ink);
        font-weight: 600;
      }
      .lead {
        padding: 6px 0 8px;
      }
      .two {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 40px;
      }
      .scrub {
        flex: 1;
        max-width: 520px;
        min-width: 160px;
      }
      .role {
        padding: 12px 0;
        border-top: 1px solid var(--line);
      }
      progress {
        width: 220px;
        accent-color: var(--accent);
      }
      details {
        font-size: 15px;
        line-height: 22px;
      }
      summary {
        cursor: pointer;
        min-height: 28px;
      }
      @media (max-width: 899px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
          gap: 24px;
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) chosen!: NamedLesson & { readonly linked: boolean };
  @property() language: Language = 'en';

  @state() private at = 0;
  @state() private stage: Stage = 'predict';
  @state() private isLocked = false;
  @state() private canLock = false;
  @state() private entries: readonly Entry[] = [];
  @state() private decisions: Readonly<Record<string, Changes>> = {};
  @state() private played: Played | undefined;
  @state() private done: readonly [done: number, of: number] | undefined;
  @state() private trouble = '';
  @state() private question = 0;
  @state() private month = 0;
  @state() private isPlaying = false;
  @query('#own') private form!: PredictionForm | null;
  readonly #speaker = new Speaker();
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // A lesson that has begun goes on without a connection: all it will run is fetched now.
    const arms = this.chosen.lesson.rounds.flatMap(({ reference, start }) => [reference.scenario, start.scenario]);
    for (const scenario of new Set(arms)) void loadPreset(scenario).catch(() => {});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
    this.#speaker.show(undefined);
    this.#speaker.close();
  }

  get #round() {
    return this.chosen.lesson.rounds[this.at];
  }

  get #board(): Board {
    const { name, lesson } = this.chosen;
    const { at: round, stage, isLocked, entries, question, month, language } = this;
    const revealed = isLocked && (stage === 'reveal' || stage === 'reflect') ? this.played?.revealed : undefined;
    return { name, lesson, round, stage, isLocked, entries, revealed, question, month, language };
  }

  protected override updated(): void {
    this.#speaker.show(this.#board);
  }

  override render() {
    const { lesson } = this.chosen;
    const board = this.#board;
    return html`<header>
        <div>
          <b>${msg(str`Round ${this.at + 1} of ${lesson.rounds.length}`)}</b> · ${said(lesson.title, this.language)}
        </div>
        <nav aria-label=${msg('Steps of the round')}>
          ${STAGES.map(
            (one) => html`<button
              aria-current=${one === this.stage ? 'step' : nothing}
              ?disabled=${!this.#isOpen(one)}
              @click=${() => this.#go(one)}
            >
              ${stageName(one)}
            </button>`,
          )}
        </nav>
        <div class="row">
          <a href="#class=projector" target="tierwise-projector">${msg('Projector')}</a>
          <button class="link" @click=${() => this.dispatchEvent(new CustomEvent('paper'))}>${msg('Paper')}</button>
          <button class="link" @click=${() => this.dispatchEvent(new CustomEvent('leave'))}>${msg('Other lessons')}</button>
        </div>
      </header>
      ${this.stage === 'reveal' || this.stage === 'reflect' ? nothing : this.#prompt()}
      ${this.stage === 'predict' ? this.#predict() : nothing}
      ${this.stage === 'decide' ? this.#decide() : nothing}
      ${this.stage === 'reveal' ? this.#reveal(board) : nothing}
      ${this.stage === 'reflect' ? this.#reflect(board) : nothing}
      <details>
        <summary>${msg("Teacher's notes")}</summary>
        ${lesson.notes.map((one) => html`<p>${said(one, this.language)}</p>`)}
      </details>`;
  }

  #prompt() {
    const round = this.#round;
    const { target } = round;
    return html`<div>
      <h1>${said(round.title, this.language)}</h1>
      <p class="lead">${said(round.prompt, this.language)}</p>
      <p class="quiet">${msg(str`Shared target: ${said(target.says, this.language)} (${measureName(this.words, target.measure, target.group)})`)}</p>
    </div>`;
  }

  #predict() {
    const { lab, words, chosen, language } = this;
    if (this.isLocked)
      return html`<p class="lead" role="status">${msg('Predictions are locked.')}</p>
        <div><button class="primary big" @click=${() => this.#go('decide')}>${msg('Go on to decide')}</button></div>`;
    return html`<div class="two">
      <section>
        <h2>${msg('The class predicts')}</h2>
        <p class="quiet">${msg('Ask for hands, and lock what most say.')}</p>
        <tw-prediction-form id="own" style="margin-top:16px" .lab=${lab} .words=${words} .lesson=${chosen.lesson} .round=${this.#round} language=${language} @said=${this.#said}></tw-prediction-form>
        <p style="padding-top:20px"><button class="primary big" ?disabled=${!this.canLock && this.entries.length === 0} @click=${this.#lock}>${msg('Lock the predictions')}</button></p>
      </section>
      <section><h2>${msg('Or teams predict')}</h2>${this.#collect()}</section>
    </div>`;
  }

  #collect() {
    return html`<tw-collect
      .lab=${this.lab}
      .words=${this.words}
      .board=${this.#board}
      ?linked=${this.chosen.linked}
      @collect=${({ detail }: CustomEvent<readonly Entry[]>) => {
        this.entries = withEntries(this.entries, detail);
        this.played = undefined;
      }}
      @discard=${({ detail }: CustomEvent<string>) => {
        this.entries = this.entries.filter(({ team }) => team !== detail);
        this.played = undefined;
      }}
    ></tw-collect>`;
  }

  #decide() {
    const { lesson } = this.chosen;
    const round = this.#round;
    const roles = lesson.roles.filter(({ id }) => (round.levers[id] ?? []).length > 0);
    const apart = round.play === 'apart' && this.entries.some(({ role }) => role !== '');
    return html`<div class="two">
        <section>
          <h2>${msg('The class decides')}</h2>
          <p class="quiet">${apart ? msg('Each team plays its own policy; the levers here are for classes without teams.') : msg('Every lever begins where the round begins. Leave them, or let each role move its own.')}</p>
          ${roles.map(
            ({ id, title }) => html`<details class="role">
              <summary>${said(title, this.language)}</summary>
              <tw-lever-form
                .lab=${this.lab}
                .words=${this.words}
                .lesson=${lesson}
                .round=${round}
                holder=${id}
                .decisions=${this.decisions[id] ?? {}}
                @decide=${({ detail }: CustomEvent<Changes>) => {
                  this.decisions = { ...this.decisions, [id]: detail };
                  this.played = undefined;
                }}
              ></tw-lever-form>
            </details>`,
          )}
        </section>
        <section><h2>${msg('Teams')}</h2>${this.#collect()}</section>
      </div>
      <div class="row">
        <button class="primary big" ?disabled=${this.done !== undefined} @click=${() => this.#go('reveal')}>${msg('Reveal')}</button>
        ${this.#progress()}
      </div>`;
  }

  #progress() {
    if (this.trouble !== '') return html`<p role="alert">${this.trouble}</p>`;
    if (this.done === undefined) return nothing;
    const [done, of] = this.done;
    return html`<progress max=${of} value=${done} aria-label=${msg('Running')}></progress><span role="status">${msg(str`${done} of ${of} runs`)}</span>`;
  }

  #reveal(board: Board) {
    const { revealed } = board;
    if (revealed === undefined) return html`<div class="row">${this.#progress()}</div>`;
    const { predict } = this.#round;
    const end = revealed.months;
    const year = Math.max(1, Math.ceil(this.month / 12));
    return html`<tw-reveal .board=${board} .words=${this.words}></tw-reveal>
      <div class="row">
        <button class="framed big" @click=${() => (this.isPlaying ? this.#pause() : this.#play())}>${this.isPlaying ? msg('Pause') : this.month >= end ? msg('Play again') : msg('Play')}</button>
        <input
          class="scrub"
          type="range"
          min="12"
          max=${end}
          step="12"
          .value=${String(this.month)}
          aria-label=${msg('Year shown')}
          aria-valuetext=${msg(str`year ${year}`)}
          @input=${(event: Event) => {
            this.#pause();
            this.month = (event.target as HTMLInputElement).valueAsNumber;
          }}
        />
        <b>${msg(str`year ${year}`)}</b>
        ${
          predict.length < 2
            ? nothing
            : html`<label>${msg('Question')} <select @change=${(event: Event) => this.#ask(Number((event.target as HTMLSelectElement).value))}>
                ${predict.map(({ measure, group }, at) => html`<option value=${at} ?selected=${at === this.question}>${measureName(this.words, measure, group)}</option>`)}
              </select></label>`
        }
        <button class="primary big" ?disabled=${this.month < end} @click=${() => this.#go('reflect')}>${msg('Reflect')}</button>
      </div>
      <p class="quiet">${msg(str`${revealed.residents} residents, ${revealed.replicates} runs with different luck, paired; computed here`)}</p>`;
  }

  #reflect(board: Board) {
    const { played, lab, words } = this;
    if (played === undefined) return nothing;
    const isLast = this.at + 1 >= this.chosen.lesson.rounds.length;
    return html`<tw-reflect .lab=${lab} .words=${words} .board=${board} .outcome=${played.outcome}></tw-reflect>
      <div class="row">
        ${
          isLast
            ? html`<button class="framed big" @click=${() => this.dispatchEvent(new CustomEvent('leave'))}>${msg('End the lesson')}</button>`
            : html`<button class="primary big" @click=${this.#next}>${msg('Next round')}</button>`
        }
      </div>`;
  }

  #isOpen(stage: Stage): boolean {
    if (stage === 'predict') return true;
    if (stage === 'reflect') return this.played !== undefined && this.month >= this.played.revealed.months;
    return this.isLocked && this.done === undefined;
  }

  #said(): void {
    this.canLock = this.form?.prediction !== undefined;
  }

  #lock(): void {
    const prediction = this.form?.prediction;
    if (prediction !== undefined)
      this.entries = withEntries(this.entries, [{ team: msg('The class'), role: '', prediction, decisions: {} }]);
    if (this.entries.length === 0) return;
    this.isLocked = true;
    this.stage = 'decide';
  }

  #go(stage: Stage): void {
    if (!this.#isOpen(stage)) return;
    this.#pause();
    this.stage = stage;
    if (stage === 'reveal') void this.#run();
  }

  async #run(): Promise<void> {
    if (this.played === undefined) {
      this.trouble = '';
      this.month = 0;
      this.done = [0, 1];
      const decided = Object.assign({}, ...Object.values(this.decisions)) as Changes;
      const own = this.entries.map((one) => (one.role === '' ? { ...one, decisions: decided } : one));
      const all = own.some(({ role }) => role === '')
        ? own
        : [...own, { team: '', role: '', prediction: { answers: [], reason: 0 }, decisions: decided }];
      try {
        this.played = await play(this.lab, this.chosen.lesson, this.#round, all, (done, of) => {
          this.done = [done, of];
        });
      } catch (error) {
        this.trouble = msg(str`This cannot be played: ${error instanceof Error ? error.message : String(error)}`);
        this.stage = 'decide';
      }
      this.done = undefined;
    }
    if (this.played !== undefined && this.stage === 'reveal') this.#play();
  }

  #play(): void {
    const end = this.played?.revealed.months ?? 0;
    if (this.month >= end) this.month = 0;
    this.month = Math.max(12, this.month);
    this.isPlaying = true;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      this.month = Math.min(end, this.month + 12);
      if (this.month >= end) this.#pause();
    }, YEAR);
  }

  #pause(): void {
    clearInterval(this.#timer);
    this.isPlaying = false;
  }

  #ask(question: number): void {
    this.question = question;
  }

  #next(): void {
    this.at++;
    this.stage = 'predict';
    this.isLocked = false;
    this.canLock = false;
    this.entries = [];
    this.decisions = {};
    this.played = undefined;
    this.question = 0;
    this.month = 0;
  }
}
