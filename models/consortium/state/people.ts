// Residents as columns: one row a person, under 100 bytes each. Rows of people who died are given to newborns, who are
// keyed by their mother and month, so that a row is never an identity.
import { bytesPerRow, type Columns, createColumns } from '../../../src/engine/columns.ts';
import { PROVIDER_OPTIONS } from '../options.ts';

/** What is known of a person. Money in fen, time in months of the run (spin-up included), trust 0 to 1. */
export const PEOPLE_COLUMNS = {
  /** Identity in every draw. */
  key: 'u32',
  alive: 'u8',
  female: 'u8',
  birthMonth: 'i16',
  place: 'u16',
  region: 'u8',
  scheme: 'u8',
  poor: 'u8',
  /** Income fifth, 0 the poorest. */
  fifth: 'u8',
  /** Cell of the tally: scheme × kind of place × fifth × condition group. */
  cell: 'u16',
  /** 1 / (priceUnit · income^power): turns CNY into perceived price. */
  pricePerCny: 'f32',
  frailty: 'f32',
  acuteHazard: 'f32',
  hypertension: 'u8',
  diabetes: 'u8',
  other: 'u8',
  /** Option used last; 0 for none yet. */
  habit: 'u8',
  contract: 'u8',
  /** Severity of the open episode, and months it has been open (0: none). */
  severity: 'f32',
  monthsOpen: 'u8',
  /** Bits about the open episode: AVOIDABLE, SELF_CARE, CONTACTED. */
  episode: 'u8',
  /** Month after the last discharge by which another admission counts as a readmission. */
  readmissionUntil: 'i16',
  /** Year to date: outpatient spending counted toward the deductible, outpatient and inpatient fund payments, own payments. */
  outpatientCounted: 'u32',
  outpatientFund: 'u32',
  inpatientFund: 'u32',
  ownInside: 'u32',
  ownTotal: 'u32',
  account: 'u32',
} as const;

export const NO_PROVIDER = 65535;
export const TRUSTS = 3;
/** Utility per step of a stored taste: fine enough against a spread of 0.6, and one byte each. */
export const TASTE_STEP = 1 / 24;

/** Bytes of core state per resident. */
export const BYTES_PER_PERSON = bytesPerRow(PEOPLE_COLUMNS) + 4 * TRUSTS + 3 * PROVIDER_OPTIONS;

/** Bits of `episode`. */
export const AVOIDABLE = 1;
export const SELF_CARE = 2;
export const CONTACTED = 4;

export type PeopleColumns = Columns<typeof PEOPLE_COLUMNS>;

export interface People extends PeopleColumns {
  /** Trust in grassroots, secondary and tertiary care (0 to 1); three a row. */
  readonly trust: Float32Array;
  /** Lasting taste for each provider option, in steps of TASTE_STEP utility; five a row. */
  readonly taste: Int8Array;
  /** The provider of each option this person would use, NO_PROVIDER where there is none; five a row. */
  readonly usual: Uint16Array;
  /** Rows in use, dead included; rows beyond are empty. */
  rows: number;
  /** Rows of the dead, ready for newborns. */
  readonly freeRows: number[];
}

/** Makes the columns for at most `capacity` people. */
export function createPeople(capacity: number): People {
  // A literal, not Object.assign: with so many columns the latter leaves V8 a slow dictionary.
  return {
    ...createColumns(PEOPLE_COLUMNS, capacity),
    rows: 0,
    freeRows: [],
    trust: new Float32Array(capacity * TRUSTS),
    taste: new Int8Array(capacity * PROVIDER_OPTIONS),
    usual: new Uint16Array(capacity * PROVIDER_OPTIONS),
  };
}
