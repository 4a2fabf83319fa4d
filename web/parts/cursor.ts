// The cursor of a chart: a ruler that follows the pointer, or the arrow keys, and says what stands there. Words are the same for
// both, and are read out politely.
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Stop } from '../charts/picture.ts';
import { shared } from '../look/shared.ts';

@customElement('tw-cursor')
export class Cursor extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        inset: 0;
        touch-action: pan-y;
        border-radius: 6px;
      }
      .ruler {
        position: absolute;
        top: 22px;
        bottom: 26px;
        border-left: 1px solid var(--ink-2);
        pointer-events: none;
      }
      .says {
        position: absolute;
        top: 24px;
        padding: 6px 8px;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--floating);
        box-shadow: var(--shadow);
        font-size: 12px;
        line-height: 16px;
        white-space: nowrap;
        pointer-events: none;
      }
      .says b {
        display: block;
      }
      .says span {
        display: block;
      }
    `,
  ];

  /** Places that can be read, from left to right. */
  @property({ attribute: false }) stops: readonly Stop[] = [];
  @state() private at: number | undefined;

  constructor() {
    super();
    this.addEventListener('pointermove', this.#pointed);
    this.addEventListener('pointerleave', () => this.#leave());
    this.addEventListener('blur', () => this.#leave());
    this.addEventListener('keydown', this.#key);
  }

  override render() {
    const stop = this.at === undefined ? undefined : this.stops[this.at];
    return html`${stop === undefined ? nothing : this.#shown(stop)}
      <p class="unseen" aria-live="polite">${stop === undefined ? '' : said(stop)}</p>`;
  }

  protected override updated(): void {
    const at = this.at ?? this.stops.length - 1;
    const stop = this.stops[at];
    if (stop === undefined) return;
    this.setAttribute('aria-valuenow', String(at));
    this.setAttribute('aria-valuemax', String(this.stops.length - 1));
    this.setAttribute('aria-valuetext', said(stop));
  }

  #shown(stop: Stop) {
    const isRight = stop.x > this.clientWidth / 2;
    const side = isRight ? `right:${this.clientWidth - stop.x + 8}px` : `left:${stop.x + 8}px`;
    return html`<div class="ruler" style="left:${stop.x}px"></div>
      <div class="says" style=${side}><b>${stop.title}</b>${stop.lines.map((line) => html`<span>${line}</span>`)}</div>`;
  }

  #pointed(event: PointerEvent): void {
    const x = event.clientX - this.getBoundingClientRect().left;
    let nearest = 0;
    this.stops.forEach((stop, at) => {
      if (Math.abs(stop.x - x) < Math.abs(this.stops[nearest].x - x)) nearest = at;
    });
    this.at = nearest;
  }

  #leave(): void {
    this.at = undefined;
  }

  #key(event: KeyboardEvent): void {
    const last = this.stops.length - 1;
    const from = this.at ?? last;
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: this.at === undefined ? last : Math.max(0, from - 1),
      ArrowRight: Math.min(last, from + 1),
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') this.#leave();
    const at = to[event.key];
    if (at === undefined) return;
    event.preventDefault();
    this.at = at;
  }
}

function said({ title, lines }: Stop): string {
  return [title, ...lines].join('. ');
}
