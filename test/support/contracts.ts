// Random terms of a contract, from its declaration, and the derivative of its expected settlement by brute force.
import fc from 'fast-check';
import type { Ledger } from '../../models/consortium/payment/contract.ts';
import type { GroupDeclaration, ValueOf } from '../../src/scenario/declare.ts';
import { between } from './between.ts';

/** Draws any terms that a scenario file could state. */
export function termsOf(group: GroupDeclaration): fc.Arbitrary<ValueOf<GroupDeclaration>> {
  const fields = Object.entries(group.fields).map(([name, field]) => {
    if (field.type === 'choice') return [name, fc.constantFrom(...field.options)] as const;
    if (field.type === 'flag') return [name, fc.boolean()] as const;
    if (field.type !== 'number') throw new Error(`terms hold numbers, choices and flags; '${name}' is a ${field.type}`);
    const { min, max } = field;
    return [name, field.integer ? fc.integer({ min, max }) : between(min, max)] as const;
  });
  return fc.record(Object.fromEntries(fields)) as unknown as fc.Arbitrary<ValueOf<GroupDeclaration>>;
}

const POINTS = 8001;
const REACH = 8;
const STEP = (2 * REACH) / (POINTS - 1);
const WEIGHTS = Float64Array.from({ length: POINTS }, (_, k) => Math.exp(-((k * STEP - REACH) ** 2) / 2));
const TOTAL = WEIGHTS.reduce((sum, weight) => sum + weight, 0);

/** Expected settlement when what the holder bills is normal around the ledger. */
function expected(pay: (ledger: Ledger) => number, ledger: Ledger, sd: number): number {
  let sum = 0;
  for (let k = 0; k < POINTS; k++)
    sum += WEIGHTS[k] * pay({ ...ledger, billed: ledger.billed + sd * (k * STEP - REACH) });
  return sum / TOTAL;
}

/** Slope of the expected settlement in one entry of the ledger, by a central difference of 0.02 sd each way. */
export function derivativeOfExpected(
  pay: (ledger: Ledger) => number,
  ledger: Ledger,
  unit: keyof Ledger,
  sd: number,
  ratePerHead: number,
): number {
  const step = unit === 'heads' ? (0.02 * sd) / ratePerHead : 0.02 * sd;
  const at = (shift: number) => expected(pay, { ...ledger, [unit]: ledger[unit] + shift }, sd);
  return (at(step) - at(-step)) / (2 * step);
}
