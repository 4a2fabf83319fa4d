// What a plan keeps of every run: measures, groups and months. The headline measures, everybody, and the summary over months
// 13 to the end where nothing is said.
import type { Model } from '../../engine/model.ts';
import { EVERYBODY, type Recorded } from '../../execution/kept.ts';
import type { Path, StrictReading } from '../../scenario/strict.ts';

/** What is known of a model's results before anything runs. */
export type Measured = Pick<Model<never>, 'measures' | 'headlines'> & {
  readonly counters: Pick<Model<never>['counters'], 'groups'>;
};

/** Stands for all there are. */
const EVERY = 'every';
const MOST_MONTH = 600;

/** Reads what is kept. */
export function readRecorded(model: Measured, reading: StrictReading): Recorded {
  const ids = model.measures.map(({ id }) => id);
  const measures = namesAt(['measures'], ids, reading) ?? model.headlines;
  const chosen = model.measures.filter(({ id }) => measures.includes(id));
  const people = chosen.some(({ byGroup }) => byGroup) ? model.counters.groups.slice(1) : [];
  const labels = new Set([EVERYBODY, ...people, ...chosen.flatMap(({ parts = {} }) => Object.keys(parts))]);
  const groups = namesAt(['groups'], [...labels], reading) ?? [EVERYBODY];
  const years = periodsAt('yearly', 'a list of years', 'year', MOST_MONTH / 12, reading);
  const months = periodsAt('monthly', 'a list of months', 'month', MOST_MONTH, reading) ?? 'none';
  // Left out where it was not asked for: plans that say nothing of years are what they were before there were any.
  return { measures, groups, months, ...(years === undefined ? {} : { years }) };
}

function namesAt(at: Path, names: readonly string[], reading: StrictReading): string[] | undefined {
  const held = reading.at(at);
  if (held === undefined || held === null) return undefined;
  if (held === EVERY) return [...names];
  const expected = `${EVERY}, or a list of names`;
  const items = reading.items(at, expected);
  if (Array.isArray(held) && held.length === 0) reading.refuse(at, 'empty', expected);
  return [...new Set(items.flatMap((item) => reading.name(item, names) ?? []))];
}

function periodsAt(
  key: string,
  list: string,
  unit: string,
  max: number,
  reading: StrictReading,
): 'every' | number[] | undefined {
  const held = reading.at([key]);
  if (held === undefined || held === null || held === false) return undefined;
  if (held === true || held === EVERY) return EVERY;
  const limits = { min: 1, max, unit, integer: true };
  const periods = reading.items([key], `true, false, or ${list}`).map((at) => reading.number(at, limits));
  return [...new Set(periods)].sort((a, b) => a - b);
}
