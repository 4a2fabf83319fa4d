// One chart with its picker, its table and its sources. The picture is drawn again only when what it shows has changed; while a
// lever is dragged the vertical axis stays where it is.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fixed } from '../../src/results/format.ts';
import type { Chart, Scene, Stop, Years } from '../charts/picture.ts';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { Watching } from '../state/watching.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { yearsChoice } from './years-choice.ts';

type Face = 'chart' | 'table' | 'sources';

/** Stillness before a picture is read out anew, in milliseconds. */
const STILL = 700;

@customElement('tw-chart-card')
export class ChartCard extends LitElement {
  static override styles = [
    shared,
    css`
      header {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 16px;
      }
      .picker {
        position: relative;
        display: inline-flex;
        align-items: center;
        gap: 6px;
        max-width: 100%;
      }
      .picker h2 {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .picker::after {
        content: '';
        width: 5px;
        height: 5px;
        border: solid var(--ink-2);
        border-width: 0 1.5px 1.5px 0;
        transform: rotate(45deg) translate(-2px, -2px);
      }
      .picker select {
        position: absolute;
        inset: 0;
        width: 100%;
        opacity: 0;
        cursor: pointer;
      }
      .picker:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .faces {
        display: flex;
        gap: 14px;
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
        grid-column: 1 / -1;
        min-height: 16px;
      }
      .subtitle .link {
        min-height: 24px;
        margin-block: -4px;
      }
      .years {
        padding-bottom: 4px;
      }
      .years select {
        min-height: 24px;
        border: 1px solid var(--track);
        border-radius: 6px;
        background: none;
        font-size: 12px;
      }
      .picture {
        margin-top: 6px;
        min-height: var(--height, 330px);
        position: relative;
      }
      tw-cursor {
        position: absolute;
        inset: 0;
      }
      .table {
        max-height: var(--height, 330px);
        overflow: auto;
        margin-top: 6px;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) charts: readonly Chart[] = [];
  @property() chart = '';
  @property({ type: Number }) height = 330;
  @property({ type: Boolean }) asRuns = false;
  @property({ type: Boolean }) asTable = false;
  @state() private isPointed = false;
  @state() private face: Face = 'chart';
  @state() private width = 512;
  /** Years shown of what follows time; all of them as long as nobody chose. */
  @state() private years: Years | undefined;
  /** What was last read out of the picture. */
  @state() private said = '';
  #still: ReturnType<typeof setTimeout> | undefined;
  #drawn: SVGSVGElement | HTMLElement | undefined;
  #drawnFor: readonly unknown[] = [];
  #kept: readonly [number, number] | undefined;
  #stops: (() => readonly Stop[]) | undefined;
  #observer: ResizeObserver | undefined;

  constructor() {
    super();
    new Watching(
      this,
      () => this.lab,
      () => [this.lab.outcome, this.lab.choices.preset, this.lab.phase === 'settled'],
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(([entry]) => {
      this.width = Math.max(240, Math.floor(entry.contentRect.width));
    });
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#still);
    this.#observer?.disconnect();
  }

  get #chosen(): Chart | undefined {
    return this.charts.find(({ id }) => id === this.chart) ?? this.charts[0];
  }

  #scene(): Scene | undefined {
    const { outcome, choices } = this.lab;
    if (outcome === undefined) return undefined;
    const names = [
      msg('Status quo'),
      ...outcome.arms.slice(1).map((_, at) => (at === 0 ? msg('This reform') : choices.preset)),
    ];
    return {
      outcome,
      words: this.words,
      names,
      width: this.width,
      height: this.height,
      asRuns: this.asRuns,
      years: this.#shownYears(Math.ceil(outcome.months / 12)),
      start: 13,
      keep: this.lab.isMoving ? this.#kept : undefined,
    };
  }

  /** The years chosen, as far as the runs have them. */
  #shownYears(last: number): Years | undefined {
    if (this.years === undefined || this.#chosen?.isCourse !== true) return undefined;
    const [from, to] = this.years.map((year) => Math.min(year, last));
    return from === 1 && to === last ? undefined : [from, to];
  }

  override render() {
    const scene = this.#scene();
    const chart = this.#chosen;
    if (chart === undefined) return nothing;
    return html`<header>
        <div class="picker">
          <h2 id="title">${chart.title(this.words)}</h2>
          ${this.#picker(chart)}
        </div>
        <div class="faces" role="tablist" aria-label=${chart.title(this.words)}>
          ${this.#tab('chart', msg('Chart'))}${this.#tab('table', msg('Table'))}${this.#tab('sources', msg('Sources'))}
        </div>
        <p class="subtitle">
          ${scene === undefined ? '' : chart.subtitle(scene)}
          ${
            scene?.years === undefined
              ? nothing
              : html` · <button
                  class="link"
                  @click=${() => {
                    this.years = undefined;
                  }}
                >
                  ${msg('show all years')}
                </button>`
          }
        </p>
      </header>
      ${scene === undefined ? html`<div class="picture" aria-busy="true"></div>` : this.#body(chart, scene)}`;
  }

  #body(chart: Chart, scene: Scene) {
    if (!chart.has(scene.outcome)) return html`<p class="quiet">${msg('Nothing here to show for this scenario.')}</p>`;
    if (this.face === 'table')
      return html`<div class="table" tabindex="0" role="tabpanel">
        ${
          chart.isCourse === true
            ? yearsChoice(scene, (years) => {
                this.years = years;
              })
            : nothing
        }${this.#table(chart, scene)}
      </div>`;
    return html`<div
        class="picture"
        role="tabpanel"
        @pointerenter=${() => this.#point()}
        @focusin=${() => this.#point()}
      >
        ${this.#picture(chart, scene)}
        ${this.#stops === undefined ? nothing : this.#cursor()}
        ${
          this.face === 'sources'
            ? html`<tw-sources
                .lab=${this.lab}
                .words=${this.words}
                .chart=${chart}
                .scene=${scene}
                @close=${() => this.#leaveSources()}
              ></tw-sources>`
            : nothing
        }
      </div>
      <p class="unseen" aria-live="polite">${this.said}</p>`;
  }

  #picker(chart: Chart) {
    const families = [...new Set(this.charts.map(({ family }) => family))];
    return html`<select
      aria-label=${msg('Choose the chart')}
      @change=${(event: Event) => {
        const detail = (event.target as HTMLSelectElement).value;
        this.dispatchEvent(new CustomEvent('pick', { detail }));
      }}
    >
      ${families.map(
        (family) => html`<optgroup label=${family}>
          ${this.charts
            .filter((one) => one.family === family)
            .map(
              (one) => html`<option value=${one.id} ?selected=${one.id === chart.id}>${one.title(this.words)}</option>`,
            )}
        </optgroup>`,
      )}
    </select>`;
  }

  #tab(face: Face, word: string) {
    return html`<button
      role="tab"
      aria-selected=${String(this.face === face)}
      @click=${() => {
        this.face = face;
        if (face === 'sources') void import('./sources.ts');
      }}
    >
      ${word}
    </button>`;
  }

  /** Closes the sources; the focus goes back to the word that opened them. */
  #leaveSources(): void {
    this.face = 'chart';
    this.renderRoot.querySelector<HTMLElement>('.faces button:last-child')?.focus();
  }

  #picture(chart: Chart, scene: Scene) {
    const key = [chart, scene.outcome, scene.width, scene.height, scene.asRuns, String(scene.years), this.words];
    if (this.#drawn === undefined || key.some((one, at) => one !== this.#drawnFor[at])) {
      if (chart !== this.#drawnFor[0]) this.#kept = undefined;
      const isSame = chart === this.#drawnFor[0];
      // Only a picture with choices of its own goes on; a drawing kept by the next would keep all before it.
      const previous = isSame && this.#drawn instanceof HTMLElement ? this.#drawn : undefined;
      const { element, range, stops } = chart.draw(isSame ? { ...scene, previous } : { ...scene, keep: undefined });
      named(element, chart.title(this.words), chart.describe(scene));
      this.#kept = range;
      this.#stops = stops;
      this.#drawn = element;
      this.#drawnFor = key;
    }
    return this.#drawn;
  }

  /** Asleep until somebody points at the picture or comes to it by keyboard. */
  #cursor() {
    return html`<tw-cursor
      tabindex="0"
      role="slider"
      aria-label=${msg('Read the chart month by month with the arrow keys')}
      aria-valuemin="0"
      aria-valuenow="0"
      .stops=${this.#read()}
    ></tw-cursor>`;
  }

  #point(): void {
    if (this.#stops === undefined) return;
    void import('./cursor.ts');
    this.isPointed = true;
  }

  /** What a cursor can read: nothing as long as nobody points at the picture, for most drawings are never read. */
  #read(): readonly Stop[] {
    return this.isPointed ? (this.#stops?.() ?? []) : [];
  }

  #table(chart: Chart, scene: Scene) {
    const { columns, rows } = chart.table(scene);
    return html`<table>
      <caption>${chart.subtitle(scene)}</caption>
      <thead>
        <tr>
          ${columns.map(({ name, unit }) => html`<th scope="col" class="number">${name}${unit === '' ? nothing : html`<br />${unit}`}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            ${row.map((cell) => html`<td class=${typeof cell === 'string' ? '' : 'number'}>${cellText(cell)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('asTable') && changed.get('asTable') !== undefined) this.face = this.asTable ? 'table' : 'chart';
  }

  protected override updated(): void {
    this.style.setProperty('--height', `${this.height}px`);
    this.#sayLater();
  }

  /** Reads the picture out when all runs are in and nothing has moved for a moment. */
  #sayLater(): void {
    clearTimeout(this.#still);
    const { lab } = this;
    if (lab.phase !== 'settled' || lab.isMoving) return;
    this.#still = setTimeout(() => {
      const [chart, scene] = [this.#chosen, this.#scene()];
      if (chart !== undefined && scene !== undefined && chart.has(scene.outcome)) this.said = chart.describe(scene);
    }, STILL);
  }
}

function cellText(cell: string | number | null): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell)) return String(cell);
  const size = Math.abs(cell);
  return fixed(cell, size >= 1000 ? 0 : size >= 10 ? 2 : 4);
}

/** Gives a picture a name and a sentence; labels inside it would be read out without either. */
function named(element: SVGSVGElement | HTMLElement, title: string, says: string): void {
  const picture = element instanceof SVGSVGElement ? element : element.querySelector('svg');
  if (picture === null) return;
  for (const inner of picture.querySelectorAll('[aria-label],[aria-description]')) {
    inner.removeAttribute('aria-label');
    inner.removeAttribute('aria-description');
  }
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', msg(str`${title}. ${says}`));
}
