// `tierwise new-setting`: a place of one's own. First a table to fill, then a fit of the setting it is built on to what the
// table says. Everything stays on the machine.
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Command } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import type { Calibration, FitSize, SettingSummary } from '../engine/model.ts';
import { checkTargets } from '../experiments/target-table.ts';
import { LARGEST_LEDGER_BYTES } from '../ledger/csv.ts';
import { figuresOf, figuresTemplate, givenNumbers, readFigures } from '../ledger/own-figures.ts';
import { placeSentence } from '../results/place-sentence.ts';
import { checkWritable, writeFiles } from '../results/write-files.ts';
import { ASSUMPTION, figuresIn, type OwnSetting, placeIn } from '../scenario/own-setting.ts';
import { settingText } from '../scenario/setting-text.ts';
import { InputError } from './ending.ts';
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
import { readLimited } from './read-limited.ts';
import { print, wrapped } from './screen.ts';

const HELP = `
The table has a row for every published figure the setting is fitted to and for every number of it. Write your value under
"yours" and where it comes from under "source"; leave empty what you do not know. Low and high say what counts as met
(default: 10 % either way, 2 points of a share). The fit takes one to three minutes; nothing leaves this machine.

Examples:
  tierwise new-setting --from china-county --template my.csv        a table to fill
  tierwise new-setting my-county.yaml --from china-county --targets my.csv
  tierwise compare fee-for-service county-global-budget --setting my-county.yaml`;

/** Enough for figures not far from those of the setting. */
const STEPS = 40;

interface Options extends FitOptions {
  readonly from: string;
  readonly template?: string;
  readonly targets?: string;
  readonly title?: string;
  readonly force?: boolean;
}

/** Builds the sub-command. */
export function newSettingCommand(): Command {
  const command = new Command('new-setting')
    .description('make a place of your own from local figures: a table to fill, then a fit')
    .argument('[FILE]', 'file to write (.yaml or .yml)')
    .requiredOption('--from <SETTING>', 'the setting to build on')
    .option('--template <FILE.csv>', 'write the table to fill')
    .option('--targets <FILE.csv>', 'the filled table')
    .option('--title <TEXT>', 'title of the place (default: the name of the file)')
    .option('--force', 'overwrite a file that exists');
  return withFitOptions(command, STEPS).addHelpText('after', HELP).action(newSetting);
}

async function newSetting(file: string | undefined, options: Options): Promise<void> {
  const calibration = calibrationOf(options.from);
  const setting = consortium.settings.find(({ name }) => name === options.from) as SettingSummary;
  if (options.template !== undefined) {
    if (file !== undefined || options.targets !== undefined)
      throw new InputError('--template writes a table to fill; fill it, then give it with --targets');
    return writeTemplate(options.template, setting, calibration, options);
  }
  if (file === undefined || options.targets === undefined)
    throw new InputError('give a file to write and the filled table (--targets), or ask for the table (--template)');
  if (!/\.ya?ml$/i.test(file)) throw new InputError(`${file}: the file of a place is YAML; name it .yaml or .yml`);
  await refuseExisting(file, options);
  await checkWritable(file);
  const text = await readLimited(options.targets, options.targets, LARGEST_LEDGER_BYTES, 'a table');
  const name = basename(file, extname(file));
  const given = readFigures(text, setting, calibration, options.targets);
  const known = { name, title: options.title ?? name, base: options.from, ...given };
  await fitAndWrite(file, known, calibration, options);
}

async function writeTemplate(path: string, setting: SettingSummary, calibration: Calibration, options: Options) {
  if (!/\.csv$/i.test(path)) throw new InputError(`${path}: the table is CSV; name it .csv`);
  await refuseExisting(path, options);
  await writeFiles([{ path, text: figuresTemplate(setting, calibration) }]);
  print(
    `Wrote ${pc.bold(path)}: ${figuresOf(calibration).length} figures and ${givenNumbers(setting, calibration).length} numbers of ${setting.name}.`,
  );
  print(
    `Fill the column 'yours', then: ${pc.bold(`tierwise new-setting mine.yaml --from ${setting.name} --targets ${path}`)}`,
  );
}

async function refuseExisting(path: string, { force }: Options): Promise<void> {
  const exists = (await stat(path).catch(() => undefined)) !== undefined;
  if (exists && !force) throw new InputError(`${path} exists and was left alone; --force overwrites it`);
}

async function fitAndWrite(
  file: string,
  known: Omit<OwnSetting, 'fitted'>,
  base: Calibration,
  options: Options,
): Promise<void> {
  const { fitting, judging } = sizesOf(options);
  const local = base.elsewhere(figuresIn(known));
  refuseContradictions(local, base);
  const values = fitted(local, fitting, count(options, 'steps', 1, 1000));
  const own: OwnSetting = { ...known, fitted: foundBy(local, values, known) };
  await writeFiles([{ path: file, text: settingText(own) }]);
  report(own, local, values, judging, file);
}

/** What the targets leave for a tier may not be negative. */
function refuseContradictions(local: Calibration, base: Calibration): void {
  const wrong = local.knobs.filter(({ target }, at) => base.knobs[at].target > 0 && !(target > 0));
  if (wrong.length === 0) return;
  const lines = wrong.map(({ observation, target }) => `    ${observation}: ${rounded(target)} would be left`);
  throw new InputError(
    ['the figures contradict each other, with those of the setting where you gave none:', ...lines].join('\n'),
  );
}

/** What the fit found, and what follows from the targets. */
function foundBy(
  local: Calibration,
  values: Readonly<Record<string, number>>,
  { changes }: Pick<OwnSetting, 'changes'>,
): OwnSetting['fitted'] {
  const follow = Object.entries(local.changes).filter(([path]) => !Object.hasOwn(changes, path));
  return Object.fromEntries([...follow, ...Object.entries(values)].map(([path, value]) => [path, rounded(value)]));
}

function report(
  own: OwnSetting,
  local: Calibration,
  values: Readonly<Record<string, number>>,
  judging: FitSize,
  file: string,
): void {
  printTargets(checkTargets(local, values, judging));
  print();
  const assumed = Object.keys(own.fitted).filter((path) => path.startsWith(ASSUMPTION)).length;
  print(wrapped(placeSentence({ setting: own.base, place: placeIn(own) }) ?? ''));
  if (assumed > 0) print(wrapped(`${assumed} assumptions were fitted too; a scenario may still set its own.`));
  print();
  print(`Wrote ${pc.bold(file)}. Use it: ${pc.bold(`tierwise run fee-for-service --setting ${file}`)}`);
}
