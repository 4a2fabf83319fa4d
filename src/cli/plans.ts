// From what the user typed to a checked plan: its file, the scenarios it names (beside the file, or of the package), and the
// flags laid over it.
import { dirname, isAbsolute, join } from 'node:path';
import type { Command } from 'commander';
import { consortium } from '../../models/index.ts';
import { type Plan, readPlan, scenariosOf } from '../experiments/plan/index.ts';
import { parseRaw } from '../scenario/document.ts';
import { LARGEST_BYTES } from '../scenario/guard.ts';
import { SET } from '../scenario/problems.ts';
import { InputError } from './ending.ts';
import { shippedNames } from './package.ts';
import { readLimited } from './read-limited.ts';
import { loadScenario, type Scenario } from './scenarios.ts';

/** A checked plan of the shipped model. */
export type ShippedPlan = Plan<Scenario['policy'], Scenario['assumptions']>;

const SIZES = ['residents', 'months', 'replicates', 'seed'] as const;

/** What flags say of every run of a plan. */
export type PlanFlags = Partial<Record<(typeof SIZES)[number], string>>;

/** Adds the flags that change a plan as a whole. */
export function withPlanFlags(command: Command): Command {
  return command
    .option('--residents <N>', 'residents simulated, in every run')
    .option('--months <N>', 'months recorded, in every run')
    .option('--replicates <N>', 'runs with different luck of every scenario at every point')
    .option('--seed <TEXT>', 'any text; the same seed gives the same luck and the same points');
}

/** Reads and checks a plan with its scenarios; throws a ScenarioError or an InputError. */
export async function loadPlan(file: string, flags: PlanFlags = {}): Promise<ShippedPlan> {
  const text = await readLimited(file, file, LARGEST_BYTES, 'a plan');
  const scenarios: Record<string, Scenario> = {};
  for (const { reference, line, column } of scenariosOf(text, file))
    scenarios[reference] = await loadScenario(besideFile(reference, file)).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(`${file}:${line}:${column}  scenarios: ${error.message}`);
    });
  return readPlan(text, { model: consortium, file, scenarios, over: laidOver(flags) });
}

/** A file named in a plan stands relative to the plan; a name of the package is a name wherever the plan stands. */
function besideFile(scenario: string, plan: string): string {
  return shippedNames().includes(scenario) || isAbsolute(scenario) ? scenario : join(dirname(plan), scenario);
}

function laidOver(flags: PlanFlags): Record<string, unknown> {
  return Object.fromEntries(
    SIZES.flatMap((key) => {
      const text = flags[key];
      if (text === undefined) return [];
      return [[key, key === 'seed' ? text : parseRaw(text, SET).contents]];
    }),
  );
}
