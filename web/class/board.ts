// What console and projector share: which lesson and round, which step of it, who predicted what, and, once predictions are
// locked, what happened. The console speaks, the projector listens; both are tabs of one browser and nothing leaves it.
import type { Lesson } from '../../src/lesson/lesson.ts';
import type { Entry } from './code.ts';
import type { Revealed } from './play.ts';

export const STAGES = ['predict', 'decide', 'reveal', 'reflect'] as const;

export type Stage = (typeof STAGES)[number];

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
  readonly language: 'en' | 'zh-Hans';
}

const NAME = 'tierwise.class';

type Message = { readonly kind: 'board'; readonly board: Board | undefined } | { readonly kind: 'hello' };

/** The console's end: says the board whenever it changes, and to whoever comes late. */
export class Speaker {
  readonly #channel = new BroadcastChannel(NAME);
  #board: Board | undefined;

  constructor() {
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'hello') this.#say();
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
