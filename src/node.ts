// The part of the library that needs node: worker threads, files written whole, and the report.
export { executorFor } from './execution/choose.ts';
export { workerThreads } from './execution/worker-threads.ts';
export { OutputError } from './results/disk.ts';
export { compareReport, runReport } from './results/report/index.ts';
export { type OutputFile, writeFiles } from './results/write-files.ts';
