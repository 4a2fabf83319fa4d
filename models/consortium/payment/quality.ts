// How the quality score moves what is shared of a surplus: a gate below which nothing is, and a scale.
import { flag, number } from '../../../src/scenario/declare.ts';

/** How quality moves what is shared. */
export const qualityTerms = {
  qualityGate: number({
    title: 'Quality gate',
    unit: '0 to 1',
    default: 0,
    min: 0,
    max: 1,
    source: 'policy',
    says: 'Quality score below which nothing of a surplus is shared.',
  }),
  qualityScales: flag({
    title: 'Surplus scaled by quality',
    unit: '1',
    default: false,
    source: 'policy',
    says: 'Whether the share of a surplus is multiplied by the quality score.',
  }),
};

/** Part of a surplus that the quality score lets through. */
export function qualityFactor(quality: number, terms: { qualityGate: number; qualityScales: boolean }): number {
  if (quality < terms.qualityGate) return 0;
  return terms.qualityScales ? quality : 1;
}
