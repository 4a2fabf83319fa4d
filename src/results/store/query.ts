// Questions in SQL to a folder of results, answered by DuckDB where it is installed: the view `results` holds every row of runs that
// went well, `failed` the others. DuckDB is loaded only here, and reads the files as they are.
import { DISK, type Disk } from '../disk.ts';
import { hasYears } from '../tidy/columns.ts';
import { readManifest } from './manifest.ts';
import { scanParts } from './parts.ts';
import { StoreError } from './store-error.ts';

/** What is used of DuckDB, in its own words. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<DuckDbConnection>; closeSync(): void }>;
  };
}

interface DuckDbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ columnNames(): string[]; getRowsJS(): unknown[][] }>;
  interrupt(): void;
  closeSync(): void;
}

/** What a question gave. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** Says that a question cannot be answered, and why. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

/** Named apart, so that neither compiler nor bundler looks for what need not be there. */
const PACKAGE: string = '@duckdb/node-api';

/** Loads DuckDB; throws a QueryError where it is not installed. */
export async function loadDuckDb(): Promise<DuckDb> {
  try {
    return (await import(PACKAGE)) as DuckDb;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new QueryError(
      `queries need DuckDB, about 70 MB: npm install ${PACKAGE}\n  Without it: results/*.parquet opens in R, Python and DuckDB itself; tierwise sweep … --resume --csv writes a table.`,
    );
  }
}

/** Answers a question to a folder of results; throws a QueryError or a StoreError. */
export async function query(
  folder: string,
  sql: string,
  { signal, disk = DISK }: { readonly signal?: AbortSignal; readonly disk?: Disk } = {},
): Promise<Answer> {
  const { DuckDBInstance } = await loadDuckDb();
  const manifest = await readManifest(folder, disk);
  if (manifest === undefined) throw new StoreError(`${folder} holds no sweep`);
  const { parts, damaged } = await scanParts(folder, disk);
  if (damaged.length > 0)
    throw new StoreError(`${damaged[0]} is damaged: tierwise sweep … --resume sets it aside and makes its runs again`);
  if (parts.length === 0) throw new StoreError(`${folder} holds no runs yet`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const stop = () => connection.interrupt();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    // Nothing is fetched from anywhere.
    await connection.run('SET autoinstall_known_extensions = false');
    await connection.run('SET autoload_known_extensions = false');
    const files = parts.map(({ path }) => `'${path.replaceAll("'", "''")}'`).join(', ');
    await connection.run(`CREATE VIEW stored AS SELECT * FROM read_parquet([${files}])`);
    await connection.run('CREATE VIEW results AS SELECT * EXCLUDE (error) FROM stored WHERE error IS NULL');
    const empty = ['month', ...(hasYears(manifest.columns) ? ['year'] : []), '"group"', 'measure', 'value', 'unit'];
    await connection.run(
      `CREATE VIEW failed AS SELECT * EXCLUDE (${empty.join(', ')}) FROM stored WHERE error IS NOT NULL`,
    );
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.columnNames(), rows: reader.getRowsJS().map((row) => row.map(plain)) };
  } catch (error) {
    if (signal?.aborted || !(error instanceof Error)) throw error;
    throw new QueryError(error.message);
  } finally {
    signal?.removeEventListener('abort', stop);
    connection.closeSync();
    instance.closeSync();
  }
}

/** Counts come as big integers, and lists and times as objects: they become what JSON and CSV can hold. */
function plain(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString();
  return JSON.stringify(value, (_, held: unknown) => (typeof held === 'bigint' ? Number(held) : held));
}
