// The contract that docs/add-a-payment-method.md builds is a real one: it passes what every contract has to pass, pays what
// the page says, and the page prints the file as it is.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Contract, plainLedger } from '../../models/consortium/payment/contract.ts';
import { propertiesOfContract } from '../support/contract-properties.ts';
import { caseRateWithStopLoss } from './case-rate-with-stop-loss.ts';

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('a case rate with a stop-loss', () => {
  propertiesOfContract(caseRateWithStopLoss as unknown as Contract);

  const tenCases = { weight: 10, rate: 1000 };
  it.each([
    { billed: 9_000, pays: 10_000 },
    { billed: 12_000, pays: 10_000 },
    { billed: 15_000, pays: 12_400 },
  ])('pays $pays where ten cases at 1,000 are billed at $billed', ({ billed, pays }) => {
    const year = { ...plainLedger(billed), ...tenCases };
    expect(caseRateWithStopLoss.settle(year, { tolerance: 0.2, covered: 0.8 })).toBeCloseTo(pays, 9);
  });

  it('keeps 80 % of one more CNY billed beyond the margin, and nothing before it', () => {
    const kept = (billed: number) => {
      const outlook = { ledger: { ...plainLedger(billed), ...tenCases }, sd: 0, belowLimit: 1 };
      return caseRateWithStopLoss.margin(outlook, { tolerance: 0.2, covered: 0.8 }).perBilled;
    };
    expect(kept(11_000)).toBe(0);
    expect(kept(15_000)).toBeCloseTo(0.8, 12);
  });
});

describe('docs/add-a-payment-method.md', () => {
  const page = text('../../docs/add-a-payment-method.md');

  it('prints the contract as it stands in the file, but for where its imports are', () => {
    const [, printed] = /```ts\n(\/\/ Case rate with a stop-loss[\s\S]*?)```/.exec(page) ?? [];
    const file = text('./case-rate-with-stop-loss.ts')
      .replaceAll("'../../models/consortium/payment/", "'./")
      .replace("'../../src/", "'../../../src/");
    const sorted = (code: string) =>
      code
        .split('\n')
        .filter((line) => line.startsWith('import'))
        .sort();
    const body = (code: string) =>
      code
        .split('\n')
        .filter((line) => !line.startsWith('import'))
        .join('\n');
    expect(body(printed ?? '')).toBe(body(file));
    expect(sorted(printed ?? '')).toEqual(sorted(file));
  });
});
