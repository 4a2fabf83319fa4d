// Case weights. DRG, points and other contracts by the case price every case of a group alike: severity is cut into G equal
// bands, and a case weighs what the middle of its band is worth at the provider's fee,
//
//   w = factor(middle of the band) · fee / 1000 · (1 + upcoding·(1 − audit)),   factor as in the bill (claims)
//
// so that a weight of 1 is a case of 1,000 at the setting's prices. Within a band mild cases pay and severe ones cost.
import { INPATIENT } from './options.ts';
import { stayFactor, visitFactor } from './state/providers.ts';
import type { World } from './state/world.ts';

/** Money at the setting's fees that weighs 1. */
export const WEIGHT_OF_ONE = 1000;

/** Bill of a case in the middle of its band, against the fee. */
export function bandFactor(line: number, severity: number, groups: number): number {
  const band = Math.min(groups - 1, Math.floor(severity * groups));
  const middle = (band + 0.5) / groups;
  return line === INPATIENT ? stayFactor(middle) : visitFactor(middle);
}

/** Weight of a case as coded by the provider that treats it. */
export function caseWeight(world: World, provider: number, line: number, severity: number, groups: number): number {
  const fee = line === INPATIENT ? world.fees.admission[provider] : world.fees.visit[provider];
  const inflation = world.providers.upcoding[provider] * (1 - world.levels.scorecard.audit);
  return ((bandFactor(line, severity, groups) * fee) / WEIGHT_OF_ONE) * (1 + inflation);
}
