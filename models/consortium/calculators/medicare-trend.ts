// Calculator: the growth by which a benchmark is trended, national and regional growth blended.
import { calculatorOfSeveral, numberColumn, RowError, textColumn } from '../../../src/engine/calculator.ts';
import { blendedTrend, nationalWeight } from '../payment/medicare/benchmark.ts';

const growth = { unit: 'factor', min: 0.1, max: 10 } as const;

const columns = {
  county: textColumn({ unit: '1', says: 'County where people of the ACO live.', example: 'north' }),
  assigned: numberColumn({ unit: 'people', says: 'People of the ACO there.', min: 0, max: 1e8, example: 9_000 }),
  assignable: numberColumn({ unit: 'people', says: 'People there who could be.', min: 1, max: 1e9, example: 10_000 }),
  national_growth: numberColumn({ ...growth, says: 'National growth; the same in all rows of an id.', example: 1.047 }),
  regional_growth: numberColumn({
    ...growth,
    says: 'Growth of the ACO’s counties together; the same in all rows of an id.',
    example: 1.083,
  }),
};

export const medicareTrend = calculatorOfSeveral({
  name: 'medicare-trend',
  title: 'Medicare Shared Savings Program: blended trend',
  says:
    'National and regional growth blended by w, the part of its counties that the ACO is; one row for each county. ' +
    '42 CFR 425.601(a)(5); CMS methodology, version 11, January 2023.',
  result: 'blended growth [factor]',
  columns,
  settle(rows) {
    const [{ national_growth: national, regional_growth: regional }] = rows;
    for (const [at, row] of rows.entries()) {
      if (row.assigned > row.assignable)
        throw new RowError('assigned', 'more people assigned than assignable', `at most ${row.assignable}`, at);
      for (const column of ['national_growth', 'regional_growth'] as const)
        if (row[column] !== rows[0][column])
          throw new RowError(column, 'differs from the first row of this id', `${rows[0][column]}`, at);
    }
    if (rows.every(({ assigned }) => assigned === 0))
      throw new RowError('assigned', 'nobody is assigned in any county', 'people in at least one county');
    const weight = nationalWeight(rows);
    const value = blendedTrend(weight, national, regional);
    return {
      value,
      unit: 'factor',
      lines: [
        { name: 'Weight of national growth', value: weight, unit: 'share' },
        { name: 'Weight of regional growth', value: 1 - weight, unit: 'share' },
        { name: 'Blended trend', value, unit: 'factor' },
      ],
    };
  },
});
