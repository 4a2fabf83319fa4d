// A line to one worker: questions out, answers in, each promise settled exactly once. A worker that dies rejects all
// that waits and is replaced by a fresh one at the next question.
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
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** A question under way. */
export interface Asked<Answer> {
  readonly answer: Promise<Answer>;
  /** Stops the work at the end of the month it is in; the answer is then rejected with `CancelledWork`. */
  cancel(): void;
}

/** Opens a line; the worker starts with the first question. */
export class Line {
  readonly #start: () => Worker;
  #worker: Worker | undefined;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** Questions that have no answer yet. */
  get depth(): number {
    return this.#waiting.size;
  }

  ask<K extends Kind>(kind: K, asks: Talk[K]['asks']): Asked<Talk[K]['answer']> {
    const id = this.#next++;
    const answer = new Promise<Talk[K]['answer']>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post({ id, kind, asks } as ToWorker);
    });
    const cancel = () => {
      const waiting = this.#settled(id);
      if (waiting === undefined) return;
      this.#post({ kind: 'cancel', id });
      waiting.reject(new CancelledWork('cancelled'));
    };
    return { answer, cancel };
  }

  /** Ends the worker at once; everything that waits is rejected with `reason`. */
  close(reason = 'the worker was stopped'): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(new Error(reason));
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
      this.close(event.message || 'the worker stopped');
    };
    worker.onmessageerror = () => this.close('the worker sent something unreadable');
    return worker;
  }

  #hear(message: FromWorker): void {
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
export function openLine(): Line {
  return new Line(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'tierwise' }));
}
