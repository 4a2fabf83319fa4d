// What a chart rests on: published figures, sourced numbers, and last, in amber, what is assumed; and the ways out of the page for
// its picture and its numbers.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shownUnit } from '../../src/results/format.ts';
import type { Chart, Scene } from '../charts/picture.ts';
import { chartCsv } from '../exports/csv.ts';
import { pngOf, svgOf } from '../exports/picture.ts';
import { stampOf } from '../exports/stamp.ts';
import { icon } from '../look/icons.ts';
import { shared } from '../look/shared.ts';
import { nameOf, save } from '../share/files.ts';
import type { EvidenceRow, SourceBook } from '../simulation/protocol.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { bookOf, citation, ownCitation, pageOf } from './cited.ts';

@customElement('tw-sources')
export class Sources extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        inset: 0 0 auto auto;
        z-index: 4;
        width: min(376px, 100%);
        max-height: 420px;
        display: flex;
        flex-direction: column;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--floating);
        box-shadow: var(--shadow);
      }
      .head {
        display: flex;
        justify-content: space-between;
        padding: 12px 12px 8px 18px;
      }
      ul {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        list-style: none;
        padding: 0 18px;
      }
      li {
        display: grid;
        grid-template-columns: 52px 1fr auto;
        gap: 0 10px;
        padding: 9px 0;
        border-top: 1px solid var(--line);
      }
      li a,
      li span {
        overflow-wrap: anywhere;
      }
      .ids {
        display: flex;
        flex-direction: column;
        font-size: 12px;
      }
      summary {
        min-height: 20px;
        cursor: pointer;
      }
      .assumed {
        color: var(--amber);
      }
      .tag {
        font-size: 12px;
        color: var(--ink-3);
      }
      .tag.assumed {
        color: var(--amber);
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        padding: 10px 18px 12px;
        border-top: 1px solid var(--line);
      }
      .foot button {
        min-height: 24px;
      }
      p.quiet {
        padding: 0 18px 12px;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) chart!: Chart;
  @property({ attribute: false }) scene!: Scene;
  @state() private rows: readonly EvidenceRow[] | undefined;
  @state() private book: SourceBook = {};
  @state() private said = '';
  #askedFor = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'region');
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.#close();
    });
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.icon')?.focus();
  }

  protected override willUpdate(_: PropertyValues): void {
    this.setAttribute('aria-label', msg('What this chart rests on'));
    const setting = String(this.lab.choices.contents.setting);
    const key = `${setting} ${this.chart.measures.join(' ')}`;
    if (key === this.#askedFor) return;
    this.#askedFor = key;
    this.rows = undefined;
    void this.#ask(setting);
  }

  async #ask(setting: string): Promise<void> {
    const [rows, book] = await Promise.all([
      this.lab.runner.ask('evidence', { setting, measures: this.chart.measures }),
      bookOf(this.lab),
    ]);
    this.rows = rows;
    this.book = book;
  }

  override render() {
    const { rows } = this;
    return html`<div class="head">
        <h3>${msg('What this chart rests on')}</h3>
        <button class="icon" aria-label=${msg('Close')} @click=${() => this.#close()}>${icon('close')}</button>
      </div>
      ${
        rows === undefined
          ? html`<p class="quiet" role="status">${msg('Looking the sources up …')}</p>`
          : html`<ul tabindex="0" aria-label=${msg('Sources')}>${rows.map((row) => this.#row(row))}</ul>`
      }
      ${this.#ways()}`;
  }

  #row(row: EvidenceRow) {
    const isAssumed = row.source.startsWith('assumption');
    const isPlain = !isAssumed && row.ids.length === 0;
    const parameter = row.role === 'assumption' ? this.words.parameter({ path: row.path }) : undefined;
    const { factor, unit: shown } = shownUnit(row.unit);
    const unit = this.words.unit(shown);
    const number = row.value === null ? '' : `${plain(row.value * factor)} ${unit === '1' ? '' : unit}`.trim();
    // What a fit found has limits to search in, which say nothing of what is plausible.
    const hasRange = row.low < row.high && !(row.role === 'number' && row.fitted);
    const [low, high] = [plain(row.low * factor), plain(row.high * factor)];
    const range = hasRange ? msg(str`${number}, plausible ${low} to ${high}`) : number;
    return html`<li>
      <span class="ids">${row.ids.length === 0 || isAssumed ? '–' : row.ids.slice(0, 3).map((id) => html`<span>${id}</span>`)}</span>
      <span>
        ${parameter?.title ?? row.says}
        <span class="subtitle" style="display:block">${parameter === undefined ? nothing : html`${parameter.says} `}${range}</span>
        ${isPlain ? html`<span class="subtitle" style="display:block">${row.source}</span>` : isAssumed ? nothing : this.#citations(row.ids)}
      </span>
      <span class="tag ${isAssumed ? 'assumed' : ''}">${isAssumed ? msg('assumed') : tagOf(row)}</span>
    </li>`;
  }

  #citations(ids: readonly string[]) {
    const known = ids.filter((id) => Object.hasOwn(this.book, id));
    if (known.length === 0) return nothing;
    return html`<details>
      <summary class="subtitle">${msg('where it was published')}</summary>
      ${known.map((id) => {
        const source = this.book[id];
        const href = pageOf(source);
        return html`<p class="subtitle">
          ${id}: ${source.says}. ${source.title}, ${source.office}, ${source.year}${source.caveat === undefined ? nothing : html` (${source.caveat})`}.
          ${href === undefined ? nothing : html`<a href=${href} target="_blank" rel="noopener noreferrer">${msg('open')} ↗</a>`}
        </p>`;
      })}
    </details>`;
  }

  #ways() {
    const { chart, scene, lab, words } = this;
    if (!chart.has(scene.outcome)) return nothing;
    const table = chart.table(scene);
    const name = nameOf(chart.title(words));
    const way = (word: string, act: () => void | Promise<void>) =>
      html`<button class="link" @click=${() => void act()}>${word}</button>`;
    return html`<div class="foot">
      ${way(this.said === 'citation' ? msg('Copied') : msg('Copy citation'), () => this.#cite())}
      ${way(msg('Reproduce'), () => {
        this.dispatchEvent(new CustomEvent('reproduce', { bubbles: true, composed: true }));
      })}
      ${way(msg(str`CSV, ${table.rows.length} rows`), () =>
        save(`${name}.csv`, chartCsv(table, chart.title(words), lab, words), 'text/csv'),
      )}
      ${way(msg('SVG'), () => this.#picture(name, false))} ${way(msg('PNG'), () => this.#picture(name, true))}
      <span class="unseen" role="status">${this.said === '' ? '' : msg('Done')}</span>
    </div>`;
  }

  async #cite(): Promise<void> {
    const { chart, words, lab, rows = [], book } = this;
    const what = `${chart.title(words)}. ${stampOf(lab, words)}`;
    const ids = [...new Set(rows.flatMap((row) => row.ids))].filter((id) => Object.hasOwn(book, id));
    const lines = [ownCitation(lab.catalogue.version, what), ...ids.map((id) => citation(id, book[id]))];
    await navigator.clipboard.writeText(lines.join('\n')).catch(() => save('citation.txt', lines.join('\n')));
    this.said = 'citation';
  }

  async #picture(name: string, asPng: boolean): Promise<void> {
    const { chart, scene, lab, words } = this;
    const svg = svgOf(chart, scene, stampOf(lab, words));
    if (svg === undefined) return;
    if (asPng) save(`${name}.png`, await pngOf(svg));
    else save(`${name}.svg`, svg, 'image/svg+xml');
    this.said = 'picture';
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}

function tagOf({ role, fitted }: EvidenceRow): string {
  if (role === 'target') return fitted ? msg('fitted to it') : msg('compared with it');
  return fitted ? msg('fitted') : msg('published');
}

function plain(value: number): string {
  return String(Number(value.toPrecision(3)));
}
