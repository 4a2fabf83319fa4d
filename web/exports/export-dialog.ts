// Taking results away: the whole result as the command writes it, and pages to print.
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../look/icons.ts';
import { shared } from '../look/shared.ts';
import { nameOf, save, scenarioFiles } from '../share/files.ts';
import { panel } from '../share/panel.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { Watching } from '../state/watching.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { brief } from './brief.ts';
import { hasSettlement, isChinese, scorecard, settlement } from './county.ts';
import { wholeResult } from './whole.ts';

@customElement('tw-export')
export class ExportDialog extends LitElement {
  static override styles = [
    shared,
    panel,
    css`
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 16px;
        margin-top: 8px;
      }
      dt,
      dd {
        padding: 9px 0;
        border-top: 1px solid var(--line);
      }
      dd {
        display: flex;
        gap: 14px;
        align-items: center;
      }
      dd button {
        min-height: 24px;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @state() private busy = '';
  @state() private failure = '';

  constructor() {
    super();
    new Watching(this, () => this.lab);
    updateWhenLocaleChanges(this);
  }

  open(): void {
    this.failure = '';
    void this.updateComplete.then(() => this.#dialog.showModal());
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  override render() {
    const { lab, words } = this;
    if (lab.outcome === undefined) return nothing;
    const { replicates } = lab.outcome;
    const name = nameOf(lab.choices.title || lab.choices.preset);
    const whole = (form: 'json' | 'csv' | 'report') => () => wholeResult(form, lab, words);
    return html`<dialog aria-labelledby="heading">
      <div class="head">
        <h2 id="heading">${msg('Export')}</h2>
        <button class="icon" aria-label=${msg('Close')} @click=${() => this.#dialog.close()}>${icon('close')}</button>
      </div>
      <p class="subtitle" style="margin-top:4px">
        ${msg(str`Over the ${replicates} replications that are in. Each carries names, version, seed and size. Single charts: under Sources.`)}
      </p>
      <dl>
        ${this.#page('brief', msg('Brief'), msg('One page: result, who gains, three assumptions it hangs on, what to watch'), `${name}-brief`, () => brief(lab, words))}
        ${this.#page('report', msg('Report'), msg('Everything, to print: charts, why, what differs, what is assumed, all numbers'), `${name}-report`, whole('report'))}
        ${
          isChinese(lab)
            ? this.#page(
                'scorecard',
                msg('County scorecard'),
                msg('Official monitoring items of compact county medical communities'),
                `${name}-scorecard`,
                async () => scorecard(lab, words),
              )
            : nothing
        }
        ${
          hasSettlement(lab)
            ? this.#page(
                'settlement',
                msg('Settlement statement'),
                msg('How the last settlement came about, line by line'),
                `${name}-settlement`,
                async () => settlement(lab, words),
              )
            : nothing
        }
        ${this.#file('csv', msg('Table'), msg('All numbers: every replicate, month, group and measure (CSV)'), `${name}.csv`, 'text/csv', whole('csv'))}
        ${this.#file('json', msg('Result'), msg('All numbers as tierwise compare --json writes them'), `${name}.json`, 'application/json', whole('json'))}
        ${this.#file('scenario', msg('Scenario file'), msg('What the command reads (YAML)'), `${name}.yaml`, 'application/yaml', async () => (await scenarioFiles(lab))[1].text)}
      </dl>
      <p role="status" class="subtitle">${this.busy === '' ? this.failure : msg('Preparing …')}</p>
    </dialog>`;
  }

  #page(id: string, title: string, says: string, name: string, make: () => Promise<string>) {
    return html`<dt>${title}<span class="subtitle" style="display:block">${says}</span></dt>
      <dd>
        <button class="link" ?disabled=${this.busy !== ''} @click=${() => this.#open(id, make)}>${msg('Open to print')}</button>
        <button class="link" ?disabled=${this.busy !== ''} @click=${() => this.#save(id, `${name}.html`, 'text/html', make)}>${msg('Save')}</button>
      </dd>`;
  }

  #file(id: string, title: string, says: string, name: string, type: string, make: () => Promise<string>) {
    return html`<dt>${title}<span class="subtitle" style="display:block">${says}</span></dt>
      <dd><button class="link" ?disabled=${this.busy !== ''} @click=${() => this.#save(id, name, type, make)}>${msg('Save')}</button></dd>`;
  }

  async #save(id: string, name: string, type: string, make: () => Promise<string>): Promise<void> {
    const text = await this.#made(id, make);
    if (text !== undefined) save(name, text, type);
  }

  /** Opens a page of its own; the tab is opened at once, for browsers allow that only in answer to a click. */
  async #open(id: string, make: () => Promise<string>): Promise<void> {
    const tab = window.open('', '_blank');
    const text = await this.#made(id, make);
    if (text === undefined) tab?.close();
    else if (tab === null) save(`${id}.html`, text, 'text/html');
    else tab.location.replace(URL.createObjectURL(new Blob([text], { type: 'text/html;charset=utf-8' })));
  }

  async #made(id: string, make: () => Promise<string>): Promise<string | undefined> {
    this.busy = id;
    this.failure = '';
    try {
      return await make();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      return undefined;
    } finally {
      this.busy = '';
    }
  }
}
