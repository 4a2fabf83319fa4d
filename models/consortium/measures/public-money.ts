// Public money beside the insurance's bills: personal accounts and what is pooled of them, subsidies to the grassroots, the
// running cost of a reform, and all public money together.
import type { Measure } from '../../../src/engine/model.ts';
import { ALL_LINES, care, EVERYWHERE, event, personYears, plus, type Reading, ratio, system } from './care.ts';

const PER_HEAD = 'CNY per person and year';
/** Fen to CNY. */
const CNY = 0.01;

const layer = (name: 'fund' | 'critical' | 'assistance') => care(name, EVERYWHERE, ALL_LINES);
const perHead = (of: Reading) => ratio(of, personYears, CNY);

const insurance = plus(layer('fund'), layer('critical'), system('settlementPaid'));
const subsidies = plus(system('subsidies.village'), system('subsidies.township'));
const programme = system('programmeCost');

export const PUBLIC_MONEY: readonly Measure[] = [
  {
    id: 'accounts.balancePerHead',
    unit: 'CNY per person',
    title: 'Held in personal accounts',
    better: 'neither',
    says: 'What personal accounts hold at the end of a month, mean over months and over all residents.',
    value: ratio(system('accountBalance'), event('people'), CNY),
  },
  {
    id: 'accounts.pooledPerHead',
    unit: PER_HEAD,
    title: 'Personal accounts moved into pooling',
    better: 'neither',
    says: 'Credit to personal accounts that the pooled fund receives instead, over person-years; counted among premiums.',
    value: perHead(system('accountsPooled')),
  },
  {
    id: 'government.subsidyPerHead',
    unit: PER_HEAD,
    title: 'Subsidies to the grassroots',
    better: 'neither',
    says: 'Lump-sum subsidies to village clinics, township and community centres, over person-years.',
    value: perHead(subsidies),
  },
  {
    id: 'government.programmeCostPerHead',
    unit: PER_HEAD,
    title: 'Running cost of the reform',
    better: 'lower',
    says: 'What the reform itself costs to run, over person-years.',
    value: perHead(programme),
  },
  {
    id: 'government.costPerHead',
    unit: PER_HEAD,
    title: 'Public cost per head',
    better: 'lower',
    says: 'All public money: fund and critical-illness layer with settlement, assistance, subsidies, running cost of the reform.',
    value: perHead(plus(insurance, layer('assistance'), subsidies, programme)),
    parts: {
      'from:insurance': perHead(insurance),
      'from:assistance': perHead(layer('assistance')),
      'from:subsidies': perHead(subsidies),
      'from:programme': perHead(programme),
    },
  },
];
