// A sweep under way: its runs go to every worker that is not needed for previews, replicate by replicate over all points, so that
// half a sweep is a whole picture with wider intervals. Pausing gives back what is under way; nothing that came in is lost.
import type { Asked } from '../simulation/line.ts';
import { CancelledWork, RefusedByModel } from '../simulation/line.ts';
import type { PreparedArm, Question, RowName, RunNumbers, RunOrder } from '../simulation/protocol.ts';
import { questionOf } from '../state/choices.ts';
import type { DataMeasure, Sample } from './data.ts';
import { choicesAt, pointsOf, type SweepPlan, type SweepPoint } from './plan.ts';

/** What a sweep needs of the workers. */
export interface Bench {
  readonly lanes: number;
  /** The rows of a run of this place. */
  rows(question: Question): Promise<readonly RowName[]>;
  prepare(question: Question): Promise<readonly PreparedArm[]>;
  run(lane: number, order: RunOrder): Asked<RunNumbers>;
}

export type SweepState = 'running' | 'paused' | 'stopped' | 'done' | 'failed';

/** A run of the scenario that is there, with the status quo of the same luck. */
export interface SweepRecord extends Sample {
  readonly point: number;
}

/** How far a sweep has come. */
export interface SweepProgress {
  readonly done: number;
  readonly total: number;
  /** Undefined until a run was made since it began or went on. */
  readonly millisecondsLeft: number | undefined;
}

interface Job {
  readonly point: number;
  readonly replicate: number;
}

export class SweepRun extends EventTarget {
  readonly plan: SweepPlan;
  readonly points: readonly SweepPoint[];
  readonly #bench: Bench;
  readonly #now: () => number;
  readonly #records = new Map<number, SweepRecord>();
  readonly #errors = new Map<number, string>();
  readonly #arms = new Map<number, Promise<readonly PreparedArm[]>>();
  readonly #before = new Map<string, Promise<Float64Array>>();
  readonly #underWay = new Set<Asked<RunNumbers>>();
  #measures: readonly DataMeasure[] = [];
  #places: readonly number[] = [];
  #jobs: Job[] = [];
  #state: SweepState = 'paused';
  #trouble = '';
  #wave = 0;
  #began = 0;
  #madeSince = 0;

  /** `known` are runs that are there already; a sweep begins paused. */
  constructor(
    plan: SweepPlan,
    bench: Bench,
    known: readonly SweepRecord[] = [],
    now: () => number = () => performance.now(),
  ) {
    super();
    this.plan = plan;
    this.points = pointsOf(plan);
    this.#bench = bench;
    this.#now = now;
    for (const one of known) this.#records.set(this.#place(one), one);
  }

  get state(): SweepState {
    return this.#state;
  }

  /** Why it failed; empty where it did not. */
  get trouble(): string {
    return this.#trouble;
  }

  /** Outcomes for everybody, in the order of the model; empty until the first run. */
  get measures(): readonly DataMeasure[] {
    return this.#measures;
  }

  /** Why nothing can be run at a point; undefined where it can. */
  errorAt(point: number): string | undefined {
    return this.#errors.get(point);
  }

  /** The runs there are of a point, in order of replicates. */
  samplesAt(point: number): SweepRecord[] {
    return Array.from({ length: this.plan.replicates }, (_, replicate) =>
      this.#records.get(this.#place({ point, replicate })),
    ).filter((one) => one !== undefined);
  }

  get progress(): SweepProgress {
    const total = this.points.length * this.plan.replicates;
    const refused = [...this.#errors.keys()].reduce(
      (sum, point) => sum + this.plan.replicates - this.samplesAt(point).length,
      0,
    );
    const done = this.#records.size + refused;
    const isKnown = this.#state === 'running' && this.#madeSince > 0;
    const millisecondsLeft = isKnown ? ((this.#now() - this.#began) / this.#madeSince) * (total - done) : undefined;
    return { done, total, millisecondsLeft };
  }

  /** Begins, or goes on; what is there already is not run again. */
  async start(): Promise<void> {
    if (this.#state === 'running' || this.#state === 'done') return;
    const wave = ++this.#wave;
    this.#state = 'running';
    this.#trouble = '';
    this.#began = this.#now();
    this.#madeSince = 0;
    this.#told();
    try {
      if (this.#measures.length === 0) await this.#learnRows();
      this.#jobs = this.#missing();
      await Promise.all(Array.from({ length: this.#bench.lanes }, (_, lane) => this.#work(lane, wave)));
      if (wave !== this.#wave) return;
      this.#state = 'done';
    } catch (error) {
      if (wave !== this.#wave) return;
      this.#cancel();
      this.#state = 'failed';
      this.#trouble = error instanceof Error ? error.message : String(error);
    }
    this.#told();
  }

  /** Stops for now: runs under way are given back and made again later. */
  pause(): void {
    this.#end('paused');
  }

  /** Stops for good; what is there stays. */
  stop(): void {
    this.#end('stopped');
  }

  #end(state: 'paused' | 'stopped'): void {
    if (this.#state === 'done') return;
    this.#state = state;
    this.#cancel();
    this.#told();
  }

  #cancel(): void {
    this.#wave++;
    for (const asked of this.#underWay) asked.cancel();
    this.#underWay.clear();
  }

  async #learnRows(): Promise<void> {
    const rows = await this.#bench.rows(questionOf(this.plan.choices));
    const whole = rows.map((row, place) => ({ ...row, place })).filter(({ group }) => group === '');
    this.#places = whole.map(({ place }) => place);
    this.#measures = whole.map(({ measure, unit }) => ({ id: measure, unit }));
  }

  #missing(): Job[] {
    return Array.from({ length: this.plan.replicates }, (_, replicate) => replicate).flatMap((replicate) =>
      this.points
        .map((_, point) => ({ point, replicate }))
        .filter((job) => !this.#records.has(this.#place(job)) && !this.#errors.has(job.point)),
    );
  }

  async #work(lane: number, wave: number): Promise<void> {
    for (;;) {
      const job = this.#jobs.shift();
      if (job === undefined || wave !== this.#wave) return;
      if (this.#errors.has(job.point)) continue;
      try {
        const record = await this.#made(job, lane);
        if (wave !== this.#wave) return;
        this.#records.set(this.#place(job), record);
        this.#madeSince++;
        this.dispatchEvent(new CustomEvent('record', { detail: record }));
      } catch (error) {
        if (wave !== this.#wave || error instanceof CancelledWork) return;
        if (!(error instanceof RefusedByModel)) throw error;
        this.#errors.set(job.point, reasonOf(error));
      }
      this.#told();
    }
  }

  async #made({ point, replicate }: Job, lane: number): Promise<SweepRecord> {
    const [reference, scenario] = await this.#prepared(point);
    const before = await this.#once(reference, replicate, lane);
    const values = scenario.hash === reference.hash ? before : await this.#numbers(scenario, replicate, lane);
    return { point, replicate, values, before };
  }

  #prepared(point: number): Promise<readonly PreparedArm[]> {
    const known = this.#arms.get(point);
    if (known !== undefined) return known;
    const fresh = this.#bench.prepare(questionOf(choicesAt(this.plan, this.points[point])));
    this.#arms.set(point, fresh);
    fresh.catch(() => this.#arms.delete(point));
    return fresh;
  }

  /** A status quo is run once for each luck, however many points share it. */
  #once(arm: PreparedArm, replicate: number, lane: number): Promise<Float64Array> {
    const key = `${arm.hash} ${replicate}`;
    const known = this.#before.get(key);
    if (known !== undefined) return known;
    const fresh = this.#numbers(arm, replicate, lane);
    this.#before.set(key, fresh);
    fresh.catch(() => this.#before.delete(key));
    return fresh;
  }

  async #numbers({ scenario, hash }: PreparedArm, replicate: number, lane: number): Promise<Float64Array> {
    const asked = this.#bench.run(lane, { scenario, hash, replicate });
    this.#underWay.add(asked);
    try {
      const { values } = await asked.answer;
      return Float64Array.from(this.#places, (place) => values[place]);
    } finally {
      this.#underWay.delete(asked);
    }
  }

  #place({ point, replicate }: Job): number {
    return point * this.plan.replicates + replicate;
  }

  #told(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** Why the model refuses a point: the parameters, not the file nobody wrote. */
function reasonOf({ refusal }: RefusedByModel): string {
  const said = refusal.problems.map(({ path, says }) => `${path}: ${says}`);
  return said.length === 0 ? refusal.says : said.join('; ');
}
