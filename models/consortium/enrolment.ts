// Enrolment, once a year: people may change their grassroots provider, and it is decided who answers for whom in the coming
// year. Everybody's affiliation is decided anew by the rule of the policy; those whom another consortium (or none) answers for from now on are counted as churn.
// Reads usual providers, the year's primary-care charges. Writes usual providers, affiliations, the tally.
import { countEnrolled, reconsider } from './re-enrolment.ts';
import { affiliationNow, NOBODY } from './state/affiliation.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

/** Attributes everybody for the first year, by the charges of the spin-up where the rule goes by charges. */
export function attribute(world: World): void {
  const { people } = world;
  for (let row = 0; row < people.rows; row++)
    if (people.alive[row] === 1) people.affiliation[row] = affiliationNow(world, row);
  world.primaryCare.fill(0);
}

export function enrolment(world: World): void {
  const { people, tally, scenario } = world;
  const isByCharges = scenario.policy.consortium.attribution === 'plurality';
  for (let row = 0; row < people.rows; row++) {
    if (people.alive[row] === 0) continue;
    const before = people.affiliation[row];
    // Charges are those of the year that ends, so they are counted before anybody changes provider.
    const byCharges = affiliationNow(world, row);
    reconsider(world, row);
    const now = isByCharges ? byCharges : affiliationNow(world, row);
    people.affiliation[row] = now;
    if (before === NOBODY) continue;
    const cell = people.cell[row] * CELL_WIDTH;
    tally.cells[cell + EVENT.affiliatedBefore]++;
    if (now !== before) tally.cells[cell + EVENT.affiliationChanged]++;
  }
  world.primaryCare.fill(0);
  countEnrolled(world);
}
