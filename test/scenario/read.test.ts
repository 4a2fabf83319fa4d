import { describe, expect, test } from 'vitest';
import { file } from './fake-model.ts';
import { brief, problemsIn, read, refusal } from './reading.ts';

describe('a scenario that is well written', () => {
  test('gets every default it does not mention', () => {
    expect(read(file())).toEqual({
      schemaVersion: 1,
      name: 'x',
      title: 'Trial',
      description: '',
      setting: 'china-county',
      policy: {
        consortium: { tightness: { value: 0.1, start: 13, ramp: 0 }, beds: 300, review: false },
        payment: { kind: 'fee-for-service', price: 50 },
        referral: 'free',
      },
      assumptions: { altruism: 0.6 },
      residents: 10_000,
      months: 60,
      replicates: 8,
      seed: '1',
    });
  });

  test('keeps what it says', () => {
    const scenario = read(
      file(
        'policy: {consortium: {tightness: {value: 0.8, start: 25, ramp: 12}, review: true},',
        '  payment: {kind: prospective-global-budget, retained: 1}, referral: required}',
        'assumptions: {altruism: 0.78}',
        'residents: 2000',
      ),
    );
    expect(scenario.policy).toEqual({
      consortium: { tightness: { value: 0.8, start: 25, ramp: 12 }, beds: 300, review: true },
      payment: { kind: 'prospective-global-budget', start: 13, retained: 1, cap: { value: 0.2, start: 13, ramp: 0 } },
      referral: 'required',
    });
    expect(scenario.residents).toBe(2000);
  });

  test('may write a lever as a bare number, a seed as a whole number, a group with nothing under it', () => {
    const scenario = read(
      file('seed: 42', 'assumptions:', 'policy:', '  payment:', '  consortium:', '    tightness: 0.5'),
    );
    expect(scenario.policy.consortium.tightness).toEqual({ value: 0.5, start: 13, ramp: 0 });
    expect(scenario.seed).toBe('42');
    expect(scenario.policy.payment.kind).toBe('fee-for-service');
  });

  test('may be JSON, end its lines with CRLF, begin with a byte order mark or ---', () => {
    const json = JSON.stringify({ schemaVersion: 1, title: 'Trial', setting: 'china-county' }, null, 2);
    for (const text of [json, file().replaceAll('\n', '\r\n'), `\ufeff${file()}`, `---\n${file()}`])
      expect(read(text)).toEqual(read(file()));
  });

  test('may use & and * in plain and quoted words, and say __proto__ in a text', () => {
    expect(read(file('description: R&D *first* ! __proto__ [[[')).description).toBe('R&D *first* ! __proto__ [[[');
    expect(read(file('description: "&a *b <<"')).description).toBe('&a *b <<');
  });
});

describe('a refusal names line, column, path, verdict and the nearest name', () => {
  const cases: readonly (readonly [why: string, lines: readonly string[], problems: readonly string[]])[] = [
    [
      'unknown key',
      ['policy:', '  consortium:', '    tightnes: 0.5'],
      ['x.yaml:6:5 policy.consortium.tightnes: unknown name -> tightness'],
    ],
    ['unknown top-level key', ['resident: 200'], ['x.yaml:4:1 resident: unknown name -> residents']],
    [
      'a name in the wrong place',
      ['policy: {altruism: 0.5}'],
      ['x.yaml:4:10 policy.altruism: unknown name -> assumptions.altruism'],
    ],
    ['a name like nothing', ['zzzzzz: 1'], ['x.yaml:4:1 zzzzzz: unknown name']],
    ['number too large', ['residents: 5000001'], ['x.yaml:4:12 residents: out of range']],
    ['number too small', ['months: 23'], ['x.yaml:4:9 months: out of range']],
    ['fraction for a whole number', ['replicates: 1.5'], ['x.yaml:4:13 replicates: not a whole number']],
    ['infinity', ['assumptions: {altruism: .inf}'], ['x.yaml:4:25 assumptions.altruism: not a finite number']],
    ['overflow', ['assumptions: {altruism: 1e999}'], ['x.yaml:4:25 assumptions.altruism: not a finite number']],
    ['not a number', ['assumptions: {altruism: .nan}'], ['x.yaml:4:25 assumptions.altruism: not a finite number']],
    ['text for a number', ['assumptions: {altruism: "0.5"}'], ['x.yaml:4:25 assumptions.altruism: wrong type']],
    ['nothing for a number', ['assumptions:', '  altruism:'], ['x.yaml:5:12 assumptions.altruism: wrong type']],
    ['text for a flag', ['policy: {consortium: {review: yes}}'], ['x.yaml:4:31 policy.consortium.review: wrong type']],
    ['number for a group', ['policy: 3'], ['x.yaml:4:9 policy: wrong type']],
    ['list for a group', ['policy: [1]'], ['x.yaml:4:9 policy: wrong type']],
    ['unknown option', ['policy: {referral: requird}'], ['x.yaml:4:20 policy.referral: unknown name -> required']],
    [
      'unknown kind',
      ['policy: {payment: {kind: fee-for-servce}}'],
      ['x.yaml:4:26 policy.payment.kind: unknown name -> fee-for-service'],
    ],
    ['no kind', ['policy: {payment: {price: 3}}'], ['x.yaml:4:19 policy.payment.kind: missing']],
    [
      'field of another kind',
      ['policy: {payment: {kind: fee-for-service, retained: 1}}'],
      ["x.yaml:4:43 policy.payment.retained: unknown name for kind 'fee-for-service'"],
    ],
    [
      'lever as text',
      ['policy: {consortium: {tightness: high}}'],
      ['x.yaml:4:34 policy.consortium.tightness: wrong type'],
    ],
    [
      'lever out of range',
      ['policy: {consortium: {tightness: 2}}'],
      ['x.yaml:4:34 policy.consortium.tightness: out of range'],
    ],
    [
      'lever value out of range',
      ['policy: {consortium: {tightness: {value: -1}}}'],
      ['x.yaml:4:42 policy.consortium.tightness.value: out of range'],
    ],
    [
      'lever value of a wrong type beside a misspelt key',
      ['policy: {consortium: {tightness: {value: a, strt: 2}}}'],
      [
        'x.yaml:4:42 policy.consortium.tightness.value: wrong type',
        'x.yaml:4:45 policy.consortium.tightness.strt: unknown name -> start',
      ],
    ],
    [
      'lever misspelt key',
      ['policy: {consortium: {tightness: {value: 1, strt: 2}}}'],
      ['x.yaml:4:45 policy.consortium.tightness.strt: unknown name -> start'],
    ],
    [
      'lever without a value',
      ['policy: {consortium: {tightness: {start: 2}}}'],
      ['x.yaml:4:34 policy.consortium.tightness.value: missing'],
    ],
    [
      'lever empty',
      ['policy: {consortium: {tightness: {}}}'],
      ['x.yaml:4:34 policy.consortium.tightness.value: missing'],
    ],
    [
      'lever dates',
      ['policy: {consortium: {tightness: {value: 1, start: 0, ramp: -1}}}'],
      [
        'x.yaml:4:52 policy.consortium.tightness.start: out of range',
        'x.yaml:4:61 policy.consortium.tightness.ramp: out of range',
      ],
    ],
    [
      'lever start between months',
      ['policy: {consortium: {tightness: {value: 1, start: 1.5}}}'],
      ['x.yaml:4:52 policy.consortium.tightness.start: not a whole number'],
    ],
    ['key written twice', ['months: 60', 'months: 48'], ['x.yaml:5:1 months: written twice']],
    [
      'prototype keys',
      ['__proto__: {a: 1}', 'constructor: 1'],
      ['x.yaml:4:1 __proto__: forbidden name', 'x.yaml:5:1 constructor: forbidden name'],
    ],
    [
      'a map as a key',
      ['? {a: 1}', ': 2'],
      ['x.yaml:4:3 a map or a list: a name must be one word, not a map or a list'],
    ],
    ['empty seed', ['seed: ""'], ['x.yaml:4:7 seed: wrong length']],
    ['broken seed', ['seed: 1.5'], ['x.yaml:4:7 seed: not a whole number']],
    ['control character by escape', ['seed: "a\\0b"'], ['x.yaml:4:7 seed: invalid character']],
    ['two documents', ['---', 'a: 1'], ['x.yaml:4:1 : more than one document']],
    ['merge key', ['<<: {months: 60}'], ['x.yaml:4:1 <<: unknown name']],
  ];
  test.each(cases)('%s', (_why, lines, problems) => {
    expect(problemsIn(file(...lines))).toEqual(problems);
  });

  test('title, setting and version', () => {
    expect(problemsIn('schemaVersion: 2\ntitle: 7\nsetting: china-conty\n')).toEqual([
      'x.yaml:1:16 schemaVersion: wrong value',
      'x.yaml:2:8 title: wrong type',
      'x.yaml:3:10 setting: unknown name -> china-county',
    ]);
    expect(problemsIn('months: 60')).toEqual([
      'x.yaml:1:1 schemaVersion: missing',
      'x.yaml:1:1 title: missing',
      'x.yaml:1:1 setting: missing',
    ]);
  });

  test.each(['', '- 1', 'word', '[]', 'null', '# nothing\n'])('no map at the top: %j', (text) => {
    expect(problemsIn(text)).toEqual([`x.yaml:1:1 : wrong type`]);
  });

  test('what the model itself refuses, with the place in the file', () => {
    const text = file('months: 24', 'policy:', '  consortium:', '    tightness: {value: 1, start: 40}');
    expect(problemsIn(text)).toEqual([
      'x.yaml:7:34 policy.consortium.tightness.start: begins after the last month (24)',
    ]);
  });

  test('syntax errors, with their place', () => {
    const [first] = refusal(file('policy: {consortium: {')).problems;
    expect(brief(first)).toMatch(/^x\.yaml:\d+:\d+ : not well-formed/);
  });
});

test('the message says what happened, where, and what was expected', () => {
  const text = file('policy:', '  consortium:', '    tightnes: 0.5', 'assumptions: {altruism: 1e999}');
  expect(refusal(text).message).toBe(
    [
      "x.yaml:6:5  policy.consortium.tightnes: unknown name; did you mean 'tightness'?",
      '    expected one of tightness, beds, review',
      'x.yaml:7:25  assumptions.altruism: not a finite number',
      '    found 1e999; expected a number from 0 to 1 (share)',
    ].join('\n'),
  );
});

test('all problems come at once, the first 20 in full', () => {
  const error = refusal(file(...Array.from({ length: 25 }, (_, index) => `wrong${index}: 1`)));
  expect([error.problems.length, error.total]).toEqual([20, 25]);
  expect(error.message).toContain('… and 5 more problems');
});

test('what is shown is short and cannot change the terminal', () => {
  const { message } = refusal(file(`seed: "\\u202e\\e[31m${'x'.repeat(500)}"`));
  for (const harmful of ['\u202e', '\u001b']) expect(message).not.toContain(harmful);
  expect(message).toContain('\\u{202e}\\u{1b}');
  expect(message.length).toBeLessThan(400);
});
