// `tierwise validate`: how far the model is from published figures: targets of the fit, effects it was never fitted to, and
// exact values. A miss is a finding, not a failure.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Command } from 'commander';
import { consortium } from '../../models/index.ts';
import { ensembleOf, inPlausible } from '../experiments/plausible.ts';
import { type ValidationPlan, type ValidationResult, validate } from '../experiments/validation/validate.ts';
import { jsonText } from '../results/json-text.ts';
import { validationJson } from '../results/validation/json.ts';
import { validationPage, withValidation } from '../results/validation/page.ts';
import { nearestName } from '../scenario/nearest.ts';
import { InputError } from './ending.ts';
import { loadScenario, type Scenario } from './scenarios.ts';
import { print } from './screen.ts';
import { simulateThenWrite, threadCount } from './simulation.ts';
import { validationText } from './validate-text.ts';

const HELP = `
Three tables: figures of the baseline that settings are fitted to or compared with; effects of reforms, never fitted to, whose
bands and signs were written down before any was simulated; exact values that parts of the product must reproduce. Effects of
studies that set a parameter are shown as used and never counted. Exit code 0 says that the work was done, not that all agrees.

--out writes FILE.html (a report with charts), FILE.json, FILE.ts (with --full: the shares of plausible settings
that show each sign, as the package stores them), or FILE.md (in a file that exists only what stands between the marks
<!-- validation … --> and <!-- /validation --> is replaced).

Examples:
  tierwise validate
  tierwise validate --setting us-medicare-market --json
  tierwise validate --out report.html --out docs/validation.md
  tierwise validate --full          larger and more runs, and the stored plausible settings`;

interface Options {
  readonly setting?: string;
  readonly json?: boolean;
  readonly out: readonly string[];
  readonly residents?: string;
  readonly replicates?: string;
  readonly full?: boolean;
  readonly workers?: number;
  readonly quiet?: boolean;
}

/** Months every arm runs: a year before the reform and four with it. */
const MONTHS = 60;
const SEED = 'validation';
/** Seeds of targets: rare ones, such as patients sent down, are a few dozen events in a dozen runs. */
const USUAL = { residents: 8000, replicates: 12, targetSeeds: 12 };
const FULL = { residents: 16_000, replicates: 24, targetSeeds: 12 };

/** Builds the sub-command. */
export function validateCommand(): Command {
  return new Command('validate')
    .description('compare the model with published figures: targets, effects it was never fitted to, exact values')
    .option('--setting <NAME>', 'one setting alone')
    .option('--json', 'print {targets, effects, exact} as JSON, numbers unrounded')
    .option('--out <FILE>', 'also write FILE.html, FILE.md or FILE.json (repeatable)', collectOut, [])
    .option('--residents <N>', `residents simulated, in every arm (default: ${USUAL.residents})`)
    .option('--replicates <N>', `runs with different luck, in every arm (default: ${USUAL.replicates})`)
    .option(
      '--full',
      `${FULL.residents} residents, ${FULL.replicates} replicates, and every effect in every stored plausible setting`,
    )
    .option('--workers <N>', 'threads to use (default: one a core; 1 keeps to this one)', threadCount)
    .option('--quiet', 'no progress on the screen')
    .addHelpText('after', HELP)
    .action(runValidate);
}

async function runValidate(options: Options): Promise<void> {
  const plan = planOf(options);
  const pages = new Map<string, string>();
  for (const path of options.out.filter((one) => extname(one) === '.md')) pages.set(path, await pageAt(path));
  const say = options.quiet || options.json ? () => {} : (text: string) => process.stderr.write(`${text}\n`);
  const { result, milliseconds } = await simulateThenWrite<ValidationResult>(
    options,
    options.out,
    (execute, running) => validate(plan, execute, { ...running, say }),
    async (result) =>
      Promise.all(options.out.map(async (path) => ({ path, text: await textFor(path, result, pages) }))),
  );
  if (options.json) process.stdout.write(jsonText(validationJson(result)));
  else print(validationText(result, { milliseconds, out: options.out }));

  async function textFor(path: string, found: ValidationResult, before: ReadonlyMap<string, string>): Promise<string> {
    if (extname(path) === '.ts') return signSharesText(found);
    if (extname(path) === '.json') return jsonText(validationJson(found));
    const about = { model: consortium, sizes: sizesText(options), result: found };
    if (extname(path) === '.md') return withValidation(before.get(path) ?? '', validationPage(about)) ?? '';
    return (await import('../results/report/validation.ts')).validationReport(about);
  }
}

function planOf(options: Options): ValidationPlan<Scenario['policy'], Scenario['assumptions']> {
  const names = consortium.settings.map(({ name }) => name);
  if (options.setting !== undefined && !names.includes(options.setting))
    throw new InputError(
      `no setting '${options.setting}'; nearest: ${nearestName(options.setting, names) ?? names.join(', ')}`,
    );
  const { residents, replicates } = sizesOf(options);
  const { targetSeeds } = options.full ? FULL : USUAL;
  return {
    validation: consortium.validation,
    calibrations: consortium.calibrations,
    setting: options.setting,
    spinUpMonths: consortium.spinUpMonths,
    ...(options.full ? { drawsOf } : {}),
    targetSize: {
      residents: Number(residents),
      seeds: Array.from({ length: Math.min(targetSeeds, Number(replicates)) }, (_, at) => `check-${at + 1}`),
    },
    read: ({ scenario, set = {} }) => {
      const sizes = { months: MONTHS, residents, replicates, seed: SEED };
      const overrides = Object.entries({ ...sizes, ...set }).map(([path, value]) => ({ path, value: String(value) }));
      return loadScenario(scenario, overrides);
    },
  };
}

/** The stored plausible variants of a setting, each as a move of a scenario into it. */
async function drawsOf(setting: string) {
  const draws = await ensembleOf(consortium, setting);
  return draws.map((draw) => (scenario: Scenario) => inPlausible(consortium, scenario, draw));
}

/** What the flags ask for, unchecked: every arm is checked as a scenario. */
function sizesOf({ full, residents, replicates }: Options) {
  const size = full ? FULL : USUAL;
  return { residents: residents ?? String(size.residents), replicates: replicates ?? String(size.replicates) };
}

function sizesText(options: Options): string {
  const { residents, replicates } = sizesOf(options);
  return `${Number(residents).toLocaleString('en-US')} residents an arm, ${replicates} replicates, ${MONTHS} months`;
}

/** The file in which the package keeps the shares of plausible settings that show each sign. */
function signSharesText({ effects }: ValidationResult): string {
  const lines = effects.flatMap(({ effect, ensembleShare }) =>
    ensembleShare === undefined ? [] : [`  '${effect.id}': ${Number(ensembleShare.toFixed(3))},`],
  );
  return `// Share of the stored plausible settings in which each effect has the published sign. Written by
// \`tierwise validate --full --out models/consortium/validation/sign-shares.ts\`; do not edit by hand.
export const SIGN_SHARES: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`;
}

/** Reads the page that will hold the tables, before the long work; an absent file is an empty page. */
async function pageAt(path: string): Promise<string> {
  const page = await readFile(path, 'utf8').catch(() => '');
  if (withValidation(page, '') !== undefined) return page;
  throw new InputError(
    `${path} exists and has no place for the tables: it needs the two marks of tierwise validate --help`,
  );
}

const ENDINGS = ['.html', '.md', '.json', '.ts'];

function collectOut(path: string, paths: readonly string[]): string[] {
  if (!ENDINGS.includes(extname(path)))
    throw new InputError(`--out ${path}: the name must end in .html, .md, .json or .ts`);
  return paths.includes(path) ? [...paths] : [...paths, path];
}
