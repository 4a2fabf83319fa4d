// The contract of a calculator: arithmetic a model offers to people who have rows of their own, such as the settlement of a
// payment contract. Columns are data, so that reading a table, its help and its template follow from them; `settle` is pure.

/** What every column says about itself. */
interface About {
  readonly unit: string;
  /** One plain sentence: what the cell holds. */
  readonly says: string;
  /** A cell of the example row in the template. */
  readonly example: string;
}

export interface NumberColumn<Required extends boolean = boolean> extends About {
  readonly type: 'number';
  readonly required: Required;
  /** What an empty cell, or an absent column, stands for; empty where a cell must be filled. */
  readonly blank: string;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

export interface ChoiceColumn<Required extends boolean = boolean, C extends string = string> extends About {
  readonly type: 'choice';
  readonly required: Required;
  readonly blank: string;
  readonly options: readonly C[];
}

export interface TextColumn extends About {
  readonly type: 'text';
  readonly required: true;
  readonly blank: '';
}

export type Column = NumberColumn | ChoiceColumn | TextColumn;
export type Columns = { readonly [name: string]: Column };

type Filled<C> = C extends NumberColumn ? number : C extends ChoiceColumn<boolean, infer O> ? O : string;

/** The type of a row with these columns; undefined stands for an empty cell. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K]['required'] extends true ? Filled<C[K]> : Filled<C[K]> | undefined;
};

/** A step of a statement, or what comes out of it. */
export interface StatementLine {
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
}

/** What comes out for one id, and how it came about. */
export interface Statement {
  readonly value: number | string;
  readonly unit: string;
  readonly lines: readonly StatementLine[];
}

export interface Calculator {
  readonly name: string;
  readonly title: string;
  /** What it computes, in a sentence or two, with its source. */
  readonly says: string;
  /** What the value is, in a few words, with its unit. */
  readonly result: string;
  /** Columns beside `id`, which every table has. */
  readonly columns: Columns;
  /** True where the rows that share an id belong together; otherwise an id may stand in one row only. */
  readonly several: boolean;
  /** Computes the statement of one id from its rows; throws a RowError where a row contradicts itself. */
  readonly settle: (rows: readonly RowOf<Columns>[]) => Statement;
}

/** Says that the cells of a row, though each may stand alone, do not go together. */
export class RowError extends Error {
  override readonly name = 'RowError';
  readonly column: string;
  readonly expected: string;
  /** Row among those of its id, from 0. */
  readonly row: number;

  constructor(column: string, says: string, expected: string, row = 0) {
    super(says);
    this.column = column;
    this.expected = expected;
    this.row = row;
  }
}

type NumberAbout = Omit<About, 'example'> & {
  readonly example: number | '';
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
};

function bounded<A extends NumberAbout>(about: A) {
  const limits = { type: 'number', min: -Infinity, max: Infinity, integer: false } as const;
  return { ...limits, ...about, example: String(about.example) };
}

/** Declares a column of numbers in which every cell must be filled. */
export function numberColumn(about: NumberAbout): NumberColumn<true> {
  return { ...bounded(about), required: true, blank: '' };
}

/** Declares a column of numbers whose cells may stay empty; `blank` says what that stands for. */
export function optionalNumber(about: NumberAbout & { readonly blank: string }): NumberColumn<false> {
  return { ...bounded(about), required: false };
}

/** Declares a column of names from a list in which every cell must be filled. */
export function choiceColumn<const C extends string>(
  about: About & { readonly options: readonly C[] },
): ChoiceColumn<true, C> {
  return { type: 'choice', ...about, required: true, blank: '' };
}

/** Declares a column of names from a list whose cells may stay empty; `blank` says what that stands for. */
export function optionalChoice<const C extends string>(
  about: About & { readonly options: readonly C[]; readonly blank: string },
): ChoiceColumn<false, C> {
  return { type: 'choice', ...about, required: false };
}

/** Declares a column of free names in which every cell must be filled. */
export function textColumn(about: About): TextColumn {
  return { type: 'text', ...about, required: true, blank: '' };
}

type Declared<C extends Columns> = Omit<Calculator, 'columns' | 'settle' | 'several'> & { readonly columns: C };

/** Builds a calculator with one row for each id. */
export function calculator<C extends Columns>(
  about: Declared<C> & { readonly settle: (row: RowOf<C>) => Statement },
): Calculator {
  return { ...about, several: false, settle: ([row]) => about.settle(row as unknown as RowOf<C>) };
}

/** Builds a calculator in which the rows that share an id belong together. */
export function calculatorOfSeveral<C extends Columns>(
  about: Declared<C> & { readonly settle: (rows: readonly RowOf<C>[]) => Statement },
): Calculator {
  return { ...about, several: true, settle: (rows) => about.settle(rows as unknown as readonly RowOf<C>[]) };
}
