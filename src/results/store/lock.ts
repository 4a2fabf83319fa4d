// One sweep at a time in a folder. The lock names its holder, so that one left behind by a process that was killed is known
// for what it is: on the same machine the process is gone (or another with its number), elsewhere its heart has stopped beating.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf, type Disk, explained } from '../disk.ts';
import { StoreError } from './store-error.ts';

/** The lock of a folder, held until it is released. */
export interface Lock {
  /** Throws a StoreError where somebody else has taken the folder over. */
  readonly check: () => Promise<void>;
  readonly release: () => Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the machine's own count; empty where that cannot be known. */
  readonly began: string;
  readonly token: string;
}

export const LOCK = 'sweep.lock';
/** Milliseconds between two heartbeats, and after which a heart on another machine is thought to have stopped. */
const BEAT = 10_000;
const STOPPED = 120_000;
const TRIES = 5;
/** What file systems without hard links answer (memory cards, some shares). */
const WITHOUT_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
/** Tokens of the locks this process holds: one of its own that could not be taken away (a full disk) is held by nobody. */
const OURS = new Set<string>();

/** Takes the lock of a folder; throws a StoreError where a sweep is running there, an OutputError where it cannot be written. */
export async function takeLock(folder: string, disk: Disk): Promise<Lock> {
  const path = join(folder, LOCK);
  const mine: Holder = { pid: process.pid, host: hostname(), began: beginningOf(process.pid), token: newToken() };
  for (let left = TRIES; ; left--) {
    if (await explained(path, () => create(path, mine, disk))) break;
    const held = await holderOf(path, disk);
    if (held !== undefined && (left === 0 || (await isHeld(held, path, disk)))) throw busy(folder, held);
    if (held !== undefined) await explained(path, () => takeAway(path, held, disk));
  }
  OURS.add(mine.token);
  const beat = setInterval(() => void disk.utimes(path, new Date(), new Date()).catch(() => {}), BEAT);
  beat.unref();
  return {
    async check() {
      const held = await holderOf(path, disk);
      if (held?.token !== mine.token) throw new StoreError(`${folder}: another sweep has taken over this folder`);
    },
    async release() {
      clearInterval(beat);
      OURS.delete(mine.token);
      const held = await holderOf(path, disk).catch(() => undefined);
      if (held?.token === mine.token) await disk.rm(path, { force: true }).catch(() => {});
    },
  };
}

const newToken = () => randomBytes(8).toString('hex');

/** Puts the lock there with its contents at once, so that nobody ever sees half of it; false where there is one. */
async function create(path: string, holder: Holder, disk: Disk): Promise<boolean> {
  const part = `${path}.${holder.token}`;
  try {
    const file = await disk.open(part, 'wx');
    await file.writeFile(JSON.stringify(holder)).finally(() => file.close());
    await disk.link(part, path).catch(async (error: unknown) => {
      if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
      const plain = await disk.open(path, 'wx');
      await plain.writeFile(JSON.stringify(holder)).finally(() => plain.close());
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await disk.rm(part, { force: true }).catch(() => {});
  }
}

async function holderOf(path: string, disk: Disk): Promise<Holder | undefined> {
  return explained(
    path,
    async () => {
      try {
        return JSON.parse(new TextDecoder().decode(await disk.readFile(path))) as Holder;
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        if (error instanceof SyntaxError) return { pid: 0, host: '', began: '', token: '' };
        throw error;
      }
    },
    'read',
  );
}

async function isHeld({ pid, host, began, token }: Holder, path: string, disk: Disk): Promise<boolean> {
  if (host === hostname() && pid === process.pid && began === beginningOf(pid)) return OURS.has(token);
  if (host === hostname()) return isRunning(pid) && beginningOf(pid) === began;
  const found = await disk.stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < STOPPED;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** When a process began, so that another one with its number is not taken for it. Linux alone tells. */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the command stands in brackets and may hold anything; 19 fields later comes the time.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Takes away a lock that nobody holds. Of several who try one gets it; a fresh one taken by mistake is put back. */
async function takeAway(path: string, seen: Holder, disk: Disk): Promise<void> {
  const aside = `${path}.${newToken()}.stale`;
  try {
    await disk.rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = await holderOf(aside, disk);
  if (taken?.token !== seen.token) await disk.link(aside, path).catch(() => {});
  await disk.rm(aside, { force: true });
}

function busy(folder: string, { pid, host }: Holder): StoreError {
  const who = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  return new StoreError(`${folder}: a sweep is running there (${who}); wait for it, stop it, or name another folder`);
}

/** Says whether a name in the folder belongs to locks. */
export const isOfLock = (name: string) => name.startsWith(LOCK);
