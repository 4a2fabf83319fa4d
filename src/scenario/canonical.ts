// The one text of a scenario that depends on nothing but what it asks for: keys sorted, defaults filled in, words for
// people left out. Its SHA-256 names the scenario in stores and links.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CheckedScenario } from '../engine/model.ts';

const FOR_PEOPLE: readonly string[] = ['name', 'title', 'description', 'about'];

/** Writes a scenario as canonical JSON; `without` leaves further top-level keys out (`replicates` for the key of a run). */
export function canonicalScenario(scenario: CheckedScenario, without: readonly (keyof CheckedScenario)[] = []): string {
  const left: readonly string[] = [...FOR_PEOPLE, ...without];
  const { place, ...rest } = scenario;
  const asked = Object.entries(rest).filter(([key]) => !left.includes(key));
  // Of a place of one's own only what differs; one in which nothing does is the setting itself.
  const changes = Object.entries(place?.changes ?? {}).length === 0 ? [] : [['place', place?.changes] as const];
  return JSON.stringify(sorted(Object.fromEntries([...asked, ...changes])));
}

/** Computes the SHA-256 of the canonical JSON, in 64 hexadecimal digits. */
export function hashScenario(scenario: CheckedScenario, without: readonly (keyof CheckedScenario)[] = []): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalScenario(scenario, without))));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  // Code-unit order, which does not depend on the language of the machine. No key is a number, so order is kept.
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, held]) => [key, sorted(held)]));
}
