// The words of the model in Chinese: nothing it shows lacks them, none is left over, and they keep to the field's terms.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RecordWords } from '../../src/engine/words.ts';
import {
  consortium,
  englishWords,
  labelIn,
  listParameters,
  loadScenario,
  simulate,
  unitWordsIn,
  type Words,
} from '../../src/index.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const scenarios = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => loadScenario(readFileSync(new URL(file, folder), 'utf8'), { name: file.replace('.yaml', '') }));
const english = englishWords(consortium, scenarios);
const chinese = (await consortium.translations?.['zh-Hans']?.()) as Words;
const records = (await consortium.records?.['zh-Hans']?.()) as RecordWords;

/** Tables of every kind of holder, competing ones included, in two currencies. */
const TABLES = ['county-global-budget', 'total-control', 'shenzhen-luohu', 'us-aco-one-sided'].flatMap((name) => {
  const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8');
  return [false, true].flatMap((competing) => {
    const set = [{ path: 'policy.consortium.competing', value: String(competing) }];
    return simulate({ ...loadScenario(text, { set }), residents: 500, months: 26 }).explanations;
  });
});
/** A currency’s code as the sign that stands for any. */
const generic = (text: string) => text.replace(/\b(CNY|USD)\b/, '¤');
const inTables = TABLES.flatMap(({ title, columns, rows }) => [
  title,
  ...columns.map(({ name }) => generic(name)),
  ...rows.flat().filter((cell) => typeof cell === 'string'),
]);
const currencies = consortium.settings.map(({ currency }) => currency);

const keys = (entries: object) => [...new Set(Object.keys(entries))].sort();
const PARTS = ['parameters', 'groups', 'options', 'measures', 'phases', 'settings', 'scenarios'] as const;

describe('every word', () => {
  it.each(PARTS)('of %s is there, and none is left over', (part) => {
    expect(keys(chinese[part])).toEqual(keys(english[part]));
  });

  it('of groups of people, of parts and of tables is there, and none is left over', () => {
    const names = [...Object.keys(english.labels), ...inTables, ...currencies];
    expect(keys(chinese.labels)).toEqual([...new Set(names)].sort());
  });

  it('of the numbers of settings is there, and none is left over', () => {
    const paths = consortium.settings.flatMap(({ parameters }) => parameters.map(({ path }) => path));
    expect(keys(records.numbers)).toEqual([...new Set(paths)].sort());
  });

  it('of sources is there, unless they are ids of figures, and none is left over', () => {
    const all = [...consortium.settings.flatMap(({ parameters }) => parameters), ...listParameters(consortium)];
    const ids = /^(assumption( within)?|policy|fitted to|derived from|residual)?( ?[A-Z]{1,2}\d{3}[,;]?)*$/;
    const said = [...new Set(all.map(({ source }) => source))].filter((source) => !ids.test(source));
    expect(keys(records.sources)).toEqual(said.sort());
  });

  it('of where scenarios come from is there, sentence by sentence, and none is left over', () => {
    const lengths = Object.entries(records.origins).map(([name, { sourced, assumed }]) => [
      name,
      sourced.length,
      assumed.length,
    ]);
    const files = scenarios.flatMap(({ name, about }) =>
      about === undefined ? [] : [[name, about.sourced.length, about.assumed.length]],
    );
    expect(Object.fromEntries(lengths.map(([name, ...counts]) => [name, counts]))).toEqual(
      Object.fromEntries(files.map(([name, ...counts]) => [name, counts])),
    );
  });

  it('of units is there, and none is left over', () => {
    const ofTables = TABLES.flatMap(({ columns }) => columns.map(({ unit }) => generic(unit)));
    expect(keys(chinese.units)).toEqual([...new Set([...Object.keys(english.units), ...ofTables])].sort());
  });
});

/** Every Chinese text, by where it stands. */
const texts = Object.entries({ ...chinese, ...records }).flatMap(([part, entries]) =>
  typeof entries === 'string'
    ? []
    : Object.entries(entries).flatMap(([key, words]): [string, string][] =>
        (typeof words === 'string' ? [words] : Object.values(words as object).flat()).map((text) => [
          `${part} ${key}`,
          text,
        ]),
      ),
);

describe('a Chinese text', () => {
  it('is Chinese, but for names that have no other', () => {
    // Names of programs, of their tracks and levels, ids of figures, works and paths, and formulas.
    const names = [
      /b\(q\) = 2q − q²|s = 1 − \(1 − u\)|[01]\.\d s|k\b|425\.605\(b\)/,
      /\b(ACO|DRG|DIP|APG|MSR|Medicare|BASIC|ENHANCED|EN|T[123]|[A-E]|q|[A-Z]{1,2}\d{3})\b/,
      /BMC Health Services Research|echemi\.com|policy\.benefit\.\w+\.\w+|(china|us)-[a-z-]+/,
    ];
    const all = new RegExp(names.map(({ source }) => source).join('|'), 'g');
    expect(texts.filter(([, text]) => /[a-zA-Z]/.test(text.replace(all, '')))).toEqual([]);
    const bare = texts.filter(([where, text]) => !/\p{Script=Han}/u.test(text) && !where.startsWith('units '));
    expect(bare).toEqual([]);
  });

  it('does not use words that mean something else', () => {
    // A loose alliance is 松散型 and a compact one 紧密型; a spread over assumptions is no confidence interval; a
    // primary-grade hospital is a hospital; a county community is no ACO; what is prepaid is not merely controlled.
    const forbidden =
      /严格型|宽松型|置信区间|一级医院|龙头医院|县域\s*ACO|问责制|新农合|城镇居民医保|基层就诊率|县域就诊率|[,;!?]/;
    expect(texts.filter(([, text]) => forbidden.test(text.replace(/\d,\d{3}(,\d{3})?/g, '')))).toEqual([]);
    const controlled = texts.filter(([where, text]) => where.includes('total-control') && text.includes('总额预付'));
    expect(controlled).toEqual([]);
  });

  it('is a short label or a whole sentence', () => {
    const pairs = [...Object.values(chinese.parameters), ...Object.values(chinese.groups)];
    expect(pairs.filter(([title, says]) => title.length > 18 || !says.endsWith('。') || title.endsWith('。'))).toEqual(
      [],
    );
  });

  it('keeps every number of the English sentence', () => {
    const numbers = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
    const lost = (['parameters', 'groups', 'measures'] as const).flatMap((part) =>
      Object.entries(english[part]).filter(([key, [, says]]) => {
        const kept = numbers(chinese[part][key]?.[1] ?? '');
        return numbers(says).some((number) => !kept.includes(number));
      }),
    );
    expect(lost).toEqual([]);
  });

  it('tells the options of a choice apart, and the parameters of a group', () => {
    const called = (path: string) => chinese.parameters[path]?.[0];
    const alike = listParameters(consortium).flatMap(({ path, kind, options = [] }, at, all) => {
      const names = options.map((option) => chinese.options[`${path}=${option}`]);
      const group = path.slice(0, path.lastIndexOf('.'));
      const before = all.slice(0, at).filter((one) => one.kind === kind && one.path !== path);
      const same = before.filter((one) => one.path.slice(0, one.path.lastIndexOf('.')) === group);
      const twice = same.some((one) => called(one.path) === called(path));
      return new Set(names).size < names.length || twice ? [path] : [];
    });
    expect(alike).toEqual([]);
  });
});

describe('a name from a result', () => {
  it('is said with the word for its currency', () => {
    expect(labelIn(chinese, 'margin of 1 USD billed, before')).toBe('每收费 1 美元的边际收益，改革前');
    expect(unitWordsIn(chinese, 'CNY per person and year')).toBe('元/人·年');
    expect(unitWordsIn(chinese, 'USD per admission')).toBe('美元/次住院');
  });

  it('is left as it is where there is no word for it, and in English', () => {
    expect(labelIn(chinese, 'my-county')).toBe('my-county');
    expect(labelIn(english, 'tier:grassroots')).toBe('Grassroots');
    expect(unitWordsIn(english, 'USD per admission')).toBe('USD per admission');
  });
});
