// A picture of a comparison with its title, its table and its sources. Pictures are drawn by functions that are told how wide
// they may be; one is drawn again only when what it shows has changed.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fixed } from '../../src/results/format.ts';
import type { TableOf } from '../charts/picture.ts';
import { shared } from '../look/shared.ts';
import { armStyles } from './arm-styles.ts';

/** What stands behind a number: its name and what is known of it. */
export interface SourceLine {
  readonly title: string;
  readonly says: string;
  readonly cited?: readonly { readonly text: string; readonly page: string | undefined }[];
  readonly isAssumed?: boolean;
}

type Face = 'chart' | 'table' | 'sources';

@customElement('tw-versus-card')
export class VersusCard extends LitElement {
  static override styles = [
    shared,
    armStyles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 16px;
      }
      .faces {
        display: flex;
        flex-wrap: wrap;
        gap: 0 14px;
        align-items: baseline;
      }
      .faces button {
        color: var(--ink-3);
        min-height: 24px;
      }
      .faces [aria-selected='true'] {
        color: var(--ink);
        font-weight: 600;
      }
      .subtitle {
        padding-bottom: 8px;
      }
      .table {
        max-height: 320px;
        overflow: auto;
      }
      .picture {
        min-height: 120px;
      }
      td {
        vertical-align: top;
      }
      dt {
        font-weight: 600;
      }
      dd {
        padding-bottom: 8px;
        color: var(--ink-2);
      }
      .assumed {
        color: var(--amber);
      }
      a,
      button.link {
        display: inline-block;
        min-height: 24px;
      }
    `,
  ];

  @property() heading = '';
  @property() subtitle = '';
  /** Draws the picture; without it the slot is the picture. */
  @property({ attribute: false }) draw: ((width: number) => Element) | undefined;
  /** What the picture depends on besides its width. */
  @property({ attribute: false }) key: readonly unknown[] = [];
  @property({ attribute: false }) table: (() => TableOf) | undefined;
  @property({ attribute: false }) sources: (() => readonly SourceLine[]) | undefined;
  /** Name of the file its table is downloaded as, and the lines put before it. */
  @property({ attribute: false }) file: { readonly name: string; readonly head: readonly string[] } | undefined;
  @state() private face: Face = 'chart';
  @state() private width = 0;
  #drawn: Element | undefined;
  #drawnFor: readonly unknown[] = [];
  readonly #observer = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry.contentRect.width);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override render() {
    return html`<header>
        <h2>${this.heading}</h2>
        <div class="faces">
          <slot name="choices"></slot>
          <div class="faces" role="tablist" aria-label=${this.heading}>
            ${this.#tab('chart', msg('Chart'))}${this.#tab('table', msg('Table'))}
            ${this.sources === undefined ? nothing : this.#tab('sources', msg('Sources'))}
          </div>
        </div>
      </header>
      <p class="subtitle">${this.subtitle}</p>
      <div role="tabpanel" aria-label=${this.heading}>${this.#body()}</div>`;
  }

  #body() {
    if (this.face === 'table') return this.#table();
    if (this.face === 'sources') return this.#sources();
    if (this.draw === undefined) return html`<slot></slot>`;
    return html`<div class="picture">${this.width < 100 ? nothing : this.#picture(this.draw)}</div>`;
  }

  #tab(face: Face, word: string) {
    return html`<button
      role="tab"
      aria-selected=${String(this.face === face)}
      @click=${() => {
        this.face = face;
      }}
    >
      ${word}
    </button>`;
  }

  #picture(draw: (width: number) => Element) {
    const key = [this.width, this.heading, ...this.key];
    if (key.length !== this.#drawnFor.length || key.some((one, at) => one !== this.#drawnFor[at])) {
      this.#drawn = draw(this.width);
      this.#drawnFor = key;
    }
    return this.#drawn;
  }

  #table() {
    const { columns, rows } = this.table?.() ?? { columns: [], rows: [] };
    return html`<div class="table" tabindex="0" role="region" aria-label=${this.heading}>
        <table>
          <caption>${this.subtitle}</caption>
          <thead>
            <tr>
              ${columns.map(
                ({ name, unit }, at) =>
                  html`<th scope="col" class=${isText(rows, at) ? '' : 'number'}>
                    ${name}${unit === '' ? nothing : html`<br />${unit}`}
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`<tr>
                ${row.map((cell) => html`<td class=${typeof cell === 'string' ? '' : 'number'}>${cellText(cell)}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.#ways()}`;
  }

  #sources() {
    return html`<div class="table" tabindex="0" role="region" aria-label=${msg(str`Sources: ${this.heading}`)}>
      <dl>
        ${(this.sources?.() ?? []).map(
          ({ title, says, cited = [], isAssumed }) => html`<dt>${title}</dt>
            <dd class=${isAssumed ? 'assumed' : ''}>
              ${says}
              ${cited.map(({ text, page }) =>
                page === undefined
                  ? html`<br />${text}`
                  : html`<br /><a href=${page} rel="noreferrer" target="_blank">${text}</a>`,
              )}
            </dd>`,
        )}
      </dl>
    </div>`;
  }

  /** Ways out of the page for what is on it. */
  #ways() {
    const isOne = this.draw !== undefined && this.#drawn instanceof SVGSVGElement;
    if (this.file === undefined) return nothing;
    return html`<div class="faces">
      <button class="link" @click=${() => void this.#download()}>${msg('CSV')}</button>
      ${
        isOne
          ? html`<button class="link" @click=${() => void this.#save('svg')}>${msg('SVG')}</button>
              <button class="link" @click=${() => void this.#save('png')}>${msg('PNG')}</button>`
          : nothing
      }
    </div>`;
  }

  /** Hands the picture over, drawn afresh for paper with its title and the lines about it. */
  async #save(kind: 'svg' | 'png'): Promise<void> {
    const { file, draw } = this;
    if (file === undefined || draw === undefined) return;
    const [{ save }, { framedSvg, pngOf }] = await Promise.all([
      import('../share/files.ts'),
      import('../exports/picture.ts'),
    ]);
    const name = file.name.replace(/\.csv$/, `.${kind}`);
    const svg = framedSvg(draw, { title: this.heading, subtitle: this.subtitle, stamp: file.head.join(' · ') });
    if (svg === undefined) return;
    save(name, kind === 'svg' ? svg : await pngOf(svg), kind === 'svg' ? 'image/svg+xml' : 'image/png');
  }

  async #download(): Promise<void> {
    const { file, table } = this;
    if (file === undefined || table === undefined) return;
    const { saveTable } = await import('./save-file.ts');
    saveTable(file.name, file.head, table());
  }
}

const isText = (rows: TableOf['rows'], at: number) => typeof rows[0]?.[at] === 'string';

function cellText(cell: string | number | null): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell)) return fixed(cell, 0);
  const size = Math.abs(cell);
  return fixed(cell, size >= 1000 ? 0 : size >= 10 ? 2 : 4);
}
