// What a chart is: a title, a picture drawn from results, and a table of the very numbers drawn. Whatever the picture, people get
// a name, a sentence that says what it shows, and the table.
import type { Outcome } from '../state/outcome.ts';
import type { Dictionary } from '../words/dictionary.ts';

/** What a chart is drawn from. */
export interface Scene {
  readonly outcome: Outcome;
  readonly words: Dictionary;
  /** Names of the arms, the status quo first. */
  readonly names: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Range of the vertical axis to keep, while a lever is being dragged. */
  readonly keep?: readonly [number, number] | undefined;
  /** What the same chart drew before in the same place: a picture with choices of its own goes on with it. */
  readonly previous?: HTMLElement | undefined;
  /** First and last year shown, counting from 1, where it is not all of them. */
  readonly years?: Years | undefined;
  /** Draw single runs instead of bands. */
  readonly asRuns: boolean;
  /** First month of the reform, for the mark on the axis of time. */
  readonly start: number;
}

export type Years = readonly [first: number, last: number];

/** Rows and columns; numbers are those drawn. */
export interface TableOf {
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface Picture {
  readonly element: SVGSVGElement | HTMLElement;
  /** Range of the vertical axis, to be kept. */
  readonly range?: readonly [number, number];
  /** Places a cursor can read, worked out when somebody points there. */
  readonly stops?: () => readonly Stop[];
}

/** What stands at one place of a picture. */
export interface Stop {
  /** From the left edge of the picture, in pixels. */
  readonly x: number;
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Chart {
  readonly id: string;
  /** Heading under which the picker lists it. */
  readonly family: string;
  title(words: Dictionary): string;
  subtitle(scene: Pick<Scene, 'words' | 'outcome'>): string;
  /** Whether this place, with this outcome, has it. */
  has(outcome: Outcome): boolean;
  draw(scene: Scene): Picture;
  table(scene: Pick<Scene, 'words' | 'outcome' | 'names' | 'years'>): TableOf;
  /** One sentence that says what the picture shows. */
  describe(scene: Pick<Scene, 'words' | 'outcome' | 'names'>): string;
  /** Whether it follows time, so that a few years of it can be shown. */
  readonly isCourse?: boolean;
  /** Measures whose sources stand behind it. */
  readonly measures: readonly string[];
}

/** Colours of arms, the status quo first: near-black and dashed, then the accent, then those of a comparison. */
export const ARM_COLOURS = ['var(--ink)', 'var(--accent)', 'var(--b)', 'var(--c)', 'var(--d)'] as const;
/** Letters of arms in comparisons; the status quo has none. */
export const ARM_LETTERS = ['', 'A', 'B', 'C', 'D'] as const;
/** Dashes of arms, so that colour is never alone. */
export const ARM_DASHES = ['5 4', '', '9 3', '2 3', '9 3 2 3'] as const;
