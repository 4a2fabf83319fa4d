// Case rate with a stop-loss: a price for the case, and relief for the holder where bills run far beyond it. With P = weight ×
// rate what the cases are paid, t the margin borne alone and δ the share of the rest that the payer covers:
//
//   settle = P + δ·max(0, billed − (1 + t)·P)
//   perBilled = δ·Pr(billed > (1 + t)·P),  perCase = rate·(1 − (1 + t)·perBilled)
import { chanceBelowBudget } from '../../models/consortium/payment/budget.ts';
import { BILLS_KEPT, type Contract, type Ledger } from '../../models/consortium/payment/contract.ts';
import { group, number } from '../../src/scenario/declare.ts';

const terms = group(
  'Case rate with a stop-loss',
  'A fixed price for a case, with part of what bills exceed it by far paid on top.',
  {
    tolerance: number({
      title: 'Margin borne alone',
      unit: 'share of the payment',
      default: 0.2,
      min: 0,
      max: 2,
      source: 'assumption',
      says: 'How far bills may exceed the payment before the payer helps.',
    }),
    covered: number({
      title: 'Share covered beyond it',
      unit: 'share',
      default: 0.8,
      min: 0,
      max: 1,
      source: 'assumption',
      says: 'Share of what is billed beyond that, which the payer covers.',
    }),
  },
);

/** The bills up to which the holder stands alone [CNY]. */
const attachment = ({ weight, rate }: Ledger, tolerance: number) => (1 + tolerance) * weight * rate;

export const caseRateWithStopLoss: Contract<typeof terms> = {
  kind: 'case-rate-with-stop-loss',
  terms,
  reads: ['billed', 'weight', 'rate'],
  rate: {
    unit: 'CNY per unit of weight',
    says: 'Price of a case of relative weight 1.',
    fromBaseYear: ({ billed, weight }) => (weight === 0 ? 0 : billed / weight),
  },
  settle: (ledger, { tolerance, covered }) =>
    ledger.weight * ledger.rate + covered * Math.max(0, ledger.billed - attachment(ledger, tolerance)),
  margin: ({ ledger, sd }, { tolerance, covered }) => {
    const perBilled = covered * (1 - chanceBelowBudget(attachment(ledger, tolerance), ledger.billed, sd));
    return { ...BILLS_KEPT, perBilled, perCase: ledger.rate * (1 - (1 + tolerance) * perBilled) };
  },
};
