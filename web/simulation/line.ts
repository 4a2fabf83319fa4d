// A line to one worker: questions out, answers in, each promise settled exactly once. A worker that dies, or says nothing for long
// although it is knocked at, is replaced and asked once more; what fails twice is rejected.
import { msg, str } from '@lit/localize';
import type { FromWorker, Kind, Refusal, Talk, ToWorker } from './protocol.ts';

/** Says that the arms asked for are not allowed, and why. */
export class RefusedByModel extends Error {
  override readonly name = 'RefusedByModel';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.says);
    this.refusal = refusal;
  }
}

/** Says that an answer is no longer wanted. */
export class CancelledWork extends Error {
  override readonly name = 'CancelledWork';
}

interface Waiting {
  readonly question: ToWorker;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  /** Whether a worker was lost over it already. */
  isSecond: boolean;
}

/** Time between two knocks at a worker that owes an answer, in milliseconds. */
const BETWEEN_KNOCKS = 2_000;
/**
 * Knocks without any message before a worker is given up. A worker lets knocks in many times a second; the longest it does not,
 * making 100,000 residents, takes half a second on a laptop. Knocks are counted rather than time: a computer that sleeps does not knock.
 */
const KNOCKS = 10;
/** The same for a worker that has said nothing yet, because it may still be on its way. */
const KNOCKS_AT_FIRST = 30;

/** A question under way. */
export interface Asked<Answer> {
  readonly answer: Promise<Answer>;
  /** Stops the work at the end of the month it is in; the answer is then rejected with `CancelledWork`. */
  cancel(): void;
}

/** Opens a line; the worker starts with the first question. */
export class Line {
  readonly #start: () => Worker;
  readonly #onReplaced: (reason: string) => void;
  #worker: Worker | undefined;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();
  #watch: ReturnType<typeof setInterval> | undefined;
  #knocks = 0;
  #isUp = false;

  /** `onReplaced` is told when a lost worker's questions were put to a fresh one, and why. */
  constructor(start: () => Worker, onReplaced: (reason: string) => void = () => {}) {
    this.#start = start;
    this.#onReplaced = onReplaced;
  }

  /** Questions that have no answer yet. */
  get depth(): number {
    return this.#waiting.size;
  }

  ask<K extends Kind>(kind: K, asks: Talk[K]['asks']): Asked<Talk[K]['answer']> {
    const id = this.#next++;
    const answer = new Promise<Talk[K]['answer']>((resolve, reject) => {
      const question = { id, kind, asks } as ToWorker;
      this.#waiting.set(id, { question, resolve, reject, isSecond: false });
      this.#post(question);
      this.#watch ??= setInterval(() => this.#knock(), BETWEEN_KNOCKS);
    });
    const cancel = () => {
      const waiting = this.#settled(id);
      if (waiting === undefined) return;
      this.#post({ kind: 'cancel', id });
      waiting.reject(new CancelledWork('cancelled'));
    };
    return { answer, cancel };
  }

  /** Gives a worker up: what it was asked for the first time is asked again, the rest is rejected. */
  #replace(reason: string): void {
    this.#end();
    for (const [id, waiting] of this.#waiting) {
      if (waiting.isSecond) this.#settled(id)?.reject(new Error(reason));
      else waiting.isSecond = true;
    }
    if (this.#waiting.size === 0) return;
    for (const { question } of this.#waiting.values()) this.#post(question);
    this.#onReplaced(reason);
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isUp = false;
    this.#knocks = 0;
  }

  #knock(): void {
    if (this.#waiting.size === 0) {
      clearInterval(this.#watch);
      this.#watch = undefined;
      this.#knocks = 0;
    } else if (this.#knocks === (this.#isUp ? KNOCKS : KNOCKS_AT_FIRST))
      this.#replace(msg(str`a worker did not answer for ${(this.#knocks * BETWEEN_KNOCKS) / 1000} seconds`));
    else {
      this.#knocks++;
      this.#post({ kind: 'knock' });
    }
  }

  #post(message: ToWorker): void {
    this.#worker ??= this.#started();
    this.#worker.postMessage(message);
  }

  #started(): Worker {
    const worker = this.#start();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#replace(event.message || msg('a worker stopped'));
    };
    worker.onmessageerror = () => this.#replace(msg('a worker sent something unreadable'));
    return worker;
  }

  #hear(message: FromWorker): void {
    this.#isUp = true;
    this.#knocks = 0;
    if (message.kind === 'here') return;
    const waiting = this.#settled(message.id);
    if (waiting === undefined) return;
    if (message.kind === 'answer') waiting.resolve(message.answer as never);
    else if (message.kind === 'refused') waiting.reject(new RefusedByModel(message.refusal));
    else if (message.kind === 'cancelled') waiting.reject(new CancelledWork('cancelled'));
    else waiting.reject(new Error(message.message));
  }

  #settled(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}

/** Opens a line to a worker that holds the model. */
export function openLine(onReplaced?: (reason: string) => void): Line {
  const start = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'tierwise' });
  return new Line(start, onReplaced);
}
