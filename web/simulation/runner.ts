// Two-tier running. A preview of one replicate answers every move of a lever: while it runs only the latest question waits.
// When nothing has moved for a moment, further replicates come in from the other workers until enough of them are there.

import type { Asked } from './line.ts';
import { CancelledWork, type Line, openLine } from './line.ts';
import type { PreparedArm, Preview, Question, RowName, RunNumbers, RunOrder, Talk } from './protocol.ts';

/** What the runner tells its owner. */
export interface Listener {
  /** The first replicate of every arm is there. */
  onPreview(preview: Preview, milliseconds: number): void;
  /** One more replicate of every arm is there; `runs[arm]` in order of replicates. */
  onReplicates(runs: readonly (readonly RunNumbers[])[]): void;
  onRefused(error: Error): void;
  /** A worker was lost; a fresh one does what it was doing. */
  onReplaced(reason: string): void;
}

/** Stillness before further replicates start, in milliseconds. */
const IDLE = 250;
/** Scenarios whose runs are kept for coming back to. */
const KEPT = 6;

export class Runner {
  readonly #desk: Line;
  readonly #pool: readonly Line[];
  readonly #listener: Listener;
  readonly #runs = new Map<string, RunNumbers[]>();
  #wanted: Question | undefined;
  #busy = false;
  #arms: readonly PreparedArm[] = [];
  #most = 1;
  #idle: ReturnType<typeof setTimeout> | undefined;
  readonly #underWay = new Set<Asked<RunNumbers>>();
  #wave = 0;

  constructor(listener: Listener, workers = poolSize()) {
    this.#listener = listener;
    const open = () => openLine((reason) => listener.onReplaced(reason));
    this.#desk = open();
    this.#pool = Array.from({ length: workers }, open);
  }

  /** Asks the desk for anything but runs. */
  ask<K extends Exclude<keyof Talk, 'run' | 'preview'>>(kind: K, asks: Talk[K]['asks']): Promise<Talk[K]['answer']> {
    return this.#desk.ask(kind, asks).answer;
  }

  /** Runs a question of its own to the first replicate, beside what is on the screen. */
  previewAside(question: Question): Promise<Preview> {
    return this.#pool[0].ask('preview', question).answer;
  }

  /** Runs one replicate beside what is on the screen. */
  runAside(order: RunOrder): Asked<RunNumbers> {
    return this.#pool[order.replicate % this.#pool.length].ask('run', order);
  }

  /** Looks at residents of an arm beside what is on the screen. */
  portraitAside(order: Talk['portrait']['asks']): Asked<Talk['portrait']['answer']> {
    return this.#pool[this.#pool.length - 1].ask('portrait', order);
  }

  /** Follows residents through two arms beside what is on the screen. */
  storiesAside(order: Talk['stories']['asks']): Asked<Talk['stories']['answer']> {
    return this.#pool[this.#pool.length - 1].ask('stories', order);
  }

  /** How many runs beside what is on the screen go on at a time. */
  get lanes(): number {
    return this.#pool.length;
  }

  /** Runs one replicate beside what is on the screen, in a lane of one's choice. */
  runIn(lane: number, order: RunOrder): Asked<RunNumbers> {
    return this.#pool[lane % this.#pool.length].ask('run', order);
  }

  /** Starts every worker, so that what follows needs no connection. */
  warm(): void {
    for (const line of this.#pool) line.ask('ready', {}).answer.catch(() => {});
  }

  /** Shows a question: preview at once, then up to `most` replicates. */
  show(question: Question, most: number): void {
    this.stop();
    this.#wanted = question;
    this.#most = most;
    if (!this.#busy) void this.#preview();
  }

  /** Goes on to `most` replicates of what is on the screen. */
  refine(most: number): void {
    this.stop();
    this.#most = most;
    void this.#refine();
  }

  /** Stops further replicates; what is there stays. */
  stop(): void {
    clearTimeout(this.#idle);
    this.#wave++;
    for (const asked of this.#underWay) asked.cancel();
    this.#underWay.clear();
  }

  get isRefining(): boolean {
    return this.#underWay.size > 0;
  }

  async #preview(): Promise<void> {
    this.#busy = true;
    while (this.#wanted !== undefined) {
      const question = this.#wanted;
      this.#wanted = undefined;
      const started = performance.now();
      try {
        const preview = await this.#desk.ask('preview', question).answer;
        this.#arms = preview.arms;
        for (const run of preview.runs) this.#keep(run);
        this.#listener.onPreview(preview, performance.now() - started);
        this.#tell();
      } catch (error) {
        if (this.#wanted === undefined && !(error instanceof CancelledWork))
          this.#listener.onRefused(error instanceof Error ? error : new Error(String(error)));
      }
    }
    this.#busy = false;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#refine(), IDLE);
  }

  async #refine(): Promise<void> {
    const wave = ++this.#wave;
    const orders = this.#missing();
    const work = async (line: Line) => {
      for (;;) {
        const order = orders.shift();
        if (order === undefined || wave !== this.#wave) return;
        const asked = line.ask('run', order);
        this.#underWay.add(asked);
        try {
          const run = await asked.answer;
          if (wave !== this.#wave) return;
          this.#keep(run);
          this.#underWay.delete(asked);
          this.#tell();
        } catch (error) {
          this.#underWay.delete(asked);
          if (error instanceof CancelledWork || wave !== this.#wave) return;
          this.stop();
          this.#listener.onRefused(error instanceof Error ? error : new Error(String(error)));
          return;
        }
      }
    };
    await Promise.all(this.#pool.map(work));
  }

  /** Runs that are not there yet, replicate by replicate, so that every arm has as many as the others. */
  #missing(): RunOrder[] {
    return Array.from({ length: this.#most }, (_, replicate) => replicate).flatMap((replicate) =>
      this.#arms
        .filter(({ hash }) => this.#runs.get(hash)?.[replicate] === undefined)
        .map(({ scenario, hash }) => ({ scenario, hash, replicate })),
    );
  }

  #keep(run: RunNumbers): void {
    const runs = this.#runs.get(run.hash) ?? [];
    runs[run.replicate] = run;
    this.#runs.delete(run.hash);
    this.#runs.set(run.hash, runs);
    const shown = new Set(this.#arms.map(({ hash }) => hash));
    for (const hash of this.#runs.keys()) {
      if (this.#runs.size <= KEPT + shown.size) return;
      if (!shown.has(hash)) this.#runs.delete(hash);
    }
  }

  /** Tells of the replicates that every arm has, without a gap, and of no more than were asked for. */
  #tell(): void {
    const runs = this.#arms.map(({ hash }) => unbroken(this.#runs.get(hash) ?? []));
    const common = Math.min(this.#most, ...runs.map(({ length }) => length));
    if (common > 0) this.#listener.onReplicates(runs.map((one) => one.slice(0, common)));
  }
}

/** The runs before the first that is not there yet; replicates come in as workers finish them, not in their order. */
export function unbroken(runs: readonly (RunNumbers | undefined)[]): readonly RunNumbers[] {
  // biome-ignore lint/complexity/useIndexOf: it passes over places that were never filled.
  const gap = runs.findIndex((run) => run === undefined);
  return (gap < 0 ? runs : runs.slice(0, gap)) as readonly RunNumbers[];
}

/** Workers for further replicates: one core is left for previews and one thread for the page. */
function poolSize(): number {
  return Math.max(1, Math.min((navigator.hardwareConcurrency ?? 2) - 1, 8));
}

export type { RowName };
