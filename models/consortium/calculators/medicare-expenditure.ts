// Calculator: spending per person-year of an enrolment type, from people's claims.
import { calculatorOfSeveral, numberColumn, optionalNumber } from '../../../src/engine/calculator.ts';
import { annualSpending, COMPLETION_FACTOR } from '../payment/medicare/expenditure.ts';

const columns = {
  spend: numberColumn({
    unit: 'USD',
    says: 'Parts A and B spending of the person in the months enrolled, without IME, DSH and uncompensated care.',
    min: -1e9,
    max: 1e9,
    example: 10_000,
  }),
  months: numberColumn({ unit: 'month', says: 'Months enrolled in this type.', min: 0.01, max: 12, example: 6 }),
  truncation: optionalNumber({
    unit: 'USD per year',
    says: 'National 99th percentile of the type, at which a year’s spending is cut.',
    min: 0,
    max: 1e9,
    blank: 'no truncation',
    example: 208_929.14,
  }),
  completion: optionalNumber({
    unit: 'factor',
    says: 'Completion factor: 1.013 for three months of run-out, 1.072 in quarterly reports.',
    min: 1,
    max: 2,
    blank: String(COMPLETION_FACTOR),
    example: COMPLETION_FACTOR,
  }),
};

export const medicareExpenditure = calculatorOfSeveral({
  name: 'medicare-expenditure',
  title: 'Medicare Shared Savings Program: spending per person-year',
  says:
    'Annualised, truncated and completed spending of people of one enrolment type, weighted by person-years; one row for ' +
    'each person. CMS, Shared Savings and Losses and Assignment Methodology, version 11, January 2023.',
  result: 'mean spending [USD per person-year]',
  columns,
  settle(people) {
    let [total, personYears] = [0, 0];
    for (const { spend, months, truncation = Infinity, completion = COMPLETION_FACTOR } of people) {
      total += annualSpending({ spend, months }, truncation, completion) * (months / 12);
      personYears += months / 12;
    }
    const value = total / personYears;
    return {
      value,
      unit: 'USD per person-year',
      lines: [
        { name: 'People', value: people.length, unit: 'people' },
        { name: 'Person-years', value: personYears, unit: 'person-years' },
        { name: 'Spending, each weighted by its part of a year', value: total, unit: 'USD' },
        { name: 'Spending per person-year', value, unit: 'USD per person-year' },
      ],
    };
  },
});
