// What `calibrate` and `new-setting` share: the size of a fit, the fit with its progress, and the table of hits and misses.
import type { Command } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import type { Calibration, FitSize } from '../engine/model.ts';
import { fit } from '../experiments/fit.ts';
import { type CheckedTarget, verdictOnTarget } from '../experiments/target-table.ts';
import { nearestName } from '../scenario/nearest.ts';
import { InputError } from './ending.ts';
import { print, tableText } from './screen.ts';

/** Options of a fit as commander gives them. */
export interface FitOptions {
  readonly residents: string;
  readonly seeds: string;
  readonly steps: string;
}

/** Adds the options of a fit to a sub-command. */
export function withFitOptions(command: Command, steps: number): Command {
  return command
    .option('--residents <N>', 'residents in each run', '8000')
    .option('--seeds <N>', 'runs pooled at each step', '4')
    .option('--steps <N>', 'steps at most', String(steps));
}

/** Finds how a setting is fitted; throws an InputError where it is not. */
export function calibrationOf(setting: string): Calibration {
  const calibrations = consortium.calibrations;
  const found = calibrations.find((one) => one.setting === setting);
  if (found) return found;
  const names = calibrations.map((one) => one.setting);
  const nearest = nearestName(setting, names) ?? names.join(', ');
  throw new InputError(`no setting '${setting}' that can be fitted; nearest: ${nearest}`);
}

/** Reads a whole number among the options; throws an InputError. */
export function count<Name extends string>(
  options: { readonly [name in Name]: string },
  name: Name,
  low: number,
  high: number,
): number {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new InputError(`--${name}: found '${options[name]}', expected a whole number from ${low} to ${high}`);
}

/** Runs of this many residents under each of these seeds. */
const sized = (residents: number, seeds: number, prefix: string): FitSize => ({
  residents,
  months: 36,
  seeds: Array.from({ length: seeds }, (_, k) => `${prefix}-${k + 1}`),
});

/** The runs of a fit, and those it is judged by: of more residents under fresh seeds, lest it be judged by its own luck. */
export function sizesOf(options: FitOptions): { readonly fitting: FitSize; readonly judging: FitSize } {
  const [residents, seeds] = [count(options, 'residents', 500, 200_000), count(options, 'seeds', 1, 64)];
  return { fitting: sized(residents, seeds, 'fit'), judging: sized(2 * residents, seeds, 'check') };
}

/** Within this of every target a fit is done. */
const TOLERANCE = 0.01;

/** Fits, telling every step on stderr. */
export function fitted(calibration: Calibration, size: FitSize, steps: number): Readonly<Record<string, number>> {
  const run = fit(calibration, size, { steps, tolerance: TOLERANCE });
  for (;;) {
    const { value, done } = run.next();
    const away = `${(100 * value.worst).toFixed(1)} %`;
    process.stderr.write(
      `step ${String(value.step).padStart(2)}: furthest off ${away.padStart(7)}, ${value.worstPath}\n`,
    );
    if (!done) continue;
    if (value.pinned.length > 0)
      process.stderr.write(`at its limit, so that its figure may be missed: ${value.pinned.join(', ')}\n`);
    return value.values;
  }
}

/** As many digits as a fit deserves. */
export const rounded = (value: number) => Number(value.toPrecision(6));

const digits = (value: number) => String(Number(value.toPrecision(4)));

const colourOf = ({ inside }: CheckedTarget) => (inside === null ? pc.dim : inside ? pc.green : pc.yellow);

/** Prints published and simulated figures side by side, hits and misses alike. */
export function printTargets(targets: readonly CheckedTarget[]): void {
  const verdict = (target: CheckedTarget) => colourOf(target)(verdictOnTarget(target));
  const columns = [
    { title: 'figure', align: 'left' },
    { title: 'published', align: 'right' },
    { title: 'band', align: 'left' },
    { title: 'simulated', align: 'right' },
    { title: '', align: 'left' },
    { title: '', align: 'left' },
    { title: 'unit', align: 'left' },
    { title: 'source', align: 'left' },
  ] as const;
  const cells = targets.map((target) => [
    target.title,
    digits(target.published),
    `${digits(target.low)} … ${digits(target.high)}`,
    target.simulated === null ? '–' : digits(target.simulated),
    verdict(target),
    target.fitted ? 'fitted' : 'compared',
    target.unit,
    target.sources.join(' '),
  ]);
  print(tableText(columns, cells));
  print();
  print(tallyText(targets, true, 'fitted'));
  print(tallyText(targets, false, 'compared'));
}

function tallyText(targets: readonly CheckedTarget[], fitted: boolean, word: string): string {
  const group = targets.filter((target) => target.fitted === fitted && target.inside !== null);
  const hits = group.filter((target) => target.inside === true).length;
  return `  ${hits} of ${group.length} ${word} figures inside their band`;
}
