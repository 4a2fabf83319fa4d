// The part of the library that needs node: worker threads, files written whole, stores of results, and the report.
export { executorFor, type PoolSize, poolFor } from './execution/choose.ts';
export { threadPool } from './execution/thread-pool.ts';
export { workerThreads } from './execution/worker-threads.ts';
export { QueueError } from './queue/connect.ts';
export { queuePool } from './queue/queue-pool.ts';
export { OutputError } from './results/disk.ts';
export { compareReport, runReport } from './results/report/index.ts';
export { REPORT_LANGUAGES, type ReportLanguage, type Speech, speechIn } from './results/report/speech.ts';
export { writeCsv } from './results/store/csv-file.ts';
export type { Manifest } from './results/store/manifest.ts';
export { type Merged, mergeStores } from './results/store/merge.ts';
export { type Answer, QueryError, query } from './results/store/query.ts';
export { storedRuns } from './results/store/store.ts';
export { StoreError } from './results/store/store-error.ts';
export { type SweepIntoOptions, type SweepOutcome, sweepInto } from './results/store/sweep-into.ts';
export { type OutputFile, writeFiles } from './results/write-files.ts';
