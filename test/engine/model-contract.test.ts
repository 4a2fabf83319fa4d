// The engine drives any model: here the queue of one shop, which has nothing to do with health care. `missingFrom` says what a
// candidate lacks; the recorder's summaries leave out the baseline year.
import { expect, test } from 'vitest';
import { calculator, numberColumn } from '../../src/engine/calculator.ts';
import { createDraws, type Draws, definePurposes } from '../../src/engine/draws.ts';
import { type CheckedScenario, type Model, missingFrom } from '../../src/engine/model.ts';
import { FIRST_SUMMARY_MONTH } from '../../src/engine/recorder.ts';
import { monthsOfRun, simulate } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { flag, group, wholeNumber } from '../../src/scenario/declare.ts';

const SPIN_UP = 2;
const PURPOSES = definePurposes({ arrival: 1 });

interface Shop {
  readonly draws: Draws;
  readonly capacity: number;
  month: number;
  arrived: number;
  served: number;
  waiting: number;
  /** Names of the phases run, with their months. */
  readonly log: string[];
}

interface ShopPolicy {
  readonly capacity: number;
}

const shop: Model<Shop, ShopPolicy, object> = {
  name: 'shop',
  title: 'The queue of one shop',
  version: '1',
  policy: group('Policy', 'What the owner decides.', {
    capacity: wholeNumber({
      title: 'Capacity',
      unit: 'customers/month',
      source: 'assumption',
      says: 'Customers that can be served in a month.',
      default: 50,
      min: 0,
      max: 1000,
    }),
  }),
  assumptions: group('Assumptions', 'What the owner does not know.', {
    rain: flag({ title: 'Rain', unit: '1', source: 'assumption', says: 'Whether it rains.', default: false }),
  }),
  settings: [
    { name: 'corner', title: 'The corner', says: 'A corner.', currency: 'CNY', priceYear: 2024, parameters: [] },
  ],
  problems: () => [],
  spinUpMonths: SPIN_UP,
  makeWorld: (scenario, key) => ({
    draws: createDraws(key),
    capacity: scenario.policy.capacity,
    month: Number.NaN,
    arrived: 0,
    served: 0,
    waiting: 0,
    log: [],
  }),
  beginMonth(world, month) {
    world.month = month;
  },
  calendar: {
    month: [
      { name: 'arrive', does: 'Each of a hundred neighbours comes with probability one half.', run: arrive },
      { name: 'serve', does: 'Serves those who wait, up to the capacity.', run: serve },
    ],
    quarter: [{ name: 'count', does: 'Counts the till.', run: (world) => world.log.push(`count ${world.month}`) }],
    year: [{ name: 'rest', does: 'Rests a day.', run: (world) => world.log.push(`rest ${world.month}`) }],
  },
  counters: {
    names: ['arrived', 'served', 'waiting', 'date'],
    groups: ['all', 'walls'],
    read: (world, out) => out.set([world.arrived, world.served, world.waiting, world.month, 0, 0, 0, 0]),
  },
  measures: [
    {
      id: 'served-share',
      unit: 'share',
      title: 'Served of arrived',
      says: 'Customers served over customers arrived.',
      better: 'higher',
      value: (window) => window.sum(1) / window.sum(0),
      byGroup: true,
    },
    {
      id: 'date',
      unit: 'month',
      title: 'Mean date',
      says: 'Sum of dates over months.',
      better: 'neither',
      value: (window) => window.sum(3) / window.months,
      parts: { months: (window) => window.months },
    },
  ],
  tables: (world) => [
    {
      id: 'log',
      title: 'What was done',
      columns: [{ name: 'event', unit: '1' }],
      rows: world.log.map((line) => [line]),
    },
  ],
  headlines: ['served-share'],
};

function arrive(world: Shop): void {
  world.arrived = 0;
  for (let neighbour = 0; neighbour < 100; neighbour++) {
    if (world.draws.uniform(PURPOSES.arrival, neighbour, world.month + SPIN_UP, 0) < 0.5) world.arrived++;
  }
  world.waiting += world.arrived;
}

function serve(world: Shop): void {
  world.served = Math.min(world.waiting, world.capacity);
  world.waiting -= world.served;
}

const scenario: CheckedScenario<ShopPolicy, object> = {
  schemaVersion: 1,
  name: 'small',
  title: 'A small shop',
  description: '',
  setting: 'corner',
  policy: { capacity: 40 },
  assumptions: {},
  residents: 100,
  months: 24,
  replicates: 1,
  seed: 'shop',
};

const candidate = shop as unknown as Readonly<Record<string, unknown>>;

test('a model that meets the contract lacks nothing', () => {
  expect(missingFrom(candidate)).toEqual([]);
});

/** A calculator with one more column. */
const till = (name: string, column: string) =>
  calculator({
    name,
    title: 'The till',
    says: 'What is in it.',
    result: 'money [CNY]',
    columns: { [column]: numberColumn({ unit: 'CNY', says: 'Coins.', example: 1 }) },
    settle: (row) => ({ value: row[column], unit: 'CNY', lines: [] }),
  });

test('a model may offer calculators, each with a name of its own and a free column id', () => {
  expect(missingFrom({ ...candidate, calculators: [till('till', 'coins'), till('safe', 'coins')] })).toEqual([]);
});

test('every absent member is named', () => {
  const members = Object.keys(shop);
  expect(missingFrom({})).toHaveLength(members.length);
  for (const member of members) {
    const { [member]: _, ...rest } = candidate;
    expect(missingFrom(rest)).toEqual([expect.stringContaining(`'${member}'`)]);
  }
});

test('members of the wrong type are named with both types', () => {
  expect(missingFrom({ ...candidate, makeWorld: 'later' })).toEqual([
    "member 'makeWorld' must be a function, found string",
  ]);
  expect(missingFrom({ ...candidate, policy: null })).toHaveLength(1);
});

test.each([
  ['no phase', { calendar: { month: [], quarter: [], year: [] } }, 'calendar.month must list at least one phase'],
  ['no place', { settings: [] }, 'settings must list at least one setting'],
  ['no group of all', { counters: { ...shop.counters, groups: ['walls'] } }, "counters.groups must begin with 'all'"],
  ['a measure twice', { measures: [...shop.measures, shop.measures[0]] }, 'measure ids must differ from each other'],
  [
    'calculators of one name',
    { calculators: [till('till', 'coins'), till('till', 'coins')] },
    'names of calculators must differ from each other',
  ],
  [
    'a column id of its own',
    { calculators: [till('till', 'id')] },
    "calculator 'till' must not declare the column 'id': every table has it",
  ],
  ['an unknown headline', { headlines: ['profit'] }, "headline 'profit' is not the id of a measure"],
])('a model with %s is told so', (_, change, sentence) => {
  expect(missingFrom({ ...candidate, ...change })).toEqual([sentence]);
});

test('a run records months from 1 on, and sums up from the second year on', () => {
  const { table } = simulate(shop, scenario, keyOf(scenario.seed, 0));
  const named = (measure: string, label: string) =>
    table.find((row) => row.measure === measure && row.group === label)!;
  expect(FIRST_SUMMARY_MONTH).toBe(13);
  expect([...named('date', '').series]).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  // Mean of the dates 13 … 24.
  expect(named('date', '').value).toBe(18.5);
  expect(named('date', 'months').value).toBe(12);
  expect(named('served-share', '').value).toBeGreaterThan(0.5);
  expect(named('served-share', 'walls').value).toBeNaN();
});

test('a run shorter than the baseline year is summed up by its last month', () => {
  const { table } = simulate(shop, { ...scenario, months: 6 }, keyOf(scenario.seed, 0));
  expect(table.find((row) => row.measure === 'date')!.value).toBe(6);
});

test('quarters and years end when the calendar says, and never in the spin-up', () => {
  const { explanations } = simulate(shop, { ...scenario, months: 13 }, keyOf(scenario.seed, 0));
  expect(explanations[0].rows.flat()).toEqual(['count 3', 'count 6', 'count 9', 'count 12', 'rest 12']);
});

test('nobody is lost between the door and the counter', () => {
  const world = shop.makeWorld(scenario, keyOf(scenario.seed, 0));
  let [arrived, served] = [0, 0];
  for (let month = 1; month <= 24; month++) {
    shop.beginMonth(world, month);
    for (const phase of shop.calendar.month) phase.run(world);
    arrived += world.arrived;
    served += world.served;
  }
  expect(arrived).toBe(served + world.waiting);
});

test('the same key gives the same run, another replicate another; the months are told as they pass', () => {
  const run = (replicate: number) => simulate(shop, scenario, keyOf(scenario.seed, replicate));
  expect(run(0)).toEqual(run(0));
  expect(run(1).table).not.toEqual(run(0).table);
  expect([...monthsOfRun(shop, { ...scenario, months: 3 }, [1, 2])]).toEqual([-1, 0, 1, 2, 3]);
});
