// The command that gives the same result again, every number written out.
import type { Scenario } from './scenarios.ts';
import type { SimulationOptions } from './simulation.ts';

/** Writes the command line of a simulation, quoted for a POSIX shell. */
export function commandLine(
  verb: string,
  given: readonly string[],
  { residents, months, replicates, seed }: Scenario,
  { set, setting }: Pick<SimulationOptions, 'set' | 'setting'>,
): string {
  const place = setting === undefined ? [] : ['--setting', setting];
  const run = ['--residents', residents, '--months', months, '--replicates', replicates, '--seed', seed].map(String);
  const changes = set.flatMap(({ path, value }) => ['--set', `${path}=${value}`]);
  return shellLine(['tierwise', verb, ...given, ...place, ...run, ...changes]);
}

/** Writes words as a command line for a POSIX shell. */
export function shellLine(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
