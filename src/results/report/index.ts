// stub
import type { Comparison } from '../../experiments/compare.ts';
import type { Arm } from '../../experiments/run.ts';
import type { Reported } from '../reported.ts';
export function runReport(model: Reported, arm: Arm): string {
  return model.name + arm.hash;
}
export function compareReport(model: Reported, c: Comparison): string {
  return model.name + c.digest;
}
