// The last lines of a result: how to get the same again, how long it took, which files were written.
import pc from 'picocolors';
import type { CheckedScenario } from '../engine/model.ts';
import { durationText } from '../results/format.ts';
import { placeName, placeSentence } from '../results/place-sentence.ts';
import { wrapped } from './screen.ts';

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
export function settingsText(scenario: RunsOf): string {
  const { residents, months, replicates, seed } = scenario;
  const runs = `${replicates} ${replicates === 1 ? 'replicate' : 'replicates'}`;
  return `${placeName(scenario)} · ${residents.toLocaleString('en-US')} residents · ${months} months · ${runs} · seed ${seed}`;
}

type RunsOf = Pick<CheckedScenario, 'setting' | 'place' | 'residents' | 'months' | 'replicates' | 'seed'>;

/** Says what a place of one's own is and what in it has no source; nothing for a setting of the package. */
export function placeLines(scenario: RunsOf): string[] {
  const sentence = placeSentence(scenario);
  return sentence === undefined ? [] : [wrapped(sentence)];
}
