// Blended payment: part fee for service, part head payment, and a scorecard over both. With m the share paid by the item,
// n heads of mean risk R at the rate c, w withheld until quality Q is known and b a bonus on top:
//
//   paid = m·billed + (1 − m)·n·R·c,  settle = paid·(1 − w·(1 − Q) + b·Q)
//
// The mix decides how much of the cost of a service the provider bears, between none and all (Ellis and McGuire 1986).
import { group, number } from '../../../src/scenario/declare.ts';
import { BILLS_KEPT, type Contract, type Ledger } from './contract.ts';

const terms = group(
  'Blended payment',
  'Part fee for service, part a fixed amount per head, with a scorecard for quality over both.',
  {
    feeShare: number({
      title: 'Part paid by item',
      unit: 'share',
      default: 0.5,
      min: 0,
      max: 1,
      source: 'policy',
      says: 'Part paid by the item; the rest is paid per head.',
    }),
    withheld: number({
      title: 'Quality withhold',
      unit: 'share of the payment',
      default: 0,
      min: 0,
      max: 0.5,
      source: 'policy',
      says: 'Part of the payment withheld until the quality score is known, and then paid in proportion to it.',
    }),
    bonus: number({
      title: 'Quality bonus',
      unit: 'share of the payment',
      default: 0,
      min: 0,
      max: 0.5,
      source: 'policy',
      says: 'Bonus on top of the payment at full quality; in proportion to the score below it.',
    }),
  },
);

interface Scorecard {
  readonly withheld: number;
  readonly bonus: number;
}

const paid = ({ billed, heads, risk, rate }: Ledger, feeShare: number) =>
  feeShare * billed + (1 - feeShare) * heads * risk * rate;

/** What quality makes of one CNY. */
const scored = (quality: number, { withheld, bonus }: Scorecard) => 1 - withheld * (1 - quality) + bonus * quality;

export const blended: Contract<typeof terms> = {
  kind: 'blended',
  terms,
  reads: ['billed', 'heads', 'risk', 'quality', 'rate'],
  rate: {
    unit: 'CNY per head and year',
    says: 'Amount for a person of average risk and a year, of which the part paid per head is paid.',
    fromBaseYear: ({ billed, heads, risk }) => (heads * risk === 0 ? 0 : billed / (heads * risk)),
  },
  settle: (ledger, rules) => paid(ledger, rules.feeShare) * scored(ledger.quality, rules),
  margin: ({ ledger }, rules) => {
    const factor = scored(ledger.quality, rules);
    return {
      ...BILLS_KEPT,
      perBilled: rules.feeShare * factor,
      perHead: (1 - rules.feeShare) * ledger.risk * ledger.rate * factor,
      perQuality: paid(ledger, rules.feeShare) * (rules.withheld + rules.bonus),
    };
  },
};
