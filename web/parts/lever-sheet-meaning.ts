// What a lever concretely means at its value: a sentence with the value in it, and where money is shared, how each unit of it is
// split. Levers without a sentence of their own say what they do and where they stand.
import { msg, str } from '@lit/localize';
import { fixed } from '../../src/results/format.ts';

export interface Meaning {
  readonly says: string;
  /** Shares of one unit of money, in order, the first the reform's. */
  readonly split?: readonly { readonly name: string; readonly share: number }[];
}

type Say = (share: number, money: (share: number) => string) => Meaning;

/** Levers that divide money, by the end of their path. */
const SPLITS: Readonly<Record<string, Say>> = {
  'payment.retained': (share, money) => ({
    says: msg(
      str`Of each ${money(1)} left over from the budget, those who hold the contract keep ${money(share)}; the payer takes back ${money(1 - share)}.`,
    ),
    split: [
      { name: msg('holder of the contract'), share },
      { name: msg('payer'), share: 1 - share },
    ],
  }),
  'payment.overspendCovered': (share, money) => ({
    says: msg(
      str`Of each ${money(1)} spent above the budget, the payer covers ${money(share)}; those who hold the contract bear ${money(1 - share)}.`,
    ),
    split: [
      { name: msg('payer'), share },
      { name: msg('holder of the contract'), share: 1 - share },
    ],
  }),
  'payment.sharedSavings': (share, money) => ({
    says: msg(
      str`Of each ${money(1)} saved below the benchmark, those who hold the contract receive ${money(share)}; the payer keeps ${money(1 - share)}.`,
    ),
    split: [
      { name: msg('holder of the contract'), share },
      { name: msg('payer'), share: 1 - share },
    ],
  }),
  'payment.lossRate': (share, money) => ({
    says: msg(
      str`Of each ${money(1)} spent above the benchmark, those who hold the contract pay ${money(share)}; the payer bears ${money(1 - share)}.`,
    ),
    split: [
      { name: msg('holder of the contract'), share },
      { name: msg('payer'), share: 1 - share },
    ],
  }),
  'payment.withheld': (share, money) => ({
    says: msg(str`Of each ${money(1)} due, ${money(share)} is held back until the yearly score is known.`),
  }),
  'benefit.gate.penalty': (share, money) => ({
    says: msg(
      str`Whoever goes past the gate without a referral is paid ${money(share)} less of each ${money(1)} the fund would have paid.`,
    ),
  }),
};

/** Says what a value means; undefined where only the declaration's own sentence can be said. */
export function meaningOf(path: string, value: number, sign: string): Meaning | undefined {
  const ending = Object.keys(SPLITS).find((one) => path.endsWith(one));
  if (ending === undefined) return undefined;
  return SPLITS[ending](value, (share) => `${sign}${fixed(share, 2)}`);
}
