// Calculator: the quality score with health equity points, the standard it meets, and what that leaves of the sharing rate.
import { calculator, numberColumn, optionalChoice, optionalNumber, RowError } from '../../../src/engine/calculator.ts';
import {
  earnedPart,
  equityPoints,
  FIRST_ALTERNATIVE_YEAR,
  MOST_POINTS,
  type Standard,
} from '../payment/medicare/quality.ts';

const columns = {
  year: numberColumn({ unit: 'year', says: 'Performance year.', min: 2021, max: 2100, integer: true, example: 2024 }),
  score: numberColumn({ unit: 'points', says: 'Quality score before equity points.', min: 0, max: 100, example: 72.5 }),
  scaler: optionalNumber({
    unit: 'points',
    says: 'Performance scaler of the health equity adjustment: 24, 18 or 6 for six measures of one tier.',
    min: 0,
    max: 24,
    blank: '0',
    example: 18,
  }),
  underserved_share: optionalNumber({
    unit: 'share',
    says: 'Underserved share: the larger of those in deprived areas and those with low-income subsidy or dual eligibility.',
    min: 0,
    max: 1,
    blank: '0',
    example: 0.3,
  }),
  standard: numberColumn({
    unit: 'points',
    says: 'Score at which the quality performance standard is met in the year.',
    min: 0,
    max: 100,
    example: 77.05,
  }),
  outcome_measure: optionalChoice({
    unit: '1',
    says: 'Whether an outcome measure reached the 10th percentile: the alternative standard, from 2023.',
    options: ['yes', 'no'],
    blank: 'no',
    example: 'yes',
  }),
};

export const medicareQuality = calculator({
  name: 'medicare-quality',
  title: 'Medicare Shared Savings Program: quality standard and health equity points',
  says:
    'The quality score with health equity points (2023 to 2025), the standard it meets and the part of the sharing rate it ' +
    'earns. 42 CFR 425.512; CMS methodology, version 11, January 2023.',
  result: 'quality score with equity points [points]',
  columns,
  settle({ year, score, scaler = 0, underserved_share = 0, standard, outcome_measure }) {
    if (outcome_measure === 'yes' && year < FIRST_ALTERNATIVE_YEAR)
      throw new RowError(
        'outcome_measure',
        `there is no alternative standard before ${FIRST_ALTERNATIVE_YEAR}`,
        'no, or an empty cell',
      );
    const points = equityPoints(year, scaler, underserved_share);
    const value = Math.min(MOST_POINTS, score + points);
    const met: Standard = value >= standard ? 'met' : outcome_measure === 'yes' ? 'alternative' : 'none';
    return {
      value,
      unit: 'points',
      lines: [
        { name: 'Health equity points', value: points, unit: 'points' },
        { name: 'Quality score', value, unit: 'points' },
        { name: 'Quality performance standard', value: met, unit: '' },
        { name: 'Part of the sharing rate earned', value: earnedPart(year, met, value / MOST_POINTS), unit: 'share' },
      ],
    };
  },
});
