// The way to a queue: BullMQ over Redis, both optional, loaded only when a queue is asked for. A Redis that goes away later is
// waited for; one that is not there at the beginning is an error.
import type { Redis } from 'ioredis';

/** Says why a queue cannot be used, and what would help. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
}

/** What is told meanwhile: Redis away, no workers. */
export type Notice = (text: string) => void;

/** Milliseconds within which a Redis must answer at the beginning, and between two tries once it went away. */
const PATIENCE = 5000;
const SLOWEST = 1000;

/** Names a Redis as messages may: without a password. */
export function shownAddress(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
}

/** Loads BullMQ; throws a QueueError where it is not installed. */
export async function loadBullmq(): Promise<typeof import('bullmq')> {
  return import('bullmq').catch(explainAbsence);
}

function explainAbsence(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
    throw new QueueError('queues need two more packages: npm install bullmq@6 ioredis@6');
  throw error;
}

/** Opens a connection; throws a QueueError where there is no Redis at that address. */
export async function connect(url: string, notice: Notice = () => {}): Promise<Redis> {
  if (!/^rediss?:\/\/./.test(url) || !URL.canParse(url))
    throw new QueueError(`${url}: give the address of a Redis, for example redis://127.0.0.1:6379`);
  const { Redis } = await import('ioredis').catch(explainAbsence);
  let wasThere = false;
  let isAway = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    // A queue waits for a Redis that is being restarted, however long that takes.
    maxRetriesPerRequest: null,
    connectTimeout: PATIENCE,
    retryStrategy: (times) => (wasThere ? Math.min(50 * times, SLOWEST) : null),
  });
  let reason = 'no answer';
  redis.on('error', (error: Error) => {
    reason = error.message || ('code' in error ? String(error.code) : reason);
  });
  // Only a connection that will be tried again was lost; one that is closed from here is not.
  redis.on('reconnecting', () => {
    if (wasThere && !isAway) notice(`Redis at ${shownAddress(url)} went away: waiting for it`);
    isAway = wasThere;
  });
  redis.on('ready', () => {
    if (isAway) notice('Redis is back');
    isAway = false;
  });
  try {
    await within(PATIENCE, redis.connect());
    await within(PATIENCE, redis.ping());
  } catch (error) {
    redis.disconnect();
    const why = error instanceof Error && /NOAUTH|WRONGPASS/.test(error.message) ? error.message : reason;
    throw new QueueError(`no Redis at ${shownAddress(url)} (${why}): start one (redis-server), or go without --queue`);
  }
  wasThere = true;
  return redis;
}

/** Waits for a promise, but no longer than some milliseconds; throws then. */
export async function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
