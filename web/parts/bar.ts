// The bar: which scenario is in hand and what it is called, undo and redo, replay, reset, the views, language, theme and help.
// It only tells what was asked for; the application does it.
import { msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type IconName, icon } from '../look/icons.ts';
import { shared } from '../look/shared.ts';
import type { Display, View } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { PRESETS } from '../state/presets.ts';
import { Watching } from '../state/watching.ts';
import type { Dictionary } from '../words/dictionary.ts';

/** What the bar can ask the application for. */
export type Wish = 'share' | 'export' | 'help' | 'theme' | 'language' | 'replay';

@customElement('tw-bar')
export class Bar extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 52px;
        border-bottom: 1px solid var(--line);
        padding: 0 24px;
      }
      @media print {
        :host {
          display: none;
        }
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 10px;
        font-size: 15px;
        font-weight: 600;
      }
      .brand svg {
        width: 22px;
        height: 22px;
        flex: none;
      }
      .rule {
        align-self: stretch;
        border-left: 1px solid var(--line);
        margin: 12px 0;
      }
      select {
        border: 0;
        background: var(--bg);
        min-height: 28px;
        max-width: 236px;
        text-overflow: ellipsis;
      }
      .name {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: 0;
        flex: 0 1 auto;
      }
      .name::before {
        content: '';
        flex: none;
        width: 16px;
        height: 3px;
        border-radius: 2px;
        background: var(--accent);
      }
      .name input {
        min-width: 0;
        width: 24ch;
        max-width: 24vw;
        border: 0;
        border-bottom: 1px solid transparent;
        background: none;
        font-weight: 600;
        padding: 3px 0;
        text-overflow: ellipsis;
      }
      .name input:hover,
      .name input:focus {
        border-bottom-color: var(--control);
      }
      .tools {
        display: flex;
        align-items: center;
      }
      nav {
        display: flex;
        gap: 18px;
        margin-left: auto;
      }
      nav button {
        min-height: 52px;
        border-bottom: 2px solid transparent;
        border-top: 2px solid transparent;
        color: var(--ink-2);
      }
      nav [aria-current='page'] {
        border-bottom-color: var(--ink);
        color: var(--ink);
        font-weight: 600;
      }
      .menu {
        margin: 0;
        padding: 6px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--floating);
        color: var(--ink);
        box-shadow: var(--shadow);
        inset: auto;
      }
      .menu button {
        display: block;
        width: 100%;
        min-height: 30px;
        padding: 5px 12px;
        border-radius: 6px;
      }
      .menu button:hover {
        background: var(--tint);
      }
      .wide {
        white-space: nowrap;
      }
      @media (max-width: 1199px) {
        .name,
        .rule {
          display: none;
        }
        /* The name of the scenario gives way before the buttons do. */
        select {
          min-width: 96px;
          flex: 0 1 236px;
        }
      }
      @media (max-width: 899px) {
        :host {
          flex-wrap: wrap;
          gap: 4px 8px;
          padding: 6px 16px;
        }
        .brand span {
          display: none;
        }
        select {
          min-width: 0;
          max-width: calc(100vw - 240px);
          flex: 1;
          font-size: 15px;
          font-weight: 600;
        }
        nav {
          order: 3;
          width: 100%;
          margin: 0;
          justify-content: space-between;
        }
        nav button {
          min-width: 24px;
          min-height: 36px;
        }
        .redo,
        .replay,
        .reset,
        .help,
        .framed {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) display!: Display;

  constructor() {
    super();
    new Watching(this, () => this.lab);
  }

  override render() {
    const { lab } = this;
    return html`<div class="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect x="2" y="22" width="28" height="7" rx="2" fill="var(--ink)"></rect>
          <rect x="7" y="13" width="18" height="7" rx="2" fill="var(--ink-3)"></rect>
          <rect x="12" y="4" width="8" height="7" rx="2" fill="var(--accent)"></rect>
        </svg>
        <span>Tierwise</span>
      </div>
      <div class="rule"></div>
      ${this.#presets()}
      <div class="name">
        <input
          aria-label=${msg('Name of the scenario')}
          maxlength="200"
          .value=${lab.choices.title || this.#presetTitle()}
          @change=${(event: Event) => lab.rename((event.target as HTMLInputElement).value.trim())}
        />
        <span class="saved quiet">${Object.keys(lab.choices.changes).length > 0 ? msg('changed') : ''}</span>
      </div>
      <div class="tools">
        ${this.#tool('undo', msg('Undo'), () => lab.undo(), !lab.canUndo)}
        ${this.#tool('redo', msg('Redo'), () => lab.redo(), !lab.canRedo)}
        ${this.#tool('replay', msg('Replay the last change'), () => this.#wish('replay'), lab.outcomeBefore === undefined)}
        ${this.#reset()}
      </div>
      ${this.#views()}
      <div class="tools">
        <button class="icon wide" lang=${this.display.language === 'en' ? 'zh-Hans' : 'en'} @click=${() => this.#wish('language')}>
          ${this.display.language === 'en' ? '中文' : 'EN'}
        </button>
        ${this.#tool('theme', msg('Light or dark'), () => this.#wish('theme'))}
        ${this.#tool('help', msg('Help and keys'), () => this.#wish('help'))}
      </div>
      <button class="framed" @click=${() => this.#wish('export')}>${msg('Export')}</button>
      <button class="primary" @click=${() => this.#wish('share')}>${msg('Share')}</button>`;
  }

  #presetTitle(): string {
    const { preset, contents } = this.lab.choices;
    return this.words.scenario(preset, String(contents.title ?? preset)).title;
  }

  #presets() {
    const { lab, words } = this;
    const families = [...new Set(PRESETS.map(({ family }) => family))];
    const isShipped = PRESETS.some(({ name }) => name === lab.choices.preset);
    return html`<select
      aria-label=${msg('Start from a scenario')}
      @change=${(event: Event) => void lab.choosePreset((event.target as HTMLSelectElement).value)}
    >
      ${isShipped ? nothing : html`<option selected value=${lab.choices.preset}>${this.#presetTitle()}</option>`}
      ${families.map(
        (family) => html`<optgroup label=${words.family(family)}>
          ${PRESETS.filter((one) => one.family === family).map(
            ({ name, title }) =>
              html`<option value=${name} ?selected=${name === lab.choices.preset}>
                ${words.scenario(name, title).title}
              </option>`,
          )}
        </optgroup>`,
      )}
    </select>`;
  }

  #reset() {
    const { lab } = this;
    const one = (which: 'policies' | 'assumptions' | 'all', word: string) =>
      html`<button
        @click=${() => {
          lab.reset(which);
          this.renderRoot.querySelector<HTMLElement>('#reset')?.hidePopover();
        }}
      >
        ${word}
      </button>`;
    return html`<button class="framed reset" popovertarget="reset" style="border-color:transparent" @click=${this.#placeMenu}>
        ${msg('Reset')}
      </button>
      <div id="reset" class="menu" popover>
        ${one('policies', msg('Policies'))}${one('assumptions', msg('Assumptions'))}${one('all', msg('Everything'))}
      </div>`;
  }

  #placeMenu(event: Event): void {
    const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const menu = this.renderRoot.querySelector<HTMLElement>('#reset');
    if (menu === null) return;
    menu.style.left = `${left}px`;
    menu.style.top = `${bottom + 4}px`;
  }

  #views() {
    const views: readonly (readonly [View, string])[] = [
      ['lab', msg('Lab')],
      ['compare', msg('Compare')],
      ['sweep', msg('Sweep')],
      ['class', msg('Class')],
    ];
    return html`<nav aria-label=${msg('Views')}>
      ${views.map(
        ([name, word]) => html`<button
          aria-current=${name === this.display.view ? 'page' : nothing}
          @click=${() => this.dispatchEvent(new CustomEvent('view', { detail: name }))}
        >
          ${word}
        </button>`,
      )}
    </nav>`;
  }

  #tool(name: IconName, word: string, act: () => void, disabled = false) {
    return html`<button class="icon ${name}" aria-label=${word} title=${word} ?disabled=${disabled} @click=${act}>${icon(name)}</button>`;
  }

  #wish(wish: Wish): void {
    this.dispatchEvent(new CustomEvent<Wish>('wish', { detail: wish }));
  }
}
