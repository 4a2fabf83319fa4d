// What flows are called on the page.
import { msg } from '@lit/localize';
import type { Dictionary } from '../words/dictionary.ts';
import type { Move } from './patient-flow.ts';

export function moveName(move: Move): string {
  const names: Record<Move, string> = {
    stayed: msg('Stayed'),
    alone: msg('Went up on their own'),
    referred: msg('Came up with a referral'),
    down: msg('Sent back down'),
  };
  return names[move];
}

/** A node of the flow of money; tiers have the model's words. */
export function moneyNodeName(id: string, words: Dictionary): string {
  const names: Readonly<Record<string, string>> = {
    premiums: msg('Premiums'),
    reserve: msg('From the fund’s reserve'),
    recovered: msg('Recovered from institutions'),
    patients: msg('Patients’ own payments'),
    other: msg('Other cover and accounts'),
    government: msg('Government subsidies'),
    losses: msg('From institutions’ reserves'),
    fund: msg('Fund'),
    kept: msg('Kept by the fund'),
    costs: msg('Variable cost of care'),
    margins: msg('Left to institutions'),
    owed: msg('Owed to the fund'),
  };
  return names[id] ?? words.label(id);
}
