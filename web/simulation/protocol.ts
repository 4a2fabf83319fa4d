// What the page and its workers say to each other. Every question has an id and one answer; a run may be cancelled. Tables of
// numbers travel as transferred arrays, with the names of their rows sent apart, once for each place.
import type { CheckedScenario, ExplanatoryTable } from '../../src/engine/model.ts';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Problem } from '../../src/scenario/problems.ts';

/** A scenario as written, before it is checked. */
export type Contents = { readonly [key: string]: unknown };

/** A scenario as the page holds it: what a file says, and what was changed since. */
export interface Draft {
  readonly name: string;
  readonly contents: Contents;
  /** Parameter by path; the order does not matter. */
  readonly changes: Readonly<Record<string, ParameterValue>>;
  /** What a person calls it and says of it, where that is not what the contents say. */
  readonly title?: string;
  readonly description?: string;
}

/** How large a run is, the same in every arm. */
export interface RunSize {
  readonly residents: number;
  readonly months: number;
  readonly seed: string;
}

/** The arms of a comparison, the reference first. */
export interface Question {
  readonly drafts: readonly Draft[];
  readonly size: RunSize;
}

/** A checked arm, with all that its parameters hold. */
export interface PreparedArm {
  readonly scenario: CheckedScenario;
  /** Names the scenario whatever it is called, without its number of replicates. */
  readonly hash: string;
  /** What every declared parameter holds, by path; those of kinds not chosen are absent. */
  readonly values: Readonly<Record<string, ParameterValue>>;
}

/** What one row of a table is about. */
export interface RowName {
  readonly measure: string;
  readonly unit: string;
  readonly group: string;
}

/** One run, as it travels. Rows are those of the place, `months` numbers each in `series` and `rolling`. */
export interface RunNumbers {
  readonly hash: string;
  readonly replicate: number;
  /** Over months 13 to the end, one a row. */
  readonly values: Float64Array;
  /** Month by month, row after row. */
  readonly series: Float64Array;
  /** The twelve months that end with each month; fewer in the first year. */
  readonly rolling: Float64Array;
  /** Journeys through the tiers (`journey-cells.ts`), year after year; absent in results that were read from a file. */
  readonly journeys?: Float64Array | undefined;
  readonly explanations: readonly ExplanatoryTable[];
}

/** Reasons why arms cannot be run. */
export interface Refusal {
  readonly problems: readonly Problem[];
  /** Where a problem has no path: the message. */
  readonly says: string;
}

/** Everything the page needs to know of the model before anything has run. */
export interface Catalogue {
  readonly version: string;
  readonly title: string;
  readonly parameters: readonly import('../../src/scenario/parameters.ts').Parameter[];
  /** Everything it is called in English. */
  readonly words: import('../../src/engine/words.ts').Words;
  readonly measures: readonly MeasureWords[];
  readonly headlines: readonly string[];
  readonly settings: readonly SettingWords[];
  readonly parties: readonly import('../../src/engine/model.ts').Party[];
  /** Student's t that 2.5 and 25 % lie above, by degrees of freedom from 1. */
  readonly quantiles: { readonly t95: readonly number[]; readonly t50: readonly number[] };
}

/** A measure without its function. */
export interface MeasureWords {
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  readonly says: string;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly byGroup: boolean;
  readonly parts: readonly string[];
}

export interface SettingWords {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly currency: string;
  readonly priceYear: number;
}

/** A run asked for: what and which luck. */
export interface RunOrder {
  readonly scenario: CheckedScenario;
  readonly hash: string;
  readonly replicate: number;
}

/** One question of each kind, with the answer it gets. */
export interface Talk {
  catalogue: { asks: Record<never, never>; answer: Catalogue };
  /** Loads what looks at residents, so that it is there without a connection. */
  ready: { asks: Record<never, never>; answer: true };
  /** Checks the arms and runs their first replicate; those known already are not run again. */
  preview: { asks: Question; answer: Preview };
  run: { asks: RunOrder; answer: RunNumbers };
  /** Checks the arms without running them. */
  prepare: { asks: Question; answer: readonly PreparedArm[] };
  /** SHA-256 of the tables, as `tierwise compare` prints it: arms in order, replicates in order within each. */
  digest: { asks: { readonly rows: readonly RowName[]; readonly runs: readonly SeriesOnly[] }; answer: string };
  /** Runs the first replicate of an arm again and looks at a sample of its residents, month by month. */
  portrait: { asks: import('./portrait-of.ts').PortraitOrder; answer: import('./portrait-of.ts').Portrait };
  /** Follows a sample of residents through two arms with the same luck. */
  stories: { asks: import('./stories-of.ts').StoryOrder; answer: import('./stories-of.ts').Stories };
  sources: { asks: Record<never, never>; answer: SourceBook };
  /** The whole result in a form of the command: JSON, CSV, or the report, which names the command that gives it. */
  result: {
    asks: {
      readonly arms: readonly ArmResult[];
      readonly rows: readonly RowName[];
      readonly form: 'json' | 'csv' | 'report';
      readonly command: string;
      /** Of the report; tables and JSON are the same in all. */
      readonly language: import('../../src/results/report/speech.ts').ReportLanguage;
    };
    answer: string;
  };
  /** What measures rest on in a setting. */
  evidence: {
    asks: { readonly setting: string; readonly measures: readonly string[] };
    answer: readonly EvidenceRow[];
  };
  /** Writes the arms as files that `tierwise` reads. */
  write: { asks: Question & { readonly replicates: number }; answer: readonly string[] };
  /** Reads a teacher's own lesson; the scenarios it may name are those that come with the page. */
  lesson: {
    asks: { readonly text: string; readonly file: string; readonly scenarios: readonly string[] };
    answer: import('../../src/lesson/lesson.ts').Lesson;
  };
  /** Reads a file somebody opened; the answer is its contents, once it has been checked. */
  read: { asks: { readonly text: string; readonly file: string }; answer: Contents };
}

export type SeriesOnly = Pick<RunNumbers, 'values' | 'series'>;

/** An arm with its runs, in order. */
export interface ArmResult {
  readonly scenario: CheckedScenario;
  readonly runs: readonly SeriesOnly[];
  /** Of the first replicate. */
  readonly explanations: readonly ExplanatoryTable[];
}

export type SourceBook = Readonly<Record<string, import('../../src/engine/model.ts').SourceSummary>>;

/** One thing that a measure rests on. */
export interface EvidenceRow {
  /** A published figure the place is held against, a number of the setting, or an assumption of the model. */
  readonly role: 'target' | 'number' | 'assumption';
  readonly path: string;
  /** What it is: a title or a plain sentence, in English. */
  readonly says: string;
  readonly value: number | null;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** Sources by id, for the book. */
  readonly ids: readonly string[];
  /** As declared: ids or the word `assumption`, with a few words. */
  readonly source: string;
  /** Whether a fit was held to it or found it. */
  readonly fitted: boolean;
}

export interface Preview {
  readonly arms: readonly PreparedArm[];
  readonly rows: readonly RowName[];
  readonly runs: readonly RunNumbers[];
  /** Milliseconds the simulation took. */
  readonly milliseconds: number;
}

export type Kind = keyof Talk;

export type ToWorker =
  | { [K in Kind]: { readonly id: number; readonly kind: K; readonly asks: Talk[K]['asks'] } }[Kind]
  | { readonly kind: 'cancel'; readonly id: number }
  /** Asks whether anybody is there. */
  | { readonly kind: 'knock' };

export type FromWorker =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Talk[Kind]['answer'] }
  | { readonly id: number; readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly id: number; readonly kind: 'cancelled' }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
  /** Said once it is loaded, and to every knock. */
  | { readonly kind: 'here' };
