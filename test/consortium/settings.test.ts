// Numbers of a place: none without range and source, none outside its limits, none that nothing reads.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../models/consortium/evidence/sources.ts';
import { SETTINGS, settingOf } from '../../models/consortium/settings/index.ts';
import { listFacts, type ProviderFact, type Setting } from '../../models/consortium/settings/shape.ts';
import { consortium } from '../../models/index.ts';
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

describe.each(SETTINGS.map((setting) => [setting.name, setting] as const))('every number of %s', (_name, setting) => {
  it.each(listFacts(setting).map((one) => [one.path, one] as const))(
    '%s lies in its range and its limits',
    (_, { fact, spec }) => {
      expect(fact.low).toBeLessThanOrEqual(fact.value);
      expect(fact.high).toBeGreaterThanOrEqual(fact.value);
      expect(fact.low).toBeGreaterThanOrEqual(spec.min);
      expect(fact.high).toBeLessThanOrEqual(spec.max);
      expect(fact.source.length * spec.says.length * spec.unit.length).toBeGreaterThan(0);
    },
  );
});

describe('sources', () => {
  const named = [...facts.map(({ fact }) => fact.source), ...parameters.map(({ source }) => source)];

  it('every evidence id that a number names is in the list of sources', () => {
    const ids = named.flatMap((source) => source.match(/\bU?[A-FN]\d{3}\b/g) ?? []);
    expect(ids.length).toBeGreaterThan(100);
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

  it.each(consortium.calibrations.map((one) => [one.setting, one] as const))(
    'every fitted constant of %s answers for an observation and is used by the setting or an assumption',
    (name, { knobs, values }) => {
      const turned = knobs.map(({ path }) => path).sort();
      expect(Object.keys(values).sort()).toEqual(turned);
      const used = [...listFacts(settingOf(name)).map(({ path }) => path), ...parameters.map(({ path }) => path)];
      expect(turned.filter((path) => !used.includes(path))).toEqual([]);
    },
  );

  it('every setting can be fitted', () => {
    expect(consortium.calibrations.map(({ setting }) => setting).sort()).toEqual(
      SETTINGS.map(({ name }) => name).sort(),
    );
  });
});

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

describe.each(SETTINGS.map((setting) => [setting.name, setting] as const))('the shares of %s', (_name, setting) => {
  it('of people by place and by age, of visits and of admissions add to one', () => {
    expect(total(setting.places.map(({ share }) => share))).toBeCloseTo(1, 3);
    expect(total(setting.population.bands.map(({ share }) => share))).toBeCloseTo(1, 9);
    expect(total(Object.values(setting.facts.choice.visitShare).map(({ value }) => value))).toBeCloseTo(1, 9);
    expect(total(Object.values(setting.admissionShare))).toBeCloseTo(1, 9);
  });

  it('are given for the options that have providers, and for no other', () => {
    const there = [...new Set(setting.providers.map(({ option }) => option))].sort();
    expect(Object.keys(setting.facts.choice.visitShare).sort()).toEqual(there);
    expect(Object.keys(setting.facts.choice.trust).sort()).toEqual(there);
  });
});

describe('providers that would form a consortium', () => {
  const inGroup = (setting: Setting, group: string | undefined) =>
    setting.providers.filter((one) => one.group === group);
  const count = (providers: readonly ProviderFact[], option: string) =>
    providers.filter((one) => one.option === option).length;

  it('are in the eastern group of the district one tertiary and five secondary hospitals and ten centres (D036)', () => {
    const east = inGroup(settingOf('china-city-district'), 'east');
    expect(['tertiary', 'secondary', 'township'].map((option) => count(east, option))).toEqual([
      1,
      SOURCES.D036.value,
      10,
    ]);
  });

  it.each(['china-city-district', 'us-medicare-market'])('have a rival and neighbours of neither in %s', (name) => {
    const setting = settingOf(name);
    const groups = new Set(setting.providers.flatMap(({ group }) => group ?? []));
    expect(groups.size).toBe(2);
    for (const option of ['township', 'secondary'])
      expect(count(inGroup(setting, undefined), option), option).toBeGreaterThan(0);
    // The consortium of a scenario is one of the groups, whole.
    const members = new Set(setting.providers.filter(({ member }) => member).map(({ group }) => group));
    expect(members.size).toBe(1);
    for (const { member, group } of setting.providers) expect(member).toBe(group !== undefined && members.has(group));
  });

  it('have a third of specialist capacity in the accountable care organization (UC021: 66.7 % of visits outside)', () => {
    const secondary = settingOf('us-medicare-market').providers.filter(({ option }) => option === 'secondary');
    const weight = (some: readonly ProviderFact[]) => total(some.map((one) => one.weight));
    const outside = 1 - weight(secondary.filter(({ member }) => member)) / weight(secondary);
    expect(100 * outside).toBeCloseTo(SOURCES.UC021.value, -1);
  });
});
