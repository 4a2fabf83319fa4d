// What is counted in a month, by cell of people (scheme × kind of place × income fifth × condition group) and for the
// system as a whole. Everything is a whole number or a plain sum; measures are ratios of these counts. Counting never
// feeds back into behaviour.
import { CONDITION_GROUPS, FIFTHS, LAYERS, LINES, OPTIONS, PLACE_KINDS, PROVIDER_OPTIONS } from '../options.ts';

/** Quantities kept for each option and line: encounters, whole bill and its layers [fen]. */
export const QUANTITIES = ['encounters', 'bill', ...LAYERS] as const;
export type Quantity = (typeof QUANTITIES)[number];
export const ENCOUNTERS = 0;

const CARE_WIDTH = PROVIDER_OPTIONS * LINES.length * QUANTITIES.length;

/** Counts of people and events, by cell of people. */
const EVENTS = [
  'people',
  'births',
  'entrants',
  'deaths',
  'contracts',
  'catastrophic',
  'personYears',
  'episodes',
  'selfCare',
  'firstContacts',
  'firstContacts.village',
  'firstContacts.township',
  'firstContacts.secondary',
  'firstContacts.tertiary',
  'firstContacts.outside',
  'resolvedAtFirst',
  'contacts',
  'waitSum',
  'trustSum',
  'benefitSum',
  'queued',
  'turnedAway',
  'returnVisits',
  'reimbursedVisits',
  'reimbursedBill',
  'emergencyStays',
  'emergencyStaysTertiary',
  'bedDays.village',
  'bedDays.township',
  'bedDays.secondary',
  'bedDays.tertiary',
  'bedDays.outside',
  'stays.village',
  'stays.township',
  'stays.secondary',
  'stays.tertiary',
  'stays.outside',
  'avoidableAdmissions',
  'discharges',
  'readmissions',
  'bypassEligible',
  'bypassHospital',
  'formalUp',
  'formalArrived',
  'selfUp',
  'downFromSecondary',
  'downFromTertiary',
  'handedDown',
  'gateDirect',
  'gateThrough',
  'gateRefused',
  'secondaryStays',
  'tertiaryStays',
  'hypertension',
  'hypertensionTreated',
  'hypertensionControlled',
  'diabetes',
  'diabetesTreated',
  'diabetesControlled',
  'other',
  'otherTreated',
  'otherControlled',
  'affiliatedBefore',
  'affiliationChanged',
  'affiliatedFund',
  'leakedFund',
  'affiliatedPrimary',
  'leakedPrimary',
  'affiliatedSpecialist',
  'leakedSpecialist',
  'consultations',
  'changedProvider',
] as const;

/** Counts of institutions and money flows, for everybody only [fen]. */
const SYSTEM = [
  ...OPTIONS.slice(1).map((option) => `cost.${option}` as const),
  ...OPTIONS.slice(1).map((option) => `settlement.${option}` as const),
  'premiums',
  'accountsPooled',
  'subsidies.village',
  'subsidies.township',
  'programmeCost',
  'accountBalance',
  'claimsPaid',
  'settlementPaid',
  'holders',
  'holdersBound',
  'budgeted',
  'counted',
  ...OPTIONS.slice(1).map((option) => `bedDaysOffered.${option}` as const),
  'pointsPaid',
  'points',
  'feesBetweenProviders',
  'programmesProviders',
  'statedHigher',
  'statedAsked',
] as const;

export type EventName = (typeof EVENTS)[number];
export type SystemName = (typeof SYSTEM)[number];

export const EVENT = Object.fromEntries(EVENTS.map((name, index) => [name, CARE_WIDTH + index])) as Record<
  EventName,
  number
>;
const SYSTEM_AT = CARE_WIDTH + EVENTS.length;
export const SYSTEM_COUNT = Object.fromEntries(SYSTEM.map((name, index) => [name, index])) as Record<
  SystemName,
  number
>;

/** Width of a cell of people: care counts, then events. */
export const CELL_WIDTH = CARE_WIDTH + EVENTS.length;

/** Index of a care count inside a cell; `option` from 1, `line` and `quantity` from 0. */
export function careIndex(option: number, line: number, quantity: number): number {
  return ((option - 1) * LINES.length + line) * QUANTITIES.length + quantity;
}

/** Names of all counters of one group, in the order in which they are recorded. */
export const COUNTER_NAMES: readonly string[] = [
  ...OPTIONS.slice(1).flatMap((option) => LINES.flatMap((line) => QUANTITIES.map((q) => `${option}.${line}.${q}`))),
  ...EVENTS,
  ...SYSTEM,
];

/** Index of an event among the recorded counters. */
export const eventIndex = (name: EventName): number => EVENT[name];
/** Index of a system count among the recorded counters. */
export const systemIndex = (name: SystemName): number => SYSTEM_AT + SYSTEM_COUNT[name];

/** Who insures people. A setting has some of them. */
export const SCHEMES = ['employees', 'residents', 'medicare'] as const;
export type Scheme = (typeof SCHEMES)[number];

const CONDITIONS = CONDITION_GROUPS.length;
const KINDS = PLACE_KINDS.length;
export const CELLS = SCHEMES.length * KINDS * FIFTHS * CONDITIONS;

/** Cell of a person. */
export function cellOf(scheme: number, kind: number, fifth: number, condition: number): number {
  return ((scheme * KINDS + kind) * FIFTHS + fifth) * CONDITIONS + condition;
}

/** Kind of place of a cell. */
function kindOfCell(cell: number): number {
  return Math.floor(cell / (CONDITIONS * FIFTHS)) % KINDS;
}

/** Scheme of a cell. */
export function schemeOfCell(cell: number): number {
  return Math.floor(cell / (KINDS * FIFTHS * CONDITIONS));
}

/** Groups of people that measures are also reported for. */
export const GROUPS: readonly string[] = [
  'all',
  ...SCHEMES.map((name) => `scheme:${name}`),
  ...PLACE_KINDS.map((name) => `place:${name}`),
  // Near and remote townships together, for figures published for the rural population.
  'place:rural',
  ...Array.from({ length: FIFTHS }, (_, fifth) => `income:${fifth + 1}`),
  ...CONDITION_GROUPS.map((name) => `condition:${name}`),
];

const RURAL = GROUPS.indexOf('place:rural');

/** Whether the people of a cell live outside the county town. */
const isRural = (cell: number) => kindOfCell(cell) !== PLACE_KINDS.indexOf('town');

/** The groups a cell belongs to, besides `all`: four a cell. */
const GROUPS_OF_CELL = Uint8Array.from({ length: CELLS * 4 }, (_, at) => {
  const cell = at >> 2;
  const condition = cell % CONDITIONS;
  const fifth = Math.floor(cell / CONDITIONS) % FIFTHS;
  const kind = kindOfCell(cell);
  const scheme = schemeOfCell(cell);
  const firstOf = ['scheme:', 'place:', 'income:', 'condition:'].map((kind) =>
    GROUPS.findIndex((name) => name.startsWith(kind)),
  );
  return firstOf[at & 3] + [scheme, kind, fifth, condition][at & 3];
});

export interface Tally {
  /** CELLS × CELL_WIDTH counts of the month. */
  readonly cells: Float64Array;
  readonly system: Float64Array;
  /** The cells in which there can be people: those of the schemes and the kinds of places that the setting has. */
  readonly inhabited: Uint16Array;
}

/** Makes a tally for a setting with some schemes and kinds of places, by index. */
export function createTally(schemes: readonly number[], kinds: readonly number[]): Tally {
  const inhabited = [...Array(CELLS).keys()].filter(
    (cell) => schemes.includes(schemeOfCell(cell)) && kinds.includes(kindOfCell(cell)),
  );
  return {
    cells: new Float64Array(CELLS * CELL_WIDTH),
    system: new Float64Array(SYSTEM.length),
    inhabited: Uint16Array.from(inhabited),
  };
}

/** Empties the counts for a new month. */
export function clearTally(tally: Tally): void {
  tally.cells.fill(0);
  tally.system.fill(0);
}

/** Adds the cells up into groups: writes GROUPS × COUNTER_NAMES numbers. Most counts of a month are zero and are passed. */
export function readTally(tally: Tally, out: Float64Array): void {
  out.fill(0);
  const width = COUNTER_NAMES.length;
  for (let k = 0; k < tally.inhabited.length; k++) {
    const cell = tally.inhabited[k];
    const g = cell * 4;
    const a = GROUPS_OF_CELL[g] * width;
    const b = GROUPS_OF_CELL[g + 1] * width;
    const c = GROUPS_OF_CELL[g + 2] * width;
    const d = GROUPS_OF_CELL[g + 3] * width;
    const from = cell * CELL_WIDTH;
    const rural = isRural(cell) ? RURAL * width : -1;
    for (let i = 0; i < CELL_WIDTH; i++) {
      const value = tally.cells[from + i];
      if (value === 0) continue;
      out[i] += value;
      out[a + i] += value;
      out[b + i] += value;
      out[c + i] += value;
      out[d + i] += value;
      if (rural >= 0) out[rural + i] += value;
    }
  }
  out.set(tally.system, SYSTEM_AT);
}
