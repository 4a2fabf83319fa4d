// Where patients go within a month of illness, and who is sent where: links between the tier of the first contact, the tier
// that treated last and the tier of the follow-up. A month in which somebody has any contact for an illness counts once.
import { FLOORS, JOURNEY_WIDTH, JOURNEYS, PERSON_YEARS } from '../simulation/journey-cells.ts';
import type { Estimate } from '../state/estimate.ts';
import type { Outcome } from '../state/outcome.ts';
import type { FlowLink } from './flow-layout.ts';

/** What a ribbon is: those who stay, go up alone, go up referred, are sent down. */
export type Move = 'stayed' | 'alone' | 'referred' | 'down';

export const MOVES: readonly Move[] = ['stayed', 'alone', 'referred', 'down'];

const PER = 1000;

export interface PatientLink extends FlowLink {
  readonly move: Move;
}

/** All links that can be: up from every floor by either way, down to every floor below, and staying. */
export const PATIENT_LINKS: readonly PatientLink[] = FLOORS.flatMap((_, from) =>
  FLOORS.flatMap((__, to): PatientLink[] => {
    if (to > from) return (['alone', 'referred'] as const).map((move) => ({ column: 0, from, to, move }));
    if (to < from) return [{ column: 1, from, to, move: 'down' }];
    return [0, 1].map((column) => ({ column, from, to, move: 'stayed' }));
  }),
);

const WAY: readonly Move[] = ['stayed', 'alone', 'referred'];

/** Journeys a year per 1,000 residents along each of PATIENT_LINKS, in one run; years count from 0. */
export function linkCounts(journeys: Float64Array, year: number): number[] {
  const at = year * JOURNEY_WIDTH;
  const factor = PER / journeys[at + PERSON_YEARS];
  return PATIENT_LINKS.map(({ column, from, to, move }) => {
    let sum = 0;
    JOURNEYS.forEach(({ first, way, treated, followed }, cell) => {
      const takes =
        column === 0
          ? first === from && treated === to && (move === 'stayed' || WAY[way] === move)
          : treated === from && followed === to;
      if (takes) sum += journeys[at + cell];
    });
    return sum * factor;
  });
}

/** Journeys of all years from one on, as those of one year: for rates over the months that summaries count. */
export function journeysFrom(journeys: Float64Array, year: number): Float64Array {
  const sums = new Float64Array(JOURNEY_WIDTH);
  for (let at = year * JOURNEY_WIDTH; at < journeys.length; at++) sums[at % JOURNEY_WIDTH] += journeys[at];
  return sums;
}

export interface PatientFlow {
  /** Per 1,000 residents and year, in the order of PATIENT_LINKS. */
  readonly links: readonly Estimate[];
  /** Paired differences from the status quo. */
  readonly changes: readonly Estimate[];
  /** All moves of each kind. */
  readonly moves: Readonly<Record<Move, { readonly value: Estimate; readonly change: Estimate }>>;
}

/** Sums the journeys of a year up over the replicates of an arm. */
export function patientFlow(outcome: Outcome, arm: number, year: number): PatientFlow {
  const [before, after] = [0, arm].map((one) =>
    outcome.arms[one].runs.map(({ journeys }) => linkCounts(journeys as Float64Array, year)),
  );
  const column = (runs: readonly (readonly number[])[], at: number) => runs.map((run) => run[at]);
  const paired = (values: readonly number[], old: readonly number[]) =>
    outcome.summed(values.map((value, replicate) => value - old[replicate]));
  const all = (runs: readonly (readonly number[])[], move: Move) =>
    runs.map((run) => run.reduce((sum, value, at) => (PATIENT_LINKS[at].move === move ? sum + value : sum), 0));
  return {
    links: PATIENT_LINKS.map((_, at) => outcome.summed(column(after, at))),
    changes: PATIENT_LINKS.map((_, at) => paired(column(after, at), column(before, at))),
    moves: Object.fromEntries(
      MOVES.map((move) => [
        move,
        { value: outcome.summed(all(after, move)), change: paired(all(after, move), all(before, move)) },
      ]),
    ) as PatientFlow['moves'],
  };
}
