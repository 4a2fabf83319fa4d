// Published effects are data, so they are checked as data before anything is simulated: figures exist, bands and signs agree,
// arms and measures exist, and no study both sets a parameter and counts as validation.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COUNTY_TARGETS } from '../../models/consortium/evidence/county-targets.ts';
import { DISTRICT_TARGETS } from '../../models/consortium/evidence/district-targets.ts';
import { EFFECTS, LEFT_OUT_EFFECTS } from '../../models/consortium/evidence/effects/index.ts';
import { MARKET_TARGETS } from '../../models/consortium/evidence/market-targets.ts';
import { SOURCES, type Source } from '../../models/consortium/evidence/sources.ts';
import { MISSES } from '../../models/consortium/validation/misses.ts';
import { consortium } from '../../models/index.ts';
import type { ValidationArm } from '../../src/engine/validation.ts';
import { listParameters } from '../../src/scenario/parameters.ts';
import { readScenario } from '../../src/scenario/read.ts';

const SOURCE_BY_ID = new Map<string, Source>(Object.entries(SOURCES));
const study = (id: string) => {
  const { title, office, year } = SOURCE_BY_ID.get(id)!;
  return `${title} | ${office} | ${year}`;
};
const idsIn = (text: string) => (text.match(/\bU?[A-FN][A-D]?\d{3}\b/g) ?? []).filter((id) => SOURCE_BY_ID.has(id));

/** Studies that a parameter, a setting or a fitted target rests on. */
const PUT_TO_USE = new Set(
  [
    ...listParameters(consortium).flatMap(({ source }) => idsIn(source)),
    ...consortium.settings.flatMap(({ parameters }) => parameters.flatMap(({ source }) => idsIn(source))),
    ...[...COUNTY_TARGETS, ...DISTRICT_TARGETS, ...MARKET_TARGETS]
      .filter(({ fitted }) => fitted)
      .flatMap(({ sources }) => sources),
  ].map(study),
);

function load({ scenario, set = {} }: ValidationArm) {
  const file = `scenarios/${scenario}.yaml`;
  const overrides = Object.entries(set).map(([path, value]) => ({ path, value: String(value) }));
  return readScenario(readFileSync(file, 'utf8'), { model: consortium, file, name: scenario, set: overrides });
}

describe('an effect', () => {
  it.each(EFFECTS)('$id cites figures that exist, and says what was found and how the arms stand for it', (effect) => {
    expect(effect.sources.length).toBeGreaterThan(0);
    for (const id of effect.sources) expect(SOURCE_BY_ID.has(id), id).toBe(true);
    for (const id of idsIn(effect.conflict ?? '')) expect(SOURCE_BY_ID.has(id), id).toBe(true);
    for (const text of [effect.statement, effect.represents]) expect(text).toMatch(/\.$/);
  });

  it.each(EFFECTS)('$id has a band around what was published, on the side of its sign', (effect) => {
    const { published, low, high, expects, hasInterval } = effect;
    expect([published, low, high].every((one) => one === null) || [published, low, high].every(Number.isFinite)).toBe(
      true,
    );
    if (published === null || low === null || high === null) {
      expect(hasInterval).toBe(false);
      return expect(expects).not.toBe('none');
    }
    expect(published).toBeGreaterThanOrEqual(low);
    expect(published).toBeLessThanOrEqual(high);
    const neutral = effect.quantity.change === 'odds-ratio' ? 1 : 0;
    if (expects === 'none') expect(low < neutral && high > neutral).toBe(true);
    else if (expects === 'up') expect(low).toBeGreaterThan(neutral);
    else expect(high).toBeLessThan(neutral);
  });

  it('without a printed interval has half to double the effect as its band, or a stated width around nothing', () => {
    for (const { hasInterval, published, low, high, expects, id } of EFFECTS) {
      if (hasInterval || published === null) continue;
      const half = expects === 'none' ? -low! : Math.abs(published) / 2;
      expect(Math.min(Math.abs(low!), Math.abs(high!)), id).toBeCloseTo(half, 9);
      expect(Math.max(Math.abs(low!), Math.abs(high!)), id).toBeCloseTo(expects === 'none' ? half : 4 * half, 9);
    }
  });

  it.each(EFFECTS.filter(({ unit }) => unit.startsWith('%') || unit.startsWith('points of the share')))(
    '$id states what its percentage is of',
    ({ unit }) => {
      expect(unit).toMatch(/ of /);
    },
  );

  it.each(EFFECTS)('$id has arms that can be read, in one setting, and measures that exist there', (effect) => {
    const reform = load(effect.reform);
    const setting = consortium.settings.find(({ name }) => name === reform.setting)!;
    if (effect.reference) expect(load(effect.reference).setting).toBe(reform.setting);
    expect(effect.reference === undefined).toBe(effect.quantity.change === 'concentration');
    for (const label of effect.quantity.of) {
      const [id, group = ''] = label.split(' ');
      const measure = consortium.measures.find((one) => one.id === id);
      expect(measure, label).toBeDefined();
      const groups = measure!.byGroup ? setting.groups! : [];
      expect(['', ...Object.keys(measure!.parts ?? {}), ...groups], label).toContain(group);
    }
  });

  it('is named once', () => {
    expect(new Set(EFFECTS.map(({ id }) => id)).size).toBe(EFFECTS.length);
  });

  it('counts only where its study set no parameter and no target of the fit; else it says which', () => {
    for (const { id, used, sources } of EFFECTS) {
      expect(
        sources.some((source) => PUT_TO_USE.has(study(source))),
        id,
      ).toBe(used !== undefined);
    }
  });

  it('is explained, where it is missed, in one sentence', () => {
    for (const [id, sentence] of Object.entries(MISSES)) {
      expect(
        EFFECTS.some((effect) => effect.id === id),
        id,
      ).toBe(true);
      expect(sentence, id).toMatch(/^[A-Z][^.]*\.$/);
    }
  });

  it('that is left out has a reason', () => {
    for (const { study, finding, reason } of LEFT_OUT_EFFECTS) {
      expect(study).not.toBe('');
      expect(finding).not.toBe('');
      expect(reason).toMatch(/\.$/);
    }
  });
});
