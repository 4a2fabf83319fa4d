// The effects the model is checked against, in the order of the report. Written down, with bands and signs, before any of them
// was simulated.
import { ALLIANCE_EFFECTS } from './alliances.ts';
import { BUDGET_EFFECTS } from './budgets.ts';
import { CASE_AND_PRICE_EFFECTS } from './cases-and-prices.ts';
import type { Effect } from './effect.ts';
import { GATEKEEPING_EFFECTS } from './gatekeeping.ts';
import { LUOHU_EFFECTS } from './luohu.ts';
import { MEDICARE_EFFECTS } from './medicare.ts';
import { TEAM_AND_EQUITY_EFFECTS } from './teams.ts';
import { USED_EFFECTS } from './used.ts';

export { LEFT_OUT_EFFECTS } from './left-out.ts';

export const EFFECTS: readonly Effect[] = [
  ...LUOHU_EFFECTS,
  ...GATEKEEPING_EFFECTS,
  ...BUDGET_EFFECTS,
  ...CASE_AND_PRICE_EFFECTS,
  ...ALLIANCE_EFFECTS,
  ...TEAM_AND_EQUITY_EFFECTS,
  ...MEDICARE_EFFECTS,
  ...USED_EFFECTS,
];
