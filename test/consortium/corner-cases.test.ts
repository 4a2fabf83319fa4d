// What must be exactly nothing, exactly all, or never more: no illness, no births, no money, one tier; more beds, more
// illness, with the same luck.
import { describe, expect, it } from 'vitest';
import { consortium, makeWorldIn } from '../../models/consortium/index.ts';
import { optimalDecision } from '../../models/consortium/one-rule.ts';
import { INPATIENT, OUTPATIENT } from '../../models/consortium/options.ts';
import { keptPerBilled, stakeOf } from '../../models/consortium/outlook.ts';
import { chinaCounty } from '../../models/consortium/settings/china-county.ts';
import type { Setting } from '../../models/consortium/settings/shape.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { createRecorder } from '../../src/engine/recorder.ts';
import { advance } from '../../src/engine/run.ts';
import type { Contents } from '../support/scenarios.ts';
import { scenarioOf, WHOLE_GROUP_BUDGET } from '../support/scenarios.ts';
import { countyWith } from '../support/settings.ts';
import { KEY, run } from '../support/worlds.ts';

const size = { residents: 1000, months: 24 };

/** Measures of a run in a setting, over months 13 to 24. */
function measuresIn(setting: Setting, contents: Contents = {}): (measure: string) => number {
  const scenario = scenarioOf({ ...size, ...contents });
  const world = makeWorldIn(setting, scenario, KEY);
  const recorder = createRecorder(consortium, scenario.months);
  run(world, scenario.months, ({ month }) => {
    if (month > 0) recorder.record(world, month);
  });
  const table = recorder.finish();
  return (measure) => table.find((row) => row.measure === measure && row.group === '')!.value;
}

const HEALTHY = {
  'need.acuteHazard': 0,
  'need.avoidableHazard': 0,
  'chronic.treatedShare': 0,
  'chronic.controlledShare': 0,
  'chronic.caseFinding': 0,
};

describe('nothing comes of nothing', () => {
  it('without illness nobody is treated and nothing is paid', () => {
    const measure = measuresIn(countyWith(HEALTHY));
    for (const id of [
      'cost.perHead',
      'visits.perPerson',
      'admissions.per100',
      'stays.bedDays',
      'cost.outOfPocketPerHead',
    ])
      expect(measure(id), id).toBe(0);
  });

  it('without referrals and without people who go up alone, nobody goes up', () => {
    const never = {
      'care.referralThreshold.village': 3,
      'care.referralThreshold.township': 3,
      'care.referralThreshold.secondary': 3,
    };
    const still = { assumptions: { illness: { selfUp: 0 } } };
    const measure = measuresIn(countyWith(never), still);
    expect(measure('referral.formalUpPer1000')).toBe(0);
    expect(measure('referral.selfUpPer1000')).toBe(0);
    expect(measuresIn(chinaCounty)('referral.selfUpPer1000')).toBeGreaterThan(0);
  });

  it('where there is only the grassroots, its share is one', () => {
    const isGrassroots = (option: string) => option === 'village' || option === 'township';
    const providers = chinaCounty.providers.filter(({ option }) => isGrassroots(option));
    const measure = measuresIn({ ...chinaCounty, providers });
    expect(measure('grassroots.visitShare')).toBe(1);
    expect(measure('grassroots.admissionShare')).toBe(1);
    expect(measure('region.withinVisitShare')).toBe(1);
  });
});

describe('the one rule in a running county, decisions taken in one step and money weighed alike in any year', () => {
  const quick = { learning: { response: 1 }, response: { incomeWeighing: 0 } };
  const lived = (policy: object): World =>
    run(consortium.makeWorld(scenarioOf({ ...size, policy, assumptions: quick }), KEY), 15);
  const none = { value: 0, start: 1, ramp: 0 };
  const unpaid = { payThrough: { grassroots: none, secondary: none, tertiary: none } };

  it.each([
    ['fee for service', unpaid],
    ['a budget for the group', { ...unpaid, ...WHOLE_GROUP_BUDGET }],
  ])('where no money reaches staff every provider does what is best for patients, under %s', (_, policy) => {
    const { providers } = lived(policy);
    for (const decision of ['outpatientIntensity', 'inpatientIntensity', 'drugIntensity', 'returnShare'] as const)
      expect([...providers[decision]], decision).toEqual([...providers.patientBest[decision]]);
  });

  it.each([
    ['fee for service', {}],
    ['a budget for the group', WHOLE_GROUP_BUDGET],
  ])('intensity is 1 + (φ − c)/(α·k) for every provider, under %s', (_, policy) => {
    const world = lived(policy);
    const { altruism, response } = world.scenario.assumptions;
    world.providers.names.forEach((name, p) => {
      const stake = stakeOf(world, p);
      for (const [line, decision] of [
        [OUTPATIENT, 'outpatientIntensity'],
        [INPATIENT, 'inpatientIntensity'],
      ] as const) {
        const money = keptPerBilled(world, p, line, stake) - world.costRatio[p];
        const expected = optimalDecision(1, 1, money, altruism, response.intensity);
        expect(world.providers[decision][p], `${name} ${decision}`).toBeCloseTo(expected, 12);
      }
    });
  });

  it('prevention effort is (αk_b + rA)/(αk_b + k_e), r what is kept of spending avoided elsewhere', () => {
    const world = lived(WHOLE_GROUP_BUDGET);
    const { altruism, response } = world.scenario.assumptions;
    const benefit = altruism * response.effortBenefit;
    world.providers.names.forEach((name, p) => {
      const reward = stakeOf(world, p).elsewhere * response.avoidedPerEffort;
      const expected = Math.min(1, (benefit + reward) / (benefit + response.effortCost));
      expect(world.providers.effort[p], name).toBeCloseTo(expected, 12);
    });
  });
});

describe('with the same luck', () => {
  it('more capacity never lengthens the wait', () => {
    const access = [0.9, 0.75, 0.6, 0.45].map((load) =>
      measuresIn(countyWith({ 'load.visits.secondary': load }))('quality.access'),
    );
    expect(access).toEqual([...access].sort((a, b) => a - b));
    expect(access[3]).toBeGreaterThan(access[0]);
  });

  it('more illness never lowers visits or cost', () => {
    const runs = [0.3, 0.45, 0.6, 0.75].map((hazard) => measuresIn(countyWith({ 'need.acuteHazard': hazard })));
    for (const id of ['visits.perPerson', 'cost.perHead']) {
      const values = runs.map((measure) => measure(id));
      expect(values, id).toEqual([...values].sort((a, b) => a - b));
      expect(values[3]).toBeGreaterThan(values[0]);
    }
  });
});

describe('the first day of the books', () => {
  it('finds every personal account full and every year to date empty, whatever the spin-up spent', () => {
    const world = consortium.makeWorld(scenarioOf(size), KEY);
    for (let month = 1 - consortium.spinUpMonths; month <= 0; month++) advance(consortium, world, month);
    const { people, rules } = world;
    const full = Array.from({ length: people.rows }, (_, row) => rules[people.scheme[row]].account);
    expect([...people.account.subarray(0, people.rows)]).not.toEqual(full);
    consortium.beginMonth(world, 1);
    expect([...people.account.subarray(0, people.rows)]).toEqual(full);
    expect(Math.max(...people.ownTotal.subarray(0, people.rows))).toBe(0);
  });
});
