// The table of a place of one's own: the template reads back, and a bad cell is told by line and column.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/index.ts';
import { figuresOf, figuresTemplate, readFigures } from '../../src/ledger/own-figures.ts';
import { LedgerError } from '../../src/ledger/read.ts';

const pairs = consortium.calibrations.map((calibration) => {
  const setting = consortium.settings.find(({ name }) => name === calibration.setting);
  if (setting === undefined) throw new Error(calibration.setting);
  return [calibration.setting, setting, calibration] as const;
});
const [, county, countyCalibration] = pairs[0];
const HEADER = 'id,what,unit,published,yours,low,high,source,note\n';
const read = (rows: string) => readFigures(HEADER + rows, county, countyCalibration, 'my.csv');

function problems(text: string): string {
  try {
    readFigures(text, county, countyCalibration, 'my.csv');
  } catch (error) {
    if (error instanceof LedgerError) return error.message;
    throw error;
  }
  throw new Error('the table was accepted');
}

describe.each(pairs)('the template of %s', (_, setting, calibration) => {
  const template = figuresTemplate(setting, calibration);

  it('as it is says nothing, and that is refused', () => {
    expect(() => readFigures(template, setting, calibration, 'my.csv')).toThrow(/my\.csv:1:1 {2}yours: no value/);
  });

  it('filled with its own published values reads back as every target and every number', () => {
    const filled = template.replace(/,([^,\n]*),,,,,$/gm, ',$1,$1,,,here,');
    const { targets, changes } = readFigures(filled, setting, calibration, 'my.csv');
    expect(Object.keys(targets)).toEqual(figuresOf(calibration).map(({ id }) => id));
    for (const { id, published } of figuresOf(calibration))
      expect(targets[id]).toMatchObject({ value: published, source: 'here' });
    const values = new Map(setting.parameters.map(({ path, value }) => [path, value]));
    expect(Object.keys(changes).length).toBeGreaterThan(80);
    for (const [path, { value }] of Object.entries(changes)) expect(value, path).toBe(values.get(path));
  });

  it('filled with its own published values leaves every constant answering for the figure it answers for', () => {
    const filled = template.replace(/,([^,\n]*),,,,,$/gm, ',$1,$1,,,here,');
    const { targets } = readFigures(filled, setting, calibration, 'my.csv');
    // Where the setting holds a constant to something else than the published figure, it says so (treatedShare, prices).
    const apart = /^(chronic\.caseFinding|prices\.visit\.(village|township))$/;
    const local = calibration.elsewhere({ changes: {}, targets });
    const shifted = local.knobs.filter(({ path, target }, at) => {
      const before = calibration.knobs[at].target;
      return !apart.test(path) && !Number.isNaN(before) && Math.abs(target - before) > 1e-9;
    });
    expect(shifted.map(({ path }) => path)).toEqual([]);
  });
});

describe('a filled table', () => {
  it('takes ±10 % of a level and ±2 points of a share where no band is given', () => {
    const { targets } = read('visits,,,,7,,,yearbook,\nwithin-visits,,,,0.8,,,,\nadmissions,,,,20,18,21,,mind\n');
    expect(targets).toEqual({
      visits: { value: 7, low: 6.3, high: 7.7, source: 'yearbook', note: '' },
      'within-visits': { value: 0.8, low: 0.78, high: 0.8200000000000001, source: '', note: '' },
      admissions: { value: 20, low: 18, high: 21, source: '', note: 'mind' },
    });
  });

  it('needs only the columns id and yours', () => {
    expect(readFigures('id,yours\nneed.births,7\n', county, countyCalibration, 'x').changes).toMatchObject({
      'need.births': { value: 7 },
    });
  });

  it.each<[string, string, RegExp]>([
    ['a misspelt id', 'visit,,,,7,,,,\n', /my\.csv:2:1 {2}id: unknown name; did you mean 'visits'/],
    ['a word', 'visits,,,,many,,,,\n', /my\.csv:2:11 {2}yours: not a number/],
    [
      'a share in per cent',
      'within-visits,,,,80%,,,,\n',
      /my\.csv:2:18 {2}yours: not a number \(write a share such as 0\.5/,
    ],
    [
      'a share above one',
      'within-visits,,,,80,,,,\n',
      /my\.csv:2:18 {2}yours: out of range\n {4}found 80; expected from 0 to 1/,
    ],
    ['another unit', 'visits,,,,680,,,,\n', /my\.csv:2:11 {2}yours: out of range/],
    ['a band beside its value', 'visits,,,,7,7.5,8,,\n', /my\.csv:2:13 {2}low: above your own value/],
    ['a number outside its limits', 'need.births,,,,700,,,,\n', /my\.csv:2:16 {2}yours: out of range\n.*from 0 to 100/],
    ['a constant the fit finds', 'choice.selfCare,,,,-3,,,,\n', /my\.csv:2:1 {2}id: a number that the fit finds/],
    ['an id twice', 'visits,,,,7,,,,\nvisits,,,,7,,,,\n', /my\.csv:3:1 {2}id: an id twice/],
    ['a row of another length', 'visits,7\n', /my\.csv:2:1 {2}a row of another length/],
    ['two problems', 'visit,,,,7,,,,\nneed.births,,,,x,,,,\n', /my\.csv:3:16/],
  ])('is refused for %s, by line and column', (_, rows, expected) => {
    expect(problems(HEADER + rows)).toMatch(expected);
  });
});

describe('figures of one’s own', () => {
  it('size the providers for them, and reach the constants that answer for them', () => {
    const { targets } = read('visits,,,,8,,,,\nwithin-admissions,,,,0.75,,,,\nprice-visit-secondary,,,,180,,,,\n');
    const local = countyCalibration.elsewhere({ changes: {}, targets });
    expect(local.changes).toMatchObject({ 'use.visitsPerPersonYear': 8, 'use.admissionShare.outside': 0.25 });
    const target = (path: string) => local.knobs.find((knob) => knob.path === path)?.target;
    expect(target('choice.selfCare')).toBe(8);
    expect(target('prices.visit.secondary')).toBe(180);
    // 21.4 admissions, a quarter of them outside.
    expect(target('care.admissionThreshold.outside')).toBeCloseTo(21.4 * 0.25, 9);
  });

  it('on grassroots prices mean township and village together', () => {
    const { targets } = read('price-visit-grassroots,,,,60,,,,\nprice-visit-village,,,,40,,,,\n');
    const local = countyCalibration.elsewhere({ changes: {}, targets });
    const target = (path: string) => local.knobs.find((knob) => knob.path === path)?.target ?? Number.NaN;
    // Village clinics have 51.7 % of grassroots visits (A208 A159).
    expect(0.517 * target('prices.visit.village') + 0.483 * target('prices.visit.township')).toBeCloseTo(60, 9);
    expect(target('prices.visit.village')).toBe(40);
  });
});

describe('the guide', () => {
  it('shows a table that is read whole', () => {
    const guide = readFileSync(new URL('../../docs/your-own-place.md', import.meta.url), 'utf8');
    const table = /```csv\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
    const { targets, changes } = readFigures(table, county, countyCalibration, 'my.csv');
    expect([Object.keys(targets).length, Object.keys(changes)]).toEqual([8, ['need.medianIncome', 'places.town']]);
  });

  it('shows the message of a share in per cent as it is', () => {
    expect(problems('id,yours\nvisits,7\nadmissions,19\nwithin-admissions,81%\n')).toMatch(
      /^my\.csv:4:19 {2}yours: not a number \(write a share such as 0\.5, not 50%\)/,
    );
  });
});
