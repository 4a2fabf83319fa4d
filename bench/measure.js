// Measuring on a machine that others use too: contestants take turns, round after round, in one process; of the rounds the
// medians count, and a ratio is the median of the ratios inside a round. Time is the process's processor time, compiling and
// collecting garbage included, so that waiting for a busy machine does not count. Nobody forces a garbage collection
// between runs: it would also throw compiled code away, which ordinary use does not.

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} work what is done, in words
 * @property {number} steps resident-months of one run
 * @property {() => unknown} make builds the world; timed apart
 * @property {(world: never) => unknown} run does the declared work on a fresh world
 * @property {(world: never, result: never) => string} checksum
 * @property {number} [repeats] runs in a round, of which the median is the round's; 1 where a run is long
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
      const runs = Array.from({ length: contestant.repeats ?? 1 }, () => runOnce(contestant));
      sums[index] = runs[0].checksum;
      if (round === 0) return;
      times[index].push(median(runs.map((run) => run.time)) / contestant.steps);
      builds[index].push(median(runs.map((run) => run.build)) / (contestant.worldResidents ?? 1));
    });
  }
  return contestants.map(({ name, work, worldResidents, aim }, index) => ({
    name,
    work,
    ...(aim === undefined ? {} : { aim }),
    checksum: sums[index],
    nsPerResidentMonth: median(times[index]),
    ratioToKernel: median(times[index].map((time, round) => time / times[0][round])),
    spread: { fastest: Math.min(...times[index]), slowest: Math.max(...times[index]) },
    ...(worldResidents === undefined ? {} : { worldNsPerResident: median(builds[index]) }),
  }));
}

/** @param {Contestant} contestant */
function runOnce({ make, run, checksum }) {
  const start = process.cpuUsage();
  const world = make();
  const build = process.cpuUsage(start);
  const afterBuild = process.cpuUsage();
  const result = run(/** @type {never} */ (world));
  const time = process.cpuUsage(afterBuild);
  return {
    build: nanoseconds(build),
    time: nanoseconds(time),
    checksum: checksum(/** @type {never} */ (world), /** @type {never} */ (result)),
  };
}

const nanoseconds = (/** @type {NodeJS.CpuUsage} */ { user, system }) => (user + system) * 1000;

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
