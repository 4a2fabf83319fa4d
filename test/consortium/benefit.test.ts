// Benefit design. Rates, deductibles and caps move what the fund pays by exactly what they say; what is taken from personal
// accounts reaches the fund to the fen; a referred inpatient does not pay a second deductible; long prescriptions spare
// visits, not drugs. Every lever does something, and nothing makes a bill that does not add up.
import { beforeEach, describe, expect, it } from 'vitest';
import { newSplit, splitBill } from '../../models/consortium/benefit.ts';
import { consortium, makeWorldIn } from '../../models/consortium/index.ts';
import { CHRONIC, INPATIENT, OUTPATIENT, OUTSIDE, SECONDARY, TOWNSHIP } from '../../models/consortium/options.ts';
import { isAccepted, loadMet } from '../../models/consortium/queue.ts';
import { BY_REFERRAL, OPEN } from '../../models/consortium/state/gate.ts';
import { setRules } from '../../models/consortium/state/rules.ts';
import { SCHEMES, SYSTEM_COUNT } from '../../models/consortium/state/tally.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { digestOf } from '../../src/engine/digest.ts';
import { simulate } from '../../src/engine/run.ts';
import { listParameters, type Parameter } from '../../src/scenario/index.ts';

import { nested, scenarioOf } from '../support/scenarios.ts';
import { countyWith } from '../support/settings.ts';
import { KEY, residentsByKey, run, runWorld } from '../support/worlds.ts';

const from13 = (value: number) => ({ value, start: 13, ramp: 0 });
const EMPLOYEES = SCHEMES.indexOf('employees');
const RESIDENTS = SCHEMES.indexOf('residents');
const FUND = 1;

describe('what the fund pays of one bill of 10,000 CNY', () => {
  let world: World;
  beforeEach(() => {
    world = consortium.makeWorld(scenarioOf({ residents: 300 }), KEY);
    world.providers.selfPay.fill(0);
  });

  /** The fund's part for somebody of a scheme who has spent nothing this year [CNY]. */
  function fund(scheme: number, line: number, option: number, route = OPEN): number {
    setRules(world.rules, world.rulesBefore, world.scenario, world.levels.benefit, 1);
    const row = world.people.scheme.indexOf(scheme);
    for (const column of ['outpatientCounted', 'outpatientFund', 'inpatientFund', 'ownInside'] as const)
      world.people[column][row] = 0;
    const split = newSplit();
    splitBill(world, row, world.providers.option.indexOf(option), line, 1_000_000, true, false, route, split);
    return split[FUND] / 100;
  }
  const benefit = () => world.levels.benefit;

  // Nanchang's rules, A322 to A337: residents 100 CNY and 90 % at the township, 400 and 80 % at the county hospital.
  it('follows the setting where nothing is changed', () => {
    expect(fund(RESIDENTS, INPATIENT, TOWNSHIP)).toBeCloseTo(0.9 * 9900, 6);
    expect(fund(RESIDENTS, INPATIENT, SECONDARY)).toBeCloseTo(0.8 * 9600, 6);
  });

  it('rises by the points added to a rate, for that scheme, line and tier alone, and never beyond the bill', () => {
    const others = () => [
      fund(EMPLOYEES, INPATIENT, SECONDARY),
      fund(RESIDENTS, INPATIENT, TOWNSHIP),
      fund(RESIDENTS, CHRONIC, SECONDARY),
    ];
    const before = others();
    benefit().rates.inpatient.residents.secondary = 0.05;
    expect(fund(RESIDENTS, INPATIENT, SECONDARY)).toBeCloseTo(0.85 * 9600, 6);
    expect(others()).toEqual(before);
    benefit().rates.inpatient.residents.secondary = 1;
    expect(fund(RESIDENTS, INPATIENT, SECONDARY)).toBe(9600);
    benefit().rates.inpatient.residents.secondary = -1;
    expect(fund(RESIDENTS, INPATIENT, SECONDARY)).toBe(0);
  });

  it('with a wider gap is more at the township, the same at county hospitals, less outside', () => {
    const [township, secondary, outside] = [TOWNSHIP, SECONDARY, OUTSIDE].map((o) => fund(RESIDENTS, INPATIENT, o));
    benefit().rates.gap.inpatient = 0.1;
    expect(fund(RESIDENTS, INPATIENT, TOWNSHIP)).toBeCloseTo(township + 0.1 * 9900, 6);
    expect(fund(RESIDENTS, INPATIENT, SECONDARY)).toBe(secondary);
    expect(fund(RESIDENTS, INPATIENT, OUTSIDE)).toBeCloseTo(outside - 0.1 * 9200, 6);
  });

  it('falls with the deductible of the tier, and stops at the cap', () => {
    benefit().inpatient.deductible.secondary = 2;
    expect(fund(RESIDENTS, INPATIENT, SECONDARY)).toBeCloseTo(0.8 * 9200, 6);
    expect(fund(RESIDENTS, INPATIENT, TOWNSHIP)).toBeCloseTo(0.9 * 9900, 6);
    benefit().inpatient.cap = 0.01;
    expect(fund(RESIDENTS, INPATIENT, TOWNSHIP)).toBe(0.01 * 400_000);
  });

  it('reaches county hospitals’ ordinary visits of residents only by extending ordinary pooling, up to its cap', () => {
    expect(fund(RESIDENTS, OUTPATIENT, SECONDARY)).toBe(0);
    benefit().ordinaryPooling.extension = 0.5;
    benefit().ordinaryPooling.residents.cap = 100;
    expect(fund(RESIDENTS, OUTPATIENT, SECONDARY)).toBeCloseTo(0.5 * 0.5 * 10_000, 6);
    benefit().ordinaryPooling.residents.deductible = 1000;
    expect(fund(RESIDENTS, OUTPATIENT, SECONDARY)).toBeCloseTo(0.5 * 0.5 * 9000, 6);
    benefit().ordinaryPooling.residents.cap = 1;
    expect(fund(RESIDENTS, OUTPATIENT, SECONDARY)).toBe(600);
  });

  it('of a prescription is the list’s rate on what is listed and ordinary cover on the rest', () => {
    const listed = fund(RESIDENTS, CHRONIC, TOWNSHIP);
    benefit().diseaseList.breadth = 0.4;
    const cap = 600;
    expect(fund(RESIDENTS, CHRONIC, TOWNSHIP)).toBeCloseTo(0.4 * listed + cap, 6);
    expect(fund(RESIDENTS, CHRONIC, SECONDARY)).toBeCloseTo(0.4 * 0.5 * 10_000, 6);
  });

  it('after a referral counts the deductible that the township stay has already taken', () => {
    const row = world.people.scheme.indexOf(RESIDENTS);
    world.people.deductiblePaid[row] = 0;
    fund(RESIDENTS, INPATIENT, TOWNSHIP);
    expect(world.people.deductiblePaid[row]).toBe(100_00);
    benefit().referral.continuousDeductible = 1;
    const stay = (route: number) => {
      world.people.deductiblePaid[row] = 100_00;
      return fund(RESIDENTS, INPATIENT, SECONDARY, route);
    };
    expect(stay(BY_REFERRAL)).toBeCloseTo(0.8 * (10_000 - (400 - 100)), 6);
    expect(stay(OPEN)).toBeCloseTo(0.8 * 9600, 6);
    world.people.deductiblePaid[row] = 500_00;
    expect(fund(RESIDENTS, INPATIENT, SECONDARY, BY_REFERRAL)).toBe(8000);
  });
});

describe('a safety net', () => {
  const layers = (policy: object) => {
    const { table } = simulate(consortium, scenarioOf({ residents: 1500, policy: { benefit: policy } }), KEY);
    return (measure: string) => table.find((row) => row.measure === measure && row.group === '')!.value;
  };

  it('with a lower threshold and more assistance leaves less to patients and costs public money', () => {
    const plain = layers({});
    const wide = layers({
      safetyNet: { criticalThreshold: from13(0.3), criticalRate: from13(0.2), assistance: from13(0.2) },
    });
    expect(wide('cost.outOfPocketShare')).toBeLessThan(plain('cost.outOfPocketShare'));
    expect(wide('government.costPerHead')).toBeGreaterThan(plain('government.costPerHead'));
  });
});

describe('personal accounts pooled from month 25', () => {
  const SHARE = 0.37;
  const pooled = (share: number) =>
    scenarioOf({
      residents: 800,
      months: 48,
      policy: { benefit: { personalAccounts: { pooled: { value: share, start: 25, ramp: 0 } } } },
    });
  /** What the fund receives [fen], and how many employees are alive, in each year. */
  function yearsOf(share: number) {
    const world = consortium.makeWorld(pooled(share), KEY);
    const premiums = [0, 0, 0, 0];
    const employees = [0, 0, 0, 0];
    run(world, 48, ({ people, tally, month }) => {
      if (month === 0) return;
      const year = Math.floor((month - 1) / 12);
      premiums[year] += tally.system[SYSTEM_COUNT.premiums];
      if (month % 12 !== 1) return;
      for (let row = 0; row < people.rows; row++)
        if (people.alive[row] === 1 && people.scheme[row] === EMPLOYEES) employees[year]++;
    });
    return { premiums, employees, rules: world.rulesBefore[EMPLOYEES] };
  }

  it('bring the fund, each year, the pooled part of every employee’s credit, to the fen', () => {
    const [before, after] = [yearsOf(0), yearsOf(SHARE)];
    const moved = Math.round(after.rules.account * SHARE);
    const gains = after.premiums.map((premium, year) => premium - before.premiums[year]);
    expect(gains).toEqual(after.employees.map((people, year) => (year < 2 ? 0 : people * moved)));
    expect(gains[3]).toBeGreaterThan(0);
  });

  it('credit each employee exactly the rest, from the January in which the reform begins', () => {
    const world = consortium.makeWorld(pooled(SHARE), KEY);
    const credits: number[] = [];
    run(world, 36, () => {
      credits.push(world.rules[EMPLOYEES].account);
    });
    const whole = world.rulesBefore[EMPLOYEES].account;
    expect(new Set(credits.slice(0, 25))).toEqual(new Set([whole]));
    expect(new Set(credits.slice(25))).toEqual(new Set([whole - Math.round(whole * SHARE)]));
  });

  it('hold less', () => {
    const value = (share: number) =>
      simulate(consortium, pooled(share), KEY).table.find((row) => row.measure === 'accounts.balancePerHead')!.value;
    expect(value(SHARE)).toBeLessThan(value(0));
  });
});

describe('long prescriptions of two months', () => {
  const policy = (months: number, entitled: string) => ({
    benefit: { longPrescriptions: { months: from13(months), entitled } },
  });
  /** Prescription visits and months of drugs prescribed over months 13 to 48, by the time the last drugs run out. */
  function prescribed(months: number, entitled: string) {
    let visits = 0;
    let supplied = 0;
    const world = consortium.makeWorld(
      scenarioOf({ residents: 1500, months: 48, policy: policy(months, entitled) }),
      KEY,
    );
    run(world, 48, ({ encounters, month }) => {
      for (let at = 0; month > 12 && at < encounters.count; at++) {
        if (encounters.line[at] !== CHRONIC) continue;
        visits++;
        supplied += encounters.part[at];
      }
    });
    const { people, drawMonth } = world;
    let inHand = 0;
    for (let row = 0; row < people.rows; row++) inHand += Math.max(0, people.suppliedUntil[row] - drawMonth);
    return { visits, drugs: supplied - inHand };
  }
  const none = prescribed(1, 'all');

  it('for everybody halve prescription visits and leave drugs as they were', () => {
    const long = prescribed(2, 'all');
    expect(long.visits / none.visits).toBeGreaterThan(0.49);
    expect(long.visits / none.visits).toBeLessThan(0.54);
    expect(Math.abs(long.drugs / none.drugs - 1)).toBeLessThan(0.02);
  });

  it('spare fewer visits the fewer are entitled', () => {
    const visits = ['all', 'contracted', 'contracted-and-controlled'].map((who) => prescribed(2, who).visits);
    expect(visits).toEqual([...visits].sort((a, b) => a - b));
    expect(visits[2]).toBeLessThan(none.visits);
  });
});

describe('where a prescription lasts three months before any reform', () => {
  it('everybody comes in a month of their own out of three, for three months of drugs', () => {
    const setting = countyWith({ 'chronic.prescriptionMonths': 3 });
    const scenario = scenarioOf({ residents: 500, months: 24 });
    let visits = 0;
    run(makeWorldIn(setting, scenario, KEY), scenario.months, ({ encounters, people, drawMonth }) => {
      // In December newborns take the rows of the dead.
      for (let at = 0; drawMonth % 12 !== 0 && at < encounters.count; at++) {
        if (encounters.line[at] !== CHRONIC) continue;
        visits++;
        expect((drawMonth + people.key[encounters.person[at]]) % 3).toBe(0);
        expect(encounters.part[at]).toBe(3);
      }
    });
    expect(visits).toBeGreaterThan(100);
  });
});

describe('family-doctor contracts', () => {
  it('with a signing drive are more, as the chance to sign is multiplied', () => {
    const share = (signing: number) => {
      const { table } = simulate(
        consortium,
        scenarioOf({ residents: 1500, months: 36, policy: { benefit: { contracts: { signing: from13(signing) } } } }),
        KEY,
      );
      return table.find((row) => row.measure === 'contracts.share' && row.group === '')!.value;
    };
    const shares = [0, 1, 3, 9].map(share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[3]).toBeGreaterThan(shares[0]);
  });

  it('with priority spare contracted patients the wait, and nobody else', () => {
    const world = consortium.makeWorld(scenarioOf(), KEY);
    world.levels.benefit.contracts.priority = 0.5;
    world.people.contract[0] = 1;
    world.people.contract[1] = 0;
    expect(loadMet(world, 0, 1.6)).toBeCloseTo(1.3, 12);
    expect(loadMet(world, 1, 1.6)).toBe(1.6);
    expect(loadMet(world, 0, 0.8)).toBe(0.8);
    world.levels.benefit.contracts.priority = 1;
    world.people.severity.fill(0.2);
    expect(isAccepted(world, 0, loadMet(world, 0, 5), 0)).toBe(true);
  });
});

describe('nothing is declared in vain', () => {
  const size = { residents: 1200, months: 26 };
  /** Everything on at once, moderately, so that each lever has something to act on. */
  const RICH: Readonly<Record<string, unknown>> = {
    // Cheap visits: providers are crowded.
    'policy.prices.visitFactor': from13(0.3),
    'policy.benefit.gate.penalty': from13(0.5),
    'policy.benefit.gate.tiers.secondary': true,
    'policy.benefit.referral.bonus': from13(0.05),
    'policy.benefit.referral.continuousDeductible': from13(0.5),
    'policy.benefit.contracts.referralBonus': from13(0.05),
    'policy.benefit.contracts.priority': from13(0.3),
    'policy.benefit.ordinaryPooling.extension': from13(0.5),
    'policy.benefit.diseaseList.breadth': from13(0.6),
    'policy.benefit.safetyNet.criticalThreshold': from13(0.2),
    'policy.benefit.longPrescriptions.months': from13(2),
    'policy.benefit.personalAccounts.pooled': from13(0.3),
  };
  /** There is no tertiary hospital inside a county. */
  const ELSEWHERE = /tertiary$/;
  /** Practices have no beds, and what part B pays has no limit that a small factor would make bind. */
  const NOWHERE = /^policy\.benefit\.(rates\.inpatient\.medicare\.grassroots|ordinaryPooling\.medicare\.cap)$/;
  const mine = listParameters(consortium).filter(
    ({ path }) => /^policy\.(benefit|government)\./.test(path) && !ELSEWHERE.test(path) && !NOWHERE.test(path),
  );
  const placeOf = (path: string) => (path.includes('.medicare.') ? 'us-medicare-market' : 'china-county');
  const digestIn = (setting: string, paths: Readonly<Record<string, unknown>>) =>
    digestOf([simulate(consortium, scenarioOf({ ...size, setting, ...nested({ ...RICH, ...paths }) }), KEY).table]);
  const rich = new Map(['china-county', 'us-medicare-market'].map((place) => [place, digestIn(place, {})]));

  /** Values away from the status quo: high, and so low that a cap binds. */
  function others({ path, type, min = 0, max = 1, default: usual, options = [] }: Parameter): readonly unknown[] {
    if (type === 'lever') return [0.77, 0.001].map((part) => from13(min + part * (max - min)));
    if (type === 'choice') return [options.at(-1)];
    return [!(RICH[path] ?? usual)];
  }

  it.each(mine.map((one) => [one.path, one] as const))('%s changes the result', (path, parameter) => {
    const place = placeOf(path);
    expect(others(parameter).some((value) => digestIn(place, { [path]: value }) !== rich.get(place))).toBe(true);
  });

  it('there are some fifty of them', () => {
    expect(mine.length).toBeGreaterThan(50);
  });
});

describe('levers of benefit design at the status quo', () => {
  it('change nothing for anybody, whenever they begin', () => {
    const levers = listParameters(consortium).filter(
      ({ path, type }) => type === 'lever' && /^policy\.(benefit|government)\./.test(path),
    );
    const still = nested(
      Object.fromEntries(levers.map((one) => [one.path, { value: one.default, start: 2, ramp: 7 }])),
    );
    const [a, b] = [still, {}].map((contents) => runWorld(scenarioOf({ residents: 300, months: 24, ...contents })));
    expect([...residentsByKey(a)]).toEqual([...residentsByKey(b)]);
  });
});
