// `tierwise schema`: the JSON Schema of scenario files, for editors.
import { Command } from 'commander';
import { consortium } from '../../models/index.ts';
import { jsonSchema } from '../scenario/json-schema.ts';
import { print } from './screen.ts';

const HELP = `
Examples:
  tierwise schema > tierwise.schema.json
  then, as the first line of a scenario: # yaml-language-server: $schema=tierwise.schema.json`;

/** Builds the sub-command. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('print the JSON Schema of scenario files: completion and ranges in an editor')
    .addHelpText('after', HELP)
    .action(() => print(JSON.stringify(jsonSchema(consortium), null, 2)));
}
