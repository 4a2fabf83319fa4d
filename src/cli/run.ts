// `tierwise run`: one scenario, all its replicates.
import { Command } from 'commander';
import { consortium } from '../../models/index.ts';
import { type Arm, run } from '../experiments/run.ts';
import { csvText } from '../results/csv.ts';
import { runJson } from '../results/json.ts';
import { jsonText } from '../results/json-text.ts';
import { commandLine } from './command-line.ts';
import { spoken } from './report-language.ts';
import { runText } from './run-text.ts';
import { loadScenarios } from './scenarios.ts';
import { print } from './screen.ts';
import { overridesOf, type SimulationOptions, simulateAndWrite, withSimulationOptions } from './simulation.ts';

const HELP = `
SCENARIO is a name from 'tierwise list', the path of a YAML or JSON file, or a link copied from the page (quote it).

Examples:
  tierwise run fee-for-service
  tierwise run mine.yaml --residents 2000 --replicates 4
  tierwise run county-global-budget --set policy.consortium.tightness=0.4 --out result.json --out result.csv
  tierwise run county-global-budget --out report.html --lang zh-hans   the report in Chinese
  tierwise run fee-for-service --json | jq '.measures[0].value'`;

/** Builds the sub-command. */
export function runCommand(): Command {
  const command = new Command('run')
    .description('simulate one scenario: cost, quality and grassroots use with 95 % intervals')
    .argument('<SCENARIO>', 'name, file or link');
  return withSimulationOptions(command).addHelpText('after', HELP).action(runScenario);
}

async function runScenario(given: string, options: SimulationOptions): Promise<void> {
  const [scenario] = await loadScenarios([given], overridesOf(options));
  const command = commandLine('run', [given], scenario, options);
  const { result, milliseconds } = await simulateAndWrite<Arm>(
    options,
    (execute, running) => run(scenario, execute, running) as Promise<Arm>,
    {
      json: (arm) => jsonText(runJson(consortium, arm)),
      csv: (arm) => csvText([arm]),
      html: async (arm) => {
        const { speech, arms } = await spoken(options.lang, [arm]);
        return (await import('../results/report/index.ts')).runReport(consortium, arms[0], command, speech);
      },
    },
  );
  if (options.json) process.stdout.write(jsonText(runJson(consortium, result)));
  else print(runText(consortium, result, { milliseconds, out: options.out }));
}
