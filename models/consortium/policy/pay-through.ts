// How much of an institution's marginal surplus may reach those who decide (ψ), by tier.
import { group, lever } from '../../../src/scenario/declare.ts';

export const payThrough = group(
  'Pay-through to staff',
  'Share of an institution’s marginal surplus that may reach its staff, by tier (the “two permissions”).',
  {
    grassroots: lever({
      title: 'Grassroots',
      unit: 'share',
      default: 1,
      min: 0,
      max: 1,
      source: 'assumption (unmeasured; show results as a curve)',
      says: 'Pay-through at village clinics and township centres.',
    }),
    secondary: lever({
      title: 'County hospitals',
      unit: 'share',
      default: 1,
      min: 0,
      max: 1,
      source: 'assumption (unmeasured; show results as a curve)',
      says: 'Pay-through at county hospitals.',
    }),
    tertiary: lever({
      title: 'Tertiary hospitals',
      unit: 'share',
      default: 1,
      min: 0,
      max: 1,
      source: 'assumption (unmeasured; show results as a curve)',
      says: 'Pay-through at tertiary hospitals, inside or outside the region.',
    }),
  },
);
