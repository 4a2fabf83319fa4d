// Which policies are not dominated: no other is at least as good on every goal and better on one. By the means over all draws,
// with paired intervals saying whether luck could have decided; and draw by draw, so that a place on the frontier can be told from
// an accident of one world.
//   q dominates p  ⇔  g(q) ≥ g(p) for every goal g (signs turned so that more is better), and > for one
import { type Interval, interval, mean, pairedDifferences } from '../statistics.ts';

/** What counts as better. */
export interface Goal {
  readonly measure: string;
  readonly better: 'higher' | 'lower';
}

/** What a policy gave: one row a world, one column a replicate, one number a goal. */
export type PolicyDraws = readonly (readonly (readonly number[])[])[];

/** How a policy stands among the others. */
export interface Standing {
  /** One a goal: mean over worlds and replicates, with the interval over replicates (luck). */
  readonly levels: readonly Interval[];
  /** One a goal: the policy less the reference, paired by world and replicate. */
  readonly differences: readonly Interval[];
  readonly isOnFrontier: boolean;
  /** Who dominates it by the means: the places of the policies, those that luck cannot explain first. */
  readonly dominatedBy: readonly { readonly policy: number; readonly isClear: boolean }[];
  /** Part of the draws (a world with the luck of a replicate) in which nobody dominates it. */
  readonly shareOfDraws: number;
}

/** Says how each policy stands; `reference` is the place of the one the others are compared with. */
export function frontierOf(draws: readonly PolicyDraws[], goals: readonly Goal[], reference: number): Standing[] {
  const sign = goals.map(({ better }) => (better === 'higher' ? 1 : -1));
  const lucky = draws.map((one) => goals.map((_, g) => byReplicate(one, g)));
  const means = lucky.map((own) => own.map(mean));
  const shares = frontierShares(
    draws.map((worlds) => worlds.flat()),
    goals,
  );
  const dominates = (q: number, p: number) => isBetter(means[q], means[p], sign);
  const isClear = (q: number, p: number) =>
    goals.every((_, g) => {
      const { mean: centre, low, high } = interval(pairedDifferences(lucky[p][g], lucky[q][g]));
      if (centre === 0) return true;
      return low !== null && high !== null && (low > 0 || high < 0);
    });
  return draws.map((_, p) => {
    const dominatedBy = draws
      .flatMap((__, q) => (q !== p && dominates(q, p) ? [{ policy: q, isClear: isClear(q, p) }] : []))
      .sort((a, b) => Number(b.isClear) - Number(a.isClear));
    return {
      levels: lucky[p].map(interval),
      differences: lucky[p].map((values, g) => interval(pairedDifferences(lucky[reference][g], values))),
      isOnFrontier: dominatedBy.length === 0,
      dominatedBy,
      shareOfDraws: shares[p],
    };
  });
}

/** Worlds are chosen, not drawn: averaged over them, replicates are what luck leaves open. */
function byReplicate(worlds: PolicyDraws, goal: number): number[] {
  return worlds[0].map((_, replicate) => mean(worlds.map((world) => world[replicate][goal])));
}

function isBetter(q: readonly number[], p: readonly number[], sign: readonly number[]): boolean {
  const gains = q.map((value, g) => sign[g] * (value - p[g]));
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

/** Computes in which part of the draws each policy is dominated by nobody; `draws[policy][draw][goal]`. */
export function frontierShares(draws: readonly (readonly (readonly number[])[])[], goals: readonly Goal[]): number[] {
  const sign = goals.map(({ better }) => (better === 'higher' ? 1 : -1));
  return draws.map((own) => {
    const free = own.filter((values, at) => !draws.some((other) => isBetter(other[at], values, sign)));
    return free.length / own.length;
  });
}
