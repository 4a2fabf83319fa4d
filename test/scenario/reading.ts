// Reads with the small model and hands back either the scenario or the problems.
import { type Problem, readScenario, ScenarioError } from '../../src/scenario/index.ts';
import { fake } from './fake-model.ts';

export type Overrides = readonly { readonly path: string; readonly value: string }[];

/** Reads a text that should be accepted. */
export function read(text: string, set: Overrides = []) {
  return readScenario(text, { model: fake, file: 'x.yaml', name: 'x', set });
}

/** Reads a text that should be refused and returns why. */
export function refusal(text: string, set: Overrides = []): ScenarioError {
  try {
    read(text, set);
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error('the text was accepted');
}

/** Writes a problem in one line: place, path, verdict, nearest name. */
export function brief({ file, line, column, path, says, nearest }: Problem): string {
  return `${file}:${line}:${column} ${path}: ${says}${nearest === undefined ? '' : ` -> ${nearest}`}`;
}

/** Reads a text that should be refused and returns its problems, one line each. */
export function problemsIn(text: string, set: Overrides = []): string[] {
  return refusal(text, set).problems.map(brief);
}
