// The arithmetic of the Medicare Shared Savings Program against the examples of its methodology: Centers for Medicare &
// Medicaid Services, Shared Savings and Losses and Assignment Methodology, version 11, January 2023 ("CMS v11"); real
// settlements are in medicare-settlements.test.ts, a few named ones here.
import { describe, expect, it } from 'vitest';
import { settle } from '../../src/index.ts';

type Cells = Readonly<Record<string, string | number>>;
const one = (contract: string, ...rows: Cells[]) =>
  settle(
    contract,
    rows.map((row) => ({ id: 'x', ...row })),
  )[0];
const value = (contract: string, ...rows: Cells[]) => one(contract, ...rows).value as number;
const line = (contract: string, name: string, ...rows: Cells[]) =>
  one(contract, ...rows).lines.find((found) => found.name === name)?.value as number;
const settlement = (row: Cells) => value('medicare-shared-savings', { n_ab: 20_000, year: 2023, ...row });

describe('spending per head (CMS v11, section on expenditures)', () => {
  const expenditure = (spend: number, more: Cells = {}) =>
    value('medicare-expenditure', { spend, months: 12, ...more });

  it('10,000 USD in six months are 20,000 a year, completed 20,260, and count for half a person-year: 10,130', () => {
    expect(expenditure(10_000, { months: 6, completion: 1 })).toBeCloseTo(20_000, 9);
    expect(expenditure(10_000, { months: 6 })).toBeCloseTo(20_260, 9);
    expect(
      line('medicare-expenditure', 'Spending, each weighted by its part of a year', { spend: 10_000, months: 6 }),
    ).toBeCloseTo(10_130, 9);
  });

  it('300,000 USD of an aged and dually eligible person in 2021 are cut at 208,929.14 and completed: 211,645.22', () => {
    expect(expenditure(300_000, { truncation: 208_929.14 })).toBeCloseTo(211_645.22, 2);
    expect(expenditure(-300_000, { truncation: 208_929.14 })).toBeCloseTo(-211_645.22, 2);
  });

  it('the mean weighs people by their part of the year', () => {
    const rows = [
      { spend: 10_000, months: 12, completion: 1 },
      { spend: 10_000, months: 6, completion: 1 },
    ];
    expect(value('medicare-expenditure', ...rows)).toBeCloseTo(20_000 / 1.5, 9);
  });
});

describe('the blended trend (CMS v11, section on trend factors)', () => {
  const counties = (national: number, regional: number) =>
    [
      { county: 'a', assigned: 9_000, assignable: 10_000 },
      { county: 'b', assigned: 2_000, assignable: 12_000 },
    ].map((row) => ({ ...row, national_growth: national, regional_growth: regional }));

  it('9,000 of 10,000 and 2,000 of 12,000 people give national growth the weight 0.767', () => {
    expect(line('medicare-trend', 'Weight of national growth', ...counties(1, 1))).toBeCloseTo(0.767, 3);
  });

  it('national 1.047 and regional 1.083 as printed give 1.055; unrounded, 19,229/18,354 gives 1.056', () => {
    expect(value('medicare-trend', ...counties(1.047, 1.083)).toFixed(3)).toBe('1.055');
    expect(value('medicare-trend', ...counties(19_229 / 18_354, 1.083)).toFixed(3)).toBe('1.056');
  });

  it('national 1.043 and regional 1.040 give 1.0423', () => {
    expect(value('medicare-trend', ...counties(1.043, 1.04))).toBeCloseTo(1.0423, 4);
  });
});

// A constructed case of one enrolment type: risk scores whose ratios to base year 3 are 1.02 and 1.01.
const base = {
  type: 'aged-non-dual',
  agreement: 1,
  agreement_start: 2022,
  spend_by1: 10_000,
  spend_by2: 10_400,
  spend_by3: 11_000,
  risk_by1: 1 / 1.02,
  risk_by2: 1 / 1.01,
  risk_by3: 1,
  trend_by1: 1.08,
  trend_by2: 1.04,
  regional: 11_800,
  national: 11_500,
  risk: 1.05,
  update: 1.03,
  person_years: 10_000,
};

describe('the benchmark', () => {
  const benchmark = (change: Cells = {}) => value('medicare-benchmark', { ...base, ...change });
  const step = (name: string, change: Cells = {}) =>
    line('medicare-benchmark', `${change.type ?? base.type}: ${name}`, { ...base, ...change });

  it('of the constructed case: history 10,978.848, region + 287.4032, risk at most 1.03, updated 11,952.365898', () => {
    expect(step('historical benchmark')).toBeCloseTo(10_978.848, 9);
    expect(step('regional adjustment')).toBeCloseTo(287.4032, 9);
    expect(step('risk ratio')).toBe(1.03);
    expect(step('updated benchmark')).toBeCloseTo(11_952.365898, 6);
    expect(benchmark()).toBeCloseTo(119_523_658.98, 2);
  });

  it('and its settlement at 11,500 per head in Level B: saving 4,523,658.98, payment 1,773,274.32', () => {
    const row = { track: 'B', n_ab: 10_000, year: 2023, benchmark: benchmark(), expenditure: 115_000_000 };
    expect(line('medicare-shared-savings', 'Gross savings', row)).toBeCloseTo(4_523_658.98, 2);
    expect(line('medicare-shared-savings', 'Minimum savings and loss rate', row)).toBeCloseTo(0.03, 12);
    expect(settlement(row)).toBeCloseTo(1_773_274.32, 2);
  });

  it.each([
    ['ESRD', 1.031, 1.054, '1.022'],
    ['disabled', 1.123, 1.074, '0.956'],
    ['aged/dual', 0.987, 1.046, '1.030'],
    ['aged/non-dual', 1.025, 1.001, '0.977'],
  ])('risk ratio of the %s (CMS v11): %d to %d is %s', (_, before, after, expected) => {
    expect(step('risk ratio', { risk_by3: before, risk: after }).toFixed(3)).toBe(expected);
  });

  it('is rebased on equal thirds after the first agreement', () => {
    const thirds = (10_000 * 1.02 * 1.08 + 10_400 * 1.01 * 1.04 + 11_000) / 3;
    expect(step('historical benchmark', { agreement: 2 })).toBeCloseTo(thirds, 9);
  });

  it.each([
    [1, 0.35, 0.15],
    [2, 0.5, 0.25],
    [3, 0.5, 0.35],
    [4, 0.5, 0.5],
    [7, 0.5, 0.5],
  ])('agreement %i: a cheaper ACO gets %d of the difference, a dearer one bears %d', (agreement, cheaper, dearer) => {
    const history = step('historical benchmark', { agreement });
    const adjustment = (regional: number) => step('regional adjustment', { agreement, regional });
    expect(adjustment(history + 100)).toBeCloseTo(cheaper * 100, 8);
    expect(adjustment(history - 100)).toBeCloseTo(-dearer * 100, 8);
  });

  it('is moved by at most 5 % of national spending, downwards by 1.5 % in agreements from 2024', () => {
    const adjustment = (regional: number, start: number) =>
      step('regional adjustment', { regional, agreement: 4, agreement_start: start });
    expect(adjustment(20_000, 2022)).toBeCloseTo(575, 9);
    expect(adjustment(5_000, 2022)).toBeCloseTo(-575, 9);
    expect(adjustment(5_000, 2024)).toBeCloseTo(-172.5, 9);
  });

  it('decides whether an ACO is cheaper than its region over all types together', () => {
    const dear = { ...base, type: 'disabled', regional: 10_900, person_years: 1_000 };
    const alone = line('medicare-benchmark', 'disabled: regional adjustment', dear);
    const together = line('medicare-benchmark', 'disabled: regional adjustment', base, dear);
    expect(alone).toBeCloseTo(0.15 * (10_900 - 10_978.848), 8);
    expect(together).toBeCloseTo(0.35 * (10_900 - 10_978.848), 8);
  });
});

describe('settlements (CMS v11, examples of sections on shared savings and losses)', () => {
  const levelB = { track: 'B', benchmark: 500e6, expenditure: 487e6, msr_or_mlr: 0.02 };
  const enhanced = {
    track: 'EN',
    benchmark: 130e6,
    expenditure: 132.6e6,
    msr_or_mlr: 0.01,
    disaster_year_share: 0.15,
    disaster_people_share: 0.9,
  };

  it('5,333 people: a minimum savings rate of 3.8 %', () => {
    expect(settlement({ kind: 'msr_table', track: 'B', n_ab: 5_333 })).toBeCloseTo(0.038, 12);
  });

  it('Level B, 500 million, 13 million saved: 5,096,000; by the alternative standard at 45 points 2,293,200', () => {
    expect(settlement(levelB)).toBeCloseTo(5_096_000, 6);
    expect(settlement({ ...levelB, quality_standard: 'alternative', quality_score: 0.45 })).toBeCloseTo(2_293_200, 6);
    expect(settlement({ ...levelB, quality_standard: 'none' })).toBe(0);
  });

  it('ENHANCED, 2.6 million lost without a standard met, 15 % of the year and 90 % of people in a disaster: 1,686,750', () => {
    expect(settlement({ ...enhanced, quality_standard: 'none' })).toBeCloseTo(-1_686_750, 6);
  });

  it('by the alternative standard at 45 points 1,489,962.50; CMS prints 1,459,250 with the relief of the case before', () => {
    const row = { ...enhanced, quality_standard: 'alternative', quality_score: 0.45 };
    expect(settlement(row)).toBeCloseTo(-1_489_962.5, 6);
    const reliefBefore = 1_950_000 * 0.15 * 0.9;
    const { disaster_year_share: _, disaster_people_share: __, ...without } = row;
    expect(settlement({ ...without, disadj: reliefBefore })).toBeCloseTo(-1_459_250, 6);
  });

  it('Level E with 13,630,983 of revenue against a benchmark of 93,411,313: losses end at 1,090,479', () => {
    const row = { track: 'E', benchmark: 93_411_313, expenditure: 130e6, msr_or_mlr: 0, revenue: 13_630_983 };
    expect(Math.round(-settlement(row))).toBe(1_090_479);
    const { revenue: _, ...unknown } = row;
    expect(-settlement(unknown)).toBeCloseTo(0.04 * 93_411_313, 6);
  });

  it('a share of losses that follows from quality: 40 % at 80 points, 44.61 % at 73.85, 55 % at 60, 70 % at 40', () => {
    const rate = (quality: number) =>
      line('medicare-shared-savings', 'Shared loss rate', {
        year: 2026,
        n_ab: 20_000,
        ...enhanced,
        quality_score: quality,
      });
    expect([0.8, 0.7385, 0.6, 0.4, 0.1].map((score) => Number(rate(score).toFixed(4)))).toEqual([
      0.4, 0.4461, 0.55, 0.7, 0.75,
    ]);
  });

  it('six of twelve months in the program owe half', () => {
    const row = { track: 'E', benchmark: 100e6, expenditure: 102e6, msr_or_mlr: 0.01 };
    expect(settlement({ ...row, months: 6 })).toBeCloseTo(settlement(row) / 2, 6);
  });

  it('from 2024 a low-revenue ACO in BASIC gets half the rate below the threshold (42 CFR 425.605(h))', () => {
    const row = { track: 'B', year: 2024, benchmark: 100e6, expenditure: 99e6, n_ab: 9_000, low_revenue: 'yes' };
    expect(settlement({ ...row, agreement_start: 2024 })).toBeCloseTo(0.98 * 0.2 * 1e6, 6);
    expect(settlement({ ...row, agreement_start: 2023 })).toBe(0);
    expect(settlement({ ...row, agreement_start: 2024, n_ab: 4_999 })).toBe(0);
    expect(settlement({ ...row, agreement_start: 2024, expenditure: 101e6 })).toBe(0);
  });

  it('savings exactly at the minimum rate are shared', () => {
    const row = { track: 'C', benchmark: 10e6, expenditure: 9.8e6, msr_or_mlr: 0.02 };
    expect(settlement(row)).toBeCloseTo(0.98 * 0.5 * 200_000, 6);
    expect(settlement({ ...row, expenditure: 9_800_001 })).toBe(0);
  });
});

// Performance year financial and quality results, CMS public use files of 2018 and 2023.
describe('single published settlements', () => {
  it.each<[string, Cells, number, number]>([
    [
      'A1001, 2018',
      {
        year: 2018,
        track: 'T1',
        n_ab: 77_372,
        benchmark: 1_072_551_536,
        expenditure: 960_028_237,
        quality_score: 0.9084,
      },
      50_087_988,
      5_009,
    ],
    [
      'A1002, 2018',
      { year: 2018, track: 'T1', n_ab: 9_139, benchmark: 91_914_080, expenditure: 79_742_206, quality_score: 0.8503 },
      5_071_450,
      508,
    ],
    [
      'A1409, 2018, at the payment limit',
      { year: 2018, track: 'T1', n_ab: 5_451, benchmark: 121_182_225, gross: 37_681_081, quality_score: 1 },
      12_118_223,
      1,
    ],
    [
      'A2019, 2018, below its minimum savings rate',
      { year: 2018, track: 'T1', n_ab: 23_049, benchmark: 218_579_771, expenditure: 213_562_272, quality_score: 1 },
      0,
      0,
    ],
    [
      'A3743, 2018, quality failed',
      {
        year: 2018,
        track: 'T3',
        benchmark: 100e6,
        gross: -2_828_054,
        msr_or_mlr: 0,
        disadj: 2_797,
        quality_standard: 'none',
      },
      -2_118_244,
      1,
    ],
    [
      'A1001, 2023',
      { year: 2023, track: 'EN', benchmark: 1_098_668_352, expenditure: 998_768_668, msr_or_mlr: 0.02 },
      73_426_268,
      1,
    ],
    [
      'A1026, 2023',
      { year: 2023, track: 'E', benchmark: 562_377_394, expenditure: 528_558_686, msr_or_mlr: 0.02 },
      16_571_167,
      1,
    ],
    [
      'A1539, 2023',
      {
        year: 2023,
        track: 'EN',
        benchmark: 300e6,
        gross: -8_354_010,
        msr_or_mlr: 0.005,
        quality_score: 0.7809,
        disadj: 2_566_990,
      },
      -894_285,
      1,
    ],
  ])('%s', (_, row, expected, tolerance) => {
    expect(Math.abs(settlement(row) - expected)).toBeLessThanOrEqual(tolerance);
  });

  it('A1100, 2018: savings of 3.1819 % just pass the published minimum of 3.1071 %', () => {
    const row = { year: 2018, track: 'T1', n_ab: 8_928, benchmark: 86_802_368, expenditure: 84_040_433 };
    const scored = { ...row, quality_score: 1 };
    expect(line('medicare-shared-savings', 'Minimum savings and loss rate', scored)).toBeCloseTo(0.031071071, 9);
    expect(settlement(scored)).toBeGreaterThan(1_254_255);
  });
});

describe('quality (CMS v11, health equity adjustment)', () => {
  const points = (scaler: number, share: number, year = 2023) =>
    line('medicare-quality', 'Health equity points', {
      year,
      score: 50,
      scaler,
      underserved_share: share,
      standard: 70,
    });

  it.each([
    [24, 0.6, 10],
    [24, 0.2, 4.8],
    [18, 0.3, 5.4],
    [24, 0.1, 0],
    [6, 0.8, 4.8],
    [6, 0.2, 1.2],
  ])('scaler %i times underserved share %d gives %d points', (scaler, share, expected) => {
    expect(points(scaler, share)).toBeCloseTo(expected, 12);
  });

  it('points are given in 2023 to 2025 only, and a score ends at 100', () => {
    expect([2022, 2023, 2025, 2026].map((year) => points(24, 0.6, year))).toEqual([0, 10, 10, 0]);
    const row = { year: 2023, score: 92, scaler: 24, underserved_share: 0.6, standard: 70 };
    expect(value('medicare-quality', row)).toBe(100);
  });

  it('the standard met earns the full rate, the alternative standard rate × score, neither nothing', () => {
    const part = (score: number, outcome: string) =>
      line('medicare-quality', 'Part of the sharing rate earned', {
        year: 2024,
        score,
        standard: 77.05,
        outcome_measure: outcome,
      });
    expect([part(77.05, 'no'), part(77, 'yes'), part(77, 'no')]).toEqual([1, 0.77, 0]);
  });
});

// 42 CFR 425.402.
describe('assignment of a person', () => {
  const assigned = (...rows: Cells[]) =>
    settle(
      'medicare-assignment',
      rows.map((row) => ({ id: 'p', ...row })),
    )[0].value;
  const aco = { group: 'ACO', primary_care: 300 };
  const practice = { group: 'practice', primary_care: 200 };

  it('goes to the plurality of primary care charges, not to the majority of all', () => {
    expect(assigned(aco, { ...practice, specialist: 900 }, { group: 'clinic', primary_care: 250 })).toBe('ACO');
  });

  it('looks at specialists only where nobody gave primary care', () => {
    const none = [
      { group: 'ACO', primary_care: 0, specialist: 10 },
      { group: 'practice', primary_care: 0, specialist: 20 },
    ];
    expect(assigned(...none)).toBe('practice');
    expect(assigned(...none, { group: 'clinic', primary_care: 1 })).toBe('clinic');
  });

  it('is overridden by the person’s own choice', () => {
    expect(assigned(aco, { ...practice, voluntary: 'yes' })).toBe('practice');
  });

  it('breaks ties by the latest primary care, then by the latest specialist; beyond that only chance could', () => {
    const tied = { ...practice, primary_care: 300 };
    expect(assigned({ ...aco, last_primary_care: 10 }, { ...tied, last_primary_care: 20 })).toBe('practice');
    expect(assigned({ ...aco, last_specialist: 30 }, { ...tied, last_specialist: 20 })).toBe('ACO');
    expect(assigned(aco, tied)).toBe('ACO or practice');
  });

  it('needs a service by a physician, and some care at all', () => {
    expect(assigned({ ...aco, physician: 'no' }, practice)).toBe('');
    expect(assigned({ group: 'ACO', primary_care: 0 })).toBe('');
  });
});
