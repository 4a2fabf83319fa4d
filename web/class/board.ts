// What console and projector share: which lesson and round, which step of it, who predicted what, and, once predictions are
// locked, what happened. The console speaks, the projector listens; both are tabs of one browser and nothing leaves it.
import type { Lesson } from '../../src/lesson/lesson.ts';
import type { RangeRow } from '../charts/dot-ranges.ts';
import type { Entry } from './code.ts';
import type { Revealed } from './play.ts';

export const STAGES = ['predict', 'decide', 'reveal', 'reflect'] as const;

export type Stage = (typeof STAGES)[number];

/** What a reveal draws beside what happened: predictions, nothing (so that small changes show), or each team's own policy. */
export type Beside = 'predictions' | 'nothing' | 'teams';

/** Time for a step: what is left while it stands [ms], or when it ends [ms since 1970]. */
export interface Timer {
  readonly left: number;
  readonly endsAt: number | undefined;
}

export interface Board {
  readonly name: string;
  readonly lesson: Lesson;
  readonly round: number;
  readonly stage: Stage;
  readonly isLocked: boolean;
  readonly entries: readonly Entry[];
  /** Absent until predictions are locked and the runs are in. */
  readonly revealed: Revealed | undefined;
  /** Place of the question shown, and the month the animation has come to. */
  readonly question: number;
  readonly month: number;
  readonly beside: Beside;
  readonly timer: Timer;
  /** In reflection: who gains and who loses, in the unit of `gainsUnit`, and the place of the question to argue about. */
  readonly gains: readonly RangeRow[];
  readonly gainsUnit: string;
  readonly debrief: number;
  readonly language: 'en' | 'zh-Hans';
}

const NAME = 'tierwise.class';

type Message =
  | { readonly kind: 'board'; readonly board: Board | undefined }
  | { readonly kind: 'hello' }
  /** A team's code, made or opened in another tab of the console's browser; and that the console has read it. */
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'heard'; readonly code: string; readonly isTaken: boolean };

/** The console's end: says the board whenever it changes, and to whoever comes late. */
export class Speaker {
  readonly #channel = new BroadcastChannel(NAME);
  #board: Board | undefined;

  /** `onCode` reads a code that a team hands over and says whether it was taken. */
  constructor(onCode: (code: string) => Promise<boolean>) {
    this.#channel.onmessage = async ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'hello') this.#say();
      if (data.kind !== 'code') return;
      const { code } = data;
      this.#channel.postMessage({ kind: 'heard', code, isTaken: await onCode(code) } satisfies Message);
    };
  }

  show(board: Board | undefined): void {
    this.#board = board;
    this.#say();
  }

  close(): void {
    this.#channel.close();
  }

  #say(): void {
    this.#channel.postMessage({ kind: 'board', board: this.#board } satisfies Message);
  }
}

/** The projector's end. */
export class Listener {
  readonly #channel = new BroadcastChannel(NAME);

  constructor(hear: (board: Board | undefined) => void) {
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'board') hear(data.board);
    };
    this.#channel.postMessage({ kind: 'hello' } satisfies Message);
  }

  close(): void {
    this.#channel.close();
  }
}

/** Milliseconds a console of the same browser has to answer. */
const PATIENCE = 1500;

/** Hands a code to the console of this browser: taken, refused, or `nobody` where no console is open. */
export function handOver(code: string): Promise<'taken' | 'refused' | 'nobody'> {
  const channel = new BroadcastChannel(NAME);
  return new Promise((resolve) => {
    const end = (how: 'taken' | 'refused' | 'nobody') => {
      clearTimeout(waiting);
      channel.close();
      resolve(how);
    };
    const waiting = setTimeout(() => end('nobody'), PATIENCE);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'heard' && data.code === code) end(data.isTaken ? 'taken' : 'refused');
    };
    channel.postMessage({ kind: 'code', code } satisfies Message);
  });
}
