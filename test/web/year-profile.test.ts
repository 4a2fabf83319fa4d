// The year-end effect: months of the year are averaged over the years after the first, and a December that falls is told.
import { describe, expect, it } from 'vitest';
import { profileOf, yearEndEffect } from '../../web/charts/year-profile.ts';

/** Three years: the first is the baseline year and counts for nothing. */
const series = Float64Array.from({ length: 36 }, (_, at) => (at < 12 ? 1000 : 10 + (at % 12) + (at >= 24 ? 2 : 0)));

describe('the profile of a year', () => {
  it('averages each month over the years after the first', () => {
    expect(profileOf(series)[0]).toBe(11);
    expect(profileOf(series)[11]).toBe(22);
  });

  it('passes over months that have no number', () => {
    const gap = Float64Array.from(series);
    gap[12] = Number.NaN;
    expect(profileOf(gap)[0]).toBe(12);
    expect(profileOf(series.slice(0, 12))[0]).toBeNaN();
  });

  it('tells by how much the last quarter differs from the rest', () => {
    expect(yearEndEffect([...Array(9).fill(10), 8, 8, 8])).toBeCloseTo(-0.2, 12);
    expect(yearEndEffect(Array(12).fill(7))).toBeCloseTo(0, 12);
  });
});
