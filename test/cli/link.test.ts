// Links of the page in place of scenarios: the same numbers as files that say the same.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import type { CompareJson, RunJson } from '../../src/results/json.ts';
import { type Link, writeLink } from '../../src/scenario/link.ts';
import { listParameters } from '../../src/scenario/parameters.ts';
import { emptyFolder, tierwise } from './command.ts';

const parameters = listParameters(consortium);
const link: Link = {
  version: consortium.version,
  start: 'county-global-budget',
  baseline: 'fee-for-service',
  title: '',
  changes: { 'policy.payment.retained': 0.5, 'assumptions.altruism': 0.4 },
  size: { residents: 200, months: 24, seed: 'link' },
  replicates: 2,
};
const SIZE = ['--residents', '200', '--months', '24', '--seed', 'link', '--replicates', '2'];

const digestOf = (stdout: string) => (JSON.parse(stdout) as CompareJson | RunJson).digest;

it('compares what a link shows with the status quo of the page', async () => {
  const opened = await tierwise([
    'compare',
    `https://example.org/lab/#${await writeLink(link, { parameters })}`,
    '--json',
  ]);
  expect(opened.stderr).toBe('');
  const file = join(emptyFolder(), 'half.yaml');
  const policy =
    'policy: {payment: {kind: prospective-global-budget, start: 13, holder: consortium, base: fund, retained: 0.5, overspendCovered: 0.3}, consortium: {tightness: 0.8}}';
  writeFileSync(file, `schemaVersion: 1\ntitle: half\nsetting: china-county\n${policy}\n`);
  const set = ['--set', 'assumptions.altruism=0.4'];
  const written = await tierwise(['compare', 'fee-for-service', file, '--json', ...SIZE, ...set]);
  expect(digestOf(opened.stdout)).toBe(digestOf(written.stdout));
});

it('runs the scenario of a link, with what the command line changes', async () => {
  const text = `#${await writeLink({ ...link, changes: {} }, { parameters })}`;
  const opened = await tierwise(['run', text, '--seed', '7', '--json']);
  const named = await tierwise(['run', 'county-global-budget', ...SIZE, '--seed', '7', '--json']);
  expect(digestOf(opened.stdout)).toBe(digestOf(named.stdout));
});

it('says which version a link was made with, and refuses one that is damaged', async () => {
  const old = await writeLink({ ...link, version: '0.0.1' }, { parameters });
  expect((await tierwise(['run', old, '--json'])).stderr).toContain('made with model 0.0.1');
  const { code, stderr } = await tierwise(['run', old.slice(0, -4)]);
  expect(code).toBe(2);
  expect(stderr).toContain('the link is damaged');
});
