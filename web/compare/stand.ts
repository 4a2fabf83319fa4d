// What a person chose to compare, kept as long as the page: the scenarios beside the one in hand, the reference, the outcomes
// shown. Leaving the view forgets nothing of it.
import type { Laboratory } from '../state/laboratory.ts';
import type { Pick } from './picks.ts';

export interface Stand {
  /** Undefined until somebody chose, or the page did. */
  picks: readonly Pick[] | undefined;
  /** Whether a person chose them; what the page suggested it may suggest anew. */
  isChosen: boolean;
  /** The place the picks belong to. */
  setting: string;
  reference: number;
  /** Outcome whose differences are drawn. */
  measure: string;
  tradeoff: readonly [x: string, y: string];
}

const stands = new WeakMap<Laboratory, Stand>();

/** The comparison of a laboratory. */
export function standOf(lab: Laboratory): Stand {
  const known = stands.get(lab);
  if (known !== undefined) return known;
  const [cost, quality] = lab.catalogue.headlines;
  const fresh: Stand = {
    picks: undefined,
    isChosen: false,
    setting: '',
    reference: 0,
    measure: cost,
    tradeoff: [cost, quality],
  };
  stands.set(lab, fresh);
  return fresh;
}
