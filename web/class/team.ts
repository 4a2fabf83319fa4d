// A team's screen: the role with its private objective, the shared target, what to predict, and, once that is locked, the levers
// of this role and no others. It ends with a code for the teacher, as text, QR code, link or file.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Changes } from '../../src/lesson/lesson.ts';
import { shared } from '../look/shared.ts';
import { save } from '../share/files.ts';
import { code } from '../share/qr.ts';
import type { Language } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { codeOf } from './code.ts';
import { measureName } from './figures-said.ts';
import { type NamedLesson, said, shippedLesson } from './lessons.ts';
import { classLook } from './look.ts';
import type { Prediction } from './prediction.ts';
import type { PredictionForm } from './prediction-form.ts';
import './lever-form.ts';
import './prediction-form.ts';

@customElement('tw-team')
export class Team extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      :host {
        display: grid;
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
      .code {
        display: block;
        width: 220px;
        height: 220px;
        margin-bottom: 12px;
      }
      textarea {
        display: block;
        width: 100%;
        min-height: 72px;
        font-family: ui-monospace, Menlo, Consolas, monospace;
        font-size: 12px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property() language: Language = 'en';
  /** What stands behind `#class=team.`: lesson, round and role. */
  @property() address = '';
  @state() private held: NamedLesson | undefined;
  @state() private failure = false;
  @state() private canLock = false;
  @state() private prediction: Prediction | undefined;
  @state() private decisions: Changes = {};
  @state() private made = '';
  @state() private team = '';
  @query('tw-prediction-form') private form!: PredictionForm | null;

  override connectedCallback(): void {
    super.connectedCallback();
    const [name] = this.address.split('.');
    this.team = msg(str`Team ${1 + (Math.floor(performance.now() * 7) % 90)}`);
    shippedLesson(name).then(
      (held) => {
        this.held = held;
      },
      () => {
        this.failure = true;
      },
    );
  }

  override render() {
    const { held, language } = this;
    const [, numbered, id] = this.address.split('.');
    const at = Number(numbered) - 1;
    const round = held?.lesson.rounds[at];
    const role = held?.lesson.roles.find((one) => one.id === id);
    if (this.failure || (held !== undefined && (round === undefined || role === undefined)))
      return html`<p role="alert">${msg('This link names no lesson, round or role that this page has. Ask for it again.')}</p>`;
    if (held === undefined || round === undefined || role === undefined) return nothing;
    const { objective } = role;
    return html`<div>
        <p class="quiet">${said(held.lesson.title, language)} · ${msg(str`Round ${at + 1}`)}: ${said(round.title, language)}</p>
        <h1>${said(role.title, language)}</h1>
        <p class="lead">${said(role.says, language)}</p>
      </div>
      <div class="aims">
        <p><b>${msg('Your own objective, for your eyes only')}</b><br />${said(objective.says, language)} <span class="quiet">${measureName(this.words, objective.measure, objective.group)}</span></p>
        <p><b>${msg('What all of you want')}</b><br />${said(round.target.says, language)} <span class="quiet">${measureName(this.words, round.target.measure, round.target.group)}</span></p>
      </div>
      <p class="lead">${said(round.prompt, language)}</p>
      ${this.prediction === undefined ? this.#predict(held, at) : this.#decide(held, at, role.id)}`;
  }

  #predict({ lesson }: NamedLesson, at: number) {
    return html`<tw-prediction-form
        .lab=${this.lab}
        .words=${this.words}
        .lesson=${lesson}
        .round=${lesson.rounds[at]}
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

  #decide(held: NamedLesson, at: number, role: string) {
    const { lesson } = held;
    return html`<p role="status">${msg('Your prediction is locked. Now decide: these levers are yours and nobody else’s.')}</p>
      <tw-lever-form
        .lab=${this.lab}
        .words=${this.words}
        .lesson=${lesson}
        .round=${lesson.rounds[at]}
        holder=${role}
        .decisions=${this.decisions}
        @decide=${({ detail }: CustomEvent<Changes>) => {
          this.decisions = detail;
          this.made = '';
        }}
      ></tw-lever-form>
      <div class="row">
        <label>${msg('Name of the team')} <input type="text" maxlength="40" .value=${this.team} @input=${this.#name} /></label>
        <button class="primary big" ?disabled=${this.team.trim() === ''} @click=${() => void this.#make(held, at, role)}>${msg('Make our code')}</button>
      </div>
      ${this.made === '' ? nothing : this.#code()}`;
  }

  #code() {
    const { made } = this;
    return html`<section>
      <h2>${msg('Show or send this to the teacher')}</h2>
      ${code(made, msg('The code of the team'))}
      <textarea readonly aria-label=${msg('The code of the team, as text')} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}>${made}</textarea>
      <p class="row">
        <button class="link" @click=${() => void navigator.clipboard?.writeText(made)}>${msg('Copy the code')}</button>
        <button class="link" @click=${() => save(`${this.team}.txt`, made)}>${msg('Save it as a file')}</button>
      </p>
    </section>`;
  }

  #name(event: Event): void {
    this.team = (event.target as HTMLInputElement).value;
    this.made = '';
  }

  async #make({ name, lesson }: NamedLesson, at: number, role: string): Promise<void> {
    const { prediction, team, decisions } = this;
    if (prediction === undefined) return;
    this.made = await codeOf({ team: team.trim(), role, prediction, decisions }, { name, lesson, round: at });
  }
}
