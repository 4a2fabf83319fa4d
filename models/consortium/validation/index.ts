// What the consortium model is checked against: effects, their explained misses, what is left out, exact values.
import type { Validation } from '../../../src/engine/validation.ts';
import { EFFECTS, LEFT_OUT_EFFECTS } from '../evidence/effects/index.ts';
import { exactValues } from './exact.ts';
import { MISSES } from './misses.ts';
import { SIGN_SHARES } from './sign-shares.ts';
import { TARGET_MISSES } from './target-misses.ts';

export const VALIDATION: Validation = {
  effects: EFFECTS,
  leftOut: LEFT_OUT_EFFECTS,
  misses: MISSES,
  targetMisses: TARGET_MISSES,
  signShares: SIGN_SHARES,
  exact: exactValues,
};
