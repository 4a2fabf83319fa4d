// Calculator: how large a saving must be before chance alone would rarely show it: T = z·CV/√n, z the normal quantile of the
// confidence. Minimum savings rates are built on this logic.
import { calculator, numberColumn } from '../../../src/engine/calculator.ts';
import { normalQuantile } from '../../../src/engine/maths.ts';

const columns = {
  people: numberColumn({
    unit: 'people',
    says: 'People in the contract.',
    min: 1,
    max: 1e9,
    integer: true,
    example: 10_000,
  }),
  variation: numberColumn({
    unit: 'factor',
    says: 'Coefficient of variation of yearly spending from person to person (Medicare: about 2).',
    min: 0,
    max: 100,
    example: 2,
  }),
  confidence: numberColumn({
    unit: 'share',
    says: 'Probability that a contract without true savings stays below the threshold.',
    min: 0.5,
    max: 0.9999,
    example: 0.9,
  }),
};

export const savingsThreshold = calculator({
  name: 'savings-threshold',
  title: 'Least saving that is more than chance',
  says: 'The saving, as a share of the benchmark, that a contract without any true savings reaches only by rare luck.',
  result: 'threshold [share of the benchmark]',
  columns,
  settle({ people, variation, confidence }) {
    const error = variation / Math.sqrt(people);
    const value = normalQuantile(confidence) * error;
    return {
      value,
      unit: 'share of benchmark',
      lines: [
        { name: 'Standard error of mean spending', value: error, unit: 'share of benchmark' },
        { name: 'Threshold', value, unit: 'share of benchmark' },
      ],
    };
  },
});
