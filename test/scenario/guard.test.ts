import { expect, test } from 'vitest';
import { guard } from '../../src/scenario/index.ts';
import { file } from './fake-model.ts';
import { problemsIn, read } from './reading.ts';

// Such texts exhaust a recursive reader. With yaml 2.9.1 on Node 20, 4 KB of `? ` keep `toJS` busy for over 100 seconds.
const nests = ['[', '{a: ', '- ', '? ', 'a: ', ': ', '[a: ', '[? ', '? - ', 'a:\n b: ', '{[', '- - a: '];

test.each(nests.flatMap((unit) => [1, 100].map((times) => [unit, times] as const)))(
  'a nest of %j, 2 KB × %i, is refused before it is parsed',
  (unit, times) => {
    const started = performance.now();
    expect(guard(unit.repeat((2048 / unit.length) * times))?.says).toMatch(/nested too deeply|too large/);
    expect(performance.now() - started).toBeLessThan(1000);
  },
);

test('a nest by indentation, in keys that open lists, and in text that is not well-formed is refused', () => {
  const lines = (line: (depth: number) => string) => Array.from({ length: 60 }, (_, depth) => line(depth)).join('\n');
  const indented = lines((depth) => `${' '.repeat(depth)}a:`);
  const malformed = ',: ? a\n: {...\n"k": '.repeat(200);
  for (const text of [indented, lines((depth) => `${' '.repeat(2 * depth)}- a:`), malformed])
    expect(guard(text)?.says).toBe('nested too deeply');
});

test('nesting inside texts and comments does not count', () => {
  const deep = '[{'.repeat(40);
  const text = file(`description: "${deep}"`, `# ${deep}`, `seed: 'a ${deep}'`);
  expect(guard(text)).toBeUndefined();
  expect(read(text).description).toBe(deep);
});

test('anchors, aliases, tags and directives are refused with their place', () => {
  const bomb = `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n`;
  expect(problemsIn(bomb)).toEqual(['x.yaml:1:4 : anchors (&) are not allowed']);
  expect(problemsIn('a: *b')).toEqual(['x.yaml:1:4 : aliases (*) are not allowed']);
  expect(problemsIn('a: 1\nb: !!binary aGk=')).toEqual(['x.yaml:2:4 : tags (!) are not allowed']);
  expect(problemsIn('a: !foo 1')).toEqual(['x.yaml:1:4 : tags (!) are not allowed']);
  expect(problemsIn('%YAML 1.1\n---\na: 1')).toEqual(['x.yaml:1:1 : directives (%) are not allowed']);
});

test.each([
  ['NUL', 'a: \0', '1:4'],
  ['escape', 'a: 1\nb: \u001b[31m', '2:4'],
  ['a lone surrogate', 'a: \ud800', '1:4'],
  ['bytes that were not UTF-8', 'a: \ufffd', '1:4'],
  ["the lexer's own marks", 'a: \u0002\u0018\u001f', '1:4'],
])('%s is an invalid character', (_name, text, place) => {
  expect(problemsIn(text)).toEqual([`x.yaml:${place} : invalid character`]);
});

test('emoji, Chinese text and a byte order mark are ordinary characters', () => {
  expect(guard('\ufefftitle: 县域医共体 🏥')).toBeUndefined();
});

test('size is counted in bytes, words and marks', () => {
  expect(guard(`# ${'x'.repeat(256 * 1024)}`)?.says).toBe('too large');
  expect(guard(`# ${'县'.repeat(90 * 1024)}`)?.says).toBe('too large');
  expect(guard(`# ${'县'.repeat(80 * 1024)}`)).toBeUndefined();
  expect(guard(`{${'a,'.repeat(10_000)}}`)?.says).toBe('too long');
  expect(guard('# a comment\n'.repeat(20_000))).toBeUndefined();
});
