// Journeys through the tiers: nobody is lost on the way, moves agree with the model's own counts, and counting changes nothing.
import { beforeAll, describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import { COUNTER_NAMES, GROUPS } from '../../models/consortium/state/tally.ts';
import { createRecorder } from '../../src/engine/recorder.ts';
import { advance, simulate } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { JOURNEY_WIDTH, JOURNEYS, PERSON_YEARS } from '../../web/simulation/journey-cells.ts';
import { createJourneyCounter } from '../../web/simulation/journeys.ts';
import { shipped } from '../support/scenarios.ts';

const MONTHS = 36;
const scenario = shipped('district-fee-for-service', { residents: 1500, months: MONTHS });
const counters: Record<string, number> = {};
let counts: Float64Array = new Float64Array(0);
let table: ReturnType<typeof simulate>['table'] = [];

beforeAll(() => {
  const world = consortium.makeWorld(scenario, keyOf(scenario.seed, 0));
  const journeys = createJourneyCounter(world, MONTHS);
  const recorder = createRecorder(
    consortium,
    MONTHS,
    consortium.settings.find(({ name }) => name === scenario.setting),
  );
  const out = new Float64Array(COUNTER_NAMES.length * GROUPS.length);
  for (let month = 1 - consortium.spinUpMonths; month <= MONTHS; month++) {
    advance(consortium, world, month);
    if (month < 1) continue;
    recorder.record(world, month);
    journeys.count(world, month);
    consortium.counters.read(world, out);
    COUNTER_NAMES.forEach((name, at) => {
      counters[name] = (counters[name] ?? 0) + out[at];
    });
  }
  counts = journeys.counts;
  table = recorder.finish();
});

const total = (takes: (journey: (typeof JOURNEYS)[number]) => boolean) =>
  JOURNEYS.reduce((sum, journey, cell) => {
    if (!takes(journey)) return sum;
    for (let year = 0; year < MONTHS / 12; year++) sum += counts[year * JOURNEY_WIDTH + cell];
    return sum;
  }, 0);

describe('journeys', () => {
  it('never go down before a stay, and go up only by a way up', () => {
    expect(total(({ first, treated }) => treated < first)).toBe(0);
    expect(total(({ first, treated, way }) => (way === 0) !== (treated === first))).toBe(0);
    expect(total(({ treated, followed }) => followed > treated)).toBe(0);
    expect(total(() => true)).toBeGreaterThan(0);
  });

  it('go down as often as inpatients are sent down', () => {
    const down = total(({ treated, followed }) => followed < treated);
    expect(down).toBeGreaterThan(0);
    // Somebody with two stays in a month who is sent down from both is one journey.
    expect(down).toBeLessThanOrEqual(counters.downFromSecondary + counters.downFromTertiary);
    expect(down).toBeGreaterThan(0.9 * (counters.downFromSecondary + counters.downFromTertiary));
  });

  it('go up by no more moves than the model counts: referrals that arrive and patients who go alone', () => {
    // A referral lasts for an episode, so that somebody who goes up alone later may still come with one.
    const ways = [1, 2].map((way) => total((journey) => journey.way === way));
    for (const moved of ways) expect(moved).toBeGreaterThan(0);
    expect(ways[0]).toBeLessThanOrEqual(counters.selfUp);
    expect(ways[0] + ways[1]).toBeLessThanOrEqual(counters.formalArrived + counters.selfUp);
  });

  it('are told against the person-years lived', () => {
    const lived = [0, 1, 2].reduce((sum, year) => sum + counts[year * JOURNEY_WIDTH + PERSON_YEARS], 0);
    expect(lived).toBeCloseTo(counters.people / 12, 6);
  });

  it('leave the run as it is: the same numbers, bit for bit, without a counter', () => {
    const alone = simulate(consortium, scenario, keyOf(scenario.seed, 0)).table;
    expect(table.map(({ value }) => value)).toEqual(alone.map(({ value }) => value));
  });
});
