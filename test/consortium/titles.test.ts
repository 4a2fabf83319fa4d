// What the model calls what it shows: short labels, and words for every group of people and part of a measure.
import { expect, test } from 'vitest';
import { consortium, listGroups, listParameters } from '../../src/index.ts';

/** The kinds of a contract are called by their name in the field, however long. */
const groups = listGroups(consortium).filter(({ kind }) => kind === undefined);
const declared = [...listParameters(consortium), ...groups];

test('every label has one to five words, begins with a capital and ends without a stop', () => {
  const strange = declared.filter(({ title }) => !/^[A-Z][^.:;]*$/.test(title) || title.split(' ').length > 5);
  expect(strange.map(({ path, title }) => `${path}: ${title}`)).toEqual([]);
});

test('two parameters of one group, or of one kind of contract, are not called alike', () => {
  const seen = new Set<string>();
  const twice = listParameters(consortium).filter(({ path, kind = '', title }) => {
    const name = `${path.slice(0, path.lastIndexOf('.'))} ${kind} ${title}`;
    return seen.size === seen.add(name).size;
  });
  expect(twice.map(({ path, title }) => `${path}: ${title}`)).toEqual([]);
});

test('every group of people and every part of a measure has words', () => {
  const names = [
    ...consortium.counters.groups,
    ...consortium.measures.flatMap(({ parts }) => Object.keys(parts ?? {})),
  ];
  expect(names.filter((name) => consortium.labels?.[name] === undefined)).toEqual([]);
});
