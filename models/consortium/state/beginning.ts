// The beginning of a run: the months before anything of the reform begins. Scenarios that differ in the reform alone share it
// to the bit, so that whoever moves a lever can go on from there instead of starting anew.
//
// A lever is at rest until its start; a contract looks back one year when it begins, and is drawn up in the month before.
// Which other parts of a policy act from the first month is listed below, and a test holds the list to the model.
import type { Declaration, Lever } from '../../../src/scenario/declare.ts';
import { policy as declared } from '../policy/index.ts';
import type { Setting } from '../settings/shape.ts';
import { emptyWorld, type Scenario, SPIN_UP_MONTHS, type World } from './world.ts';

/**
 * Parts of a policy that act from the first month, whatever its dates: who belongs together and to whom, who holds a contract, and
 * what is counted of cases in the year before they are paid by.
 */
const FROM_THE_START = ['consortium.competing', 'consortium.attribution', 'payment.holder', 'services'];

/** Returns the last month in which nothing of the reform has begun; a month of the spin-up or earlier where there is none. */
export function lastMonthBefore(scenario: Scenario): number {
  const starts = leverStarts(declared, scenario.policy);
  const contracts = [scenario.policy.payment, ...Object.values(scenario.policy.services)].flatMap((terms) =>
    'start' in terms && typeof terms.start === 'number' ? [terms.start - 1] : [],
  );
  return Math.min(scenario.months, ...starts, ...contracts) - 1;
}

/** Months in which levers leave the status quo. */
function leverStarts(declaration: Declaration, value: unknown): number[] {
  if (declaration.type === 'lever') {
    const { value: to, start } = value as Lever;
    return to === declaration.default ? [] : [start];
  }
  if (declaration.type !== 'group') return [];
  return Object.entries(declaration.fields as Record<string, Declaration>).flatMap(([name, field]) =>
    leverStarts(field, (value as Record<string, unknown>)[name]),
  );
}

/** Gives the same key to scenarios that are the same as long as no reform has begun. */
export function beginningKey(scenario: Scenario): string {
  const { setting, place, assumptions, residents, months, seed, policy } = scenario;
  const early = FROM_THE_START.map((path) => valueAt(policy, path) ?? null);
  return JSON.stringify([setting, place, assumptions, residents, months, seed, early]);
}

const valueAt = (value: unknown, path: string) =>
  path.split('.').reduce((inside, name) => (inside as Record<string, unknown>)[name], value);

/** What a month finds as the last one left it; all else is made with the world, or anew each month. */
const STATE = ['people', 'primaryCare', 'providers', 'score', 'rules', 'lastYear', 'gate', 'levels'] as const;

/** Makes a world of `scenario` under the key of `world`, and in its state; `world` shares its beginning and has come no further than that. */
export function continueIn(world: World, setting: Setting, scenario: Scenario, key: readonly [number, number]): World {
  const copy = emptyWorld(scenario, key, setting);
  for (const name of STATE) copyState(world[name], copy[name]);
  // Terms and shares are the scenario's own; what was counted and believed so far is not.
  copy.holders.list.forEach((holder, index) => {
    const { bound, heads, risk, rate, lastYear, belief, beliefSum, monthsBound, settled } = world.holders.list[index];
    Object.assign(holder, { bound, heads, risk, rate, lastYear, belief, beliefSum, monthsBound, settled });
  });
  copy.services.list.forEach((account, index) => {
    const { heads, risk, rate, lastYear, belief, beliefSum, monthsBound, expectedTransfer, lastTransfer } =
      world.services.list[index];
    Object.assign(account, {
      heads,
      risk,
      rate,
      lastYear,
      belief,
      beliefSum,
      monthsBound,
      expectedTransfer,
      lastTransfer,
    });
  });
  copy.allianceKnown = world.allianceKnown;
  copy.month = world.month;
  copy.drawMonth = world.month + SPIN_UP_MONTHS;
  return copy;
}

/** Copies columns and numbers, object by object. */
function copyState(from: object, to: object): void {
  const target = to as Record<string, unknown>;
  for (const [name, value] of Object.entries(from)) {
    const own = target[name];
    if (ArrayBuffer.isView(value)) (own as Float64Array).set(value as Float64Array);
    else if (name === 'freeRows') (own as number[]).push(...(value as number[]));
    else if (typeof value === 'number' || typeof value === 'boolean') target[name] = value;
    else if (typeof value === 'object' && value !== null) copyState(value, own as object);
  }
}
