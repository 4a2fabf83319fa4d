// Links: what one says comes back exactly, they stay short, and a link that was changed on its way changes nothing.
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import { type KnownNames, type Link, LinkError, readLink, withoutEffect, writeLink } from '../../src/scenario/link.ts';
import { fnv1a, shortName } from '../../src/scenario/link-bytes.ts';
import { listParameters, type Parameter } from '../../src/scenario/parameters.ts';

const parameters = listParameters(consortium);
const known: KnownNames = {
  version: consortium.version,
  parameters,
  scenarios: ['county-global-budget', 'fee-for-service'],
  charts: ['cost.perHead', 'grassroots.visitShare'],
  languages: ['en', 'zh-Hans'],
  views: ['lab', 'compare'],
};

const plain: Link = {
  version: consortium.version,
  start: 'county-global-budget',
  baseline: 'fee-for-service',
  title: '',
  changes: {},
  size: { residents: 2000, months: 60, seed: '1' },
  replicates: 24,
  display: { charts: ['cost.perHead', 'grassroots.visitShare'], language: 'zh-Hans', view: 'lab', asRuns: false },
};

/** Two significant figures within the limits, as sliders give. */
function drawn(parameter: Parameter, share: number): ParameterValue {
  const { type, options = [], min = 0, max = 1, integer = false } = parameter;
  if (type === 'flag') return share > 0.5;
  if (type === 'choice') return options[Math.floor(share * (options.length - 1e-9))];
  const exact = min + share * (max - min);
  const value = Math.min(max, Math.max(min, integer ? Math.round(exact) : Number(exact.toPrecision(2))));
  return type === 'lever' ? { value, start: 13 + 12 * Math.round(3 * share), ramp: 12 } : value;
}

const named = (path: string) => parameters.find((one) => one.path === path) as Parameter;

/** Text packed without any check of what it says. */
function forged(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const hash = fnv1a(bytes);
  const check = Buffer.from([hash & 255, (hash >>> 8) & 255, (hash >>> 16) & 255]);
  return `s=1.${Buffer.concat([check, deflateRawSync(bytes)]).toString('base64url')}`;
}

const body = { v: '0.1.0', p: 'county-global-budget', b: 'fee-for-service', n: [2000, 60, 24], s: '1', c: {} };

/** Why a text is refused; fails where it is read. */
async function fault(text: string): Promise<string> {
  const error = await readLink(text, known).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LinkError);
  return (error as LinkError).fault;
}

describe('a link carries a scenario', () => {
  test('whatever was changed comes back exactly, names and order aside', async () => {
    const change = fc
      .tuple(fc.constantFrom(...parameters), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([parameter, share]) => [parameter.path, drawn(parameter, share)] as const);
    const links = fc.record({ changes: fc.array(change), title: fc.string({ unit: 'grapheme', maxLength: 40 }) });
    await fc.assert(
      fc.asyncProperty(links, async ({ changes, title }) => {
        const link = { ...plain, title, changes: Object.fromEntries(changes) };
        expect(await readLink(`https://example.org/#${await writeLink(link, known)}`, known)).toEqual(link);
      }),
      { numRuns: 200 },
    );
  });

  it('is at most 400 characters with eight levers and two assumptions', async () => {
    const levers = parameters.filter(({ type, path }) => type === 'lever' && !path.startsWith('policy.benefit.rates'));
    const assumptions = parameters.filter(({ role, type }) => role === 'assumption' && type === 'number');
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 });
    const some = fc.tuple(
      fc.subarray(levers, { minLength: 8, maxLength: 8 }),
      fc.subarray(assumptions, { minLength: 2, maxLength: 2 }),
      shares,
    );
    await fc.assert(
      fc.asyncProperty(some, async ([policy, assumed, at]) => {
        const moved = [...policy, ...assumed].map((one, place) => [one.path, drawn(one, at[place])] as const);
        const text = await writeLink({ ...plain, changes: Object.fromEntries(moved) }, known);
        expect(text.length).toBeLessThanOrEqual(400);
      }),
      { numRuns: 200 },
    );
  });

  it('is at most 1,200 characters with every parameter of a scenario changed, whichever contracts it has', async () => {
    for (const last of [0, 1, 2, 3, 4, 5, 6]) {
      const kinds = new Map(
        parameters.flatMap(({ path, options = [] }) =>
          path.endsWith('.kind') ? [[path.slice(0, -'.kind'.length), options[Math.min(last, options.length - 1)]]] : [],
        ),
      );
      let seed = 1;
      const share = () => {
        seed = (seed * 16_807) % 2_147_483_647;
        return seed / 2_147_483_647;
      };
      const held = parameters.filter(({ path, kind }) => {
        const group = [...kinds.keys()].find((one) => path.startsWith(`${one}.`));
        return kind === undefined || kind === kinds.get(group as string);
      });
      const changes = Object.fromEntries(
        held.map((one) => {
          const kind = one.path.endsWith('.kind') ? kinds.get(one.path.slice(0, -'.kind'.length)) : undefined;
          return [one.path, kind ?? drawn(one, share())];
        }),
      );
      const text = await writeLink({ ...plain, changes }, known);
      expect(text.length).toBeLessThanOrEqual(1200);
      expect((await readLink(text, known)).changes).toEqual(changes);
    }
  });

  it('has a short name of its own for every parameter', () => {
    const paths = [...new Set(parameters.map(({ path }) => path))];
    expect(new Set(paths.map(shortName)).size).toBe(paths.length);
  });

  it('carries a scenario of one’s own whole', async () => {
    const start = {
      schemaVersion: 1,
      title: '自己的',
      setting: 'china-county',
      policy: { payment: { kind: 'capitation' } },
    };
    expect((await readLink(await writeLink({ ...plain, start }, known), known)).start).toEqual(start);
  });

  it('names a change that cannot take effect', () => {
    const kindAt = () => 'capitation';
    expect(withoutEffect({ 'policy.payment.fundHolding': 0.5 }, known, kindAt)).toEqual([]);
    expect(withoutEffect({ 'policy.payment.retained': 0.5 }, known, kindAt)).toEqual(['policy.payment.retained']);
    const both = { 'policy.payment.kind': 'prospective-global-budget', 'policy.payment.retained': 0.5 };
    expect(withoutEffect(both, known, kindAt)).toEqual([]);
  });
});

describe('a link is read strictly', () => {
  it('refuses what is no link, another format, and what is cut short', async () => {
    const whole = await writeLink({ ...plain, changes: { 'policy.consortium.competing': true } }, known);
    expect(await fault('https://example.org/#about')).toBe('foreign');
    expect(await fault('s=2.abcdefgh')).toBe('later-format');
    for (const length of [6, whole.length >> 1, whole.length - 2])
      expect(await fault(whole.slice(0, length))).toBe('damaged');
    expect(await fault(`${whole} and more`)).toBe('damaged');
  });

  it('refuses a megabyte without reading it, packed or not', async () => {
    expect(await fault(`s=1.${'A'.repeat(1_000_000)}`)).toBe('too-long');
    const bomb = forged(JSON.stringify({ ...body, t: ' '.repeat(1_000_000) }));
    expect(bomb.length).toBeLessThan(2000);
    expect(await fault(bomb)).toBe('too-long');
  });

  it('refuses names that are not declared, wherever they stand', async () => {
    for (const wrong of [
      { x: 1 },
      { c: { abcd: 1 } },
      { p: 'no-such-scenario' },
      { c: { policy: { nothing: 1 } } },
      { c: { constructor: { prototype: { polluted: 1 } } } },
      { d: [['no.such.chart'], 'en', 'lab', 0] },
      { d: [[], 'fr', 'lab', 0] },
    ])
      expect(await fault(forged(JSON.stringify({ ...body, ...wrong })))).toBe('unknown-name');
    const text = JSON.stringify(body).replace('"c":{}', '"c":{"__proto__":{"polluted":1}}');
    expect(await fault(forged(text))).toBe('unknown-name');
    const own = JSON.stringify(body).replace('"county-global-budget"', '{"policy":{"__proto__":{"polluted":1}}}');
    expect(await fault(forged(own))).toBe('unknown-name');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('refuses values that the declarations do not allow', async () => {
    const tightness = 'policy.consortium.tightness';
    expect(named(tightness).type).toBe('lever');
    const at = (value: unknown) => ({ c: { [shortName(tightness)]: value } });
    for (const wrong of [
      at(0.5),
      at([1.5, 13, 0]),
      at([0.5, 0, 0]),
      at([0.5, 13]),
      at(['0.5', 13, 0]),
      at([-0.0001, 13, 0]),
    ])
      expect(await fault(forged(JSON.stringify({ ...body, ...wrong })))).toBe('wrong-value');
    for (const wrong of [
      { n: [99, 60, 24] },
      { n: [2000, 60, 1001] },
      { n: [2000, 60.5, 24] },
      { s: '' },
      { t: 'a\u0000' },
      { t: 'x'.repeat(201) },
    ])
      expect(await fault(forged(JSON.stringify({ ...body, ...wrong })))).toBe('wrong-value');
    expect(await fault(forged(JSON.stringify({ ...body, c: [1, 2], f: 'abc' })))).toBe('wrong-value');
  });

  test('a link with characters changed is refused, or says the very same', async () => {
    const changes = {
      'policy.consortium.tightness': { value: 0.8, start: 13, ramp: 0 },
      'policy.consortium.competing': true,
    };
    const whole = await writeLink({ ...plain, changes }, known);
    const edits = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(...'AZaz09-_.%=#"{ é')), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(2), async (list, shift) => {
        const letters = [...whole];
        for (const [at, letter] of list) letters.splice(at, shift, letter);
        const read = await readLink(letters.join(''), known).catch((error: unknown) => error);
        if (read instanceof LinkError) expect(read.message).not.toBe('');
        else expect(read).toEqual({ ...plain, changes });
      }),
      { numRuns: 2000 },
    );
  });

  test('any contents at all are read or refused, never worse', async () => {
    const contents = fc.record(
      { v: fc.json(), p: fc.json(), b: fc.json(), n: fc.json(), s: fc.json(), c: fc.json(), d: fc.json() },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(contents, async (held) => {
        const inner = Object.entries(held).map(([key, value]) => `"${key}":${value}`);
        const text = forged(`${JSON.stringify(body).slice(0, -1)}${inner.map((one) => `,${one}`).join('')}}`);
        const read = await readLink(text, known).catch((error: unknown) => error);
        if (read instanceof Error) expect(read).toBeInstanceOf(LinkError);
      }),
      { numRuns: 1000 },
    );
  });
});
