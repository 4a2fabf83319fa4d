// What every result says of a place of one's own: what it is built on, how much of it differs, and what has no source.
import type { CheckedScenario } from '../engine/model.ts';

/** Names of unsourced figures shown before the rest is counted. */
const MOST_NAMED = 12;

/** Says in two sentences what a place of one's own is; undefined for a setting of the model. */
export function placeSentence({ setting, place }: Pick<CheckedScenario, 'setting' | 'place'>): string | undefined {
  if (place === undefined) return undefined;
  const { title, changes, unsourced } = place;
  const head = `“${title}” is a place of your own built on ${setting}: ${numbers(Object.keys(changes).length)} differ.`;
  if (unsourced.length === 0) return `${head} Every figure given names a source.`;
  const named = unsourced.slice(0, MOST_NAMED).join(', ');
  const more = unsourced.length - MOST_NAMED;
  return `${head} Without a source: ${named}${more > 0 ? ` and ${more} more` : ''}.`;
}

const numbers = (count: number) => `${count} ${count === 1 ? 'number' : 'numbers'}`;

/** Names where a scenario takes place: the setting, or a place of one's own with the setting it is built on. */
export function placeName({ setting, place }: Pick<CheckedScenario, 'setting' | 'place'>): string {
  return place === undefined ? setting : `${place.name} (built on ${setting})`;
}
