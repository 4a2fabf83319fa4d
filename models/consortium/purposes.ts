// What each random draw is for. Numbers are frozen: adding a purpose changes no other draw, renumbering changes all.
import { definePurposes } from '../../src/engine/draws.ts';

export const PURPOSE = definePurposes({
  /** Where somebody lives, sex, age. */
  settle: 1,
  income: 2,
  health: 3,
  providers: 4,
  taste: 5,
  disease: 6,
  onset: 10,
  chronic: 11,
  avoidable: 12,
  choice: 20,
  queue: 21,
  care: 22,
  escalation: 23,
  downReferral: 24,
  claim: 25,
  /** Whether a referral asked for at the gate is given. */
  gate: 26,
  death: 30,
  birth: 31,
  /** Who enters that was not born there. */
  entry: 32,
  /** Whether a hospital is asked for advice at a distance. */
  telemedicine: 60,
  /** Whether somebody changes or reconsiders the usual grassroots provider, and which they take. */
  churn: 61,
  resigning: 62,
});
