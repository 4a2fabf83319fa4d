// Results are golden: every shipped scenario keeps its digest until the changelog says what moved, from where to where. To
// accept new results: write the entry in CHANGELOG.md, then run this file with TIERWISE_ACCEPT=1.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { consortium } from '../models/index.ts';
import { digestOf } from '../src/engine/digest.ts';
import { simulate } from '../src/engine/run.ts';
import { keyOf } from '../src/engine/seed.ts';
import { readScenario } from '../src/scenario/index.ts';

const GOLDEN = new URL('golden.json', import.meta.url);
const SCENARIOS = new URL('../scenarios/', import.meta.url);
const accepting = process.env.TIERWISE_ACCEPT === '1';
const golden: Record<string, string> = JSON.parse(readFileSync(GOLDEN, 'utf8'));

function digestOfScenario(file: string): string {
  const text = readFileSync(new URL(file, SCENARIOS), 'utf8');
  const scenario = readScenario(text, { model: consortium, file, name: file });
  const small = { ...scenario, residents: 500, months: 30 };
  return digestOf([simulate(consortium, small, keyOf(small.seed, 1)).table]);
}

const files = readdirSync(SCENARIOS).filter((file) => file.endsWith('.yaml'));
const digests = Object.fromEntries(files.map((file) => [file, digestOfScenario(file)]));
if (accepting) writeFileSync(GOLDEN, `${JSON.stringify(digests, null, 2)}\n`);

describe('500 residents over 30 months', () => {
  it.each(files)('%s gives the result it gave before', (file) => {
    const message = `${file} moved: say in CHANGELOG.md what changed, before and after, then accept with TIERWISE_ACCEPT=1`;
    expect(digests[file], message).toBe(accepting ? digests[file] : golden[file]);
  });

  it('no two shipped scenarios give the same result', () => {
    expect(new Set(Object.values(digests)).size).toBe(files.length);
  });
});
