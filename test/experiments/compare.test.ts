// A comparison sets the same people with the same luck side by side; arms that could not be compared are refused.
import { describe, expect, it } from 'vitest';
import { compare, DisagreementError, loadScenario, run, Stopped } from '../../src/index.ts';

const shape = 'schemaVersion: 1\nsetting: china-county\nresidents: 150\nmonths: 24\nreplicates: 2\n';
const load = (name: string, rest = '') => loadScenario(`${shape}title: ${name}\n${rest}`, { name });
const reference = load('reference');
const bound = load('bound', 'policy:\n  consortium:\n    tightness: 0.8\n');

describe('a comparison', () => {
  it('gives each arm what a run of its own gives', async () => {
    const { arms } = await compare(reference, [bound]);
    expect(arms[1].digest).toBe((await run(bound)).digest);
    expect(arms[0].digest).toBe((await run(reference)).digest);
  });

  it('has a digest free of names and titles', async () => {
    const renamed = { ...bound, name: 'other', title: 'Other' };
    expect((await compare(reference, [renamed])).digest).toBe((await compare(reference, [bound])).digest);
  });

  it('adding an arm changes no other arm', async () => {
    const [two, three] = [await compare(reference, [bound]), await compare(reference, [reference, bound])];
    expect(three.arms[2].digest).toBe(two.arms[1].digest);
    expect(three.arms[1].digest).toBe(two.arms[0].digest);
  });

  it('takes the changed assumptions of the scenarios for the reference', async () => {
    const kinder = load('kinder', 'assumptions:\n  altruism: 1.2\n');
    const { arms, taken } = await compare(reference, [kinder]);
    expect(taken.map(({ path }) => path)).toEqual(['assumptions.altruism']);
    expect(arms[0].scenario.assumptions.altruism).toBe(1.2);
    expect(arms[0].digest).toBe(arms[1].digest);
  });

  it.each([
    ['residents', { ...bound, residents: 160 }],
    ['months', { ...bound, months: 36 }],
    ['replicates', { ...bound, replicates: 3 }],
    ['seed', { ...bound, seed: '2' }],
  ])('refuses arms that differ in %s', async (path, other) => {
    await expect(compare(reference, [bound, other])).rejects.toThrow(DisagreementError);
    await expect(compare(reference, [other])).rejects.toThrow(new RegExp(`${path}: `));
  });

  it('refuses scenarios that disagree on an assumption, and a reference with one of its own', async () => {
    const kinder = load('kinder', 'assumptions:\n  altruism: 1.2\n');
    await expect(compare(reference, [bound, kinder])).rejects.toThrow(/assumptions\.altruism/);
    await expect(compare(kinder, [bound])).rejects.toThrow(/assumptions\.altruism/);
  });
});

describe('work', () => {
  it('reports all months at the end', async () => {
    const seen: number[] = [];
    await run(reference, { onProgress: ({ done, total }) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  it('stops when told to', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(run(reference, { signal: controller.signal })).rejects.toThrow(Stopped);
    const later = new AbortController();
    setTimeout(() => later.abort(), 30);
    await expect(run({ ...reference, months: 600 }, { signal: later.signal })).rejects.toThrow(Stopped);
  });
});
