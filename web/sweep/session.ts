// The sweep of a laboratory, which goes on while other views are looked at: what was chosen, the runs under way, what the browser
// keeps of them, and a table that was opened.
import type { Laboratory } from '../state/laboratory.ts';
import type { Batch } from './batch.ts';
import { FIRST_SETUP, type Setup } from './choose.ts';
import type { SweepData } from './data.ts';
import { type SweepRecord, SweepRun } from './engine.ts';
import { forgetSweep, type KeptSweep, keepPlan, keepRecord, keptSweep } from './keeper.ts';
import type { SweepPlan } from './plan.ts';

export class SweepSession extends EventTarget {
  readonly #lab: Laboratory;
  setup: Setup = FIRST_SETUP;
  /** A table from a file, looked at in place of the page's own sweep. */
  opened:
    | {
        readonly name: string;
        readonly batch: Batch;
        readonly scenario: string;
        readonly reference: string | undefined;
      }
    | undefined;
  #run: SweepRun | undefined;
  #offer: KeptSweep | undefined;
  #isKept = true;
  #data: SweepData | undefined;

  constructor(lab: Laboratory) {
    super();
    this.#lab = lab;
    void this.#look();
  }

  get run(): SweepRun | undefined {
    return this.#run;
  }

  /** A sweep that an earlier visit left unfinished. */
  get offer(): KeptSweep | undefined {
    return this.#offer;
  }

  /** Whether the browser keeps the runs. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Whether a sweep kept from an earlier visit can go on: only with the model it was begun with. */
  get canResume(): boolean {
    return this.#offer?.version === this.#lab.catalogue.version;
  }

  async #look(): Promise<void> {
    try {
      const kept = await keptSweep();
      if (this.#run === undefined && kept !== undefined && kept.records.length > 0) this.#offer = kept;
    } catch {
      this.#isKept = false;
    }
    this.#told();
  }

  /** Begins a sweep in place of the one there was. */
  begin(plan: SweepPlan): void {
    this.#run?.stop();
    this.#offer = undefined;
    this.opened = undefined;
    void this.#keeping(keepPlan(this.#lab.catalogue.version, plan));
    this.#take(plan, []);
    void this.#run?.start();
  }

  /** Takes up what an earlier visit left; it begins paused, or only to be looked at where the model is another. */
  resume(): void {
    const kept = this.#offer;
    if (kept === undefined) return;
    const canGoOn = this.canResume;
    this.#offer = undefined;
    this.#take(kept.plan, kept.records);
    if (canGoOn) void this.#run?.start();
    else this.#run?.stop();
  }

  /** Throws away what an earlier visit left. */
  discard(): void {
    this.#offer = undefined;
    void this.#keeping(forgetSweep());
    this.#told();
  }

  /** The sweep as its pictures want it: the table that was opened, else the page's own; undefined where there is neither. */
  get data(): SweepData | undefined {
    const { opened } = this;
    if (opened !== undefined) {
      this.#data ??= opened.batch.sweep(opened.scenario, opened.reference);
      return this.#data;
    }
    if (this.#run === undefined) return undefined;
    this.#data ??= dataOf(this.#run);
    return this.#data;
  }

  /** Looks at a table from a file; undefined goes back to the page's own sweep. */
  open(opened: SweepSession['opened']): void {
    this.opened = opened;
    this.#told();
  }

  #take(plan: SweepPlan, known: readonly SweepRecord[]): void {
    const { runner } = this.#lab;
    const run = new SweepRun(
      plan,
      {
        lanes: runner.lanes,
        rows: async (question) => (await runner.previewAside(question)).rows,
        prepare: (question) => runner.ask('prepare', question),
        run: (lane, order) => runner.runIn(lane, order),
      },
      known,
    );
    run.addEventListener('change', () => this.#told());
    run.addEventListener('record', ({ detail }: CustomEventInit<SweepRecord>) => {
      if (detail !== undefined) void this.#keeping(keepRecord(detail));
    });
    this.#run = run;
    this.#told();
  }

  async #keeping(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch {
      if (!this.#isKept) return;
      this.#isKept = false;
      this.#told();
    }
  }

  #told(): void {
    this.#data = undefined;
    this.dispatchEvent(new Event('change'));
  }
}

function dataOf(run: SweepRun): SweepData {
  const { plan, points, measures } = run;
  return {
    title: plan.title,
    design: plan.design,
    axes: plan.axes.map(({ path, values, range }) => ({
      path,
      unit: '',
      values: values ?? (range === undefined ? [] : [range.low, range.high]),
    })),
    measures,
    points: points.map((at, point) => ({ at, samples: run.samplesAt(point), error: run.errorAt(point) })),
  };
}

const sessions = new WeakMap<Laboratory, SweepSession>();

/** The sweep of a laboratory. */
export function sessionOf(lab: Laboratory): SweepSession {
  const known = sessions.get(lab);
  if (known !== undefined) return known;
  const fresh = new SweepSession(lab);
  sessions.set(lab, fresh);
  return fresh;
}
