// Reading tables: what other programs write is read, what is broken is refused with its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvError, parseCsv } from '../../src/ledger/csv.ts';
import { lineOf } from '../../src/results/csv-line.ts';

const texts = (csv: string) => parseCsv(csv).map((row) => row.map(({ text }) => text));

describe('a table', () => {
  it.each([
    [
      'plain cells',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no end of the last line',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['lines of Windows and of old Macs', 'a\r\n1\r2', [['a'], ['1'], ['2']]],
    ['a byte order mark', '\uFEFFid\nx', [['id'], ['x']]],
    ['quotes, commas and line ends in a cell', 'a\n"say ""yes"", then\nno"', [['a'], ['say "yes", then\nno']]],
    [
      'empty cells and empty lines',
      'a,,\n\n,"",\n',
      [
        ['a', '', ''],
        ['', '', ''],
      ],
    ],
    ['characters beyond the first plane', 'a\n"𠮷,田"\n𠮷', [['a'], ['𠮷,田'], ['𠮷']]],
  ])('with %s', (_, csv, expected) => {
    expect(texts(csv)).toEqual(expected);
  });

  it('tells where each cell stands', () => {
    const rows = parseCsv('a,b\n"x\ny",2\n3,4');
    expect(rows.flat().map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 3],
      [2, 1],
      [3, 4],
      [4, 1],
      [4, 3],
    ]);
  });

  it.each([
    ['a quote that never ends', 'a\n1,"x', 2, 3],
    ['a quote inside a cell', 'a\nx"y', 2, 2],
    ['text after a closing quote', 'a\n"x"y', 2, 4],
    ['a control character', 'a\nx\u0000', 2, 2],
    ['bytes that are not UTF-8', 'a\n\uFFFD', 2, 1],
  ])('with %s is refused at its place', (_, csv, line, column) => {
    expect(() => parseCsv(csv)).toThrow(CsvError);
    try {
      parseCsv(csv);
    } catch (error) {
      expect(error).toMatchObject({ line, column });
    }
  });

  it('comes back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '𠮷', '1') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(texts(rows.map(lineOf).join('\n'))).toEqual(rows);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
