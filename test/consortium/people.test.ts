// Skill that moves to the grassroots: experts sent down and training. Who gains, who pays, and how slowly.
import { beforeAll, describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import { OPTIONS } from '../../models/consortium/options.ts';
import { SYSTEM_COUNT } from '../../models/consortium/state/tally.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { type Compared, compared, from13 } from '../support/effects.ts';
import { countersOf, sumOf } from '../support/ledgers.ts';
import { type Contents, scenarioOf } from '../support/scenarios.ts';
import { KEY, run, runWorld } from '../support/worlds.ts';

const policy = (levers: object): Contents => ({ policy: { consortium: levers } });
const optionOf = ({ providers }: World, p: number) => OPTIONS[providers.option[p]];
const ofOption = (world: World, option: string, column: ArrayLike<number>) =>
  Array.from(column).filter((_, p) => optionOf(world, p) === option);
const mean = (values: readonly number[]) => sumOf(values) / values.length;

describe('experts sent down', () => {
  const experts = policy({ experts: { doctorDays: from13(0.1) } });
  let world: World;
  beforeAll(() => {
    world = runWorld(scenarioOf(experts));
  });

  it('move capacity from the hospitals to the township centres and lose none on the way', () => {
    const { staffedCapacity, visitCapacity } = world.providers;
    expect(sumOf(staffedCapacity)).toBeCloseTo(sumOf(visitCapacity), 9);
    for (let p = 0; p < world.providers.count; p++) {
      const change = staffedCapacity[p] / visitCapacity[p];
      if (optionOf(world, p) === 'secondary') expect(change).toBeCloseTo(0.9, 12);
      else if (optionOf(world, p) === 'township') expect(change).toBeGreaterThan(1.02);
      else expect(change).toBe(1);
    }
  });

  it('raise the skill of the centres by the part of contacts they see, below the hospitals’ own', () => {
    const [centre] = ofOption(world, 'township', world.providers.effectiveSkill);
    const [own] = ofOption(world, 'township', world.providers.skill);
    const [hospital] = ofOption(world, 'secondary', world.providers.skill);
    const [staffed] = ofOption(world, 'township', world.providers.staffedCapacity);
    const [capacity] = ofOption(world, 'township', world.providers.visitCapacity);
    expect(centre).toBeCloseTo(own + (1 - capacity / staffed) * (hospital - own), 12);
    expect(centre).toBeLessThan(hospital);
  });

  it('help more people at first contact, build trust in the grassroots, and lengthen the wait at the hospitals', () => {
    const effect = compared(experts);
    expect(effect.difference('quality.resolved').low).toBeGreaterThan(0);
    const worlds = [{}, experts].map((contents) => runWorld(scenarioOf({ ...contents, residents: 1500, months: 36 })));
    const [before, after] = worlds.map((one) => mean([...one.people.trust].filter((_, k) => k % 3 === 0)));
    expect(after).toBeGreaterThan(before);
    const [short, long] = worlds.map((one) => mean(ofOption(one, 'secondary', one.providers.wait)));
    expect(long).toBeGreaterThan(short);
  });
});

describe('visiting experts’ surgery', () => {
  const surgery = policy({ experts: { surgery: from13(1) } });

  it('lets townships admit more, and the lead hospital earns what the townships pay, to the fen', () => {
    const worldOf = (contents: Contents) => consortium.makeWorld(scenarioOf({ ...contents, residents: 1500 }), KEY);
    const world = worldOf(surgery);
    let fees = 0;
    run(world, 24, ({ tally }) => {
      fees += tally.system[SYSTEM_COUNT.feesBetweenProviders];
    });
    expect(fees).toBeGreaterThan(0);
    expect(compared(surgery).difference('grassroots.admissionShare').low).toBeGreaterThan(0);
  });
});

describe('training', () => {
  const training = (more: object = {}) => policy({ training: { programme: from13(1), ...more } });

  it('moves skill once a year, by less each time, toward half the gap to the hospitals and never beyond', () => {
    const skills: number[] = [];
    const world = consortium.makeWorld(scenarioOf({ ...training(), months: 120 }), KEY);
    run(world, 120, ({ month, providers }) => {
      if (month % 12 === 1) skills.push(ofOption(world, 'township', providers.skill)[0]);
    });
    const steps = skills.slice(1).map((skill, k) => skill - skills[k]);
    expect(steps[0]).toBe(0);
    for (let k = 2; k < steps.length; k++) expect(steps[k]).toBeLessThan(steps[k - 1]);
    const [hospital] = ofOption(world, 'secondary', world.providers.skill);
    expect(steps.at(-1)).toBeGreaterThan(0);
    expect(skills.at(-1)).toBeLessThan(skills[0] + 0.5 * (hospital - skills[0]));
  });

  it('is forgotten slowly once the programme stops', () => {
    const stopped = { programme: { value: 0, start: 1, ramp: 0 } };
    const world = consortium.makeWorld(scenarioOf(policy({ training: stopped })), KEY);
    const [centre] = [...world.providers.option.keys()].filter((p) => optionOf(world, p) === 'township');
    const start = world.providers.skill[centre];
    world.providers.skill[centre] = start + 1;
    run(world, 24);
    expect(world.providers.skill[centre]).toBeCloseTo(start + 0.95 * 0.95, 12);
  });

  it('costs the government, or the lead hospital, 5 CNY a resident and year', () => {
    const costs = (paidBy: string) => {
      const world = consortium.makeWorld(scenarioOf(training({ paidBy })), KEY);
      let [government, providers, people] = [0, 0, 0];
      run(world, 24, ({ month, tally }) => {
        government += tally.system[SYSTEM_COUNT.programmeCost];
        providers += tally.system[SYSTEM_COUNT.programmesProviders];
        if (month > 12) people += countersOf(world).event('people');
      });
      return { government, providers, due: (5 * 100 * people) / 12 };
    };
    const paid = costs('government');
    expect(paid.providers).toBe(0);
    expect(Math.abs(paid.government - paid.due)).toBeLessThan(0.01 * paid.due);
    const lead = costs('lead');
    expect(lead).toEqual({ ...paid, government: 0, providers: paid.government });
  });

  // Pattern 13: training works through trust, slowly.
  describe('over seven years', () => {
    const seven = { months: 84 };
    const grassroots = (effect: Compared, from: number, to: number) =>
      effect.difference('grassroots.visitShare', '', from, to);
    let effect: Compared;
    beforeAll(() => {
      effect = compared({ ...training(), ...seven }, seven);
    });

    it('helps more people at their first contact', () => {
      expect(effect.difference('quality.resolved', '', 61, 84).low).toBeGreaterThan(0);
    });

    it('brings more visits to the grassroots, later than in its first year', () => {
      const late = grassroots(effect, 61, 84);
      expect(late.low).toBeGreaterThan(0);
      expect(late.low).toBeGreaterThan(grassroots(effect, 13, 24).high);
    });

    it('does so through trust: where contacts teach nothing, less than a quarter of it is left', () => {
      const deaf = compared({ ...training(), ...seven, assumptions: { learning: { trust: 0 } } }, seven);
      expect(grassroots(deaf, 61, 84).high).toBeLessThan(0.25 * grassroots(effect, 61, 84).mean);
    });
  });
});
