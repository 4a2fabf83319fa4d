// What the payer looks at beside the bills: the quality score by which contracts withhold, gate or scale what they pay, and
// the audit of case weights.
import { group, lever, number } from '../../../src/scenario/declare.ts';

export const scorecard = group(
  'Scorecard',
  'What the payer looks at beside the bills: a quality score (0 to 1) from the quality index (0 to 100) of the year, and coding.',
  {
    target: number({
      title: 'Rise for full marks',
      unit: 'points of the index',
      default: 0,
      min: 0,
      max: 50,
      source: 'policy',
      says: 'Rise of the quality index over the year before the reform that earns full marks.',
    }),
    span: number({
      title: 'Fall to no marks',
      unit: 'points of the index',
      default: 20,
      min: 1,
      max: 100,
      source: 'assumption',
      says: 'Fall below the year before the reform at which the score is zero; between, it is a straight line.',
    }),
    audit: lever({
      title: 'Audit of coding',
      unit: 'share',
      default: 0,
      min: 0,
      max: 1,
      source: 'policy',
      says: 'Share of inflated case weights that an audit finds and takes off.',
    }),
  },
);
