// Why cost changes: the pieces of the identity add up to the change of cost per head, in any scenario, and a factor that
// moves alone is the only one that is named.
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import type { Scenario } from '../../models/consortium/state/world.ts';
import { simulate } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import {
  costOf,
  decompose,
  logMean,
  logMeanParts,
  type ReadRow,
  type Term,
  termsOf,
} from '../../web/charts/cost-identity.ts';
import { shipped } from '../support/scenarios.ts';

const TIERS = ['tier:grassroots', 'tier:secondary', 'tier:tertiary', 'tier:outside'];
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function rowsOf(scenario: Scenario): ReadRow {
  const { table } = simulate(consortium, scenario, keyOf(scenario.seed, 0));
  return (measure, group = '') => {
    const row = table.find((one) => one.measure === measure && one.group === group);
    if (row === undefined) throw new RangeError(`no row ${measure} ${group}`);
    return row.value;
  };
}

const SMALL = { residents: 400, months: 36 };

describe('the identity of cost', () => {
  it.each([
    ['fee-for-service', 'county-global-budget'],
    ['fee-for-service', 'dip-without-limit'],
    ['district-fee-for-service', 'shenzhen-luohu'],
    ['us-fee-for-service', 'us-aco-two-sided'],
  ])('holds in %s and %s, and its pieces add up to the change', (baseline, reform) => {
    const [before, after] = [baseline, reform].map((name) => rowsOf(shipped(name, SMALL)));
    const [old, fresh] = [before, after].map((read) => termsOf(read, TIERS));
    expect(costOf(old) / before('cost.perHead')).toBeCloseTo(1, 9);
    expect(costOf(fresh) / after('cost.perHead')).toBeCloseTo(1, 9);
    const change = after('cost.perHead') - before('cost.perHead');
    const pieces = sum(Object.values(decompose(old, fresh)));
    expect(Math.abs(change)).toBeGreaterThan(0);
    expect(Math.abs(pieces - change)).toBeLessThan(1e-6 * Math.abs(change));
  });

  it('names the fee schedule where fees alone are raised', () => {
    const one = (fee: number): Term[] => [
      { kind: 'visits', group: 'tier:grassroots', rate: 6, share: 1, fee, bill: 50 },
    ];
    const { fees, ...others } = decompose(one(1), one(1.1));
    expect(fees).toBeCloseTo(6 * 50 * 0.1, 9);
    expect(Object.values(others)).toEqual([0, 0, 0, 0, 0]);
  });

  it('puts stays that appear where there were none down to where people go', () => {
    const stays = (share: number, bill: number): Term[] => [
      { kind: 'stays', group: 'tier:grassroots', rate: 0.2, share, fee: 1, bill },
      { kind: 'stays', group: 'tier:secondary', rate: 0.2, share: 1 - share, fee: 1, bill: 8000 },
    ];
    const { places, ...others } = decompose(stays(0, 0), stays(0.25, 2000));
    expect(places).toBeCloseTo(0.2 * 0.25 * (2000 - 8000), 6);
    expect(Math.abs(sum(Object.values(others)))).toBeLessThan(1e-9);
  });
});

describe('the logarithmic mean', () => {
  it('lies between the geometric and the arithmetic mean (Carlson 1972)', () => {
    const [a, b] = [3, 7];
    expect(logMean(a, b)).toBeGreaterThan(Math.sqrt(a * b));
    expect(logMean(a, b)).toBeLessThan((a + b) / 2);
  });

  it('loses no digits where two numbers nearly agree', () => {
    expect(logMean(5, 5)).toBe(5);
    expect(logMean(5 * (1 + 2e-6), 5) / logMean(5 * (1 + 0.5e-6), 5) - 1).toBeCloseTo(0.75e-6, 10);
  });

  it('splits a product that doubled by two equal factors into halves', () => {
    const [left, right] = logMeanParts([1, 1], [Math.SQRT2, Math.SQRT2]);
    expect(left).toBeCloseTo(0.5, 12);
    expect(right).toBeCloseTo(0.5, 12);
  });
});
