// Scenarios of a plan may differ in their policies alone, so that a difference is the policy's and nothing else's.
import type { CheckedScenario } from '../../engine/model.ts';
import type { Reader } from '../../scenario/file.ts';
import { alignArms, DisagreementError } from '../arms.ts';

/** Throws a DisagreementError where scenarios of a plan differ in anything but their policies. */
export function refuseUnaligned<Policy, Assumptions>(
  model: Reader<Policy, Assumptions>,
  [first, ...others]: readonly CheckedScenario<Policy, Assumptions>[],
): void {
  if (others.length === 0) return;
  const { taken } = alignArms(model, first, others);
  if (taken.length === 0) return;
  const paths = taken.map(({ path }) => path).join(', ');
  throw new DisagreementError(
    `${others[0].name} changes ${paths}, and ${first.name} does not: write that under set, for every scenario of the plan`,
  );
}
