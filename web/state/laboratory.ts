// The laboratory: what was chosen, what is known of it so far, and every action a person can take. Components read from it and
// call its actions; it tells them when something is new.
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Problem } from '../../src/scenario/problems.ts';
import { RefusedByModel } from '../simulation/line.ts';
import type { Catalogue, Contents, Draft, PreparedArm, RowName, RunNumbers } from '../simulation/protocol.ts';
import { Runner } from '../simulation/runner.ts';
import { type Choices, questionOf, withChange, withReset } from './choices.ts';
import { Outcome } from './outcome.ts';
import { loadPreset, statusQuoOf } from './presets.ts';

/** What work is under way. */
export type Phase = 'starting' | 'previewing' | 'refining' | 'settled' | 'refused' | 'failed';

/** Why the last question has no answer. */
export interface Trouble {
  /** The message, where there is nothing more exact. */
  readonly says: string;
  /** What the model refuses, by parameter. */
  readonly problems: readonly Problem[];
}

/** Least time between two drawings while replicates come in, in milliseconds; and as a multiple of what a drawing takes. */
const BETWEEN_DRAWINGS = 150;
const SHARE_FOR_DRAWING = 6;
/** How long each side of a replay is shown, in milliseconds. */
const REPLAY_STEP = 700;

const RESIDENTS = 2000;
const MONTHS = 60;
const REPLICATES = 24;
/** Steps that can be undone. */
const LONGEST_PAST = 200;

/** Something to look at when it says it changed. */
export class Laboratory extends EventTarget {
  readonly #runner: Runner;
  #catalogue: Catalogue | undefined;
  #choices: Choices | undefined;
  #past: Choices[] = [];
  #future: Choices[] = [];
  #gesture: string | undefined;
  #rows: readonly RowName[] = [];
  #arms: readonly PreparedArm[] = [];
  #outcome: Outcome | undefined;
  #others: readonly Draft[] = [];
  #before: Outcome | undefined;
  #replayed: Outcome | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;
  #drawing = 0;
  #phase: Phase = 'starting';
  #trouble: Trouble | undefined;
  #mishap = '';
  #previewMilliseconds = 0;
  #simulationMilliseconds = 0;
  #previews = 0;

  constructor(workers?: number) {
    super();
    this.#runner = new Runner(
      {
        onPreview: (preview, milliseconds) => {
          this.#rows = preview.rows;
          this.#arms = preview.arms;
          this.#previewMilliseconds = milliseconds;
          this.#simulationMilliseconds = preview.milliseconds;
          this.#previews++;
          this.#trouble = undefined;
          this.#phase = 'refining';
        },
        onReplicates: (runs) => this.#take(runs),
        onRefused: (error) => this.#refuse(error),
        onReplaced: (reason) => {
          this.#mishap = reason;
          this.#told();
        },
      },
      workers,
    );
  }

  /**
   * Loads the model and a scenario to begin with; rejects where the worker cannot be started. `arrive` may give other choices,
   * those of a link, once the model is known.
   */
  async open(preset: string, arrive?: () => Promise<Choices | undefined>): Promise<void> {
    const [catalogue, contents] = await Promise.all([this.#runner.ask('catalogue', {}), loadPreset(preset)]);
    this.#catalogue = catalogue;
    const brought = await arrive?.();
    if (brought === undefined) await this.choosePreset(preset, contents);
    else this.#step(brought);
    this.#past = [];
    this.#told();
  }

  get isOpen(): boolean {
    return this.#catalogue !== undefined && this.#choices !== undefined;
  }

  get catalogue(): Catalogue {
    if (this.#catalogue === undefined) throw new Error('the model is not loaded yet');
    return this.#catalogue;
  }

  get choices(): Choices {
    if (this.#choices === undefined) throw new Error('nothing was chosen yet');
    return this.#choices;
  }

  /** Results for the choices, or those before while new ones are computed; undefined at the very start. */
  get outcome(): Outcome | undefined {
    return this.#replayed ?? this.#outcome;
  }

  /** Whether the scenario holds exactly what the status quo holds. */
  get changesNothing(): boolean {
    return this.#arms.length > 1 && this.#arms[0].hash === this.#arms[1].hash;
  }

  /** Whether the scenario differs, and still not one result does. */
  get movesNothing(): boolean {
    const { outcome } = this;
    if (outcome === undefined || this.changesNothing || outcome.arms.length < 2) return false;
    const [before, after] = outcome.arms.map(({ runs }) => runs[0].values);
    return before.every((value, row) => Object.is(value, after[row]));
  }

  /** Results as they were before the last finished change, for replay; undefined where there was none. */
  get outcomeBefore(): Outcome | undefined {
    return this.#before;
  }

  /** What is shown beside the scenario in hand. */
  get others(): readonly Draft[] {
    return this.#others;
  }

  get arms(): readonly PreparedArm[] {
    return this.#arms;
  }

  get rows(): readonly RowName[] {
    return this.#rows;
  }

  get phase(): Phase {
    return this.#phase;
  }

  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Why a worker had to be replaced since the last change; empty where none was. */
  get mishap(): string {
    return this.#mishap;
  }

  /** Milliseconds from the last question to its first answer, and the part of it that was simulation. */
  get lastPreview(): { readonly milliseconds: number; readonly simulation: number; readonly number: number } {
    return {
      milliseconds: this.#previewMilliseconds,
      simulation: this.#simulationMilliseconds,
      number: this.#previews,
    };
  }

  get runner(): Runner {
    return this.#runner;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** What a parameter holds now, in the scenario (1) or the status quo (0). */
  held(path: string, arm = 1): ParameterValue | undefined {
    const changed = arm === 1 ? this.choices.changes[path] : undefined;
    return changed ?? this.#arms[arm]?.values[path];
  }

  /** Moves a parameter while it is being dragged: everything up to `settle` is one step of undo. */
  move(path: string, value: ParameterValue): void {
    const { choices } = this;
    if (this.#gesture !== path) {
      this.#gesture = path;
      this.#remember(choices);
    }
    this.#choices = withChange(choices, path, value);
    this.#run();
  }

  /** Whether a lever is being dragged. */
  get isMoving(): boolean {
    return this.#gesture !== undefined;
  }

  /** Ends a drag. */
  settle(): void {
    this.#gesture = undefined;
  }

  /** Sets a parameter as one step; undefined takes the change back. */
  set(path: string, value: ParameterValue | undefined): void {
    this.settle();
    this.#step(withChange(this.choices, path, value));
  }

  /** Takes a shipped scenario, or contents from a file, as the new starting point. */
  async choosePreset(name: string, contents?: Contents, changes: Choices['changes'] = {}): Promise<void> {
    const held = contents ?? (await loadPreset(name));
    const setting = String(held.setting);
    const status = statusQuoOf(setting);
    const baseline = { name: status, contents: await loadPreset(status) };
    const size = this.#choices?.size ?? { residents: RESIDENTS, months: MONTHS, seed: '1' };
    const replicates = this.#choices?.replicates ?? REPLICATES;
    this.#step({ preset: name, contents: held, baseline, title: '', changes, size, replicates });
  }

  /** Replaces all choices as one step: a link that was opened, a saved scenario. */
  take(choices: Choices): void {
    this.#step(choices);
  }

  rename(title: string): void {
    this.#step({ ...this.choices, title });
  }

  describe(description: string): void {
    this.#step({ ...this.choices, description });
  }

  resize(size: Partial<Choices['size']> & { readonly replicates?: number }): void {
    const { replicates = this.choices.replicates, ...rest } = size;
    this.#step({ ...this.choices, replicates, size: { ...this.choices.size, ...rest } });
  }

  reset(which: 'policies' | 'assumptions' | 'all'): void {
    this.#step(withReset(this.choices, which));
  }

  undo(): void {
    const before = this.#past.pop();
    if (before === undefined) return;
    this.#future.push(this.choices);
    this.#go(before);
  }

  redo(): void {
    const after = this.#future.pop();
    if (after === undefined) return;
    this.#past.push(this.choices);
    this.#go(after);
  }

  /** Shows further scenarios beside the one in hand; the comparison needs them, the lab does not. */
  beside(others: readonly Draft[]): void {
    this.#others = others;
    this.#run();
  }

  /** Stops further replicates; what is there stays. */
  stop(): void {
    this.#runner.stop();
    this.#phase = 'settled';
    this.#told();
  }

  /** Shows before and after in turn, twice, and ends on after. */
  replay(): void {
    const before = this.#before;
    if (before === undefined || this.#replayed !== undefined) return;
    const show = (outcome: Outcome | undefined, after: number) =>
      setTimeout(() => {
        this.#replayed = outcome;
        this.#told();
      }, after * REPLAY_STEP);
    for (const turn of [0, 2]) show(before, turn);
    for (const turn of [1, 3]) show(undefined, turn);
  }

  /** Asks for the same again, after trouble. */
  retry(): void {
    this.#trouble = undefined;
    this.#run();
  }

  /** The digest of the runs on the screen, as `tierwise compare` prints it for the same replicates. */
  digest(): Promise<string> {
    const arms = this.outcome?.arms ?? [];
    const runs = arms.flatMap(({ runs: of }) => of.map(({ values, series }) => ({ values, series })));
    return this.#runner.ask('digest', { rows: this.#rows, runs });
  }

  #step(choices: Choices): void {
    this.#gesture = undefined;
    if (this.#choices !== undefined) this.#remember(this.#choices);
    this.#choices = choices;
    this.#run();
  }

  #go(choices: Choices): void {
    this.#gesture = undefined;
    this.#before = this.#outcome;
    this.#choices = choices;
    this.#run();
  }

  #remember(choices: Choices): void {
    this.#past = [...this.#past.slice(1 - LONGEST_PAST), choices];
    this.#future = [];
    this.#before = this.#outcome;
  }

  #run(): void {
    if (this.#catalogue === undefined) return;
    this.#phase = 'previewing';
    this.#mishap = '';
    this.#runner.show(questionOf(this.choices, this.#others), this.choices.replicates);
    this.#told();
  }

  #take(runs: readonly (readonly RunNumbers[])[]): void {
    const arms = this.#arms.map((arm, at) => ({ arm, runs: runs[at] }));
    this.#outcome = new Outcome(this.#rows, arms, this.catalogue.quantiles);
    if (this.#phase !== 'previewing')
      this.#phase = this.#outcome.replicates < this.choices.replicates ? 'refining' : 'settled';
    if (this.#outcome.replicates > 1 && this.#phase !== 'settled') {
      // Drawing takes longer than a run; the page draws what is there a few times a second.
      const pause = Math.max(BETWEEN_DRAWINGS, SHARE_FOR_DRAWING * this.#drawing);
      this.#later ??= setTimeout(() => this.#told(), pause);
    } else this.#told();
  }

  #refuse(error: Error): void {
    const isRefusal = error instanceof RefusedByModel;
    this.#phase = isRefusal ? 'refused' : 'failed';
    this.#trouble = { says: error.message, problems: isRefusal ? error.refusal.problems : [] };
    this.#told();
  }

  #told(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    const started = performance.now();
    this.dispatchEvent(new Event('change'));
    // Components draw in microtasks, all before the next task.
    setTimeout(() => {
      this.#drawing = performance.now() - started;
    });
  }
}
