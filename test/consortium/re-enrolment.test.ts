// Choosing a home provider again: who changes, what it does to consortia that compete, and what quality is worth to providers
// who can lose people.
import { describe, expect, it } from 'vitest';
import { makeWorldIn } from '../../models/consortium/index.ts';
import { PROVIDER_OPTIONS, SECONDARY, TOWNSHIP, VILLAGE } from '../../models/consortium/options.ts';
import {
  countEnrolled,
  enrolmentAtStake,
  headsPerUtility,
  moneyPerHead,
} from '../../models/consortium/re-enrolment.ts';
import { chinaCounty } from '../../models/consortium/settings/china-county.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { countersOf, sumOf } from '../support/ledgers.ts';
import { type Contents, scenarioOf } from '../support/scenarios.ts';
import { rivalCentres } from '../support/settings.ts';
import { KEY, run } from '../support/worlds.ts';

const at = (value: number) => ({ value, start: 1, ramp: 0 });
const resigning = (switchingCost: number, reconsider = 1) => ({
  resigning: { reconsider: at(reconsider), switchingCost: at(switchingCost) },
});
const worldOf = (contents: Contents, setting = rivalCentres) =>
  makeWorldIn(setting, scenarioOf({ residents: 1200, months: 48, ...contents }), KEY);
const competing = { competing: true, attribution: 'home' };
const ofRivals = ({ providers }: World, p: number) => providers.names[p].endsWith('-2');
const shareOfRivals = (world: World) => {
  countEnrolled(world);
  const centres = [...world.providers.option.keys()].filter((p) => world.providers.option[p] === TOWNSHIP);
  const people = (of: readonly number[]) => sumOf(of.map((p) => world.providers.enrolled[p]));
  return people(centres.filter((p) => ofRivals(world, p))) / people(centres);
};

/** Changes of provider in the first three Decembers, over people and years. */
function changes(world: World): number {
  let [changed, people] = [0, 0];
  run(world, 36, (now) => {
    if (now.month < 1 || now.month % 12 !== 0) return;
    changed += countersOf(now).event('changedProvider');
    people += countersOf(now).event('people');
  });
  return changed / people;
}

describe('people', () => {
  it('keep their providers for life where nobody asks them to choose', () => {
    expect(changes(worldOf({}))).toBe(0);
  });

  it('leave now and then for reasons of their own, the more the higher the churn', () => {
    const shares = [0.05, 0.2].map((churn) => changes(worldOf({ assumptions: { mechanisms: { churn } } })));
    // Two centres of one size and three clinics: half and two thirds of those who leave land elsewhere.
    const expected = (churn: number) => churn * (1 / 2 + 2 / 3);
    for (const [k, churn] of [0.05, 0.2].entries()) {
      expect(shares[k]).toBeGreaterThan(0.9 * expected(churn));
      expect(shares[k]).toBeLessThan(1.1 * expected(churn));
    }
  });

  it('change less, the dearer it is, and hardly anybody at a cost of 8', () => {
    const shares = [0, 1, 2, 4, 8].map((cost) => changes(worldOf({ policy: { consortium: resigning(cost) } })));
    for (let k = 1; k < shares.length; k++) expect(shares[k]).toBeLessThan(shares[k - 1]);
    expect(shares[0]).toBeGreaterThan(0.9);
    expect(shares[4]).toBeLessThan(0.002);
  });

  it('use no provider of another place after choosing again', () => {
    const world = run(worldOf({ policy: { consortium: resigning(0) } }), 24);
    const { people, providers } = world;
    for (let row = 0; row < people.rows; row++)
      expect(providers.place[people.usual[row * PROVIDER_OPTIONS + TOWNSHIP - 1]]).toBe(people.place[row]);
  });

  it('go to the better centre where changing is cheap, and stay where it is dear', () => {
    const after = (switchingCost: number) => {
      const world = worldOf({ policy: { consortium: resigning(switchingCost) } });
      for (let p = 0; p < world.providers.count; p++) if (ofRivals(world, p)) world.providers.skill[p] += 2;
      const before = shareOfRivals(world);
      return shareOfRivals(run(world, 24)) - before;
    };
    expect(after(0)).toBeGreaterThan(0.1);
    expect(Math.abs(after(10))).toBeLessThan(0.01);
  });
});

describe('consortia that compete', () => {
  it('win and lose people by their choice of a centre: affiliation follows the home provider', () => {
    const world = run(worldOf({ policy: { consortium: { ...competing, ...resigning(0) } } }), 24);
    const { people, providers, consortia } = world;
    expect(consortia.list.map(({ name }) => name)).toEqual(['county/hospitals', 'county/rivals']);
    for (let row = 0; row < people.rows; row++) {
      if (people.alive[row] === 0) continue;
      const home = people.usual[row * PROVIDER_OPTIONS + TOWNSHIP - 1];
      expect(people.affiliation[row]).toBe(providers.consortium[home] + 1);
    }
  });
});

// Pattern 16: re-signing disciplines quality only while switching is cheap.
describe('what quality earns a provider', () => {
  const COSTS = [0, 1, 2, 4, 8];
  const OWN = { own: 100, group: 0 };
  const GROUP = { own: 0, group: 100 };
  const centreOf = ({ providers }: World) => [...providers.option].indexOf(TOWNSHIP);
  const yearOld = (levers: object) => run(worldOf({ policy: { consortium: levers } }), 13);

  it('is nothing without re-signing, without money per head, at a hospital, or for what patients do not see', () => {
    const [idle, open] = [yearOld(resigning(0, 0)), yearOld(resigning(0))];
    const hospital = [...open.providers.option].indexOf(SECONDARY);
    expect(enrolmentAtStake(idle, centreOf(idle), 'effort', OWN)).toBe(0);
    expect(enrolmentAtStake(open, centreOf(open), 'effort', { own: 0, group: 0 })).toBe(0);
    expect(enrolmentAtStake(open, hospital, 'effort', OWN)).toBe(0);
    expect(enrolmentAtStake(open, centreOf(open), 'selfPay', OWN)).toBe(0);
    expect(enrolmentAtStake(open, centreOf(open), 'effort', OWN)).toBeGreaterThan(0);
  });

  it('is nothing for the effort of a clinic whose people have a centre, which is whose effort reaches them', () => {
    const world = yearOld(resigning(0));
    const clinic = [...world.providers.option].indexOf(VILLAGE);
    expect(world.providers.enrolled[clinic]).toBeGreaterThan(0);
    expect(enrolmentAtStake(world, clinic, 'effort', OWN)).toBe(0);
  });

  it('falls with the switching cost, to less than a hundredth at 8', () => {
    const atStake = COSTS.map((cost) => {
      const world = yearOld(resigning(cost));
      return enrolmentAtStake(world, centreOf(world), 'effort', OWN);
    });
    for (let k = 1; k < COSTS.length; k++) expect(atStake[k]).toBeLessThan(atStake[k - 1]);
    expect(atStake[4]).toBeLessThan(0.01 * atStake[0]);
  });

  it('is nothing to a consortium whose members are each other’s only rivals', () => {
    const [alone, rivals] = [yearOld(resigning(0)), yearOld({ ...competing, ...resigning(0) })];
    expect(enrolmentAtStake(alone, centreOf(alone), 'effort', GROUP)).toBe(0);
    expect(enrolmentAtStake(rivals, centreOf(rivals), 'effort', GROUP)).toBeGreaterThan(0);
  });

  it('is the derivative of enrolment: with two equal centres and no cost, a quarter of all people a unit of utility', () => {
    const world = yearOld(resigning(0));
    const centre = centreOf(world);
    const pair = [...world.providers.option.keys()].filter(
      (p) => world.providers.option[p] === TOWNSHIP && world.providers.place[p] === world.providers.place[centre],
    );
    const people = sumOf(pair.map((p) => world.providers.enrolled[p]));
    expect(headsPerUtility(world, centre, 'own')).toBeCloseTo(people / 4, 9);
  });

  it('raises the effort of centres paid by the head where leaving is cheap, and hardly where it is dear', () => {
    const effort = (levers: object) => {
      const policy = { services: { grassrootsOutpatient: { kind: 'capitation', start: 13 } }, consortium: levers };
      const world = run(worldOf({ policy }), 48);
      const centres = [...world.providers.effort].filter((_, p) => world.providers.option[p] === TOWNSHIP);
      return sumOf(centres) / centres.length;
    };
    const captive = effort(resigning(0, 0));
    const cheap = effort(resigning(0));
    expect(cheap).toBeGreaterThan(captive + 0.05);
    expect(effort(resigning(8))).toBeLessThan(captive + 0.1 * (cheap - captive));
  });

  it('is no money of a budget where people belong to whoever answers for the place they live in', () => {
    const money = (levers: object) => {
      const payment = { kind: 'prospective-global-budget', start: 13, holder: 'consortium' };
      const world = run(worldOf({ policy: { payment, consortium: levers } }), 13);
      return moneyPerHead(world, centreOf(world));
    };
    expect(money(resigning(0))).toEqual({ own: 0, group: 0 });
    expect(money({ ...competing, ...resigning(0) }).group).toBeGreaterThan(0);
  });
});

it('churn and re-signing leave the county as it is where they are off', () => {
  const worlds = [{}, resigning(0, 0)].map((levers) =>
    run(worldOf({ policy: { consortium: levers } }, chinaCounty), 24),
  );
  expect(worlds[1].people.usual).toEqual(worlds[0].people.usual);
  expect(worlds[1].providers.ledgerBefore).toEqual(worlds[0].providers.ledgerBefore);
});
