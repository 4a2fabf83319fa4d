// Mutated files through the real reader: a scenario or a ScenarioError, never anything else, never slowly.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashScenario, ScenarioError, scenarioTemplate } from '../../src/scenario/index.ts';
import { spoilt } from '../support/mutations.ts';
import { fake, file } from './fake-model.ts';
import { read } from './reading.ts';

const numRuns = process.env.TIERWISE_LONG ? 20_000 : 2_000;

const policy = 'policy: {consortium: {tightness: {value: 0.8, start: 25, ramp: 12}}, payment: {kind: fee-for-service}}';
const seeds = [file(policy, 'seed: 3'), scenarioTemplate(fake, 'china-county'), JSON.stringify(read(file()))];
test(`${numRuns} mutated files are read or refused, each within a second`, () => {
  let slowest = 0;
  const counts = { read: 0, refused: 0 };
  fc.assert(
    fc.property(spoilt(seeds), (text) => {
      const started = performance.now();
      try {
        expect(hashScenario(read(text))).toHaveLength(64);
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
