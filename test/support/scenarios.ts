// Scenarios as tests write them: raw contents, read by the product's own check, so that no test can ask for what a user
// could not.
import { readFileSync } from 'node:fs';
import { consortium } from '../../models/consortium/index.ts';
import type { Scenario } from '../../models/consortium/state/world.ts';
import { checkScenario, readScenario } from '../../src/scenario/index.ts';

/** What a test may say of a scenario; everything else takes its default. */
export interface Contents {
  readonly policy?: object;
  readonly assumptions?: object;
  readonly residents?: number;
  readonly months?: number;
  readonly seed?: string;
  readonly setting?: string;
}

/** A checked scenario, in the Chinese county unless the test says otherwise: 300 residents and 24 months unless the test says otherwise. */
export function scenarioOf(contents: Contents = {}): Scenario {
  const raw = { schemaVersion: 1, title: 'test', setting: 'china-county', residents: 300, months: 24, ...contents };
  return checkScenario(raw, { model: consortium, name: 'test', file: 'test.yaml' });
}

/** A scenario that ships with the package, with some values set as on the command line. */
export function shipped(name: string, set: Readonly<Record<string, string | number>> = {}): Scenario {
  const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
  return readScenario(text, {
    model: consortium,
    file: `${name}.yaml`,
    name,
    set: Object.entries(set).map(([path, value]) => ({ path, value: String(value) })),
  });
}

/** One budget a year for the whole consortium, prepaid, from month 13; the members closely bound. */
export const WHOLE_GROUP_BUDGET = {
  payment: { kind: 'prospective-global-budget', start: 13, holder: 'consortium' },
  consortium: { tightness: { value: 0.8, start: 13, ramp: 0 } },
};

/** Turns `policy.payment.start: 13` into maps within maps. */
export function nested(paths: Readonly<Record<string, unknown>>): object {
  const top: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(paths)) {
    const keys = path.split('.');
    let here = top;
    for (const key of keys.slice(0, -1)) {
      here[key] ??= {};
      here = here[key] as Record<string, unknown>;
    }
    here[keys.at(-1) as string] = value;
  }
  return top;
}
