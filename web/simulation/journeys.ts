// Where the ill go within a month: the tier of their first contact, up from there alone or referred, and down again after a
// stay. Read from the month's encounters, which are only looked at: counting changes no run.
import { INPATIENT, OUTPATIENT, TIER_OF_OPTION } from '../../models/consortium/options.ts';
import { FROM_ELSEWHERE, REFERRED, REHABILITATION, RETURN_VISIT } from '../../models/consortium/state/encounters.ts';
import { CELL_WIDTH, EVENT } from '../../models/consortium/state/tally.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { JOURNEY_WIDTH, journeyCell, PERSON_YEARS } from './journey-cells.ts';

const NOT_SEEN = 255;
const [ALONE, WITH_REFERRAL] = [1, 2];

export interface JourneyCounter {
  /** Adds the journeys of a month that has just run; months count from 1. */
  count(world: World, month: number): void;
  /** Journeys by cell, year after year. */
  readonly counts: Float64Array;
}

/** Makes a counter for a run of `months` months. */
export function createJourneyCounter(world: World, months: number): JourneyCounter {
  const counts = new Float64Array(Math.ceil(months / 12) * JOURNEY_WIDTH);
  const rows = world.people.key.length;
  const first = new Uint8Array(rows).fill(NOT_SEEN);
  const treated = new Uint8Array(rows);
  const followed = new Uint8Array(rows);
  const way = new Uint8Array(rows);
  const seen: number[] = [];
  const follow = (row: number, tier: number, line: number, flags: number) => {
    if (line === INPATIENT && (flags & REHABILITATION) !== 0) followed[row] = tier;
    if (line !== OUTPATIENT || (flags & RETURN_VISIT) !== 0) return;
    if (first[row] === NOT_SEEN) {
      first[row] = tier;
      way[row] = 0;
      seen.push(row);
    } else if ((flags & FROM_ELSEWHERE) !== 0) way[row] = (flags & REFERRED) !== 0 ? WITH_REFERRAL : ALONE;
    treated[row] = tier;
    followed[row] = tier;
  };
  return {
    counts,
    count({ encounters, tally }, month) {
      const year = Math.floor((month - 1) / 12) * JOURNEY_WIDTH;
      for (let at = 0; at < encounters.count; at++)
        follow(encounters.person[at], TIER_OF_OPTION[encounters.option[at]], encounters.line[at], encounters.flags[at]);
      for (const row of seen) {
        counts[
          year + journeyCell({ first: first[row], way: way[row], treated: treated[row], followed: followed[row] })
        ]++;
        first[row] = NOT_SEEN;
      }
      seen.length = 0;
      for (const cell of tally.inhabited)
        counts[year + PERSON_YEARS] += tally.cells[cell * CELL_WIDTH + EVENT.people] / 12;
    },
  };
}
