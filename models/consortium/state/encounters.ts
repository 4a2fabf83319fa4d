// The month's encounters: written by care and referral, priced by claims, remembered by learning. One row an encounter;
// the list is emptied every month and grows only when a month is busier than any before.
import { grow } from '../../../src/engine/columns.ts';
import { OUTPATIENT } from '../options.ts';

/** Bits of an encounter. */
export const RETURN_VISIT = 1;
/** A stay in rehabilitation after a down-referral: no second deductible. */
export const REHABILITATION = 2;
/** Comes from another provider within the month: tests may be repeated. */
export const FROM_ELSEWHERE = 4;
/** Comes with a formal referral to this option. */
export const REFERRED = 8;
/** Comes from another member of the same consortium, and by its green channel. */
export const FROM_MEMBER = 16;
export const GREEN_CHANNEL = 32;

export interface Encounters {
  count: number;
  person: Uint32Array;
  provider: Uint16Array;
  option: Uint8Array;
  line: Uint8Array;
  flags: Uint8Array;
  severity: Float32Array;
  /** Ordinary bills charged: part of one for a stay cut short by a down-referral, one a month for a prescription. */
  part: Float32Array;
  days: Float32Array;
  /** What the contact taught the patient about the tier; NaN where nothing is learnt. */
  signal: Float32Array;
}

export function createEncounters(capacity: number): Encounters {
  return {
    count: 0,
    person: new Uint32Array(capacity),
    provider: new Uint16Array(capacity),
    option: new Uint8Array(capacity),
    line: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    severity: new Float32Array(capacity),
    part: new Float32Array(capacity),
    days: new Float32Array(capacity),
    signal: new Float32Array(capacity),
  };
}

/** Appends an encounter and returns its row; the caller sets what differs from an ordinary outpatient contact. */
export function addEncounter(
  list: Encounters,
  person: number,
  provider: number,
  option: number,
  severity: number,
): number {
  if (list.count === list.person.length) grow(list, 2);
  const at = list.count++;
  list.person[at] = person;
  list.provider[at] = provider;
  list.option[at] = option;
  list.line[at] = OUTPATIENT;
  list.flags[at] = 0;
  list.severity[at] = severity;
  list.part[at] = 1;
  list.days[at] = 0;
  list.signal[at] = Number.NaN;
  return at;
}

/** People who look for care this month, and where they went: a compact list shared by the phases. */
export interface Seekers {
  count: number;
  readonly person: Uint32Array;
  /** Option chosen (0: self-care or turned away). */
  readonly option: Uint8Array;
  /** Option for which somebody at the grassroots asks a referral (0: none). */
  readonly seeks: Uint8Array;
}

export function createSeekers(capacity: number): Seekers {
  return {
    count: 0,
    person: new Uint32Array(capacity),
    option: new Uint8Array(capacity),
    seeks: new Uint8Array(capacity),
  };
}

/** People moving up within the month: after a referral, or by their own choice. */
export interface Movers {
  count: number;
  person: Uint32Array;
  from: Uint8Array;
  formal: Uint8Array;
  /** Option for which the gate granted a referral (0: none). */
  granted: Uint8Array;
}

export function createMovers(capacity: number): Movers {
  return {
    count: 0,
    person: new Uint32Array(capacity),
    from: new Uint8Array(capacity),
    formal: new Uint8Array(capacity),
    granted: new Uint8Array(capacity),
  };
}
