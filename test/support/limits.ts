// What every number in a world may be at most: shares from 0 to 1, no number that is none.
import { DECISIONS, type Decision } from '../../models/consortium/state/providers.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { numbersIn } from './worlds.ts';

/** Not numbers by design: what a contact taught, where nothing is learnt. */
const MAY_BE_NAN = 'encounters.signal';

/** Beyond intensity 2 the benefit of care, 2q − q², would be negative, and the chance to be helped with it. */
const LIMITS: Readonly<Record<Decision, readonly [number, number]>> = {
  outpatientIntensity: [0, 2],
  inpatientIntensity: [0, 2],
  chronicIntensity: [0, 2],
  drugIntensity: [0, Infinity],
  admissionThreshold: [0, Infinity],
  returnShare: [0, 1],
  referralThreshold: [0, Infinity],
  downWilling: [-Infinity, Infinity],
  receiveWilling: [-Infinity, Infinity],
  effort: [0, 1],
  selfPay: [0, 1],
  upcoding: [0, 0.5],
  lineShift: [0, 1],
};

const outside = (what: string, numbers: ArrayLike<number>, low: number, high: number): string[] => {
  for (let k = 0; k < numbers.length; k++)
    if (!(numbers[k] >= low && numbers[k] <= high)) return [`${what} [${k}]: ${numbers[k]} is not in ${low} … ${high}`];
  return [];
};

/** Names numbers of a world that lie where they cannot. */
export function outOfBounds(world: World): string[] {
  const { people, providers, holders, lastYear, posted } = world;
  return [
    ...DECISIONS.flatMap((decision) => outside(decision, providers[decision], ...LIMITS[decision])),
    ...outside('trust', people.trust, 0, 1),
    ...outside('severity', people.severity, 0, 1),
    ...outside('drug list', providers.drugList, 0, 1),
    ...outside('wait', providers.wait, 0, 9),
    ...outside('load', providers.load, 0, Infinity),
    ...outside('money weight', providers.moneyWeight, 1, 3),
    ...outside('part of drugs', posted.drugPart, 0, 1),
    ...outside('counted share', lastYear.countedShare, 0, 1),
    ...holders.list.flatMap((holder) => outside('kept of one CNY avoided', [holder.belief.perElsewhere], 0, 1)),
    ...notNumbers(world),
  ];
}

/** Every NaN or infinite number in the world, whatever it is for. */
function notNumbers(world: World): string[] {
  return [...numbersIn({ ...world, scenario: {}, setting: {} })].flatMap(([path, numbers]) =>
    path === MAY_BE_NAN ? [] : outside(path, numbers, -Number.MAX_VALUE, Number.MAX_VALUE),
  );
}
