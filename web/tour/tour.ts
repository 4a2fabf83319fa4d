// The guided tour of the lab: a small panel that points at one thing after the other and lets it be used meanwhile. Esc ends it.
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icon } from '../look/icons.ts';
import { shared } from '../look/shared.ts';
import { type TourStep, tourSteps } from './steps.ts';

/** Pixels between a thing and the ring around it. */
const AROUND = 6;
/** Where the page is laid out for telephones [px]. */
const NARROW = 900;
/** Things move while runs come in: the ring is laid anew this often [ms]. */
const AGAIN = 250;

@customElement('tw-tour')
export class Tour extends LitElement {
  static override styles = [
    shared,
    css`
      .ring {
        position: fixed;
        z-index: 30;
        border: 3px solid var(--accent);
        border-radius: 10px;
        pointer-events: none;
      }
      section {
        position: fixed;
        z-index: 31;
        right: 20px;
        bottom: 20px;
        width: min(420px, calc(100vw - 24px));
        max-height: 60vh;
        overflow-y: auto;
        padding: 16px 20px;
        border: 1px solid var(--control);
        border-radius: 10px;
        background: var(--floating);
        box-shadow: var(--shadow);
        font-size: 15px;
        line-height: 22px;
      }
      section.left {
        right: auto;
        left: 20px;
      }
      header,
      footer {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 12px;
      }
      footer {
        padding-top: 12px;
      }
      h2 {
        font-size: 18px;
        line-height: 24px;
      }
      p {
        padding-top: 6px;
      }
      .task {
        font-weight: 600;
      }
      @media (max-width: 899px) {
        section,
        section.left {
          right: 12px;
          left: 12px;
          bottom: 12px;
          width: auto;
          max-height: 46vh;
        }
        section.high {
          top: 12px;
          right: 12px;
          bottom: auto;
          left: 12px;
          width: auto;
        }
      }
    `,
  ];

  @state() private at = -1;
  @state() private box: DOMRect | undefined;
  @query('section') private panel!: HTMLElement | null;
  #watch: ReturnType<typeof setInterval> | undefined;
  readonly #keys = (event: KeyboardEvent) => {
    // A dialog that is open closes first.
    if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('dialog[open]') === null)
      this.#end();
  };

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  open(): void {
    document.addEventListener('keydown', this.#keys);
    clearInterval(this.#watch);
    this.#watch = setInterval(() => this.#look(), AGAIN);
    this.#go(0);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  override render() {
    const steps = tourSteps();
    const step = steps[this.at];
    if (step === undefined) return nothing;
    const { box } = this;
    const isLast = this.at === steps.length - 1;
    // Out of the way of what it points at.
    const left = box !== undefined && box.left > innerWidth / 2;
    const high = box !== undefined && box.top > innerHeight / 2 && innerWidth < NARROW;
    return html`${
      box === undefined
        ? nothing
        : html`<div class="ring" style="left:${box.left - AROUND}px;top:${box.top - AROUND}px;width:${box.width + 2 * AROUND}px;height:${box.height + 2 * AROUND}px"></div>`
    }
      <section class=${high ? 'high' : left ? 'left' : ''} role="region" aria-label=${msg('Guided tour')} tabindex="-1">
        <header role="none">
          <span class="quiet">${msg(str`${this.at + 1} of ${steps.length}`)}</span>
          <button class="icon" aria-label=${msg('End the tour')} @click=${() => this.#end()}>${icon('close')}</button>
        </header>
        <div aria-live="polite">
          <h2>${step.heading}</h2>
          <p>${step.says}</p>
          <p class="task">${step.task}</p>
        </div>
        <footer role="none">
          <button class="framed" ?disabled=${this.at === 0} @click=${() => this.#go(this.at - 1)}>${msg('Back')}</button>
          <button class="primary" @click=${() => (isLast ? this.#end() : this.#go(this.at + 1))}>${isLast ? msg('End the tour') : msg('Next')}</button>
        </footer>
      </section>`;
  }

  #go(at: number): void {
    this.at = at;
    this.box = undefined;
    const target = elementAt(tourSteps()[at]);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    target?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
    this.#look();
    void this.updateComplete.then(() => this.panel?.focus({ preventScroll: true }));
  }

  #look(): void {
    const box = elementAt(tourSteps()[this.at])?.getBoundingClientRect();
    const isSeen = box !== undefined && box.width > 0 && box.height > 0;
    const shown = isSeen ? within(box) : undefined;
    if (!same(shown, this.box)) this.box = shown;
  }

  #end(): void {
    clearInterval(this.#watch);
    document.removeEventListener('keydown', this.#keys);
    this.at = -1;
    this.box = undefined;
  }
}

function elementAt(step: TourStep | undefined): Element | undefined {
  if (step === undefined || step.at.length === 0) return undefined;
  const found = elementIn(step.at);
  const isSeen = found?.checkVisibility({ visibilityProperty: true }) === true;
  return isSeen || step.otherwise === undefined ? found : (elementIn(step.otherwise) ?? found);
}

function elementIn(selectors: readonly string[]): Element | undefined {
  let root: Document | ShadowRoot | null | undefined = document;
  let found: Element | undefined;
  for (const selector of selectors) {
    found = root?.querySelector(selector) ?? undefined;
    if (found === undefined) return undefined;
    root = found.shadowRoot;
  }
  return found;
}

/** The part of a box that is in the window. */
function within({ left, top, right, bottom }: DOMRect): DOMRect {
  const [x, y] = [Math.max(AROUND, left), Math.max(AROUND, top)];
  const [width, height] = [Math.min(innerWidth - AROUND, right) - x, Math.min(innerHeight - AROUND, bottom) - y];
  return new DOMRect(x, y, Math.max(0, width), Math.max(0, height));
}

function same(a: DOMRect | undefined, b: DOMRect | undefined): boolean {
  return (
    a === b ||
    (a !== undefined && b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height)
  );
}
