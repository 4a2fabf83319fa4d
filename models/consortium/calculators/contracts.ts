// Calculators of the payment contracts: their ledger and their terms are the columns, their `settle` is the arithmetic. A
// contract added to the payment room has its calculator without a line here.
import { type Calculator, calculator } from '../../../src/engine/calculator.ts';
import { type Contract, plainLedger } from '../payment/contract.ts';
import { ledgerColumns, ledgerFrom, termColumns, termsFrom } from './terms.ts';

const NOTHING = plainLedger(0);

/** Makes the calculator of a contract. */
export function contractCalculator(contract: Contract): Calculator {
  const { fields } = contract.terms;
  return calculator({
    name: contract.kind,
    title: contract.terms.title,
    says: contract.terms.says,
    result: 'what the holder is paid for the year [CNY]',
    columns: { ...ledgerColumns(contract), ...termColumns(fields) },
    settle(row) {
      const ledger = ledgerFrom(row, NOTHING);
      const value = contract.settle(ledger, termsFrom(fields, row));
      const lines = [
        { name: 'Billed', value: ledger.billed, unit: 'CNY' },
        { name: 'Settlement beside the bills', value: value - ledger.billed, unit: 'CNY' },
        { name: 'Paid for the year', value, unit: 'CNY' },
      ];
      return { value, unit: 'CNY', lines: contract.reads.includes('billed') ? lines : lines.slice(2) };
    },
  });
}
