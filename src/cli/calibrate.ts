// `tierwise calibrate`: fits a setting to its baseline, or checks how well the constants in force meet it.
import { Command } from 'commander';
import { consortium } from '../../models/index.ts';
import type { Calibration, FitSize } from '../engine/model.ts';
import { axesOf, type Draw, drawEnsemble, type EnsemblePlan } from '../experiments/ensemble.ts';
import { checkMix } from '../experiments/mix.ts';
import { checkTargets } from '../experiments/target-table.ts';
import { jsonText } from '../results/json-text.ts';
import { checkWritable, writeFiles } from '../results/write-files.ts';
import { ensembleText, storedEnsemble } from './ensemble-file.ts';
import {
  calibrationOf,
  count,
  type FitOptions,
  fitted,
  printTargets,
  rounded,
  sizesOf,
  withFitOptions,
} from './fitting.ts';
import { print, wrapped } from './screen.ts';

const HELP = `
Every free constant of a setting answers for one published figure of the baseline; a reform is never looked at.
Figures the setting is fitted to are marked "fitted", the others are only compared.

--ensemble draws the assumptions, and the numbers of the setting that are assumptions, over their plausible ranges (Latin
hypercube), fits the constants again in each draw and keeps the draws that the figures do not rule out: implausibility at
most 3 on all fitted figures but the worst two. Same seed, same draws.

Examples:
  tierwise calibrate china-county --check           how well the constants that come with the package meet the figures
  tierwise calibrate us-medicare-market             fits again (about two minutes) and shows hits and misses
  tierwise calibrate china-county --out fitted.json and writes the constants
  tierwise calibrate china-county --ensemble 60 --out draws.json   sixty draws of what nobody knows well, each fitted
  tierwise calibrate --mix                          county and city district together against the nation's shares by tier
  npm run fit                                       in a checkout: fits all settings and rewrites their files`;

interface Options extends FitOptions {
  readonly check?: boolean;
  readonly mix?: boolean;
  readonly ensemble?: string;
  readonly seed: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Builds the sub-command; \`fit\` is its older name. */
export function calibrateCommand(): Command {
  const command = new Command('calibrate')
    .alias('fit')
    .description('fit a setting to published figures of its baseline, and show hits and misses')
    .argument('[SETTING]', 'the setting to fit', 'china-county')
    .option('--check', 'do not fit: only compare the constants in force with the figures')
    .option('--mix', 'compare the settings that together describe a nation with its shares by tier')
    .option('--ensemble <N>', 'make an uncertainty ensemble of N draws instead')
    .option('--seed <TEXT>', 'seed of the draws', 'ensemble')
    .option('--out <FILE>', 'write the constants: FILE.json, or FILE.ts as the setting keeps them')
    .option('--json', 'print {setting, values, targets} instead of a table');
  return withFitOptions(command, 60).addHelpText('after', HELP).action(calibrate);
}

async function calibrate(setting: string, options: Options): Promise<void> {
  const calibration = calibrationOf(setting);
  const { fitting, judging } = sizesOf(options);
  const steps = count(options, 'steps', 1, 1000);
  if (options.out !== undefined) await checkWritable(options.out);
  if (options.mix === true) return printMixes(judging, options);
  if (options.ensemble !== undefined) return makeEnsemble(calibration, { ...options, ensemble: options.ensemble });
  const values = options.check === true ? calibration.values : fitted(calibration, fitting, steps);
  const targets = checkTargets(calibration, values, judging);
  if (options.json) print(jsonText({ setting, values, targets }));
  else printTargets(targets);
  if (options.out === undefined) return;
  const text = options.out.endsWith('.ts') ? settingFile(setting, fitting, values) : jsonText({ setting, values });
  await writeFiles([{ path: options.out, text }]);
  process.stderr.write(`wrote ${options.out}\n`);
}

function printMixes(size: FitSize, { json }: Options): void {
  const mixes = consortium.mixes.map((mix) => ({
    title: mix.title,
    note: mix.note,
    parts: mix.parts,
    targets: checkMix(mix, consortium.calibrations, size),
  }));
  if (json) {
    print(jsonText({ mixes }));
    return;
  }
  for (const { title, note, parts, targets } of mixes) {
    print(title);
    print(parts.map(({ setting, weight }) => `  ${setting} ${(100 * weight).toFixed(1)} % of people`).join('\n'));
    printTargets(targets);
    print(wrapped(note));
  }
}

/** A draw is fitted and judged by smaller runs than the setting itself. */
const DRAW_SIZE = { residents: 3000, months: 24 };
const DRAW_STEPS = 12;

async function makeEnsemble(calibration: Calibration, options: Options & { readonly ensemble: string }): Promise<void> {
  const plan: EnsemblePlan = {
    seed: options.seed,
    draws: count(options, 'ensemble', 2, 2000),
    fitting: { ...DRAW_SIZE, seeds: ['fit-1', 'fit-2'] },
    judging: { ...DRAW_SIZE, seeds: ['check-1', 'check-2', 'check-3'] },
    steps: DRAW_STEPS,
  };
  const draws: Draw[] = [];
  for (const draw of drawEnsemble(axesOf(consortium, calibration), calibration, plan)) {
    draws.push(draw);
    const kept = draws.filter((one) => one.kept).length;
    const [id, worst] = [...draw.implausibility].sort(([, a], [, b]) => b - a)[0];
    process.stderr.write(
      `draw ${draws.length} of ${plan.draws}: ${kept} kept; worst figure ${id}, ${worst.toFixed(1)}\n`,
    );
  }
  const ensemble = storedEnsemble(calibration.setting, plan, draws);
  if (options.json) print(jsonText(ensemble));
  else print(`${ensemble.rows.length} of ${draws.length} draws kept (${ensemble.rule}).`);
  for (const [id, missed] of options.json ? [] : Object.entries(ensemble.misses)) print(`  ${id}: missed in ${missed}`);
  if (options.out === undefined) return;
  await writeFiles([{ path: options.out, text: ensembleText(options.out, ensemble) }]);
  process.stderr.write(`wrote ${options.out}\n`);
}

/** The file in which a setting keeps its fitted constants. */
function settingFile(setting: string, size: FitSize, values: Readonly<Record<string, number>>): string {
  const name = `${setting.replaceAll('-', '_').toUpperCase()}_FIT`;
  const lines = Object.entries(values).map(([path, value]) => `    '${path}': ${rounded(value)},`);
  return `// Constants of ${setting} found by \`tierwise calibrate ${setting}\`. Written by that command; do not edit by hand.
export const ${name} = {
  residents: ${size.residents},
  seeds: [${size.seeds.map((seed) => `'${seed}'`).join(', ')}],
  values: {
${lines.join('\n')}
  },
} as const satisfies { residents: number; seeds: readonly string[]; values: Record<string, number> };
`;
}
