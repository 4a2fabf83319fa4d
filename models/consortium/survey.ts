// Survey, once a year: where people say they would go. Stated preference is the logit share of tertiary care among all
// providers at severity 0.5 with price, travel, wait, habit and contract equal; appeal, taste and trust are kept. It can be
// near nine in ten while most real visits are at the grassroots. An output only: nothing reads it.
import { exp } from '../../src/engine/maths.ts';
import { PROVIDER_OPTIONS, TERTIARY, TRUST_OF_OPTION } from './options.ts';
import { NO_PROVIDER, TASTE_STEP, TRUSTS } from './state/people.ts';
import { SYSTEM_COUNT } from './state/tally.ts';
import type { World } from './state/world.ts';

const ASKED_SEVERITY = 0.5;

export function survey(world: World): void {
  const { people, tally } = world;
  for (let row = 0; row < people.rows; row++) {
    if (people.alive[row] === 0) continue;
    tally.system[SYSTEM_COUNT.statedAsked]++;
    tally.system[SYSTEM_COUNT.statedHigher] += statedTertiary(world, row);
  }
}

function statedTertiary(world: World, row: number): number {
  const { people, appeal } = world;
  const { trust, trustSeverity } = world.scenario.assumptions.choice;
  let all = 0;
  let tertiary = 0;
  for (let option = 1; option <= PROVIDER_OPTIONS; option++) {
    const at = row * PROVIDER_OPTIONS + option - 1;
    if (people.usual[at] === NO_PROVIDER) continue;
    const trusted = people.trust[row * TRUSTS + TRUST_OF_OPTION[option]];
    const weight = exp(
      appeal[option] + people.taste[at] * TASTE_STEP + (trust + trustSeverity * ASKED_SEVERITY) * trusted,
    );
    all += weight;
    if (option >= TERTIARY) tertiary += weight;
  }
  return tertiary / all;
}
