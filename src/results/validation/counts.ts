// What a validation comes to in numbers. Effects of studies that were put to use are shown and never counted.
import { hasFigure, verdictOnTarget } from '../../experiments/target-table.ts';
import type { EffectResult, ValidationResult } from '../../experiments/validation/validate.ts';

export interface Tally {
  readonly hits: number;
  readonly of: number;
}

export interface TargetCount extends Tally {
  readonly setting: string;
  /** Figures that no measure of the model answers to. */
  readonly notMeasured: number;
  /** Observations for which no figure was found. */
  readonly withoutFigure: number;
  readonly fitted: Tally;
  readonly compared: Tally;
}

export interface Counts {
  readonly targets: readonly TargetCount[];
  /** Effects counted, right in sign. */
  readonly sign: Tally;
  /** Effects counted that print an interval, inside it. */
  readonly inside: Tally;
  /** Effects counted with a published size, right in sign and half to double of it. */
  readonly size: Tally;
  /** Effects shown, not counted. */
  readonly used: Tally;
  readonly exact: Tally;
}

const tally = <T>(all: readonly T[], isHit: (one: T) => boolean): Tally => ({
  hits: all.filter(isHit).length,
  of: all.length,
});

/** Says whether an effect counts as validation. */
export const counts = ({ effect }: EffectResult): boolean => effect.used === undefined;

/** Counts hits and misses. */
export function countsOf({ targets, effects, exact }: ValidationResult): Counts {
  const counted = effects.filter(counts);
  const sized = counted.filter(({ effect }) => effect.published !== null && effect.expects !== 'none');
  return {
    targets: [...new Set(targets.map(({ setting }) => setting))].map((setting) => {
      const own = targets.filter((target) => target.setting === setting);
      const measured = own.filter(({ inside }) => inside !== null);
      const hit = ({ inside }: { readonly inside: boolean | null }) => inside === true;
      return {
        setting,
        ...tally(measured, hit),
        notMeasured: own.filter((one) => verdictOnTarget(one) === 'not measured').length,
        withoutFigure: own.filter((one) => !hasFigure(one)).length,
        fitted: tally(
          measured.filter(({ fitted }) => fitted),
          hit,
        ),
        compared: tally(
          measured.filter(({ fitted }) => !fitted),
          hit,
        ),
      };
    }),
    sign: tally(counted, ({ signRight }) => signRight),
    inside: tally(
      counted.filter(({ inside }) => inside !== null),
      ({ inside }) => inside === true,
    ),
    size: tally(sized, ({ magnitude }) => magnitude === 'half to double'),
    used: tally(
      effects.filter((one) => !counts(one)),
      ({ signRight }) => signRight,
    ),
    exact: tally(exact, ({ pass }) => pass),
  };
}

/** Writes what is missing: `2 not measured, 1 without a figure to compare with`. */
export const missingText = ({ notMeasured, withoutFigure }: TargetCount): string =>
  `${notMeasured} not measured${withoutFigure === 0 ? '' : `, ${withoutFigure} without a figure to compare with`}`;

/** Writes `31 of 40 (78 %)`. */
export const tallyText = ({ hits, of }: Tally): string =>
  of === 0 ? 'none' : `${hits} of ${of} (${Math.round((100 * hits) / of)} %)`;
