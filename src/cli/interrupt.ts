// Ctrl-C: the work is told to stop, and where it does not within a moment the command ends all the same. Nothing has been
// written by then, for files appear only when everything is done.

import { Stopped } from '../execution/executor.ts';
import { endFor } from './ending.ts';

/** How long work has to stop of itself, in milliseconds. */
const PATIENCE = 1500;

/** Runs work with a signal that Ctrl-C (or a request to end) aborts. */
export async function withInterrupt<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) endNow();
    controller.abort();
    setTimeout(endNow, PATIENCE).unref();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function endNow(): never {
  const { code, message } = endFor(new Stopped());
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
