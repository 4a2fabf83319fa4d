// The year-end effect: an outcome by month of the year. Where a budget runs out, providers admit fewer and turn more away toward
// December; where it is left, they may do the opposite. Each point is the mean of that month over the years after the first.

/** First month that counts; the year before it is the baseline year. */
const FIRST = 13;

/** Means by month of the year, January first, over all years after the first; NaN where there is none. */
export function profileOf(series: ArrayLike<number>): number[] {
  return Array.from({ length: 12 }, (_, month) => {
    let sum = 0;
    let years = 0;
    for (let at = FIRST - 1 + month; at < series.length; at += 12) {
      if (!Number.isFinite(series[at])) continue;
      sum += series[at];
      years++;
    }
    return years === 0 ? Number.NaN : sum / years;
  });
}

/** The last quarter against the three before it, as a ratio less one. */
export function yearEndEffect(profile: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return mean(profile.slice(9)) / mean(profile.slice(0, 9)) - 1;
}
