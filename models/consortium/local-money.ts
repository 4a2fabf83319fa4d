// Assumptions in the money of a setting. They are declared in CNY as a Chinese county reckons; where a place has other money
// every one of them is multiplied by the setting's price scale, so that a new assumption in CNY needs no further line.
import type { Declaration } from '../../src/scenario/declare.ts';
import { assumptions } from './assumptions/index.ts';
import type { Assumptions, Scenario } from './state/world.ts';

/** Restates the assumptions of a scenario in local money; `scale` is local money per CNY. Where it is 1 nothing changes. */
export function inLocalMoney(scenario: Scenario, scale: number): Scenario {
  if (scale === 1) return scenario;
  return { ...scenario, assumptions: scaled(assumptions, scenario.assumptions, scale) as Assumptions };
}

function scaled(declaration: Declaration, value: unknown, scale: number): unknown {
  if (declaration.type === 'number') return isMoney(declaration.unit) ? (value as number) * scale : value;
  if (declaration.type !== 'group') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([name, part]) => [name, scaled(declaration.fields[name], part, scale)]),
  );
}

/** Whether a unit is an amount of money; CNY per CNY is not. */
const isMoney = (unit: string) => /^CNY( per (?!CNY)|$)/.test(unit);
