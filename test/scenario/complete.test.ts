// Filling in defaults gives exactly what the full check gives, for every shipped scenario and for random ones.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { consortium } from '../../models/index.ts';
import { hashScenario } from '../../src/scenario/canonical.ts';
import { checkScenario } from '../../src/scenario/check.ts';
import { completeScenario } from '../../src/scenario/complete.ts';
import { anyContents } from '../support/arbitrary-scenarios.ts';

const files = readdirSync('scenarios').filter((file) => file.endsWith('.yaml'));

describe('a scenario whose contents are known to be right', () => {
  it.each(files)('%s is completed as the check completes it', (file) => {
    const contents = parse(readFileSync(`scenarios/${file}`, 'utf8'));
    const checked = checkScenario(contents, { model: consortium, name: 'one', file });
    const completed = completeScenario(consortium, contents, 'one');
    expect(completed).toEqual(checked);
    expect(hashScenario(completed)).toBe(hashScenario(checked));
  });

  it('any scenario a user could write is completed as the check completes it', () => {
    fc.assert(
      fc.property(anyContents(1000, 36), (drawn) => {
        const contents = { schemaVersion: 1, title: 'Drawn', ...drawn };
        const checked = checkScenario(contents, { model: consortium, name: 'one', file: 'drawn' });
        expect(completeScenario(consortium, contents, 'one')).toEqual(checked);
      }),
      { numRuns: 200 },
    );
  });
});
