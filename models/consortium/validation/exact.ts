// Exact values that the model's parts must reproduce: closed forms of the literature, worked settlements of Medicare and of
// Chinese payment. Where a source is "by hand", the arithmetic is written in the title.
import type { ExactValue } from '../../../src/engine/validation.ts';
import { optimalDecision } from '../one-rule.ts';
import { type Ledger, plainLedger } from '../payment/contract.ts';
import { CONTRACTS } from '../payment/index.ts';
import {
  blendedTrend,
  historicalBenchmark,
  nationalWeight,
  regionalAdjustment,
  regionalWeight,
  riskRatio,
} from '../payment/medicare/benchmark.ts';
import { annualSpending, COMPLETION_FACTOR } from '../payment/medicare/expenditure.ts';
import { minimumSavingsRate } from '../payment/medicare/minimum-savings-rate.ts';
import { equityPoints, lossRate } from '../payment/medicare/quality.ts';
import { lossLimit, performancePayment, sharedLosses } from '../payment/medicare/settlement.ts';
import { TRACKS } from '../payment/medicare/tracks.ts';
import { ratchet } from '../payment/ratchet.ts';

const CMS = 'CMS, Shared Savings and Losses and Assignment Methodology, version 11 (2023)';
const BY_HAND = 'by hand';
const NEAR = 1e-9;

const exact = (
  id: string,
  title: string,
  source: string,
  expected: number,
  got: number,
  tolerance = NEAR,
): ExactValue => ({
  id,
  title,
  source,
  expected,
  got,
  tolerance,
});

/** Computes the exact values anew. */
export function exactValues(): readonly ExactValue[] {
  return [...closedForms(), ...medicare(), ...settlements(), ...chinesePayment()];
}

/** B(q) = 10q − q²/2 at a cost of 4 a service. */
const services = (altruism: number, fee: number) => optimalDecision(10, 1, fee - 4, altruism, 1);

function closedForms(): ExactValue[] {
  const mixed = 'Ellis and McGuire 1986, B(q) = 10q − q²/2, cost 4';
  const source = 'Douven, McGuire and McWilliams 2015';
  return [
    exact('fee-0', 'Services at no fee', mixed, 6, services(1, 0)),
    exact('fee-4', 'Services at a fee of cost', mixed, 10, services(1, 4)),
    exact('fee-6', 'Services at a fee of 6', mixed, 12, services(1, 6)),
    exact('mixed-half', 'First best at altruism 0.5 and half of the cost borne', mixed, 6, services(0.5, 2)),
    exact('altruism-0.8', 'Services at altruism 0.8, all cost borne', mixed, 5, services(0.8, 0)),
    exact('ratchet-0.6', 'Worth of a CNY saved in a base year of weight 0.6', source, -0.8, ratchet(0.6, 1)),
    exact('ratchet-0.1', 'Worth of a CNY saved in a base year of weight 0.1', source, 0.7, ratchet(0.1, 1)),
  ];
}

const year = (spend: number, risk: number, trend: number) => ({ spend, riskRatio: risk, trend });

/** The constructed benchmark of one enrolment type. */
function benchmarkPerHead(): number {
  const historical = historicalBenchmark([year(10_000, 1.02, 1.08), year(10_400, 1.01, 1.04), year(11_000, 1, 1)], 1);
  const adjustment = regionalAdjustment(11_800 - historical, regionalWeight(1, true), 11_500, 2022);
  return (historical + adjustment) * riskRatio(1.05, 1) * 1.03;
}

function medicare(): ExactValue[] {
  const counties = [
    { assigned: 9000, assignable: 10_000 },
    { assigned: 2000, assignable: 12_000 },
  ];
  const perYear = (spend: number, months: number, limit = Number.POSITIVE_INFINITY) =>
    annualSpending({ spend, months }, limit, COMPLETION_FACTOR);
  return [
    exact('cms-annual', '10,000 USD in six months, completed', CMS, 20_260, perYear(10_000, 6)),
    exact(
      'cms-truncated',
      '300,000 USD cut at 208,929.14, completed',
      CMS,
      211_645.22,
      perYear(300_000, 12, 208_929.14),
      1e-7,
    ),
    exact('cms-national-weight', 'National weight of two counties', CMS, 0.767, nationalWeight(counties), 1e-3),
    exact('cms-trend', 'Trend of 1.047 and 1.083 at 0.767', CMS, 1.055, blendedTrend(0.767, 1.047, 1.083), 1e-3),
    exact('cms-risk-cap', 'Risk ratio 0.987 to 1.046, capped', CMS, 1.03, riskRatio(1.046, 0.987)),
    exact('cms-threshold-5333', 'Minimum savings rate of 5,333 people', CMS, 0.038, minimumSavingsRate(5333), 1e-4),
    exact(
      'cms-threshold-10000',
      'Minimum savings rate of 10,000 people',
      '42 CFR 425.604(b)',
      0.03,
      minimumSavingsRate(10_000),
    ),
    exact(
      'cms-threshold-60000',
      'Minimum savings rate of 60,000 people',
      '42 CFR 425.604(b)',
      0.02,
      minimumSavingsRate(60_000),
    ),
    exact('cms-equity', 'Equity points, 24 × 0.2', CMS, 4.8, equityPoints(2023, 24, 0.2)),
    exact(
      'benchmark-constructed',
      'Updated benchmark of a constructed organization [USD a head]',
      BY_HAND,
      11_952.365898,
      benchmarkPerHead(),
      1e-10,
    ),
  ];
}

function settlements(): ExactValue[] {
  const levelB = (gross: number, benchmark: number, threshold: number, part = 1) =>
    performancePayment(gross, benchmark, {
      threshold,
      rate: TRACKS.B.sharing * part,
      cap: TRACKS.B.paymentCap,
      halfBelowThreshold: false,
    });
  const benchmark = 10_000 * benchmarkPerHead();
  const enhanced = TRACKS.EN.losses!;
  const owed = (rate: number) =>
    sharedLosses(2.6e6, 130e6, {
      threshold: 0.01,
      rate,
      limit: lossLimit(enhanced, 130e6, undefined),
      disasterAmount: 0,
      disasterShare: 0.15 * 0.9,
      months: 12,
    });
  return [
    exact('cms-level-b', 'Level B, 500 million, 13 million saved [USD]', CMS, 5_096_000, levelB(13e6, 500e6, 0.02)),
    exact(
      'cms-level-b-score',
      'The same at 45 points by the alternative standard [USD]',
      CMS,
      2_293_200,
      levelB(13e6, 500e6, 0.02, 0.45),
    ),
    exact(
      'cms-enhanced-loss',
      'ENHANCED, 2.6 million lost, no standard met [USD]',
      CMS,
      1_686_750,
      owed(lossRate(TRACKS.EN, enhanced, 'none', 0)),
    ),
    exact(
      'cms-enhanced-loss-score',
      'The same at 45 points (CMS prints 1,459,250 with the relief of another example) [USD]',
      CMS,
      1_489_962.5,
      owed(lossRate(TRACKS.EN, enhanced, 'alternative', 0.45)),
    ),
    exact(
      'cms-loss-cap',
      'Level E, loss limit at 13,630,983 of revenue [USD]',
      CMS,
      1_090_479,
      lossLimit(TRACKS.E.losses!, 93_411_313, 13_630_983),
      1e-6,
    ),
    exact(
      'settlement-constructed',
      'Level B at 11,500 a head on the constructed benchmark [USD]',
      BY_HAND,
      1_773_274.32,
      levelB(benchmark - 115e6, benchmark, 0.03),
      1e-8,
    ),
  ];
}

function paid(kind: string, terms: object, ledger: Partial<Ledger>): number {
  const { settle } = CONTRACTS[kind];
  return settle({ ...plainLedger(0), ...ledger }, terms as Parameters<typeof settle>[1]);
}

function chinesePayment(): ExactValue[] {
  const million = 1e6;
  const budget = { reserve: 0, withheld: 0, qualityGate: 0, qualityScales: false };
  const capped = (volume: number) =>
    paid(
      'fee-for-service-under-total-control',
      { ...budget, overspendCovered: 0.4 },
      { billed: 100 * volume, heads: 1, rate: million },
    );
  const prepaid = (billed: number, elsewhere = 0) =>
    paid(
      'prospective-global-budget',
      { ...budget, retained: 1, overspendCovered: 0.5 },
      { billed, elsewhere, heads: 10_000, rate: 600 },
    ) - billed;
  const points = (own: number, others: number) =>
    paid('points', { groups: 1, poolSize: 1 }, { weight: own, othersWeight: others, rate: million });
  return [
    exact('cap-below', 'Fee 100 under a cap of a million, volume 9,000 [CNY]', BY_HAND, 900_000, capped(9000)),
    exact('cap-above', 'Volume 11,000, 40 % of the overspend covered [CNY]', BY_HAND, 1_040_000, capped(11_000)),
    exact(
      'budget-saved',
      '10,000 heads at 600, 5.6 million spent: kept [CNY]',
      BY_HAND,
      400_000,
      prepaid(5.6 * million),
    ),
    exact('budget-overspent', '6.3 million spent, half covered: owed [CNY]', BY_HAND, -150_000, prepaid(6.3 * million)),
    exact(
      'budget-outside',
      '4.0 million inside, 1.5 outside: kept [CNY]',
      BY_HAND,
      500_000,
      prepaid(4 * million, 1.5 * million),
    ),
    exact('points-8000', '8,000 of 20,000 points of a million [CNY]', BY_HAND, 400_000, points(8000, 12_000)),
    exact(
      'points-race',
      'The same after a race to 10,000 points [CNY]',
      BY_HAND,
      454_545.454545,
      points(10_000, 12_000),
      1e-9,
    ),
    exact('points-both', 'Both a quarter more: nothing gained [CNY]', BY_HAND, 400_000, points(10_000, 15_000)),
    exact(
      'drg-case',
      'DRG weight 2 at a base rate of 10,000 [CNY]',
      BY_HAND,
      20_000,
      paid('drg', { groups: 1 }, { weight: 2, rate: 10_000 }),
    ),
    exact(
      'points-commons',
      'Ten holders race for 1,000 at a cost of 1: value of a point',
      'the commons: c·n ÷ (n − 1)',
      10 / 9,
      paid('points', { groups: 1, poolSize: 1 }, { weight: 90, othersWeight: 810, rate: 1000 }) / 90,
    ),
  ];
}
