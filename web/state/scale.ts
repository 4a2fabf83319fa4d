// How the number of a parameter is shown and moved: shares as per cent, a slider over what is plausible, steps people can read.
import { fixed, shownUnit } from '../../src/results/format.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';

export interface Scale {
  /** Hard limits. */
  readonly min: number;
  readonly max: number;
  /** Ends of the slider: the hard limits, or what is plausible where those are far away. */
  readonly from: number;
  readonly to: number;
  /** Plausible range. */
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly integer: boolean;
  /** Shown number over held number: 100 for shares. */
  readonly factor: number;
  readonly unit: string;
  /** Writes a held number for reading. */
  text(value: number): string;
  /** Writes it for an input of numbers. */
  plain(value: number): string;
}

/** Slider as wide as this many plausible ranges at most; a number box reaches the rest. */
const WIDEST = 4;

/** Works out the scale of a number or a lever; months reach to the end of the run. */
export function scaleOf(parameter: Parameter, months: number): Scale {
  const { min = 0, max = 1, integer = false, unit: held } = parameter;
  const { low = min, high = max } = parameter;
  const { factor, unit } = shownUnit(held.startsWith('share') && max <= 1 ? 'share' : held);
  const isFar = max - min > WIDEST * (high - low);
  const end = held === 'month' ? Math.min(max, months) : max;
  const [from, to] = isFar ? [low, high] : [min, Math.max(min, end)];
  const step = integer ? (held === 'month' && parameter.path.endsWith('.start') ? 12 : 1) : stepOf((to - from) / 100);
  const decimals = integer ? 0 : decimalsOf(step * factor);
  return {
    min,
    max,
    from,
    to: to > from ? to : from + 1,
    low: Math.max(low, from),
    high: Math.min(high, to),
    step,
    integer,
    factor,
    unit: unit === '1' ? '' : unit,
    text: (value) => fixed(value * factor, decimals),
    plain: (value) => String(Number((value * factor).toFixed(decimals + 2))),
  };
}

/** The next smaller of 1, 2 and 5 times a power of ten. */
function stepOf(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const lead = size / power;
  return Number(((lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power).toPrecision(1));
}

function decimalsOf(step: number): number {
  return Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
}
