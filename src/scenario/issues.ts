// What zod found wrong, turned into problems: one for each name or value, each with its place and the nearest valid name.
import type * as z from 'zod';
import type { Spot } from './document.ts';
import { type Declared, partAt, partsOf, pathsOf, valueAt } from './file.ts';
import { nearestName } from './nearest.ts';
import { type Problem, shown } from './problems.ts';

type Issue = z.core.$ZodIssue;

/** The input that was checked: the model, the raw contents, and where each part of them stands. */
export interface Checked {
  readonly model: Declared;
  readonly contents: unknown;
  readonly locate: (path: readonly string[], key?: boolean) => Spot & { readonly file: string };
}

/** Turns zod issues into problems. */
export function problemsOf(issues: readonly Issue[], checked: Checked): Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, [], checked));
}

function problemsOfIssue(issue: Issue, prefix: readonly string[], checked: Checked): Problem[] {
  const path = [...prefix, ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownName(path, key, checked));
  const branch = branchMeant(issue, valueAt(checked.contents, path));
  if (branch !== undefined) return branch.flatMap((inner) => problemsOfIssue(inner, path, checked));
  return [wrongValue(issue, path, checked)];
}

/** Of a union zod reports every attempt; only the one that takes values of this type is what the writer meant. */
function branchMeant(issue: Issue, value: unknown): readonly Issue[] | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  const isOfOtherType = (error: Issue) =>
    error.code === 'invalid_type' && error.path.length === 0 && !(error.expected === 'int' && Number.isFinite(value));
  return issue.errors.find((errors) => errors.length > 0 && !errors.some(isOfOtherType));
}

function unknownName(path: readonly string[], key: string, { model, contents, locate }: Checked): Problem {
  const full = [...path, key];
  const part = partAt(model, contents, path);
  const names = Object.keys(part === undefined ? {} : partsOf(part, valueAt(contents, path)));
  const kind = part?.type === 'variants' ? ` for kind '${shown(valueAt(contents, [...path, 'kind']))}'` : '';
  const { file, line, column } = locate(full, true);
  const nearest = nearestName(key, names) ?? samePlaceElsewhere(key, pathsOf(model, contents));
  return {
    file,
    line,
    column,
    path: full.join('.'),
    found: '',
    expected: names.length > 0 ? `one of ${names.join(', ')}` : '',
    says: `unknown name${kind}`,
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** Finds the full path of a name that stands somewhere else in the file. */
function samePlaceElsewhere(key: string, paths: readonly string[]): string | undefined {
  return paths.find((path) => path.endsWith(`.${key}`));
}

function wrongValue(issue: Issue, path: readonly string[], { model, contents, locate }: Checked): Problem {
  const value = valueAt(contents, path);
  const { file, line, column, source } = locate(path);
  const part = partAt(model, contents, path);
  const nearest = part?.type === 'choice' && typeof value === 'string' ? nearestName(value, part.options) : undefined;
  return {
    file,
    line,
    column,
    path: path.join('.'),
    found: value === undefined ? '' : foundText(value, source),
    expected: issue.message,
    says: verdict(issue, value),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** Numbers as they were written (`1e999`), texts in quotes. */
function foundText(value: unknown, source: string | undefined): string {
  if (typeof value === 'number') return shown(source ?? value);
  return typeof value === 'string' ? `'${shown(value)}'` : shown(value);
}

function verdict(issue: Issue, value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'not a finite number';
  if (issue.code === 'invalid_type') return issue.expected === 'int' ? 'not a whole number' : 'wrong type';
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return typeof value === 'number' ? 'out of range' : 'wrong length';
  if (issue.code === 'custom') return 'invalid character';
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return 'wrong type';
  return typeof value === 'string' ? 'unknown name' : 'wrong value';
}
