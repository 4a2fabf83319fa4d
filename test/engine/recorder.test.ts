// What a recorder makes of a year: measures of the year's own sums, for everybody and for groups, beside months and the summary.
import { expect, test } from 'vitest';
import { createRecorder } from '../../src/engine/recorder.ts';

/** Visits and patients of two groups, given month by month. */
const model = {
  counters: {
    names: ['visits', 'patients'],
    groups: ['all', 'place:remote'],
    read: (world: readonly number[], out: Float64Array) => out.set(world),
  },
  measures: [
    {
      id: 'visits.perPatient',
      unit: '1',
      title: 'Visits per patient',
      says: 'visits / patients',
      better: 'neither' as const,
      byGroup: true,
      value: (window: { sum(index: number): number }) => window.sum(0) / window.sum(1),
    },
    {
      id: 'visits.perYear',
      unit: '1',
      title: 'Visits per year',
      says: 'visits / years',
      better: 'neither' as const,
      value: (window: { sum(index: number): number; readonly months: number }) => window.sum(0) / (window.months / 12),
    },
  ],
};

function recorded(months: number) {
  const recorder = createRecorder(model, months);
  // Month m: m visits of m² patients; of the remote, one visit of m patients.
  for (let month = 1; month <= months; month++) recorder.record([month, month * month, 1, month], month);
  return recorder;
}

test('a ratio over a year is the ratio of its sums, not the mean of its months', () => {
  const recorder = recorded(30);
  // Σm = 78 and 222, Σm² = 650 and 4250 over months 1 to 12 and 13 to 24 (Σm² = n(n+1)(2n+1)/6).
  expect([...recorder.years()]).toEqual([78 / 650, 222 / 4250, 12 / 78, 12 / 222, 78, 222]);
  const [{ series }] = recorder.finish();
  const meanOfMonths = series.slice(0, 12).reduce((sum, value) => sum + value, 0) / 12;
  expect(78 / 650).not.toBeCloseTo(meanOfMonths, 2);
});

test('a year that a run does not complete is none', () => {
  expect(recorded(11).years()).toHaveLength(0);
  expect(recorded(12).years()).toHaveLength(3);
  expect(recorded(23).years()).toHaveLength(3);
});

test('the second year of two is what the summary over months 13 to 24 says', () => {
  const recorder = recorded(24);
  const years = recorder.years();
  expect(recorder.finish().map(({ value }) => value)).toEqual([years[1], years[3], years[5]]);
});
