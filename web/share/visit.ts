// What comes to the page from outside and stays in its address: links opened, files dropped, the address that always says what is
// on the screen. Whatever is refused is explained, and what was chosen stays.
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../look/icons.ts';
import { shared } from '../look/shared.ts';
import type { Choices } from '../state/choices.ts';
import type { Display } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { reasons } from './faults.ts';
import { openFile } from './files.ts';
import { addressOf, type Brought, fragmentOf, MOST, openLink } from './link.ts';
import { keepForLater } from './offline.ts';

/** Stillness before the address is written, in milliseconds; browsers refuse to write it too often. */
const STILL = 800;

/** What there is to say of what was brought. */
interface Notice {
  readonly kind: 'refused' | 'version' | 'size' | 'update';
  readonly lines: readonly string[];
  /** What to do about it. */
  readonly offer?: { readonly word: string; act(): void };
}

@customElement('tw-visit')
export class Visit extends LitElement {
  static override styles = [
    shared,
    css`
      .note {
        display: flex;
        gap: 12px;
        align-items: baseline;
        padding: 8px 14px;
        margin: 12px 0 0;
        border: 1px solid var(--control);
        border-radius: 6px;
        background: var(--bg);
      }
      ul {
        flex: 1;
        list-style: none;
        overflow-wrap: anywhere;
      }
      .target {
        position: fixed;
        inset: 12px;
        z-index: 10;
        display: grid;
        place-items: center;
        border: 2px dashed var(--accent);
        border-radius: 16px;
        background: color-mix(in srgb, var(--bg) 88%, transparent);
        font-size: 20px;
        line-height: 26px;
        pointer-events: none;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) display!: Display;
  @property({ attribute: false }) chartIds: readonly string[] = [];
  /** What the page opened with, where that was no link. */
  @property({ attribute: false }) untouched: Choices | undefined;
  @state() private notices: readonly Notice[] = [];
  @state() private isOver = false;
  /** What the address says, so that nothing is written twice. */
  #written: readonly unknown[] = [];
  #still: ReturnType<typeof setTimeout> | undefined;
  /** Whether the link in the address was read before the first run. */
  #hasArrived = false;
  readonly #heard = () => this.#later();
  readonly #onHash = () => void this.#arrived(location.hash);
  readonly #onDrag = (event: DragEvent) => this.#drag(event);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.lab.addEventListener('change', this.#heard);
    addEventListener('hashchange', this.#onHash);
    for (const kind of ['dragover', 'dragleave', 'drop'] as const) document.addEventListener(kind, this.#onDrag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#still);
    this.lab.removeEventListener('change', this.#heard);
    removeEventListener('hashchange', this.#onHash);
    for (const kind of ['dragover', 'dragleave', 'drop'] as const) document.removeEventListener(kind, this.#onDrag);
  }

  protected override firstUpdated(): void {
    // A link that came after the page had opened, while this part was still on its way.
    if (!this.#hasArrived) void this.#arrived(location.hash);
    void keepForLater((changeOver) => {
      // What was chosen a moment ago may not be in the address yet.
      const offer = { word: msg('Reload'), act: () => void this.#write().finally(changeOver) };
      const lines = [msg('A new version is ready. What you chose stays in the address.')];
      this.notices = [...this.notices.filter(({ kind }) => kind !== 'update'), { kind: 'update', lines, offer }];
    });
  }

  /** Reads the link in the address before anything has run; undefined where there is none, or one that is refused. */
  async arrive(): Promise<Choices | undefined> {
    if (!isLinked()) return undefined;
    this.#hasArrived = true;
    try {
      const brought = await openLink(location.hash, this.lab, this.chartIds);
      this.#tell(brought);
      return brought.choices;
    } catch (error) {
      this.#refuse(error, msg('The link could not be opened, so the page shows what it opens with.'));
      return undefined;
    }
  }

  /** Opens a link or a scenario file in place of what is on the screen; it can be undone. Says whether that worked. */
  async take(given: string | File): Promise<boolean> {
    try {
      const brought = await (typeof given === 'string'
        ? openLink(given, this.lab, this.chartIds)
        : openFile(given, this.lab));
      this.lab.take(brought.choices);
      this.#tell(brought);
      return true;
    } catch (error) {
      this.#refuse(error, msg('It could not be opened; what was on the screen is kept.'));
      return false;
    }
  }

  async #arrived(hash: string): Promise<void> {
    if (isLinked()) await this.take(hash);
  }

  #refuse(error: unknown, head: string): void {
    this.notices = [{ kind: 'refused', lines: [head, ...reasons(error)] }];
  }

  #tell({ choices, display, madeWith, asks }: Brought): void {
    const { version } = this.lab.isOpen ? this.lab.catalogue : { version: '' };
    const notices: Notice[] = [];
    if (madeWith !== undefined)
      notices.push({
        kind: 'version',
        lines: [
          msg(
            str`This link was made with model ${madeWith}; you run ${version || this.lab.catalogue.version}. Results may differ.`,
          ),
        ],
      });
    if (asks !== undefined) notices.push(this.#sizeNotice(choices, asks));
    this.notices = notices;
    if (display !== undefined) this.dispatchEvent(new CustomEvent('show', { detail: display }));
  }

  #sizeNotice({ size, replicates }: Choices, asks: NonNullable<Brought['asks']>): Notice {
    const wanted = {
      residents: Math.min(asks.residents, MOST.residents),
      replicates: Math.min(asks.replicates, MOST.replicates),
    };
    const number = (value: number) => value.toLocaleString('en');
    return {
      kind: 'size',
      lines: [
        msg(
          str`It asks for ${number(asks.residents)} residents and ${number(asks.replicates)} replications, which can take minutes. Shown now: ${number(size.residents)} residents, ${number(replicates)} replications.`,
        ),
      ],
      offer: {
        word: msg(str`Run ${number(wanted.residents)} residents, ${number(wanted.replicates)} replications`),
        act: () => this.lab.resize(wanted),
      },
    };
  }

  override render() {
    return html`${this.notices.map((notice) => this.#note(notice))}
      ${this.isOver ? html`<div class="target">${msg('Drop the scenario file to open it')}</div>` : nothing}`;
  }

  #note(notice: Notice) {
    const { kind, lines, offer } = notice;
    const close = () => {
      this.notices = this.notices.filter((one) => one !== notice);
    };
    return html`<div class="note" role=${kind === 'refused' ? 'alert' : 'status'}>
      <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
      ${
        offer === undefined
          ? nothing
          : html`<button
              class="link"
              @click=${() => {
                offer.act();
                close();
              }}
            >
              ${offer.word}
            </button>`
      }
      <button class="icon" aria-label=${msg('Dismiss')} @click=${close}>${icon('close')}</button>
    </div>`;
  }

  #drag(event: DragEvent): void {
    if (event.dataTransfer === null || ![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    this.isOver = event.type === 'dragover';
    const [file] = event.type === 'drop' ? event.dataTransfer.files : [];
    if (file !== undefined) void this.take(file);
  }

  protected override updated(): void {
    this.#later();
  }

  /** Writes the address when nothing has moved for a moment. */
  #later(): void {
    clearTimeout(this.#still);
    this.#still = setTimeout(() => void this.#write(), STILL);
  }

  async #write(): Promise<void> {
    const { lab, display } = this;
    if (!lab.isOpen || lab.isMoving) return;
    const now = [lab.choices, display.charts, display.view, display.asRuns, display.language];
    if (now.every((one, at) => one === this.#written[at])) return;
    this.#written = now;
    // What the page opens with needs no address, and a link that was refused stays to be looked at.
    if (lab.choices === this.untouched && location.hash === '') return;
    if (lab.choices === this.untouched && this.notices.some(({ kind }) => kind === 'refused')) return;
    const fragment = await fragmentOf(lab.choices, lab.catalogue, display).catch(() => undefined);
    if (fragment !== undefined) history.replaceState(history.state, '', addressOf(fragment));
  }
}

/** Says whether the address holds a link. */
export const isLinked = () => /^#s=\d+\./.test(location.hash);
