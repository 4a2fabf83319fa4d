// Patterns 2 and 3: payment by the head alone under-provides, payment by the item over-provides, a mix lies between.
import { inCounty } from './arms.ts';
import type { Finding } from './finding.ts';
import { difference, differenceOf } from './quantities.ts';

const feeForService = inCounty();
const paid = (contract: object) =>
  inCounty({ services: { grassrootsOutpatient: { start: 13, base: 'bill', ...contract } } });
const byTheHead = paid({ kind: 'capitation', riskAdjusted: true, fundHolding: 0 });
const half = paid({ kind: 'blended', feeShare: 0.5 });
const fourFifths = paid({ kind: 'blended', feeShare: 0.8 });
const headOnly =
  'grassroots outpatient care in the county paid by the head, no cost of hospital care borne, against fee for service';
const appropriate = difference('quality.appropriateness');

export const payingByHeadFindings: readonly Finding[] = [
  {
    pattern: 2,
    says: 'Pure capitation under-provides: services per case at village clinics',
    arms: [byTheHead, feeForService],
    compared: headOnly,
    size: differenceOf((run) => run.decided('outpatientIntensity', 'village')),
    unit: 'of intensity',
    demand: { below: 0 },
    label: 'by construction',
    source: 'Ellis and McGuire 1986; Hennig-Schmidt et al. 2011',
    because: 'another service costs and earns nothing, so the one rule falls below 1',
  },
  {
    pattern: 2,
    says: 'Pure capitation gives fewer contacts: visits',
    arms: [byTheHead, feeForService],
    compared: headOnly,
    size: difference('visits.perPerson'),
    unit: 'a person and year',
    demand: { below: 0 },
    label: 'emergent',
    source: 'Hennig-Schmidt et al. 2011',
    because: 'four in five return visits are no longer asked for; part of the room is taken by new patients',
  },
  {
    pattern: 2,
    says: 'It sends people up: patients who were not helped and go up by themselves',
    arms: [byTheHead, feeForService],
    compared: headOnly,
    size: difference('referral.selfUpPer1000'),
    unit: 'per 1,000 person-years',
    demand: { above: 0 },
    label: 'emergent',
    source: 'Allard, Jelovac and Léger 2011',
    because: 'who gets less is cured less often, and more first contacts are at the grassroots',
  },
  {
    pattern: 2,
    says: 'It sends people up: formal referrals',
    arms: [byTheHead, feeForService],
    compared: headOnly,
    size: difference('referral.formalUpPer1000'),
    unit: 'per 1,000 person-years',
    demand: { above: 0 },
    label: 'emergent',
    source: 'Allard, Jelovac and Léger 2011: capitation causes most referrals',
    because: 'a referred patient no longer takes a margin away; most of it is that more patients are not helped',
    replicates: 12,
  },
  {
    pattern: 3,
    says: 'Half by the item and half by the head treats better than the head alone: appropriateness',
    arms: [half, byTheHead],
    compared: 'grassroots outpatient care in the county paid half and half, against by the head',
    size: appropriate,
    unit: 'points of 100',
    demand: { above: 0 },
    label: 'by construction',
    source: 'Ellis and McGuire 1986; Brosig-Koch et al.',
    because: 'the provider bears half of the cost of a service instead of all of it',
  },
  {
    pattern: 3,
    says: 'Half and half treats better than the item alone: appropriateness',
    arms: [half, feeForService],
    compared: 'grassroots outpatient care in the county paid half and half, against by the item',
    size: appropriate,
    unit: 'points of 100',
    demand: { above: 0 },
    label: 'emergent',
    source: 'Ellis and McGuire 1986; Brosig-Koch et al.',
    because:
      'here fees lie so near cost that little is won; in most of the ensemble half is too little and the item alone is nearer the best',
  },
  {
    pattern: 3,
    says: 'So does a mix that pays four fifths by the item: appropriateness',
    arms: [fourFifths, feeForService],
    compared: 'four fifths by the item and one fifth by the head, against by the item',
    size: appropriate,
    unit: 'points of 100',
    demand: { above: 0 },
    label: 'emergent',
    source: 'Ellis and McGuire 1986',
    because: 'the fee kept is then about the cost of a service, so money is silent and patients decide',
  },
];
