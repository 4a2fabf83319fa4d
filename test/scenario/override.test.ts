import { expect, test } from 'vitest';
import { merge, overridePath } from '../../src/scenario/index.ts';
import { fake, file } from './fake-model.ts';
import { problemsIn, read, refusal } from './reading.ts';

const set = (path: string, value: string) => [{ path, value }];
const lever = 'policy.consortium.tightness';

test('an override moves a lever, or only its date', () => {
  const tightness = (text: string, path: string, value: string) =>
    read(text, set(path, value)).policy.consortium.tightness;
  const short = file('policy: {consortium: {tightness: 0.5}}');
  const full = file('policy: {consortium: {tightness: {value: 0.5, start: 30, ramp: 6}}}');
  expect(tightness(file(), lever, '0.8')).toEqual({ value: 0.8, start: 13, ramp: 0 });
  expect(tightness(file(), `${lever}.start`, '25')).toEqual({ value: 0.1, start: 25, ramp: 0 });
  expect(tightness(short, `${lever}.start`, '25')).toEqual({ value: 0.5, start: 25, ramp: 0 });
  expect(tightness(full, lever, '0.8')).toEqual({ value: 0.8, start: 30, ramp: 6 });
  expect(tightness(full, lever, '{value: 0.8}')).toEqual({ value: 0.8, start: 13, ramp: 0 });
});

test('an override sets numbers, texts, choices, kinds and their fields', () => {
  expect(read(file(), set('assumptions.altruism', '0.5')).assumptions).toEqual({ altruism: 0.5 });
  expect(read(file('residents: 300'), set('residents', '2000')).residents).toBe(2000);
  expect(read(file(), set('title', 'R&D: *two* words')).title).toBe('R&D: *two* words');
  expect([read(file(), set('seed', '7')).seed, read(file(), set('seed', '"7"')).seed]).toEqual(['7', '7']);
  const kind = set('policy.payment.kind', 'prospective-global-budget');
  expect(read(file(), [...kind, ...set('policy.payment.retained', '1')]).policy.payment).toMatchObject({
    kind: 'prospective-global-budget',
    retained: 1,
  });
  expect(read(file(), set('policy.payment', '{kind: fee-for-service, price: 60}')).policy.payment).toMatchObject({
    price: 60,
  });
  expect(read(file(), set('policy.payment.price', '70')).policy.payment).toEqual({
    kind: 'fee-for-service',
    price: 70,
  });
});

test('a refused override names --set, the path and the nearest valid path', () => {
  expect(problemsIn(file(), set('policy.consortium.tightnes', '1'))).toEqual([
    `--set:1:1 policy.consortium.tightnes: unknown path -> ${lever}`,
  ]);
  expect(problemsIn(file(), set('tightness', '1'))).toEqual([`--set:1:1 tightness: unknown path -> ${lever}`]);
  expect(problemsIn(file(), set('__proto__.x', '1'))[0]).toMatch(/unknown path/);
  expect(problemsIn(file(), set('', '1'))[0]).toMatch(/unknown path/);
  expect(problemsIn(file(), set(lever, '7'))).toEqual([`--set:1:1 ${lever}: out of range`]);
  expect(problemsIn(file(), set('residents', ''))).toEqual(['--set:1:1 residents: wrong type']);
  expect(problemsIn(file(), set('policy', '[['.repeat(1024)))).toEqual([
    '--set:1:1 policy: nested too deeply'.replace('1:1', '1:32'),
  ]);
  expect(refusal(file(), set(lever, '7')).message).toBe(
    `--set ${lever}: out of range\n    found 7; expected a number from 0 to 1 (share), or {value, start, ramp}`,
  );
});

test('a field of another kind says which kind to set first', () => {
  expect(refusal(file(), set('policy.payment.retained', '1')).message).toBe(
    '--set policy.payment.retained: a parameter of another kind\n' +
      '    expected first policy.payment.kind=prospective-global-budget',
  );
});

test('problems beside an override keep their own place', () => {
  expect(problemsIn(file('months: 1'), set('residents', '1'))).toEqual([
    '--set:1:1 residents: out of range',
    'x.yaml:4:9 months: out of range',
  ]);
});

test('an override changes a copy', () => {
  const raw = Object.freeze({ policy: Object.freeze({}) });
  expect(overridePath(fake, raw, lever, '1')).toEqual({ policy: { consortium: { tightness: 1 } } });
  expect(raw).toEqual({ policy: {} });
});

test('merging lays changes over a base, map by map', () => {
  const base = { months: 60, policy: { a: { value: 1, start: 20 }, b: 2, payment: { kind: 'x', share: 1 } } };
  expect(merge(base, { months: 48 })).toEqual({ ...base, months: 48 });
  expect(merge(base, { policy: { a: 5, b: { start: 30 } } }).policy).toEqual({
    a: { value: 5, start: 20 },
    b: { value: 2, start: 30 },
    payment: { kind: 'x', share: 1 },
  });
  expect(merge(base, { policy: { payment: { share: 2 } } }).policy).toMatchObject({ payment: { kind: 'x', share: 2 } });
  expect(merge(base, { policy: { payment: { kind: 'y', cap: 2 } } }).policy).toMatchObject({
    payment: { kind: 'y', cap: 2 },
  });
  expect(merge(base, { policy: { payment: { kind: 'y' } } }).policy).not.toHaveProperty('payment.share');
  expect(merge(base, { policy: null })).toEqual(base);
});

test('merging a prototype key pollutes nothing', () => {
  merge({}, JSON.parse('{"__proto__": {"polluted": 1}}'));
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
