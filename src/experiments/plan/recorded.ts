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
  return { measures, groups, months: monthsAt(reading) };
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

function monthsAt(reading: StrictReading): Recorded['months'] {
  const held = reading.at(['monthly']);
  if (held === undefined || held === null || held === false) return 'none';
  if (held === true || held === EVERY) return 'every';
  const limits = { min: 1, max: MOST_MONTH, unit: 'month', integer: true };
  const months = reading.items(['monthly'], 'true, false, or a list of months').map((at) => reading.number(at, limits));
  return [...new Set(months)].sort((a, b) => a - b);
}
