// The payments of an arm as estimates: drawn from means, so that they add up, with the paired change of every one.
import type { Estimate } from '../state/estimate.ts';
import type { Outcome } from '../state/outcome.ts';
import { type MoneyLink, moneyLinks } from './money-flow.ts';

/** Tiers that have any bills in any arm. */
export function tiersOf(outcome: Outcome): string[] {
  return outcome
    .groupsOf('cost.perHead')
    .filter((group) => group.startsWith('tier:'))
    .filter((group) => outcome.arms.some((_, arm) => outcome.value(arm, 'cost.perHead', group).mean > 0));
}

/** The payments of an arm, from the means of its rows. */
export function payments(outcome: Outcome, arm: number): MoneyLink[] {
  return moneyLinks((measure, group = '') => outcome.value(arm, measure, group).mean, tiersOf(outcome));
}

export interface PaymentChange extends MoneyLink {
  /** Under the status quo; `value` is that of the arm. */
  readonly before: number;
  readonly change: Estimate;
}

const keyOf = ({ from, to, kind }: MoneyLink) => `${from} ${to} ${kind}`;

/** Every payment of the status quo or of an arm, with the paired difference. */
export function paymentChanges(outcome: Outcome, arm: number): PaymentChange[] {
  const tiers = tiersOf(outcome);
  const [before, after] = [0, arm].map((one) => {
    const columns = new Map<string, readonly number[]>();
    return Array.from({ length: outcome.replicates }, (_, replicate) => {
      const read = (measure: string, group = '') => {
        const key = `${measure} ${group}`;
        const column = columns.get(key) ?? outcome.each(one, measure, group);
        columns.set(key, column);
        return column[replicate];
      };
      return new Map(moneyLinks(read, tiers).map((link) => [keyOf(link), link]));
    });
  });
  const all = new Map([...before, ...after].flatMap((links) => [...links]));
  const mean = (runs: readonly ReadonlyMap<string, MoneyLink>[], key: string) =>
    runs.reduce((sum, links) => sum + (links.get(key)?.value ?? 0), 0) / runs.length;
  return [...all].map(([key, link]) => ({
    ...link,
    value: mean(after, key),
    before: mean(before, key),
    change: outcome.summed(
      after.map((links, replicate) => (links.get(key)?.value ?? 0) - (before[replicate].get(key)?.value ?? 0)),
    ),
  }));
}
