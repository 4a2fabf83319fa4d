// Government. Month by month it pays a lump sum to the grassroots of every region and the running cost of a reform:
//
//   subsidy of a region = residents × level/12, in whole fen, split among its grassroots by the work they are sized for
//   programme cost = residents × level/12
//
// A lump sum is income, not a margin: it moves no decision except through W, the weight of money. Salaries act on ψ
// (state/levels.ts): ψ of the grassroots × (1 − salary share). Reads levels, people. Writes subsidies, the tally.
import { OPTIONS, TOWNSHIP } from './options.ts';
import { SYSTEM_COUNT, type SystemName } from './state/tally.ts';
import type { World } from './state/world.ts';

export function government(world: World): void {
  const { subsidyPerResident, programmeCost } = world.levels.government;
  if (subsidyPerResident === 0 && programmeCost === 0) return;
  world.regions.forEach((_, region) => {
    const residents = residentsOf(world, region);
    world.tally.system[SYSTEM_COUNT.programmeCost] += monthlyFen(residents, programmeCost);
    subsidise(world, region, monthlyFen(residents, subsidyPerResident));
  });
}

const monthlyFen = (residents: number, cnyPerYear: number) => Math.round((residents * cnyPerYear * 100) / 12);

/** Splits a region's subsidy in whole fen; the last provider takes what rounding leaves. */
function subsidise(world: World, region: number, subsidy: number): void {
  const { providers, tally } = world;
  const grassroots = providers.names
    .map((_, p) => p)
    .filter((p) => providers.region[p] === region && providers.option[p] <= TOWNSHIP);
  const size = grassroots.reduce((sum, p) => sum + providers.visitCapacity[p], 0);
  let left = subsidy;
  grassroots.forEach((p, k) => {
    const isLast = k === grassroots.length - 1;
    const part = isLast ? left : Math.floor((subsidy * providers.visitCapacity[p]) / size);
    left -= part;
    providers.subsidyFen[p] += part;
    tally.system[SYSTEM_COUNT[`subsidies.${OPTIONS[providers.option[p]]}` as SystemName]] += part;
  });
}

function residentsOf({ people }: World, region: number): number {
  let residents = 0;
  for (let row = 0; row < people.rows; row++) if (people.alive[row] === 1 && people.region[row] === region) residents++;
  return residents;
}
