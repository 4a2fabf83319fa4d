// China as a mix of counties and city districts: shares by tier that are published for the nation alone. Only compared.
import type { Mix } from '../../../src/engine/model.ts';
import { NATIONAL_MIX } from '../evidence/district-targets.ts';

const { countyShare, sources, note } = NATIONAL_MIX;

const LINES = {
  visits: { title: 'Visits', whole: 'visits.perPerson', share: 'visits.share' },
  admissions: { title: 'Admissions', whole: 'admissions.per100', share: 'admissions.share' },
} as const;
/** Tertiary care outside the region counts as tertiary. */
const TIERS = { grassroots: ['grassroots'], secondary: ['secondary'], tertiary: ['tertiary', 'outside'] } as const;
/** Band of a share without a published interval. */
const POINTS = 0.02;

const target = (line: keyof typeof LINES, tier: keyof typeof TIERS): Mix['targets'][number] => {
  const published = NATIONAL_MIX[line][tier];
  const { title, whole, share } = LINES[line];
  return {
    title: `${title} at the ${tier} tier, of all care`,
    published,
    low: published - POINTS,
    high: published + POINTS,
    sources,
    whole,
    shares: TIERS[tier].map((one) => `${share} tier:${one}`),
  };
};
const tiers = ['grassroots', 'secondary', 'tertiary'] as const;

export const CHINA: Mix = {
  title: 'China, as a mix of counties and city districts',
  note,
  parts: [
    { setting: 'china-county', weight: countyShare },
    { setting: 'china-city-district', weight: 1 - countyShare },
  ],
  targets: [...tiers.map((tier) => target('visits', tier)), ...tiers.map((tier) => target('admissions', tier))],
};
