// What nobody decides and nobody knows well. A changed assumption moves the baseline and every reform alike. Amounts are in
// CNY; a setting with other money restates them by its price scale (local-money.ts).
import { group, number } from '../../../src/scenario/declare.ts';
import { choice } from './choice.ts';
import { illness } from './illness.ts';
import { learning } from './learning.ts';
import { mechanisms } from './mechanisms.ts';
import { response } from './response.ts';

export const assumptions = group(
  'Assumptions',
  'What nobody decides and nobody knows well; a change moves baseline and reform alike.',
  {
    altruism: number({
      title: 'Weight of patient benefit',
      unit: 'CNY of own money per CNY of patient benefit',
      default: 0.78,
      min: 0.05,
      max: 5,
      low: 0.4,
      high: 1.5,
      source: 'Laboratory estimate among Chinese students, BMC Health Services Research 2023 (mean weight 0.78)',
      says: 'How much one CNY of patient benefit weighs for a provider against one CNY of its own (Ellis and McGuire 1986).',
    }),
    choice,
    mechanisms,
    illness,
    learning,
    response,
  },
);
