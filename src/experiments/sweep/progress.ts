// How far a sweep has come and how long it will still take, reckoned from the runs made since it began.

/** How far a sweep has come, in runs. */
export interface SweepProgress {
  /** Runs there are, those that were there before included. */
  readonly done: number;
  readonly failed: number;
  readonly total: number;
  /** Undefined until a run was made. */
  readonly millisecondsLeft: number | undefined;
}

/** Counts the runs of a sweep. */
export interface SweepCounter {
  /** Counts a run that was made. */
  readonly made: (run: { readonly error: string | undefined }) => void;
  readonly progress: () => SweepProgress;
}

/** Makes a counter for `total` runs of which `before` were there already. */
export function countRuns(total: number, before: number, now: () => number = () => performance.now()): SweepCounter {
  const started = now();
  let made = 0;
  let failed = 0;
  return {
    made({ error }) {
      made++;
      if (error !== undefined) failed++;
    },
    progress() {
      const done = before + made;
      const millisecondsLeft = made === 0 ? undefined : ((now() - started) * (total - done)) / made;
      return { done, failed, total, millisecondsLeft };
    },
  };
}
