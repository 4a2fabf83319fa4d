// The sub-commands put together: names, help, and what commander should refuse.
import { Command } from 'commander';
import { calibrateCommand } from './calibrate.ts';
import { compareCommand } from './compare.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { frontierCommand } from './frontier.ts';
import { initCommand } from './init.ts';
import { lessonCommand } from './lesson.ts';
import { listCommand } from './list.ts';
import { mergeCommand } from './merge.ts';
import { newSettingCommand } from './new-setting.ts';
import { packageVersion } from './package.ts';
import { planCommand } from './plan.ts';
import { queryCommand } from './query.ts';
import { runCommand } from './run.ts';
import { schemaCommand } from './schema.ts';
import { screenWidth } from './screen.ts';
import { sensitivityCommand } from './sensitivity.ts';
import { settleCommand } from './settle.ts';
import { solveCommand } from './solve.ts';
import { sweepCommand } from './sweep.ts';
import { systemsCommand } from './systems.ts';
import { validateCommand } from './validate.ts';
import { workerCommand } from './worker.ts';

const EXAMPLES = `
Examples:
  tierwise list                                            the scenarios that come with the package
  tierwise run fee-for-service                             one scenario: cost, quality, grassroots use
  tierwise compare fee-for-service county-global-budget    what a reform changes, with intervals
  tierwise compare fee-for-service county-global-budget --out report.html
  tierwise compare shenzhen-luohu                          a real system against its own baseline
  tierwise sensitivity fee-for-service county-global-budget   which assumptions carry the answer
  tierwise sweep plan.yaml --out results                   scenarios × axes × replicates, one tidy table
  tierwise init mine.yaml && tierwise run mine.yaml        a scenario of your own
  tierwise new-setting --from china-county --template my.csv   a place of your own
  tierwise explain policy.payment                          what can be set, in which range, on what evidence
  tierwise settle medicare-shared-savings --ledger my.csv  settle a contract on rows of your own

Exit codes: 0 done, 1 failed, 2 bad input, 130 stopped by Ctrl-C.`;

const COMMANDS = [
  listCommand,
  runCommand,
  compareCommand,
  systemsCommand,
  sensitivityCommand,
  planCommand,
  sweepCommand,
  mergeCommand,
  workerCommand,
  frontierCommand,
  solveCommand,
  queryCommand,
  initCommand,
  lessonCommand,
  diffCommand,
  explainCommand,
  settleCommand,
  schemaCommand,
  calibrateCommand,
  newSettingCommand,
  validateCommand,
];

/** Builds the command; parsing throws a CommanderError instead of ending the process. */
export function program(): Command {
  const root = new Command('tierwise')
    .description('Simulate payment reform in health care: cost, quality and grassroots use, with intervals.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', EXAMPLES);
  for (const command of COMMANDS) root.addCommand(command());
  for (const command of [root, ...root.commands, ...root.commands.flatMap((one) => one.commands)])
    command
      .exitOverride()
      .showSuggestionAfterError(true)
      .showHelpAfterError('(add --help for what can be given)')
      .allowExcessArguments(false)
      .configureHelp({ helpWidth: screenWidth() });
  return root;
}
