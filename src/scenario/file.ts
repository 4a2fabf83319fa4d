// What a scenario file holds besides policy and assumptions, declared like any parameter, and how one walks from the top
// of the file to any part of it by name.
import type { CheckedScenario, Model } from '../engine/model.ts';
import { ABOUT, type AboutPart } from './about.ts';
import { choice, type Declaration, type GroupDeclaration, type VariantsDeclaration, wholeNumber } from './declare.ts';

/** What reading needs of a model: its declarations and its own checks. */
export type Declared = Pick<Model<never>, 'title' | 'policy' | 'assumptions' | 'settings'>;
export type Reader<Policy, Assumptions> = Declared & {
  readonly problems: Model<never, Policy, Assumptions>['problems'];
};

/** Words a person writes: the title, the description, the seed. */
export interface TextDeclaration {
  readonly type: 'text';
  readonly says: string;
  readonly shortest: number;
  readonly longest: number;
  /** Undefined where the text must be written. */
  readonly default: string | undefined;
}

/** A list of sentences a person writes. */
export interface SentencesDeclaration {
  readonly type: 'sentences';
  readonly says: string;
  /** Sentences at most, and characters at most in each. */
  readonly most: number;
  readonly longest: number;
}

export interface VersionDeclaration {
  readonly type: 'version';
  readonly says: string;
}

/** Anything that may stand at a path of a scenario file. */
export type Part = Declaration | TextDeclaration | SentencesDeclaration | VersionDeclaration | AboutPart | FilePart;

/** The file as a whole. */
export interface FilePart {
  readonly type: 'file';
  readonly says: string;
  readonly fields: { readonly [name in Exclude<keyof CheckedScenario, 'name' | 'place'>]-?: Exclude<Part, FilePart> };
}

const run = { unit: 'resident', source: 'assumption' } as const;

/** How large a run is, and with which luck. */
export const RUN_SIZE = {
  residents: wholeNumber({
    ...run,
    title: 'Residents',
    says: 'Residents simulated.',
    default: 10_000,
    min: 100,
    max: 5_000_000,
  }),
  months: wholeNumber({
    ...run,
    title: 'Months',
    unit: 'month',
    says: 'Months recorded.',
    default: 60,
    min: 24,
    max: 600,
  }),
  replicates: wholeNumber({
    ...run,
    title: 'Runs',
    unit: 'run',
    says: 'Runs with different luck.',
    default: 8,
    min: 1,
    max: 1000,
  }),
  seed: text('Any text; the same seed gives the same luck.', 1, 200, '1'),
};

/** Lists everything a scenario file of this model may hold. */
export function filePart(model: Declared): FilePart {
  return {
    type: 'file',
    says: `A scenario of ${model.title}.`,
    fields: {
      schemaVersion: { type: 'version', says: 'Version of the file format; 1 is the only one.' },
      title: text('Title shown in tables and charts.', 1, 200, undefined),
      description: text('What the scenario is about and why.', 0, 10_000, ''),
      about: ABOUT,
      setting: settingOf(model),
      policy: model.policy,
      assumptions: model.assumptions,
      ...RUN_SIZE,
    },
  };
}

/** Month in which a lever begins to move, where the scenario does not say. */
export const LEVER_START = wholeNumber({
  title: 'Start of the reform',
  unit: 'month',
  source: 'assumption',
  says: 'Month in which the reform begins (1 = first month of the run).',
  default: 13,
  min: 1,
  max: 600,
});

/** Months a lever takes to reach its value, where the scenario does not say. */
export const LEVER_RAMP = wholeNumber({
  title: 'Months to full value',
  unit: 'month',
  source: 'assumption',
  says: 'Months until the value is reached; 0 means at once.',
  default: 0,
  min: 0,
  max: 600,
});

function text(says: string, shortest: number, longest: number, standard: string | undefined): TextDeclaration {
  return { type: 'text', says, shortest, longest, default: standard };
}

function settingOf(model: Declared) {
  const places = model.settings.map(({ name, title }) => `${name}: ${title}`).join('; ');
  return choice({
    title: 'Setting',
    unit: '1',
    source: 'assumption',
    says: `The place simulated (${places}), or the file of a place of one's own.`,
    default: model.settings[0]?.name ?? '',
    options: Object.fromEntries(model.settings.map(({ name, title }) => [name, title])),
  });
}

/** Returns the parts below a part by name; `value` tells which kind of a variant is meant. */
export function partsOf(part: Part, value: unknown): { readonly [name: string]: Part } {
  if (part.type === 'group' || part.type === 'file' || part.type === 'about') return part.fields;
  if (part.type === 'variants') return { kind: kindOf(part), ...part.kinds[kindIn(part, value)].fields };
  if (part.type !== 'lever') return {};
  return { value: { ...part, type: 'number', integer: false, low: part.min, high: part.max }, ...LEVER_DATES };
}

const LEVER_DATES = { start: LEVER_START, ramp: LEVER_RAMP };

/** Declares the key `kind` of variants as the choice it is. */
export function kindOf(part: VariantsDeclaration) {
  const kinds: [string, GroupDeclaration][] = Object.entries(part.kinds);
  const says = `${part.says} ${kinds.map(([name, kind]) => `${name}: ${kind.says}`).join(' ')}`;
  const options = Object.fromEntries(kinds.map(([name, { title }]) => [name, title]));
  return choice({ title: part.title, unit: '1', source: 'assumption', says, default: part.default, options });
}

/** Returns the kind a raw value asks for, or the default where it names none that exists. */
export function kindIn(part: VariantsDeclaration, value: unknown): string {
  const kind = isMap(value) ? value.kind : undefined;
  return typeof kind === 'string' && Object.hasOwn(part.kinds, kind) ? kind : part.default;
}

/** A parsed map, not yet checked. */
export type RawMap = { readonly [key: string]: unknown };

/** Says whether a raw value is a map. */
export function isMap(value: unknown): value is RawMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns what a raw value holds at a path, or undefined. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  let here = value;
  for (const key of path) {
    if (Array.isArray(here) && /^\d+$/.test(key)) here = here[Number(key)];
    else if (isMap(here) && Object.hasOwn(here, key)) here = here[key];
    else return undefined;
  }
  return here;
}

/** Returns the part declared at a path of a file with these raw contents, or undefined where there is none. */
export function partAt(model: Declared, contents: unknown, path: readonly string[]): Part | undefined {
  let part: Part = filePart(model);
  for (const [depth, key] of path.entries()) {
    const below = partsOf(part, valueAt(contents, path.slice(0, depth)));
    if (!Object.hasOwn(below, key)) return undefined;
    part = below[key];
  }
  return part;
}

/** Lists every path a file with these raw contents may hold, groups and variants included. */
export function pathsOf(model: Declared, contents: unknown): string[] {
  const below = (part: Part, value: unknown, prefix: string): string[] =>
    Object.entries(partsOf(part, value)).flatMap(([key, child]) => {
      const path = `${prefix}${key}`;
      return [path, ...below(child, valueAt(value, [key]), `${path}.`)];
    });
  return below(filePart(model), contents, '');
}
