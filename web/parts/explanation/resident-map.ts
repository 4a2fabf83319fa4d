// The map: a thousand residents as dots, each where it went last, month by month, with play and scrub. Blue are those whom the
// reform has sent somewhere else than the status quo did, with the same luck.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { placePoints, positions, standOf } from '../../charts/map-layout.ts';
import type { Scene } from '../../charts/picture.ts';
import { type AskPortrait, portraitOf, portraitsFor } from '../../charts/portraits.ts';
import { shared } from '../../look/shared.ts';
import type { Asked } from '../../simulation/line.ts';
import { GONE, type Portrait, USES, usesIn } from '../../simulation/portrait-of.ts';
import type { PreparedArm } from '../../simulation/protocol.ts';

/** Milliseconds a month lasts when played. */
const STEP = 220;
/** Stillness before a portrait is asked for, while levers move. */
const IDLE = 500;
const TOOLS = 34;
const LEGEND = 52;
const DOT = 2.1;
export class ResidentMap extends LitElement {
  static override styles = [
    shared,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-height: 34px;
        font-size: 12px;
      }
      .tools button {
        min-height: 26px;
        padding: 0 10px;
        border: 1px solid var(--track);
        border-radius: 6px;
      }
      .tools input {
        flex: 1;
        min-width: 90px;
        accent-color: var(--accent);
      }
      .tools [aria-pressed='true'] {
        background: var(--ink);
        color: var(--bg);
        border-color: var(--ink);
        font-weight: 600;
      }
      canvas {
        display: block;
        width: 100%;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        list-style: none;
        font-size: 12px;
        line-height: 16px;
        border-top: 1px solid var(--line);
        padding-top: 6px;
      }
      b {
        font-weight: 600;
      }
      .moved {
        color: var(--accent);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) scene!: Scene;
  @property({ attribute: false }) ask!: AskPortrait;
  @state() private month = 0;
  @state() private isPlaying = false;
  @state() private showsBefore = false;
  @state() private pair: readonly [Portrait, Portrait] | undefined;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  #wanted: readonly string[] = [];
  #asked: readonly Asked<Portrait>[] = [];
  #idle: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** Month shown, between two while playing. */
  #at = 0;
  #last = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
    clearTimeout(this.#idle);
    for (const asked of this.#asked) asked.cancel();
    this.#wanted = [];
  }

  protected override willUpdate(): void {
    const arms = this.scene.outcome.arms.slice(0, 2).map(({ arm }) => arm);
    const hashes = arms.map(({ hash }) => hash);
    if (hashes.join() === this.#wanted.join()) return;
    this.#wanted = hashes;
    clearTimeout(this.#idle);
    const isKnown = arms.every((arm) => portraitOf(arm) !== undefined);
    this.#idle = setTimeout(() => void this.#look(arms), isKnown ? 0 : IDLE);
  }

  async #look(arms: readonly PreparedArm[]): Promise<void> {
    for (const asked of this.#asked) asked.cancel();
    this.#asked = [];
    const pair = await portraitsFor(arms, this.ask, (asked) => {
      this.#asked = [...this.#asked, asked];
    });
    if (pair === undefined) return;
    this.pair = pair;
    if (this.month === 0) {
      this.month = pair[1].months;
      this.#at = pair[1].months;
    }
  }

  override render() {
    const { pair } = this;
    const height = Math.max(240, this.scene.height - TOOLS - LEGEND);
    if (pair === undefined)
      return html`<p class="quiet" style="min-height:${height}px">${msg('Looking at residents …')}</p>`;
    const [, after] = pair;
    const year = Math.ceil(this.month / 12);
    const inYear = ((this.month - 1) % 12) + 1;
    const says = msg(str`year ${year}, month ${inYear}`);
    return html`<div class="tools">
        <button @click=${this.#toggle} aria-pressed=${String(this.isPlaying)}>${this.isPlaying ? msg('Pause') : msg('Play')}</button>
        <input
          type="range"
          min="1"
          max=${after.months}
          .value=${String(this.month)}
          aria-label=${msg('Month shown')}
          aria-valuetext=${says}
          @input=${this.#scrub}
        />
        <span>${says}</span>
        <button
          aria-pressed=${String(this.showsBefore)}
          @click=${() => {
            this.showsBefore = !this.showsBefore;
          }}
        >
          ${msg('Status quo')}
        </button>
      </div>
      <canvas role="img" aria-label=${this.#sentence(pair)} style="height:${height}px"></canvas>
      ${this.#legend(pair)}`;
  }

  #sentence([before, after]: readonly [Portrait, Portrait]): string {
    const { words, names } = this.scene;
    const shown = this.showsBefore ? before : after;
    const counts = usesIn(shown, this.month)
      .map((count, option) => ({ count, option }))
      .filter(({ count }) => count > 0)
      .map(({ count, option }) => `${useName(option, words.label(USES[option]))} ${count}`)
      .join(', ');
    return msg(
      str`Where ${shown.homes.length} residents went last, ${this.showsBefore ? names[0] : names[1]}: ${counts}.`,
    );
  }

  #legend([before, after]: readonly [Portrait, Portrait]) {
    const { words } = this.scene;
    const [old, now] = [usesIn(before, this.month), usesIn(after, this.month)];
    const each = (after.residents / after.homes.length).toFixed(after.residents % after.homes.length === 0 ? 0 : 1);
    const moved = elsewhere(before, after, this.month);
    return html`<ul>
        ${USES.map((name, option) =>
          old[option] + now[option] === 0
            ? nothing
            : html`<li>
                ${useName(option, words.label(name))} <b>${this.showsBefore ? old[option] : now[option]}</b>
                ${this.showsBefore ? nothing : html`<span class="quiet">${msg(str`status quo ${old[option]}`)}</span>`}
              </li>`,
        )}
      </ul>
      <p class="small quiet">
        ${msg(str`Each dot stands for ${each} of ${after.residents.toLocaleString('en')} simulated residents, in one run.`)}
        ${this.showsBefore ? nothing : html`<span class="moved">${msg(str`Blue: ${moved} go somewhere else than under the status quo.`)}</span>`}
      </p>`;
  }

  protected override updated(): void {
    this.#draw();
  }

  readonly #scrub = (event: Event) => {
    this.#pause();
    this.month = Number((event.target as HTMLInputElement).value);
    this.#at = this.month;
  };

  readonly #toggle = () => {
    if (this.isPlaying) {
      this.#pause();
      return;
    }
    const months = this.pair?.[1].months ?? 1;
    if (this.#at >= months) this.#at = 1;
    this.isPlaying = true;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#tick);
  };

  #pause(): void {
    cancelAnimationFrame(this.#frame);
    this.isPlaying = false;
  }

  readonly #tick = (now: number) => {
    const months = this.pair?.[1].months ?? 1;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const elapsed = (now - this.#last) / (still ? 3 * STEP : STEP);
    // Without motion a month stands until the next one is due.
    if (!still || elapsed >= 1) {
      this.#at = Math.min(months, this.#at + (still ? 1 : elapsed));
      this.#last = now;
      this.month = Math.floor(this.#at);
      this.#draw();
    }
    if (this.#at >= months) this.#pause();
    else this.#frame = requestAnimationFrame(this.#tick);
  };

  #draw(): void {
    const { canvas, pair } = this;
    if (canvas === null || pair === undefined) return;
    const [before, after] = pair;
    const shown = this.showsBefore ? before : after;
    const { clientWidth: width, clientHeight: height } = canvas;
    const ratio = devicePixelRatio || 1;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const pen = canvas.getContext('2d');
    if (pen === null) return;
    pen.scale(ratio, ratio);
    // A canvas knows no tokens: they are resolved to colours first.
    const colour = (name: string) => {
      canvas.style.color = `var(${name})`;
      return getComputedStyle(canvas).color;
    };
    const scale = { width, height, dot: DOT };
    const [month, part] = [Math.max(1, Math.floor(this.#at)), this.#at - Math.floor(this.#at)];
    const from = positions(shown, month, scale);
    const to = part > 0 ? positions(shown, Math.min(shown.months, month + 1), scale) : from;
    // Slow at both ends.
    const ease = part * part * (3 - 2 * part);
    const start = (month - 1) * shown.homes.length;
    for (const isMoved of [false, true]) {
      pen.fillStyle = isMoved ? colour('--accent') : colour('--control');
      for (let k = 0; k < shown.homes.length; k++) {
        const differs =
          !this.showsBefore && before.used[start + k] !== after.used[start + k] && before.used[start + k] !== GONE;
        if (differs !== isMoved || Number.isNaN(from[2 * k])) continue;
        const [x1, y1] = Number.isNaN(to[2 * k]) ? [from[2 * k], from[2 * k + 1]] : [to[2 * k], to[2 * k + 1]];
        pen.beginPath();
        pen.arc(from[2 * k] + (x1 - from[2 * k]) * ease, from[2 * k + 1] + (y1 - from[2 * k + 1]) * ease, DOT, 0, 7);
        pen.fill();
      }
    }
    this.#names(pen, shown, { width, height, ink: colour('--ink'), quiet: colour('--ink-3'), halo: colour('--bg') });
  }

  /** Names the hospitals, and one place of each kind. */
  #names(pen: CanvasRenderingContext2D, portrait: Portrait, { width, height, ink, quiet, halo }: Paper): void {
    const { words } = this.scene;
    pen.font = `11px ${getComputedStyle(this).fontFamily}`;
    pen.textAlign = 'center';
    pen.lineWidth = 3;
    pen.strokeStyle = halo;
    const write = (text: string, x: number, y: number, colour: string) => {
      const half = pen.measureText(text).width / 2 + 2;
      const inside = Math.min(width - half, Math.max(half, x));
      pen.fillStyle = colour;
      pen.strokeText(text, inside, Math.max(10, y));
      pen.fillText(text, inside, Math.max(10, y));
    };
    const counts = usesIn(portrait, Math.max(1, Math.floor(this.#at)));
    const centres = placePoints(portrait.places);
    for (const option of [3, 4, 5]) {
      if (counts[option] === 0) continue;
      const { x, y } = standOf(option, centres[0]);
      write(words.label(`tier:${USES[option]}`), x * width, y * height - DOT * Math.sqrt(counts[option]) - 6, ink);
    }
    for (const kind of new Set(portrait.places.map((place) => place.kind))) {
      const { x, y } = centres[portrait.places.findIndex((place) => place.kind === kind)];
      // Beside the place: above and beneath it stand its dots.
      const text = words.label(`place:${kind}`);
      write(text, x * width + 26 + pen.measureText(text).width / 2, y * height + 4, quiet);
    }
  }
}

/** Size and colours of what is drawn on. */
interface Paper {
  readonly width: number;
  readonly height: number;
  readonly ink: string;
  readonly quiet: string;
  readonly halo: string;
}

customElements.define('tw-resident-map', ResidentMap);

/** How many of the sample use another option under the reform. */
function elsewhere(before: Portrait, after: Portrait, month: number): number {
  const from = (month - 1) * after.homes.length;
  let count = 0;
  for (let k = 0; k < after.homes.length; k++) {
    const [old, now] = [before.used[from + k], after.used[from + k]];
    if (old !== now && old !== GONE && now !== GONE) count++;
  }
  return count;
}

function useName(option: number, label: string): string {
  return option === 0 ? msg('No care yet') : label;
}
