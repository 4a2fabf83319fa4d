// How a parameter is declared: once, as plain data. The TypeScript type, the check, the JSON Schema, the help text, the
// slider and the axis of a sweep all come from the declaration. This file imports nothing, so that models may use it.

/** What every parameter says about itself. */
interface About {
  /** A short label: one to five words in sentence case. */
  readonly title: string;
  /** Unit as printed: `share`, `CNY/visit`, `month`, `1` where there is none. */
  readonly unit: string;
  /** Evidence ids (`A205`) or the word `assumption`, with a few words where that helps. */
  readonly source: string;
  /** One plain sentence: what the number is and what it does. */
  readonly says: string;
}

export interface NumberDeclaration extends About {
  readonly type: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** The range over which the number is plausible, for sweeps and ensembles; within [min, max]. */
  readonly low: number;
  readonly high: number;
}

/** A number that policy moves at a date: the status quo (the default) until `start`, then along `ramp` months to `value`. */
export interface LeverDeclaration extends About {
  readonly type: 'lever';
  /** The status quo: what holds before any reform. */
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

/** The value of a lever in a scenario. */
export interface Lever {
  readonly value: number;
  /** Month in which the reform begins (1 = first month of the run). */
  readonly start: number;
  /** Months until `value` is reached; 0 means at once. */
  readonly ramp: number;
}

export interface ChoiceDeclaration<C extends string = string> extends About {
  readonly type: 'choice';
  readonly default: C;
  readonly options: readonly C[];
  /** What the options are called, in words that end a sentence: `the consortium`. */
  readonly optionTitles: Readonly<Record<C, string>>;
}

export interface FlagDeclaration extends About {
  readonly type: 'flag';
  readonly default: boolean;
}

export interface GroupDeclaration<F extends Fields = Fields> {
  readonly type: 'group';
  readonly title: string;
  readonly says: string;
  readonly fields: F;
}

/** One of several kinds of thing, told apart by the key `kind`; each kind has fields of its own. */
export interface VariantsDeclaration<V extends Record<string, GroupDeclaration> = Record<string, GroupDeclaration>> {
  readonly type: 'variants';
  readonly title: string;
  readonly says: string;
  readonly default: keyof V & string;
  readonly kinds: V;
}

export type Declaration =
  | NumberDeclaration
  | LeverDeclaration
  | ChoiceDeclaration
  | FlagDeclaration
  | GroupDeclaration
  | VariantsDeclaration;

export type Fields = { readonly [name: string]: Declaration };

/** The type of a value that fits a declaration, after defaults are filled in. */
export type ValueOf<D> = D extends NumberDeclaration
  ? number
  : D extends LeverDeclaration
    ? Lever
    : D extends ChoiceDeclaration<infer C>
      ? C
      : D extends FlagDeclaration
        ? boolean
        : D extends GroupDeclaration<infer F>
          ? { readonly [K in keyof F]: ValueOf<F[K]> }
          : D extends VariantsDeclaration<infer V>
            ? { [K in keyof V & string]: { readonly kind: K } & ValueOf<V[K]> }[keyof V & string]
            : never;

type NumberAbout = About & {
  default: number;
  min: number;
  max: number;
  low?: number;
  high?: number;
};

/** Declares a number. `low` and `high` default to the hard limits. */
export function number(about: NumberAbout): NumberDeclaration {
  return { type: 'number', integer: false, low: about.min, high: about.max, ...about };
}

/** Declares a whole number. */
export function wholeNumber(about: NumberAbout): NumberDeclaration {
  return { ...number(about), integer: true };
}

/** Declares a number that policy may move at a date; its default is the status quo. */
export function lever(about: About & { default: number; min: number; max: number }): LeverDeclaration {
  return { type: 'lever', ...about };
}

/** Declares a choice among options, given by name with what each is called. */
export function choice<const C extends string>(
  about: About & { default: NoInfer<C>; options: Readonly<Record<C, string>> },
): ChoiceDeclaration<C> {
  const { options } = about;
  return { type: 'choice', ...about, options: Object.keys(options) as C[], optionTitles: options };
}

/** Declares a yes-or-no switch. */
export function flag(about: About & { default: boolean }): FlagDeclaration {
  return { type: 'flag', ...about };
}

/** Declares a group of parameters under one name. */
export function group<const F extends Fields>(title: string, says: string, fields: F): GroupDeclaration<F> {
  return { type: 'group', title, says, fields };
}

/** Declares a thing that comes in several kinds. */
export function variants<const V extends Record<string, GroupDeclaration>>(
  title: string,
  says: string,
  about: { default: keyof V & string; kinds: V },
): VariantsDeclaration<V> {
  return { type: 'variants', title, says, ...about };
}
