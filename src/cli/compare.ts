// `tierwise compare`: scenarios against a reference, with paired differences.
import { Command } from 'commander';
import { consortium } from '../../models/index.ts';
import { type Comparison, compare } from '../experiments/compare.ts';
import { checkEnsemble, type Spread, spreadOf } from '../experiments/plausible.ts';
import { csvText } from '../results/csv.ts';
import { compareJson } from '../results/json.ts';
import { jsonText } from '../results/json-text.ts';
import { isLink } from '../scenario/link.ts';
import { commandLine } from './command-line.ts';
import { compareText } from './compare-text.ts';
import { InputError } from './ending.ts';
import { shippedNames } from './package.ts';
import { spoken } from './report-language.ts';
import { loadLink, loadScenario, loadScenarios } from './scenarios.ts';
import { print } from './screen.ts';
import { overridesOf, type SimulationOptions, simulateAndWrite, withSimulationOptions } from './simulation.ts';

const HELP = `
REFERENCE and SCENARIO are names from 'tierwise list' or paths of YAML or JSON files. A scenario given alone is compared with
the one its file names under about.compareWith. A link copied from the page (quote it) stands for the scenario on the
screen; given alone it is compared with the status quo of the page, and gives the very digest of the page.

Every arm has the same residents, months, replicates, seed, setting and assumptions, so that a difference is the policy's.
--set, --residents, --months, --replicates and --seed hold for every arm. Assumptions that the scenarios change are taken
for the reference too; arms that disagree on anything else of this are refused.

--ensemble repeats the comparison in every plausible variant of the setting (tierwise calibrate --ensemble) and shows what
the assumptions leave open beside what luck leaves open.

Examples:
  tierwise compare fee-for-service county-global-budget
  tierwise compare fee-for-service county-global-budget total-control --out report.html
  tierwise compare fee-for-service county-global-budget --out report.html --lang zh-hans   in Chinese
  tierwise compare fee-for-service county-global-budget --ensemble   is the sign the assumptions' doing?
  tierwise compare shenzhen-luohu
  tierwise compare fee-for-service mine.yaml --residents 2000 --replicates 4 --json`;

interface CompareOptions extends SimulationOptions {
  readonly ensemble?: boolean;
}

interface Compared {
  readonly comparison: Comparison;
  /** Over many plausible settings, where that was asked for. */
  readonly spread?: Spread;
}

/** Builds the sub-command. */
export function compareCommand(): Command {
  const command = new Command('compare')
    .description('simulate scenarios against a reference: same people, same luck, paired differences')
    .argument('<REFERENCE>', 'name or file of what to compare with; given alone, the scenario to compare')
    .argument('[SCENARIO...]', 'names or files of what to compare');
  return withSimulationOptions(command)
    .option('--ensemble', 'also compare in every plausible variant of the setting')
    .addHelpText('after', HELP)
    .action(compareScenarios);
}

async function compareScenarios(first: string, others: string[], options: CompareOptions): Promise<void> {
  const isLinkAlone = others.length === 0 && isLink(first);
  const given = others.length > 0 || isLinkAlone ? [first, ...others] : [await baselineOf(first), first];
  const set = overridesOf(options);
  const [reference, ...scenarios] = await (isLinkAlone ? loadLink(first, set) : loadScenarios(given, set));
  const flags = options.ensemble === true ? ['--ensemble'] : [];
  const command = commandLine('compare', [...given, ...flags], reference, options);
  if (options.ensemble === true) await checkEnsemble(consortium, reference);
  const { result, milliseconds } = await simulateAndWrite<Compared>(
    options,
    async (execute, running) => {
      const comparison = await compare(consortium, reference, scenarios, execute, running);
      if (options.ensemble !== true) return { comparison } as Compared;
      return { comparison, spread: await spreadOf(consortium, comparison, execute, running) } as Compared;
    },
    {
      json: ({ comparison, spread }) => jsonText(compareJson(consortium, comparison, spread)),
      csv: ({ comparison }) => csvText(comparison.arms),
      html: async ({ comparison, spread }) => {
        const { speech, arms } = await spoken(options.lang, comparison.arms);
        const { compareReport } = await import('../results/report/index.ts');
        return compareReport(consortium, { ...comparison, arms }, command, spread, speech);
      },
    },
  );
  const { comparison, spread } = result;
  if (options.json) process.stdout.write(jsonText(compareJson(consortium, comparison, spread)));
  else print(compareText(consortium, comparison, { milliseconds, out: options.out }, spread));
}

/** Names what a scenario given alone is compared with. */
async function baselineOf(given: string): Promise<string> {
  const compareWith = (await loadScenario(given)).about?.compareWith ?? '';
  if (compareWith === '')
    throw new InputError(`${given} names no baseline (about.compareWith): give what to compare too`);
  if (shippedNames().includes(compareWith)) return compareWith;
  throw new InputError(
    `${given}: about.compareWith is '${compareWith}', which does not come with the package (tierwise list)`,
  );
}
