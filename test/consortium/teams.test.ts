// Teams of three professions and what a consortium is able to do: chronic disease, referrals, and what the history of the
// partnership leaves of both. Paired on the same people with the same luck.
import { describe, expect, it } from 'vitest';
import { bonusAtStake } from '../../models/consortium/bonus.ts';
import { consortium } from '../../models/consortium/index.ts';
import { SECONDARY, TOWNSHIP, VILLAGE } from '../../models/consortium/options.ts';
import {
  capabilityOf,
  effectiveTightness,
  recordsShared,
  referralsTracked,
} from '../../models/consortium/partnership.ts';
import { SYSTEM_COUNT } from '../../models/consortium/state/tally.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { type Compared, compared, from13 } from '../support/effects.ts';
import { countersOf, sumOf } from '../support/ledgers.ts';
import { type Contents, scenarioOf } from '../support/scenarios.ts';
import { KEY, run, runWorld } from '../support/worlds.ts';

const policy = (levers: object): Contents => ({ policy: { consortium: levers } });
const effectOf = (levers: object, residents = 1500): Compared =>
  compared({ ...policy(levers), residents }, { residents });
const worldOf = (levers: object) => runWorld(scenarioOf({ ...policy(levers), residents: 1500, months: 36 }));
const meanOf = ({ providers }: World, column: Float64Array, options: readonly number[]) => {
  const values = [...column].filter((_, p) => options.includes(providers.option[p]) && providers.member[p] === 1);
  return sumOf(values) / values.length;
};

describe('teams of three professions', () => {
  const teams = { teams: { coverage: from13(1) } };

  it('find and control more hypertension and diabetes, and leave other chronic disease as it is', () => {
    const sums = [{}, teams].map((levers) => {
      const world = consortium.makeWorld(scenarioOf({ ...policy(levers), residents: 3000, months: 36 }), KEY);
      const counts = { hypertension: 0, diabetes: 0, other: 0 };
      run(world, 36, (at) => {
        if (at.month < 13) return;
        const { event } = countersOf(at);
        for (const disease of ['hypertension', 'diabetes', 'other'] as const)
          counts[disease] += event(`${disease}Controlled`) / event(disease);
      });
      return counts;
    });
    expect(sums[1].hypertension).toBeGreaterThan(1.05 * sums[0].hypertension);
    expect(sums[1].diabetes).toBeGreaterThan(1.05 * sums[0].diabetes);
    expect(Math.abs(sums[1].other / sums[0].other - 1)).toBeLessThan(0.02);
  });

  it('prevent avoidable admissions, and cost the grassroots 60 CNY a patient and year', () => {
    const effect = effectOf(teams, 3000);
    expect(effect.difference('quality.avoidableAdmissions').high).toBeLessThan(0);
    expect(effect.difference('quality.chronicControl').low).toBeGreaterThan(0);
    const world = worldOf(teams);
    const due = (6000 / 12) * sumOf(world.providers.managed);
    expect(Math.abs(world.tally.system[SYSTEM_COUNT.programmesProviders] - due)).toBeLessThan(world.providers.count);
  });

  it('hand more outpatients down, more still for a bonus, which the government pays', () => {
    const plain = effectOf(teams).difference('referral.handedDownPer1000');
    expect(plain.low).toBeGreaterThan(0);
    const bonus = { teams: { coverage: from13(1), bonusHandedDown: from13(2000) } };
    const paid = effectOf(bonus).difference('referral.handedDownPer1000');
    expect(paid.mean).toBeGreaterThan(plain.mean);
    const government = (levers: object) => {
      let [paidOut, handed] = [0, 0];
      run(consortium.makeWorld(scenarioOf({ ...policy(levers), residents: 1500 }), KEY), 24, (world) => {
        paidOut += world.tally.system[SYSTEM_COUNT.programmeCost];
        if (world.month >= 13) handed += countersOf(world).event('handedDown');
      });
      return { paidOut, handed };
    };
    const given = government(bonus);
    // To those who send and to those who receive.
    expect(given.paidOut).toBe(2 * 200_000 * given.handed);
    expect(given.handed).toBeGreaterThan(0);
    expect(government(teams).paidOut).toBe(0);
  });

  it('answer to a bonus even where no surplus of the institution reaches staff', () => {
    const none = { value: 0, start: 13, ramp: 0 };
    const unpaid = { grassroots: none, secondary: none, tertiary: none };
    const bonus = { coverage: from13(1), bonusHandedDown: from13(2000), bonusManaged: from13(100) };
    const [without, withBonus] = [{}, bonus].map((some) =>
      runWorld(scenarioOf({ policy: { payThrough: unpaid, consortium: { teams: some } }, residents: 600, months: 36 })),
    );
    const change = (column: 'downWilling' | 'effort', options: readonly number[]) =>
      meanOf(withBonus, withBonus.providers[column], options) - meanOf(without, without.providers[column], options);
    expect(change('downWilling', [SECONDARY])).toBeGreaterThan(0.1);
    expect(change('effort', [VILLAGE, TOWNSHIP])).toBeGreaterThan(0.05);
  });

  it('have no bonus where no patient is covered, and none for decisions it does not touch', () => {
    const world = worldOf({ teams: { bonusHandedDown: from13(2000), bonusManaged: from13(100) } });
    for (let p = 0; p < world.providers.count; p++)
      for (const decision of ['effort', 'downWilling', 'receiveWilling', 'inpatientIntensity'] as const)
        expect(bonusAtStake(world, p, decision)).toBe(0);
  });
});

describe('capabilities', () => {
  const all = { careManagement: from13(1), coordination: from13(1), informationTechnology: from13(1) };

  it('in care management prevent avoidable admissions and bring more disease under control', () => {
    const effect = effectOf({ capabilities: { careManagement: from13(1) } }, 3000);
    expect(effect.difference('quality.avoidableAdmissions').high).toBeLessThan(0);
    expect(effect.difference('quality.chronicControl').low).toBeGreaterThan(0);
  });

  it('in coordination spare repeated tests', () => {
    expect(effectOf({ capabilities: { coordination: from13(1) } }).difference('cost.perHead').high).toBeLessThan(0);
  });

  it('work on what shared records leave, and never beyond all of them', () => {
    const half = from13(0.5);
    const world = worldOf({ sharedRecords: half, capabilities: { coordination: half, informationTechnology: half } });
    expect(recordsShared(world)).toBe(0.75);
    expect(referralsTracked(world)).toBe(0.875);
    expect(referralsTracked(worldOf({ sharedRecords: from13(1), capabilities: all }))).toBe(1);
  });

  // Lewis et al. 2017 (Soc Sci Med 190): new partnerships report weaker capabilities and reach somewhat lower quality.
  it('and tightness are worth less to new partners, and least to former rivals', () => {
    const [existing, fresh, rivals] = ['existing', 'new', 'formerly-rival'].map((history) =>
      worldOf({ history, tightness: from13(0.8), capabilities: all }),
    );
    expect([existing, fresh, rivals].map(effectiveTightness)).toEqual([0.8, 0.8 * 0.8, 0.8 * 0.6]);
    expect([existing, fresh, rivals].map((world) => capabilityOf(world, 'coordination'))).toEqual([1, 0.8, 0.6]);
  });

  // Pattern 12: low-capability partnerships save less.
  it('save less money, and keep less disease under control, in a partnership of former rivals', () => {
    const alike = { tightness: from13(0.8), capabilities: all };
    const contents = (history: string): Contents => ({
      policy: {
        payment: { kind: 'prospective-global-budget', start: 13, holder: 'consortium' },
        consortium: { ...alike, history },
      },
      residents: 3000,
    });
    const effect = compared(contents('formerly-rival'), contents('existing'), 8);
    expect(effect.difference('cost.perHead', '', 25, 48).low).toBeGreaterThan(0);
    expect(effect.difference('quality.chronicControl', '', 25, 48).high).toBeLessThan(0);
  });
});
