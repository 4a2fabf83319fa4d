// The order of test files: those that take longest in full counts begin first, so that the last of them does not run alone beside
// an idle core. Which those are is written here, not remembered from the last time: the first run on a machine is as fast.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONGEST = [
  'test/consortium/patterns.test.ts',
  'test/cli/sweep.test.ts',
  'test/experiments/self-recovery.test.ts',
  'test/queue/queue.test.ts',
  'test/experiments/solve-coverage.test.ts',
  'test/engine/maths-reference.test.ts',
];

/** Sorts files as the runner does, the longest before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? LONGEST.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}
