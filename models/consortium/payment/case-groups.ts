// Case groups: payment by the case needs cases that are alike. Cases are grouped by severity, and a group weighs what its
// cases cost on average against all cases: weight = mean of the group ÷ mean of all.
import { wholeNumber } from '../../../src/scenario/declare.ts';

/** In how many groups a payment by the case tells cases apart. */
export const caseGroups = wholeNumber({
  title: 'Case groups',
  unit: 'groups',
  default: 5,
  min: 1,
  max: 50,
  low: 3,
  high: 10,
  source: 'assumption (real groupings tell hundreds of diagnoses apart, which have no counterpart here)',
  says: 'Number of groups by severity that are priced apart; within a group every case earns the same.',
});
