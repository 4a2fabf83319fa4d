// Patterns 7, 8, 15 and 17: prices between tiers, a forced gate, long prescriptions, pooling of outpatient cover.
import { at, inCounty, inDistrict, shippedArm } from './arms.ts';
import type { Finding } from './finding.ts';
import { difference, differenceOf, lessThe, percent } from './quantities.ts';

const feeForService = inCounty();
const gap = inCounty({ benefit: { rates: { gap: { outpatient: at(0.1), inpatient: at(0.1), chronic: at(0.1) } } } });
const grassroots = (group = '') => difference('grassroots.visitShare', { factor: 100, group });
const gate = { gate: { penalty: at(1), tiers: { secondary: true, tertiary: true, outside: true } } };
const gated = inCounty({ benefit: gate });
const skill = { telemedicine: at(0.5), training: { programme: at(1) } };
const gatedWithSkill = inCounty({ benefit: gate, consortium: skill });
const long = inCounty({ benefit: { longPrescriptions: { months: at(2), entitled: 'all' } } });
const list = shippedArm('yantai-disease-list');
const pooled = inDistrict({ benefit: { diseaseList: { breadth: at(0.8, 1) } } });
const gapWords =
  '10 points more reimbursed at the grassroots and 10 fewer outside the county, against the county as it is';
const gateWords = 'nothing reimbursed at hospitals without a referral, against free choice in the county';
const poolWords =
  'employees’ ordinary outpatient care covered, personal accounts as they were, against cover by disease list alone';
const resolved = difference('quality.resolved');

export const accessFindings: readonly Finding[] = [
  {
    pattern: 7,
    says: 'A reimbursement gap alone moves few people: grassroots share of visits',
    arms: [gap, feeForService],
    compared: gapWords,
    size: grassroots(),
    unit: 'points',
    demand: { within: 3 },
    label: 'emergent',
    source: 'B002, B025',
    because: 'a third of a price gap is perceived, and trust, travel and habit weigh more',
  },
  {
    pattern: 7,
    says: 'It moves more in towns: that effect in the town less in the rural townships',
    arms: [gap, feeForService],
    compared: gapWords,
    size: lessThe(grassroots('place:town'), grassroots('place:rural')),
    unit: 'points',
    demand: { above: 0 },
    label: 'emergent',
    source: 'theory',
    because: 'who lives near a hospital has a choice; most rural visits are at the grassroots anyway',
    replicates: 8,
  },
  {
    pattern: 8,
    says: 'A forced gate without skill lowers first resolution',
    arms: [gated, feeForService],
    compared: gateWords,
    size: resolved,
    unit: 'points of 100',
    demand: { below: 0 },
    label: 'emergent',
    source: 'Sripa et al. 2019; theory',
    because: 'people with harder illness are first seen where less of it can be solved',
  },
  {
    pattern: 8,
    says: 'It brings delay: people ill for the second month or longer',
    arms: [gated, feeForService],
    compared: gateWords,
    size: differenceOf((run) => run.illForLonger),
    unit: 'per 1,000 people',
    demand: { above: 0 },
    label: 'emergent',
    source: 'Sripa et al. 2019; theory',
    because: 'a refused or unhelped patient loses a month, and some stay away; queues at hospitals shorten meanwhile',
  },
  {
    pattern: 8,
    says: 'With skill sent along it does not: first resolution',
    arms: [gatedWithSkill, feeForService],
    compared: 'the same gate with full training and half of unresolved contacts advised, against free choice',
    size: resolved,
    unit: 'points of 100',
    demand: { above: 0 },
    label: 'by construction',
    source: 'theory',
    because: 'advice and training raise the skill that the gate relies on',
  },
  {
    pattern: 15,
    says: 'Long prescriptions cut visits',
    arms: [long, feeForService],
    compared: 'two months’ drugs for all chronic patients, against one month',
    size: percent('visits.perPerson'),
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    source: 'theory',
    because: 'a prescription lasts twice as long',
  },
  {
    pattern: 15,
    says: 'Long prescriptions save money: cost per head',
    arms: [long, feeForService],
    compared: 'two months’ drugs for all chronic patients, against one month',
    size: percent('cost.perHead'),
    unit: '%',
    demand: { below: 0 },
    label: 'absent',
    source: 'expected of them',
    because: 'the same drugs are billed, and the room made shortens waits, which draws other visits and stays',
  },
  {
    pattern: 17,
    says: 'Outpatient pooling raises visits',
    arms: [pooled, list],
    compared: poolWords,
    size: percent('visits.perPerson'),
    unit: '%',
    demand: { above: 0 },
    label: 'by construction',
    source: 'B044, B045',
    because: 'visits are cheaper to patients, to whose price they are fitted to respond',
  },
  {
    pattern: 17,
    says: 'Outpatient pooling lowers the burden: own payments per head',
    arms: [pooled, list],
    compared: poolWords,
    size: percent('cost.outOfPocketPerHead'),
    unit: '%',
    demand: { below: 0 },
    label: 'emergent',
    source: 'theory',
    because: 'the fund’s part is larger than what patients pay for the visits added',
  },
  {
    pattern: 17,
    says: 'It does so where personal accounts pay for it: own payments per head',
    arms: [shippedArm('yantai-outpatient-pooling'), list],
    compared:
      'the same with 53 % of the credit to personal accounts pooled, as in 2021, against the disease list alone',
    size: percent('cost.outOfPocketPerHead'),
    unit: '%',
    demand: { below: 0 },
    label: 'absent',
    source: 'C056; expected of the reform',
    because: 'accounts paid the same copayments; what the fund adds is about what they lose',
  },
  {
    pattern: 17,
    says: 'Outpatient pooling cuts admissions',
    arms: [pooled, list],
    compared: poolWords,
    size: percent('admissions.per100'),
    unit: '%',
    demand: { below: 0 },
    label: 'absent',
    source: 'expected of the reform',
    because:
      'more contacts find more patients to admit; ordinary visits treated early do not prevent enough illness here',
  },
];
