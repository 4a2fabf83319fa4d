// Money is a unit: a place that reckons in other coins is the same place, and its results name its own currency and the groups
// of people it has.
import { describe, expect, it } from 'vitest';
import { modelIn } from '../../models/consortium/calibration/experiment.ts';
import { consortium } from '../../models/consortium/index.ts';
import { chinaCounty } from '../../models/consortium/settings/china-county.ts';
import { listFacts } from '../../models/consortium/settings/shape.ts';
import type { RunTable } from '../../src/engine/recorder.ts';
import { simulate } from '../../src/engine/run.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { countyWith } from '../support/settings.ts';
import { KEY } from '../support/worlds.ts';

const valueIn = (table: RunTable, measure: string) =>
  table.find((row) => row.measure === measure && row.group === '')!.value;

describe('a county that reckons in coins of a tenth', () => {
  const on = (value: number) => ({ value, start: 13, ramp: 0 });
  /** Everything that members do for each other and that costs something. */
  const policy = {
    consortium: {
      experts: { doctorDays: on(0.02), surgery: on(0.2) },
      training: { programme: on(1) },
      telemedicine: on(0.5),
      sharedLaboratory: on(0.5),
      specialistAlliance: { closeness: on(0.5) },
      teams: { coverage: on(0.5) },
      capabilities: { careManagement: on(0.5) },
    },
  };
  const scenario = scenarioOf({ residents: 3000, months: 36, policy });
  const money = listFacts(chinaCounty).filter(({ path, spec }) => spec.unit.startsWith('CNY') || path === 'priceScale');
  const tenfold = countyWith(Object.fromEntries(money.map(({ path, fact }) => [path, 10 * fact.value])));
  const [plain, coins] = [chinaCounty, tenfold].map((setting) => simulate(modelIn(setting), scenario, KEY).table);

  it('has the same visits, admissions and quality, and ten times every cost, but for the rounding of bills', () => {
    expect(money.length).toBeGreaterThan(30);
    for (const measure of ['visits.perPerson', 'admissions.per100', 'quality.index', 'grassroots.visitShare'])
      expect(valueIn(coins, measure) / valueIn(plain, measure), measure).toBeCloseTo(1, 2);
    for (const measure of ['cost.perHead', 'programmes.costPerHead', 'provider.surplusPerHead'])
      expect(valueIn(coins, measure) / valueIn(plain, measure), measure).toBeCloseTo(10, 0.8);
  });
});

describe.each([
  ['china-county', 'CNY', ['employees', 'residents'], ['town', 'near', 'remote', 'rural']],
  ['china-city-district', 'CNY', ['employees', 'residents'], ['town', 'near', 'rural']],
  ['us-medicare-market', 'USD', ['medicare'], ['town', 'near', 'remote', 'rural']],
])('results of %s', (setting, currency, schemes, places) => {
  const { table } = simulate(consortium, scenarioOf({ setting, residents: 400, months: 24 }), KEY);
  const rows = table.filter(({ measure }) => measure === 'cost.perHead');
  const named = (by: string) =>
    rows.flatMap(({ group }) => (group.startsWith(`${by}:`) ? [group.slice(by.length + 1)] : []));

  it(`are in ${currency}`, () => {
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set([`${currency} per person and year`]));
    expect(table.some(({ unit }) => unit.includes('¤'))).toBe(false);
  });

  it('are given for the groups of people who live there, and for no others', () => {
    expect(named('scheme')).toEqual(schemes);
    expect(named('place')).toEqual(places);
    for (const { group, value } of rows) if (!group.startsWith('tier:')) expect(value, group).toBeGreaterThan(0);
  });
});
