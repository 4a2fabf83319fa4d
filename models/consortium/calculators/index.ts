// The calculators: those written out, and one for every other payment contract.
import type { Calculator } from '../../../src/engine/calculator.ts';
import { CONTRACTS } from '../payment/index.ts';
import { contractCalculator } from './contracts.ts';
import { countyPackage } from './county-package.ts';
import { medicareAssignment } from './medicare-assignment.ts';
import { medicareBenchmark } from './medicare-benchmark.ts';
import { medicareExpenditure } from './medicare-expenditure.ts';
import { medicareQuality } from './medicare-quality.ts';
import { medicareSharedSavings } from './medicare-shared-savings.ts';
import { medicareTrend } from './medicare-trend.ts';
import { savingsThreshold } from './savings-threshold.ts';

const WRITTEN: readonly Calculator[] = [
  countyPackage,
  medicareSharedSavings,
  medicareQuality,
  medicareExpenditure,
  medicareTrend,
  medicareBenchmark,
  medicareAssignment,
  savingsThreshold,
];

/** Contracts that are settled year by year on statements of their own. */
const OTHERS = Object.values(CONTRACTS).filter(({ kind }) => !WRITTEN.some(({ name }) => name === kind));

export const CALCULATORS: readonly Calculator[] = [...WRITTEN, ...OTHERS.map(contractCalculator)];
