// The time for a step, counted down at the console and, large, on the projector. Nothing happens when it is over but that it says so.
import { msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { shared } from '../look/shared.ts';
import type { Stage, Timer } from './board.ts';

const MINUTE = 60_000;
const STEP = 250;

/** Parts of a lesson that its steps take: 5, 10, 10 and 20 of 45 minutes. */
const PARTS: Readonly<Record<Stage, number>> = { predict: 5 / 45, decide: 10 / 45, reveal: 10 / 45, reflect: 20 / 45 };

/** Returns the timer of a step, standing: whole minutes, one at least. */
export function timerFor({ minutes, rounds }: Pick<Lesson, 'minutes' | 'rounds'>, stage: Stage): Timer {
  return { left: Math.max(1, Math.round((minutes * PARTS[stage]) / rounds.length)) * MINUTE, endsAt: undefined };
}

/** What is left of a timer [ms]. */
export function leftOf({ left, endsAt }: Timer, now: number): number {
  return endsAt === undefined ? left : Math.max(0, endsAt - now);
}

/** Minutes and seconds: `2:05`. */
export function clockText(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

@customElement('tw-timer')
export class TimerClock extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        gap: 4px 12px;
        align-items: baseline;
        font-variant-numeric: tabular-nums lining-nums;
      }
      b.over {
        color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) timer!: Timer;
  /** Whether it can be started, stopped and lengthened here. */
  @property({ type: Boolean }) controls = false;
  #tick: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => {
      if (this.timer.endsAt !== undefined) this.requestUpdate();
    }, STEP);
  }

  override render() {
    const left = leftOf(this.timer, Date.now());
    const isRunning = this.timer.endsAt !== undefined && left > 0;
    return html`<b role="timer" aria-label=${msg('Time left')} class=${left === 0 ? 'over' : ''}>${left === 0 ? msg('Time is up') : clockText(left)}</b>
      ${
        this.controls
          ? html`<button class="link" @click=${() => this.#set(isRunning ? { left, endsAt: undefined } : { left, endsAt: Date.now() + left })} ?disabled=${left === 0}>${isRunning ? msg('Stop the clock') : msg('Start the clock')}</button>
              <button class="link" @click=${() => this.#longer(left)}>${msg('One minute more')}</button>`
          : nothing
      }`;
  }

  #longer(left: number): void {
    const { endsAt } = this.timer;
    this.#set({ left: left + MINUTE, endsAt: endsAt === undefined ? undefined : Date.now() + left + MINUTE });
  }

  #set(timer: Timer): void {
    this.dispatchEvent(new CustomEvent('timer', { detail: timer }));
  }
}
