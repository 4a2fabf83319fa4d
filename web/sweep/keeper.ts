// A sweep as the browser keeps it, run by run, so that a closed tab loses none of them. Where the browser keeps nothing the sweep
// goes on all the same.
import type { SweepRecord } from './engine.ts';
import type { SweepPlan } from './plan.ts';

/** A sweep as it was kept. */
export interface KeptSweep {
  readonly version: string;
  readonly plan: SweepPlan;
  readonly records: readonly SweepRecord[];
}

const DATABASE = 'tierwise';
const STORE = 'sweep';
const HEAD = 'head';

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE);
  };
  return asked(request);
}

async function stored(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await opened()).transaction(STORE, mode).objectStore(STORE);
}

/** Begins a sweep in place of the one that was kept; rejects where the browser keeps nothing. */
export async function keepPlan(version: string, plan: SweepPlan): Promise<void> {
  const store = await stored('readwrite');
  store.clear();
  await asked(store.put({ version, plan }, HEAD));
}

/** Keeps one run more; rejects where the browser keeps nothing. */
export async function keepRecord(record: SweepRecord): Promise<void> {
  await asked((await stored('readwrite')).put(record, [record.point, record.replicate]));
}

/** Forgets what is kept. */
export async function forgetSweep(): Promise<void> {
  await asked((await stored('readwrite')).clear());
}

/** Reads what is kept; undefined where that is nothing, or nothing this page can use. */
export async function keptSweep(): Promise<KeptSweep | undefined> {
  const store = await stored('readonly');
  const [head, all] = await Promise.all([asked(store.get(HEAD)), asked(store.getAll())]);
  if (!isHead(head)) return undefined;
  const { version, plan } = head;
  return { version, plan, records: all.filter(isRecord) };
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isHead(value: unknown): value is Omit<KeptSweep, 'records'> {
  return isMap(value) && typeof value.version === 'string' && isMap(value.plan) && Array.isArray(value.plan.axes);
}

function isRecord(value: unknown): value is SweepRecord {
  return isMap(value) && Number.isInteger(value.point) && value.values instanceof Float64Array;
}
