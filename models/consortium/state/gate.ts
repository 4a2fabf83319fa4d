// The gate as it stands this month: what going to a hospital without a referral costs, what a referral is worth. A *route*
// is how a patient came: the ordinary way, past the gate, by formal referral, by formal referral with a contract.
import { LINES, OPTIONS, OUTPATIENT, SECONDARY, TIER_OF_OPTION, TIERS, TOWNSHIP } from '../options.ts';
import type { Levels } from './levels.ts';
import type { Policy } from './world.ts';

/** The ordinary way: at the grassroots, in an emergency, or where nobody could refer. */
export const OPEN = 0;
/** To a higher tier without a referral. */
export const DIRECT = 1;
export const BY_REFERRAL = 2;
/** By formal referral, with a family-doctor contract. */
export const BY_REFERRAL_WITH_CONTRACT = 3;
export const ROUTES = 4;

export interface Gate {
  /** Whether any way to a hospital is reimbursed differently from another. */
  active: boolean;
  /** Whether the way through the grassroots is offered, by option. */
  readonly offered: Uint8Array;
  /** Share of the reimbursement lost without a referral, by option × line. */
  readonly penalty: Float64Array;
  /** Points a referral adds to a rate, and the share of the inpatient deductible it spares, by route. */
  readonly bonus: Float64Array;
  readonly deductibleCut: Float64Array;
}

export function createGate(): Gate {
  return {
    active: false,
    offered: new Uint8Array(OPTIONS.length),
    penalty: new Float64Array(OPTIONS.length * LINES.length),
    bonus: new Float64Array(ROUTES),
    deductibleCut: new Float64Array(ROUTES),
  };
}

/** Moves the gate to where the levers of the month put it. */
export function setGate(gate: Gate, { tiers, lines }: Policy['benefit']['gate'], levels: Levels['benefit']): void {
  const { bonus, deductibleCut, penalty, offered } = gate;
  bonus[BY_REFERRAL] = levels.referral.bonus;
  bonus[BY_REFERRAL_WITH_CONTRACT] = levels.referral.bonus + levels.contracts.referralBonus;
  deductibleCut[BY_REFERRAL_WITH_CONTRACT] = levels.contracts.deductibleCut;
  const worth = bonus[BY_REFERRAL_WITH_CONTRACT] + deductibleCut[BY_REFERRAL_WITH_CONTRACT];
  gate.active = false;
  for (let option = SECONDARY; option < OPTIONS.length; option++) {
    const tier = TIERS[TIER_OF_OPTION[option]] as keyof typeof tiers;
    const level = tiers[tier] ? levels.gate.penalty : 0;
    for (let line = 0; line < LINES.length; line++) {
      const name = LINES[line];
      penalty[option * LINES.length + line] = name !== 'chronic' && lines[name] ? level : 0;
    }
    const cut = penalty[option * LINES.length + OUTPATIENT] + penalty[option * LINES.length + OUTPATIENT + 1];
    offered[option] = cut + worth > 0 ? 1 : 0;
    if (offered[option] === 1) gate.active = true;
  }
}

/** The reimbursement rate on a route, from the rate on the ordinary way; a referral does not create cover. */
export function rateOnRoute(gate: Gate, route: number, option: number, line: number, rate: number): number {
  if (route === OPEN || option <= TOWNSHIP || rate === 0) return rate;
  return route === DIRECT
    ? rate * (1 - gate.penalty[option * LINES.length + line])
    : Math.min(1, rate + gate.bonus[route]);
}

/** The inpatient deductible on a route [fen], from the one on the ordinary way. */
export function deductibleOnRoute(gate: Gate, route: number, option: number, deductible: number): number {
  return option <= TOWNSHIP ? deductible : Math.round(deductible * (1 - gate.deductibleCut[route]));
}
