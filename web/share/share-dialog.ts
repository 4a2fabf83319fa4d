// Sharing: the link with its code, scenario files to save and open, and the command that gives the same numbers elsewhere.
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../look/icons.ts';
import { shared } from '../look/shared.ts';
import type { Display } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { Watching } from '../state/watching.ts';
import { save, scenarioFiles } from './files.ts';
import { addressOf, fragmentOf } from './link.ts';
import { panel } from './panel.ts';
import { code, LONGEST_CODE } from './qr.ts';
import { type Recipe, recipeOf } from './reproduce.ts';

@customElement('tw-share')
export class ShareDialog extends LitElement {
  static override styles = [
    shared,
    panel,
    css`
      .linked {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 16px;
        align-items: start;
      }
      .code {
        width: 148px;
        height: 148px;
        border-radius: 6px;
      }
      .linked .field {
        width: 100%;
      }
      @media (max-width: 560px) {
        .linked {
          grid-template-columns: 1fr;
        }
        .code {
          width: 220px;
          height: 220px;
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) display!: Display;
  /** Opens a link or a file in place of what is on the screen. */
  @property({ attribute: false }) take!: (given: string | File) => Promise<boolean>;
  @state() private address: string | undefined;
  @state() private recipe: Recipe | undefined;
  @state() private copied = '';
  #madeFor: readonly unknown[] = [];

  constructor() {
    super();
    new Watching(this, () => this.lab);
    updateWhenLocaleChanges(this);
  }

  open(): void {
    this.copied = '';
    void this.updateComplete.then(() => this.#dialog.showModal());
    void this.#make();
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  protected override updated(): void {
    if (this.#dialog.open) void this.#make();
  }

  /** Makes the link and the command again when what they are of has changed. */
  async #make(): Promise<void> {
    const { lab, display } = this;
    const key = [lab.choices, display, lab.phase === 'settled' ? lab.outcome : undefined];
    if (key.every((one, at) => one === this.#madeFor[at])) return;
    const isStale = this.#madeFor[0] !== lab.choices;
    this.#madeFor = key;
    if (isStale) this.recipe = undefined;
    const fragment = await fragmentOf(lab.choices, lab.catalogue, display).catch(() => undefined);
    this.address = fragment === undefined ? undefined : addressOf(fragment);
    if (lab.phase === 'settled' && lab.outcome !== undefined) this.recipe = await recipeOf(lab);
  }

  override render() {
    return html`<dialog aria-labelledby="heading">
      <div class="head">
        <h2 id="heading">${msg('Share')}</h2>
        <button class="icon" aria-label=${msg('Close')} @click=${() => this.#dialog.close()}>${icon('close')}</button>
      </div>
      ${this.#link()} ${this.#files()} ${this.#reproduce()}
      <p class="unseen" role="status">${this.copied === '' ? '' : msg('Copied')}</p>
    </dialog>`;
  }

  #link() {
    const { address } = this;
    return html`<section>
      <h3>${msg('Link')}</h3>
      ${
        address === undefined
          ? html`<p class="subtitle">${msg('This scenario is too long for a link. Save it as a file instead.')}</p>`
          : html`<div class="linked">
              <div>
                <p class="subtitle">
                  ${msg(str`${address.length} characters. It holds what differs from the shipped scenario, the seed and the version; opening it sends nothing to anybody.`)}
                </p>
                <div class="row">
                  <input class="field" id="link" readonly aria-label=${msg('Link')} .value=${address} @focus=${selectAll} />
                  ${this.#copy('link', address, msg('Copy link'), 'primary')}
                </div>
                ${this.#opener()}
              </div>
              ${address.length > LONGEST_CODE ? nothing : code(address, msg('The link as a QR code'))}
            </div>`
      }
    </section>`;
  }

  #opener() {
    return html`<form
      class="row"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const field = this.renderRoot.querySelector<HTMLInputElement>('#given');
        if (field !== null && field.value.trim() !== '') void this.#take(field.value);
      }}
    >
      <input class="field" id="given" autocomplete="off" aria-label=${msg('Link to open')} placeholder=${msg('Paste a link to open it')} />
      <button class="framed">${msg('Open')}</button>
    </form>`;
  }

  #files() {
    const { lab } = this;
    const { contents, description } = lab.choices;
    const says = description ?? (typeof contents.description === 'string' ? contents.description : '');
    return html`<section>
      <h3>${msg('Scenario file')}</h3>
      <p class="subtitle">${msg('The same file the command reads: setting, policy, assumptions, and the size of the runs.')}</p>
      <label>
        <span class="unseen">${msg('Description')}</span>
        <textarea
          rows="3"
          maxlength="10000"
          placeholder=${msg('What the scenario is about and why')}
          .value=${says}
          @change=${(event: Event) => lab.describe((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      <div class="row">
        <button class="framed" @click=${() => this.#save(1)}>${msg('Save the scenario')}</button>
        <button class="framed" @click=${() => this.#save(0)}>${msg('Save the status quo')}</button>
        <button class="framed" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('#file')?.click()}>
          ${msg('Open a file …')}
        </button>
        <input
          id="file"
          type="file"
          hidden
          accept=".yaml,.yml,.json"
          aria-label=${msg('Scenario file to open')}
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const [file] = input.files ?? [];
            input.value = '';
            if (file !== undefined) void this.#take(file);
          }}
        />
      </div>
    </section>`;
  }

  #reproduce() {
    const { recipe, lab } = this;
    return html`<section id="reproduce">
      <h3>${msg('Reproduce')}</h3>
      ${
        recipe === undefined
          ? html`<p class="subtitle">${msg(str`The command follows when all ${lab.choices.replicates} replications are in.`)}</p>`
          : html`<p class="subtitle">
                ${msg(str`Run with model ${lab.catalogue.version}, this prints the numbers on the screen: the same digest, to the bit.`)}
              </p>
              ${recipe.alone === undefined ? nothing : this.#command('alone', recipe.alone)}
              <p class="subtitle" style="margin-top:12px">${msg('Or with the files, saved from here:')}</p>
              ${this.#command('with-files', recipe.withFiles)}
              <p class="digest small" style="margin-top:8px">
                ${msg(str`Digest over ${recipe.replicates} replications: ${recipe.digest}`)}
              </p>`
      }
    </section>`;
  }

  #command(id: string, text: string) {
    return html`<pre id=${id} tabindex="0">${text}</pre>
      <div class="row">
        ${this.#copy(id, text, msg('Copy command'), 'framed')}
        ${id === 'with-files' ? html`<button class="framed" @click=${() => this.#save()}>${msg('Save all files')}</button>` : nothing}
      </div>`;
  }

  #copy(id: string, text: string, word: string, look: 'primary' | 'framed') {
    return html`<button
      class=${look}
      @click=${async () => {
        await navigator.clipboard.writeText(text).catch(() => this.#select(id));
        this.copied = id;
      }}
    >
      ${this.copied === id ? msg('Copied') : word}
    </button>`;
  }

  /** Where the clipboard is closed to pages, the text is selected for the person to copy. */
  #select(id: string): void {
    const element = this.renderRoot.querySelector(`#${id}`);
    if (element instanceof HTMLInputElement) element.select();
    else if (element !== null) getSelection()?.selectAllChildren(element);
  }

  async #save(only?: number): Promise<void> {
    const files = await scenarioFiles(this.lab, this.recipe?.replicates);
    for (const { name, text } of only === undefined ? files : [files[only]]) save(name, text, 'application/yaml');
  }

  async #take(given: string | File): Promise<void> {
    // Refused or not, the page says what came of it.
    this.#dialog.close();
    await this.take(given);
  }
}

function selectAll(event: FocusEvent): void {
  (event.target as HTMLInputElement).select();
}
