// Wrong input is refused with exit code 2, names the place and the nearest valid name, and never shows a stack trace.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, tierwise } from './command.ts';

const folder = emptyFolder();
const file = (name: string, text: string | Buffer) => {
  writeFileSync(join(folder, name), text);
  return name;
};
const scenario = (rest: string) => `schemaVersion: 1\ntitle: t\nsetting: china-county\n${rest}\n`;

describe('wrong input', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['an unknown command', ['rnu'], /Did you mean run/],
    ['an unknown option', ['run', 'fee-for-service', '--resident', '5'], /Did you mean --residents/],
    ['too many arguments', ['schema', 'x'], /too many arguments/],
    ['no scenario', ['run'], /missing required argument/],
    ['a baseline alone', ['compare', 'fee-for-service'], /names no baseline/],
    ['nothing to compare', ['compare'], /missing required argument/],
    ['an unknown scenario', ['run', 'fee-for-servce'], /did you mean 'fee-for-service'/],
    ['a folder', ['run', '.'], /is a folder/],
    ['residents out of range', ['run', 'fee-for-service', '--residents', '20'], /^--residents: out of range/],
    ['months that are no number', ['run', 'fee-for-service', '--months', 'two'], /--months/],
    [
      'a misspelt path',
      ['run', 'fee-for-service', '--set', 'policy.consortim.tightness=1'],
      /'policy.consortium.tightness'/,
    ],
    ['a value out of range', ['run', 'fee-for-service', '--set', 'policy.consortium.tightness=3'], /from 0 to 1/],
    ['--set without a value', ['run', 'fee-for-service', '--set', 'policy'], /path=value/],
    ['a file of an unknown kind', ['run', 'fee-for-service', '--out', 'x.pdf'], /\.json, \.csv or \.html/],
    ['no workers', ['run', 'fee-for-service', '--workers', '0'], /whole number from 1/],
    ['an unknown thing to explain', ['explain', 'quality.indx'], /did you mean 'quality.index'/],
  ])('%s', async (_, args, expected) => {
    const { code, stdout, stderr } = await tierwise(args, folder);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['misspelt.yaml', scenario('polcy: {}'), /misspelt.yaml:4:1 {2}polcy: unknown name; did you mean 'policy'/],
    ['range.yaml', scenario('months: 1e999'), /range.yaml:4:9 {2}months/],
    ['brackets.yaml', '['.repeat(2000), /nested too deeply/],
    ['huge.yaml', Buffer.alloc(5_000_000, 'a'), /too large/],
    ['binary.yaml', Buffer.from([0xff, 0xfe, 0, 1, 2]), /invalid character/],
    ['empty.yaml', '', /empty.yaml:1:1/],
    ['proto.json', '{"__proto__": {"x": 1}}', /proto.json:1/],
  ])('the file %s', async (name, text, expected) => {
    const { code, stderr } = await tierwise(['run', file(name, text)], folder);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  it('arms that disagree', async () => {
    const one = file('one.yaml', scenario('months: 24\nresidents: 200\nreplicates: 1'));
    const other = file('other.yaml', scenario('months: 36\nresidents: 200\nreplicates: 1'));
    const { code, stderr } = await tierwise(['compare', one, other], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('months: one has 24, other has 36');
    expect(stderr).toContain('--months 36');
    expect((await tierwise(['compare', one, other, '--months', '24', '--quiet'], folder)).code).toBe(0);
  });
});
