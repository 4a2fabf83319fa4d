// What is wrong with an input: where it is, what was found there, what was expected, and the nearest valid name. All
// problems of an input travel together in one error.

/** One reason why an input is refused. */
export interface Problem {
  /** File as the user named it, or `--set` for an override. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** Dotted path of the parameter, or the column of a table; empty when the problem concerns the file as a whole. */
  readonly path: string;
  /** What stands there, shortened and safe to print; empty where it would add nothing. */
  readonly found: string;
  /** What may stand there, with range and unit; empty where it would add nothing. */
  readonly expected: string;
  readonly nearest?: string;
  /** What is wrong, in a few words. */
  readonly says: string;
}

/** The name that stands for the command's `--set path=value` where a file would be named. */
export const SET = '--set';

const MOST = 20;
const LONGEST_SHOWN = 60;

/** Says why an input was refused; `problems` holds the first 20, `total` how many there were. */
export class RefusedError extends Error {
  readonly problems: readonly Problem[];
  readonly total: number;

  constructor(problems: readonly Problem[]) {
    const first = problems.slice(0, MOST);
    const rest = problems.length - first.length;
    const more = rest > 0 ? [`… and ${rest} more ${rest === 1 ? 'problem' : 'problems'}`] : [];
    super([...first.map(problemText), ...more].join('\n'));
    this.problems = first;
    this.total = problems.length;
  }
}

/** Says why a scenario was refused. */
export class ScenarioError extends RefusedError {
  override readonly name = 'ScenarioError';
}

/** Writes a problem for people: the place and what is wrong, then what was found and expected. */
export function problemText(problem: Problem): string {
  const { file, line, column, path, found, expected, nearest, says } = problem;
  const place = file === SET ? SET : `${file}:${line}:${column}`;
  const subject = path === '' ? '' : `${shown(path)}: `;
  const hint = nearest === undefined ? '' : `; did you mean '${nearest}'?`;
  const detail = [found && `found ${found}`, expected && `expected ${expected}`].filter(Boolean).join('; ');
  const head = `${place}${file === SET ? ' ' : '  '}${subject}${says}${hint}`;
  return detail === '' ? head : `${head}\n    ${detail}`;
}

/** Renders any value on one short line, with control and direction-changing characters spelled out. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (null)';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return keysShown(Object.keys(value));
  const text = String(value);
  const short = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
  return short.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`);
}

function keysShown(keys: readonly string[]): string {
  if (keys.length === 0) return 'an empty map';
  return shown(`a map with ${keys.slice(0, 8).join(', ')}`);
}
