// `tierwise systems`: every scenario that comes with the package against the baseline it names, in one table.
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import { digestOf } from '../engine/digest.ts';
import { type Comparison, type Contest, compareEach, isClear } from '../experiments/compare.ts';
import { jsonText } from '../results/json-text.ts';
import { changeCell, levelsText, outcomesOf, partiesCell, type SystemRow, systemRows } from '../results/systems.ts';
import { systemsJson } from '../results/systems-json.ts';
import { systemsMarkdown, withTable } from '../results/systems-page.ts';
import { closingText, settingsText } from './closing.ts';
import { InputError } from './ending.ts';
import { byFamily } from './list.ts';
import { shippedNames } from './package.ts';
import { loadScenarios, type Scenario } from './scenarios.ts';
import { print, tableText, wrapped } from './screen.ts';
import { overridesOf, type SimulationOptions, simulateThenWrite, threadCount } from './simulation.ts';

const HELP = `
Each scenario that names a baseline (about.compareWith) is simulated with it: same people, same luck. A baseline is simulated
once for all that name it. --out writes the table as Markdown; in a file that exists only what stands between the marks
<!-- systems … --> and <!-- /systems --> is replaced.

Examples:
  tierwise systems
  tierwise systems --residents 2000 --replicates 4 --json
  tierwise systems --out docs/systems.md`;

type Options = Omit<SimulationOptions, 'set' | 'out' | 'lang'> & { readonly out?: string };
type Policy = Scenario['policy'];
type Assumptions = Scenario['assumptions'];

/** Builds the sub-command. */
export function systemsCommand(): Command {
  return new Command('systems')
    .description('compare every scenario that comes with the package with its baseline, in one table')
    .option('--residents <N>', 'residents simulated, in every scenario', '4000')
    .option('--months <N>', 'months recorded, in every scenario')
    .option('--replicates <N>', 'runs with different luck, in every scenario')
    .option('--seed <TEXT>', 'any text; the same seed gives the same luck')
    .option('--json', 'print the table as JSON, numbers unrounded')
    .option('--out <FILE.md>', 'also write the table as Markdown')
    .option('--workers <N>', 'threads to use (default: one a core; 1 keeps to this one)', threadCount)
    .option('--quiet', 'no progress on the screen')
    .addHelpText('after', HELP)
    .action(compareSystems);
}

async function compareSystems(options: Options): Promise<void> {
  const contests = contestsOf(await loadScenarios(shippedNames(), overridesOf({ ...options, set: [], out: [] })));
  const pages = options.out === undefined ? [] : [{ path: options.out, page: await pageAt(options.out) }];
  const { result, milliseconds } = await simulateThenWrite<Comparison[]>(
    options,
    pages.map(({ path }) => path),
    (execute, running) => compareEach<Policy, Assumptions>(consortium, contests, execute, running),
    async (comparisons) =>
      pages.map(({ path, page }) => ({
        path,
        text: withTable(page, systemsMarkdown(consortium, comparisons)) ?? page,
      })),
  );
  const digest = digestOf(result.flatMap(({ arms }) => arms.flatMap(({ tables }) => tables)));
  if (options.json) process.stdout.write(jsonText(systemsJson(consortium, result, digest)));
  else {
    print(pc.dim(settingsText(result[0].arms[0].scenario).replace(/^[^·]*· /, '')));
    for (const comparison of result) print(`\n${comparisonText(comparison)}`);
    print(`\n${closingText(digest, { milliseconds, out: pages.map(({ path }) => path) })}`);
  }
}

/** Puts scenarios under the baselines they name, in the order of the list. */
function contestsOf(scenarios: readonly Scenario[]): Contest<Policy, Assumptions>[] {
  const ordered = byFamily(scenarios).flatMap(([, members]) => members);
  const naming = (baseline: Scenario) => ordered.filter(({ about }) => about?.compareWith === baseline.name);
  return ordered
    .map((reference) => ({ reference, scenarios: naming(reference) }))
    .filter((contest) => contest.scenarios.length > 0);
}

/** Reads the page that will hold the table, before the long work; an absent file is an empty page. */
async function pageAt(path: string): Promise<string> {
  const page = await readFile(path, 'utf8').catch(() => '');
  if (withTable(page, '') !== undefined) return page;
  throw new InputError(
    `${path} exists and has no place for the table: it needs the two marks that tierwise systems --help shows`,
  );
}

function comparisonText(comparison: Comparison): string {
  const [reference] = comparison.arms;
  const head = `${pc.bold(`Against ${reference.scenario.title}`)} ${pc.dim(`(${reference.scenario.name})`)}`;
  const columns = [
    { title: 'system', align: 'left' },
    ...outcomesOf(consortium).map(({ title }) => ({ title: `${title}\n[95 % interval]`, align: 'right' }) as const),
    { title: 'gains', align: 'left' },
    { title: 'loses', align: 'left' },
  ] as const;
  const rows = systemRows(consortium, [comparison]).map(cellsOf);
  const levels = pc.dim(wrapped(`Its own level: ${levelsText(consortium, reference)}.`, '  '));
  return [head, levels, tableText(columns, rows)].join('\n');
}

function cellsOf({ arm, changes, gains, loses }: SystemRow): string[] {
  const shown = changes.map((row) => (isClear(row) ? pc.cyan(changeCell(row)) : pc.dim(changeCell(row))));
  return [pc.bold(arm.scenario.name), ...shown, partiesCell(gains), partiesCell(loses)];
}
