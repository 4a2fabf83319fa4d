// What contracts came to: settlements above or below the bills, the value of a point, who is bound.
import type { Measure } from '../../../src/engine/model.ts';
import { OPTIONS } from '../options.ts';
import type { SystemName } from '../state/tally.ts';
import { BY_TIER, minus, personYears, plus, ratio, system } from './care.ts';

const settlement = (options: readonly number[]) =>
  plus(...options.map((option) => system(`settlement.${OPTIONS[option]}` as SystemName)));
const FEN = 100;

export const CONTRACT_OUTCOMES: readonly Measure[] = [
  {
    id: 'settlement.perHead',
    unit: '¤ per person and year',
    title: 'Settlement per head',
    better: 'neither',
    says: 'What providers receive above their bills at yearly settlements (negative: owe), over person-years.',
    value: ratio(system('settlementPaid'), personYears, 1 / FEN),
    parts: Object.fromEntries(
      Object.entries(BY_TIER).map(([label, options]) => [label, ratio(settlement(options), personYears, 1 / FEN)]),
    ),
  },
  {
    id: 'points.value',
    unit: '¤ per point',
    title: 'Value of a point',
    better: 'neither',
    says: 'Money paid by points over points; a point is 1,000 of the setting’s fees before any inflation of weights.',
    value: ratio(system('pointsPaid'), system('points'), 1 / FEN),
  },
  {
    id: 'contract.leftOver',
    unit: 'share',
    title: 'Left of budgets and benchmarks',
    better: 'higher',
    says: 'Budgets or benchmarks less the spending counted against them, over budgets or benchmarks; before anything is shared.',
    value: ratio(minus(system('budgeted'), system('counted')), system('budgeted')),
  },
  {
    id: 'contract.boundShare',
    unit: 'share',
    title: 'Holders bound by their contract',
    better: 'neither',
    says: 'Holders whose contract binds them at the yearly settlement, over holders.',
    value: ratio(system('holdersBound'), system('holders')),
  },
];
