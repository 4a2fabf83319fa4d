// The last lines of a result: how to get the same again, how long it took, which files were written.
import pc from 'picocolors';
import { durationText } from '../results/format.ts';

/** What the command knows besides the result. */
export interface Closing {
  readonly milliseconds: number;
  readonly out: readonly string[];
}

/** Writes the closing lines: digest, time, files. */
export function closingText(digest: string, { milliseconds, out }: Closing): string {
  const files = out.map((path) => `  wrote   ${path}`);
  return [...files, pc.dim(`  digest  ${digest}`), pc.dim(`  time    ${durationText(milliseconds)}`)].join('\n');
}

/** Says which runs a result is of. */
export function settingsText(scenario: {
  readonly setting: string;
  readonly residents: number;
  readonly months: number;
  readonly replicates: number;
  readonly seed: string;
}): string {
  const { setting, residents, months, replicates, seed } = scenario;
  const runs = `${replicates} ${replicates === 1 ? 'replicate' : 'replicates'}`;
  return `${setting} · ${residents.toLocaleString('en-US')} residents · ${months} months · ${runs} · seed ${seed}`;
}
