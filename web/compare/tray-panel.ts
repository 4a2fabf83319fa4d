// The tray on the page: saved scenarios to rename, take out, write to a file and read from one; and the one in hand to be saved.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { MOST_SAVED, type Saved, type Tray } from '../state/tray.ts';

@customElement('tw-tray')
export class TrayPanel extends LitElement {
  static override styles = [
    shared,
    css`
      details {
        position: relative;
      }
      summary {
        min-height: 28px;
        display: inline-flex;
        align-items: center;
        color: var(--accent);
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      .panel {
        position: absolute;
        z-index: 5;
        top: 32px;
        right: 0;
        width: min(380px, calc(100vw - 32px));
        padding: 16px;
        border-radius: 10px;
        background: var(--floating);
        box-shadow: var(--shadow);
        border: 1px solid var(--line);
      }
      form,
      li {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      ul {
        list-style: none;
        margin: 8px 0;
      }
      li {
        border-top: 1px solid var(--line);
        padding: 4px 0;
      }
      input {
        flex: 1;
        min-width: 0;
        min-height: 28px;
        padding: 3px 8px;
        border: 1px solid var(--track);
        border-radius: 6px;
        background: var(--bg);
      }
      li input {
        border-color: transparent;
        background: none;
        padding-left: 0;
      }
      li input:hover,
      li input:focus {
        border-color: var(--control);
      }
      .files {
        display: flex;
        gap: 16px;
      }
      .files .link,
      label.link {
        min-height: 28px;
        display: inline-flex;
        align-items: center;
        cursor: pointer;
      }
      label.link:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      [role='alert'] {
        color: var(--ink-2);
        padding-top: 8px;
      }
      @media (max-width: 899px) {
        .panel {
          left: 0;
          right: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) tray!: Tray;
  /** Name suggested for the scenario in hand. */
  @property() suggestion = '';
  @state() private typed: string | undefined;
  @state() private said = '';
  @query('details') private readonly details!: HTMLDetailsElement;
  readonly #onChange = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.tray.addEventListener('change', this.#onChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tray.removeEventListener('change', this.#onChange);
  }

  override render() {
    const { saved, trouble } = this.tray;
    return html`<details @keydown=${this.#key}>
      <summary>${msg(str`Saved scenarios (${saved.length} of ${MOST_SAVED})`)}</summary>
      <div class="panel">
        <form @submit=${this.#save}>
          <input
            aria-label=${msg('Name of the scenario in hand')}
            maxlength="80"
            .value=${this.typed ?? this.suggestion}
            @input=${(event: Event) => {
              this.typed = (event.target as HTMLInputElement).value;
            }}
          />
          <button class="primary">${msg('Save')}</button>
        </form>
        ${
          saved.length === 0
            ? html`<p class="quiet small" style="padding-top: 8px">
                ${msg('Nothing is saved yet. What you save stays in this browser and is sent nowhere.')}
              </p>`
            : html`<ul>${saved.map((one) => this.#one(one))}</ul>`
        }
        <div class="files">
          <button class="link" ?disabled=${saved.length === 0} @click=${() => void this.#write()}>
            ${msg('Download all as a file')}
          </button>
          <label class="link"
            >${msg('Read a file')}<input class="unseen" type="file" accept=".json,application/json" @change=${this.#read}
          /></label>
        </div>
        ${trouble === '' ? nothing : html`<p role="alert">${trouble}</p>`}
        <p role="status" class="quiet small">${this.said}</p>
      </div>
    </details>`;
  }

  #one({ name }: Saved) {
    return html`<li>
      <input
        aria-label=${msg(str`Name of ${name}`)}
        maxlength="80"
        .value=${name}
        @change=${(event: Event) => this.#rename(name, event.target as HTMLInputElement)}
      />
      <button class="link" @click=${() => this.#take(name)}>${msg('open')}</button>
      <button class="icon" aria-label=${msg(str`Delete ${name}`)} @click=${() => this.tray.drop(name)}>×</button>
    </li>`;
  }

  #save(event: Event): void {
    event.preventDefault();
    const name = this.typed ?? this.suggestion;
    if (!this.tray.save(name, this.lab.choices)) return;
    this.said = msg(str`${name} is saved.`);
    this.typed = undefined;
    this.dispatchEvent(new CustomEvent('saved', { detail: name.trim() }));
  }

  #rename(from: string, input: HTMLInputElement): void {
    if (this.tray.rename(from, input.value))
      this.dispatchEvent(new CustomEvent('renamed', { detail: { from, to: input.value.trim() } }));
    else input.value = from;
  }

  #take(name: string): void {
    const one = this.tray.saved.find((saved) => saved.name === name);
    if (one !== undefined) this.lab.take(one.choices);
    this.details.open = false;
  }

  async #write(): Promise<void> {
    const { save } = await import('../share/files.ts');
    save('scenarios.tierwise.json', this.tray.write(), 'application/json');
  }

  async #read(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const count = this.tray.read(await file.text());
    this.said = msg(str`${count} scenarios were added.`);
    input.value = '';
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.details.open) return;
    this.details.open = false;
    this.details.querySelector('summary')?.focus();
  }
}
