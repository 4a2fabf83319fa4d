// Runs made by workers anywhere: each is put on a queue under its key and looked for until it is done. What comes back is asked
// for, not listened to, so that nothing is missed while Redis restarts; a run that Redis forgot is put there again.
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { Stopped } from '../execution/executor.ts';
import type { KeptRun, Recorded } from '../execution/kept.ts';
import type { RunPool } from '../execution/pool.ts';
import { connect, loadBullmq, type Notice, within } from './connect.ts';
import { hashOfTask, jobIdOf, type QueuedTask, queueName, readResult, type Versioned } from './protocol.ts';

/** Runs on the queue at a time are a few times this: enough for hundreds of threads, few enough for Redis. */
const SIZE = 256;
/** Milliseconds between two looks: soon after something came, later where nothing does. */
const SOONEST = 10;
const LATEST = 200;
/** Milliseconds after which the absence of workers is told, and that leaving may take. */
const LONELY = 5000;
const LEAVE = 600;
/** Seconds for which results wait for a sweep that was killed. */
const KEPT = 7 * 24 * 3600;

interface Waiting {
  readonly task: QueuedTask;
  readonly promise: Promise<KeptRun>;
  readonly resolve: (run: KeptRun) => void;
  readonly reject: (error: Error) => void;
}

/** Makes a pool of the workers on a queue (`tierwise worker`); throws a QueueError where there is no Redis. */
export async function queuePool(model: Versioned, url: string, notice: Notice = () => {}): Promise<RunPool> {
  const { Queue } = await loadBullmq();
  const redis = await connect(url, notice);
  const queue = new Queue(queueName(model), { connection: redis, skipVersionCheck: true });
  queue.on('error', () => {});
  const pool = new QueueClient(model, redis, queue, notice);
  return {
    size: SIZE,
    run: ({ scenario, replicate }, recorded) => pool.run({ scenario, replicate, recorded }),
    close: () => pool.close(),
  };
}

class QueueClient {
  private readonly model: Versioned;
  private readonly redis: Redis;
  private readonly queue: Queue;
  private readonly notice: Notice;
  private readonly waiting = new Map<string, Waiting>();
  /** The replicates of a scenario come one after the other. */
  private readonly hashes = new WeakMap<QueuedTask['scenario'], string>();
  private isLooking = false;
  private isClosed = false;

  constructor(model: Versioned, redis: Redis, queue: Queue, notice: Notice) {
    this.model = model;
    this.redis = redis;
    this.queue = queue;
    this.notice = notice;
  }

  /** Asks for a run and resolves to what was kept of it. */
  run(task: { readonly scenario: QueuedTask['scenario']; readonly replicate: number; readonly recorded: Recorded }) {
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
    this.waiting.set(id, { task, promise, ...(settle as unknown as Pick<Waiting, 'resolve' | 'reject'>) });
    this.put(id, task).then(
      () => void this.look(),
      (error: Error) => this.take(id)?.reject(error),
    );
    return promise;
  }

  /** A run that failed before, for somebody else, is asked for anew; one that is done or under way is left. */
  private async put(id: string, task: QueuedTask): Promise<void> {
    if ((await this.redis.hget(this.queue.toKey(id), 'failedReason')) !== null) await this.queue.remove(id);
    const age = { age: KEPT };
    await this.queue.add('run', task, { jobId: id, removeOnComplete: age, removeOnFail: age });
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

  /** Looks at every run asked for; says whether anything came. */
  private async lookOnce(): Promise<boolean> {
    const ids = [...this.waiting.keys()];
    const pipeline = this.redis.pipeline();
    for (const id of ids)
      pipeline.hmget(this.queue.toKey(id), 'timestamp', 'finishedOn', 'returnvalue', 'failedReason');
    const replies = (await pipeline.exec()) ?? [];
    let came = false;
    for (const [at, id] of ids.entries()) {
      const [error, fields] = replies[at] ?? [];
      if (error != null || !Array.isArray(fields)) continue;
      const [timestamp, finishedOn, value, failure] = fields as (string | null)[];
      if (timestamp === null) await this.putAgain(id);
      else if (finishedOn !== null) {
        came = true;
        this.settle(id, value, failure);
      }
    }
    return came;
  }

  /** Redis came back without what it had been told. A run that is being put there for the first time is not there either. */
  private async putAgain(id: string): Promise<void> {
    const found = this.waiting.get(id);
    if (found !== undefined) await this.put(id, found.task);
  }

  private settle(id: string, value: string | null, failure: string | null): void {
    const found = this.take(id);
    if (found === undefined) return;
    // Taken away once it is read; a worker that is still at a copy of it does no harm.
    this.queue.remove(id).catch(() => {});
    if (failure !== null || value === null) found.reject(new Error(failure ?? 'no result'));
    else
      try {
        found.resolve(readResult(JSON.parse(value)));
      } catch (error) {
        found.reject(error as Error);
      }
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
