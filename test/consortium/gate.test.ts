// First contact at the grassroots. A gate without a penalty is no gate, to the bit; a penalty turns people from the direct
// way, person by person with the same luck; emergencies pass; a referral is worth what the gate takes from the others.
import { beforeAll, describe, expect, it } from 'vitest';
import { newSplit, postPrices, splitBill } from '../../models/consortium/benefit.ts';
import { chooseOption, FIRST_CONTACT, MOVE_UP } from '../../models/consortium/choice.ts';
import { answerRequest, chooseAtGate, GRANTED, isAtGate, routeOf, THROUGH } from '../../models/consortium/gate.ts';
import { consortium, makeWorldIn } from '../../models/consortium/index.ts';
import { INPATIENT, OUTPATIENT, OUTSIDE, SECONDARY, SELF, TOWNSHIP } from '../../models/consortium/options.ts';
import { chinaCounty } from '../../models/consortium/settings/china-county.ts';
import { REFERRED } from '../../models/consortium/state/encounters.ts';
import { BY_REFERRAL, BY_REFERRAL_WITH_CONTRACT, DIRECT, OPEN, setGate } from '../../models/consortium/state/gate.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { digestOf } from '../../src/engine/digest.ts';
import { simulate } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { pairedInterval } from '../support/paired.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { KEY, residentsByKey, run, runWorld } from '../support/worlds.ts';

const from13 = (value: number) => ({ value, start: 13, ramp: 0 });
/** A gate before county hospitals and care outside. */
const gateOf = (penalty: number) => ({
  benefit: { gate: { penalty: from13(penalty), tiers: { secondary: true, outside: true } } },
});
/** So small that nothing a patient pays changes by a bit; but the gate stands, and everybody is offered both ways. */
const NOTHING = Number.MIN_VALUE;

/** A county after a year, with a gate at a given penalty, prices posted. */
function atGate(world: World, penalty: number, bonus = 0): World {
  world.levels.benefit.gate.penalty = penalty;
  world.levels.benefit.referral.bonus = bonus;
  const { gate } = world.scenario.policy.benefit;
  setGate(world.gate, gate, world.levels.benefit);
  postPrices(world);
  return world;
}

const lived = (people = 1500) =>
  run(consortium.makeWorld(scenarioOf({ residents: people, policy: gateOf(NOTHING) }), KEY), 13);
const SEVERITIES = [0.05, 0.2, 0.4, 0.6, 0.8];

/** What everybody would choose at severities from mild to grave; THROUGH is added where a referral is asked for. */
function choices(world: World, choose: (row: number) => number): number[] {
  const { people } = world;
  const chosen: number[] = [];
  for (let row = 0; row < people.rows; row++)
    for (const severity of SEVERITIES) {
      const before = people.severity[row];
      people.severity[row] = severity;
      chosen.push(choose(row));
      people.severity[row] = before;
    }
  return chosen;
}
const isDirect = (option: number) => option >= SECONDARY && option < THROUGH;
const isThrough = (option: number) => option >= THROUGH;

describe('a gate without a penalty', () => {
  it('is no gate, to the bit, over three years', () => {
    const size = { residents: 400, months: 36 };
    const [gated, free] = [gateOf(NOTHING), {}].map((policy) => scenarioOf({ ...size, policy }));
    expect([...residentsByKey(runWorld(gated))]).toEqual([...residentsByKey(runWorld(free))]);
    // Only the gate itself knows that it stands.
    const ownMeasure = /^gate\./;
    const [a, b] = [gated, free].map((scenario) =>
      digestOf([simulate(consortium, scenario, KEY).table.filter(({ measure }) => !ownMeasure.test(measure))]),
    );
    expect(a).toBe(b);
  });

  it.each([
    ['a first contact', SELF, FIRST_CONTACT],
    ['a move up', SECONDARY, MOVE_UP],
  ])('turns nobody at %s, though everybody may go through the grassroots', (_, from, gumbels) => {
    const world = atGate(lived(), NOTHING);
    expect(world.gate.active).toBe(true);
    const free = choices(world, (row) =>
      chooseOption(world, row, world.people.severity[row], OUTPATIENT, from, gumbels),
    );
    expect(choices(world, (row) => chooseAtGate(world, row, from, gumbels, SELF))).toEqual(free);
  });
});

describe('person by person, with the same luck', () => {
  let world: World;
  beforeAll(() => {
    world = lived();
  });
  const first = (penalty: number, bonus = 0) =>
    choices(atGate(world, penalty, bonus), (row) => chooseAtGate(world, row, SELF, FIRST_CONTACT, SELF));

  it('a higher penalty brings nobody to the direct way, and turns somebody from it', () => {
    const runs = [0, 0.1, 0.3, 0.6, 1].map((penalty) => first(penalty === 0 ? NOTHING : penalty));
    for (let k = 1; k < runs.length; k++) {
      expect(runs[k].filter((option, i) => isDirect(option) && !isDirect(runs[k - 1][i])).length).toBe(0);
      expect(runs[k].filter((option, i) => !isDirect(option) && isDirect(runs[k - 1][i])).length).toBeGreaterThan(0);
    }
  });

  it('some of those turned away ask for a referral at the grassroots, more as the penalty rises', () => {
    const asking = [0.1, 0.3, 0.6, 1].map((penalty) => first(penalty).filter(isThrough).length);
    expect(asking).toEqual([...asking].sort((a, b) => a - b));
    expect(asking.at(-1)).toBeGreaterThan(0);
  });

  it('a bonus for referred patients draws people to the way through and nobody away from it', () => {
    const [plain, drawn] = [first(0.3), first(0.3, 0.1)];
    expect(plain.filter((option, i) => isThrough(option) && !isThrough(drawn[i])).length).toBe(0);
    expect(drawn.filter(isThrough).length).toBeGreaterThan(plain.filter(isThrough).length);
  });

  it('a bonus without a penalty takes nobody from a hospital: who went direct goes direct or through', () => {
    const [plain, drawn] = [first(NOTHING), first(NOTHING, 0.2)];
    expect(plain.filter((option, i) => isDirect(option) && !isDirect(drawn[i]) && !isThrough(drawn[i])).length).toBe(0);
    expect(drawn.filter(isThrough).length).toBeGreaterThan(0);
  });

  it('who was just granted a referral goes where it leads at least as often as before', () => {
    atGate(world, 0.5);
    const up = (granted: number) =>
      choices(world, (row) => chooseAtGate(world, row, SECONDARY, MOVE_UP, granted)).filter((o) => o === OUTSIDE);
    expect(up(OUTSIDE).length).toBeGreaterThan(up(SELF).length);
  });

  it('a provider slow to refer grants no request that it would not grant otherwise, and refuses more', () => {
    const granted = (reluctance: number) => {
      const { referralThreshold } = world.providers;
      const before = referralThreshold.slice();
      referralThreshold.forEach((threshold, p) => {
        referralThreshold[p] = threshold + reluctance;
      });
      const answers = choices(world, (row) => answerRequest(world, row, world.people.usual[row * 5 + TOWNSHIP - 1]));
      referralThreshold.set(before);
      return answers.map((answer) => answer === GRANTED);
    };
    const [willing, slow] = [granted(0), granted(0.2)];
    expect(slow.filter((yes, i) => yes && !willing[i]).length).toBe(0);
    expect(willing.filter((yes, i) => yes && !slow[i]).length).toBeGreaterThan(0);
  });
});

describe('what the gate does not touch', () => {
  it('emergencies choose and are reimbursed as without it', () => {
    const world = atGate(lived(200), 1);
    const emergency = world.numbers.care.emergencySeverity;
    world.people.severity[0] = emergency;
    expect(isAtGate(world, 0)).toBe(false);
    expect(routeOf(world, 0, OUTSIDE, emergency, 0)).toBe(OPEN);
    expect(routeOf(world, 0, OUTSIDE, emergency - 0.01, 0)).toBe(DIRECT);
  });

  it('a place without a clinic or a township centre, where nobody could refer', () => {
    const hospitals = chinaCounty.providers.filter(({ option }) => option === 'secondary' || option === 'outside');
    const size = { residents: 300, months: 24 };
    const setting = { ...chinaCounty, providers: hospitals };
    const [gated, free] = [gateOf(1), {}].map((policy) =>
      run(makeWorldIn(setting, scenarioOf({ ...size, policy }), KEY), size.months),
    );
    expect([...residentsByKey(gated)]).toEqual([...residentsByKey(free)]);
  });
});

describe('the bill of a patient', () => {
  const PENALTY = 0.4;
  const BONUS = 0.1;
  let world: World;
  beforeAll(() => {
    world = atGate(lived(200), PENALTY, BONUS);
  });

  /** What the fund pays of a bill of 20,000 CNY for a resident who has spent nothing this year, outside the catalogue nothing. */
  function fundOf(line: number, option: number, route: number): number {
    const { people, providers } = world;
    const row = people.scheme.indexOf(1);
    people.inpatientFund[row] = 0;
    people.ownInside[row] = 0;
    const provider = providers.option.indexOf(option);
    providers.selfPay[provider] = 0;
    const split = newSplit();
    splitBill(world, row, provider, line, 2_000_000, true, false, route, split);
    return split[1];
  }
  // Nanchang's rules for residents (A324 A325; outside A326 A327 with the setting's penalty): 400 CNY deductible, 80 %.
  const ABOVE = 2_000_000 - 40_000;

  it('direct is reimbursed at the rate less the penalty, by referral at the rate and the bonus', () => {
    expect(fundOf(INPATIENT, SECONDARY, OPEN)).toBe(Math.floor(ABOVE * 0.8));
    expect(fundOf(INPATIENT, SECONDARY, DIRECT)).toBe(Math.floor(ABOVE * (0.8 * (1 - PENALTY))));
    expect(fundOf(INPATIENT, SECONDARY, BY_REFERRAL)).toBe(Math.floor(ABOVE * (0.8 + BONUS)));
  });

  it('with a contract, the further bonus counts and the deductible is cut', () => {
    world.levels.benefit.contracts.referralBonus = 0.05;
    world.levels.benefit.contracts.deductibleCut = 0.5;
    atGate(world, PENALTY, BONUS);
    const expected = Math.floor((2_000_000 - 20_000) * (0.8 + (BONUS + 0.05)));
    expect(fundOf(INPATIENT, SECONDARY, BY_REFERRAL_WITH_CONTRACT)).toBe(expected);
  });

  it('a bonus creates no cover where the scheme has none', () => {
    expect(world.rules[1].outpatientRate[SECONDARY]).toBe(0);
    expect(fundOf(OUTPATIENT, SECONDARY, BY_REFERRAL)).toBe(0);
  });

  it('is on the route of how they came', () => {
    world.people.contract[0] = 0;
    expect(routeOf(world, 0, SECONDARY, 0.3, REFERRED)).toBe(BY_REFERRAL);
    expect(routeOf(world, 0, SECONDARY, 0.3, 0)).toBe(DIRECT);
    expect(routeOf(world, 0, TOWNSHIP, 0.3, 0)).toBe(OPEN);
    world.people.contract[0] = 1;
    expect(routeOf(world, 0, SECONDARY, 0.3, REFERRED)).toBe(BY_REFERRAL_WITH_CONTRACT);
  });
});

// A gate that reimburses nothing without a referral: sign of Xu, Powell-Jackson and Mills 2020 (more patients in primary
// care, fewer hospital outpatient visits, as mandatory gatekeeping began in 17 townships).
describe('a gate that reimburses nothing without a referral', () => {
  const size = { residents: 1500, months: 36 };
  const value = (policy: object, measure: string, group = '') =>
    Array.from({ length: 6 }, (_, replicate) => {
      const { table } = simulate(consortium, scenarioOf({ ...size, policy }), keyOf('gate', replicate));
      return table.find((row) => row.measure === measure && row.group === group)!.value;
    });
  const change = (measure: string, group = '') => {
    const [gated, free] = [gateOf(1), {}].map((policy) => value(policy, measure, group));
    return pairedInterval(gated.map((one, k) => one - free[k]));
  };

  it('moves first contacts to the grassroots', () => {
    expect(change('grassroots.firstContactShare').low).toBeGreaterThan(0);
  });

  it('takes visits from county hospitals, and resolves fewer episodes where they are first brought', () => {
    expect(change('visits.share', 'tier:secondary').high).toBeLessThan(0);
    expect(change('quality.resolved').high).toBeLessThan(0);
  });
});
