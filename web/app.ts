// The application: the bar, the view in hand, the status line, and the keys.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Chart } from './charts/picture.ts';
import { chartsOf } from './charts/registry.ts';
import { shared } from './look/shared.ts';
import { type Display, FIRST_DISPLAY, type View } from './state/display.ts';
import { Laboratory } from './state/laboratory.ts';
import { PRESETS } from './state/presets.ts';
import { Dictionary } from './words/dictionary.ts';
import './views/lab.ts';

/** What the page opens with. */
const FIRST_PRESET = 'county-global-budget';

@customElement('tierwise-app')
export class App extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        min-height: 100vh;
        display: flex;
        flex-direction: column;
        padding: 0 24px;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 52px;
        border-bottom: 1px solid var(--line);
        margin: 0 -24px;
        padding: 0 24px;
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 10px;
        font-size: 15px;
        font-weight: 600;
        padding-right: 14px;
        border-right: 1px solid var(--line);
      }
      .brand svg {
        width: 22px;
        height: 22px;
      }
      select {
        border: 0;
        background: var(--bg);
        min-height: 28px;
        max-width: 260px;
      }
      nav {
        display: flex;
        gap: 16px;
        margin-left: auto;
      }
      nav button {
        min-height: 52px;
        border-bottom: 2px solid transparent;
        color: var(--ink-2);
      }
      nav [aria-current='page'] {
        border-color: var(--ink);
        color: var(--ink);
        font-weight: 600;
      }
      main {
        flex: 1;
        min-width: 0;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        align-items: center;
        min-height: 28px;
        padding: 4px 0;
        border-top: 1px solid var(--line);
        color: var(--ink-3);
        font-size: 11px;
        line-height: 14px;
      }
      progress {
        appearance: none;
        width: 92px;
        height: 3px;
        border: 0;
        background: var(--track);
        vertical-align: middle;
      }
      progress::-webkit-progress-bar {
        background: var(--track);
      }
      progress::-webkit-progress-value {
        background: var(--accent);
      }
      progress::-moz-progress-bar {
        background: var(--accent);
      }
      .trouble {
        padding: 10px 14px;
        margin: 12px 0 0;
        border: 1px solid var(--control);
        border-radius: 6px;
        white-space: pre-line;
      }
    `,
  ];

  @state() private display: Display = FIRST_DISPLAY;
  @state() private words: Dictionary | undefined;
  @state() private failure = '';
  readonly #lab = new Laboratory();
  #charts: readonly Chart[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lab.addEventListener('change', () => this.requestUpdate());
    void this.#open();
  }

  async #open(): Promise<void> {
    try {
      await this.#lab.open(FIRST_PRESET);
      this.words = new Dictionary(this.#lab.catalogue);
      this.#charts = chartsOf(this.#lab.catalogue);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  override render() {
    return html`${this.#bar()}
      <main>
        ${this.#trouble()}
        ${
          this.words === undefined
            ? nothing
            : html`<tw-lab
                .lab=${this.#lab}
                .words=${this.words}
                .charts=${this.#charts}
                .display=${this.display}
                @show=${({ detail }: CustomEvent<{ place: 0 | 1; chart: string }>) => this.#show(detail)}
              ></tw-lab>`
        }
      </main>
      ${this.#status()}`;
  }

  #bar() {
    const lab = this.#lab;
    const { view } = this.display;
    const views: readonly (readonly [View, string])[] = [
      ['lab', msg('Lab')],
      ['compare', msg('Compare')],
      ['sweep', msg('Sweep')],
    ];
    const families = [...new Set(PRESETS.map(({ family }) => family))];
    return html`<header class="bar">
      <div class="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect x="2" y="22" width="28" height="7" rx="2" fill="var(--ink)"></rect>
          <rect x="7" y="13" width="18" height="7" rx="2" fill="var(--ink-3)"></rect>
          <rect x="12" y="4" width="8" height="7" rx="2" fill="var(--accent)"></rect>
        </svg>
        Tierwise
      </div>
      ${
        lab.isOpen
          ? html`<select
              aria-label=${msg('Scenario')}
              @change=${(event: Event) => void lab.choosePreset((event.target as HTMLSelectElement).value)}
            >
              ${families.map(
                (family) => html`<optgroup label=${family}>
                  ${PRESETS.filter((one) => one.family === family).map(
                    ({ name, title }) =>
                      html`<option value=${name} ?selected=${name === lab.choices.preset}>${title}</option>`,
                  )}
                </optgroup>`,
              )}
            </select>`
          : nothing
      }
      <button class="icon" aria-label=${msg('Undo')} ?disabled=${!lab.canUndo} @click=${() => lab.undo()}>↶</button>
      <button class="icon" aria-label=${msg('Redo')} ?disabled=${!lab.canRedo} @click=${() => lab.redo()}>↷</button>
      <nav aria-label=${msg('Views')}>
        ${views.map(
          ([name, word]) => html`<button
            aria-current=${name === view ? 'page' : nothing}
            @click=${() => {
              this.display = { ...this.display, view: name };
            }}
          >
            ${word}
          </button>`,
        )}
      </nav>
    </header>`;
  }

  #trouble() {
    const says = this.failure || this.#lab.trouble?.says;
    if (says === undefined || says === '') return nothing;
    return html`<div class="trouble" role="alert">
      ${says} <button class="link" @click=${() => this.#lab.retry()}>${msg('Try again')}</button>
    </div>`;
  }

  #status() {
    const lab = this.#lab;
    if (!lab.isOpen) return html`<footer>${msg('Loading the model …')}</footer>`;
    const { size, replicates } = lab.choices;
    const done = lab.outcome?.replicates ?? 0;
    const { milliseconds } = lab.lastPreview;
    return html`<footer>
      <span>${msg(str`${size.residents.toLocaleString('en')} residents an arm`)}</span>
      <span>${msg(str`${size.months} months`)}</span>
      <span>${msg(str`${done} of ${replicates} replications`)} <progress max=${replicates} value=${done}></progress></span>
      ${lab.phase === 'refining' ? html`<button class="link" @click=${() => lab.stop()}>${msg('stop')}</button>` : nothing}
      <span>${msg(str`seed ${size.seed}`)}</span>
      <span>${msg(str`model ${lab.catalogue.version}`)}</span>
      <span>${msg(str`preview ${Math.round(milliseconds)} ms`)}</span>
    </footer>`;
  }

  #show({ place, chart }: { readonly place: 0 | 1; readonly chart: string }): void {
    const [a, b] = this.display.charts;
    this.display = { ...this.display, charts: place === 0 ? [chart, b] : [a, chart] };
  }
}
