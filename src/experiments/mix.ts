// Figures that describe several settings together: shares weighted by people and by how much care they use.
//   share = Σ weight · whole · share_i / Σ weight · whole
import type { Calibration, FitSize, Mix } from '../engine/model.ts';
import type { CheckedTarget } from './target-table.ts';

/** Compares the shares of a mix with runs of its settings as they are fitted. */
export function checkMix(mix: Mix, calibrations: readonly Calibration[], size: FitSize): CheckedTarget[] {
  const parts = mix.parts.map(({ setting, weight }) => {
    const calibration = calibrations.find((one) => one.setting === setting);
    if (calibration === undefined) throw new Error(`${mix.title} names '${setting}', which is not fitted`);
    return { weight, seen: calibration.observe(calibration.values, size, false) };
  });
  return mix.targets.map((target) => {
    const simulated = mixedShare(parts, target);
    const { low, high, whole, shares } = target;
    const common = { ...target, id: `${whole} ${shares.join(' ')}`, unit: 'share', fitted: false, observation: whole };
    return { ...common, simulated, inside: simulated >= low && simulated <= high };
  });
}

/** What one setting contributes. */
export interface MixPart {
  readonly weight: number;
  readonly seen: ReadonlyMap<string, number>;
}

/** Computes the share of a mix; an option that a setting lacks adds nothing. */
export function mixedShare(
  parts: readonly MixPart[],
  { whole, shares }: Pick<Mix['targets'][number], 'whole' | 'shares'>,
): number {
  let [part, all] = [0, 0];
  for (const { weight, seen } of parts) {
    const volume = weight * (seen.get(whole) ?? Number.NaN);
    const share = shares.reduce((sum, label) => sum + (seen.get(label) || 0), 0);
    part += volume * share;
    all += volume;
  }
  return part / all;
}
