// Saved scenarios outlive the page, are never silently lost, and a file of them is taken only as what it is.
import { describe, expect, it } from 'vitest';
import type { Choices } from '../../web/state/choices.ts';
import { type Keeper, MOST_SAVED, Tray } from '../../web/state/tray.ts';
import { readTray } from '../../web/state/tray-file.ts';

const contents = { schemaVersion: 1, setting: 'china-county' };
const choices = (changes: Choices['changes'] = {}): Choices => ({
  preset: 'county-global-budget',
  contents,
  baseline: { name: 'fee-for-service', contents },
  title: '',
  changes,
  size: { residents: 2000, months: 60, seed: '1' },
  replicates: 24,
});

function memory(): Keeper & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return { texts, getItem: (key) => texts.get(key) ?? null, setItem: (key, text) => void texts.set(key, text) };
}

const names = (tray: Tray) => tray.saved.map(({ name }) => name);
const tight = choices({ 'policy.consortium.tightness': { value: 0.9, start: 13, ramp: 0 } });

describe('the tray of saved scenarios', () => {
  it('gives back on the next visit what was saved, in order, with every choice', () => {
    const keeper = memory();
    const tray = new Tray(() => keeper);
    tray.save('Loose', choices());
    tray.save('Tight', tight);
    expect(new Tray(() => keeper).saved).toEqual([
      { name: 'Loose', choices: { ...choices(), title: 'Loose' } },
      { name: 'Tight', choices: { ...tight, title: 'Tight' } },
    ]);
  });

  it('keeps what a person says of a scenario', () => {
    const keeper = memory();
    new Tray(() => keeper).save('Told', { ...choices(), description: 'What we agreed on Tuesday.' });
    expect(new Tray(() => keeper).saved[0].choices.description).toBe('What we agreed on Tuesday.');
  });

  it('replaces what has the name, and knows a scenario again whatever it is called', () => {
    const tray = new Tray(memory);
    tray.save('One', choices());
    tray.save('One', tight);
    expect(names(tray)).toEqual(['One']);
    expect(tray.find({ ...tight, title: 'Anything', replicates: 4 })?.name).toBe('One');
    expect(tray.find(choices())).toBeUndefined();
  });

  it('refuses the ninth with a sentence and keeps the eight', () => {
    const tray = new Tray(memory);
    for (let i = 1; i <= MOST_SAVED; i++) expect(tray.save(`S${i}`, choices({ 'assumptions.altruism': i }))).toBe(true);
    expect(tray.save('S9', choices())).toBe(false);
    expect(tray.trouble).toContain('holds 8 scenarios');
    expect(tray.saved).toHaveLength(MOST_SAVED);
  });

  it('renames, and does not let two have one name', () => {
    const tray = new Tray(memory);
    tray.save('One', choices());
    tray.save('Two', tight);
    expect(tray.rename('One', 'Two')).toBe(false);
    expect(tray.rename('One', ' First ')).toBe(true);
    expect(names(tray)).toEqual(['First', 'Two']);
    expect(tray.rename('First', '  ')).toBe(false);
  });

  it('says so and keeps everything for the page where the browser refuses to keep it', () => {
    const refusing = () => {
      throw new Error('QuotaExceededError');
    };
    const tray = new Tray(() => ({ getItem: () => null, setItem: refusing }));
    expect(tray.save('One', choices())).toBe(true);
    expect(tray.trouble).toContain('does not keep');
    expect(names(tray)).toEqual(['One']);
    expect(readTray(tray.write()).saved).toHaveLength(1);
    expect(names(new Tray(refusing))).toEqual([]);
  });

  it('puts aside what it cannot read instead of writing over it', () => {
    const keeper = memory();
    keeper.setItem('tierwise.scenarios', '{"half a file');
    const tray = new Tray(() => keeper);
    expect(tray.trouble).toContain('kept apart');
    tray.save('New', choices());
    expect([...keeper.texts.values()]).toContain('{"half a file');
  });
});

describe('a file of saved scenarios', () => {
  const file = (...scenarios: unknown[]) => JSON.stringify({ tierwise: 'scenarios', version: 1, scenarios });
  const saved = { name: 'One', choices: choices() };

  it('goes from one browser to another', () => {
    const here = new Tray(memory);
    here.save('One', choices());
    here.save('Two', tight);
    const there = new Tray(memory);
    expect(there.read(here.write())).toBe(2);
    expect(there.saved).toEqual(here.saved);
    expect(there.read(here.write())).toBe(0);
  });

  it('never replaces a scenario of the same name that is another', () => {
    const tray = new Tray(memory);
    tray.save('One', tight);
    tray.read(file(saved));
    expect(names(tray)).toEqual(['One', 'One (2)']);
  });

  it('takes what fits and names what does not', () => {
    const tray = new Tray(memory);
    for (let i = 1; i < MOST_SAVED; i++) tray.save(`S${i}`, choices());
    expect(tray.read(file(saved, { ...saved, name: 'Left' }))).toBe(1);
    expect(tray.trouble).toContain('Left');
  });

  it.each([
    ['no JSON', 'tierwise', 'not a JSON file'],
    ['another JSON', '{"scenarios":[]}', 'not a file of saved scenarios'],
    ['another version', '{"tierwise":"scenarios","version":9,"scenarios":[]}', 'version 9'],
    ['a bomb', `"${'a'.repeat(2_000_001)}"`, 'too long'],
  ])('refuses %s as a whole', (_, text, says) => {
    const tray = new Tray(memory);
    expect(tray.read(text)).toBe(0);
    expect(tray.trouble).toContain(says);
  });

  it.each([
    ['a key nobody knows', { ...saved, script: 'alert(1)' }],
    ['a path outside policy and assumptions', { ...saved, choices: choices({ 'setting.beds': 1 }) }],
    ['a path into the language', { ...saved, choices: choices({ 'policy.constructor.name': 1 }) }],
    ['a number that is none', { ...saved, choices: { ...choices(), replicates: 0.5 } }],
    ['no name', { ...saved, name: ' ' }],
  ])('leaves out a scenario with %s and takes the others', (_, bad) => {
    const { saved: taken, refused } = readTray(file(bad, saved));
    expect(taken.map(({ name }) => name)).toEqual(['One']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain('Scenario 1');
  });

  it('cannot reach the prototypes of the language', () => {
    const text = file(saved).replace('"schemaVersion":1', '"__proto__":{"polluted":true}');
    expect(readTray(text).refused).toHaveLength(1);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
