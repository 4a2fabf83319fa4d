// `tierwise worker`: makes the runs that sweeps put on a queue, on this machine, until it is stopped.
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { consortium } from '../../models/index.ts';
import { threadPool } from '../execution/thread-pool.ts';
import { loadBullmq, shownAddress } from '../queue/connect.ts';
import { workOn } from '../queue/worker.ts';
import { withInterrupt } from './interrupt.ts';
import { print } from './screen.ts';
import { threadCount } from './simulation.ts';

const HELP = `
Start one on each machine (or several on one), then sweep with the same address: the sweep asks for runs, the workers make
them, results come back through the queue into the sweep's folder.

  redis-server                                                      on one machine (Debian: apt-get install redis-server)
  tierwise worker --queue redis://that-machine:6379                 on every machine
  tierwise sweep plan.yaml --out results --queue redis://that-machine:6379

Where runs keep much (every month of every measure), let results go past Redis: give the sweep and its workers the same folder,
under whatever path each machine has it: --shared /mnt/results/on-the-way.

Workers may come and go. The runs of one that dies are made by the others after at most half a minute; results are the same
to the bit wherever a run is made. Only workers of the same version of the model take a sweep's runs. Who can write to the Redis
can ask for runs: keep it inside your network, or give it a password (redis://:PASSWORD@host:6379).

Queues need two more packages: npm install bullmq@6 ioredis@6

Exit codes: 0 nothing left to do (--idle), 2 bad input, 130 stopped by Ctrl-C: runs under way went back to the queue.`;

interface Options {
  readonly queue: string;
  readonly workers?: number;
  readonly idle?: number;
  readonly shared?: string;
  readonly quiet?: boolean;
}

/** Milliseconds between two lines about what was done. */
const REPORT = 10_000;

/** Builds the sub-command. */
export function workerCommand(): Command {
  return new Command('worker')
    .description('make the runs that sweeps put on a queue: one on each machine')
    .requiredOption('--queue <URL>', 'address of the Redis: redis://host:6379')
    .option('--workers <N>', 'threads to use (default: one a core)', threadCount)
    .option('--idle <SECONDS>', 'end after this long without work (default: wait for more)', seconds)
    .option(
      '--shared <DIR>',
      'write results into this folder for sweeps with --shared, instead of sending them over Redis',
    )
    .option('--quiet', 'nothing on the screen')
    .addHelpText('after', HELP)
    .action(work);
}

async function work({ queue, workers = availableParallelism(), idle, shared, quiet }: Options): Promise<void> {
  await loadBullmq();
  const say = (text: string) => {
    if (!quiet) process.stderr.write(`${text}\n`);
  };
  let said = performance.now();
  const isStopped = await withInterrupt(async (signal) => {
    const pool = threadPool(consortium, workers);
    try {
      const counts = await workOn(consortium, queue, {
        pool,
        signal,
        idle,
        shared,
        notice: say,
        onRun({ made, failed }) {
          if (performance.now() - said < REPORT) return;
          said = performance.now();
          say(`${made} runs made${failed > 0 ? `, ${failed} failed` : ''}`);
        },
      });
      if (!quiet) print(`${counts.made} runs made, ${counts.failed} failed, for ${shownAddress(queue)}`);
    } finally {
      await pool.close();
    }
    return signal.aborted;
  }, 'Stopped by Ctrl-C. Runs under way will be made by other workers.');
  if (isStopped) process.exitCode = 130;
}

function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new InvalidArgumentError('Give seconds, 0 or more.');
}
