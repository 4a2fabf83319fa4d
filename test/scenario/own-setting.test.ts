// A place of one's own: a file laid over a setting. With nothing in it the place is the setting, to the bit; what is wrong in
// it is told with its line; what differs reaches hashes, comparisons and results.
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/index.ts';
import {
  compare,
  DisagreementError,
  differences,
  digestOf,
  hashScenario,
  loadScenario,
  loadSetting,
  type Problem,
  runJson,
  ScenarioError,
  settingText,
  simulate,
} from '../../src/index.ts';
import { placeSentence } from '../../src/results/place-sentence.ts';

const HEAD = 'schemaVersion: 1\nbase: china-county\ntitle: Mine\n';
const place = (rest = '') => loadSetting(HEAD + rest, { name: 'mine', file: 'mine.yaml' });
const text = 'schemaVersion: 1\ntitle: x\nsetting: ./mine.yaml\nresidents: 200\nmonths: 24\nreplicates: 1\n';
const scenarioIn = (rest = '', more = '') => loadScenario(text + more, { own: place(rest) });
const shipped = loadScenario(text.replace('./mine.yaml', 'china-county'));
const digest = (scenario: typeof shipped) => digestOf([simulate(scenario).table]);

function problemsOf(contents: string): string[] {
  try {
    loadSetting(contents, { name: 'mine', file: 'mine.yaml' });
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems.map(
      ({ line, column, path, says, nearest }: Problem) =>
        `${line}:${column} ${path}: ${says}${nearest === undefined ? '' : ` -> ${nearest}`}`,
    );
  }
  throw new Error('the text was accepted');
}

describe('a place in which nothing differs', () => {
  it('is the setting it is built on: same bits, same hash, no difference', () => {
    const own = scenarioIn();
    expect(digest(own)).toBe(digest(shipped));
    expect(hashScenario(own)).toBe(hashScenario(shipped));
    expect(differences(consortium, own, shipped)).toEqual([]);
  });

  it('written out with the numbers of the setting is still the setting', () => {
    const [county] = consortium.settings;
    const values = Object.fromEntries(
      county.parameters.map(({ path, value }) => [path, { value, source: '', note: '' }]),
    );
    const all = { ...place(), changes: values };
    expect(digest(loadScenario(text, { own: all }))).toBe(digest(shipped));
  });
});

describe('a number that differs', () => {
  const dear =
    'changes:\n  prices.rehabilitationDay: {value: 310, source: price list 2024}\n  need.medianIncome: 12000\n';

  it('moves results and the hash, and is told among the differences under setting', () => {
    const own = scenarioIn(dear);
    expect(digest(own)).not.toBe(digest(shipped));
    expect(hashScenario(own)).not.toBe(hashScenario(shipped));
    expect(differences(consortium, shipped, own)).toMatchObject([
      { path: 'setting.prices.rehabilitationDay', a: 200, b: 310, unit: 'CNY/day' },
      { path: 'setting.need.medianIncome', a: 19000, b: 12000 },
    ]);
  });

  it('must hold for every arm of a comparison', async () => {
    const [own, other] = [scenarioIn(dear), scenarioIn('changes: {need.medianIncome: 12000}')];
    await expect(compare(shipped, [own])).rejects.toThrow(DisagreementError);
    await expect(compare(own, [other])).rejects.toThrow(/setting\.prices\.rehabilitationDay.*\n.*--setting FILE/);
    expect((await compare(own, [own])).arms).toHaveLength(2);
  });

  it('without a source is told with every result', async () => {
    const own = scenarioIn(dear);
    expect(own.place?.unsourced).toEqual(['need.medianIncome']);
    expect(placeSentence(own)).toBe(
      '“Mine” is a place of your own built on china-county: 2 numbers differ. Without a source: need.medianIncome.',
    );
    const { arms } = await compare(own, [own]);
    expect(runJson(consortium, arms[0]).place).toMatchObject({
      base: 'china-county',
      unsourced: ['need.medianIncome'],
    });
  });
});

describe('people moved between kinds of places', () => {
  it('take the share that is given; the other kinds keep their proportions', () => {
    const { parameters } = consortium.settings[0];
    const share = (kind: string) => parameters.find(({ path }) => path === `places.${kind}`)?.value ?? 0;
    expect(share('town') + share('near') + share('remote')).toBeCloseTo(1, 12);
    const remote = (town: number) => {
      const { table } = simulate({ ...scenarioIn(`changes: {places.town: ${town}}`), residents: 2000 });
      const visits = table.find(({ measure, group }) => measure === 'visits.perPerson' && group === 'place:town');
      return visits?.value ?? Number.NaN;
    };
    // Nobody in the town: no visits per person there.
    expect(remote(0)).toBeNaN();
    expect(remote(0.5)).toBeGreaterThan(0);
  });

  it('cannot be more than all', () => {
    expect(() => scenarioIn('changes: {places.town: 0.7, places.near: 0.6}')).toThrow(/places\.\*.*add to 1/);
  });
});

describe('assumptions a place was fitted with', () => {
  const fitted = 'fitted: {assumptions.choice.priceSensitivity: 2.5}\n';

  it('hold in its scenarios, unless a scenario says otherwise', () => {
    expect(scenarioIn(fitted).assumptions.choice.priceSensitivity).toBe(2.5);
    const own = scenarioIn(fitted, 'assumptions:\n  choice:\n    priceSensitivity: 3\n');
    expect(own.assumptions.choice.priceSensitivity).toBe(3);
  });
});

describe('the file of a place', () => {
  it('reads back as it was written', () => {
    const own = place(
      'changes:\n  need.births: {value: 7, source: "office: yearbook", note: a}\nfitted: {choice.selfCare: -3}\n' +
        'targets:\n  visits: {value: 7, low: 6, high: 8, source: yearbook}\n',
    );
    expect(loadSetting(settingText(own), { name: 'mine' })).toEqual(own);
  });

  it.each<[string, string, string[]]>([
    ['an unknown base', HEAD.replace('china-county', 'china-conty'), ['2:7 base: wrong value -> china-county']],
    ['no title', HEAD.replace('title: Mine\n', ''), ['1:1 title: missing']],
    [
      'an unknown number',
      `${HEAD}changes:\n  need.birth: 7\n`,
      ['5:3 changes.need.birth: unknown name -> need.births'],
    ],
    ['a number out of range', `${HEAD}changes:\n  need.births: 700\n`, ['5:16 changes.need.births: out of range']],
    [
      'a word for a number',
      `${HEAD}changes:\n  need.births: {value: many}\n`,
      ['5:24 changes.need.births.value: not a number'],
    ],
    [
      'an unknown target',
      `${HEAD}targets:\n  visit: {value: 7, low: 6, high: 8}\n`,
      ['5:3 targets.visit: unknown name -> visits'],
    ],
    [
      'a figure outside its band',
      `${HEAD}targets:\n  visits: {value: 9, low: 6, high: 8}\n`,
      ['5:19 targets.visits.value: outside its own band'],
    ],
    ['an unknown key', `${HEAD}change: {}\n`, ['4:1 change: unknown name -> changes']],
    [
      'two things at once',
      `${HEAD}changes:\n  need.births: x\n  need.birth: 1\n`,
      ['5:16 changes.need.births: not a number', '6:3 changes.need.birth: unknown name -> need.births'],
    ],
    ['an anchor', `${HEAD}changes: &a {}\n`, ['4:10 : anchors (&) are not allowed']],
  ])('is refused for %s, with its line', (_, contents, expected) => {
    expect(problemsOf(contents)).toEqual(expected);
  });
});
