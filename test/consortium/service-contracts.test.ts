// Contracts for single kinds of care in the running model: the base year would be paid as billed, a pool pays out its budget,
// mild cases pay and severe ones cost, and what members are paid enters the budget of the whole.
import { describe, expect, it } from 'vitest';
import { bandFactor } from '../../models/consortium/case-weight.ts';
import { consortium } from '../../models/consortium/index.ts';
import { settlementStatement } from '../../models/consortium/measures/statement.ts';
import { moneyAtStake } from '../../models/consortium/money.ts';
import { INPATIENT, LINES, OUTPATIENT, SECONDARY, TOWNSHIP } from '../../models/consortium/options.ts';
import { keptPerBilled, stakeOf } from '../../models/consortium/outlook.ts';
import { rateFromBaseYear, settle } from '../../models/consortium/payment/index.ts';
import { stayFactor } from '../../models/consortium/state/providers.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { KEY, run } from '../support/worlds.ts';

const START = 13;

function worldWith(policy: object, months: number, residents = 1500): World {
  const scenario = scenarioOf({ residents, months: Math.max(months, 24), policy });
  return run(consortium.makeWorld(scenario, KEY), months);
}

const SERVICES = [
  ['inpatient', 'drg'],
  ['inpatient', 'points'],
  ['hospitalOutpatient', 'points'],
  ['hospitalOutpatient', 'blended'],
  ['grassrootsOutpatient', 'capitation'],
  ['grassrootsOutpatient', 'blended'],
  ['chronic', 'per-disease-head'],
] as const;

describe.each(SERVICES)('%s paid by %s', (service, kind) => {
  const december = worldWith({ services: { [service]: { kind, start: START } } }, 12);
  const january = worldWith({ services: { [service]: { kind, start: START } } }, START);

  it('has an account for every provider of that care inside the region, and for nobody else', () => {
    const { list, of } = january.services;
    expect(list.length).toBeGreaterThan(2);
    for (const { provider, line } of list) expect(of[provider * LINES.length + line]).toBeGreaterThanOrEqual(0);
    const outside = list.filter(({ provider }) => january.providers.names[provider].includes('tertiary'));
    expect(outside).toEqual([]);
  });

  it('would have paid the base year as it was billed', () => {
    const total = { billed: 0, paid: 0 };
    for (const { terms, rate, heads, risk, lastYear } of december.services.list) {
      const poolSize = terms.poolSize ?? 0;
      const region = december.services.list.reduce((sum, peer) => sum + peer.lastYear.weight, 0);
      const othersWeight = poolSize * region - lastYear.weight;
      total.billed += lastYear.billed;
      total.paid += settle(terms, { ...lastYear, elsewhere: 0, heads, risk, othersWeight, quality: 1, rate });
    }
    expect(total.billed).toBeGreaterThan(0);
    expect(total.paid / total.billed).toBeCloseTo(1, 9);
  });
});

describe('inpatient care paid by DRG', () => {
  const world = worldWith({ services: { inpatient: { kind: 'drg', start: START } } }, 14);
  const hospital = world.providers.option.indexOf(SECONDARY);

  it('leaves of one more CNY billed only what is outside the catalogue', () => {
    const kept = keptPerBilled(world, hospital, INPATIENT, stakeOf(world, hospital));
    const account = world.services.list[world.services.of[hospital * LINES.length + INPATIENT]];
    expect(account.belief.perBilled).toBe(0);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(0.25);
  });

  it('makes it worth billing work as outpatient care, and coding it higher', () => {
    const money = moneyAtStake(world, hospital, stakeOf(world, hospital));
    expect(money.lineShift).toBeGreaterThan(0.7);
    expect(money.upcoding).toBeGreaterThan(0.5);
    expect(money.inpatientIntensity).toBeLessThan(0);
  });

  it('pays a mild case of a group more than its bill, a severe one less', () => {
    const groups = 5;
    expect(bandFactor(INPATIENT, 0.41, groups)).toBeGreaterThan(stayFactor(0.41));
    expect(bandFactor(INPATIENT, 0.59, groups)).toBeLessThan(stayFactor(0.59));
    expect(bandFactor(INPATIENT, 0.5, groups)).toBe(stayFactor(0.5));
  });
});

describe('points', () => {
  it('pay out the budget of the pool, whatever is coded', () => {
    const policy = { services: { inpatient: { kind: 'points', start: START, poolSize: 1 } } };
    const base = worldWith(policy, 12);
    const budget = base.services.list.reduce((sum, { lastYear }) => sum + lastYear.billed, 0);
    const world = worldWith(policy, 24);
    const paid = world.services.list.reduce(
      (sum, { lastYear, lastTransfer }) => sum + lastYear.billed + lastTransfer,
      0,
    );
    // Each account is rounded to the fen.
    expect(Math.abs(paid - budget)).toBeLessThan(0.01 * world.services.list.length);
  });

  it('inflate where the pool is large, and less where an audit takes inflated points off', () => {
    const inflation = (policy: object) => {
      const world = worldWith({ services: { inpatient: { kind: 'points', start: START } }, ...policy }, 30);
      return world.providers.upcoding[world.providers.option.indexOf(SECONDARY)];
    };
    const free = inflation({});
    expect(free).toBeGreaterThan(0.01);
    expect(inflation({ scorecard: { audit: { value: 0.8, start: START, ramp: 0 } } })).toBeLessThan(free / 2);
  });
});

describe('capitation at the grassroots', () => {
  const world = worldWith({ services: { grassrootsOutpatient: { kind: 'capitation', start: START } } }, 14);
  const township = world.providers.option.indexOf(TOWNSHIP);

  it('makes a further visit cost what it costs, and a referral up worth what is saved', () => {
    const money = moneyAtStake(world, township, stakeOf(world, township));
    expect(money.returnShare).toBeLessThan(-0.5);
    expect(money.referralThreshold).toBeLessThan(0);
  });

  it('with fund-holding, referring up costs again', () => {
    const held = worldWith(
      { services: { grassrootsOutpatient: { kind: 'capitation', start: START, fundHolding: 1 } } },
      14,
    );
    const money = (one: World) => moneyAtStake(one, township, stakeOf(one, township)).referralThreshold;
    expect(money(held)).toBeGreaterThan(money(world));
  });
});

describe('points inside a budget per head', () => {
  const policy = {
    payment: { kind: 'prospective-global-budget', start: START },
    services: { inpatient: { kind: 'points', start: START, poolSize: 1 } },
    consortium: { tightness: { value: 0.8, start: START, ramp: 0 } },
  };
  const world = worldWith(policy, 24);
  const [holder] = world.holders.list;

  it('what members are paid beside their bills counts against the budget', () => {
    const services = world.services.list.reduce((sum, { lastTransfer }) => sum + lastTransfer, 0);
    expect(holder.settled.services).toBeCloseTo(services, 6);
    const { billed, elsewhere, rate, heads, transfer } = holder.settled;
    const left = rate * heads - billed - services - elsewhere;
    expect(transfer).toBeCloseTo(left > 0 ? left : 0.7 * left, 1);
  });

  it('the statement adds up, line by line', () => {
    const [table] = settlementStatement(world);
    const amount = (line: string) => Number(table.rows.find(([, name]) => name === line)?.[2]);
    const parts = table.rows.filter(([, name]) => `${name}`.startsWith('of which'));
    const spent = amount('bills of members, as counted') + amount('paid beside them for single kinds of care');
    expect(amount('budget or benchmark') - spent - amount('care at others, as debited')).toBeCloseTo(
      amount('left over'),
      6,
    );
    const received = parts.reduce((sum, [, , money]) => sum + Number(money), 0);
    expect(received).toBeCloseTo(amount('received above the bills (negative: owed)'), 6);
  });
});

describe('a rate from the base year', () => {
  it('is none where a contract pays what was billed', () => {
    const ledger = {
      billed: 1,
      elsewhere: 0,
      heads: 1,
      risk: 1,
      weight: 0,
      othersWeight: 0,
      withinLimit: 1,
      quality: 1,
      rate: 0,
    };
    expect(rateFromBaseYear({ kind: 'fee-for-service' }, ledger)).toBe(0);
  });
});

it('a further outpatient visit under points is a further case', () => {
  const world = worldWith({ services: { hospitalOutpatient: { kind: 'points', start: START } } }, 14);
  const hospital = world.providers.option.indexOf(SECONDARY);
  const kept = keptPerBilled(world, hospital, OUTPATIENT, stakeOf(world, hospital));
  const money = moneyAtStake(world, hospital, stakeOf(world, hospital));
  expect(kept).toBeLessThan(0.3);
  expect(money.returnShare).toBeGreaterThan(0);
});
