// Beginnings of runs that were simulated already. While a lever is dragged the months before the reform stay what they were: a
// run goes on from them, and gives the same bits as one that began at the beginning.
import { consortium } from '../../models/consortium/index.ts';

type World = ReturnType<typeof consortium.makeWorld>;
type Scenario = Parameters<typeof consortium.makeWorld>[0];

/** A run as it stood at the end of `month`. */
export interface Beginning {
  readonly scenario: Scenario;
  readonly replicate: number;
  readonly month: number;
  readonly world: World;
  /** What had been recorded, and the journeys counted. */
  readonly recorded: Float64Array;
  readonly journeys: Float64Array;
}

/** Reforms begin in month 13 unless a scenario says otherwise, and contracts are drawn up in the month before. */
const USUAL = 11;
/** Residents in all beginnings kept together: about a hundred bytes each. */
const RESIDENTS_KEPT = 120_000;

const kept = new Map<string, Beginning>();

/** Returns the month at whose end a run of `scenario` is worth keeping; below 1 where there is none. */
export function monthToKeep(scenario: Scenario): number {
  return Math.min(USUAL, consortium.beginning?.lastMonth(scenario) ?? 0);
}

/** Finds a beginning that a run of `scenario` may go on from. */
export function beginningOf(scenario: Scenario, replicate: number): Beginning | undefined {
  const found = kept.get(keyOf(scenario, replicate));
  return found !== undefined && found.month <= (consortium.beginning?.lastMonth(scenario) ?? 0) ? found : undefined;
}

/** Keeps a beginning; the oldest are forgotten. */
export function keepBeginning(one: Beginning): void {
  const key = keyOf(one.scenario, one.replicate);
  kept.delete(key);
  kept.set(key, one);
  let residents = [...kept.values()].reduce((sum, { scenario }) => sum + scenario.residents, 0);
  for (const [oldest, { scenario }] of kept) {
    if (residents <= RESIDENTS_KEPT) return;
    residents -= scenario.residents;
    kept.delete(oldest);
  }
}

function keyOf(scenario: Scenario, replicate: number): string {
  return `${replicate} ${consortium.beginning?.key(scenario) ?? ''}`;
}
