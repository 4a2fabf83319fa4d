// Points (DIP; APG for outpatient groups): a pool's yearly budget G is shared in proportion to points. With own points w and
// those of everybody else o,
//
//   settle = G·w ÷ (w + o),  value of a point v = G ÷ (w + o),  perCase = v·(1 − w ÷ (w + o))
//
// The payer's bill is fixed, so points are gained from one another: n like holders with a cost of c a point race until v is
// c·n ÷ (n − 1), and the larger the pool, the nearer to cost.
import { group, number } from '../../../src/scenario/declare.ts';
import { caseGroups } from './case-groups.ts';
import { BILLS_KEPT, type Contract, type Ledger } from './contract.ts';

const terms = group(
  'Points (DIP, APG)',
  'A yearly budget of a pool of regions, shared in proportion to points earned.',
  {
    groups: caseGroups,
    poolSize: number({
      title: 'Regions in the pool',
      unit: 'regions',
      default: 20,
      min: 1,
      max: 200,
      low: 5,
      high: 40,
      source: 'assumption (the pool is a prefecture, of about 20 counties)',
      says: 'How many regions like this one share the pool; 1 is this region alone.',
    }),
  },
);

const points = ({ weight, othersWeight }: Ledger) => weight + othersWeight;

export const sharedPoints: Contract<typeof terms> = {
  kind: 'points',
  terms,
  reads: ['weight', 'othersWeight', 'rate'],
  rate: {
    unit: 'CNY per year',
    says: 'Yearly budget of the pool.',
    fromBaseYear: (ledger) => (ledger.weight === 0 ? 0 : (ledger.billed * points(ledger)) / ledger.weight),
  },
  settle: (ledger) => (ledger.weight === 0 ? 0 : (ledger.rate * ledger.weight) / points(ledger)),
  margin: ({ ledger }) => {
    const all = points(ledger);
    const perCase = all === 0 ? 0 : (ledger.rate / all) * (ledger.othersWeight / all);
    return { ...BILLS_KEPT, perBilled: 0, perCase };
  },
};
