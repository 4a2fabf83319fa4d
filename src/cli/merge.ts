// `tierwise merge`: the folders of an array job made into one.
import { Command } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import { writeCsv } from '../results/store/csv-file.ts';
import { mergeStores } from '../results/store/merge.ts';
import { print } from './screen.ts';

const HELP = `
The folders must be of one plan, and of the same version of the model. A run that several have is taken once; where two differ
by a bit, the merge is refused.

Examples:
  tierwise merge part-* --out results
  tierwise merge results --out again           a folder that holds runs twice, made whole

Exit codes: 0 every run of the plan is there, 1 some are missing or failed, 2 bad input.`;

interface Options {
  readonly out: string;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** Builds the sub-command. */
export function mergeCommand(): Command {
  return new Command('merge')
    .description('put folders of results together: the parts of an array job')
    .argument('<DIR...>', 'folders written by tierwise sweep')
    .requiredOption('--out <DIR>', 'new folder for all of them')
    .option('--csv', 'also write DIR/results.csv')
    .option('--json', 'print {runs, finished, failed, missing, repeated, digest}')
    .addHelpText('after', HELP)
    .action(merge);
}

async function merge(folders: string[], { out, csv, json }: Options): Promise<void> {
  const { manifest, missing, repeated } = await mergeStores(consortium, folders, out);
  const table = csv ? await writeCsv(out) : undefined;
  const { runs, finished, failed, digest = null } = manifest;
  if (json)
    print(JSON.stringify({ folder: out, runs, finished, failed, missing, repeated, digest, csv: table ?? null }));
  else {
    const lacks =
      missing > 0 ? pc.red(`, ${missing} missing: tierwise sweep PLAN --out ${out} --resume makes them`) : '';
    print(
      `${finished} of ${runs} runs in ${pc.bold(out)}${repeated > 0 ? ` (${repeated} were there twice)` : ''}${lacks}`,
    );
    if (table !== undefined) print(`  wrote   ${table}`);
    if (digest !== null) print(pc.dim(`  digest  ${digest}`));
  }
  if (missing > 0 || failed > 0) process.exitCode = 1;
}
