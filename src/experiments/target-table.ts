// Published figures beside what a fitted setting gives, hits and misses alike.
import type { Calibration, FitSize, TargetRow } from '../engine/model.ts';

export interface CheckedTarget extends TargetRow {
  /** Null where the model does not measure the figure. */
  readonly simulated: number | null;
  /** Null there, and where no figure was found to compare with. */
  readonly inside: boolean | null;
}

/** Whether a figure was found that the observation can be compared with. */
export const hasFigure = ({ published }: TargetRow): boolean => !Number.isNaN(published);

/** Says what became of a target. */
export function verdictOnTarget(target: CheckedTarget): 'inside' | 'outside' | 'not measured' | 'without a figure' {
  if (!hasFigure(target)) return 'without a figure';
  if (target.inside === null) return 'not measured';
  return target.inside ? 'inside' : 'outside';
}

/** Observes everything that targets look at, the dear things too. */
export function observeAll(
  { observe, observeReformed }: Calibration,
  values: Readonly<Record<string, number>>,
  size: FitSize,
): Map<string, number> {
  const reformed = observeReformed?.(values, size) ?? [];
  return new Map([...observe(values, size, false), ...observe(values, size, true), ...reformed]);
}

/** Compares every target of a calibration with runs of these sizes; seeds should not be those of the fit. */
export function checkTargets(
  calibration: Calibration,
  values: Readonly<Record<string, number>>,
  size: FitSize,
): CheckedTarget[] {
  return targetsSeen(calibration.targets, observeAll(calibration, values, size));
}

/** Compares targets with what was observed. */
export function targetsSeen(targets: readonly TargetRow[], observed: ReadonlyMap<string, number>): CheckedTarget[] {
  return targets.map((target) => {
    const simulated = observed.get(target.observation);
    if (simulated === undefined || Number.isNaN(simulated)) return { ...target, simulated: null, inside: null };
    const inside = hasFigure(target) ? simulated >= target.low && simulated <= target.high : null;
    return { ...target, simulated, inside };
  });
}
