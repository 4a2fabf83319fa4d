// Who answers for whom: by residence, by the home provider, by the plurality of last year's primary-care charges.
import { describe, expect, it } from 'vitest';
import { makeWorldIn } from '../../models/consortium/index.ts';
import { LINES, OPTIONS, TOWNSHIP, VILLAGE } from '../../models/consortium/options.ts';
import { chinaCityDistrict } from '../../models/consortium/settings/china-city-district.ts';
import { chinaCounty } from '../../models/consortium/settings/china-county.ts';
import type { Setting } from '../../models/consortium/settings/shape.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { countedBy, countersOf, sumOf } from '../support/ledgers.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { clinicsAgainstCentres, countyAndIsland } from '../support/settings.ts';
import { KEY, run } from '../support/worlds.ts';

const SIZE = { residents: 400, months: 36 };
const worldOf = (setting: Setting, consortium: object) =>
  makeWorldIn(setting, scenarioOf({ ...SIZE, setting: setting.name, policy: { consortium } }), KEY);
const alive = ({ people }: World) => [...Array(people.rows).keys()].filter((row) => people.alive[row] === 1);
const affiliations = (world: World) => new Set(alive(world).map((row) => world.people.affiliation[row]));

describe('consortia', () => {
  it('are one a region, of its members, and hospitals outside belong to none', () => {
    const { consortia, providers } = worldOf(countyAndIsland, {});
    expect(consortia.list.map(({ name }) => name)).toEqual(['county', 'island']);
    for (let p = 0; p < providers.count; p++)
      expect(providers.consortium[p]).toBe(providers.member[p] === 1 ? providers.region[p] : -1);
  });

  it('are the eastern group alone in the district, the eastern and the western where groups compete', () => {
    const names = (competing: boolean) =>
      worldOf(chinaCityDistrict, { competing }).consortia.list.map(({ name, members }) => [name, members.length]);
    const size = (group: string) => chinaCityDistrict.providers.filter((one) => one.group === group).length;
    expect(names(false)).toEqual([['district', size('east')]]);
    expect(names(true)).toEqual([
      ['district/east', size('east')],
      ['district/west', size('west')],
    ]);
  });

  it('are one a group where groups compete', () => {
    const { consortia, providers } = worldOf(clinicsAgainstCentres, { competing: true });
    expect(consortia.list.map(({ name }) => name)).toEqual(['county/clinics', 'county/hospitals']);
    const kinds = consortia.list.map(({ members }) => new Set(members.map((p) => OPTIONS[providers.option[p]])));
    expect(kinds).toEqual([new Set(['village']), new Set(['township', 'secondary'])]);
  });
});

describe('attribution', () => {
  it('by residence gives everybody, newborns too, to the consortium of the region', () => {
    const world = run(worldOf(chinaCounty, {}), SIZE.months);
    expect(affiliations(world)).toEqual(new Set([1]));
    expect(alive(world).filter((row) => world.people.birthMonth[row] > 12).length).toBeGreaterThan(0);
  });

  it('by home gives everybody to the group of the township centre used', () => {
    const world = run(worldOf(clinicsAgainstCentres, { competing: true, attribution: 'home' }), SIZE.months);
    expect(affiliations(world)).toEqual(new Set([2]));
  });

  // Medicare Shared Savings Program, 42 CFR 425.402: the plurality of primary-care charges, nobody without a visit.
  it('by plurality gives people to the group that charged them most last year, and nobody to none without a visit', () => {
    const world = worldOf(clinicsAgainstCentres, { competing: true, attribution: 'plurality' });
    let charges = world.primaryCare.slice();
    run(world, 12, ({ month, primaryCare }) => {
      if (month < 12) charges = primaryCare.slice();
    });
    // December's charges are not in the copy: look at those whose November already decides.
    const seen = new Set<number>();
    for (const row of alive(world)) {
      const [clinic, centre] = [charges[2 * row], charges[2 * row + 1]];
      const now = world.people.affiliation[row];
      if (clinic > 10 * centre && clinic > 20_000) expect(now, `row ${row}`).toBe(1);
      else if (centre > 10 * clinic && centre > 20_000) expect(now, `row ${row}`).toBe(2);
      else continue;
      seen.add(now);
    }
    expect(seen).toEqual(new Set([1, 2]));
    expect(affiliations(world)).toEqual(new Set([0, 1, 2]));
    expect(world.primaryCare.every((fen) => fen === 0)).toBe(true);
  });

  it('by plurality counts charges of two members of one consortium together', () => {
    const world = run(worldOf(chinaCounty, { attribution: 'plurality' }), 12);
    const visited = alive(world).filter(
      (row) => world.people.habit[row] === VILLAGE || world.people.habit[row] === TOWNSHIP,
    );
    expect(visited.filter((row) => world.people.affiliation[row] === 0).length).toBeLessThan(0.2 * visited.length);
    expect(affiliations(world)).toEqual(new Set([0, 1]));
  });

  it('changes nothing else: care, money and trust are the same by any rule', () => {
    const lived = (consortium: object) => run(worldOf(clinicsAgainstCentres, consortium), SIZE.months);
    const [plain, other] = [lived({}), lived({ competing: true, attribution: 'plurality' })];
    expect(other.providers.ledgerBefore).toEqual(plain.providers.ledgerBefore);
    expect(other.people.trust).toEqual(plain.people.trust);
  });
});

describe('churn and leakage', () => {
  it('by residence nobody changes, and what leaks is what the fund pays outside the county', () => {
    const world = worldOf(chinaCounty, {});
    run(world, 24, (at) => {
      if (at.month < 1) return;
      const counters = countersOf(at);
      const { event } = counters;
      const outside = sumOf(countedBy(counters.group(0), 'fund').slice(-LINES.length));
      expect(event('leakedFund')).toBe(outside);
      expect(event('affiliationChanged')).toBe(0);
      if (at.month % 12 === 0) expect(event('affiliatedBefore')).toBeGreaterThan(300);
    });
  });

  it('by plurality some change every year, and money leaks to the other group as well', () => {
    const world = worldOf(clinicsAgainstCentres, { competing: true, attribution: 'plurality' });
    run(world, 24, (at) => {
      if (at.month !== 24) return;
      const { event } = countersOf(at);
      expect(event('affiliationChanged')).toBeGreaterThan(0);
      expect(event('affiliationChanged')).toBeLessThan(event('affiliatedBefore'));
      expect(event('leakedFund')).toBeGreaterThan(0);
      expect(event('leakedFund')).toBeLessThan(event('affiliatedFund'));
    });
  });
});
