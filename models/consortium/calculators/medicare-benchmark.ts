// Calculator: the updated benchmark of an ACO from its base years, one row for each enrolment type.
import {
  calculatorOfSeveral,
  choiceColumn,
  numberColumn,
  optionalNumber,
  RowError,
  type RowOf,
  type StatementLine,
} from '../../../src/engine/calculator.ts';
import { historicalBenchmark, regionalAdjustment, regionalWeight, riskRatio } from '../payment/medicare/benchmark.ts';

const perHead = { unit: 'USD per person-year', min: 0, max: 1e7 } as const;
const risk = { unit: 'score', min: 0.01, max: 100 } as const;
const factor = { unit: 'factor', min: 0.1, max: 10 } as const;
const personYears = { unit: 'person-years', min: 0, max: 1e8 } as const;

const columns = {
  type: choiceColumn({
    unit: '1',
    says: 'Enrolment type: end-stage renal disease, disabled, aged and dually eligible, aged and not.',
    options: ['esrd', 'disabled', 'aged-dual', 'aged-non-dual'],
    example: 'aged-non-dual',
  }),
  agreement: numberColumn({
    unit: '1',
    says: 'Which agreement period of the ACO: 1 for the first.',
    min: 1,
    max: 100,
    integer: true,
    example: 1,
  }),
  agreement_start: numberColumn({
    unit: 'year',
    says: 'Year it began: from 2024 a negative regional adjustment is limited to 1.5 %.',
    min: 2019,
    max: 2100,
    integer: true,
    example: 2022,
  }),
  spend_by1: numberColumn({ ...perHead, says: 'Spending in base year 1.', example: 10_000 }),
  spend_by2: numberColumn({ ...perHead, says: 'Spending in base year 2.', example: 10_400 }),
  spend_by3: numberColumn({ ...perHead, says: 'Spending in base year 3.', example: 11_000 }),
  risk_by1: numberColumn({ ...risk, says: 'Risk score in base year 1.', example: 0.98 }),
  risk_by2: numberColumn({ ...risk, says: 'Risk score in base year 2.', example: 0.99 }),
  risk_by3: numberColumn({ ...risk, says: 'Risk score in base year 3.', example: 1 }),
  trend_by1: numberColumn({ ...factor, says: 'Growth from base year 1 to 3 (see medicare-trend).', example: 1.08 }),
  trend_by2: numberColumn({ ...factor, says: 'Growth from base year 2 to 3.', example: 1.04 }),
  regional: optionalNumber({
    ...perHead,
    says: 'Risk-adjusted spending of the region in base year 3.',
    blank: 'no regional adjustment',
    example: 11_800,
  }),
  national: optionalNumber({
    ...perHead,
    says: 'National spending of the type, which limits the regional adjustment.',
    blank: 'needed beside regional',
    example: 11_500,
  }),
  person_years_by3: optionalNumber({
    ...personYears,
    says: 'Person-years in base year 3, by which types count when the ACO is compared with its region.',
    blank: 'as in person_years',
    example: '',
  }),
  risk: numberColumn({ ...risk, says: 'Risk score in the performance year.', example: 1.05 }),
  update: numberColumn({
    ...factor,
    says: 'Growth from base year 3 to the performance year (see medicare-trend).',
    example: 1.03,
  }),
  person_years: numberColumn({ ...personYears, says: 'Person-years in the performance year.', example: 10_000 }),
};

type Row = RowOf<typeof columns>;

export const medicareBenchmark = calculatorOfSeveral({
  name: 'medicare-benchmark',
  title: 'Medicare Shared Savings Program: benchmark',
  says:
    'Historical benchmark from three base years, regional adjustment, risk ratio (at most 1.03) and update, summed over ' +
    'enrolment types; one row for each type. 42 CFR 425.601; CMS methodology, version 11, January 2023.',
  result: 'updated benchmark of the ACO as a whole [USD]',
  columns,
  settle(rows) {
    const types = rows.map((row, at) => checked(row, rows[0], at));
    const cheaper = types.reduce((sum, { difference, weight }) => sum + difference * weight, 0) > 0;
    const results = types.map(({ row, historical, difference }) => updated(row, historical, difference, cheaper));
    const value = results.reduce((sum, { total }) => sum + total, 0);
    return {
      value,
      unit: 'USD',
      lines: [...results.flatMap(({ lines }) => lines), { name: 'Benchmark', value, unit: 'USD' }],
    };
  },
});

/** The historical benchmark of a type, and how far the region is above it. */
function checked(row: Row, first: Row, at: number) {
  for (const column of ['agreement', 'agreement_start'] as const)
    if (row[column] !== first[column])
      throw new RowError(column, 'differs from the first row of this id', String(first[column]), at);
  if (row.regional !== undefined && row.national === undefined)
    throw new RowError('national', 'the regional adjustment is limited by national spending', 'an amount in USD', at);
  const historical = historicalBenchmark(
    [
      { spend: row.spend_by1, riskRatio: row.risk_by3 / row.risk_by1, trend: row.trend_by1 },
      { spend: row.spend_by2, riskRatio: row.risk_by3 / row.risk_by2, trend: row.trend_by2 },
      { spend: row.spend_by3, riskRatio: 1, trend: 1 },
    ],
    row.agreement,
  );
  const difference = row.regional === undefined ? 0 : row.regional - historical;
  return { row, historical, difference, weight: row.person_years_by3 ?? row.person_years };
}

function updated(row: Row, historical: number, difference: number, cheaper: boolean) {
  const weight = regionalWeight(row.agreement, cheaper);
  const adjustment =
    row.national === undefined ? 0 : regionalAdjustment(difference, weight, row.national, row.agreement_start);
  const ratio = riskRatio(row.risk, row.risk_by3);
  const benchmark = (historical + adjustment) * ratio * row.update;
  const line = (name: string, value: number, unit: string): StatementLine => ({
    name: `${row.type}: ${name}`,
    value,
    unit,
  });
  return {
    total: benchmark * row.person_years,
    lines: [
      line('historical benchmark', historical, perHead.unit),
      line('regional adjustment', adjustment, perHead.unit),
      line('risk ratio', ratio, 'factor'),
      line('updated benchmark', benchmark, perHead.unit),
    ],
  };
}
