// A team's screen: the role with its private objective, the shared target, what to predict, and, once that is locked, the levers
// of this role and no others. It ends with a code for the teacher, as text, QR code, link or file; the link opens this screen
// again with all that was said in it.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Changes } from '../../src/lesson/lesson.ts';
import { shared } from '../look/shared.ts';
import type { Language } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { aboutCode, codeOf, readCode } from './code.ts';
import { measureName } from './figures-said.ts';
import { CODE, type Invitation, invited, TEAM } from './invitation.ts';
import { said } from './lessons.ts';
import { classLook } from './look.ts';
import type { Prediction } from './prediction.ts';
import type { PredictionForm } from './prediction-form.ts';
import { term, termed } from './term.ts';
import './claim-check.ts';
import './lever-form.ts';
import './prediction-form.ts';
import './team-code.ts';

@customElement('tw-team')
export class Team extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
        max-width: 640px;
        margin: 0 auto;
        padding: 20px 0 48px;
        font-size: 15px;
        line-height: 22px;
      }
      .aims {
        display: grid;
        gap: 8px;
        padding: 12px 0;
        border-top: 1px solid var(--line);
        border-bottom: 1px solid var(--line);
      }
      h1 {
        padding: 2px 0 6px;
      }
      .name {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px 16px;
        align-items: end;
      }
      .name input {
        display: block;
        width: 100%;
        min-height: 40px;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property() language: Language = 'en';
  /** What stands behind `#class=`: an invitation, or a code that was made from one. */
  @property() address = '';
  @state() private held: Invitation | undefined;
  @state() private failure = false;
  /** A code of a lesson that this page does not have: it can still be handed on. */
  @state() private foreign = '';
  @state() private canLock = false;
  @state() private prediction: Prediction | undefined;
  @state() private decisions: Changes = {};
  @state() private made = '';
  @state() private team = '';
  @query('tw-prediction-form') private form!: PredictionForm | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.team = msg(str`Team ${1 + (Math.floor(performance.now() * 7) % 90)}`);
    const { address } = this;
    const opened = address.startsWith(CODE) ? this.#reopen(address.slice(CODE.length)) : this.#accept(address);
    opened.catch(() => {
      this.failure = true;
    });
  }

  async #accept(address: string): Promise<void> {
    this.held = await invited(address, this.lab.runner);
  }

  /** Fills the screen with what a code says. */
  async #reopen(code: string): Promise<void> {
    const { name, round, role } = await aboutCode(code);
    const invitation = await invited(`${TEAM}${name}.${round + 1}.${role}`, this.lab.runner).catch(() => undefined);
    if (invitation === undefined) {
      this.foreign = code;
      return;
    }
    const { team, prediction, decisions } = await readCode(code, invitation);
    Object.assign(this, { held: invitation, team, prediction, decisions, made: code });
  }

  override render() {
    const { held, language, foreign } = this;
    if (foreign !== '')
      return html`<p>${msg('This code belongs to a lesson that was opened from a file. Hand it to the console, or paste it there.')}</p>
        <tw-team-code code=${foreign} name="code"></tw-team-code>`;
    if (this.failure)
      return html`<p role="alert">${msg('This link is damaged, or names no lesson, round or role that this page has. Ask for it again.')}</p>`;
    if (held === undefined) return nothing;
    const { lesson, round: at, role } = held;
    const round = lesson.rounds[at];
    const { objective } = role;
    return html`<div>
        <p class="quiet">${said(lesson.title, language)} · ${msg(str`Round ${at + 1}`)}: ${said(round.title, language)}</p>
        <h1>${said(role.title, language)}</h1>
        <p class="lead">${termed(said(role.says, language))}</p>
      </div>
      <div class="aims">
        <p><b>${msg('Your own objective, for your eyes only')}</b><br />${said(objective.says, language)} <span class="quiet">${term(objective.measure, measureName(this.words, objective.measure, objective.group))}</span></p>
        <p><b>${msg('What all of you want')}</b><br />${said(round.target.says, language)} <span class="quiet">${term(round.target.measure, measureName(this.words, round.target.measure, round.target.group))}</span></p>
      </div>
      <p class="lead">${termed(said(round.prompt, language))}</p>
      ${this.prediction === undefined ? this.#predict(held) : this.#decide(held)}`;
  }

  #predict({ lesson, round }: Invitation) {
    return html`<tw-prediction-form
        .lab=${this.lab}
        .words=${this.words}
        .lesson=${lesson}
        .round=${lesson.rounds[round]}
        language=${this.language}
        @said=${() => {
          this.canLock = this.form?.prediction !== undefined;
        }}
      ></tw-prediction-form>
      <div>
        <button
          class="primary big"
          ?disabled=${!this.canLock}
          @click=${() => {
            this.prediction = this.form?.prediction;
          }}
        >
          ${msg('Lock our prediction')}
        </button>
      </div>`;
  }

  #decide(held: Invitation) {
    const { lesson, round, role } = held;
    return html`<p role="status">${msg('Your prediction is locked. Now decide: these levers are yours and nobody else’s.')}</p>
      <tw-lever-form
        .lab=${this.lab}
        .words=${this.words}
        .lesson=${lesson}
        .round=${lesson.rounds[round]}
        holder=${role.id}
        .decisions=${this.decisions}
        @decide=${({ detail }: CustomEvent<Changes>) => {
          this.decisions = detail;
          this.made = '';
        }}
      ></tw-lever-form>
      ${
        lesson.rounds[round].claim === undefined
          ? nothing
          : html`<tw-claim-check .lab=${this.lab} .words=${this.words} .lesson=${lesson} .round=${lesson.rounds[round]} language=${this.language} .decisions=${this.decisions}></tw-claim-check>`
      }
      <div class="name">
        <label>${msg('Name of the team')} <input type="text" maxlength="40" .value=${this.team} @input=${this.#name} /></label>
        <button class="primary big" ?disabled=${this.team.trim() === ''} @click=${() => void this.#make(held)}>${msg('Make our code')}</button>
      </div>
      ${this.made === '' ? nothing : html`<tw-team-code code=${this.made} name=${this.team}></tw-team-code>`}`;
  }

  #name(event: Event): void {
    this.team = (event.target as HTMLInputElement).value;
    this.made = '';
  }

  async #make(held: Invitation): Promise<void> {
    const { prediction, team, decisions } = this;
    if (prediction === undefined) return;
    this.made = await codeOf({ team: team.trim(), role: held.role.id, prediction, decisions }, held);
  }
}
