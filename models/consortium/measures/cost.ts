// Cost: what care costs per head and year, who pays it, what a visit or an admission costs, what institutions are left with.
import type { Measure } from '../../../src/engine/model.ts';
import { CHRONIC, OPTIONS } from '../options.ts';
import type { SystemName } from '../state/tally.ts';
import {
  ALL_LINES,
  BY_TIER,
  byLine,
  byTier,
  care,
  EVERYWHERE,
  event,
  minus,
  personYears,
  plus,
  type Reading,
  ratio,
  STAYS,
  system,
  VISITS,
} from './care.ts';

const PER_HEAD = '¤ per person and year';
/** Fen or cents to whole money. */
const WHOLE = 0.01;

const bills = (options: readonly number[], lines: readonly number[] = ALL_LINES) => care('bill', options, lines);
const ownPayments = (options: readonly number[], lines: readonly number[] = ALL_LINES) =>
  plus(care('copay', options, lines), care('selfPay', options, lines));
const perHead = (of: Reading) => ratio(of, personYears, WHOLE);

/** Revenue of a tier's institutions less variable cost, settlement and subsidies included. */
const surplus = (options: readonly number[]): Reading => {
  const names = options.map((option) => OPTIONS[option]);
  const subsidised = names.filter((name) => name === 'village' || name === 'township');
  const income = plus(
    bills(options),
    ...names.map((name) => system(`settlement.${name}` as SystemName)),
    ...subsidised.map((name) => system(`subsidies.${name}`)),
  );
  return minus(income, ...names.map((name) => system(`cost.${name}` as SystemName)));
};

export const COST: readonly Measure[] = [
  {
    id: 'cost.perHead',
    unit: PER_HEAD,
    title: 'Cost per head',
    better: 'lower',
    byGroup: true,
    says: 'All bills, whoever pays them, over person-years.',
    value: perHead(bills(EVERYWHERE)),
    parts: { ...byTier((options) => perHead(bills(options))), ...byLine((lines) => perHead(bills(EVERYWHERE, lines))) },
  },
  {
    id: 'cost.fundPerHead',
    unit: PER_HEAD,
    title: 'Fund spending per head',
    better: 'lower',
    byGroup: true,
    says: 'What the pooled fund pays on bills (settlement apart), over person-years.',
    value: perHead(care('fund', EVERYWHERE, ALL_LINES)),
    parts: {
      ...byTier((options) => perHead(care('fund', options, ALL_LINES))),
      ...byLine((lines) => perHead(care('fund', EVERYWHERE, lines))),
    },
  },
  {
    id: 'cost.outOfPocketPerHead',
    unit: PER_HEAD,
    title: 'Patients’ own payments per head',
    better: 'lower',
    byGroup: true,
    says: 'Copayments and self-pay that no fund, layer or personal account bears, over person-years.',
    value: perHead(ownPayments(EVERYWHERE)),
    parts: {
      ...byTier((options) => perHead(ownPayments(options))),
      ...byLine((lines) => perHead(ownPayments(EVERYWHERE, lines))),
    },
  },
  {
    id: 'cost.outOfPocketShare',
    unit: 'share',
    title: 'Patients’ share of cost',
    better: 'lower',
    byGroup: true,
    says: 'Own payments over all bills.',
    value: ratio(ownPayments(EVERYWHERE), bills(EVERYWHERE)),
    parts: byLine((lines) => ratio(ownPayments(EVERYWHERE, lines), bills(EVERYWHERE, lines))),
  },
  {
    id: 'cost.outOfPocketPerAdmission',
    unit: '¤ per admission',
    title: 'Patients’ own payment per admission',
    better: 'lower',
    says: 'Own payments on the inpatient line over admissions.',
    value: ratio(ownPayments(EVERYWHERE, STAYS), care('encounters', EVERYWHERE, STAYS), WHOLE),
  },
  {
    id: 'price.visit',
    unit: '¤ per visit',
    title: 'Price of a visit',
    better: 'neither',
    says: 'Bills over visits, prescription visits included.',
    value: ratio(bills(EVERYWHERE, VISITS), care('encounters', EVERYWHERE, VISITS), WHOLE),
    parts: {
      ...byTier((options) => ratio(bills(options, VISITS), care('encounters', options, VISITS), WHOLE)),
      'option:village': ratio(bills([1], VISITS), care('encounters', [1], VISITS), WHOLE),
      'option:township': ratio(bills([2], VISITS), care('encounters', [2], VISITS), WHOLE),
    },
  },
  {
    id: 'price.admission',
    unit: '¤ per admission',
    title: 'Price of an admission',
    better: 'neither',
    byGroup: true,
    says: 'Bills over admissions, rehabilitation after a down-referral included.',
    value: ratio(bills(EVERYWHERE, STAYS), care('encounters', EVERYWHERE, STAYS), WHOLE),
    parts: byTier((options) => ratio(bills(options, STAYS), care('encounters', options, STAYS), WHOLE)),
  },
  {
    id: 'price.reimbursedVisit',
    unit: '¤ per visit',
    title: 'Price of a reimbursed visit',
    better: 'neither',
    byGroup: true,
    says: 'Bills of ordinary outpatient visits of which the fund paid a part, over such visits.',
    value: ratio(event('reimbursedBill'), event('reimbursedVisits'), WHOLE),
  },
  {
    id: 'price.chronicVisit',
    unit: '¤ per visit',
    title: 'Price of a prescription visit',
    better: 'neither',
    byGroup: true,
    says: 'Bills of prescription visits for chronic disease over such visits.',
    value: ratio(bills(EVERYWHERE, [CHRONIC]), care('encounters', EVERYWHERE, [CHRONIC]), WHOLE),
  },
  {
    id: 'payer.outlayPerHead',
    unit: PER_HEAD,
    title: 'Fund outlay per head, settlement included',
    better: 'lower',
    says: 'What the fund pays on bills and at the yearly settlement, over person-years.',
    value: perHead(plus(care('fund', EVERYWHERE, ALL_LINES), system('settlementPaid'))),
  },
  {
    id: 'payer.balancePerHead',
    unit: PER_HEAD,
    title: 'Fund balance per head',
    better: 'higher',
    says: 'Premiums, with what of personal accounts is pooled, less outlay (settlement included), over person-years.',
    value: ratio(
      minus(system('premiums'), care('fund', EVERYWHERE, ALL_LINES), system('settlementPaid')),
      personYears,
      WHOLE,
    ),
  },
  {
    id: 'provider.surplusPerHead',
    unit: PER_HEAD,
    title: 'Providers’ margin per head',
    better: 'neither',
    says: 'Bills, settlement and subsidies less variable cost, over person-years.',
    value: perHead(surplus(EVERYWHERE)),
    parts: Object.fromEntries(Object.entries(BY_TIER).map(([label, options]) => [label, perHead(surplus(options))])),
  },
  {
    id: 'equity.catastrophicShare',
    unit: 'share',
    title: 'People with catastrophic spending',
    better: 'lower',
    byGroup: true,
    says: 'People whose own payments in a year pass 40 % of their capacity to pay (the income of their fifth, less food), over people alive at its end.',
    value: ratio(event('catastrophic'), event('personYears')),
  },
  {
    id: 'fund.inCatalogueInpatientShare',
    unit: 'share',
    title: 'Fund share of admissions inside the catalogue',
    better: 'neither',
    byGroup: true,
    says: 'Fund payments on the inpatient line over inpatient bills less self-pay.',
    value: ratio(care('fund', EVERYWHERE, STAYS), minus(bills(EVERYWHERE, STAYS), care('selfPay', EVERYWHERE, STAYS))),
  },
];
