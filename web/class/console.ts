// The teacher's console: one round after the other, each of them predict, decide, reveal, reflect. Nothing of what happened is in
// the page before predictions are locked; the projector in a second tab follows every step.
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Changes } from '../../src/lesson/lesson.ts';
import { gainRows } from '../charts/gains.ts';
import { shared } from '../look/shared.ts';
import type { Language } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { type Beside, type Board, Speaker, STAGES, type Stage, type Timer } from './board.ts';
import { type Entry, readCode, withEntries } from './code.ts';
import { consoleLook } from './console-look.ts';
import { measureName } from './figures-said.ts';
import { type NamedLesson, said } from './lessons.ts';
import { classLook } from './look.ts';
import { fetchAll, type Played, play, Together } from './play.ts';
import type { PredictionForm } from './prediction-form.ts';
import './claim-check.ts';
import './collect.ts';
import './lever-form.ts';
import './model-figures.ts';
import './prediction-form.ts';
import './reflect.ts';
import './reveal.ts';
import { besideSelect } from './beside.ts';
import { stageName } from './stage-names.ts';
import { term, termed } from './term.ts';
import { timerFor } from './timer.ts';

/** Milliseconds a year of the reveal lasts. */
const YEAR = 900;

@customElement('tw-class-console')
export class ClassConsole extends LitElement {
  static override styles = [shared, classLook, consoleLook];

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
  @state() private beside: Beside = 'predictions';
  @state() private timer: Timer = { left: 0, endsAt: undefined };
  @state() private debrief = 0;
  @query('#own') private form!: PredictionForm | null;
  readonly #speaker = new Speaker((code) => this.#hear(code));
  readonly #together = new Together();
  #animation: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = timerFor(this.chosen.lesson, this.stage);
    fetchAll(this.lab, this.chosen);
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
    const { at: round, stage, isLocked, entries, question, month, language, beside, timer, debrief } = this;
    const played = isLocked && (stage === 'reveal' || stage === 'reflect') ? this.played : undefined;
    const revealed = played?.revealed;
    const outcome = stage === 'reflect' ? played?.outcome : undefined;
    const gains = outcome === undefined ? [] : gainRows(outcome, this.words, this.lab.catalogue.parties);
    const gainsUnit = outcome === undefined ? '' : this.words.unit(outcome.unitOf('cost.outOfPocketPerHead'));
    return {
      name,
      lesson,
      round,
      stage,
      isLocked,
      entries,
      revealed,
      question,
      month,
      language,
      beside,
      timer,
      debrief,
      gains,
      gainsUnit,
    };
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
          <tw-timer controls .timer=${this.timer} @timer=${({ detail }: CustomEvent<Timer>) => {
            this.timer = detail;
          }}></tw-timer>
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
        ${lesson.notes.map((one) => html`<p>${termed(said(one, this.language))}</p>`)}
        ${this.isLocked && this.chosen.linked ? html`<tw-model-figures .words=${this.words} name=${this.chosen.name} language=${this.language}></tw-model-figures>` : nothing}
      </details>`;
  }

  #prompt() {
    const round = this.#round;
    const { target } = round;
    return html`<div>
      <h1>${said(round.title, this.language)}</h1>
      <p class="lead">${termed(said(round.prompt, this.language))}</p>
      <p class="quiet">${msg(str`Shared target: ${said(target.says, this.language)}`)} ${term(target.measure, measureName(this.words, target.measure, target.group))}</p>
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
      ${round.claim === undefined ? nothing : html`<tw-claim-check .lab=${this.lab} .words=${this.words} .lesson=${lesson} .round=${round} language=${this.language} .decisions=${this.#decided}></tw-claim-check>`}
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
            : html`<label>${msg('Question')} <select @change=${(event: Event) => {
                this.question = Number((event.target as HTMLSelectElement).value);
              }}>
                ${predict.map(({ measure, group }, at) => html`<option value=${at} ?selected=${at === this.question}>${measureName(this.words, measure, group)}</option>`)}
              </select></label>`
        }
        ${besideSelect(this.beside, revealed.shown[0].teams.length > 0, (beside) => {
          this.beside = beside;
        })}
        <button class="primary big" ?disabled=${this.month < end} @click=${() => this.#go('reflect')}>${msg('Reflect')}</button>
      </div>
      <p class="quiet">${msg(str`${revealed.residents} residents, ${revealed.replicates} runs with different luck, paired; computed here`)}</p>`;
  }

  #reflect(board: Board) {
    const { played, lab, words } = this;
    if (played === undefined) return nothing;
    const isLast = this.at + 1 >= this.chosen.lesson.rounds.length;
    return html`<tw-reflect .lab=${lab} .words=${words} .board=${board} .outcome=${played.outcome} .steps=${played.steps} @argue=${({
      detail,
    }: CustomEvent<number>) => {
      this.debrief = detail;
    }}></tw-reflect>
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
    this.timer = timerFor(this.chosen.lesson, 'decide');
  }

  /** Takes a code that another tab hands over; says whether it fits this round. */
  async #hear(code: string): Promise<boolean> {
    const { name, lesson } = this.chosen;
    try {
      this.entries = withEntries(this.entries, [await readCode(code, { name, lesson, round: this.at })]);
      this.played = undefined;
      return true;
    } catch {
      return false;
    }
  }

  /** What the class decided at the console, all roles together. */
  get #decided(): Changes {
    return this.#together.of(this.decisions);
  }

  #go(stage: Stage): void {
    if (!this.#isOpen(stage)) return;
    this.#pause();
    if (stage !== this.stage) this.timer = timerFor(this.chosen.lesson, stage);
    this.stage = stage;
    if (stage === 'reveal') void this.#run();
  }

  async #run(): Promise<void> {
    if (this.played === undefined) {
      this.trouble = '';
      this.month = 0;
      this.done = [0, 1];
      const decided = this.#decided;
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
    clearInterval(this.#animation);
    this.#animation = setInterval(() => {
      this.month = Math.min(end, this.month + 12);
      if (this.month >= end) this.#pause();
    }, YEAR);
  }

  #pause(): void {
    clearInterval(this.#animation);
    this.isPlaying = false;
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
    this.beside = 'predictions';
    this.debrief = this.at;
    this.timer = timerFor(this.chosen.lesson, 'predict');
  }
}
