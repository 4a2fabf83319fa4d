// Ctrl-C: the work is told to stop, and where it does not within a moment the command ends all the same. Files appear whole or
// not at all, so that nothing is torn by it.

import { Stopped } from '../execution/executor.ts';
import { endFor } from './ending.ts';

/** How long work has to stop of itself, in milliseconds. */
const PATIENCE = 1500;

/** Runs work with a signal that Ctrl-C (or a request to end) aborts; `farewell` is said where the work cannot say it itself. */
export async function withInterrupt<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  farewell?: string,
): Promise<Result> {
  const controller = new AbortController();
  const endNow = () => {
    const { code, message } = endFor(new Stopped());
    process.stderr.write(`${farewell ?? message}\n`);
    process.exit(code);
  };
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
