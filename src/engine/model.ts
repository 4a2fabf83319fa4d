// The contract of a model: everything the engine, the command and the page need from one. `missingFrom` names what a
// candidate lacks. Implement these members and a second model stands beside the first without a change in `src`.
import type { GroupDeclaration } from '../scenario/declare.ts';
import type { Calculator } from './calculator.ts';
import type { Validation } from './validation.ts';
import type { RecordWords, Words } from './words.ts';

/** One step of the calendar: a function of the world, with its equation in words for `explain` and the docs. */
export interface Phase<World> {
  readonly name: string;
  /** One plain sentence: what happens in this phase. */
  readonly does: string;
  readonly run: (world: World) => void;
}

/** The calendar, as printed lists: every month all of `month`, then every third month `quarter`, every twelfth `year`. */
export interface Calendar<World> {
  readonly month: readonly Phase<World>[];
  readonly quarter: readonly Phase<World>[];
  readonly year: readonly Phase<World>[];
}

/** Sums of counters over a window of months, for one group of people; what a measure is computed from. */
export interface Window {
  /** Σ over the months of the window of counter `index` (as laid out by the model's `counters`). */
  sum(index: number): number;
  /** Number of months in the window. */
  readonly months: number;
}

/** A measure is data: a name, a unit, and a pure function of summed counters, so that it holds for any window or group. */
export interface Measure {
  readonly id: string;
  /** `¤` stands for the currency of the setting. */
  readonly unit: string;
  readonly title: string;
  /** Numerator and denominator in words. */
  readonly says: string;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly value: (window: Window) => number;
  /** Also reported for every group of people (`scheme:employees`, `place:remote` …) when true. */
  readonly byGroup?: boolean;
  /** Further breakdowns inside everybody: label (`tier:grassroots`) → value. */
  readonly parts?: Readonly<Record<string, (window: Window) => number>>;
}

/** How runs of several scenarios share the months before any reform. Going on from them changes no bit of a result. */
export interface Beginning<World, Scenario> {
  /** Last month in which nothing of the reform has begun; below 1 where there is none. */
  readonly lastMonth: (scenario: Scenario) => number;
  /** The same for scenarios that are the same as long as no reform has begun. */
  readonly key: (scenario: Scenario) => string;
  /** A world of its own for `scenario` in the state of `world`, which shares its beginning and its key. */
  readonly continueAs: (world: World, scenario: Scenario, key: readonly [number, number]) => World;
}

/** Somebody whose money a reform moves: the measure that tells, and which way is a gain. */
export interface Party {
  /** In a sentence: `the fund`, `patients`. */
  readonly who: string;
  readonly measure: string;
  /** A part of the measure (`tier:grassroots`), where not everybody is meant. */
  readonly group?: string;
  readonly gainsWhen: 'higher' | 'lower';
}

/** The counters a model keeps: `groups.length × names.length` numbers, refreshed every month, group after group. */
export interface Counters<World> {
  readonly names: readonly string[];
  /** Groups of people; the first must be `all`. */
  readonly groups: readonly string[];
  /** Writes the month's counters into `out` (length groups × names). Must not change the world. */
  readonly read: (world: World, out: Float64Array) => void;
}

/** A table a model adds to a run's result to explain it (the incentive table, the settlement statement). */
export interface ExplanatoryTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Where a scenario comes from, in words for people; a part that was not written is empty. */
export interface ScenarioAbout {
  readonly place: string;
  /** The publication it is taken from. */
  readonly document: string;
  /** What the document states, one sentence each. */
  readonly sourced: readonly string[];
  /** What is assumed because the document does not say. */
  readonly assumed: readonly string[];
  /** Name of the scenario to compare it with. */
  readonly compareWith: string;
  /** Heading under which lists show it. */
  readonly family: string;
}

/** A place of one's own: a setting of the model with some of its numbers replaced. */
export interface OwnPlace {
  /** Name in tables (the file's name without its ending). */
  readonly name: string;
  readonly title: string;
  /** Replaced numbers, by the path the setting lists them under. */
  readonly changes: Readonly<Record<string, number>>;
  /** What was changed or aimed at without naming a source: paths and ids of targets. */
  readonly unsourced: readonly string[];
}

/** What a scenario holds once it has been read, checked and filled with defaults. */
export interface CheckedScenario<Policy = unknown, Assumptions = unknown> {
  readonly schemaVersion: 1;
  /** Name used in tables and file names (the file's name without its ending). */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Where it comes from, where the file says so; changes no result. */
  readonly about?: ScenarioAbout;
  readonly setting: string;
  /** Where the setting is one of the user's own, built on `setting`: what differs there. */
  readonly place?: OwnPlace;
  readonly policy: Policy;
  readonly assumptions: Assumptions;
  readonly residents: number;
  readonly months: number;
  readonly replicates: number;
  readonly seed: string;
}

/** A published figure that settings and assumptions name by its id (`A205`). */
export interface SourceSummary {
  readonly title: string;
  readonly office: string;
  readonly year: string;
  /** A DOI or an official page. */
  readonly page?: string;
  /** How it was read, where that was not the full original. */
  readonly caveat?: string;
  /** The figure in words. */
  readonly says: string;
  readonly use: string;
  /** Another figure that contradicts it. */
  readonly conflict?: string;
}

/** A place a model can simulate. */
export interface SettingSummary {
  readonly name: string;
  readonly title: string;
  /** What the place is, in a sentence or two. */
  readonly says: string;
  readonly currency: string;
  readonly priceYear: number;
  /** Groups of people (of the model's counters) that live there; all of them where nothing is said. */
  readonly groups?: readonly string[];
  /** Every number of the setting, for `explain`. */
  readonly parameters: readonly {
    readonly path: string;
    readonly value: number;
    readonly unit: string;
    readonly min: number;
    readonly max: number;
    readonly low: number;
    readonly high: number;
    readonly source: string;
    readonly says: string;
  }[];
}

/** A constant of a setting that a fit may turn, and the observation it answers for. */
export interface Knob {
  /** The number in the setting, or in the assumptions, that the fit turns. */
  readonly path: string;
  /** Label among the observations. */
  readonly observation: string;
  readonly target: number;
  readonly low: number;
  readonly high: number;
  /** A better value, given the present one and what it led to; steps are damped here. */
  readonly move: (value: number, observed: number, target: number) => number;
  /** True where observing is dear: turned only every few steps. */
  readonly slow?: boolean;
  /** True where the observation is a rare event, counted by the dozen. */
  readonly rare?: boolean;
}

/** How large the runs are that a fit observes. */
export interface FitSize {
  readonly residents: number;
  readonly months: number;
  /** Seeds pooled, so that rare events are counted often enough. */
  readonly seeds: readonly string[];
}

/** A published figure beside what the fitted setting gives. */
export interface TargetRow {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** NaN, like its band, where no figure was found and the observation is only shown. */
  readonly published: number;
  readonly low: number;
  readonly high: number;
  readonly sources: readonly string[];
  /** False for figures that are only compared. */
  readonly fitted: boolean;
  /** Observation that answers to it. */
  readonly observation: string;
}

/** A figure of one's own in place of a published one. */
export interface OwnFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Empty where none was given. */
  readonly source: string;
}

/** What is known of a place of one's own: numbers of the setting by path, figures by the id of the target they replace. */
export interface OwnFigures {
  readonly changes: Readonly<Record<string, number>>;
  readonly targets: Readonly<Record<string, OwnFigure>>;
}

/** How a setting is fitted to what is known of its baseline; never to the effect of a reform. */
export interface Calibration {
  readonly setting: string;
  /** Numbers of the setting that differ from the setting as it is shipped, those that follow from own targets included. */
  readonly changes: Readonly<Record<string, number>>;
  /** Numbers of the setting that follow from the targets and are not given by themselves. */
  readonly follows: readonly string[];
  readonly knobs: readonly Knob[];
  readonly targets: readonly TargetRow[];
  /** The constants as they are now. */
  readonly values: Readonly<Record<string, number>>;
  /** Runs the baseline with these constants and gives the observations: the cheap ones, or with `slow` the dear ones. */
  readonly observe: (values: Readonly<Record<string, number>>, size: FitSize, slow: boolean) => Map<string, number>;
  /** Observations that need a reform at work: only compared, and too dear for a fit. */
  readonly observeReformed?: (values: Readonly<Record<string, number>>, size: FitSize) => Map<string, number>;
  /** The same fit in a place of one's own; what is not given stays as in the setting. */
  readonly elsewhere: (own: OwnFigures) => Calibration;
}

/** Published shares that describe several settings together, weighted by the people of each and how much care they use. */
export interface Mix {
  readonly title: string;
  readonly note: string;
  readonly parts: readonly { readonly setting: string; readonly weight: number }[];
  readonly targets: readonly {
    readonly title: string;
    readonly published: number;
    readonly low: number;
    readonly high: number;
    readonly sources: readonly string[];
    /** Observation the shares are shares of. */
    readonly whole: string;
    /** Observations whose shares are added. */
    readonly shares: readonly string[];
  }[];
}

/** Draws of what nobody knows well in a setting, with the constants fitted in each; only those its figures do not rule out. */
export interface StoredEnsemble {
  readonly setting: string;
  readonly seed: string;
  /** Draws made, of which `rows` were kept. */
  readonly drawn: number;
  readonly rule: string;
  /** Of all draws, how many missed a figure by more than the rule allows; figures never missed are left out. */
  readonly misses: Readonly<Record<string, number>>;
  /** Numbers of the setting, and assumptions under `assumptions.`. */
  readonly paths: readonly string[];
  /** One draw each: values in the order of `paths`, separated by spaces. */
  readonly rows: readonly string[];
}

/** The contract. `Policy` and `Assumptions` follow from the declarations; `World` is the model's own. */
export interface Model<World, Policy = unknown, Assumptions = unknown> {
  readonly name: string;
  readonly title: string;
  /** Changes whenever results change. */
  readonly version: string;
  readonly policy: GroupDeclaration;
  readonly assumptions: GroupDeclaration;
  readonly settings: readonly SettingSummary[];
  /** Further checks that need more than one parameter (dates, shares that add to one): sentences with their paths. */
  readonly problems: (
    scenario: CheckedScenario<Policy, Assumptions>,
  ) => readonly { readonly path: string; readonly says: string }[];
  /** Months simulated before month 1 without recording, so that month 1 starts from ordinary business. */
  readonly spinUpMonths: number;
  /** Makes the world of one replicate; `key` is the pair of 32-bit words all its draws depend on. */
  readonly makeWorld: (scenario: CheckedScenario<Policy, Assumptions>, key: readonly [number, number]) => World;
  /** The months before anything of a reform begins: scenarios that differ in the reform alone need not run them twice. */
  readonly beginning?: Beginning<World, CheckedScenario<Policy, Assumptions>>;
  /** Sets the world's date before its phases run; months before 1 belong to the spin-up. */
  readonly beginMonth: (world: World, month: number) => void;
  readonly calendar: Calendar<World>;
  readonly counters: Counters<World>;
  readonly measures: readonly Measure[];
  /** Tables that explain the result, read at the end of a run. */
  readonly tables: (world: World) => readonly ExplanatoryTable[];
  /** Measure ids shown first in every report, in order. */
  readonly headlines: readonly string[];
  /** Words for groups of people, parts of measures and names in tables, where a name alone would not be understood. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Everything shown in another language, by language tag; loaded when asked for. */
  readonly translations?: Readonly<Record<string, () => Promise<Words>>>;
  /** What only a report shows, in the same languages. */
  readonly records?: Readonly<Record<string, () => Promise<RecordWords>>>;
  /** Whose money is told apart where many scenarios are compared. */
  readonly parties?: readonly Party[];
  /** The figures that parameters name as their sources, by id. */
  readonly sources?: Readonly<Record<string, SourceSummary>>;
  /** How settings are fitted, for those that can be. */
  readonly calibrations?: readonly Calibration[];
  /** Figures that only a mix of settings can meet. */
  readonly mixes?: readonly Mix[];
  /** Plausible variants of settings, by name; loaded when asked for. */
  readonly ensembles?: Readonly<Record<string, () => Promise<StoredEnsemble>>>;
  /** Arithmetic offered to people with rows of their own: settlements, benchmarks. */
  readonly calculators?: readonly Calculator[];
  /** Published effects and exact values the model is checked against, and never fitted to. */
  readonly validation?: Validation;
}

const REQUIRED: Readonly<Record<string, string>> = {
  name: 'string',
  title: 'string',
  version: 'string',
  policy: 'object',
  assumptions: 'object',
  settings: 'object',
  problems: 'function',
  spinUpMonths: 'number',
  makeWorld: 'function',
  beginMonth: 'function',
  calendar: 'object',
  counters: 'object',
  measures: 'object',
  tables: 'function',
  headlines: 'object',
};

/** Names what a candidate model lacks, one sentence each; an empty list means the contract is met. */
export function missingFrom(candidate: Readonly<Record<string, unknown>>): string[] {
  const missing = Object.entries(REQUIRED)
    .filter(([member, type]) => candidate[member] === null || typeof candidate[member] !== type)
    .map(([member, type]) => `member '${member}' must be a ${type}, found ${typeof candidate[member]}`);
  if (missing.length > 0) return missing;
  const model = candidate as unknown as Model<unknown>;
  const say = (wrong: boolean, sentence: string) => (wrong ? [sentence] : []);
  const ids = model.measures.map((measure) => measure.id);
  const calculators = model.calculators ?? [];
  const names = calculators.map(({ name }) => name);
  return [
    ...say(model.calendar.month.length === 0, 'calendar.month must list at least one phase'),
    ...say(model.settings.length === 0, 'settings must list at least one setting'),
    ...say(model.counters.groups[0] !== 'all', "counters.groups must begin with 'all'"),
    ...say(new Set(ids).size !== ids.length, 'measure ids must differ from each other'),
    ...model.headlines.filter((id) => !ids.includes(id)).map((id) => `headline '${id}' is not the id of a measure`),
    ...say(new Set(names).size !== names.length, 'names of calculators must differ from each other'),
    ...calculators
      .filter(({ columns }) => Object.hasOwn(columns, 'id'))
      .map(({ name }) => `calculator '${name}' must not declare the column 'id': every table has it`),
  ];
}
