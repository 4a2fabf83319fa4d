// Numbers of a place: none without range and source, none outside its limits, none that nothing reads.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countyCalibration } from '../../models/consortium/calibration/county.ts';
import { SOURCES } from '../../models/consortium/evidence/sources.ts';
import { consortium } from '../../models/consortium/index.ts';
import { CHINA_COUNTY_FIT } from '../../models/consortium/settings/china-county.fit.ts';
import { SETTINGS } from '../../models/consortium/settings/index.ts';
import { listFacts } from '../../models/consortium/settings/shape.ts';
import { listParameters } from '../../src/scenario/index.ts';

const facts = SETTINGS.flatMap((setting) => listFacts(setting));
const parameters = listParameters(consortium);
const MODEL = fileURLToPath(new URL('../../models/consortium/', import.meta.url));
/** Rooms that declare numbers rather than use them. */
const DECLARING = /^(settings|evidence|calibration|policy|assumptions)\/|^assumptions\.ts$/;
const code = readdirSync(MODEL, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !DECLARING.test(file))
  .map((file) => readFileSync(MODEL + file, 'utf8'))
  .join('\n');

describe('every number of a setting', () => {
  it.each(facts.map((one) => [one.path, one] as const))('%s lies in its range and its limits', (_, { fact, spec }) => {
    expect(fact.low).toBeLessThanOrEqual(fact.value);
    expect(fact.high).toBeGreaterThanOrEqual(fact.value);
    expect(fact.low).toBeGreaterThanOrEqual(spec.min);
    expect(fact.high).toBeLessThanOrEqual(spec.max);
    expect(fact.source.length * spec.says.length * spec.unit.length).toBeGreaterThan(0);
  });
});

describe('sources', () => {
  const named = [...facts.map(({ fact }) => fact.source), ...parameters.map(({ source }) => source)];

  it('every evidence id that a number names is in the list of sources', () => {
    const ids = named.flatMap((source) => source.match(/\b[A-F]\d{3}\b/g) ?? []);
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => !(id in SOURCES))).toEqual([]);
  });
});

describe('nothing is declared in vain', () => {
  const leaf = (path: string) => path.split('.').at(-1) as string;
  // Numbers by option, place, tier, scheme or line are read by key; their parent is what the code names.
  const keyed =
    /^(village|township|secondary|tertiary|outside|town|near|remote|grassroots|employees|residents|outpatient|inpatient|chronic|kind)$/;
  const nameOf = (path: string) => path.split('.').findLast((part) => !keyed.test(part)) ?? leaf(path);

  it('every number of a setting, every policy and every assumption is read by the model', () => {
    const names = [...new Set([...facts, ...parameters].map(({ path }) => nameOf(path)))];
    expect(names.length).toBeGreaterThan(80);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  });

  it('every fitted constant answers for an observation and is used by the setting or an assumption', () => {
    const knobs = countyCalibration.knobs.map(({ path }) => path).sort();
    expect(Object.keys(CHINA_COUNTY_FIT.values).sort()).toEqual(knobs);
    const used = [...facts.map(({ path }) => path), ...parameters.map(({ path }) => path)];
    expect(knobs.filter((path) => !used.includes(path))).toEqual([]);
  });
});
