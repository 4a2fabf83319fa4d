// Mutated files through the real reader: a scenario or a ScenarioError, never anything else, never slowly.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashScenario, ScenarioError, scenarioTemplate } from '../../src/scenario/index.ts';
import { fake, file } from './fake-model.ts';
import { read } from './reading.ts';

const numRuns = process.env.TIERWISE_LONG ? 20_000 : 2_000;

const policy = 'policy: {consortium: {tightness: {value: 0.8, start: 25, ramp: 12}}, payment: {kind: fee-for-service}}';
const seeds = [file(policy, 'seed: 3'), scenarioTemplate(fake, 'china-county'), JSON.stringify(read(file()))];
const bits = '[ ] { } , : - ? & * ! | > % @ ` # " \' \\ ~ 0 1e999 .nan null __proto__ constructor <<: --- ... \ud800 \0'
  .split(' ')
  .concat([' ', '\n', '\n  ', '\t', '\r', '\ufeff', 'kind: ', '- ', '? ', '[[[[', 'start: ', 'value: -1']);

const edit = fc.record({
  at: fc.nat({ max: 10_000 }),
  cut: fc.nat({ max: 12 }),
  put: fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 8 })),
  times: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat({ max: 3000 }) }),
});

function mutated(text: string, edits: readonly { at: number; cut: number; put: string; times: number }[]): string {
  return edits.reduce((so, { at, cut, put, times }) => {
    const from = at % (so.length + 1);
    return so.slice(0, from) + put.repeat(times) + so.slice(from + cut);
  }, text);
}

test(`${numRuns} mutated files are read or refused, each within a second`, () => {
  let slowest = 0;
  const counts = { read: 0, refused: 0 };
  const mutation = fc.tuple(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 6 }));
  fc.assert(
    fc.property(mutation, ([text, edits]) => {
      const started = performance.now();
      try {
        expect(hashScenario(read(mutated(text, edits)))).toHaveLength(64);
        counts.read++;
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        expect(error.problems.length).toBeGreaterThan(0);
        counts.refused++;
      }
      slowest = Math.max(slowest, performance.now() - started);
    }),
    { numRuns },
  );
  expect(slowest).toBeLessThan(1000);
  // Both ends are reached, or the test would say nothing.
  expect(Math.min(counts.read, counts.refused)).toBeGreaterThan(numRuns / 50);
});
