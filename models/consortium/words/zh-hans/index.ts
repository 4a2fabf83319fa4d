// Simplified Chinese for everything the model shows, in the field’s standard terms. Plain data that knows nothing of the model,
// so that it can be loaded by itself.
import type { Words } from '../../../../src/engine/words.ts';
import { ASSUMPTION_GROUPS, ASSUMPTION_PARAMETERS } from './assumptions.ts';
import { BENEFIT_GROUPS, BENEFIT_OPTIONS, BENEFIT_PARAMETERS } from './benefit.ts';
import { LABELS, PHASES } from './labels.ts';
import { MEASURES } from './measures.ts';
import { PAYMENT_GROUPS, PAYMENT_OPTIONS, PAYMENT_PARAMETERS } from './payment.ts';
import { POLICY_GROUPS, POLICY_OPTIONS, POLICY_PARAMETERS } from './policy.ts';
import { SCENARIOS } from './scenarios.ts';
import { SETTINGS } from './settings.ts';
import { UNITS } from './units.ts';

export const ZH_HANS: Words = {
  language: 'zh-Hans',
  title: '医联体支付方式改革',
  parameters: { ...PAYMENT_PARAMETERS, ...POLICY_PARAMETERS, ...BENEFIT_PARAMETERS, ...ASSUMPTION_PARAMETERS },
  groups: { ...POLICY_GROUPS, ...PAYMENT_GROUPS, ...BENEFIT_GROUPS, ...ASSUMPTION_GROUPS },
  options: { ...PAYMENT_OPTIONS, ...POLICY_OPTIONS, ...BENEFIT_OPTIONS },
  measures: MEASURES,
  labels: LABELS,
  units: UNITS,
  phases: PHASES,
  settings: SETTINGS,
  scenarios: SCENARIOS,
};
