// The lessons to choose from, each with its goal and how robust its surprises are in the model; and one's own from a file.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Problem } from '../../src/scenario/problems.ts';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { type NamedLesson, openLesson, said, shippedLessons } from './lessons.ts';
import { classLook } from './look.ts';

@customElement('tw-class-picker')
export class ClassPicker extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      :host {
        max-width: 1080px;
        padding: 28px 0;
      }
      .lead {
        padding: 8px 0 24px;
        color: var(--ink-2);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding-bottom: 20px;
      }
      .lessons {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
        gap: 0 40px;
      }
      .lesson {
        display: flex;
        flex-direction: column;
        gap: 6px;
        padding: 16px 0;
        border-top: 1px solid var(--line);
      }
      .lesson h2 {
        font-size: 17px;
        line-height: 24px;
      }
      .lesson p {
        font-size: 15px;
        line-height: 21px;
        color: var(--ink-2);
      }
      .lesson .primary {
        align-self: start;
        margin-top: auto;
      }
      .own {
        padding-top: 24px;
      }
      ul {
        list-style: none;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property() language = 'en';
  @state() private lessons: readonly NamedLesson[] = [];
  @state() private problems: readonly Problem[] = [];
  @state() private says = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void shippedLessons().then((lessons) => {
      this.lessons = lessons;
    });
  }

  override render() {
    return html`<h1>${msg('Class')}</h1>
      <p class="lead">
        ${msg('Predict, decide, reveal, reflect: a lesson of rounds in which a class says what a reform will do before it sees it. No accounts, no names, nothing leaves this device.')}
      </p>
      <p class="ways">
        <button class="framed" @click=${() => this.#ask('tour')}>${msg('Guided tour, five minutes')}</button>
        <button class="framed" @click=${() => this.#ask('term')}>${msg('Glossary')}</button>
      </p>
      <div class="lessons">${this.lessons.map((one) => this.#lesson(one))}</div>
      <div class="own">
        <label class="link"><input class="unseen" type="file" accept=".yaml,.yml,.json" @change=${this.#open} />${msg('Open a lesson of your own')}</label>
        <div role="alert">
          ${this.says === '' ? nothing : html`<p>${this.says}</p>`}
          <ul>
            ${this.problems.map(
              ({ line, path, says, found, expected, nearest }) =>
                html`<li>${msg(str`Line ${line}`)} · ${[path, says, found && msg(str`found ${found}`), expected && msg(str`expected ${expected}`), nearest && msg(str`did you mean ${nearest}?`)].filter(Boolean).join(' · ')}</li>`,
            )}
          </ul>
        </div>
      </div>`;
  }

  #lesson(one: NamedLesson) {
    const { title, goal, minutes, rounds, roles } = one.lesson;
    const name = said(title, this.language);
    return html`<article class="lesson">
      <h2>${name}</h2>
      <p>${said(goal, this.language)}</p>
      <p class="quiet">${msg(str`${minutes} minutes · ${rounds.length} rounds · ${roles.length} roles`)}</p>
      <button class="primary big" aria-label=${`${msg('Teach this')}: ${name}`} @click=${() => this.#pick(one, true)}>${msg('Teach this')}</button>
    </article>`;
  }

  #ask(what: 'tour' | 'term'): void {
    this.dispatchEvent(new CustomEvent(what, { detail: '', bubbles: true, composed: true }));
  }

  #pick(lesson: NamedLesson, linked: boolean): void {
    this.dispatchEvent(new CustomEvent('lesson', { detail: { ...lesson, linked } }));
  }

  async #open(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    const opened = await openLesson(file, this.lab.runner);
    input.value = '';
    if ('lesson' in opened) this.#pick(opened, false);
    else {
      this.problems = opened.problems;
      this.says = opened.says === '' ? msg('This lesson is not complete:') : msg(str`Too large: ${opened.says}`);
    }
  }
}
