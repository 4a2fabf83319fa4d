// Fitted to its own output the fit finds the truth: constants are moved away, what the model then shows is what the fit is
// given, and it must come back to them from the constants in force. TIERWISE_LONG=1 judges with other luck than the truth's.
import { expect, it } from 'vitest';
import { countyCalibration } from '../../models/consortium/calibration/county.ts';
import type { Calibration, FitSize } from '../../src/engine/model.ts';
import { fit } from '../../src/experiments/fit.ts';

const LONG = process.env.TIERWISE_LONG !== undefined;
const size = (...seeds: string[]): FitSize =>
  LONG ? { residents: 8000, months: 36, seeds } : { residents: 1000, months: 24, seeds: seeds.slice(0, 1) };

/** Each answers for a figure of its own, so that it can be told from the others. */
const MOVED: Readonly<Record<string, (value: number) => number>> = {
  'choice.selfCare': (value) => value + 0.5,
  'choice.appeal.village': (value) => value - 0.4,
  'choice.appeal.secondary': (value) => value + 0.5,
  'choice.appeal.outside': (value) => value - 0.3,
  'care.admissionThreshold.secondary': (value) => value + 0.06,
  'prices.visit.secondary': (value) => value * 1.4,
  'prices.admission.secondary': (value) => value * 0.7,
  'care.stayDays.secondary': (value) => value * 0.8,
  'scheme.residents.claimedShare': (value) => value * 0.8,
};

/** As far as the fit's own tolerance of 1 % lets a constant stray; utilities and thresholds in their units. */
const CLOSE: Readonly<Record<string, number>> = LONG
  ? { 'choice.selfCare': 0.1, 'choice.appeal': 0.1, 'care.admissionThreshold': 0.02, relative: 0.06 }
  : { 'choice.selfCare': 0.06, 'choice.appeal': 0.06, 'care.admissionThreshold': 0.015, relative: 0.04 };

function recovered(calibration: Calibration, paths: readonly string[], truth: Readonly<Record<string, number>>) {
  const observed = calibration.observe(truth, size(...(LONG ? ['t-1', 't-2', 't-3', 't-4'] : ['a'])), false);
  const knobs = calibration.knobs
    .filter(({ path }) => paths.includes(path))
    .map((knob) => ({ ...knob, target: observed.get(knob.observation) ?? Number.NaN }));
  const run = fit({ ...calibration, knobs }, size('a', 'b', 'c', 'd'), { steps: 30, tolerance: LONG ? 0.005 : 0.002 });
  for (;;) {
    const { value, done } = run.next();
    if (done) return value;
  }
}

it('the constants of the county are found again from what they lead to', { timeout: 600_000 }, () => {
  const paths = Object.keys(MOVED);
  const truth = { ...countyCalibration.values };
  for (const [path, move] of Object.entries(MOVED)) truth[path] = move(truth[path]);
  const { values } = recovered(countyCalibration, paths, truth);
  const errors = paths.map((path) => {
    const kind = Object.keys(CLOSE).find((start) => path.startsWith(start)) ?? 'relative';
    const error = Math.abs(values[path] - truth[path]) / (kind === 'relative' ? truth[path] : 1);
    return { path, error, allowed: CLOSE[kind] };
  });
  if (LONG) console.log(errors.map(({ path, error }) => `${path} ${error.toFixed(4)}`).join('\n'));
  expect(errors.filter(({ error, allowed }) => !(error <= allowed))).toEqual([]);
  // The move was no small matter.
  expect(Math.abs(truth['choice.selfCare'] - countyCalibration.values['choice.selfCare'])).toBeGreaterThan(0.4);
});
