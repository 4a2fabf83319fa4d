// Patterns 4 to 6 and 18: hard limits, a compact group with one budget, a loose alliance, and a surplus for the lead alone.

import { over } from '../../support/observe.ts';
import { at, inCounty, shippedArm } from './arms.ts';
import type { Finding } from './finding.ts';
import { difference, inDecember, lessThe, percent, percentOf, REFORM, YEAR_2, YEARS_3_4 } from './quantities.ts';

const feeForService = shippedArm('fee-for-service');
const hard = { payment: { overspendCovered: 0 } };
const hardLimit = shippedArm('total-control', hard);
const foreseeing = (foresight: number) => shippedArm('total-control', hard, { learning: { foresight } });
const wholeGroup = shippedArm('county-global-budget');
const budgetShared = (tightness: number, shares: object) =>
  shippedArm('county-global-budget', {
    consortium: { tightness: at(tightness), surplusShares: shares, deficitShares: shares },
  });
const SHARED = { village: 0.1, township: 0.3, secondary: 0.6, tertiary: 0 };
const LEAD_ALONE = { village: 0, township: 0, secondary: 1, tertiary: 0 };
const siphoning = difference('grassroots.visitShare', { factor: 100 });
const turnedAway = inDecember('quality.turnedAway');
const compared = 'every provider limited to last year’s fund spending, nothing paid above it, against fee for service';
const group = 'one prepaid budget for the county’s providers, tightness 0.8, against fee for service';

export const budgetFindings: readonly Finding[] = [
  {
    pattern: 4,
    says: 'A hard limit contains cost: cost per head',
    arms: [hardLimit, feeForService],
    compared,
    size: percent('cost.perHead'),
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    source: 'C005, C009',
    because: 'what is billed beyond the limit is lost, so the one rule bills and admits less',
    replicates: 16,
  },
  {
    pattern: 4,
    says: 'A hard limit lowers admissions',
    arms: [hardLimit, feeForService],
    compared,
    size: percent('admissions.per100'),
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    source: 'C005: −10.4 % discharges at once',
    because: 'one more admission costs the holder part of the fund’s payment',
    replicates: 16,
  },
  {
    pattern: 4,
    says: 'A hard limit lowers what the fund pays per admission',
    arms: [hardLimit, feeForService],
    compared,
    size: percentOf(
      (run) => over(run, 'cost.fundPerHead', ...REFORM, 'line:inpatient') / over(run, 'admissions.per100', ...REFORM),
    ),
    unit: '%',
    demand: { below: 0 },
    label: 'emergent',
    source: 'C009',
    because: 'intensity falls, but so does the number of mild, cheap admissions',
    replicates: 16,
  },
  {
    pattern: 4,
    says: 'A hard limit moves cost to patients: their share of cost',
    arms: [hardLimit, feeForService],
    compared,
    size: difference('cost.outOfPocketShare', { factor: 100 }),
    unit: 'points',
    demand: { above: 0 },
    label: 'by construction',
    source: 'C010',
    because: 'items outside the catalogue escape the limit',
    replicates: 16,
  },
  {
    pattern: 4,
    says: 'Without foresight it turns patients away in December: turned away from a bed, Decembers over other months',
    arms: [foreseeing(0), feeForService],
    compared,
    size: turnedAway,
    unit: 'per 1,000 person-years',
    demand: { above: 0 },
    label: 'emergent',
    source: 'theory',
    because: 'the rule of thumb “this month still fits” fails first where the year ends',
    replicates: 10,
  },
  {
    pattern: 4,
    says: 'With full foresight it does not: the same',
    arms: [foreseeing(1), feeForService],
    compared,
    size: turnedAway,
    unit: 'per 1,000 person-years',
    demand: { notAbove: 0 },
    label: 'emergent',
    source: 'theory',
    because: 'a forecast spreads restraint over the year',
    replicates: 10,
  },
  {
    pattern: 4,
    says: 'Foresight takes that away: the same',
    arms: [foreseeing(1), foreseeing(0)],
    compared: 'a hard limit with full foresight, against one with none',
    size: turnedAway,
    unit: 'per 1,000 person-years',
    demand: { below: 0 },
    label: 'emergent',
    source: 'theory',
    because: 'nothing else differs between the two',
    replicates: 10,
  },
  {
    pattern: 5,
    says: 'A compact group with one budget and its surplus lowers cost: third and fourth year',
    arms: [wholeGroup, feeForService],
    compared: group,
    size: percent('cost.perHead', { months: YEARS_3_4 }),
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    source: 'D018, D020 (county alliances)',
    because: 'every CNY of fund spending saved is kept, at whichever member',
    replicates: 10,
  },
  {
    pattern: 5,
    says: 'Most of it after the first year: that effect less the effect in the first year of the contract',
    arms: [wholeGroup, feeForService],
    compared: group,
    size: lessThe(percent('cost.perHead', { months: YEARS_3_4 }), percent('cost.perHead', { months: YEAR_2 })),
    unit: 'points of %',
    demand: { below: 0 },
    label: 'emergent',
    source: 'theory',
    because: 'slow decisions move a part of the way each quarter, incomes and trust follow',
    replicates: 10,
  },
  {
    pattern: 6,
    says: 'A loose alliance paid fee for service changes little: cost per head',
    arms: [shippedArm('loose-alliance'), feeForService],
    compared: 'some shared records and a green channel, tightness 0.1, against fee for service',
    size: percent('cost.perHead'),
    unit: '%',
    demand: { within: 1 },
    label: 'emergent',
    source: 'theory',
    because: 'records and a green channel touch the few who are referred',
  },
  {
    pattern: 18,
    says: 'A lead hospital that alone gains draws patients: grassroots share of visits',
    arms: [budgetShared(0.1, LEAD_ALONE), budgetShared(0.1, SHARED)],
    compared: 'a loosely bound group with one budget: surplus and deficit all to the hospitals, against shared',
    size: siphoning,
    unit: 'points',
    demand: { below: 0 },
    label: 'emergent',
    source: 'Yang et al. 2024 (siphon effect); theory',
    because:
      'hospitals shift work from wards to clinics, and the grassroots, who gain nothing, hold fewer patients back',
  },
  {
    pattern: 18,
    says: 'A budget does not keep the lead from drawing patients at all: the same share',
    arms: [budgetShared(0.1, LEAD_ALONE), inCounty()],
    compared: 'the same group whose hospitals alone gain, against fee for service',
    size: siphoning,
    unit: 'points',
    demand: { below: 0 },
    label: 'emergent',
    source: 'theory',
    because: 'the budget counts a tenth of a county outpatient bill and over half of a township bill',
  },
  {
    pattern: 18,
    says: 'Where members count each other’s money it hardly matters who gains: the same share',
    arms: [budgetShared(0.8, LEAD_ALONE), budgetShared(0.8, SHARED)],
    compared: 'a closely bound group: surplus all to the hospitals, against shared',
    size: siphoning,
    unit: 'points',
    demand: { within: 0.1 },
    label: 'by construction',
    source: 'theory',
    because: 'what a member feels is g = w + λ(1 − w), four fifths of everything whatever its share',
  },
];
