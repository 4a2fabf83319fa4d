// Queue. A provider loaded beyond its capacity accepts an elective contact with probability min(1, 1/L), by the patient's
// own draw and never by order. Who is turned away waits a month, and remembers it as a bad contact with that tier.
// Reads provider loads. Writes option 0 for those who must wait, their trust, and the tally.
import { PROVIDER_OPTIONS, SELF, TRUST_OF_OPTION } from './options.ts';
import { PURPOSE } from './purposes.ts';
import { TRUSTS } from './state/people.ts';
import { CELL_WIDTH, EVENT } from './state/tally.ts';
import type { World } from './state/world.ts';

export function queue(world: World): void {
  const { seekers, people } = world;
  for (let k = 0; k < seekers.count; k++) {
    const option = seekers.option[k];
    if (option === SELF) continue;
    const row = seekers.person[k];
    const provider = people.usual[row * PROVIDER_OPTIONS + option - 1];
    if (isAccepted(world, row, loadMet(world, row, world.providers.load[provider]), 0)) continue;
    seekers.option[k] = SELF;
    putOff(world, row, option);
  }
}

/** The load a patient meets: with a contract, spared part of what lies beyond capacity where contracts give priority. */
export function loadMet({ people, levels }: World, row: number, load: number): number {
  const { priority } = levels.benefit.contracts;
  if (priority === 0 || load <= 1 || people.contract[row] === 0) return load;
  return 1 + (load - 1) * (1 - priority);
}

/** Whether a provider at this load takes a patient now; `index` tells contacts of one month apart. */
export function isAccepted(world: World, row: number, load: number, index: number): boolean {
  if (load <= 1 || world.people.severity[row] >= world.numbers.care.emergencySeverity) return true;
  return world.draws.uniform(PURPOSE.queue, world.people.key[row], world.drawMonth, index) * load < 1;
}

/** Books a refusal: the patient waits and trusts that tier less. */
export function putOff(world: World, row: number, option: number): void {
  const { people, tally } = world;
  tally.cells[people.cell[row] * CELL_WIDTH + EVENT.queued]++;
  const at = row * TRUSTS + TRUST_OF_OPTION[option];
  people.trust[at] -= world.scenario.assumptions.learning.trust * people.trust[at];
}
