// The kernel group: the declared work of kernel/work.js, written for the engine and for its peers.
import { engine } from './engine.js';
import { checksumOfTurtles, makeTurtles, runTurtles } from './kernel/agentscript.js';
import { checksumOfColumns, makeColumns, runKeyed, runStateful } from './kernel/columns.js';
import { checksumOfFlock, makeFlock, runFlock } from './kernel/flocc.js';
import { MONTHS, RESIDENTS } from './kernel/work.js';

/** flocc takes some ten times as long: it does fewer months, and time per step is compared. */
const FLOCC_MONTHS = 6;

/** @returns {import('./measure.js').Contestant} */
export function kernelInTheEnginesStyle(months = MONTHS) {
  return {
    name: 'kernel',
    work: `${sizeOf(months)}: columns, keyed draws, the engine's exp`,
    steps: RESIDENTS * months,
    make: () => makeColumns(engine, RESIDENTS),
    run: (world) => runKeyed(world, months),
    checksum: checksumOfColumns,
  };
}

/** @param {number} months */
export function kernelContestants(months) {
  const floccMonths = Math.min(FLOCC_MONTHS, months);
  return [
    kernelInTheEnginesStyle(months),
    {
      name: 'kernel, plain generator',
      work: `${sizeOf(months)}: columns, a generator with state, the engine's exp`,
      steps: RESIDENTS * months,
      make: () => makeColumns(engine, RESIDENTS),
      run: (world) => runStateful(world, months),
      checksum: checksumOfColumns,
    },
    turtles('AgentScript', 'the same draws and exp', true, months),
    turtles('AgentScript, its own way', 'Math.random and Math.exp', false, months),
    flock('flocc', 'the same draws and exp', true, floccMonths),
    flock('flocc, its own way', 'utils.random and Math.exp', false, floccMonths),
  ];
}

/** @returns {import('./measure.js').Contestant} */
function turtles(name, how, keyed, months) {
  return {
    name,
    work: `${sizeOf(months)}: ${how}`,
    steps: RESIDENTS * months,
    make: () => makeTurtles(engine, RESIDENTS, keyed),
    run: (model) => runTurtles(model, months),
    checksum: checksumOfTurtles,
  };
}

/** @returns {import('./measure.js').Contestant} */
function flock(name, how, keyed, months) {
  return {
    name,
    work: `${sizeOf(months)}: ${how}`,
    steps: RESIDENTS * months,
    make: () => makeFlock(engine, RESIDENTS, keyed),
    run: (world) => runFlock(world, months),
    checksum: checksumOfFlock,
  };
}

/**
 * Tells whether the contestants that drew the same numbers agree: on all months, and after the months that flocc did.
 * @param {readonly { name: string, checksum: string }[]} results
 * @param {number} months
 */
export function agreement(results, months) {
  const sumOf = (/** @type {string} */ name) => results.find((result) => result.name === name)?.checksum;
  const short = makeColumns(engine, RESIDENTS);
  runKeyed(short, Math.min(FLOCC_MONTHS, months));
  return {
    agentscript: sumOf('AgentScript') === sumOf('kernel'),
    flocc: sumOf('flocc') === checksumOfColumns(short),
    ownWays: results
      .filter(({ name }) => name.includes(','))
      .every(({ name, checksum }) =>
        sharesAreNear(checksum, name.startsWith('flocc') ? sumOf('flocc') : sumOf('kernel')),
      ),
  };
}

/** Other random numbers, the same behaviour: visits by tier within 2 %. */
function sharesAreNear(checksum, reference = '') {
  const visits = (/** @type {string} */ sum) => sum.split(' ')[0].split('/').map(Number);
  const expected = visits(reference);
  return visits(checksum).every((count, tier) => Math.abs(count / expected[tier] - 1) < 0.02);
}

const sizeOf = (/** @type {number} */ months) => `${RESIDENTS.toLocaleString('en')} × ${months} months`;
