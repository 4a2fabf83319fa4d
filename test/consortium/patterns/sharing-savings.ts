// Patterns 11 and 12: savings shared in a Medicare market, who saves, and what partners that are new to each other achieve.
import { practicesAlone } from '../../support/settings.ts';
import { at, inMarket, shippedArm } from './arms.ts';
import type { Finding } from './finding.ts';
import { difference, lessNextPair, percent } from './quantities.ts';

const feeForService = inMarket();
// Of a usual size: the residents simulated are a sample of its people, so that the threshold is not that of a village.
const payment = { people: 20_000 };
const oneSided = shippedArm('us-aco-one-sided', { payment });
const NONE = { careManagement: at(0), coordination: at(0), informationTechnology: at(0) };
const moneyAlone = shippedArm('us-aco-one-sided', { payment, consortium: { capabilities: NONE } });
const PRACTICES = { village: 0.2, township: 0.8, secondary: 0, tertiary: 0 };
const bound = shippedArm('us-aco-one-sided', { payment, consortium: { capabilities: NONE, tightness: at(1) } });
const practices = {
  ...shippedArm('us-aco-one-sided', {
    payment,
    consortium: { capabilities: NONE, tightness: at(1), surplusShares: PRACTICES, deficitShares: PRACTICES },
  }),
  place: practicesAlone,
};
const partnership = shippedArm('us-partnership-aco', { payment });
const cost = percent('cost.perHead');
const partners = 'an organization of new partners with capabilities of 0.3, against existing partners with 0.5';

export const sharingSavingsFindings: readonly Finding[] = [
  {
    pattern: 11,
    says: 'One-sided shared savings save: cost per head',
    arms: [moneyAlone, feeForService],
    compared:
      'Medicare’s one-sided track for an integrated organization of 20,000 people, no new capabilities, against fee for service',
    size: cost,
    unit: '%',
    demand: { below: 0 },
    label: 'by construction',
    source: 'McWilliams et al. 2018; Medicare results files',
    because: 'half of a saving may be kept, so a service earns a little less',
  },
  {
    pattern: 11,
    says: 'They save little, even with capabilities: cost per head',
    arms: [oneSided, feeForService],
    compared: 'the same with care management, coordination and records at 0.5, against fee for service',
    size: cost,
    unit: '%',
    demand: { within: 3 },
    label: 'emergent',
    source: 'Medicare results files 2019–2023: 2.3 to 2.8 % of the benchmark',
    because:
      'a fee is still earned on every service, and half the saving comes only past a threshold that luck may bar',
  },
  {
    pattern: 11,
    says: 'Physician groups save more than groups with hospitals: effect on cost per head, less theirs',
    arms: [{ ...practices }, { ...feeForService, place: practicesAlone }, bound, feeForService],
    compared:
      'practices alone, all savings theirs, against practices with hospitals; both fully bound, each against fee for service',
    size: lessNextPair(cost),
    unit: 'points of %',
    demand: { below: 0 },
    label: 'absent',
    source: 'McWilliams et al. 2018; Medicare results files by revenue class',
    because:
      'practices bill a fourteenth of spending and here can neither choose the hospital nor keep patients from it; hospitals cut what they bill themselves',
  },
  {
    pattern: 12,
    says: 'Low-capability partnerships save less: cost per head',
    arms: [partnership, oneSided],
    compared: partners,
    size: cost,
    unit: '%',
    demand: { above: 0 },
    label: 'by construction',
    source: 'Lewis et al. 2017 (UD002)',
    because: 'capabilities prevent avoidable stays and repeat tests, and new partners get less out of them',
    replicates: 20,
  },
  {
    pattern: 12,
    says: 'Low-capability partnerships have lower quality: chronic disease under control',
    arms: [partnership, oneSided],
    compared: partners,
    size: difference('quality.control'),
    unit: 'points of 100',
    demand: { below: 0 },
    label: 'by construction',
    source: 'Lewis et al. 2017 (UD002): slightly lower',
    because: 'care management brings fewer patients under control; the index falls as well, by less than luck moves it',
    replicates: 20,
  },
];
