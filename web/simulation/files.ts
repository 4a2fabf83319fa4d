// Scenario files written and read in the browser, the same the command reads and writes. Loaded when somebody saves or opens one.
import { stringify } from 'yaml';
import { consortium } from '../../models/consortium/index.ts';
import { parseRaw } from '../../src/scenario/document.ts';
import { armContents } from '../../src/scenario/draft.ts';
import { isMap } from '../../src/scenario/file.ts';
import { readScenario } from '../../src/scenario/read.ts';
import type { Contents, Talk } from './protocol.ts';

/** Writes every arm as a YAML scenario with its residents, months, seed and replicates. */
export function writeFiles({ drafts, size, replicates }: Talk['write']['asks']): string[] {
  const arms = armContents(consortium, drafts, { ...size, replicates });
  return arms.map((contents) => stringify(contents, { lineWidth: 0 }));
}

/** Reads an opened file; throws a ScenarioError that names every problem with its line. */
export function readFile({ text, file }: Talk['read']['asks']): Contents {
  readScenario(text, { model: consortium, file, name: file });
  const { contents } = parseRaw(text, file);
  return isMap(contents) ? contents : {};
}
