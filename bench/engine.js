// What the benchmark takes from the built product (`npm run build` comes first).
import { readFile } from 'node:fs/promises';
import { consortium } from '../dist/models/consortium/index.js';
import { digestOf } from '../dist/src/engine/digest.js';
import { createDraws } from '../dist/src/engine/draws.js';
import { exp } from '../dist/src/engine/maths.js';
import { createRecorder } from '../dist/src/engine/recorder.js';
import { advance } from '../dist/src/engine/run.js';
import { keyOf } from '../dist/src/engine/seed.js';
import { readScenario } from '../dist/src/scenario/index.js';

/** The engine as the kernel uses it. */
export const engine = { createDraws, exp };
export { consortium as model, digestOf };

const NAME = 'fee-for-service';
const text = await readFile(new URL(`../scenarios/${NAME}.yaml`, import.meta.url), 'utf8');
const baseline = readScenario(text, { model: consortium, file: `${NAME}.yaml`, name: NAME });
const key = keyOf('tierwise', 0);

/**
 * Gives the baseline scenario another size. It has been checked before: a size outside the reader's limits is for
 * measuring only.
 * @param {number} residents
 * @param {number} months
 */
export const baselineOf = (residents, months) => ({ ...baseline, residents, months });

/** @param {ReturnType<typeof baselineOf>} scenario */
export const makeWorld = (scenario) => consortium.makeWorld(scenario, key);

/**
 * Runs all months on a world made before, as `simulate` does on one it makes itself.
 * @param {ReturnType<typeof makeWorld>} world
 * @param {number} months
 */
export function runMonths(world, months) {
  const recorder = createRecorder(consortium, months);
  for (let month = 1 - consortium.spinUpMonths; month <= months; month++) {
    advance(consortium, world, month);
    if (month >= 1) recorder.record(world, month);
  }
  return recorder.finish();
}
