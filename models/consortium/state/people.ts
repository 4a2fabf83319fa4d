// Residents as columns: one row a person, about a hundred bytes each. Rows of people who died are given to newcomers, who
// are keyed by how they came to be (a mother and a month), so that a row is never an identity. Money in fen, time in months of the run (spin-up
// included), trust 0 to 1.
import { bytesPerRow } from '../../../src/engine/columns.ts';
import { PROVIDER_OPTIONS, SELF, TOWNSHIP, VILLAGE } from '../options.ts';

export const NO_PROVIDER = 65535;
export const TRUSTS = 3;
/** Utility per step of a stored taste: fine enough against a spread of 0.6, and one byte each. */
export const TASTE_STEP = 1 / 24;

/** Bits of `episode`. */
export const AVOIDABLE = 1;
export const SELF_CARE = 2;
export const CONTACTED = 4;
/** Above those bits: the option that the referral in hand names, 0 without one. */
const REFERRAL_SHIFT = 4;
const LOW_BITS = 15;

/** What is known of people. Every column is written out, so that all worlds share one shape and compiled code serves them. */
export class People {
  /** Rows in use, dead included; rows beyond are empty. */
  rows = 0;
  /** Rows of the dead, ready for newcomers. */
  readonly freeRows: number[] = [];
  /** Identity in every draw. */
  readonly key: Uint32Array;
  readonly alive: Uint8Array;
  readonly female: Uint8Array;
  readonly birthMonth: Int16Array;
  readonly place: Uint16Array;
  readonly region: Uint8Array;
  readonly scheme: Uint8Array;
  readonly poor: Uint8Array;
  /** Whether other insurance bears what the scheme leaves to the patient. */
  readonly supplement: Uint8Array;
  /** Income fifth, 0 the poorest. */
  readonly fifth: Uint8Array;
  /** Cell of the tally: scheme × kind of place × fifth × condition group. */
  readonly cell: Uint16Array;
  /** 1 / (priceUnit · income^power): turns money into perceived price. */
  readonly pricePerCny: Float32Array;
  readonly frailty: Float32Array;
  readonly acuteHazard: Float32Array;
  /** State of each chronic condition. */
  readonly hypertension: Uint8Array;
  readonly diabetes: Uint8Array;
  readonly other: Uint8Array;
  /** Option used last; 0 for none yet. */
  readonly habit: Uint8Array;
  readonly contract: Uint8Array;
  /** The consortium that answers for the person: 0 nobody, k + 1 the k-th. */
  readonly affiliation: Uint8Array;
  /** Severity of the open episode, and months it has been open (0: none). */
  readonly severity: Float32Array;
  readonly monthsOpen: Uint8Array;
  /** Bits about the open episode: AVOIDABLE, SELF_CARE, CONTACTED; the option that a referral in hand names. */
  readonly episode: Uint8Array;
  /** Month after the last discharge by which another admission counts as a readmission. */
  readonly readmissionUntil: Int16Array;
  /** Month until which the drugs of the last prescription last. */
  readonly suppliedUntil: Int16Array;
  /** Year to date: outpatient spending counted toward the deductible, fund payments by line, own payments. */
  readonly outpatientCounted: Uint32Array;
  readonly outpatientFund: Uint32Array;
  readonly inpatientFund: Uint32Array;
  readonly ownInside: Uint32Array;
  readonly ownTotal: Uint32Array;
  /** Year to date: chronic bills counted toward a yearly limit. */
  readonly chronicCounted: Uint32Array;
  readonly account: Uint32Array;
  /** Inpatient deductibles paid in the open episode. */
  readonly deductiblePaid: Uint32Array;
  /** Trust in grassroots, secondary and tertiary care; three a row. */
  readonly trust: Float32Array;
  /** Lasting taste for each provider option, in steps of TASTE_STEP utility; five a row. */
  readonly taste: Int8Array;
  /** The provider of each option this person would use, NO_PROVIDER where there is none; five a row. */
  readonly usual: Uint16Array;

  constructor(capacity: number) {
    this.key = new Uint32Array(capacity);
    this.alive = new Uint8Array(capacity);
    this.female = new Uint8Array(capacity);
    this.birthMonth = new Int16Array(capacity);
    this.place = new Uint16Array(capacity);
    this.region = new Uint8Array(capacity);
    this.scheme = new Uint8Array(capacity);
    this.poor = new Uint8Array(capacity);
    this.supplement = new Uint8Array(capacity);
    this.fifth = new Uint8Array(capacity);
    this.cell = new Uint16Array(capacity);
    this.pricePerCny = new Float32Array(capacity);
    this.frailty = new Float32Array(capacity);
    this.acuteHazard = new Float32Array(capacity);
    this.hypertension = new Uint8Array(capacity);
    this.diabetes = new Uint8Array(capacity);
    this.other = new Uint8Array(capacity);
    this.habit = new Uint8Array(capacity);
    this.contract = new Uint8Array(capacity);
    this.affiliation = new Uint8Array(capacity);
    this.severity = new Float32Array(capacity);
    this.monthsOpen = new Uint8Array(capacity);
    this.episode = new Uint8Array(capacity);
    this.readmissionUntil = new Int16Array(capacity);
    this.suppliedUntil = new Int16Array(capacity);
    this.outpatientCounted = new Uint32Array(capacity);
    this.outpatientFund = new Uint32Array(capacity);
    this.inpatientFund = new Uint32Array(capacity);
    this.ownInside = new Uint32Array(capacity);
    this.ownTotal = new Uint32Array(capacity);
    this.chronicCounted = new Uint32Array(capacity);
    this.account = new Uint32Array(capacity);
    this.deductiblePaid = new Uint32Array(capacity);
    this.trust = new Float32Array(capacity * TRUSTS);
    this.taste = new Int8Array(capacity * PROVIDER_OPTIONS);
    this.usual = new Uint16Array(capacity * PROVIDER_OPTIONS);
  }
}

/** Gives somebody a referral to an option, for as long as the episode lasts. */
export function giveReferral({ episode }: People, row: number, option: number): void {
  episode[row] = (episode[row] & LOW_BITS) | (option << REFERRAL_SHIFT);
}

/** Tells whether the referral in hand names an option. */
export function isReferredTo({ episode }: People, row: number, option: number): boolean {
  return episode[row] >> REFERRAL_SHIFT === option;
}

/** Gives the option of the home grassroots provider: the township centre, else the clinic; 0 where there is neither. */
export function homeOption({ usual }: People, row: number): number {
  const at = row * PROVIDER_OPTIONS - 1;
  if (usual[at + TOWNSHIP] !== NO_PROVIDER) return TOWNSHIP;
  return usual[at + VILLAGE] === NO_PROVIDER ? SELF : VILLAGE;
}

/** Bytes of core state per resident. */
export const BYTES_PER_PERSON = bytesPerRow(new People(1), 1);

/** Finds a resident's home grassroots provider: the township or community centre, else the clinic. */
export function homeGrassroots({ usual }: People, row: number): number {
  const township = usual[row * PROVIDER_OPTIONS + TOWNSHIP - 1];
  return township === NO_PROVIDER ? usual[row * PROVIDER_OPTIONS] : township;
}
