// How strongly what members of a consortium share with each other works, and what it costs. Almost none of these sizes has
// been measured; a source names the evidence for the sign.
import { group } from '../../../src/scenario/declare.ts';
import { partnership } from './partnership.ts';
import { people } from './people.ts';
import { sharing } from './sharing.ts';

export const mechanisms = group(
  'Mechanisms of a consortium',
  'How strongly the mechanisms of a consortium work, and what they cost.',
  {
    ...people,
    ...sharing,
    ...partnership,
  },
);
