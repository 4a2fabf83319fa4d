// Scenarios of a plan may differ in their policies alone, so that a difference is the policy's and nothing else's.
import { currencyOf } from '../../engine/currency.ts';
import type { Reader } from '../../scenario/file.ts';
import { alignArms, DisagreementError } from '../arms.ts';
import type { Plan } from '../plan/index.ts';

/** Throws a DisagreementError where scenarios of a plan differ in anything but their policies, or its places in their money. */
export function refuseUnaligned<Policy, Assumptions>(
  model: Reader<Policy, Assumptions>,
  { scenarios, axes }: Pick<Plan<Policy, Assumptions>, 'scenarios' | 'axes'>,
): void {
  const [first, ...others] = scenarios;
  const places = axes.find(({ path }) => path === 'setting')?.values ?? [];
  const money = [...new Set(places.map((name) => currencyOf(model.settings, String(name))))];
  if (money.length > 1)
    throw new DisagreementError(
      `the axis setting has places with ${money.join(' and ')}: ask of each money on its own`,
    );
  if (others.length === 0) return;
  const { taken } = alignArms(model, first, others);
  if (taken.length === 0) return;
  const paths = taken.map(({ path }) => path).join(', ');
  throw new DisagreementError(
    `${others[0].name} changes ${paths}, and ${first.name} does not: write that under set, for every scenario of the plan`,
  );
}
