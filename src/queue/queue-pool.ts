// Runs made by workers anywhere: each is put on a queue under its key and looked for until it is done. What comes back is asked
// for, not listened to, so that nothing is missed while Redis restarts; a run that Redis forgot is put there again.
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { Stopped } from '../execution/executor.ts';
import type { KeptRun } from '../execution/kept.ts';
import type { RunPool } from '../execution/pool.ts';
import { clearShared, openShared, readShared } from '../results/store/shared-folder.ts';
import { connect, loadBullmq, type Notice, within } from './connect.ts';
import {
  hashOfTask,
  jobIdOf,
  type QueuedResult,
  type QueuedTask,
  queueName,
  readResult,
  type Versioned,
} from './protocol.ts';

/** Runs on the queue at a time are a few times this: enough for hundreds of threads, few enough for Redis. */
const SIZE = 256;
/** Milliseconds between two looks: soon after something came, later where nothing does. */
const SOONEST = 20;
const LATEST = 200;
/** Runs looked at, of those asked for first; all of them at every so many looks. */
const WINDOW = 256;
const ALL_AT = 8;
/** Milliseconds after which the absence of workers is told, and that leaving may take. */
const LONELY = 5000;
const LEAVE = 600;
/** Seconds for which results wait for a sweep that was killed. */
const KEPT = 7 * 24 * 3600;

/** Milliseconds that a file may take to be seen on another machine, and how often a run whose file never is is asked for. */
const UNSEEN = 10_000;
const ASKED = 3;

/** Returns those of the runs (from 0) that are done, or that the queue does not know: [run, isKnown, value, failure]. */
const DONE_OR_GONE = `
local found = {}
for at, id in ipairs(ARGV) do
  local job = redis.call('HMGET', KEYS[1] .. id, 'timestamp', 'finishedOn', 'returnvalue', 'failedReason')
  if not job[1] then found[#found + 1] = { at - 1, 0 }
  elseif job[2] then found[#found + 1] = { at - 1, 1, job[3], job[4] } end
end
return found`;

/** A run of those looked at: its place, whether the queue knows it, what it gave, why it failed. */
type Found = readonly [at: number, isKnown: 0 | 1, value?: string | null, failure?: string | null];

interface Waiting {
  readonly task: QueuedTask;
  readonly promise: Promise<KeptRun>;
  readonly resolve: (run: KeptRun) => void;
  readonly reject: (error: Error) => void;
  /** Since when its file should be there, and how often the run was asked for. */
  unseenSince?: number | undefined;
  asked: number;
}

/** How runs come back, and what is told meanwhile. */
export interface QueuePoolOptions {
  readonly notice?: Notice;
  /** Folder that workers write results into (`tierwise worker --shared`), as this machine knows it. */
  readonly shared?: string | undefined;
}

/** Makes a pool of the workers on a queue (`tierwise worker`); throws a QueueError where there is no Redis. */
export async function queuePool(
  model: Versioned,
  url: string,
  { notice = () => {}, shared }: QueuePoolOptions = {},
): Promise<RunPool> {
  const { Queue } = await loadBullmq();
  if (shared !== undefined) await openShared(shared);
  const redis = await connect(url, notice);
  const queue = new Queue(queueName(model), { connection: redis, skipVersionCheck: true });
  queue.on('error', () => {});
  const pool = new QueueClient(model, redis, queue, notice, shared);
  return {
    size: SIZE,
    run: ({ scenario, replicate }, recorded) =>
      pool.run({ scenario, replicate, recorded, ...(shared === undefined ? {} : { isShared: true }) }),
    close: () => pool.close(),
  };
}

class QueueClient {
  private readonly model: Versioned;
  private readonly redis: Redis;
  private readonly queue: Queue;
  private readonly notice: Notice;
  private readonly shared: string | undefined;
  private readonly waiting = new Map<string, Waiting>();
  /** The replicates of a scenario come one after the other. */
  private readonly hashes = new WeakMap<QueuedTask['scenario'], string>();
  /** Runs to be put on the queue together. */
  private toPut: string[] = [];
  private looks = 0;
  private isLooking = false;
  private isClosed = false;

  constructor(model: Versioned, redis: Redis, queue: Queue, notice: Notice, shared: string | undefined) {
    this.model = model;
    this.redis = redis;
    this.queue = queue;
    this.notice = notice;
    this.shared = shared;
  }

  /** Asks for a run and resolves to what was kept of it. */
  run(task: QueuedTask): Promise<KeptRun> {
    if (this.isClosed) return Promise.reject(new Stopped());
    const hash = this.hashes.get(task.scenario) ?? hashOfTask(task);
    this.hashes.set(task.scenario, hash);
    const id = jobIdOf(this.model, task, hash);
    const known = this.waiting.get(id);
    if (known !== undefined) return known.promise;
    let settle: Pick<Waiting, 'resolve' | 'reject'> | undefined;
    const promise = new Promise<KeptRun>((resolve, reject) => {
      settle = { resolve, reject };
    });
    this.waiting.set(id, { task, promise, asked: 1, ...(settle as unknown as Pick<Waiting, 'resolve' | 'reject'>) });
    this.putSoon(id);
    return promise;
  }

  /** Runs asked for in one go are put on the queue in one go. */
  private putSoon(id: string): void {
    if (this.toPut.push(id) > 1) return;
    setImmediate(() => {
      const ids = this.toPut;
      this.toPut = [];
      this.put(ids).then(
        () => void this.look(),
        (error: Error) => {
          for (const one of ids) this.take(one)?.reject(error);
        },
      );
    });
  }

  /** A run that failed before, for somebody else, is asked for anew; one that is done or under way is left. */
  private async put(ids: readonly string[]): Promise<void> {
    const pipeline = this.redis.pipeline();
    for (const id of ids) pipeline.hget(this.queue.toKey(id), 'failedReason');
    const failures = (await pipeline.exec()) ?? [];
    await Promise.all(ids.map((id, at) => (failures[at]?.[1] == null ? undefined : this.queue.remove(id))));
    const age = { age: KEPT };
    const jobs = ids.flatMap((id) => {
      const found = this.waiting.get(id);
      const opts = { jobId: id, removeOnComplete: age, removeOnFail: age };
      return found === undefined ? [] : [{ name: 'run', data: found.task, opts }];
    });
    await this.queue.addBulk(jobs);
  }

  private take(id: string): Waiting | undefined {
    const found = this.waiting.get(id);
    this.waiting.delete(id);
    return found;
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    let pause = SOONEST;
    let since = performance.now();
    while (this.waiting.size > 0 && !this.isClosed) {
      const came = await this.lookOnce().catch(() => false);
      pause = came ? SOONEST : Math.min(LATEST, pause * 2);
      if (came) since = performance.now();
      if (performance.now() - since > LONELY) {
        since = Number.POSITIVE_INFINITY;
        void this.tellIfLonely();
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    this.isLooking = false;
  }

  /** Looks at the runs asked for, those asked for first more often; says whether anything came. */
  private async lookOnce(): Promise<boolean> {
    const isWide = this.looks++ % ALL_AT === 0;
    const ids = [...this.waiting.keys()].slice(0, isWide ? undefined : WINDOW);
    const found = (await this.redis.eval(DONE_OR_GONE, 1, this.queue.toKey(''), ...ids)) as Found[];
    const came = found.map(async ([at, isKnown, value, failure]) => {
      if (isKnown === 1) return this.settle(ids[at], value ?? null, failure ?? null);
      // Redis came back without what it had been told.
      await this.put([ids[at]]);
      return false;
    });
    return (await Promise.all(came)).includes(true);
  }

  /** Hands a run over that is done; false where its file is not to be seen yet. */
  private async settle(id: string, value: string | null, failure: string | null): Promise<boolean> {
    const found = this.waiting.get(id);
    if (found === undefined) return false;
    const end = (hand: () => void) => {
      this.take(id);
      // Taken away once it is read; a worker that is still at a copy of it does no harm.
      this.queue.remove(id).catch(() => {});
      hand();
      return true;
    };
    if (failure !== null || value === null) return end(() => found.reject(new Error(failure ?? 'no result')));
    try {
      const result = JSON.parse(value) as QueuedResult;
      if (!('file' in result)) {
        const kept = readResult(result);
        return end(() => found.resolve(kept));
      }
      const kept = await readShared(this.shared ?? '', id, result.file);
      if (kept === undefined) return await this.awaitFile(id, found, end);
      await clearShared(this.shared ?? '', result.file);
      return end(() => found.resolve(kept));
    } catch (error) {
      return end(() => found.reject(error as Error));
    }
  }

  /** A file written elsewhere may take a while to be seen here; one that never is was lost, and its run is made again. */
  private async awaitFile(id: string, found: Waiting, end: (hand: () => void) => boolean): Promise<boolean> {
    found.unseenSince ??= performance.now();
    if (performance.now() - found.unseenSince < UNSEEN) return false;
    found.unseenSince = undefined;
    if (found.asked++ >= ASKED)
      return end(() =>
        found.reject(
          new Error(
            `a worker wrote a result that is not in ${this.shared}: do both have the same folder under --shared?`,
          ),
        ),
      );
    await this.queue.remove(id);
    await this.put([id]);
    return false;
  }

  private async tellIfLonely(): Promise<void> {
    const workers = await this.queue.getWorkersCount().catch(() => 1);
    if (workers === 0) this.notice('no worker is on the queue yet: tierwise worker --queue … starts one');
  }

  /** Leaves the queue, and takes away what nobody has begun. */
  async close(): Promise<void> {
    this.isClosed = true;
    const left = [...this.waiting.keys()];
    for (const id of left) this.take(id)?.reject(new Stopped());
    // A Redis that is away keeps nobody waiting: what is left there is found again by the sweep that goes on.
    if (this.redis.status === 'ready') {
      const removed = Promise.all(left.map((id) => this.queue.remove(id).catch(() => 0)));
      await within(LEAVE, removed).catch(() => {});
      await within(LEAVE, this.queue.close()).catch(() => {});
    }
    this.redis.disconnect();
  }
}
