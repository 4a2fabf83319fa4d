// A place of one's own: a setting with some of its numbers replaced by others, given by path. Beside the facts these are how
// much care is used (the sizes of the providers follow it) and where people live; shares of a kind of place that are not given
// share the rest in the proportions of the setting.
import type { CheckedScenario } from '../../../src/engine/model.ts';
import { settingOf } from './index.ts';
import { type Fact, listFacts, type Place, type Setting, type SettingFacts } from './shape.ts';

/** A number of a setting that a place of one's own may replace. */
export interface SettingNumber {
  readonly path: string;
  readonly value: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly says: string;
}

type Values = Readonly<Record<string, number>>;

const USE = 'use.';
const PLACES = 'places.';
const ADMISSION_OPTIONS = ['township', 'secondary', 'tertiary', 'outside'] as const;
const KINDS = ['town', 'near', 'remote'] as const;

/** Lists every number of a setting that may be replaced. */
export function listNumbers(setting: Setting): SettingNumber[] {
  const facts = listFacts(setting).map(({ path, spec: { unit, min, max, says }, fact }) => ({
    path,
    unit: unit.replace('CNY', path === 'priceScale' ? 'CNY' : setting.currency),
    min,
    max,
    says,
    ...fact,
  }));
  return [...facts, ...useNumbers(setting), ...placeNumbers(setting)];
}

function useNumbers({ visitsPerPersonYear, admissionsPer100, admissionShare }: Setting): SettingNumber[] {
  const use = (path: string, value: number, unit: string, max: number, says: string): SettingNumber => ({
    path: `${USE}${path}`,
    value,
    unit,
    min: 0,
    max,
    low: value,
    high: value,
    says,
    source: 'the figures the setting is fitted to',
  });
  return [
    use('visitsPerPersonYear', visitsPerPersonYear, 'visits/person-year', 100, 'Visits that providers are sized for.'),
    use(
      'admissionsPer100',
      admissionsPer100,
      'admissions/100 person-years',
      200,
      'Admissions that providers are sized for.',
    ),
    ...ADMISSION_OPTIONS.filter((option) => admissionShare[option] > 0).map((option) =>
      use(`admissionShare.${option}`, admissionShare[option], 'share', 1, `Their share at ${option} providers.`),
    ),
  ];
}

function placeNumbers({ places }: Setting): SettingNumber[] {
  return KINDS.filter((kind) => places.some((place) => place.kind === kind)).map((kind) => {
    const value = shareOf(places, kind);
    const says = `Share of people who live in places of the kind '${kind}'.`;
    return {
      path: `${PLACES}${kind}`,
      value,
      unit: 'share',
      min: 0,
      max: 1,
      low: value,
      high: value,
      source: 'assumption',
      says,
    };
  });
}

function shareOf(places: readonly Place[], kind: Place['kind']): number {
  return places.reduce((sum, place) => (place.kind === kind ? sum + place.share : sum), 0);
}

/** Makes a copy of a setting with the values of some paths changed; paths of assumptions are passed over. */
export function settingWith(setting: Setting, values: Values): Setting {
  const copy = copied(setting.facts) as Record<string, unknown>;
  const use: Record<string, number> = {};
  const kinds: Record<string, number> = {};
  for (const [path, value] of Object.entries(values)) {
    if (path.startsWith(USE)) use[path.slice(USE.length)] = value;
    else if (path.startsWith(PLACES)) kinds[path.slice(PLACES.length)] = value;
    else if (!path.startsWith('assumptions.')) setFact(copy, path.split('.'), value);
  }
  const share = (option: (typeof ADMISSION_OPTIONS)[number]) =>
    use[`admissionShare.${option}`] ?? setting.admissionShare[option];
  return {
    ...setting,
    facts: copy as unknown as SettingFacts,
    visitsPerPersonYear: use.visitsPerPersonYear ?? setting.visitsPerPersonYear,
    admissionsPer100: use.admissionsPer100 ?? setting.admissionsPer100,
    admissionShare: {
      township: share('township'),
      secondary: share('secondary'),
      tertiary: share('tertiary'),
      outside: share('outside'),
    },
    places: settled(setting.places, kinds),
  };
}

function setFact(facts: Record<string, unknown>, keys: readonly string[], value: number): void {
  const parent = keys.slice(0, -1).reduce((node, key) => node[key] as Record<string, unknown>, facts);
  const last = keys.at(-1) ?? '';
  parent[last] = { ...(parent[last] as Fact), value };
}

function copied(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, below]) => [key, copied(below)]));
}

/** Moves people between kinds of places. */
function settled(places: readonly Place[], kinds: Values): readonly Place[] {
  const given = Object.keys(kinds);
  if (given.length === 0) return places;
  const rest = 1 - given.reduce((sum, kind) => sum + kinds[kind], 0);
  const others = places.reduce((sum, { kind, share }) => (kind in kinds ? sum : sum + share), 0);
  return places.map((place) => {
    const before = place.kind in kinds ? shareOf(places, place.kind) : others;
    const after = place.kind in kinds ? kinds[place.kind] : rest;
    return { ...place, share: before === 0 ? 0 : (place.share * after) / before };
  });
}

/** Gives the setting of a scenario, with what differs in a place of one's own. */
export function placeOf({ setting, place }: Pick<CheckedScenario, 'setting' | 'place'>): Setting {
  const base = settingOf(setting);
  return place === undefined || Object.keys(place.changes).length === 0 ? base : settingWith(base, place.changes);
}
