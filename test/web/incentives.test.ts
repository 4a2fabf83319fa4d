// The incentive table side by side: before is what the status quo pays, after what the scenario pays, by provider and line.
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import { simulate } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { incentivesOf, mainLines } from '../../web/charts/incentives.ts';
import { shipped } from '../support/scenarios.ts';

const SMALL = { residents: 300, months: 36 };

function tableOf(name: string) {
  const scenario = shipped(name, SMALL);
  return simulate(consortium, scenario, keyOf(scenario.seed, 0)).explanations.find(({ id }) => id === 'incentives');
}

describe('the incentive table, before and after', () => {
  const rows = incentivesOf(tableOf('fee-for-service'), tableOf('county-global-budget'));

  it('earns a hospital nothing for a head under fee for service, and something under a prepaid budget', () => {
    const hospital = mainLines(rows).find(({ provider }) => provider === 'secondary');
    expect(hospital?.line).toBe('inpatient');
    expect(hospital?.head[0]).toBe(0);
    expect(hospital?.head[1]).toBeGreaterThan(0);
  });

  it('turns a further admission from a gain into a loss for who holds the budget, and for nobody outside it', () => {
    const [hospital, outside] = ['secondary', 'outside'].map((name) =>
      mainLines(rows).find(({ provider }) => provider === name),
    );
    expect(hospital?.contact[0]).toBeGreaterThan(0);
    expect(hospital?.contact[1]).toBeLessThan(0);
    expect(outside?.contact[1]).toBeGreaterThan(0);
  });

  it('shows visits at the grassroots and stays at hospitals first, one row a provider', () => {
    expect(mainLines(rows).map(({ provider, line }) => `${provider} ${line}`)).toEqual([
      'village outpatient',
      'township outpatient',
      'secondary inpatient',
      'outside inpatient',
    ]);
  });

  it('leaves out what the status quo did not have', () => {
    const [alone] = incentivesOf(undefined, tableOf('fee-for-service'));
    expect(alone.contact[0]).toBeNaN();
  });
});
