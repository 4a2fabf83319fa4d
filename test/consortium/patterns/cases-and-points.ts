// Patterns 9 and 10: points that race up, and inpatient payment by the case that pushes cost to outpatients.
import { at, inDistrict, shippedArm } from './arms.ts';
import type { Finding } from './finding.ts';
import { difference, percent } from './quantities.ts';

const feeForService = inDistrict();
const unlimited = shippedArm('dip-without-limit');
const audited = shippedArm('dip-without-limit', { scorecard: { audit: at(0.8) } });
const limited = shippedArm('dip-with-limit');
const smallPool = shippedArm('dip-without-limit', { services: { inpatient: { poolSize: 1 } } });
const drg = shippedArm('drg-inpatient-alone');
const drgAndBudget = (base: 'fund' | 'bill') =>
  shippedArm('drg-inpatient-alone', {
    payment: {
      kind: 'prospective-global-budget',
      start: 13,
      holder: 'provider',
      base,
      lines: 'outpatient-and-chronic',
      retained: 1,
      overspendCovered: 0,
    },
  });
const valueInYear4 = percent('points.value', { months: [48, 48] });
const outpatientCost = percent('cost.perHead', { group: 'line:outpatient' });

export const casesAndPointsFindings: readonly Finding[] = [
  {
    pattern: 9,
    says: 'Points race up where nothing limits them: value of a point in the fourth year',
    arms: [unlimited, audited],
    compared: 'inpatient points in the district, a pool of 20 like it, against the same with an audit that finds 80 %',
    size: valueInYear4,
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    source: 'theory (a common pool); C040',
    because: 'inflated weights earn what they are worth, and everybody’s divide the same money',
  },
  {
    pattern: 9,
    says: 'The larger the pool, the further they race: value of a point in the fourth year',
    arms: [unlimited, smallPool],
    compared: 'a pool of 20 like districts, against the district alone',
    size: valueInYear4,
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    source: 'theory (a common pool)',
    because: 'the own share of a pool is what one takes from oneself; in a large pool it is next to nothing',
  },
  {
    pattern: 9,
    says: 'A limit from outside slows the race: value of a point in the fourth year',
    arms: [unlimited, limited],
    compared:
      'a pool of 20, against points within one prepaid budget of the district’s group, an audit that finds half',
    size: valueInYear4,
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    source: 'echemi.com 2021 (Jinhua)',
    because: 'members pay each other’s points, and what is inflated is found or taken from the budget they share',
  },
  {
    pattern: 9,
    says: 'Large hospitals gain by the race: surplus of tertiary hospitals per head',
    arms: [unlimited, audited],
    compared: 'points without a limit, against the same with an audit',
    size: difference('provider.surplusPerHead', { group: 'tier:tertiary' }),
    unit: 'CNY a year',
    demand: { above: 0 },
    label: 'absent',
    source: 'expected of points',
    because:
      'every hospital has the same room to inflate and the largest own share, so the smaller ones inflate more; all lose what all gain',
  },
  {
    pattern: 10,
    says: 'Payment by the case for inpatients alone pushes cost to outpatients: outpatient cost per head',
    arms: [drg, feeForService],
    compared: 'DRG for admissions in the district, outpatient care by the item, against fee for service',
    size: outpatientCost,
    unit: '%',
    demand: { above: 0 },
    label: 'by construction',
    source: 'C024; echemi.com 2021',
    because: 'work billed as outpatient care is paid twice, which is what line shift answers to',
  },
  {
    pattern: 10,
    says: 'An outpatient budget reverses it: the same',
    arms: [drgAndBudget('bill'), feeForService],
    compared: 'DRG and a prepaid outpatient budget of each provider on the whole bill, against fee for service',
    size: outpatientCost,
    unit: '%',
    demand: { notAbove: 0 },
    label: 'emergent',
    source: 'echemi.com 2021',
    because: 'work moved is no longer paid on either line, and fewer services are given',
  },
  {
    pattern: 10,
    says: 'A budget on the fund’s part of the bill takes some of it back: the same',
    arms: [drgAndBudget('fund'), drg],
    compared: 'DRG and such a budget on what the fund pays, against DRG alone',
    size: outpatientCost,
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    source: 'theory',
    because: 'a quarter of a hospital’s outpatient bill is the fund’s, and only that is no longer paid',
  },
  {
    pattern: 10,
    says: 'A budget on the fund’s part of the bill takes all of it back: the same',
    arms: [drgAndBudget('fund'), feeForService],
    compared: 'DRG and such a budget on what the fund pays, against fee for service',
    size: outpatientCost,
    unit: '%',
    demand: { notAbove: 0 },
    label: 'absent',
    source: 'echemi.com 2021',
    because: 'patients pay most of an outpatient bill, and that part still earns',
  },
  {
    pattern: 10,
    says: 'A head payment to a consortium of strangers takes some of it back: the same',
    arms: [shippedArm('drg-with-outpatient-capitation'), drg],
    compared: 'DRG and outpatient capitation held by the whole group with no tie between members, against DRG alone',
    size: outpatientCost,
    unit: '%',
    demand: { below: -0.5 },
    label: 'absent',
    source: 'echemi.com 2021 proposes it',
    because: 'a hospital feels only its own share of the group’s money, and the tertiary hospital has none',
  },
];
