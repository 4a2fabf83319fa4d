// `tierwise fit`: fits a setting to its baseline, or checks how well the constants in force meet it.
import { Command } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import type { Calibration, FitSize } from '../engine/model.ts';
import { fit } from '../experiments/fit.ts';
import { type CheckedTarget, checkTargets } from '../experiments/target-table.ts';
import { jsonText } from '../results/json-text.ts';
import { checkWritable, writeFiles } from '../results/write-files.ts';
import { nearestName } from '../scenario/nearest.ts';
import { InputError } from './ending.ts';
import { print, tableText } from './screen.ts';

const HELP = `
Every free constant of a setting answers for one published figure of the baseline; a reform is never looked at.
Figures the setting is fitted to are marked "fitted", the others are only compared.

Examples:
  tierwise fit china-county --check           how well the constants that come with the package meet the figures
  tierwise fit us-medicare-market             fits again (about two minutes) and shows hits and misses
  tierwise fit china-county --out fitted.json and writes the constants
  npm run fit                                 in a checkout: fits all settings and rewrites their files`;

interface FitOptions {
  readonly check?: boolean;
  readonly residents: string;
  readonly seeds: string;
  readonly steps: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Builds the sub-command. */
export function fitCommand(): Command {
  return new Command('fit')
    .description('fit a setting to published figures of its baseline, and show hits and misses')
    .argument('[SETTING]', 'the setting to fit', 'china-county')
    .option('--check', 'do not fit: only compare the constants in force with the figures')
    .option('--residents <n>', 'residents in each run', '8000')
    .option('--seeds <n>', 'runs pooled at each step', '4')
    .option('--steps <n>', 'steps at most', '60')
    .option('--out <FILE>', 'write the constants: FILE.json, or FILE.ts as the setting keeps them')
    .option('--json', 'print {setting, values, targets} instead of a table')
    .addHelpText('after', HELP)
    .action(runFit);
}

async function runFit(setting: string, options: FitOptions): Promise<void> {
  const calibration = calibrationOf(setting);
  if (options.out !== undefined) await checkWritable(options.out);
  const size = (residents: number, seeds: number, prefix: string): FitSize => ({
    residents,
    months: 36,
    seeds: Array.from({ length: seeds }, (_, k) => `${prefix}-${k + 1}`),
  });
  const fitSize = size(count(options, 'residents', 500, 200_000), count(options, 'seeds', 1, 64), 'fit');
  const values =
    options.check === true ? calibration.values : fitted(calibration, fitSize, count(options, 'steps', 1, 1000));
  // Fresh seeds: a fit must not be judged by the luck it was fitted with.
  const targets = checkTargets(calibration, values, size(2 * fitSize.residents, fitSize.seeds.length, 'check'));
  if (options.json) print(jsonText({ setting, values, targets }));
  else printTargets(targets);
  if (options.out === undefined) return;
  const text = options.out.endsWith('.ts') ? settingFile(setting, fitSize, values) : jsonText({ setting, values });
  await writeFiles([{ path: options.out, text }]);
  process.stderr.write(`wrote ${options.out}\n`);
}

function calibrationOf(setting: string): Calibration {
  const calibrations = consortium.calibrations;
  const found = calibrations.find((one) => one.setting === setting);
  if (found) return found;
  const names = calibrations.map((one) => one.setting);
  const nearest = nearestName(setting, names) ?? names.join(', ');
  throw new InputError(`no setting '${setting}' that can be fitted; nearest: ${nearest}`);
}

function count(options: FitOptions, name: 'residents' | 'seeds' | 'steps', low: number, high: number): number {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new InputError(`--${name}: found '${options[name]}', expected a whole number from ${low} to ${high}`);
}

/** Within this of every target a fit is done. */
const TOLERANCE = 0.01;

function fitted(calibration: Calibration, size: FitSize, steps: number): Readonly<Record<string, number>> {
  const run = fit(calibration, size, { steps, tolerance: TOLERANCE });
  for (;;) {
    const { value, done } = run.next();
    const away = `${(100 * value.worst).toFixed(1)} %`;
    process.stderr.write(
      `step ${String(value.step).padStart(2)}: furthest off ${away.padStart(7)}, ${value.worstPath}\n`,
    );
    if (done) return value.values;
  }
}

const digits = (value: number) => String(Number(value.toPrecision(4)));

function printTargets(targets: readonly CheckedTarget[]): void {
  const verdict = ({ inside }: CheckedTarget) =>
    inside === null ? pc.dim('not measured') : inside ? pc.green('inside') : pc.yellow('outside');
  print(
    tableText(
      [
        { title: 'figure', align: 'left' },
        { title: 'published', align: 'right' },
        { title: 'band', align: 'left' },
        { title: 'simulated', align: 'right' },
        { title: '', align: 'left' },
        { title: '', align: 'left' },
        { title: 'unit', align: 'left' },
        { title: 'source', align: 'left' },
      ],
      targets.map((target) => [
        target.title,
        digits(target.published),
        `${digits(target.low)} … ${digits(target.high)}`,
        target.simulated === null ? '–' : digits(target.simulated),
        verdict(target),
        target.fitted ? 'fitted' : 'compared',
        target.unit,
        target.sources.join(' '),
      ]),
    ),
  );
  print();
  const tell = (which: boolean, word: string) => {
    const group = targets.filter((target) => target.fitted === which && target.inside !== null);
    const hits = group.filter((target) => target.inside === true).length;
    print(`  ${hits} of ${group.length} ${word} figures inside their band`);
  };
  tell(true, 'fitted');
  tell(false, 'compared');
}

/** The file in which a setting keeps its fitted constants. */
function settingFile(setting: string, size: FitSize, values: Readonly<Record<string, number>>): string {
  const name = `${setting.replaceAll('-', '_').toUpperCase()}_FIT`;
  const lines = Object.entries(values).map(([path, value]) => `    '${path}': ${Number(value.toPrecision(6))},`);
  return `// Constants of ${setting} found by \`tierwise fit ${setting}\`. Written by that command; do not edit by hand.
export const ${name} = {
  residents: ${size.residents},
  seeds: [${size.seeds.map((seed) => `'${seed}'`).join(', ')}],
  values: {
${lines.join('\n')}
  },
} as const satisfies { residents: number; seeds: readonly string[]; values: Record<string, number> };
`;
}
