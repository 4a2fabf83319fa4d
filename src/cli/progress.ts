// How far the work has come, on stderr only: a bar on a terminal, a line every tenth elsewhere, nothing when asked to be quiet.
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../execution/executor.ts';

/** Shows progress until `end`. */
export interface ProgressDisplay {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** Makes the display that suits where stderr goes. */
export function createProgress(quiet: boolean): ProgressDisplay {
  if (quiet) return { show: () => {}, end: () => {} };
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): ProgressDisplay {
  const display = new SingleBar(
    {
      stream: process.stderr,
      format: '  simulating {bar} {percentage} %  {value} of {total} months  {eta_formatted} left',
      clearOnComplete: true,
      hideCursor: true,
      noTTYOutput: false,
      barsize: 30,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show({ done, total }) {
      if (started) display.update(done);
      else display.start(total, done);
      started = true;
    },
    end: () => display.stop(),
  };
}

function lines(): ProgressDisplay {
  let tenths = 0;
  return {
    show({ done, total }) {
      const now = Math.floor((10 * done) / total);
      if (now <= tenths) return;
      tenths = now;
      process.stderr.write(`simulating: ${now * 10} % (${done} of ${total} months)\n`);
    },
    end: () => {},
  };
}
