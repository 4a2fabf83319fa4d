// Numbers as people read them: as many decimals as their interval deserves, shares as per cent, a true minus sign. Numbers in
// files are never rounded; this is for screens and reports alone.

/** How the numbers of a unit are shown: a factor, what stands behind a value, and what behind a difference. */
interface Shown {
  readonly factor: number;
  readonly unit: string;
  readonly change: string;
}

const NARROW = '\u202f';

/** Returns how a unit is shown: shares as per cent, their differences as points. */
export function shownUnit(unit: string): Shown {
  if (unit === 'share') return { factor: 100, unit: '%', change: 'points' };
  if (unit === '0–100') return { factor: 1, unit: '(0–100)', change: 'points' };
  return { factor: 1, unit, change: unit };
}

/** Anything with an interval: a mean or a difference. */
export interface Ranged {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Writers by their count of decimals: making one takes a hundred times as long as using it. */
const writers: Intl.NumberFormat[] = [];

function writerOf(decimals: number): Intl.NumberFormat {
  writers[decimals] ??= new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return writers[decimals];
}

/** Writes a number with a fixed count of decimals; an en dash where there is none to write. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–';
  const text = writerOf(decimals).format(Math.abs(value));
  // A value that rounds to zero has no sign.
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** Writes a number with its sign, `+` included. */
export function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Counts the decimals a number deserves: two digits of its half-interval, or four digits where it has none. */
export function decimalsFor({ value, low, high }: Ranged, factor = 1): number {
  const half = low === null || high === null ? 0 : ((high - low) / 2) * factor;
  const size = half > 0 ? 1 - exponent(half) : 3 - exponent(value * factor);
  return Math.max(0, Math.min(4, size));
}

function exponent(value: number): number {
  return Number.isFinite(value) && value !== 0 ? Math.floor(Math.log10(Math.abs(value))) : 2;
}

/** A number with an interval as text: the value, its limits (empty where there are none), and the unit. */
export interface RangedText {
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly unit: string;
}

/** Writes a value with its interval in the unit as shown. */
export function valueText(row: Ranged, unit: string): RangedText {
  const { factor, unit: shown } = shownUnit(unit);
  return rangedText(row, factor, shown, fixed);
}

/** Writes a difference with its interval and signs in the unit as shown. */
export function changeText(row: Ranged, unit: string): RangedText {
  const { factor, change } = shownUnit(unit);
  return rangedText(row, factor, change, signed);
}

function rangedText(row: Ranged, factor: number, unit: string, write: typeof fixed): RangedText {
  const decimals = decimalsFor(row, factor);
  const limit = (one: number | null) => (one === null ? '' : write(one * factor, decimals));
  return { value: write(row.value * factor, decimals), low: limit(row.low), high: limit(row.high), unit };
}

/** Writes the size of a difference, without its sign, to two digits: for headlines, where the interval stands beside it. */
export function briefChange({ difference, unit }: { readonly difference: number; readonly unit: string }): string {
  const size = Math.abs(difference) * shownUnit(unit).factor;
  return fixed(size, Math.max(0, Math.min(4, 1 - exponent(size))));
}

/** Writes a ratio as signed per cent with one decimal (two below 1 %); an en dash where there is none. */
export function percentChange(ratio: number): string {
  if (!Number.isFinite(ratio)) return '–';
  return `${signed(ratio * 100, Math.abs(ratio) < 0.01 ? 2 : 1)}${NARROW}%`;
}

/** Joins a number and its unit: `71.0 %`, `2,281 CNY per visit`. */
export function withUnit(number: string, unit: string): string {
  if (unit === '' || unit === '1') return number;
  return unit === '%' ? `${number}${NARROW}%` : `${number} ${unit}`;
}

/** Writes a duration given in milliseconds: `4.2 s`, `3 min 5 s`. */
export function durationText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
