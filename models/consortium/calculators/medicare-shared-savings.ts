// Calculator: a year's settlement, or the minimum savings rate, of an ACO in the Medicare Shared Savings Program. The columns
// have the names of the published settlements, so that tables made from the public use files can be read as they are.
import {
  calculator,
  choiceColumn,
  numberColumn,
  optionalChoice,
  optionalNumber,
  RowError,
  type RowOf,
  type Statement,
  type StatementLine,
} from '../../../src/engine/calculator.ts';
import { FEWEST_TO_CHOOSE, minimumSavingsRate } from '../payment/medicare/minimum-savings-rate.ts';
import { earnedPart, FIRST_ALTERNATIVE_YEAR, lossRate, scoreScales } from '../payment/medicare/quality.ts';
import { lossLimit, performancePayment, sharedLosses } from '../payment/medicare/settlement.ts';
import { type LossTerms, TRACK_NAMES, trackOf } from '../payment/medicare/tracks.ts';

const money = { unit: 'USD', min: -1e12, max: 1e12 } as const;
const share = { unit: 'share', min: 0, max: 1 } as const;
const yesNo = ['yes', 'no'] as const;

const columns = {
  kind: optionalChoice({
    unit: '1',
    says: 'What to compute: msr_table the minimum savings rate; any other the settlement, which the money itself decides.',
    options: ['settlement', 'payment', 'below_msr', 'loss', 'msr_table'],
    blank: 'settlement',
    example: 'settlement',
  }),
  year: numberColumn({ unit: 'year', says: 'Performance year.', min: 2012, max: 2100, integer: true, example: 2023 }),
  track: choiceColumn({
    unit: '1',
    says: 'Track: BASIC levels A to E, EN for ENHANCED, or T1, T1+, T2, T3.',
    options: TRACK_NAMES,
    example: 'EN',
  }),
  n_ab: numberColumn({
    unit: 'people',
    says: 'People assigned.',
    min: 1,
    max: 1e8,
    integer: true,
    example: 23_471,
  }),
  benchmark: optionalNumber({
    ...money,
    says: 'Updated benchmark of the ACO as a whole.',
    blank: 'needed for a settlement',
    min: 1,
    example: 277_050_204,
  }),
  expenditure: optionalNumber({
    ...money,
    says: 'Spending of the year for the people assigned.',
    blank: 'follows from gross',
    example: 285_105_104,
  }),
  msr_or_mlr: optionalNumber({
    ...share,
    says: 'Minimum savings rate, which is the minimum loss rate too.',
    blank: `from the table by people, for one-sided tracks and below ${FEWEST_TO_CHOOSE} people`,
    example: 0.02,
  }),
  gross: optionalNumber({
    ...money,
    says: 'Benchmark less spending, as published (before rounding of the two).',
    blank: 'benchmark − expenditure',
    example: -8_054_900,
  }),
  quality_score: optionalNumber({
    ...share,
    says: 'Quality score from 0 to 1.',
    blank: 'enough where only the standard counts',
    example: 0.7754,
  }),
  rate: optionalNumber({
    ...share,
    says: 'Final share of savings, quality included; or of losses.',
    blank: 'from track, year and quality',
    example: '',
  }),
  cap: optionalNumber({
    ...share,
    says: 'Limit of the payment, or of the losses, as a share of the benchmark.',
    blank: 'from the track',
    example: '',
  }),
  disadj: optionalNumber({
    ...money,
    says: 'Relief of losses for extreme and uncontrollable circumstances.',
    min: 0,
    blank: 'from the two disaster shares',
    example: 1_406_093,
  }),
  quality_standard: optionalChoice({
    unit: '1',
    says: 'Quality performance standard met.',
    options: ['met', 'alternative', 'none'],
    blank: 'met',
    example: 'met',
  }),
  disaster_year_share: optionalNumber({ ...share, says: 'Share of the year in a disaster.', blank: '0', example: '' }),
  disaster_people_share: optionalNumber({
    ...share,
    says: 'Share of the people in the disaster area.',
    blank: '0',
    example: '',
  }),
  revenue: optionalNumber({
    ...money,
    says: 'Medicare Parts A and B revenue of the participants, for the loss limit of BASIC C to E and Track 1+.',
    min: 0,
    blank: 'the limit by benchmark alone',
    example: '',
  }),
  months: optionalNumber({
    unit: 'month',
    says: 'Months in the program, where it ended early: losses are pro-rated.',
    min: 1,
    max: 12,
    blank: '12',
    example: '',
  }),
  low_revenue: optionalChoice({
    unit: '1',
    says: 'Whether participants’ revenue is below 35 % of benchmark spending.',
    options: yesNo,
    blank: 'no',
    example: '',
  }),
  agreement_start: optionalNumber({
    unit: 'year',
    says: 'Year the agreement began; low-revenue ACOs in BASIC share below the threshold from 2024.',
    min: 2012,
    max: 2100,
    integer: true,
    blank: 'before 2024',
    example: '',
  }),
};

type Row = RowOf<typeof columns>;

export const medicareSharedSavings = calculator({
  name: 'medicare-shared-savings',
  title: 'Medicare Shared Savings Program: settlement and threshold',
  says:
    'What an accountable care organization earns of savings (positive) or owes of losses (negative) for a year; for kind ' +
    'msr_table its minimum savings rate. 42 CFR 425.604 to 425.610; held to published settlements of 2018, 2022 and 2023.',
  result: 'earned savings [USD], or losses owed as a negative amount; for msr_table a share of the benchmark',
  columns,
  settle: (row) => (row.kind === 'msr_table' ? thresholdOf(row) : settlementOf(row)),
});

function thresholdOf({ n_ab: people }: Row): Statement {
  const value = minimumSavingsRate(people);
  return { value, unit: 'share', lines: [{ name: 'Minimum savings rate', value, unit: 'share' }] };
}

function settlementOf(row: Row): Statement {
  const track = trackOf(row.track);
  if (row.year < track.from)
    throw new RowError('year', `${track.title} begins in ${track.from}`, `${track.from} or later`);
  const benchmark = given(row, 'benchmark', 'a settlement needs the benchmark');
  const gross = row.gross ?? benchmark - given(row, 'expenditure', 'a settlement needs the expenditure, or gross');
  const threshold = thresholdFor(row);
  const start = [
    usd('Gross savings', gross),
    { name: 'Gross savings', value: gross / benchmark, unit: 'share of benchmark' },
    { name: 'Minimum savings and loss rate', value: threshold, unit: 'share of benchmark' },
  ];
  if (gross >= 0) return savings(row, benchmark, gross, threshold, start);
  return losses(row, benchmark, gross, threshold, start);
}

function savings(row: Row, benchmark: number, gross: number, threshold: number, start: StatementLine[]): Statement {
  const track = trackOf(row.track);
  const rate = row.rate ?? track.sharing * earnedPart(row.year, standardOf(row), scoreFor(row, savingsNeedScore(row)));
  const cap = row.cap ?? track.paymentCap;
  const halfBelowThreshold = sharesBelowThreshold(row);
  const value = performancePayment(gross, benchmark, { threshold, rate, cap, halfBelowThreshold });
  return {
    value,
    unit: 'USD',
    lines: [
      ...start,
      { name: 'Final sharing rate', value: rate, unit: 'share of savings' },
      usd('Payment limit', cap * benchmark),
      usd('Performance payment after 2 % sequestration', value),
    ],
  };
}

function losses(row: Row, benchmark: number, gross: number, threshold: number, start: StatementLine[]): Statement {
  const terms: LossTerms | undefined = trackOf(row.track).losses;
  if (terms === undefined)
    return { value: 0, unit: 'USD', lines: [...start, usd('Shared losses (one-sided track)', 0)] };
  const fixed = terms.lowestRate === terms.highestRate || standardOf(row) === 'none';
  const rate = row.rate ?? lossRate(trackOf(row.track), terms, standardOf(row), scoreFor(row, !fixed));
  const limit = row.cap === undefined ? lossLimit(terms, benchmark, row.revenue) : row.cap * benchmark;
  const disasterShare = (row.disaster_year_share ?? 0) * (row.disaster_people_share ?? 0);
  if (row.disadj !== undefined && disasterShare > 0)
    throw new RowError('disadj', 'given beside the two disaster shares', 'the amount or the shares, not both');
  const owed = sharedLosses(-gross, benchmark, {
    threshold,
    rate,
    limit,
    disasterAmount: row.disadj ?? 0,
    disasterShare,
    months: row.months ?? 12,
  });
  const ends = [
    { name: 'Shared loss rate', value: rate, unit: 'share of losses' },
    usd('Loss recoupment limit', limit),
    usd('Shared losses owed after disaster relief', owed),
  ];
  return { value: 0 - owed, unit: 'USD', lines: [...start, ...ends] };
}

/** The threshold: as given; from the table where nobody may choose. */
function thresholdFor({ msr_or_mlr, n_ab, track }: Row): number {
  if (msr_or_mlr !== undefined) return msr_or_mlr;
  if (trackOf(track).losses === undefined || n_ab < FEWEST_TO_CHOOSE) return minimumSavingsRate(n_ab);
  const expected = `0, 0.005, 0.01, 0.015, 0.02, or ${minimumSavingsRate(n_ab).toFixed(6)} from the table`;
  throw new RowError('msr_or_mlr', `an ACO in ${trackOf(track).title} chooses its rate, so it must be given`, expected);
}

function standardOf({ quality_standard: standard = 'met', year }: Row) {
  if (standard === 'alternative' && year < FIRST_ALTERNATIVE_YEAR)
    throw new RowError(
      'quality_standard',
      `there is no alternative standard before ${FIRST_ALTERNATIVE_YEAR}`,
      'met or none',
    );
  return standard;
}

function savingsNeedScore(row: Row): boolean {
  return scoreScales(row.year, standardOf(row));
}

/** The quality score; 0 stands in where it does not matter. */
function scoreFor({ quality_score: score }: Row, needed: boolean): number {
  if (score === undefined && needed)
    throw new RowError(
      'quality_score',
      'the rate follows from the quality score here',
      'a score from 0 to 1, or the rate',
    );
  return score ?? 0;
}

function sharesBelowThreshold({ track, low_revenue, agreement_start = 0, n_ab }: Row): boolean {
  return trackOf(track).basic && low_revenue === 'yes' && agreement_start >= 2024 && n_ab >= FEWEST_TO_CHOOSE;
}

function given(row: Row, column: 'benchmark' | 'expenditure', says: string): number {
  const value = row[column];
  if (value === undefined) throw new RowError(column, says, 'an amount in USD');
  return value;
}

function usd(name: string, value: number): StatementLine {
  return { name, value, unit: 'USD' };
}
