// How far the work has come, on stderr only: a bar on a terminal, a line every tenth elsewhere, nothing when asked to be quiet.
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../execution/executor.ts';
import { durationText } from '../results/format.ts';

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
  let shown = 0;
  return {
    // Work in stages has a total for each.
    show({ done, total }) {
      if (shown === total) display.update(done);
      else display.start(total, done);
      shown = total;
    },
    end: () => display.stop(),
  };
}

function lines(): ProgressDisplay {
  let stage = { total: 0, tenths: 0, started: 0 };
  return {
    show({ done, total }) {
      if (stage.total !== total) stage = { total, tenths: 0, started: performance.now() };
      const now = Math.floor((10 * done) / total);
      if (now <= stage.tenths) return;
      stage.tenths = now;
      const left = ((performance.now() - stage.started) * (total - done)) / done;
      const time = done === total ? '' : `, about ${durationText(left)} left`;
      process.stderr.write(`simulating: ${now * 10} % (${done} of ${total} months${time})\n`);
    },
    end: () => {},
  };
}
