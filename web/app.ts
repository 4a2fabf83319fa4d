// The application: opens the model, holds what is shown, puts the views in place, and answers the bar and the keys. What the
// first screen does not need is loaded when it is asked for.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Parameter } from '../src/scenario/parameters.ts';
import { explainingCharts, shells } from './charts/explaining.ts';
import type { Chart } from './charts/picture.ts';
import { chartsOf } from './charts/registry.ts';
import { shared } from './look/shared.ts';
import type { Wish } from './parts/bar.ts';
import type { Choices } from './state/choices.ts';
import { type Display, FIRST_DISPLAY, keepDisplay, keptDisplay, type View } from './state/display.ts';
import { Laboratory } from './state/laboratory.ts';
import { Dictionary } from './words/dictionary.ts';
import { speak } from './words/locale.ts';
import './parts/bar.ts';
import './parts/status-line.ts';
import './views/lab.ts';
import type { Visit } from './share/visit.ts';

/** What the page opens with. */
const FIRST_PRESET = 'county-global-budget';

/** Views beside the lab, loaded when they are first shown. */
const VIEWS = {
  compare: () => import('./views/compare.ts'),
  sweep: () => import('./views/sweep.ts'),
  class: () => import('./views/class.ts'),
} as const;

/** After any of these, or when the first results are all there, the part that reads links and files is loaded. */
const WAKES = ['hashchange', 'dragover', 'pointerdown', 'keydown'] as const;

@customElement('tierwise-app')
export class App extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        min-height: 100vh;
        display: flex;
        flex-direction: column;
      }
      main {
        flex: 1;
        min-width: 0;
        padding: 0 24px;
      }
      .note {
        display: flex;
        gap: 12px;
        align-items: baseline;
        padding: 8px 14px;
        margin: 12px 0 0;
        border: 1px solid var(--control);
        border-radius: 6px;
      }
      .note ul {
        flex: 1;
        list-style: none;
      }
      .opening {
        display: grid;
        place-items: center;
        min-height: 60vh;
        color: var(--ink-3);
      }
      @media (max-width: 899px) {
        main {
          padding: 0 16px;
        }
      }
    `,
  ];

  @state() private display: Display = FIRST_DISPLAY;
  @state() private words: Dictionary | undefined;
  @state() private failure = '';
  @state() private visit: Visit | undefined;
  #visit: Promise<Visit> | undefined;
  /** The view asked for last, which may still be on its way. */
  #wanted: View = FIRST_DISPLAY.view;
  /** A screen of a class, a projector or that of a team, stands without the bar. */
  readonly #isAlone = location.hash.startsWith('#class=');
  #untouched: Choices | undefined;
  readonly #lab = new Laboratory();
  #charts: readonly Chart[] = [];
  readonly #onWake = () => void this.#visited();
  readonly #onKey = (event: KeyboardEvent) => this.#key(event);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lab.addEventListener('change', () => this.#heard());
    document.addEventListener('keydown', this.#onKey);
    this.addEventListener('term', (event) => void this.#define((event as CustomEvent<string>).detail));
    this.addEventListener('tour', () => void this.#tour());
    this.addEventListener('sweep', (event) => void this.#sweep((event as CustomEvent<Parameter>).detail));
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
    for (const kind of WAKES) removeEventListener(kind, this.#onWake);
  }

  async #open(): Promise<void> {
    try {
      await this.#show({ ...keptDisplay(), ...(this.#isAlone ? { view: 'class' } : {}) });
      // A link is read before the first run; without one, what reads links waits until the page stands.
      const isLinked = location.hash.startsWith('#s=');
      await this.#lab.open(FIRST_PRESET, isLinked ? async () => (await this.#visited()).arrive() : undefined);
      this.#charts = [...chartsOf(this.#lab.catalogue), ...this.#explaining()];
      // The address of a screen of a class says which one it is, and is not written over.
      if (!this.#isAlone) for (const kind of WAKES) addEventListener(kind, this.#onWake, { once: true, passive: true });
      this.words = await Dictionary.in(this.display.language, this.#lab.catalogue);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  /** The part that reads links and files from outside, loaded once. */
  async #visited(): Promise<Visit> {
    this.#visit ??= import('./share/visit.ts').then(() => {
      const visit = document.createElement('tw-visit') as Visit;
      visit.lab = this.#lab;
      visit.display = this.display;
      visit.untouched = this.#untouched;
      visit.chartIds = [...chartsOf(this.#lab.catalogue), ...shells(this.#lab.catalogue)].map(({ id }) => id);
      visit.addEventListener('show', ({ detail }: CustomEventInit) => void this.#show(detail));
      this.visit = visit;
      return visit;
    });
    return this.#visit;
  }

  /** Charts that explain; complete once the first of them was asked for. */
  #explaining(): Chart[] {
    const { catalogue, runner } = this.#lab;
    return explainingCharts(
      catalogue,
      (order) => {
        const asked = runner.portraitAside(order);
        // Tables and sentences about residents are written again when somebody has looked at them.
        const tell = () => setTimeout(() => this.#lab.dispatchEvent(new Event('change')));
        asked.answer.then(tell, () => undefined);
        return asked;
      },
      (drawn) => {
        this.#charts = this.#charts.map((chart) => drawn.find(({ id }) => id === chart.id) ?? chart);
        this.requestUpdate();
      },
    );
  }

  /** Changes how things are shown; language and theme are remembered on this device. */
  async #show(change: Partial<Display>): Promise<void> {
    const { language, view } = change;
    if (language !== undefined) {
      await speak(language);
      if (this.#lab.isOpen) this.words = await Dictionary.in(language, this.#lab.catalogue);
    }
    if (view !== undefined) this.#wanted = view;
    if (view !== undefined && view !== 'lab') await VIEWS[view]();
    // Only now: what was changed while this was on its way stays, another view that was asked for meanwhile too.
    const isOvertaken = view !== undefined && view !== this.#wanted;
    const display = { ...this.display, ...change, ...(isOvertaken ? { view: this.display.view } : {}) };
    // A sheet belongs to the lab, and speaks the language it was opened in.
    if (display.view !== this.display.view || display.language !== this.display.language)
      this.renderRoot.querySelector('tw-lever-sheet')?.dispatchEvent(new CustomEvent('close'));
    const { theme } = display;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    keepDisplay(display);
    this.display = display;
    if (this.visit !== undefined) this.visit.display = display;
  }

  #heard(): void {
    this.requestUpdate();
    if (!this.#isAlone && this.#lab.phase === 'settled') void this.#visited();
    const lab = this.#lab;
    const { milliseconds, number } = lab.lastPreview;
    // For tests and for the curious: what the page knows, without its internals.
    window.__sim = {
      lastRun: { ms: milliseconds, id: number, reps: lab.outcome?.replicates ?? 0 },
      state: lab,
      digest: () => lab.digest(),
    };
  }

  override render() {
    const lab = this.#lab;
    const { words, display } = this;
    if (words === undefined)
      return html`<main><div class="opening" role=${this.failure === '' ? 'status' : 'alert'}>
        ${this.failure === '' ? msg('Loading the model …') : this.#broken()}
      </div></main>`;
    if (this.#isAlone) return html`<main>${this.#notes()}${this.#view()}</main>`;
    return html`<tw-bar
        role="banner"
        .lab=${lab}
        .words=${words}
        .display=${display}
        @view=${({ detail }: CustomEvent<View>) => void this.#show({ view: detail })}
        @wish=${({ detail }: CustomEvent<Wish>) => void this.#grant(detail)}
      ></tw-bar>
      <main @reproduce=${() => void this.#grant('share')}>${this.visit}${this.#notes()}${this.#view()}</main>
      ${display.view === 'class' ? nothing : html`<tw-status role="contentinfo" .lab=${lab}></tw-status>`}`;
  }

  #broken() {
    return html`<p>${msg(str`The model could not be loaded: ${this.failure}`)}</p>
      <button class="framed" @click=${() => location.reload()}>${msg('Try again')}</button>`;
  }

  #view() {
    const { words, display } = this;
    const lab = this.#lab;
    const charts = this.#charts;
    const show = ({ detail }: CustomEvent<Partial<Display>>) => void this.#show(detail);
    if (display.view === 'compare')
      return html`<tw-compare .lab=${lab} .words=${words} .charts=${charts} .display=${display} @show=${show}></tw-compare>`;
    if (display.view === 'sweep')
      return html`<tw-sweep .lab=${lab} .words=${words} .charts=${charts} .display=${display} @show=${show}></tw-sweep>`;
    if (display.view === 'class')
      return html`<tw-class .lab=${lab} .words=${words} .charts=${charts} .display=${display} @show=${show}></tw-class>`;
    return html`<tw-lab
      .lab=${lab}
      .words=${words}
      .charts=${charts}
      .display=${display}
      @show=${show}
      @detail=${(event: CustomEvent<Parameter>) => void this.#detail(event.detail, event.composedPath()[0])}
    ></tw-lab>`;
  }

  /** What stands in the way of an answer, or makes it empty. */
  #notes() {
    const lab = this.#lab;
    const { trouble } = lab;
    if (trouble !== undefined) {
      const says =
        trouble.problems.length === 0
          ? [msg(str`The simulation stopped: ${trouble.says}. What you chose is kept.`)]
          : trouble.problems.map(({ path, says: what, found, expected }) =>
              [this.#titleOf(path), what, found && msg(str`found ${found}`), expected && msg(str`expected ${expected}`)]
                .filter(Boolean)
                .join(' · '),
            );
      return html`<div class="note" role="alert">
        <ul>${says.map((one) => html`<li>${one}</li>`)}</ul>
        <button class="link" @click=${() => lab.undo()} ?hidden=${!lab.canUndo}>${msg('Undo')}</button>
        <button class="link" @click=${() => lab.retry()}>${msg('Try again')}</button>
      </div>`;
    }
    if (this.display.view !== 'lab') return nothing;
    if (lab.changesNothing)
      return html`<div class="note" role="status">
        ${msg('No policy changes: this is the status quo. Move a lever to see what it does.')}
      </div>`;
    if (lab.movesNothing)
      return html`<div class="note" role="status">
        ${msg('What was changed has no effect here: it needs another lever, or people this place does not have.')}
      </div>`;
    return nothing;
  }

  #titleOf(path: string): string {
    const parameter = this.#lab.catalogue.parameters.find((one) => one.path === path);
    return parameter === undefined ? path : (this.words?.parameter(parameter).title ?? path);
  }

  async #grant(wish: Wish): Promise<void> {
    const { display } = this;
    if (wish === 'language') await this.#show({ language: display.language === 'en' ? 'zh-Hans' : 'en' });
    else if (wish === 'theme') await this.#show({ theme: isDark() ? 'light' : 'dark' });
    else if (wish === 'replay') this.#lab.replay();
    else if (wish === 'share') {
      await import('./share/share-dialog.ts');
      const visit = await this.#visited();
      this.#overlay('tw-share', { lab: this.#lab, display, take: (given: string | File) => visit.take(given) });
    } else if (wish === 'export') {
      await import('./exports/export-dialog.ts');
      this.#overlay('tw-export', { lab: this.#lab, words: this.words });
    } else if (wish === 'help') {
      await import('./parts/help.ts');
      this.#overlay('tw-help');
    }
  }

  /** Opens the sheet of a lever beside the levers; when it closes the focus goes back to where it came from. */
  async #detail(parameter: Parameter, opener: EventTarget | undefined): Promise<void> {
    const { openSheet } = await import('./parts/lever-sheet-place.ts');
    openSheet(this.renderRoot as ShadowRoot, opener, { lab: this.#lab, words: this.words, parameter });
  }

  /** Opens the glossary at a term, or at what is marked or pointed at. */
  async #define(term?: string): Promise<void> {
    const { termHere } = await import('./glossary/glossary.ts');
    this.#overlay('tw-glossary', { lab: this.#lab, words: this.words, term: term ?? termHere() });
  }

  async #tour(): Promise<void> {
    await this.#show({ view: 'lab' });
    await import('./tour/tour.ts');
    this.#overlay('tw-tour');
  }

  async #sweep(parameter: Parameter): Promise<void> {
    const { sweepOf } = await import('./parts/lever-sweep.ts');
    sweepOf(this.#lab, parameter);
    await this.#show({ view: 'sweep' });
  }

  /** Puts an element that opens itself over the page, once. */
  #overlay(tag: string, properties: object = {}): void {
    const known = this.renderRoot.querySelector(tag);
    const element = Object.assign(known ?? document.createElement(tag), properties);
    if (known === null) this.renderRoot.append(element);
    (element as HTMLElement & { open(): void }).open();
  }

  #key(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const isTyping = target instanceof Element && target.matches('textarea, select, input:not([type=range])');
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (control && !isTyping && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) this.#lab.redo();
      else this.#lab.undo();
      return;
    }
    if (control || event.altKey || isTyping) return;
    const acts: Readonly<Record<string, () => void>> = {
      r: () => this.#lab.replay(),
      l: () => void this.#show({ view: 'lab' }),
      c: () => void this.#show({ view: 'compare' }),
      s: () => void this.#show({ view: 'sweep' }),
      t: () => void this.#show({ asTables: !this.display.asTables }),
      b: () => void this.#show({ asRuns: !this.display.asRuns }),
      g: () => void this.#define(),
      '?': () => void this.#grant('help'),
      '[': () => this.#group(-1),
      ']': () => this.#group(1),
    };
    acts[key]?.();
  }

  /** Moves the focus to the next or previous group of levers. */
  #group(step: number): void {
    const rail = this.renderRoot.querySelector('tw-lab')?.shadowRoot?.querySelector('tw-rail')?.shadowRoot;
    const groups = [...(rail?.querySelectorAll<HTMLElement>('summary') ?? [])];
    const at = groups.indexOf(rail?.activeElement as HTMLElement);
    groups[(at + step + groups.length) % groups.length]?.focus();
  }
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

declare global {
  interface Window {
    __sim?: {
      readonly lastRun: { readonly ms: number; readonly id: number; readonly reps: number };
      readonly state: Laboratory;
      digest(): Promise<string>;
    };
  }
}
