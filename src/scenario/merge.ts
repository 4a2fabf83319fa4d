// Raw contents laid over raw contents: a base scenario and what a plan changes in it.
import { isMap, type RawMap } from './file.ts';

/**
 * Returns `base` with `changes` laid over it, map by map. A changed `kind` replaces the whole variant; a bare number over a
 * lever changes its value and keeps its dates; dates over a bare number keep the number; nothing (null) changes nothing.
 */
export function merge(base: RawMap, changes: RawMap): RawMap {
  const merged = new Map(Object.entries(base));
  for (const [key, change] of Object.entries(changes)) merged.set(key, laidOver(merged.get(key), change));
  return Object.fromEntries(merged);
}

function laidOver(base: unknown, change: unknown): unknown {
  if (change === null && base !== undefined) return base;
  if (typeof change === 'number' && isLever(base)) return { ...base, value: change };
  if (!isMap(change)) return change;
  if (typeof base === 'number' && isDates(change)) return { value: base, ...change };
  if (!isMap(base) || isOtherKind(base, change)) return change;
  return merge(base, change);
}

const LEVER_KEYS = new Set(['value', 'start', 'ramp']);

function isLever(value: unknown): value is RawMap {
  return isMap(value) && Object.hasOwn(value, 'value') && Object.keys(value).every((key) => LEVER_KEYS.has(key));
}

function isDates(value: RawMap): boolean {
  return Object.keys(value).every((key) => key === 'start' || key === 'ramp');
}

function isOtherKind(base: RawMap, change: RawMap): boolean {
  return Object.hasOwn(change, 'kind') && change.kind !== base.kind;
}
