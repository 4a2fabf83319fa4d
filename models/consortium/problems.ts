// Checks that need more than one parameter: dates that begin a year, contracts for people who are not there, shares that add
// to one. A message says what cannot be, why, and what to do instead.
import { isHeld } from './payment/index.ts';
import { settingOf } from './settings/index.ts';
import { placeOf } from './settings/own.ts';
import type { Scenario } from './state/world.ts';

interface Problem {
  readonly path: string;
  readonly says: string;
}

export function problems(scenario: Scenario): Problem[] {
  return [
    ...dateProblems(scenario),
    ...peopleProblems(scenario),
    ...shareProblems(scenario),
    ...placeProblems(scenario),
  ];
}

/** Every contract has a year before it as its base, so it begins with a year. */
function dateProblems({ policy: { payment, services } }: Scenario): Problem[] {
  const contracts = {
    payment,
    ...Object.fromEntries(Object.entries(services).map(([name, of]) => [`services.${name}`, of])),
  };
  return Object.entries(contracts).flatMap(([name, terms]) => {
    if (!('start' in terms) || terms.start % 12 === 1) return [];
    return [
      {
        path: `policy.${name}.start`,
        says: `a contract runs for calendar years: it must begin in month 13, 25, 37 …; month ${terms.start} is inside a year`,
      },
    ];
  });
}

/** A contract needs people to count, and fund-holding needs people who are the holder's. */
function peopleProblems({ setting, policy: { payment } }: Scenario): Problem[] {
  if (!isHeld(payment)) return [];
  const there = Object.keys(settingOf(setting).facts.scheme);
  const wrong: Problem[] = [];
  if (payment.schemes !== 'all' && !there.includes(payment.schemes))
    wrong.push({
      path: 'policy.payment.schemes',
      says: `nobody in ${setting} is insured there, so the contract would count nothing; its schemes are ${there.join(', ')}`,
    });
  if (payment.kind === 'capitation' && payment.holder === 'provider' && payment.fundHolding > 0)
    wrong.push({
      path: 'policy.payment.fundHolding',
      says:
        'nobody is enrolled with a single provider for all care, so there is no care elsewhere to debit: ' +
        'let the consortium hold the contract (holder: consortium), or set fundHolding to 0',
    });
  return wrong;
}

function shareProblems({ policy: { consortium } }: Scenario): Problem[] {
  return (['surplusShares', 'deficitShares'] as const).flatMap((which) => {
    const { village, township, secondary, tertiary } = consortium[which];
    const sum = village + township + secondary + tertiary;
    if (Math.abs(sum - 1) < 1e-9) return [];
    return [
      {
        path: `policy.consortium.${which}`,
        says: `the shares of village, township, secondary and tertiary must add to 1; they add to ${Number(sum.toFixed(6))}`,
      },
    ];
  });
}

/** In a place of one's own the shares of people, visits and admissions must still add to one. */
function placeProblems(scenario: Scenario): Problem[] {
  if (scenario.place === undefined) return [];
  const { places, facts, admissionShare } = placeOf(scenario);
  const shares = {
    'places.*': places.map(({ share }) => share),
    'choice.visitShare.*': Object.values(facts.choice.visitShare).map(({ value }) => value),
    'use.admissionShare.*': Object.values(admissionShare),
  };
  return Object.entries(shares).flatMap(([which, list]) => {
    const sum = list.reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 1) < 0.002 && list.every((share) => share >= 0)) return [];
    const says = `in ${scenario.place?.name} the shares ${which} must lie from 0 to 1 and add to 1; they add to ${Number(sum.toFixed(4))}`;
    return [{ path: 'setting', says }];
  });
}
