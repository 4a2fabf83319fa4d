// Measuring on a machine that others use too: contestants take turns, round after round, in one process; of the rounds the
// medians count, and a ratio is the median of the ratios inside a round.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} work what is done, in words
 * @property {number} steps resident-months of one run
 * @property {() => unknown} make builds the world; timed apart
 * @property {(world: never) => unknown} run does the declared work on a fresh world
 * @property {(world: never, result: never) => string} checksum
 * @property {number} [worldResidents] residents that `make` builds
 * @property {number} [aim] the ratio to the first contestant that it should stay below
 */

/**
 * Runs every contestant once per round. The first round only warms the compiler up and is thrown away.
 * @param {readonly Contestant[]} contestants the first is what the others are compared with
 * @param {number} rounds
 * @param {(line: string) => void} [progress]
 */
export function race(contestants, rounds, progress = () => {}) {
  const times = contestants.map(() => /** @type {number[]} */ ([]));
  const builds = contestants.map(() => /** @type {number[]} */ ([]));
  const sums = contestants.map(() => '');
  for (let round = 0; round <= rounds; round++) {
    progress(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
    contestants.forEach((contestant, index) => {
      const { build, time, checksum } = runOnce(contestant);
      sums[index] = checksum;
      if (round === 0) return;
      times[index].push(time / contestant.steps);
      builds[index].push(build / (contestant.worldResidents ?? 1));
    });
  }
  return contestants.map(({ name, work, worldResidents, aim }, index) => ({
    name,
    work,
    ...(aim === undefined ? {} : { aim }),
    checksum: sums[index],
    nsPerResidentMonth: median(times[index]),
    ratioToKernel: median(times[index].map((time, round) => time / times[0][round])),
    spread: [Math.min(...times[index]), Math.max(...times[index])],
    ...(worldResidents === undefined ? {} : { worldNsPerResident: median(builds[index]) }),
  }));
}

/** @param {Contestant} contestant */
function runOnce({ make, run, checksum }) {
  collectGarbage();
  const start = performance.now();
  const world = make();
  const built = performance.now();
  const result = run(/** @type {never} */ (world));
  const end = performance.now();
  return {
    build: (built - start) * 1e6,
    time: (end - built) * 1e6,
    checksum: checksum(/** @type {never} */ (world), /** @type {never} */ (result)),
  };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
