// What a report says in its own words, whichever language: whole sentences with their values, never pieces to be joined. Words of
// the model (measures, groups, units, parameters) come from the model and its translations.
import type { CheckedScenario } from '../../engine/model.ts';
import type { Spread } from '../../experiments/plausible.ts';
import type { Answer } from '../answer.ts';
import type { Markup } from './markup.ts';

/** A column head each, in the order of the columns. */
type Heads = readonly string[];

/** A change of one outcome in a title. */
export interface Move {
  readonly title: string;
  readonly falls: boolean;
  /** Size without sign. */
  readonly size: string;
  /** As the measure states it. */
  readonly unit: string;
}

/** Everything a report says. Values come written; a `unit` comes as a result states it. */
export interface ReportTexts {
  /** Tag of the language, for the page. */
  readonly language: string;
  /** Rules that the language's script needs beside the style sheet. */
  readonly style: string;

  // The page
  readonly title: (names: readonly string[]) => string;
  readonly size: (scenario: CheckedScenario, setting: string) => string;
  readonly ownPlace: (scenario: CheckedScenario, setting: string) => string | undefined;
  readonly whatARunGives: (replicates: number) => string;
  readonly answer: (answer: Answer, unitOf: (unit: string) => string) => string;
  readonly reference: (title: string) => string;
  readonly end: (model: string) => string;

  // Cards
  readonly perCent: string;
  readonly noInterval: string;
  readonly interval: (low: string, high: string) => string;
  readonly noClearChange: string;

  // Units of differences
  readonly points: (unit: 'share' | '0–100') => string;

  // Lines
  readonly lineMoves: (move: Move, unitOf: (unit: string) => string) => string;
  readonly lineUnclear: (title: string) => string;
  readonly lineAsks: (title: string) => string;
  readonly lineSays: (unit: string, window: number, isPaired: boolean) => string;
  readonly year: (year: number) => string;
  readonly reformStarts: (month: number) => string;
  readonly lineReference: string;
  readonly lineScenario: string;

  // Dots
  readonly whereMoneyGoes: string;
  readonly whichTier: string;
  readonly whoseCost: string;
  readonly whoPaysThemselves: string;
  readonly whichQuality: string;
  readonly whoPays: string;
  readonly payers: { readonly fund: string; readonly own: string; readonly rest: string; readonly all: string };
  readonly everybody: string;
  readonly dotsOfRun: (unit: string) => string;
  readonly dotsOfChange: (unit: string) => string;
  readonly payersOfChange: (unit: string) => string;

  // Tables of charts
  readonly sameNumbers: string;
  readonly month: string;
  readonly low: string;
  readonly high: string;
  readonly scenario: string;
  readonly value: string;
  readonly change: string;

  // Sections
  readonly spreadTitle: string;
  readonly spreadHead: Heads;
  readonly spread: (spread: Spread, setting: string) => string;
  readonly tableTitle: (table: string, scenario: string) => string;
  readonly tableColumn: (name: string, unit: string) => string;
  readonly explanation: (table: string) => string;
  readonly takenForAll: (path: Markup, from: string, to: string) => Markup;
  readonly differs: string;
  readonly differsHead: (reference: string, scenario: string) => Heads;
  readonly simulated: string;
  readonly states: string;
  readonly assumes: string;
  /** Between two sentences. */
  readonly stop: string;
  readonly lever: (value: string, start: number, ramp: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly assumed: string;
  readonly assumptions: (count: number, changed: number) => string;
  readonly assumptionsHead: Heads;
  readonly range: (low: string, high: string) => string;
  /** Writes a source; undefined where its own words stay. */
  readonly source: (source: string) => string | undefined;
  readonly placeNumbers: (place: string, count: number, assumed: number) => string;
  readonly placeNumbersHead: Heads;
  readonly placePrices: (says: string, currency: string, year: string) => string;
  readonly ownNumber: (value: string, place: string, before: string) => string;
  readonly ownSource: (title: string) => string;
  readonly sources: (count: number) => string;
  readonly sourcesHead: Heads;
  /** Stands before what contradicts a figure. */
  readonly conflict: string;
  readonly numbers: string;
  readonly numbersSay: string;
  readonly numbersCount: (rows: number) => string;
  readonly numbersHead: Heads;
  readonly numbersOfArm: Heads;
  readonly everybodyInTable: string;
  readonly again: string;
  readonly againSays: string;
  readonly command: string;
  readonly model: string;
  readonly seed: string;
  readonly hashOf: (scenario: string) => string;
  readonly digest: string;
  readonly inFull: (scenario: string) => string;
}
