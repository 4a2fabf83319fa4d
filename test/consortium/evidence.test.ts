// The evidence is data, so it can be checked as data: targets lie in their bands, every figure cited exists, nothing that is
// kept for validation is fitted to, and the population adds up to the published totals.

import { describe, expect, it } from 'vitest';
import {
  COUNTY_TARGETS,
  NOT_A_COUNTY_TARGET,
  VILLAGE_CLINIC_VISIT_PRICE,
} from '../../models/consortium/evidence/county-targets.ts';
import { AGE_BANDS, type AgeBand, BIRTH_RATE, COLUMN_NOTES } from '../../models/consortium/evidence/demography.ts';
import {
  DISTRICT_TARGETS,
  NATIONAL_MIX,
  NOT_A_DISTRICT_TARGET,
} from '../../models/consortium/evidence/district-targets.ts';
import { MARKET_TARGETS, NOT_A_MARKET_TARGET } from '../../models/consortium/evidence/market-targets.ts';
import { SOURCES, type Source } from '../../models/consortium/evidence/sources.ts';
import { BENEFICIARY_BANDS, BENEFICIARY_NOTES } from '../../models/consortium/evidence/us-demography.ts';
import { NATIONAL_POPULATION } from '../../models/consortium/settings/population.ts';
import { usMedicareMarket } from '../../models/consortium/settings/us-medicare-market.ts';
import { bandAt, createDemography } from '../../models/consortium/state/demography.ts';

const SOURCE_BY_ID = new Map<string, Source>(Object.entries(SOURCES));

const PLACES = {
  county: { targets: COUNTY_TARGETS, leftOut: NOT_A_COUNTY_TARGET },
  district: { targets: DISTRICT_TARGETS, leftOut: NOT_A_DISTRICT_TARGET },
  market: { targets: MARKET_TARGETS, leftOut: NOT_A_MARKET_TARGET },
};
const ALL = Object.values(PLACES);
const CITED = new Set<string>([
  ...ALL.flatMap((one) => one.targets.flatMap(({ sources }) => sources)),
  ...NATIONAL_MIX.sources,
]);
const LEFT_OUT = new Set<string>(ALL.flatMap((one) => one.leftOut.flatMap(({ sources }) => sources)));

describe.each(Object.entries(PLACES))('a calibration target of the %s', (_, { targets: all, leftOut }) => {
  const targets = all.filter(({ published }) => !Number.isNaN(published));

  it('without a figure is never fitted to, has no band and says what was looked for', () => {
    for (const { low, high, fitted, note, sources } of all.filter((one) => !targets.includes(one))) {
      expect([low, high, fitted, sources]).toEqual([Number.NaN, Number.NaN, false, []]);
      expect(note).toMatch(/^None was found/);
    }
  });

  it.each(targets)('$id holds its value inside its band', ({ published, low, high }) => {
    expect(low).toBeLessThan(high);
    expect(published).toBeGreaterThanOrEqual(low);
    expect(published).toBeLessThanOrEqual(high);
  });

  it.each(targets)('$id cites sources that exist, or says it is an assumption, and how its band was set', (target) => {
    const { sources, note, unit, basis } = target;
    expect(sources.length > 0).toBe(basis !== 'assumption');
    for (const id of sources) expect(SOURCE_BY_ID.has(id), id).toBe(true);
    expect(note).toMatch(/Band: |Upper end: /);
    expect(unit).not.toBe('');
  });

  it('is named once, and compares one measure of one group once', () => {
    expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
    const compared = targets.map(({ measure, group }) => `${measure} ${group ?? ''}`);
    expect(new Set(compared).size).toBe(targets.length);
  });

  it('is never fitted to a figure kept for validation', () => {
    for (const { id, sources } of targets.filter(({ fitted }) => fitted)) {
      for (const source of sources) expect(SOURCES[source].use, `${id} cites ${source}`).not.toBe('validation');
    }
  });

  it('that is published as such equals the figure of its first source', () => {
    for (const { id, published, sources, unit, basis } of targets) {
      if (basis !== 'published') continue;
      const source: Source = SOURCES[sources[0]!];
      const printed = id === 'hypertension-treated' ? 34.1 : source.value;
      expect(published, id).toBeCloseTo(unit === 'share' ? printed / 100 : printed, 9);
    }
  });

  it('does not cite what is left out for a stated reason', () => {
    const cited = new Set<string>(targets.flatMap(({ sources }) => sources));
    for (const { sources, reason } of leftOut) {
      expect(sources.filter((id) => cited.has(id))).toEqual([]);
      expect(reason).not.toBe('');
    }
  });
});

describe('a source', () => {
  it('marked for calibration is a target somewhere or is left out for a stated reason', () => {
    for (const [id, { use }] of SOURCE_BY_ID)
      if (use === 'calibration') expect(CITED.has(id) || LEFT_OUT.has(id), id).toBe(true);
  });

  it.each([...SOURCE_BY_ID])('%s prints its value, keeps it inside its range and cites no raw mirror', (_, source) => {
    expect(source.says).toContain(String(source.value));
    if (source.low !== undefined) expect(source.low).toBeLessThanOrEqual(source.value);
    if (source.high !== undefined) expect(source.high).toBeGreaterThanOrEqual(source.value);
    if (source.page !== undefined)
      expect(source.page).toMatch(
        /^(doi:10\.|PMC\d|PII|https?:\/\/[^/]*\.gov\.cn\/|https:\/\/ybj|https:\/\/data\.cms\.gov\/)/,
      );
  });

  it('names only ids that exist when it reports a conflict', () => {
    for (const [id, { conflict }] of SOURCE_BY_ID) {
      for (const other of conflict?.match(/\bU?[A-FN]\d{3}\b/g) ?? [])
        expect(SOURCE_BY_ID.has(other), `${id}: ${other}`).toBe(true);
    }
  });
});

function total(value: (band: AgeBand) => number): number {
  return AGE_BANDS.reduce((sum, band) => sum + value(band), 0);
}

describe('the population of the county', () => {
  it('has age bands that add up to everyone', () => {
    expect(Math.abs(total((b) => b.nationalShare) - 1)).toBeLessThan(1e-12);
    expect(Math.abs(total((b) => b.countyShare) - 1)).toBeLessThan(1e-12);
    expect(AGE_BANDS.map((b) => b.from)).toEqual(Array.from({ length: 19 }, (_, i) => 5 * i));
  });

  it('meets the census of 2020 nationally (17.95, 63.35 and 18.70 %), and is older in the county', () => {
    const share = (from: number, to: number) => total((b) => (b.from >= from && b.from < to ? b.nationalShare : 0));
    expect(share(0, 15)).toBeCloseTo(SOURCES.N001.value / 100, 9);
    expect(share(15, 60)).toBeCloseTo(SOURCES.N002.value / 100, 9);
    expect(share(60, 200)).toBeCloseTo(SOURCES.N003.value / 100, 9);
    expect(total((b) => (b.from >= 60 ? b.countyShare : 0))).toBeCloseTo(0.22, 9);
  });

  it('dies at the national rate of 2022 (7.37 per 1,000) when it has the national ages', () => {
    const deaths = (share: 'nationalShare' | 'countyShare') =>
      1000 * total((b) => b[share] * (b.male * b.deathMale + (1 - b.male) * b.deathFemale));
    expect(deaths('nationalShare')).toBeCloseTo(SOURCES.N005.value, 1);
    expect(deaths('countyShare')).toBeGreaterThan(SOURCES.N005.value);
    expect(BIRTH_RATE.value * 1000).toBe(SOURCES.N006.value);
  });

  it('has hypertension and diabetes as often as adults of China do (23.2–29.6 % and 12.4–12.8 %)', () => {
    const adults = (b: AgeBand) => (b.from >= 20 ? 1 : b.from === 15 ? 0.4 : 0) * b.nationalShare;
    const prevalence = (of: (b: AgeBand) => number) => total((b) => adults(b) * of(b)) / total(adults);
    expect(prevalence((b) => b.hypertension)).toBeCloseTo(0.28, 2);
    expect(prevalence((b) => b.diabetes)).toBeGreaterThan(SOURCES.A352.value / 100);
    expect(prevalence((b) => b.diabetes)).toBeLessThan(SOURCES.A356.value / 100);
  });

  it('finds the band of an age, the last one for the very old', () => {
    const demography = createDemography(NATIONAL_POPULATION);
    const from = [0, 4.9, 5, 64, 65, 89, 90, 110].map((age) => bandAt(demography, age).from);
    expect(from).toEqual([0, 0, 5, 60, 65, 85, 90, 90]);
  });

  it('cites only sources that exist, and gives every assumption a range', () => {
    for (const { sources, factorLow, factorHigh } of Object.values(COLUMN_NOTES)) {
      for (const id of sources) expect(SOURCE_BY_ID.has(id)).toBe(true);
      expect(factorLow).toBeLessThanOrEqual(factorHigh);
    }
    expect(VILLAGE_CLINIC_VISIT_PRICE.low).toBeLessThan(VILLAGE_CLINIC_VISIT_PRICE.value);
    expect(VILLAGE_CLINIC_VISIT_PRICE.high).toBeGreaterThan(VILLAGE_CLINIC_VISIT_PRICE.value);
  });
});

describe('people in Traditional Medicare', () => {
  type Of = (band: (typeof BENEFICIARY_BANDS)[number]) => number;
  const mean = (of: Of) => BENEFICIARY_BANDS.reduce((sum, band) => sum + band.share * of(band), 0);

  it('are 54.7 % women; 59 % have hypertension and 27.5 % diabetes in claims (UN007 UN005 UN006)', () => {
    expect(100 * mean((b) => 1 - b.male)).toBeCloseTo(SOURCES.UN007.value, 0);
    expect(Math.abs(100 * mean((b) => b.hypertension) - SOURCES.UN005.value)).toBeLessThan(1);
    expect(Math.abs(100 * mean((b) => b.diabetes) - SOURCES.UN006.value)).toBeLessThan(1);
  });

  it('are 65 or over, or disabled: fewer than the 18 % of 2014 (UN009)', () => {
    const young = mean((b) => (b.from < 65 ? 1 : 0));
    expect(young).toBeGreaterThan(0.08);
    expect(100 * young).toBeLessThan(SOURCES.UN009.value);
  });

  it('enter about as often as they die', () => {
    const deaths = 1000 * mean((b) => b.male * b.deathMale + (1 - b.male) * b.deathFemale);
    expect(Math.abs(usMedicareMarket.facts.need.entrants!.value - deaths)).toBeLessThan(5);
  });

  it('have every column from a source or an assumption with a range', () => {
    for (const { sources, factorLow, factorHigh } of Object.values(BENEFICIARY_NOTES)) {
      for (const id of sources) expect(SOURCE_BY_ID.has(id)).toBe(true);
      expect(factorLow).toBeLessThan(factorHigh);
    }
  });
});

describe('county and city district together, by where people live', () => {
  const of = (targets: typeof COUNTY_TARGETS, id: string) => targets.find((one) => one.id === id)!.published;
  const mixed = (county: number, district: number) =>
    NATIONAL_MIX.countyShare * county + (1 - NATIONAL_MIX.countyShare) * district;

  it('have a third of their people in the county: those outside towns and cities (N008)', () => {
    expect(100 * (1 - NATIONAL_MIX.countyShare)).toBeCloseTo(SOURCES.N008.value, 9);
  });

  it.each(['visits', 'admissions'] as const)(
    'aim within 6 points of the national share of %s at the grassroots',
    (use) => {
      const share = mixed(of(COUNTY_TARGETS, `grassroots-${use}`), of(DISTRICT_TARGETS, `grassroots-${use}`));
      expect(Math.abs(share - NATIONAL_MIX[use].grassroots)).toBeLessThan(0.06);
    },
  );
});
