// The glossary: every concept in both languages, and the way from a word on the screen to its entry.
import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '../../web/glossary/concepts.ts';
import { entriesIn, entryFor, matching, placeOf } from '../../web/glossary/entries.ts';
import { catalogue } from '../../web/simulation/catalogue.ts';

describe('the glossary', async () => {
  const [english, chinese] = [await entriesIn('en', catalogue()), await entriesIn('zh-Hans', catalogue())];

  it('has every concept once, with a sentence in each language', () => {
    expect(new Set(CONCEPTS.map(({ id }) => id)).size).toBe(CONCEPTS.length);
    for (const { en, zh, says } of CONCEPTS) {
      expect(/[㐀-鿿]/.test(zh) && /[㐀-鿿]/.test(says.zh), zh).toBe(true);
      expect(/[㐀-鿿]/.test(en + says.en), en).toBe(false);
    }
  });

  it('has every measure and every parameter of the model, in both languages', () => {
    const { measures, parameters } = catalogue();
    const ids = new Set(english.map(({ id }) => id));
    expect(measures.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(parameters.filter(({ path }) => !ids.has(path))).toEqual([]);
    const untranslated = chinese.filter(({ title, kind }) => kind !== 'concept' && !/[㐀-鿿]/.test(title));
    expect(untranslated.map(({ id }) => id)).toEqual([]);
  });

  it('finds an entry by its id, its name in either language, or the longest name in a line', () => {
    expect(entryFor('grassroots.visitShare', english)?.id).toBe('grassroots.visitShare');
    expect(entryFor('Grassroots share of visits', english)?.id).toBe('grassroots.visitShare');
    expect(entryFor('按人头付费', english)?.title).toBe('capitation');
    expect(entryFor('What a prospective global budget does', english)?.id).toBe('global-budget');
    expect(entryFor('', english)).toBeUndefined();
    expect(entryFor('qqqq', english)).toBeUndefined();
  });

  it('lists what begins with the letters typed before what only holds them', () => {
    expect(matching('capit', english)[0].id).toBe('capitation');
    expect(matching('', english)).toHaveLength(english.length);
    expect(matching('起付', chinese).length).toBeGreaterThan(0);
  });

  it('takes Latin names as whole words: an aco is not in a tobacco', () => {
    expect(placeOf('tobacco and an aco', 'aco')).toBe(15);
    expect(placeOf('tobacco', 'aco')).toBe(-1);
    expect(placeOf('医保基金的结余', '结余')).toBe(5);
  });
});
