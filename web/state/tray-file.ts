// The file of saved scenarios, read strictly: what is not exactly a list of scenarios is refused with a sentence, and one bad
// scenario does not spoil the others. What the scenarios ask of the model is checked where they are run.
import { msg, str } from '@lit/localize';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Contents, RunSize } from '../simulation/protocol.ts';
import type { Choices } from './choices.ts';

/** A scenario with the name it was saved under. */
export interface Saved {
  readonly name: string;
  readonly choices: Choices;
}

/** What a file held: the scenarios, and a sentence for each that could not be read. */
export interface TrayContents {
  readonly saved: readonly Saved[];
  readonly refused: readonly string[];
}

/** Says why a file is no file of saved scenarios. */
export class TrayFileError extends Error {
  override readonly name = 'TrayFileError';
}

/** Longest file read, in characters. */
const LONGEST = 2_000_000;
const LONGEST_NAME = 80;
const LONGEST_TEXT = 20_000;
const DEEPEST = 12;
const VERSION = 1;
const LARGEST: Readonly<Record<'residents' | 'months' | 'replicates', number>> = {
  residents: 10_000_000,
  months: 1200,
  replicates: 100_000,
};
/** Names that mean something to the language rather than to the model. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Writes saved scenarios as JSON. */
export function writeTray(saved: readonly Saved[]): string {
  return JSON.stringify({ tierwise: 'scenarios', version: VERSION, scenarios: saved }, null, 1);
}

/** Reads saved scenarios; throws a TrayFileError where the text is no such file. */
export function readTray(text: string): TrayContents {
  const held = parsed(text);
  if (!isMap(held) || held.tierwise !== 'scenarios' || !Array.isArray(held.scenarios))
    throw new TrayFileError(msg('This is not a file of saved scenarios.'));
  if (held.version !== VERSION)
    throw new TrayFileError(
      msg(str`This file has version ${String(held.version)}; this page reads version ${VERSION}.`),
    );
  const saved: Saved[] = [];
  const refused: string[] = [];
  for (const [at, one] of held.scenarios.entries()) {
    try {
      saved.push(savedIn(one));
    } catch (error) {
      if (!(error instanceof TrayFileError)) throw error;
      refused.push(msg(str`Scenario ${at + 1} was left out: ${error.message}`));
    }
  }
  return { saved, refused };
}

function parsed(text: string): unknown {
  if (text.length > LONGEST) throw new TrayFileError(msg('This file is too long for saved scenarios.'));
  try {
    return JSON.parse(text);
  } catch {
    throw new TrayFileError(msg('This is not a JSON file.'));
  }
}

type Held = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Held => typeof value === 'object' && value !== null && !Array.isArray(value);

function savedIn(held: unknown): Saved {
  const { name, choices } = mapIn(held, 'scenario', ['name', 'choices']);
  return { name: nameIn(name), choices: choicesIn(choices) };
}

/** Reads the name of a scenario; throws a TrayFileError for one that is empty or too long. */
export function nameIn(held: unknown): string {
  const name = typeof held === 'string' ? held.trim() : '';
  if (name === '' || name.length > LONGEST_NAME)
    throw new TrayFileError(msg(str`a name has 1 to ${LONGEST_NAME} characters`));
  return name;
}

/** Every member of choices, so that one more of them is not forgotten here. */
const KEYS: Readonly<Record<keyof Choices, true>> = {
  preset: true,
  contents: true,
  baseline: true,
  title: true,
  description: true,
  changes: true,
  size: true,
  replicates: true,
};

function choicesIn(held: unknown): Choices {
  const one = mapIn(held, 'choices', Object.keys(KEYS));
  const baseline = mapIn(one.baseline, 'baseline', ['name', 'contents']);
  return {
    preset: textIn(one.preset, 'preset'),
    contents: contentsIn(one.contents, 'contents'),
    baseline: { name: textIn(baseline.name, 'baseline.name'), contents: contentsIn(baseline.contents, 'baseline') },
    title: textIn(one.title, 'title'),
    ...(one.description === undefined ? {} : { description: textIn(one.description, 'description') }),
    changes: changesIn(one.changes),
    size: sizeIn(one.size),
    replicates: wholeIn(one.replicates, 'replicates'),
  };
}

function sizeIn(held: unknown): RunSize {
  const { residents, months, seed } = mapIn(held, 'size', ['residents', 'months', 'seed']);
  return {
    residents: wholeIn(residents, 'residents'),
    months: wholeIn(months, 'months'),
    seed: textIn(seed, 'seed'),
  };
}

function changesIn(held: unknown): Choices['changes'] {
  if (!isMap(held)) throw wrong('changes');
  return Object.fromEntries(
    Object.entries(held).map(([path, value]) => {
      if (!isPath(path)) throw wrong(path);
      return [path, valueIn(value, path)];
    }),
  );
}

const isPath = (path: string) =>
  path.length <= 200 &&
  /^(policy|assumptions)(\.[A-Za-z][A-Za-z0-9]*)+$/.test(path) &&
  !path.split('.').some((key) => RESERVED.has(key));

function valueIn(held: unknown, path: string): ParameterValue {
  if (typeof held === 'boolean' || isNumber(held)) return held;
  if (typeof held === 'string') return textIn(held, path);
  const { value, start, ramp } = mapIn(held, path, ['value', 'start', 'ramp']);
  if (!isNumber(value) || !isNumber(start) || !isNumber(ramp)) throw wrong(path);
  return { value, start, ramp };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function wholeIn(held: unknown, key: keyof typeof LARGEST): number {
  if (!isNumber(held) || !Number.isInteger(held) || held < 1 || held > LARGEST[key]) throw wrong(key);
  return held;
}

function textIn(held: unknown, key: string): string {
  if (typeof held !== 'string' || held.length > LONGEST_TEXT) throw wrong(key);
  return held;
}

function contentsIn(held: unknown, key: string): Contents {
  if (!isMap(held)) throw wrong(key);
  refuseReserved(held, key, 0);
  return held;
}

/** Contents are checked by the model later; here only what could harm the page is refused. */
function refuseReserved(held: unknown, key: string, depth: number): void {
  if (typeof held !== 'object' || held === null) return;
  if (depth > DEEPEST) throw wrong(key);
  for (const [name, below] of Object.entries(held)) {
    if (RESERVED.has(name)) throw wrong(name);
    refuseReserved(below, name, depth + 1);
  }
}

function mapIn(held: unknown, key: string, keys: readonly string[]): Held {
  if (!isMap(held)) throw wrong(key);
  const stranger = Object.keys(held).find((one) => !keys.includes(one));
  if (stranger !== undefined) throw new TrayFileError(msg(str`nothing is called ${stranger} here`));
  return held;
}

const wrong = (key: string) => new TrayFileError(msg(str`what stands at ${key} cannot be used`));
