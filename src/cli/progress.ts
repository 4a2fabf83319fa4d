// How far the work has come, on stderr only: a bar on a terminal, a line every tenth elsewhere, nothing when asked to be quiet.
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../execution/executor.ts';
import { durationText } from '../results/format.ts';

/** Progress, with the time left where it is known better than from the display's own clock. */
export interface ShownProgress extends Progress {
  readonly millisecondsLeft?: number | undefined;
}

/** Shows progress until `end`. */
export interface ProgressDisplay {
  readonly show: (progress: ShownProgress) => void;
  readonly end: () => void;
}

/** Makes the display that suits where stderr goes; `what` is counted. */
export function createProgress(quiet: boolean, what: 'months' | 'runs' = 'months'): ProgressDisplay {
  if (quiet) return { show: () => {}, end: () => {} };
  return process.stderr.isTTY ? bar(what) : lines(what);
}

function bar(what: string): ProgressDisplay {
  const display = new SingleBar(
    {
      stream: process.stderr,
      format: `  simulating {bar} {percentage} %  {value} of {total} ${what}  {left} left`,
      clearOnComplete: true,
      hideCursor: true,
      noTTYOutput: false,
      barsize: 30,
    },
    Presets.shades_classic,
  );
  let shown = 0;
  let started = 0;
  return {
    // Work in stages has a total for each.
    show({ done, total, millisecondsLeft }) {
      if (shown !== total) started = performance.now();
      const left = durationText(
        millisecondsLeft ?? ((performance.now() - started) * (total - done)) / Math.max(1, done),
      );
      if (shown === total) display.update(done, { left });
      else display.start(total, done, { left });
      shown = total;
    },
    end: () => display.stop(),
  };
}

function lines(what: string): ProgressDisplay {
  let stage = { total: 0, tenths: 0, started: 0 };
  return {
    show({ done, total, millisecondsLeft }) {
      if (stage.total !== total) stage = { total, tenths: 0, started: performance.now() };
      const now = Math.floor((10 * done) / total);
      if (now <= stage.tenths) return;
      stage.tenths = now;
      const left = millisecondsLeft ?? ((performance.now() - stage.started) * (total - done)) / done;
      const time = done === total ? '' : `, about ${durationText(left)} left`;
      process.stderr.write(`simulating: ${now * 10} % (${done} of ${total} ${what}${time})\n`);
    },
    end: () => {},
  };
}
