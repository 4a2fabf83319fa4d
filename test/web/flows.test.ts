// Flows: at each inner node as much goes out as comes in, of patients and of money, in every system of payment.
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import { advance, simulate } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import type { ReadRow } from '../../web/charts/cost-identity.ts';
import { type FlowLink, layFloors } from '../../web/charts/flow-layout.ts';
import { imbalance, moneyLinks } from '../../web/charts/money-flow.ts';
import { linkCounts, PATIENT_LINKS } from '../../web/charts/patient-flow.ts';
import { createJourneyCounter } from '../../web/simulation/journeys.ts';
import { shipped } from '../support/scenarios.ts';

const SMALL = { residents: 500, months: 36 };
const TIERS = ['tier:grassroots', 'tier:secondary', 'tier:tertiary', 'tier:outside'];
const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('money', () => {
  it.each(['fee-for-service', 'county-global-budget', 'dip-with-limit', 'shenzhen-luohu', 'us-aco-two-sided'])(
    'that comes to the fund and to each tier goes out again under %s',
    (name) => {
      const scenario = shipped(name, SMALL);
      const { table } = simulate(consortium, scenario, keyOf(scenario.seed, 0));
      const read: ReadRow = (measure, group = '') =>
        table.find((row) => row.measure === measure && row.group === group)?.value ?? Number.NaN;
      const links = moneyLinks(read, TIERS);
      const cost = read('cost.perHead');
      for (const node of ['fund', ...TIERS]) expect(Math.abs(imbalance(links, node))).toBeLessThan(1e-6 * cost);
      expect(sumOf(links.filter(({ to }) => to === 'costs').map(({ value }) => value))).toBeGreaterThan(0);
      const paid = sumOf(
        links.filter(({ kind }) => ['bills', 'own', 'other'].includes(kind)).map(({ value }) => value),
      );
      const owed = TIERS.reduce((sum, tier) => sum + Math.min(0, read('settlement.perHead', tier)), 0);
      expect(paid - owed).toBeCloseTo(cost, 6);
    },
  );
});

describe('patients', () => {
  it('who come to a tier are those who are followed up from it', () => {
    const scenario = shipped('district-fee-for-service', SMALL);
    const world = consortium.makeWorld(scenario, keyOf(scenario.seed, 0));
    const journeys = createJourneyCounter(world, SMALL.months);
    for (let month = 1 - consortium.spinUpMonths; month <= SMALL.months; month++) {
      advance(consortium, world, month);
      if (month >= 1) journeys.count(world, month);
    }
    const values = linkCounts(journeys.counts, 2);
    for (let floor = 0; floor < TIERS.length; floor++) {
      const into = sumOf(values.filter((_, at) => PATIENT_LINKS[at].column === 0 && PATIENT_LINKS[at].to === floor));
      const out = sumOf(values.filter((_, at) => PATIENT_LINKS[at].column === 1 && PATIENT_LINKS[at].from === floor));
      expect(into).toBeGreaterThan(0);
      expect(Math.abs(into - out)).toBeLessThan(1e-6 * into);
    }
  });
});

describe('floors', () => {
  const links: FlowLink[] = [
    { column: 0, from: 0, to: 0 },
    { column: 0, from: 0, to: 1 },
    { column: 0, from: 1, to: 1 },
    { column: 1, from: 0, to: 0 },
    { column: 1, from: 1, to: 1 },
    { column: 1, from: 1, to: 0 },
  ];
  const { nodes, ribbons, scale } = layFloors(links, [60, 10, 30, 60, 35, 5], { columns: 3, height: 200, gap: 20 });

  it('keep the higher tier above the lower one in every column, inside the height', () => {
    for (const column of [0, 1, 2]) {
      const [low, high] = [0, 1].map((floor) => nodes.find((node) => node.column === column && node.floor === floor));
      if (low === undefined || high === undefined) throw new Error('a node is missing');
      expect(high.top + high.height).toBeLessThanOrEqual(low.top);
      expect(low.top + low.height).toBeLessThanOrEqual(200 + 1e-9);
    }
  });

  it('draw a ribbon as thick as its number, going up where patients go up', () => {
    expect(ribbons[1].thick).toBeCloseTo(10 * scale, 9);
    expect(ribbons[1].end).toBeLessThan(ribbons[1].start);
    expect(ribbons[5].end).toBeGreaterThan(ribbons[5].start);
  });

  it('stack ribbons at a node without a gap, those that go up on top', () => {
    expect(ribbons[0].start).toBeCloseTo(ribbons[1].start + ribbons[1].thick, 9);
  });
});
