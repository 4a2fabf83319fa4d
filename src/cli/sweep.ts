// `tierwise sweep`: every run of a plan into a folder that survives anything.
import { Command, InvalidArgumentError } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import type { Shard } from '../experiments/sweep/shard.ts';
import { queuePool } from '../queue/queue-pool.ts';
import { durationText } from '../results/format.ts';
import { writeCsv } from '../results/store/csv-file.ts';
import { type SweepOutcome, sweepInto } from '../results/store/sweep-into.ts';
import { shellLine } from './command-line.ts';
import { InputError } from './ending.ts';
import { withInterrupt } from './interrupt.ts';
import { loadPlan, type PlanFlags, withPlanFlags } from './plans.ts';
import { createProgress } from './progress.ts';
import { print } from './screen.ts';
import { threadCount } from './simulation.ts';

const HELP = `
PLAN is a YAML or JSON file (tierwise plan --help). DIR holds manifest.json (the plan, versions, every column and parameter with
its unit) and results/*.parquet: a row for each run, month, group and measure. Open them in R, Python or DuckDB:

  SELECT scenario, avg(value) FROM 'results/results/*.parquet' WHERE measure = 'cost.perHead' GROUP BY scenario

Killed at any moment, the folder keeps every run that was written; --resume goes on, with values, replicates or scenarios
added to the plan too. A run that fails is a row with its error, and is tried again by --resume.

Examples:
  tierwise sweep plan.yaml --out results
  tierwise sweep plan.yaml --out results --resume --csv
  tierwise sweep plan.yaml --out part-3 --shard 3/20      one task of an array job; tierwise merge puts them together
  tierwise sweep plan.yaml --out results --queue redis://host:6379     runs made by tierwise worker, on any machines

Exit codes: 0 done, 1 done with failed runs or a fault of the disk, 2 bad input, 130 stopped by Ctrl-C.`;

interface Options extends PlanFlags {
  readonly out: string;
  readonly resume?: boolean;
  readonly csv?: boolean;
  readonly shard?: Shard;
  readonly workers?: number;
  readonly queue?: string;
  readonly shared?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Builds the sub-command. */
export function sweepCommand(): Command {
  const command = new Command('sweep')
    .description('run a plan: scenarios × axes × replicates into a folder of results, resumable')
    .argument('<PLAN>', 'file of the plan')
    .requiredOption('--out <DIR>', 'folder of the results')
    .option('--resume', 'go on with what DIR holds; start where it holds nothing')
    .option('--csv', 'also write DIR/results.csv when all runs are there')
    .option('--shard <I/N>', 'make only the I-th of N parts of the plan', shard)
    .option('--workers <N>', 'threads to use (default: one a core)', threadCount)
    .option('--queue <URL>', 'let workers make the runs: the address of a Redis (tierwise worker --help)')
    .option('--shared <DIR>', 'with --queue: folder that workers write results into, instead of Redis');
  return withPlanFlags(command)
    .option('--json', 'print how it ended as JSON')
    .option('--quiet', 'no progress on the screen')
    .addHelpText('after', HELP)
    .action(sweepPlan);
}

async function sweepPlan(file: string, options: Options): Promise<void> {
  const plan = await loadPlan(file, options);
  const { out, resume, shard: part, workers, queue, shared, quiet, json, csv } = options;
  if (queue !== undefined && workers !== undefined)
    throw new InputError('--workers: with --queue threads are counted where they are: tierwise worker --workers');
  if (shared !== undefined && queue === undefined)
    throw new InputError('--shared: only workers of a queue write there (--queue)');
  const goOn = shellLine(goOnWith(file, options));
  const started = performance.now();
  const outcome = await withInterrupt(async (signal) => {
    const progress = createProgress(quiet === true || json === true, 'runs');
    const notice = (text: string) => void (quiet || process.stderr.write(`${text}\n`));
    const pool = queue === undefined ? {} : { pool: await queuePool(consortium, queue, { notice, shared }) };
    try {
      const onProgress = progress.show;
      return await sweepInto(consortium, plan, out, { resume, shard: part, workers, signal, onProgress, ...pool });
    } finally {
      progress.end();
      await pool.pool?.close();
    }
  }, `Stopped by Ctrl-C. What was written to ${out} stays; go on with\n  ${goOn}`);
  const table = csv && !outcome.isStopped ? await writeCsv(out) : undefined;
  const milliseconds = performance.now() - started;
  if (json) print(JSON.stringify(outcomeJson(outcome, table), null, 2));
  else if (!outcome.isStopped) print(outcomeText(outcome, milliseconds, table));
  if (outcome.isStopped) {
    const { finished, runs } = outcome.manifest;
    process.stderr.write(`Stopped by Ctrl-C. ${finished} of ${runs} runs are in ${out}; go on with\n  ${goOn}\n`);
    process.exitCode = 130;
  } else if (outcome.manifest.failed > 0) process.exitCode = 1;
}

/** The words that go on with a sweep. */
function goOnWith(file: string, options: Options): string[] {
  const { out, csv, shard: part, workers, queue, shared } = options;
  const flags = (['residents', 'months', 'replicates', 'seed'] as const).flatMap((key) => {
    const value = options[key];
    return value === undefined ? [] : [`--${key}`, value];
  });
  const words = ['tierwise', 'sweep', file, '--out', out, '--resume', ...flags];
  if (part !== undefined) words.push('--shard', `${part.number}/${part.of}`);
  if (workers !== undefined) words.push('--workers', String(workers));
  if (queue !== undefined) words.push('--queue', queue);
  if (shared !== undefined) words.push('--shared', shared);
  return csv ? [...words, '--csv'] : words;
}

function outcomeJson({ folder, manifest, made, isStopped, damaged }: SweepOutcome, csv: string | undefined) {
  const { runs, finished, failed, digest = null } = manifest;
  return { folder, runs, finished, failed, made, stopped: isStopped, damaged, digest, csv: csv ?? null };
}

function outcomeText({ folder, manifest, made, damaged }: SweepOutcome, milliseconds: number, csv?: string): string {
  const { runs, finished, failed, digest = '' } = manifest;
  const before = finished - made;
  const had = before > 0 ? ` (${grouped(before)} were there)` : '';
  const wrong = failed > 0 ? pc.red(`, ${grouped(failed)} failed: rows with an error; --resume tries them again`) : '';
  const aside = damaged.map((path) => `  set aside  ${path}: damaged, its runs were made again`);
  return [
    `${grouped(finished)} of ${grouped(runs)} runs in ${pc.bold(folder)}${had}${wrong}`,
    ...aside,
    ...(csv === undefined ? [] : [`  wrote   ${csv}`]),
    pc.dim(`  digest  ${digest}`),
    pc.dim(`  time    ${durationText(milliseconds)}`),
  ].join('\n');
}

const grouped = (count: number) => count.toLocaleString('en-US');

function shard(text: string): Shard {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (number === undefined || number < 1 || number > of || of > 1_000_000)
    throw new InvalidArgumentError('Write it as I/N with I from 1 to N, for example 3/20.');
  return { number, of };
}
