// Arms as the pattern files write them: a place with a policy, or a shipped scenario with changes laid over it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Arm } from './finding.ts';

/** A lever pulled at once in month 13, or when told. */
export const at = (value: number, start = 13, ramp = 0) => ({ value, start, ramp });

export const inCounty = (policy: object = {}, more: Partial<Arm> = {}): Arm => ({
  setting: 'china-county',
  policy,
  ...more,
});
export const inDistrict = (policy: object = {}): Arm => ({ setting: 'china-city-district', policy });
export const inMarket = (policy: object = {}, more: Partial<Arm> = {}): Arm => ({
  setting: 'us-medicare-market',
  policy,
  ...more,
});

/** A scenario that ships with the package, with a policy laid over its own. */
export function shippedArm(name: string, policy: object = {}, assumptions: object = {}): Arm {
  const text = readFileSync(new URL(`../../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
  const scenario: { setting: string; policy?: object; assumptions?: object } = parse(text);
  return {
    setting: scenario.setting,
    policy: laidOver(scenario.policy ?? {}, policy),
    assumptions: laidOver(scenario.assumptions ?? {}, assumptions),
  };
}

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lays one map of maps over another: where both speak, the upper holds. */
export function laidOver(below: object, above: object): object {
  const under = new Map<string, unknown>(Object.entries(below));
  const merged = Object.entries(above).map(([key, value]): [string, unknown] => {
    const own = under.get(key);
    return [key, isMap(own) && isMap(value) ? laidOver(own, value) : value];
  });
  return { ...below, ...Object.fromEntries(merged) };
}
