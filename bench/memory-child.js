// Memory, measured in a process of its own (node --expose-gc memory-child.js size|flat …); prints JSON.
//   size <residents> <months>   bytes of one world, before and after its months
//   flat <runs> <first>         heap after the first runs and after all of them, of 200 residents × 24 months each
import { BYTES_PER_PERSON } from '../dist/models/consortium/state/people.js';
import { baselineOf, makeWorld, runMonths } from './engine.js';

const [task, first, second] = process.argv.slice(2);
const report = task === 'size' ? size(Number(first), Number(second)) : flat(Number(first), Number(second));
console.log(JSON.stringify(report));

function size(residents, months) {
  const before = used();
  const start = performance.now();
  const world = makeWorld(baselineOf(residents, months));
  const built = used();
  const rows = runMonths(world, months).length;
  const ran = used();
  return {
    residents,
    months,
    seconds: (performance.now() - start) / 1000,
    rowsOfResult: rows,
    coreBytesPerResident: BYTES_PER_PERSON,
    arrayBytesPerResident: (built.arrays - before.arrays) / residents,
    arrayBytesPerResidentAfterRun: (ran.arrays - before.arrays) / residents,
    heapBytesPerResident: (ran.heap - before.heap) / residents,
    residentSetBytesPerResident: (ran.residentSet - before.residentSet) / residents,
    peakResidentSetMegabytes: process.resourceUsage().maxRSS / 1024,
    // Keeps the world alive until its memory has been read.
    people: world.people.rows,
  };
}

function flat(runs, atFirst) {
  const scenario = baselineOf(200, 24);
  let early = used();
  for (let run = 1; run <= runs; run++) {
    runMonths(makeWorld(scenario), scenario.months);
    if (run === atFirst) early = used();
  }
  const late = used();
  return {
    runs,
    atFirst,
    heapMegabytes: [early.heap / 1e6, late.heap / 1e6],
    arrayMegabytes: [early.arrays / 1e6, late.arrays / 1e6],
    residentSetMegabytes: [early.residentSet / 1e6, late.residentSet / 1e6],
  };
}

function used() {
  if (typeof globalThis.gc !== 'function') throw new Error('start this file with node --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed, arrays: arrayBuffers, residentSet: rss };
}
