// The block `about`: read, limited, described, and without any weight in hashes and differences.
import { expect, test } from 'vitest';
import {
  canonicalScenario,
  differences,
  hashScenario,
  jsonSchema,
  merge,
  scenarioTemplate,
} from '../../src/scenario/index.ts';
import { fake, file } from './fake-model.ts';
import { problemsIn, read, refusal } from './reading.ts';

const told = file(
  'about:',
  '  place: A county',
  '  document: "Author, Title, Journal 2018"',
  '  sourced: [The county hospital leads., Residents go where they like.]',
  '  compareWith: fee-for-service',
);

test('a scenario may say where it comes from; what it leaves out is empty', () => {
  expect(read(told).about).toEqual({
    place: 'A county',
    document: 'Author, Title, Journal 2018',
    sourced: ['The county hospital leads.', 'Residents go where they like.'],
    assumed: [],
    compareWith: 'fee-for-service',
    family: '',
  });
});

test('a scenario need not say where it comes from', () => {
  expect(read(file()).about).toBeUndefined();
  expect(read(file('about:')).about).toBeUndefined();
});

test('where a scenario comes from is no difference and changes neither hash nor canonical text', () => {
  expect(hashScenario(read(told))).toBe(hashScenario(read(file())));
  expect(canonicalScenario(read(told))).not.toContain('county hospital');
  expect(differences(fake, read(file()), read(told))).toEqual([]);
});

test('it survives being written as JSON and read again, and being laid over', () => {
  const { about } = read(told);
  const written = JSON.stringify({ schemaVersion: 1, title: 't', setting: 'china-county', about });
  expect(read(written).about).toEqual(about);
  const laid = merge(JSON.parse(written), { about: { place: 'Another', sourced: ['One.'] } });
  expect(read(JSON.stringify(laid)).about).toEqual({ ...about, place: 'Another', sourced: ['One.'] });
});

test('it can be set from outside the file', () => {
  const set = [
    { path: 'about.place', value: 'Here' },
    { path: 'about.assumed', value: '[One., Two.]' },
  ];
  expect(read(told, set).about).toMatchObject({ place: 'Here', assumed: ['One.', 'Two.'] });
});

test.each([
  ['an unknown part', ['  plase: x'], 'x.yaml:5:3 about.plase: unknown name -> place'],
  ['a sentence for a list', ['  sourced: One.'], 'x.yaml:5:12 about.sourced: wrong type'],
  ['an empty sentence', ['  sourced:', '    - ""'], 'x.yaml:6:7 about.sourced.0: wrong length'],
  ['a number among sentences', ['  assumed: [One., 2]'], 'x.yaml:5:19 about.assumed.1: wrong type'],
  ['a place too long', [`  place: ${'x'.repeat(201)}`], 'x.yaml:5:10 about.place: wrong length'],
  ['too many sentences', [`  sourced: [${'a, '.repeat(40)}a]`], 'x.yaml:5:12 about.sourced: wrong length'],
])('%s is refused with its place', (_, lines, problem) => {
  expect(problemsIn(file('about:', ...lines))).toEqual([problem]);
});

test('a refusal of a list says what a list may hold', () => {
  expect(refusal(file('about:', '  sourced: One.')).message).toContain(
    'a list of up to 40 texts of 1 to 500 characters',
  );
});

test('the JSON Schema and the template know it', () => {
  expect(jsonSchema(fake)).toMatchObject({
    properties: {
      about: {
        type: ['object', 'null'],
        additionalProperties: false,
        properties: { sourced: { type: 'array', maxItems: 40 }, place: { type: 'string', maxLength: 200 } },
      },
    },
  });
  const text = scenarioTemplate(fake, 'china-county');
  const block = text.replace(/# (about:|(?: {2}\w+: (?:""|\[\])))/g, '$1');
  expect(read(block).about).toEqual({ place: '', document: '', sourced: [], assumed: [], compareWith: '', family: '' });
});
