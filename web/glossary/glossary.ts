// The glossary: opens over the page at the term that was asked for, the one marked with the pointer, or the one the focus or the
// pointer is on; and can be searched in both languages.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dialogLook } from '../look/dialog.ts';
import { icon } from '../look/icons.ts';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { type Entry, type EntryKind, entriesIn, entryFor, matching } from './entries.ts';

/** Entries listed at once. */
const MOST = 60;

@customElement('tw-glossary')
export class Glossary extends LitElement {
  static override styles = [
    shared,
    dialogLook,
    css`
      dialog {
        width: min(720px, calc(100vw - 32px));
        max-height: min(86vh, 720px);
        font-size: 15px;
        line-height: 22px;
      }
      dialog[open] {
        display: grid;
        grid-template-rows: auto auto auto minmax(0, 1fr);
        gap: 12px;
      }
      input {
        width: 100%;
        min-height: 36px;
        padding: 5px 10px;
        border: 1px solid var(--control);
        border-radius: 6px;
        background: var(--bg);
      }
      .found {
        padding: 12px 0;
        border-top: 2px solid var(--ink);
        border-bottom: 1px solid var(--line);
      }
      .found h3 {
        font-size: 18px;
        line-height: 24px;
      }
      .found p {
        padding-top: 6px;
      }
      ul {
        overflow-y: auto;
        list-style: none;
        min-height: 80px;
      }
      li button {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        width: 100%;
        min-height: 30px;
        padding: 4px 2px;
        border-bottom: 1px solid var(--line);
      }
      li button:hover,
      li [aria-current='true'] {
        color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  /** What is asked for: an id, a name, or a line that holds one. */
  @property() term = '';
  @state() private entries: readonly Entry[] = [];
  @state() private typed = '';
  @state() private chosen: Entry | undefined;
  @query('dialog') private dialog!: HTMLDialogElement;
  #language = '';

  open(): void {
    void this.#load().then(() => {
      this.typed = '';
      this.chosen = entryFor(this.term, this.entries);
      if (!this.dialog.open) this.dialog.showModal();
    });
  }

  async #load(): Promise<void> {
    await this.updateComplete;
    const { language } = this.words;
    if (this.#language === language) return;
    this.#language = language;
    this.entries = await entriesIn(language, this.lab.catalogue);
  }

  override render() {
    const listed = matching(this.typed, this.entries).slice(0, MOST);
    return html`<dialog aria-labelledby="title" @click=${this.#outside}>
      <header role="none">
        <h2 id="title">${msg('Glossary')}</h2>
        <button class="icon" aria-label=${msg('Close')} @click=${() => this.dialog.close()}>${icon('close')}</button>
      </header>
      <input type="search" autofocus aria-label=${msg('Look up a term')} placeholder=${msg('Look up a term')} .value=${this.typed} @input=${this.#type} />
      <div class="found" role="status">${this.chosen === undefined ? html`<p class="quiet">${this.term === '' ? msg('Point at a term anywhere and press G, or choose one below.') : msg(str`No entry for “${this.term.slice(0, 60)}”; choose one below.`)}</p>` : this.#entry(this.chosen)}</div>
      <ul aria-label=${msg('Terms')}>
        ${listed.map(
          (one) =>
            html`<li><button aria-current=${one === this.chosen ? 'true' : nothing} @click=${() => {
              this.chosen = one;
            }}><span>${one.title}</span><span class="quiet" lang=${this.#other}>${one.other}</span></button></li>`,
        )}
      </ul>
    </dialog>`;
  }

  get #other(): string {
    return this.words?.language === 'en' ? 'zh-Hans' : 'en';
  }

  #entry({ kind, title, other, says, otherSays, id }: Entry) {
    const unit = kind === 'measure' ? this.lab.catalogue.measures.find((one) => one.id === id)?.unit : undefined;
    return html`<h3>${title} <span class="quiet" lang=${this.#other}>${other}</span></h3>
      <p class="quiet small">${kindName(kind)}${unit === undefined ? nothing : html` · ${this.words.unit(unit)}`}</p>
      <p>${says}</p>
      <p class="quiet" lang=${this.#other}>${otherSays}</p>`;
  }

  #type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    if (this.typed !== '') this.chosen = matching(this.typed, this.entries)[0];
  }

  #outside(event: Event): void {
    if (event.composedPath()[0] === this.dialog) this.dialog.close();
  }
}

function kindName(kind: EntryKind): string {
  switch (kind) {
    case 'concept':
      return msg('concept');
    case 'measure':
      return msg('measure');
    case 'lever':
      return msg('lever of policy');
    case 'assumption':
      return msg('assumption');
  }
}

/** Characters of a line that can still be about one term. */
const LONGEST = 80;

/** The words that are marked, or those of what the pointer or the focus is on. */
export function termHere(): string {
  const marked = document.getSelection()?.toString().trim() ?? '';
  if (marked !== '') return marked.slice(0, LONGEST);
  const candidates = [
    deepest((root) => [...root.querySelectorAll(':hover')].at(-1)),
    deepest((root) => root.activeElement),
  ];
  return candidates.map(wordsOf).find((text) => text !== '') ?? '';
}

function deepest(next: (root: Document | ShadowRoot) => Element | null | undefined): Element | undefined {
  let found: Element | undefined;
  for (let root: Document | ShadowRoot | null = document; root !== null; root = found?.shadowRoot ?? null) {
    const inner = next(root);
    if (inner === null || inner === undefined || inner === found) return found;
    found = inner;
  }
  return found;
}

function wordsOf(element: Element | undefined): string {
  if (element === undefined || element === document.body || element === document.documentElement) return '';
  const label =
    element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent;
  const text = label?.replace(/\s+/g, ' ').trim() ?? '';
  return text.length <= LONGEST ? text : '';
}
