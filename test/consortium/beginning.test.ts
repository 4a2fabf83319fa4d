// Scenarios that differ in the reform alone share the months before it. A run that goes on from another's beginning must give
// what it would have given from the start, whatever part of the policy is moved. TIERWISE_LONG=1 moves an eighth of all parameters in each
// shipped scenario, else a fortieth.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { consortium } from '../../models/consortium/index.ts';
import { digestOf } from '../../src/engine/digest.ts';
import type { CheckedScenario } from '../../src/engine/model.ts';
import { createRecorder } from '../../src/engine/recorder.ts';
import { advance } from '../../src/engine/run.ts';
import { keyOf } from '../../src/engine/seed.ts';
import { completeScenario } from '../../src/scenario/complete.ts';
import { draftContents } from '../../src/scenario/draft.ts';
import { listParameters, type Parameter } from '../../src/scenario/parameters.ts';

type Scenario = Parameters<typeof consortium.makeWorld>[0];
type World = ReturnType<typeof consortium.makeWorld>;

const { beginning } = consortium;
if (beginning === undefined) throw new Error('the model knows no beginnings');
const SIZE = { residents: 60, months: 26, seed: 'beginning' };
const KEY = keyOf(SIZE.seed, 0);
/** Every how manyth parameter is moved in a scenario; the next scenario moves the next ones. */
const EVERY = process.env.TIERWISE_LONG ? 8 : 40;

const parameters = listParameters(consortium).filter(({ role }) => role === 'policy');
const FOLDER = new URL('../../scenarios/', import.meta.url);
const shipped: Record<string, Record<string, unknown>> = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replace('.yaml', ''), parse(readFileSync(new URL(file, FOLDER), 'utf8'))]),
);

/** A value of a parameter that is not its default, within its limits. */
function elsewhere({ type, options, max, min, low, high, default: held, integer }: Parameter): unknown {
  if (type === 'flag') return held !== true;
  if (type === 'choice') return options?.find((option) => option !== held);
  const [least, most] = [low ?? min ?? 0, high ?? max ?? 1];
  const value = held === most ? least : most;
  return integer ? Math.round(value) : value;
}

function scenarioOf(contents: Record<string, unknown>, changes: Record<string, unknown>): Scenario {
  const draft = { contents, changes: changes as Record<string, number> };
  return completeScenario(consortium, draftContents(consortium, draft, SIZE), 'moved') as Scenario;
}

/** The digest of a run from `first` on; `recorded` holds what came before. */
function digestFrom(world: World, scenario: CheckedScenario, first: number, recorded?: Float64Array): string {
  const recorder = createRecorder<World>(consortium, scenario.months);
  if (recorded !== undefined) recorder.resume(recorded);
  for (let month = first; month <= scenario.months; month++) {
    advance(consortium, world, month);
    if (month >= 1) recorder.record(world, month);
  }
  return `${digestOf([recorder.finish()])} ${JSON.stringify(consortium.tables(world))}`;
}

const fromTheStart = (scenario: Scenario) =>
  digestFrom(consortium.makeWorld(scenario, KEY), scenario, 1 - consortium.spinUpMonths);

/** Runs a scenario up to the end of `month`. */
function runTo(scenario: Scenario, month: number): { readonly world: World; readonly recorded: Float64Array } {
  const world = consortium.makeWorld(scenario, KEY);
  const recorder = createRecorder<World>(consortium, scenario.months);
  for (let at = 1 - consortium.spinUpMonths; at <= month; at++) {
    advance(consortium, world, at);
    if (at >= 1) recorder.record(world, at);
  }
  return { world, recorded: recorder.recorded(month) };
}

describe('the months before a reform', () => {
  it.each(Object.keys(shipped))('%s: moved and gone on from its beginning, it is as if run from the start', (name) => {
    const base = scenarioOf(shipped[name], {});
    const month = Math.min(11, beginning.lastMonth(base));
    const begun = runTo(base, month);
    const offset = Object.keys(shipped).indexOf(name);
    let compared = 0;
    parameters.forEach((parameter, index) => {
      if ((index + offset) % EVERY !== 0) return;
      const moved = scenarioOf(shipped[name], { [parameter.path]: elsewhere(parameter) });
      if (consortium.problems(moved).length > 0) return;
      if (beginning.key(moved) !== beginning.key(base) || beginning.lastMonth(moved) < month) return;
      const world = beginning.continueAs(begun.world, moved, KEY);
      expect.soft(digestFrom(world, moved, month + 1, begun.recorded), parameter.path).toBe(fromTheStart(moved));
      compared++;
    });
    expect(compared).toBeGreaterThan(0);
  });

  it('going on changes nothing in the world that is gone on from', () => {
    const base = scenarioOf(shipped['county-global-budget'], {});
    const begun = runTo(base, 11);
    const moved = scenarioOf(shipped['county-global-budget'], { 'policy.consortium.tightness': 1 });
    const first = digestFrom(beginning.continueAs(begun.world, base, KEY), base, 12, begun.recorded);
    digestFrom(beginning.continueAs(begun.world, moved, KEY), moved, 12, begun.recorded);
    expect(digestFrom(beginning.continueAs(begun.world, base, KEY), base, 12, begun.recorded)).toBe(first);
  });

  it('ends before the first lever moves, and two months before a contract begins, for it is drawn up in between', () => {
    const base = scenarioOf(shipped['county-global-budget'], {});
    expect(beginning.lastMonth(base)).toBe(11);
    const early = scenarioOf(shipped['county-global-budget'], {
      'policy.consortium.tightness': { value: 1, start: 7, ramp: 0 },
    });
    // A lever is at rest until its month.
    expect(beginning.lastMonth(early)).toBe(6);
  });

  it('is not shared where people or places differ', () => {
    const base = scenarioOf(shipped['county-global-budget'], {});
    const others = [
      scenarioOf(shipped['county-global-budget'], { 'assumptions.altruism': 1 }),
      { ...base, seed: 'another' },
      { ...base, residents: 121 },
      scenarioOf(shipped['fee-for-service'], {}),
    ];
    for (const other of others) expect(beginning.key(other)).not.toBe(beginning.key(base));
  });
});
