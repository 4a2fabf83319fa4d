// Enrolment, once a year: who answers for whom in the coming year. Everybody's affiliation is decided anew by the rule of
// the policy; those whom another consortium (or none) answers for from now on are counted as churn.
// Reads usual providers, the year's primary-care charges. Writes affiliations, the tally.
import { affiliationNow, NOBODY } from './state/affiliation.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

export function enrolment(world: World): void {
  const { people, tally } = world;
  for (let row = 0; row < people.rows; row++) {
    if (people.alive[row] === 0) continue;
    const before = people.affiliation[row];
    const now = affiliationNow(world, row);
    people.affiliation[row] = now;
    if (before === NOBODY) continue;
    const cell = people.cell[row] * CELL_WIDTH;
    tally.cells[cell + EVENT.affiliatedBefore]++;
    if (now !== before) tally.cells[cell + EVENT.affiliationChanged]++;
  }
  world.primaryCare.fill(0);
}
