// Patterns 13, 14 and 16: training, advice at a distance, and a choice of provider that disciplines quality.
import { rivalCentres } from '../../support/settings.ts';
import { at, inCounty } from './arms.ts';
import type { Finding } from './finding.ts';
import { difference, lessNextPair, lessThe } from './quantities.ts';

const YEARS = 84;
const FIRST_YEAR = [13, 24] as const;
const YEARS_4_TO_6 = [49, YEARS] as const;
const training = { consortium: { training: { programme: at(1) } } };
const over7Years = (policy: object, assumptions: object = {}) => inCounty(policy, { months: YEARS, assumptions });
const noLearning = { learning: { trust: 0 } };
const visitsIn = (months: readonly [number, number]) => difference('grassroots.visitShare', { factor: 100, months });
const within = (group: string) => difference('region.withinVisitShare', { factor: 100, group });
const telemedicine = inCounty({ consortium: { telemedicine: at(0.3) } });
const byTheHead = { kind: 'capitation', start: 13, base: 'bill', riskAdjusted: true, fundHolding: 0 };
const choosing = (reconsider: number, switchingCost: number) => ({
  services: { grassrootsOutpatient: byTheHead },
  consortium: { resigning: { reconsider: at(reconsider), switchingCost: at(switchingCost) } },
});
const withRivals = (reconsider: number, switchingCost: number) =>
  inCounty(choosing(reconsider, switchingCost), { place: rivalCentres });
const control = difference('quality.control');

export const skillFindings: readonly Finding[] = [
  {
    pattern: 13,
    says: 'Training works slowly: grassroots share of visits, fourth to sixth year less the first',
    arms: [over7Years(training), over7Years({})],
    compared: 'full training of the county’s grassroots, against none',
    size: lessThe(visitsIn(YEARS_4_TO_6), visitsIn(FIRST_YEAR)),
    unit: 'points',
    demand: { above: 0 },
    label: 'emergent',
    source: 'theory',
    because: 'skill moves a part of the way each year, and people notice it contact by contact',
  },
  {
    pattern: 13,
    says: 'It works through trust: its effect in the fourth to sixth year, less that where nobody learns',
    arms: [over7Years(training), over7Years({}), over7Years(training, noLearning), over7Years({}, noLearning)],
    compared: 'the effect of training with trust that learns from contacts, against trust that never moves',
    size: lessNextPair(visitsIn(YEARS_4_TO_6)),
    unit: 'points',
    demand: { above: 0 },
    label: 'emergent',
    source: 'B010, B011; theory',
    because: 'better outcomes are no part of choice until they have moved trust',
  },
  {
    pattern: 14,
    says: 'Telemedicine helps remote places most: share of visits inside the county, remote townships less the town',
    arms: [telemedicine, inCounty()],
    compared: 'three tenths of unresolved grassroots contacts advised by the lead hospital, against none',
    size: lessThe(within('place:remote'), within('place:town')),
    unit: 'points',
    demand: { above: 0 },
    label: 'emergent',
    source: 'D032 (86.6 % of requests from tier 3 cities and below); theory',
    because: 'remote people see the grassroots first and would otherwise travel; in the town a hospital is near',
    replicates: 24,
  },
  {
    pattern: 16,
    says: 'Re-signing disciplines quality while switching is cheap: chronic disease under control',
    arms: [withRivals(1, 1), withRivals(0, 2)],
    compared:
      'a county with two centres in each township, paid by the head: everybody chooses again each year, against nobody',
    size: control,
    unit: 'points of 100',
    demand: { above: 0 },
    label: 'emergent',
    source: 'the fund follows the person; theory',
    because: 'people bring a head payment and leave where prevention is weaker',
  },
  {
    pattern: 16,
    says: 'Not where switching is dear: the same',
    arms: [withRivals(1, 6), withRivals(0, 2)],
    compared: 'the same at a switching cost of 6, against nobody choosing again',
    size: control,
    unit: 'points of 100',
    demand: { within: 1 },
    label: 'by construction',
    source: 'theory',
    because: 'people who stay whatever happens earn quality nothing',
  },
  {
    pattern: 16,
    says: 'It disciplines a county with one centre in each township: the same',
    arms: [inCounty(choosing(1, 1)), inCounty(choosing(0, 2))],
    compared: 'the shipped county, paid by the head: everybody chooses again each year, against nobody',
    size: control,
    unit: 'points of 100',
    demand: { above: 0 },
    label: 'absent',
    source: 'expected of re-signing',
    because: 'the centre, which manages chronic disease, has no rival to lose people to',
  },
];
