// How the providers of a region are bound together: governance, surplus shares, and what they share in kind.
import { choice, flag, group, lever, number } from '../../../src/scenario/declare.ts';
import { capabilities, history, resigning, teams } from './partnership.ts';
import { experts, training } from './people.ts';
import { sharing, specialistAlliance } from './sharing.ts';

const share = (name: string, value: number, says: string) =>
  number({
    title: name,
    unit: 'share',
    default: value,
    min: 0,
    max: 1,
    source: 'assumption',
    says: `${name}: ${says}`,
  });

export const consortium = group('Consortium', 'How the county’s providers are bound together.', {
  tightness: lever({
    title: 'Tightness',
    unit: 'share',
    default: 0,
    min: 0,
    max: 1,
    source: 'assumption (0 none, about 0.1 a loose alliance, about 0.8 a compact community)',
    says: 'How far a member counts the other members’ money as its own.',
  }),
  competing: flag({
    title: 'Competing consortia',
    unit: '1',
    default: false,
    source: 'policy',
    says: 'Members of different groups in one region form consortia of their own that compete; else a region has one.',
  }),
  attribution: choice({
    title: 'Attribution of people',
    unit: '1',
    default: 'residence',
    options: {
      residence: 'the region lived in',
      home: 'the home grassroots provider',
      plurality: 'most primary-care charges',
    },
    source: 'policy (plurality: 42 CFR 425.402)',
    says: 'Which consortium answers for a person: of the region lived in, of the home grassroots provider, or the one with most of last year’s primary-care charges.',
  }),
  experts,
  training,
  surplusShares: group(
    'Distribution of a surplus',
    'Who gets the surplus of the consortium; the four shares must add to 1.',
    {
      village: share('Village clinics', 0.1, 'their part of a surplus, split by people served.'),
      township: share('Township centres', 0.3, 'their part of a surplus, split by people served.'),
      secondary: share('County hospitals', 0.6, 'their part of a surplus, split by the work they do.'),
      tertiary: share('Tertiary hospitals', 0, 'their part of a surplus, where they are members.'),
    },
  ),
  deficitShares: group(
    'Distribution of a deficit',
    'Who bears the part of a deficit that the consortium bears; the four shares must add to 1.',
    {
      village: share('Village clinics', 0, 'their part of a deficit.'),
      township: share('Township centres', 0.2, 'their part of a deficit.'),
      secondary: share('County hospitals', 0.8, 'their part of a deficit.'),
      tertiary: share('Tertiary hospitals', 0, 'their part of a deficit, where they are members.'),
    },
  ),
  ...sharing,
  specialistAlliance,
  teams,
  capabilities,
  history,
  resigning,
});
