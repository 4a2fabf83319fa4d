// Capitation: a fixed amount for every head in the holder's care, whatever is done for them. n heads of mean risk R at the
// rate c, and of what they buy elsewhere (F) the share f paid out of it (fund-holding):
//
//   settle = n·R·c − f·F,  perBilled = 0,  perHead = R·c,  perElsewhere = f
//
// Nothing that the holder does itself is paid for; at f = 0, what is left to others costs it nothing either.
import { flag, group, number } from '../../../src/scenario/declare.ts';
import { chanceBelowBudget } from './budget.ts';
import type { Contract, Ledger } from './contract.ts';

const terms = group('Capitation', 'A fixed amount for every person in the holder’s care, whatever is done for them.', {
  riskAdjusted: flag({
    title: 'Risk adjustment',
    unit: '1',
    default: true,
    source: 'policy',
    says: 'Whether the amount for a person follows the person’s risk, instead of being the same for everybody.',
  }),
  fundHolding: number({
    title: 'Fund-holding',
    unit: 'share',
    default: 0,
    min: 0,
    max: 1,
    source: 'policy',
    says: 'Fund-holding: share of the care its people buy elsewhere that the holder pays; at 0 the insurance pays it.',
  }),
});

/** Heads as the rate counts them: times their mean risk, where the rate follows risk. */
const counted = ({ heads, risk }: Ledger, { riskAdjusted }: { riskAdjusted: boolean }) =>
  heads * (riskAdjusted ? risk : 1);

export const capitation: Contract<typeof terms> = {
  kind: 'capitation',
  terms,
  reads: ['elsewhere', 'heads', 'risk', 'rate'],
  rate: {
    unit: 'CNY per head and year',
    says: 'Amount for a person of average risk and a year.',
    fromBaseYear: (ledger, rules) => {
      const heads = counted(ledger, rules);
      return heads === 0 ? 0 : (ledger.billed + rules.fundHolding * ledger.elsewhere) / heads;
    },
  },
  settle: (ledger, rules) => counted(ledger, rules) * ledger.rate - rules.fundHolding * ledger.elsewhere,
  margin: ({ ledger, sd }, rules) => {
    const { fundHolding } = rules;
    const spent = ledger.billed + fundHolding * ledger.elsewhere;
    const perHead = (rules.riskAdjusted ? ledger.risk : 1) * ledger.rate;
    return {
      perBilled: 0,
      perCase: 0,
      perHead,
      perElsewhere: fundHolding,
      inDeficit: fundHolding * (1 - chanceBelowBudget(ledger.heads * perHead, spent, sd)),
      perQuality: 0,
    };
  },
};
