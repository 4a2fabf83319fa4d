// Real settlements of the Medicare Shared Savings Program, from the performance year financial and quality results of 2018, 2022
// and 2023: Centers for Medicare & Medicaid Services, public use files,
// https://data.cms.gov/medicare-shared-savings-program/performance-year-financial-and-quality-results
// Quality scores are printed to two or four digits, hence the tolerance of rates that follow from them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settle } from '../../src/index.ts';
import { parseCsv } from '../../src/ledger/csv.ts';

const [header, ...lines] = parseCsv(readFileSync(new URL('./medicare-settlements.csv', import.meta.url), 'utf8')).map(
  (line) => line.map(({ text }) => text),
);
const published = lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at]])));

/** The loss limit of A4627 (2023) rests on the revenue of its participants, which is not published. */
const NOT_REPRODUCIBLE = 'V1231';

function tolerance({ tolerance: text, expected }: Record<string, string>): number {
  return text.endsWith('of it') ? Number.parseFloat(text) * Math.abs(Number(expected)) : Number(text);
}

/** Ids whose computed value is off by more than the published figures allow. */
function misses(change: object): string[] {
  const settled = new Map(
    settle(
      'medicare-shared-savings',
      published.map((row) => ({ ...row, ...change })),
    ).map(({ id, value }) => [id, value]),
  );
  expect(settled.size).toBe(published.length);
  return published
    .filter((row) => !(Math.abs(Number(settled.get(row.id)) - Number(row.expected)) <= tolerance(row)))
    .map(({ id }) => id);
}

describe('673 published settlements of Medicare accountable care organizations', () => {
  it('227 minimum savings rates, 409 payments, 20 savings below the threshold and 17 losses', () => {
    const count = (kind: string) => published.filter((row) => row.kind === kind).length;
    expect(['msr_table', 'payment', 'below_msr', 'loss'].map(count)).toEqual([227, 409, 20, 17]);
  });

  it('come out to the published dollar with the published sharing rate and cap', () => {
    expect(misses({})).toEqual([NOT_REPRODUCIBLE]);
  });

  it('come out just so where rate and cap follow from track, year and quality', () => {
    expect(misses({ rate: '', cap: '' })).toEqual([NOT_REPRODUCIBLE]);
  });

  it('come out where the threshold of one-sided tracks follows from the people', () => {
    const oneSided = published.filter(({ kind, track }) => kind !== 'msr_table' && /^(A|B|T1)$/.test(track));
    const given = settle('medicare-shared-savings', oneSided);
    const derived = settle(
      'medicare-shared-savings',
      oneSided.map((row) => ({ ...row, msr_or_mlr: '' })),
    );
    expect(derived.map(({ value }) => value)).toEqual(given.map(({ value }) => value));
  });

  it('come within a dollar or two where the savings follow from benchmark and spending, both printed in whole dollars', () => {
    const payments = published.filter(({ kind, year }) => kind === 'payment' && year !== '2018');
    const settled = settle(
      'medicare-shared-savings',
      payments.map((row) => ({ ...row, gross: '' })),
    );
    settled.forEach(({ value }, at) => {
      expect(Math.abs(Number(value) - Number(payments[at].expected))).toBeLessThanOrEqual(2);
    });
  });
});
