// Prescriptions for chronic disease. One lasts M months: the setting's, or longer for those entitled by policy. The next is
// due when the drugs run out. A first long prescription lasts until the person's own turn among M, so that visits stay
// spread over the months and every month under treatment is prescribed once:
//
//   months = M − (month + key) mod M
//
// Reads people, policy. Writes how long the drugs last.
import { CONTROLLED, UNCONTROLLED, UNTREATED } from './options.ts';
import type { People } from './state/people.ts';
import type { World } from './state/world.ts';

/** Whether somebody is under treatment for any chronic disease. */
export const isTreated = ({ hypertension, diabetes, other }: People, row: number) =>
  hypertension[row] >= UNCONTROLLED || diabetes[row] >= UNCONTROLLED || other[row] >= UNCONTROLLED;

const isBad = (state: number) => state === UNTREATED || state === UNCONTROLLED;

/** Whether some disease is under control and none out of it. */
export function isControlled({ hypertension, diabetes, other }: People, row: number): boolean {
  const some = hypertension[row] === CONTROLLED || diabetes[row] === CONTROLLED || other[row] === CONTROLLED;
  return some && !isBad(hypertension[row]) && !isBad(diabetes[row]) && !isBad(other[row]);
}

/** Whether a prescription is due this month: the drugs have just run out, or a newly treated person's turn has come. */
export function isDue(world: World, row: number): boolean {
  const { people, drawMonth } = world;
  const until = people.suppliedUntil[row];
  if (drawMonth <= until || !isTreated(people, row)) return false;
  return until === drawMonth - 1 || (drawMonth + people.key[row]) % usualMonths(world) === 0;
}

const usualMonths = ({ numbers }: World) => Math.round(numbers.chronic.prescriptionMonths);

/** Supplies somebody with drugs from this month on; returns the months that the prescription lasts. */
export function supply(world: World, row: number): number {
  const { people, drawMonth } = world;
  const longest = longestMonths(world, row);
  const months = longest - ((drawMonth + people.key[row]) % longest);
  people.suppliedUntil[row] = drawMonth + months - 1;
  return months;
}

function longestMonths(world: World, row: number): number {
  const usual = usualMonths(world);
  const long = Math.round(world.levels.benefit.longPrescriptions.months);
  return long > usual && isEntitled(world, row) ? long : usual;
}

function isEntitled({ people, scenario }: World, row: number): boolean {
  const { entitled } = scenario.policy.benefit.longPrescriptions;
  if (entitled === 'all') return true;
  return people.contract[row] !== 0 && (entitled === 'contracted' || isControlled(people, row));
}
