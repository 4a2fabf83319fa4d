// The full model: the county under fee for service, at two sizes, against the kernel in the same rounds. A run's months
// include the spin-up, which is simulated like any other; building the world is timed apart; recording is part of the run.
import { baselineOf, digestOf, makeWorld, model, runMonths } from './engine.js';
import { kernelInTheEnginesStyle } from './kernel.js';

/** @param {boolean} quick */
export function modelContestants(quick) {
  return [
    kernelInTheEnginesStyle(quick ? 24 : 120),
    fullModel('model, large', quick ? 20_000 : 100_000, 24, 8),
    fullModel('model, small', 2_000, 120, 12),
  ];
}

/**
 * `aim`: the ratio to the kernel that the model should stay below.
 * @returns {import('./measure.js').Contestant}
 */
function fullModel(name, residents, months, aim) {
  const scenario = baselineOf(residents, months);
  return {
    name,
    aim,
    work: `${residents.toLocaleString('en')} × ${months} months and ${model.spinUpMonths} of spin-up, fee for service, recorded`,
    steps: residents * (months + model.spinUpMonths),
    worldResidents: residents,
    make: () => makeWorld(scenario),
    run: (world) => runMonths(world, months),
    checksum: (_, table) => digestOf([table]),
  };
}
