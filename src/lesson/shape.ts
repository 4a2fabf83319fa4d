// Shapes of data, and what is wrong with data that does not have its shape: every fault with its place, what was found and what
// was expected. Small on purpose, so that a page can check a file too.
import type { RawDocument } from '../scenario/document.ts';
import { nearestName } from '../scenario/nearest.ts';
import { type Problem, shown } from '../scenario/problems.ts';

/** Names that a lesson may use, by what they name. */
export interface Names {
  readonly scenario: readonly string[];
  readonly parameter: readonly string[];
  readonly measure: readonly string[];
  readonly group: readonly string[];
}

export type Shape = { readonly optional?: boolean } & (
  | { readonly is: 'text'; readonly longest: number }
  | { readonly is: 'id' }
  | { readonly is: 'flag' }
  | { readonly is: 'number'; readonly min: number; readonly max: number; readonly integer?: boolean }
  | { readonly is: 'choice'; readonly options: readonly string[] }
  | { readonly is: 'name'; readonly of: keyof Names }
  | { readonly is: 'list'; readonly of: Shape; readonly least: number; readonly most: number }
  | { readonly is: 'map'; readonly fields: Readonly<Record<string, Shape>> }
  /** Values by the path of a parameter. */
  | { readonly is: 'values' }
  /** Lists of paths by the id of a role. */
  | { readonly is: 'levers' }
);

/** What checking needs besides the data. */
export interface Checking {
  readonly names: Names;
  readonly file: string;
  readonly locate: RawDocument['locate'];
}

type Fault = Pick<Problem, 'says'> & Partial<Pick<Problem, 'found' | 'expected' | 'nearest'>>;
type Path = readonly string[];

/** Both languages a text is written in. */
export const LANGUAGES = ['en', 'zh'] as const;
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Makes a problem at a place of the file. */
export function problemAt({ file, locate }: Checking, path: Path, fault: Fault, key = false): Problem {
  const { line, column } = locate(path, key);
  return { file, line, column, path: path.join('.'), found: '', expected: '', ...fault };
}

/** Lists what is wrong with a value of which a shape is expected. */
export function faultsOf(value: unknown, shape: Shape, path: Path, checking: Checking): Problem[] {
  const wrong = (expected: string) => [
    problemAt(
      checking,
      path,
      value === undefined ? { says: 'missing', expected } : { says: 'wrong value', found: shown(value), expected },
    ),
  ];
  if (value === undefined || value === null) return shape.optional === true ? [] : wrong(expectationOf(shape));
  switch (shape.is) {
    case 'text':
      return textFaults(value, shape.longest, path, checking);
    case 'id':
      return typeof value === 'string' && ID.test(value) ? [] : wrong(expectationOf(shape));
    case 'flag':
      return typeof value === 'boolean' ? [] : wrong(expectationOf(shape));
    case 'number': {
      const fits = typeof value === 'number' && value >= shape.min && value <= shape.max;
      return fits && (shape.integer !== true || Number.isInteger(value)) ? [] : wrong(expectationOf(shape));
    }
    case 'choice':
      return shape.options.includes(String(value)) ? [] : wrong(expectationOf(shape));
    case 'name':
      return nameFaults(value, shape.of, path, checking);
    case 'list':
      return listFaults(value, shape, path, checking);
    case 'map':
      return isMap(value) ? mapFaults(value, shape.fields, path, checking) : wrong(expectationOf(shape));
    case 'values':
      return isMap(value) ? pathFaults(Object.keys(value), path, checking) : wrong(expectationOf(shape));
    case 'levers':
      return isMap(value) ? leverFaults(value, path, checking) : wrong(expectationOf(shape));
  }
}

function expectationOf(shape: Shape): string {
  switch (shape.is) {
    case 'text':
      return 'a map with en and zh';
    case 'id':
      return 'small letters, digits and hyphens';
    case 'flag':
      return 'true or false';
    case 'number':
      return `a ${shape.integer === true ? 'whole ' : ''}number from ${shape.min} to ${shape.max}`;
    case 'choice':
      return `one of ${shape.options.join(', ')}`;
    case 'name':
      return `the name of a ${shape.of}`;
    case 'list':
      return `a list of ${shape.least} to ${shape.most}`;
    case 'map':
      return `a map with ${Object.keys(shape.fields).join(', ')}`;
    case 'values':
      return 'values by the path of a parameter';
    case 'levers':
      return 'lists of paths by the id of a role';
  }
}

function textFaults(value: unknown, longest: number, path: Path, checking: Checking): Problem[] {
  if (!isMap(value))
    return [problemAt(checking, path, { says: 'wrong value', found: shown(value), expected: 'a map with en and zh' })];
  const unknown = Object.keys(value).filter((key) => !LANGUAGES.some((one) => one === key));
  return [
    ...unknown.map((key) => problemAt(checking, [...path, key], { says: 'unknown name', expected: 'en and zh' }, true)),
    ...LANGUAGES.flatMap((language) => {
      const text = value[language];
      const at = [...path, language];
      if (typeof text !== 'string' || text.trim() === '')
        return [problemAt(checking, at, { says: `no text in ${language === 'en' ? 'English' : 'Chinese'}` })];
      if (text.length > longest)
        return [
          problemAt(checking, at, {
            says: 'too long',
            found: `${text.length} characters`,
            expected: `at most ${longest}`,
          }),
        ];
      return [];
    }),
  ];
}

function nameFaults(value: unknown, of: keyof Names, path: Path, checking: Checking): Problem[] {
  const names = checking.names[of];
  if (typeof value === 'string' && names.includes(value)) return [];
  const nearest = nearestName(String(value), names);
  return [
    problemAt(checking, path, {
      says: `no ${of} has this name`,
      found: shown(value),
      ...(nearest === undefined ? {} : { nearest }),
    }),
  ];
}

function listFaults(value: unknown, shape: Shape & { readonly is: 'list' }, path: Path, checking: Checking): Problem[] {
  if (!Array.isArray(value) || value.length < shape.least || value.length > shape.most)
    return [problemAt(checking, path, { says: 'wrong value', found: shown(value), expected: expectationOf(shape) })];
  return value.flatMap((one, at) => faultsOf(one, shape.of, [...path, String(at)], checking));
}

function mapFaults(
  value: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Shape>>,
  path: Path,
  checking: Checking,
): Problem[] {
  const names = Object.keys(fields);
  const unknown = Object.keys(value).filter((key) => !names.includes(key));
  return [
    ...unknown.map((key) => {
      const nearest = nearestName(key, names);
      const fault = {
        says: 'unknown name',
        expected: `one of ${names.join(', ')}`,
        ...(nearest === undefined ? {} : { nearest }),
      };
      return problemAt(checking, [...path, key], fault, true);
    }),
    ...names.flatMap((name) => faultsOf(value[name], fields[name], [...path, name], checking)),
  ];
}

function pathFaults(given: readonly string[], path: Path, checking: Checking): Problem[] {
  return given.flatMap((one) => nameFaults(one, 'parameter', [...path, one], checking));
}

function leverFaults(value: Readonly<Record<string, unknown>>, path: Path, checking: Checking): Problem[] {
  const list: Shape = { is: 'list', of: { is: 'name', of: 'parameter' }, least: 0, most: 12 };
  return Object.entries(value).flatMap(([role, paths]) => faultsOf(paths, list, [...path, role], checking));
}

/** Says whether a value is a plain map. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
