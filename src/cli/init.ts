// `tierwise init`: a commented scenario to start from.
import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import { writeFiles } from '../results/write-files.ts';
import { scenarioTemplate } from '../scenario/template.ts';
import { InputError } from './ending.ts';
import { print } from './screen.ts';

const HELP = `
Examples:
  tierwise init mine.yaml
  tierwise run mine.yaml`;

interface Options {
  readonly force?: boolean;
  readonly setting: string;
}

/** Builds the sub-command. */
export function initCommand(): Command {
  const settings = consortium.settings.map(({ name }) => name);
  return new Command('init')
    .description('write a scenario to start from: every parameter, commented, with range and source')
    .argument('[FILE]', 'file to write (.yaml or .yml)', 'scenario.yaml')
    .option('--setting <NAME>', `place: ${settings.join(', ')}`, settings[0])
    .option('--force', 'overwrite a file that exists')
    .addHelpText('after', HELP)
    .action(init);
}

async function init(file: string, { force, setting }: Options): Promise<void> {
  if (!/\.ya?ml$/i.test(file)) throw new InputError(`${file}: the template is YAML; name it .yaml or .yml`);
  const exists = (await stat(file).catch(() => undefined)) !== undefined;
  if (exists && !force) throw new InputError(`${file} exists and was left alone; --force overwrites it`);
  await writeFiles([{ path: file, text: scenarioTemplate(consortium, setting) }]);
  print(`Wrote ${pc.bold(file)}: every parameter with its sentence, range and source.`);
  print(`Take the '# ' away from what you want to change, then: ${pc.bold(`tierwise run ${file}`)}`);
}
