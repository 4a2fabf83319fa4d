// Participation: at the end of an agreement a holder that may leave stays where taking part is worth more than it costs,
// changes to a better track where it may, and else leaves; and the ratchet of rebased budgets.
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import { settlementStatement } from '../../models/consortium/measures/statement.ts';
import { stakeOf } from '../../models/consortium/outlook.ts';
import { expectedTransfer } from '../../models/consortium/participation.ts';
import { ratchet } from '../../models/consortium/payment/ratchet.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { KEY, run } from '../support/worlds.ts';

const budget = (terms: object) => ({
  payment: { kind: 'prospective-global-budget', start: 13, voluntary: true, agreementYears: 1, ...terms },
  consortium: { tightness: { value: 0.8, start: 13, ramp: 0 } },
});

const worldWith = (policy: object, months: number, setting = 'china-county'): World =>
  run(
    consortium.makeWorld(scenarioOf({ residents: 1000, months: Math.max(24, months), setting, policy }), KEY),
    months,
  );

describe('a holder that may leave', () => {
  it('stays while its budget grows faster than its cost', () => {
    const [holder] = worldWith(budget({ growth: 0.1 }), 25).holders.list;
    expect(holder.bound).toBe(true);
  });

  it('leaves where taking part costs more than it can bring, and is paid by the item from then on', () => {
    const world = worldWith(budget({ programmeCost: 500 }), 25);
    expect(world.holders.list[0].bound).toBe(false);
    for (const p of world.holders.list[0].members) expect(stakeOf(world, p).own).toBe(0);
    const after = worldWith(budget({ programmeCost: 500 }), 36);
    expect(after.holders.list[0].settled.transfer).toBe(0);
    expect(settlementStatement(after)).toEqual([]);
  });

  it('cannot leave where the contract is not voluntary, nor before its agreement ends', () => {
    expect(worldWith(budget({ programmeCost: 500, voluntary: false }), 25).holders.list[0].bound).toBe(true);
    expect(worldWith(budget({ programmeCost: 500, agreementYears: 2 }), 25).holders.list[0].bound).toBe(true);
    expect(worldWith(budget({ programmeCost: 500, agreementYears: 2 }), 37).holders.list[0].bound).toBe(false);
  });

  it('expects of a prepaid budget what is left of it, less what it would owe', () => {
    const world = worldWith(budget({ voluntary: false }), 25);
    const [holder] = world.holders.list;
    const { billed, elsewhere } = holder.lastYear;
    const left = holder.rate * holder.heads - billed - elsewhere;
    const worth = expectedTransfer(world, holder, holder.terms);
    // Losses are shared at seven tenths: the expectation lies between what is left and what would be owed of it.
    expect(worth).toBeGreaterThan(Math.min(left, 0.7 * left));
    expect(Number.isFinite(worth)).toBe(true);
  });
});

describe('an ACO that may change its track', () => {
  const terms = { kind: 'medicare-shared-savings', start: 13, voluntary: true, agreementYears: 1, track: 'A' };

  it('keeps its track where it may not change', () => {
    const [holder] = worldWith({ payment: { ...terms, growth: 0.2 } }, 25, 'us-medicare-market').holders.list;
    expect(holder.terms).toMatchObject({ track: 'A' });
  });

  it('moves to the track with the largest share where it expects large savings', () => {
    const policy = { payment: { ...terms, growth: 0.2, changesTrack: true } };
    const [holder] = worldWith(policy, 25, 'us-medicare-market').holders.list;
    expect(holder.terms).toMatchObject({ track: 'EN' });
  });
});

describe('the ratchet', () => {
  // Douven, McGuire and McWilliams 2015: with the last base year weighted 0.6 a CNY saved is a loss of 0.8 of what is shared.
  it.each([
    [0.6, -0.8],
    [0.3, 0.1],
    [0.1, 0.7],
    [1 / 3, 0],
  ])('a weight of %d leaves %d of a saving at no discount', (weight, left) => {
    expect(ratchet(weight, 1)).toBeCloseTo(left, 12);
  });

  it('turns what members feel of a saving', () => {
    const plain = worldWith(budget({ voluntary: false }), 13);
    const rebased = worldWith(budget({ voluntary: false, rebasing: 0.6 }), 13);
    const [p] = plain.holders.list[0].members;
    const { discount } = plain.scenario.assumptions.learning;
    expect(stakeOf(rebased, p).own / stakeOf(plain, p).own).toBeCloseTo(ratchet(0.6, discount), 9);
  });

  it('moves the next budget toward what last year cost', () => {
    const plain = worldWith(budget({ voluntary: false }), 24).holders.list[0];
    const rebased = worldWith(budget({ voluntary: false, rebasing: 1 }), 24).holders.list[0];
    const cost = (rebased.lastYear.billed + rebased.lastYear.elsewhere) / rebased.heads;
    expect(rebased.rate).toBeCloseTo(cost, 6);
    expect(plain.rate).not.toBeCloseTo(cost, 1);
  });
});
