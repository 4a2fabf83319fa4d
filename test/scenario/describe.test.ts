// What scenarios and parameters say about themselves: canonical text, differences, lists, JSON Schema, template, levers.
import { expect, test } from 'vitest';
import {
  canonicalScenario,
  checkScenario,
  differences,
  hashScenario,
  jsonSchema,
  leverAt,
  listGroups,
  listParameters,
  nearestName,
  scenarioTemplate,
} from '../../src/scenario/index.ts';
import { fake, file } from './fake-model.ts';
import { read, refusal } from './reading.ts';

const reform = file(
  'policy: {consortium: {tightness: 0.8}, payment: {kind: prospective-global-budget}}',
  'description: words',
  'seed: "2"',
);

test('the canonical text fills defaults, sorts keys and leaves words for people out', () => {
  const text = canonicalScenario(read(file()));
  expect(text.startsWith('{"assumptions":{"altruism":0.6},"months":60,"policy":{"consortium":{"beds":300,')).toBe(true);
  expect(text).not.toMatch(/Trial|title|description|"name"/);
});

test('the canonical text reads back to the same hash, however the file was written', () => {
  for (const text of [file(), reform]) {
    const scenario = read(text);
    const back = read(JSON.stringify({ title: 'Other', ...JSON.parse(canonicalScenario(scenario)) }));
    expect(hashScenario(back)).toBe(hashScenario(scenario));
  }
  expect(hashScenario(read(file('assumptions: {altruism: 0.60}', 'months: 60')))).toBe(hashScenario(read(file())));
  expect(hashScenario(read(file('months: 61')))).not.toBe(hashScenario(read(file())));
  expect(hashScenario(read(file('replicates: 9')), ['replicates'])).toBe(hashScenario(read(file()), ['replicates']));
});

test('the hash is the SHA-256 of the canonical text', async () => {
  const { createHash } = await import('node:crypto');
  const scenario = read(reform);
  expect(hashScenario(scenario)).toBe(createHash('sha256').update(canonicalScenario(scenario)).digest('hex'));
});

test('negative zero is zero', () => {
  const zero = read(file('assumptions: {altruism: -0.0}')).assumptions as { altruism: number };
  expect(Object.is(zero.altruism, 0)).toBe(true);
});

test('differences list what differs: moved levers whole, those at rest as their value, a kind and the fields of both kinds', () => {
  expect(differences(fake, read(file()), read(file('description: x')))).toEqual([]);
  const rows = differences(fake, read(file()), read(reform));
  expect(rows.map(({ path, a, b }) => [path, a, b])).toEqual([
    ['policy.consortium.tightness', 0.1, { value: 0.8, start: 13, ramp: 0 }],
    ['policy.payment.kind', 'fee-for-service', 'prospective-global-budget'],
    ['policy.payment.price', 50, undefined],
    ['seed', '1', '2'],
    ['policy.payment.start', undefined, 13],
    ['policy.payment.retained', undefined, 0.5],
    ['policy.payment.cap', undefined, 0.2],
  ]);
  expect(rows[0]).toMatchObject({ unit: 'share', says: 'How far members act as one.' });
});

test('parameters are listed flat, fields of kinds included', () => {
  const list = listParameters(fake);
  expect(list.map(({ path, role, type, kind }) => [path, role, type, kind])).toEqual([
    ['policy.consortium.tightness', 'policy', 'lever', undefined],
    ['policy.consortium.beds', 'policy', 'number', undefined],
    ['policy.consortium.review', 'policy', 'flag', undefined],
    ['policy.payment.kind', 'policy', 'choice', undefined],
    ['policy.payment.price', 'policy', 'number', 'fee-for-service'],
    ['policy.payment.start', 'policy', 'number', 'prospective-global-budget'],
    ['policy.payment.retained', 'policy', 'number', 'prospective-global-budget'],
    ['policy.payment.cap', 'policy', 'lever', 'prospective-global-budget'],
    ['policy.referral', 'policy', 'choice', undefined],
    ['assumptions.altruism', 'assumption', 'number', undefined],
  ]);
  expect(list[1]).toMatchObject({ unit: 'bed', default: 300, min: 0, max: 900, low: 0, high: 500, source: 'A205' });
});

test('every parameter and option has a label, the kinds of a thing theirs', () => {
  const list = listParameters(fake);
  expect(list.map(({ title }) => title).slice(0, 5)).toEqual([
    'Tightness',
    'Beds',
    'Review',
    'Payment contract',
    'Price',
  ]);
  const titles = { 'fee-for-service': 'Fee for service', 'prospective-global-budget': 'Prospective global budget' };
  expect(list[3]).toMatchObject({ options: Object.keys(titles), optionTitles: titles });
});

test('groups are listed from the outside in, with the kinds below the thing they are kinds of', () => {
  expect(listGroups(fake).map(({ path, title, kind }) => [path, title, kind])).toEqual([
    ['policy', 'Policy', undefined],
    ['policy.consortium', 'Consortium', undefined],
    ['policy.payment', 'Payment contract', undefined],
    ['policy.payment', 'Fee for service', 'fee-for-service'],
    ['policy.payment', 'Prospective global budget', 'prospective-global-budget'],
    ['assumptions', 'Assumptions', undefined],
  ]);
  expect(listGroups(fake)[2]).toMatchObject({ default: 'fee-for-service', says: 'How providers are paid.' });
});

test('the JSON Schema carries ranges, units, defaults, sentences and the settings', () => {
  const schema = jsonSchema(fake);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['schemaVersion', 'title', 'setting'],
    additionalProperties: false,
    properties: {
      setting: { anyOf: [{ enum: ['china-county', 'us-medicare-market'] }, { type: 'string' }] },
      residents: { type: 'integer', minimum: 100, maximum: 5_000_000, default: 10_000, unit: 'resident' },
      assumptions: {
        type: ['object', 'null'],
        properties: { altruism: { low: 0.3, high: 0.9, source: 'assumption' } },
      },
      policy: {
        properties: {
          consortium: {
            properties: {
              tightness: {
                title: 'Tightness',
                unit: 'share',
                statusQuo: 0.1,
                description: 'How far members act as one.',
              },
            },
          },
        },
      },
    },
  });
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});

test('the template reads back as the defaults, and so does every parameter uncommented alone', () => {
  const text = scenarioTemplate(fake, 'us-medicare-market');
  const plain = read(text);
  expect(plain).toMatchObject({ ...read(file()), title: 'My scenario', setting: 'us-medicare-market' });
  const lines = text.split('\n');
  const optional = lines.flatMap((line, index) =>
    /^ *# [a-z]+:/i.test(line) && !line.includes('kind') ? [index] : [],
  );
  const inOtherKind = lines.findIndex((line) => line.includes('Instead:'));
  const afterKinds = lines.findIndex((line) => line.includes('Who may refer'));
  const alone = optional.filter((index) => index < inOtherKind || index > afterKinds);
  expect(alone.length).toBe(12);
  for (const index of alone) {
    const uncommented = lines.with(index, lines[index].replace('# ', '')).join('\n');
    expect(hashScenario(read(uncommented))).toBe(hashScenario(plain));
  }
});

test('the template tells ranges, units and sources, and refuses a place that does not exist', () => {
  expect(scenarioTemplate(fake, 'china-county')).toContain(
    '    ## How far members act as one. Range: from 0 to 1 (share). Source: assumption.\n    # tightness: {value: 0.1, start: 13, ramp: 0}',
  );
  expect(() => scenarioTemplate(fake, 'china-conty')).toThrow("did you mean 'china-county'?");
});

test('contents that came as JSON from elsewhere are checked alike', () => {
  const raw = JSON.parse(
    '{"schemaVersion":1,"title":"t","setting":"china-county","__proto__":{"a":1},"policy":{"constructor":1}}',
  );
  expect(() => checkScenario(raw, { model: fake, name: 'link', file: 'link' })).toThrow(
    /policy\.constructor: unknown name[\s\S]*__proto__: unknown name/,
  );
});

test('a lever is the status quo before its start and its value after its ramp', () => {
  const lever = { value: 0.8, start: 13, ramp: 12 };
  const levels = [1, 12, 13, 19, 25, 60].map((month) => leverAt(lever, 0.2, month));
  expect(levels.map((level) => Math.round(level * 1000) / 1000)).toEqual([0.2, 0.2, 0.2, 0.5, 0.8, 0.8]);
  expect([12, 13].map((month) => leverAt({ ...lever, ramp: 0 }, 0.2, month))).toEqual([0.2, 0.8]);
});

test('the nearest name forgives swapped, missing and wrong letters, up to a third of the word', () => {
  const names = ['tightness', 'retained', 'start'];
  expect(['tihgtness', 'retaind', 'Start', 'strat', 'beds', 'x'].map((word) => nearestName(word, names))).toEqual([
    'tightness',
    'retained',
    'start',
    'start',
    undefined,
    undefined,
  ]);
});

test('a scenario is checked in a few milliseconds', () => {
  read(reform);
  const started = performance.now();
  for (let time = 0; time < 100; time++) read(reform);
  expect((performance.now() - started) / 100).toBeLessThan(5);
  expect(refusal('a: 1').total).toBe(4);
});
