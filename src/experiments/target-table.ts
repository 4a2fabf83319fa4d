// Published figures beside what a fitted setting gives, hits and misses alike.
import type { Calibration, FitSize, TargetRow } from '../engine/model.ts';

export interface CheckedTarget extends TargetRow {
  /** Null where the model does not measure the figure. */
  readonly simulated: number | null;
  readonly inside: boolean | null;
}

/** Compares every target of a calibration with runs of these sizes; seeds should not be those of the fit. */
export function checkTargets(
  calibration: Calibration,
  values: Readonly<Record<string, number>>,
  size: FitSize,
): CheckedTarget[] {
  const observed = new Map([...calibration.observe(values, size, false), ...calibration.observe(values, size, true)]);
  return calibration.targets.map((target) => {
    const simulated = observed.get(target.observation);
    if (simulated === undefined || Number.isNaN(simulated)) return { ...target, simulated: null, inside: null };
    return { ...target, simulated, inside: simulated >= target.low && simulated <= target.high };
  });
}
