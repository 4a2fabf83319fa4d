// Settling rows: every calculator settles its own template, and wrong rows are refused with line, column and remedy.
import { describe, expect, it } from 'vitest';
import { CONTRACTS } from '../../models/consortium/payment/index.ts';
import { ContractError, consortium, LedgerError, settle } from '../../src/index.ts';
import { ledgerTemplate } from '../../src/ledger/template.ts';

const calculators = consortium.calculators ?? [];

function refusal(contract: string, rows: string | readonly object[]): string {
  try {
    settle(contract, rows, 'rows.csv');
  } catch (error) {
    expect(error).toBeInstanceOf(LedgerError);
    return (error as Error).message;
  }
  throw new Error('the rows were accepted');
}

describe.each(calculators)('$name', (calculator) => {
  it('settles the example of its own template, line by line', () => {
    const [{ id, value, lines }, ...others] = settle(calculator.name, ledgerTemplate(calculator));
    expect([id, others.length]).toEqual(['A1', 0]);
    expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
    expect(lines.length).toBeGreaterThan(0);
  });

  it('says of every column what it holds, in which unit, and what an empty cell means', () => {
    for (const column of Object.values(calculator.columns)) {
      expect(column.says).toMatch(/\.$/);
      expect(column.blank !== '').toBe(!column.required);
    }
  });
});

describe('the list of contracts', () => {
  it('has every payment contract, whoever added it', () => {
    const names = calculators.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(CONTRACTS)));
    expect(names).toEqual(expect.arrayContaining(['county-package', 'medicare-shared-savings', 'medicare-benchmark']));
  });

  it('answers a misspelt name with the nearest', () => {
    expect(() => settle('medicare-shared-saving', [])).toThrow(ContractError);
    expect(() => settle('medicare-shared-saving', [])).toThrow(/did you mean 'medicare-shared-savings'/);
  });
});

describe('rows', () => {
  const fee = (csv: string) => refusal('fee-for-service', csv);

  it('may hold further columns, in any order, and leave optional ones out', () => {
    const csv = '\uFEFFnote,heads,"id",inside,rate\r\n"a, b",10000,x,5600000,600\r\n';
    expect(settle('county-package', csv)[0].value).toBe(400_000);
  });

  it.each([
    ['nothing', '', /rows.csv:1:1 {2}an empty table\n {4}expected a header/],
    ['no row', 'id,billed\n', /a header without rows/],
    [
      'a missing column',
      'id,biled\nx,1\n',
      /1:1 {2}billed: missing column\n {4}found 'biled'; rename it; expected a number/,
    ],
    ['semicolons', 'id;billed\nx;1\n', /not semicolons or tabs/],
    ['a column twice', 'id,billed,billed\nx,1,2\n', /1:11 {2}billed: a column twice/],
    ['a row too long', 'id,billed\nx,1,000\n', /2:1 {2}a row of another length\n.*3 cells.*must stand in quotes/],
    ['no value', 'id,billed\nx,\n', /2:3 {2}billed: a value is needed\n {4}found an empty cell; expected a number/],
    ['a word', 'id,billed\nx,many\n', /2:3 {2}billed: not a number\n {4}found many/],
    ['thousands', 'id,billed\nx,"1,000"\n', /without commas between thousands/],
    ['a decimal comma', 'id,billed\nx,"1,5"\n', /decimal mark as a point/],
    ['another script of numbers', 'id,billed\nx,0x10\n', /not a number/],
    ['infinity', 'id,billed\nx,1e999\n', /out of range/],
    ['a negative bill', 'id,billed\nx,-1\n', /out of range\n {4}found -1; expected a number from 0/],
    [
      'an id twice',
      'id,billed\nx,1\ny,2\nx,3\n',
      /4:1 {2}id: an id twice\n {4}found x; expected another id: line 2 has this one/,
    ],
    ['no id', 'id,billed\n,1\n', /2:1 {2}id: a value is needed/],
    ['an endless number', `id,billed\nx,${'1'.repeat(1e6)}x\n`, /not a number/],
  ])('with %s are refused', (_, csv, message) => {
    expect(fee(csv)).toMatch(message);
  });

  it('with several mistakes are refused with all of them', () => {
    const message = refusal('county-package', 'id,heads,rate,inside,retained\nx,a,600,1,50%\ny,1.5,600,1,2\n');
    expect(message).toMatch(/2:3 {2}heads: not a number/);
    expect(message).toMatch(/2:11 {2}retained: not a number \(write a share such as 0.5, not 50%\)/);
    expect(message).toMatch(/3:13 {2}retained: out of range/);
  });

  it.each([
    [
      'a threshold to be chosen',
      'year,track,n_ab,benchmark,gross\n2023,E,9000,1e8,1e6',
      /msr_or_mlr: an ACO in BASIC Level E chooses its rate, so it must be given\n.*0\.02, or 0\.031000 from the table/,
    ],
    [
      'a track before its time',
      'year,track,n_ab,benchmark,gross\n2018,E,9000,1e8,1e6',
      /2:3 {2}year: BASIC Level E begins in 2019/,
    ],
    [
      'a score that is needed',
      'year,track,n_ab,benchmark,gross\n2018,T1,9000,1e8,1e7',
      /quality_score: the rate follows/,
    ],
    ['neither spending nor savings', 'year,track,n_ab,benchmark\n2023,B,9000,1e8', /expenditure: a settlement needs/],
    [
      'an unknown track',
      'year,track,n_ab,benchmark,gross\n2023,ENH,9000,1e8,1',
      /2:8 {2}track: unknown name; did you mean 'EN'/,
    ],
  ])('of Medicare with %s are refused', (_, csv, message) => {
    const [header, row] = csv.split('\n');
    expect(refusal('medicare-shared-savings', `id,${header}\nx,${row}\n`)).toMatch(message);
  });

  it('given as data are read like a table', () => {
    expect(settle('fee-for-service', [{ id: 'x', billed: 5, other: null }])).toEqual([
      expect.objectContaining({ id: 'x', value: 5, unit: 'CNY' }),
    ]);
    expect(refusal('fee-for-service', [{ id: 'x', billed: 'no' }])).toMatch(/rows.csv:1:1 {2}billed: not a number/);
  });
});
