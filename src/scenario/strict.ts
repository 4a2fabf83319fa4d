// Raw contents read strictly: every part is asked for by its path, and whatever is wrong there is kept with its line, what was
// found, what was expected and the nearest valid name. All problems of a file are thrown together at the end.
import type { RawDocument } from './document.ts';
import { isMap, type RawMap, valueAt } from './file.ts';
import { nearestName } from './nearest.ts';
import { type Problem, ScenarioError, shown } from './problems.ts';

/** Where a number may lie. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly integer?: boolean;
}

export type Path = readonly string[];

/** Lists of names up to this long are shown whole. */
const FEW = 24;
const LONGEST_TEXT = 500;

/** A file being read; reading goes on after a problem, with a value that fits, so that all problems are found. */
export class StrictReading {
  private readonly raw: RawDocument;
  private readonly file: string;
  private readonly problems: Problem[];

  constructor(raw: RawDocument, file: string) {
    this.raw = raw;
    this.file = file;
    this.problems = [...raw.problems];
  }

  /** Throws a ScenarioError where anything was refused. */
  end(): void {
    if (this.problems.length === 0) return;
    throw new ScenarioError([...this.problems].sort((a, b) => a.line - b.line || a.column - b.column));
  }

  /** Says whether anything was refused so far. */
  get isRefused(): boolean {
    return this.problems.length > 0;
  }

  /** Keeps a problem at a path. */
  refuse(path: Path, says: string, expected: string, nearest?: string): void {
    const isName = says === 'unknown name';
    const { line, column, source } = this.raw.locate(path, isName);
    const held = this.at(path);
    const found = held === undefined || isName ? '' : shown(typeof held === 'object' ? held : (source ?? held));
    const hint = nearest === undefined ? {} : { nearest };
    this.problems.push({ file: this.file, line, column, path: path.join('.'), found, expected, says, ...hint });
  }

  /** Returns what stands at a path, unchecked. */
  at(path: Path): unknown {
    return valueAt(this.raw.contents, path);
  }

  /** Returns the map at a path, whose keys must be among these; an absent one is empty. */
  map(path: Path, keys: readonly string[]): RawMap {
    const held = this.at(path);
    if (held === undefined || held === null) return {};
    if (!isMap(held)) {
      this.refuse(path, 'wrong type', 'a map');
      return {};
    }
    for (const key of Object.keys(held))
      if (!keys.includes(key)) this.refuse([...path, key], 'unknown name', few(keys), nearestName(key, keys));
    return held;
  }

  /** Reads a map of anything by these keys. */
  entries<T>(part: string, keys: readonly string[], read: (path: readonly [string, string]) => T): Record<string, T> {
    const known = Object.keys(this.map([part], keys)).filter((key) => keys.includes(key));
    return Object.fromEntries(known.map((key) => [key, read([part, key])]));
  }

  /** Returns the paths of the items of a list; an absent one is empty. */
  items(path: Path, expected: string, most = Number.MAX_SAFE_INTEGER): Path[] {
    const held = this.at(path);
    if (held === undefined || held === null) return [];
    if (Array.isArray(held) && held.length <= most) return held.map((_, index) => [...path, String(index)]);
    this.refuse(path, Array.isArray(held) ? 'too many' : 'wrong type', expected);
    return [];
  }

  /** Reads one of these names. */
  name(path: Path, names: readonly string[]): string | undefined {
    const held = this.at(path);
    if (typeof held === 'string' && names.includes(held)) return held;
    const nearest = typeof held === 'string' ? nearestName(held, names) : undefined;
    this.refuse(path, held === undefined ? 'missing' : 'wrong value', few(names), nearest);
    return undefined;
  }

  /** Reads a text; a bare number means its digits, nothing the empty text. */
  text(path: Path, longest = LONGEST_TEXT): string {
    const held = this.at(path);
    if (held === undefined || held === null) return '';
    if (typeof held === 'string' && held.length <= longest) return held;
    if (typeof held === 'number') return String(held);
    this.refuse(path, 'wrong value', `text of at most ${longest} characters`);
    return '';
  }

  /** Reads a finite number, which must be there. */
  number(path: Path, limits?: Limits): number {
    const held = this.at(path);
    const whole = limits?.integer ? 'whole ' : '';
    const expected =
      limits === undefined ? 'a number' : `a ${whole}number from ${limits.min} to ${limits.max} (${limits.unit})`;
    if (typeof held !== 'number' || !Number.isFinite(held)) {
      this.refuse(path, held === undefined ? 'missing' : 'not a number', expected);
      return limits?.min ?? 0;
    }
    if (limits === undefined) return held;
    if (limits.integer && !Number.isInteger(held)) this.refuse(path, 'not a whole number', expected);
    else if (held < limits.min || held > limits.max) this.refuse(path, 'out of range', expected);
    else return held;
    return limits.min;
  }

  /** Reads a number where there is one. */
  optional(path: Path, limits: Limits): number | undefined {
    const held = this.at(path);
    return held === undefined || held === null ? undefined : this.number(path, limits);
  }
}

const few = (names: readonly string[]) => (names.length <= FEW ? `one of ${names.join(', ')}` : '');
