// A frontier in words: who stands on it, who is dominated by whom, and how sure that is.
import type { Policy } from '../experiments/frontier/policies.ts';
import type { FrontierStudy } from '../experiments/frontier/study.ts';
import { inSentence, listed } from './answer.ts';
import type { GoalWords } from './frontier-data.ts';

/** Says which policies nobody dominates. */
export function frontierSentence({ policies, standings }: FrontierStudy, goals: readonly GoalWords[]): string {
  const on = policies.filter((_, p) => standings[p].isOnFrontier).map(({ title }) => `“${title}”`);
  const words = goals.map(({ title, better }) => `${better} ${inSentence(title)}`);
  const names = on.length > 6 ? `${on.length} policies` : listed(on);
  const dominated = policies.length - on.length;
  const unclear = standings.filter(({ dominatedBy }) => dominatedBy[0]?.isClear === false).length;
  const luck = unclear === 0 ? '' : `, ${unclear === dominated ? 'but' : `${unclear} of them`} perhaps by luck alone`;
  const rest =
    dominated === 0
      ? 'no policy is dominated'
      : `${dominated} of ${policies.length} ${dominated === 1 ? 'is' : 'are'} dominated${luck}`;
  return `On the frontier of ${listed(words)}: ${names}; ${rest}.`;
}

/** Says by whom a policy is dominated: empty for one on the frontier. */
export function dominatedText({ policies, standings }: FrontierStudy, p: number): string {
  const [first, ...others] = standings[p].dominatedBy;
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${policies[first.policy].name}${more}${first.isClear ? '' : ' (may be luck)'}`;
}

/** Says what the draws are that shares are of. */
export function drawsText({ worlds, replicates, ensemble }: FrontierStudy): string {
  const each = worlds === 1 ? `${replicates} replicates` : `${worlds} worlds × ${replicates} replicates`;
  const over =
    ensemble === undefined
      ? ''
      : ` Ensemble: share of ${ensemble.draws} plausible variants of the setting (${ensemble.replicates} replicates of ${ensemble.residents.toLocaleString('en-US')} residents in each).`;
  return `Draws: share of ${each} in which nobody dominates the policy.${over}`;
}

/** Writes a share as per cent. */
export const shareText = (share: number) => `${Math.round(share * 100)} %`;

/** Shortens the title of a policy to a length, and what it is varied to last of all: that tells it from the others. */
export function shortTitle({ title, varied }: Policy, length: number): string {
  if (title.length <= length) return title;
  const head = title.slice(0, Math.max(6, length - varied.length - 1));
  return `${head.trimEnd()}…${varied}`;
}
