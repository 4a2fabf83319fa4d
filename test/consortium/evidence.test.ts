// The evidence is data, so it can be checked as data: targets lie in their bands, every figure cited exists, nothing that is
// kept for validation is fitted to, and the population adds up to the published totals.

import { describe, expect, it } from 'vitest';
import {
  COUNTY_TARGETS,
  NOT_A_COUNTY_TARGET,
  VILLAGE_CLINIC_VISIT_PRICE,
} from '../../models/consortium/evidence/county-targets.ts';
import {
  AGE_BANDS,
  type AgeBand,
  ageBandIndex,
  BIRTH_RATE,
  COLUMN_NOTES,
} from '../../models/consortium/evidence/demography.ts';
import { SOURCES, type Source } from '../../models/consortium/evidence/sources.ts';

const SOURCE_BY_ID = new Map<string, Source>(Object.entries(SOURCES));

const CITED = new Set<string>(COUNTY_TARGETS.flatMap((target) => target.sources));
const LEFT_OUT = new Set<string>(NOT_A_COUNTY_TARGET.flatMap((entry) => entry.sources));

describe('a calibration target', () => {
  it.each(COUNTY_TARGETS)('$id holds its value inside its band', ({ published, low, high }) => {
    expect(low).toBeLessThan(high);
    expect(published).toBeGreaterThanOrEqual(low);
    expect(published).toBeLessThanOrEqual(high);
  });

  it.each(COUNTY_TARGETS)('$id cites sources that exist and says how its band was set', ({ sources, note, unit }) => {
    expect(sources.length).toBeGreaterThan(0);
    for (const id of sources) expect(SOURCE_BY_ID.has(id), id).toBe(true);
    expect(note).toMatch(/Band: |Upper end: /);
    expect(unit).not.toBe('');
  });

  it('is named once, and compares one measure of one group once', () => {
    expect(new Set(COUNTY_TARGETS.map(({ id }) => id)).size).toBe(COUNTY_TARGETS.length);
    const compared = COUNTY_TARGETS.map(({ measure, group }) => `${measure} ${group ?? ''}`);
    expect(new Set(compared).size).toBe(COUNTY_TARGETS.length);
  });

  it('is never fitted to a figure kept for validation', () => {
    for (const { id, sources } of COUNTY_TARGETS.filter(({ fitted }) => fitted)) {
      for (const source of sources) expect(SOURCES[source].use, `${id} cites ${source}`).not.toBe('validation');
    }
  });

  it('that is published as such equals the figure of its first source', () => {
    for (const { id, published, sources, unit, basis } of COUNTY_TARGETS) {
      if (basis !== 'published') continue;
      const printed = id === 'hypertension-treated' ? 34.1 : SOURCES[sources[0]!].value;
      expect(published, id).toBeCloseTo(unit === 'share' ? printed / 100 : printed, 9);
    }
  });
});

describe('a source', () => {
  it('marked for calibration is a target of the county or is left out for a stated reason, never both', () => {
    for (const [id, { use }] of SOURCE_BY_ID) {
      if (use === 'calibration') expect(CITED.has(id) !== LEFT_OUT.has(id), id).toBe(true);
    }
    for (const { reason } of NOT_A_COUNTY_TARGET) expect(reason).not.toBe('');
  });

  it.each([...SOURCE_BY_ID])('%s prints its value, keeps it inside its range and cites no raw mirror', (_, source) => {
    expect(source.says).toContain(String(source.value));
    if (source.low !== undefined) expect(source.low).toBeLessThanOrEqual(source.value);
    if (source.high !== undefined) expect(source.high).toBeGreaterThanOrEqual(source.value);
    if (source.page !== undefined)
      expect(source.page).toMatch(/^(doi:10\.|PMC\d|PII|https?:\/\/[^/]*\.gov\.cn\/|https:\/\/ybj)/);
  });

  it('names only ids that exist when it reports a conflict', () => {
    for (const [id, { conflict }] of SOURCE_BY_ID) {
      for (const other of conflict?.match(/\b[A-FN]\d{3}\b/g) ?? [])
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
    expect([0, 4.9, 5, 64, 65, 89, 90, 110].map(ageBandIndex)).toEqual([0, 0, 1, 12, 13, 17, 18, 18]);
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
