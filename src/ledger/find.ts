// Which calculator a name means.
import type { Calculator } from '../engine/calculator.ts';
import { nearestName } from '../scenario/nearest.ts';
import { shown } from '../scenario/problems.ts';

/** Says that nothing of this name can be settled, and what can. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/** Finds a calculator by name; throws a ContractError with the nearest name. */
export function findCalculator(name: string, calculators: readonly Calculator[]): Calculator {
  const found = calculators.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = calculators.map((one) => one.name);
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? '' : `; did you mean '${nearest}'?`;
  throw new ContractError(`no contract '${shown(name)}' to settle${hint}\n    ${names.join(', ')}`);
}
