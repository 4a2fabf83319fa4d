// What `frontier` prints: the answer in words, then a row for each policy.
import pc from 'picocolors';
import type { FrontierStudy } from '../experiments/frontier/study.ts';
import { changeText, durationText, shownUnit, valueText } from '../results/format.ts';
import { type GoalWords, goalWords } from '../results/frontier-data.ts';
import { dominatedText, drawsText, frontierSentence, shareText } from '../results/frontier-words.ts';
import type { Reported } from '../results/reported.ts';
import { type Closing, placeLines, settingsText } from './closing.ts';
import { type Column, tableText, wrapped } from './screen.ts';

/** Writes a frontier for a terminal. */
export function frontierText(model: Reported, study: FrontierStudy, { milliseconds, out }: Closing): string {
  const goals = goalWords(model, study);
  const { scenario, policies, reference, ensemble, worlds } = study;
  const where = worlds === 1 ? '' : ` · ${worlds} worlds`;
  return [
    pc.dim(`${settingsText(scenario)}${where} · ${study.runs} runs`),
    ...placeLines(scenario),
    '',
    pc.cyan(wrapped(frontierSentence(study, goals))),
    '',
    tableText(columnsOf(goals, ensemble !== undefined), rowsOf(study, goals)),
    '',
    pc.dim(
      wrapped(`Changes against ${policies[reference].name}, paired, with 95 % intervals (luck). ${drawsText(study)}`),
    ),
    ...out.map((path) => `  wrote   ${path}`),
    pc.dim(`  time    ${durationText(milliseconds)}`),
  ].join('\n');
}

function columnsOf(goals: readonly GoalWords[], hasEnsemble: boolean): Column[] {
  return [
    { title: 'policy', align: 'left' },
    ...goals.map(
      ({ title, unit, better }): Column => ({
        title: `${title}\n(${shownUnit(unit).change}; ${better} is better)`,
        align: 'right',
      }),
    ),
    { title: 'frontier', align: 'left' },
    { title: 'draws', align: 'right' },
    ...(hasEnsemble ? [{ title: 'ensemble', align: 'right' } as const] : []),
    { title: 'dominated by', align: 'left' },
  ];
}

function rowsOf(study: FrontierStudy, goals: readonly GoalWords[]): string[][] {
  const { policies, standings, reference, ensemble } = study;
  return policies.map(({ name }, p) => {
    const { levels, differences, isOnFrontier, shareOfDraws } = standings[p];
    const cells = goals.map(({ unit }, g) => {
      if (p === reference) return valueText({ ...levels[g], value: levels[g].mean }, unit).value;
      const { value, low, high } = changeText({ ...differences[g], value: differences[g].mean }, unit);
      return low === '' ? value : `${value} [${low} … ${high}]`;
    });
    return [
      isOnFrontier ? pc.bold(name) : name,
      ...cells,
      isOnFrontier ? 'yes' : '–',
      shareText(shareOfDraws),
      ...(ensemble === undefined ? [] : [shareText(ensemble.shares[p])]),
      dominatedText(study, p),
    ];
  });
}
