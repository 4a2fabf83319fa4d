// What `solve` prints: the answer in words, then the values tried, then what would flip a ranking.
import pc from 'picocolors';
import type { Flips } from '../experiments/solve/flip.ts';
import type { Solution } from '../experiments/solve/solve.ts';
import { changeText, durationText, shownUnit, valueText } from '../results/format.ts';
import type { Reported } from '../results/reported.ts';
import { type Answers, quantityWords } from '../results/solve-data.ts';
import { brief, flipSentence, shapeTexts, solutionSentence } from '../results/solve-words.ts';
import { type Closing, placeLines, settingsText } from './closing.ts';
import { type Column, tableText, wrapped } from './screen.ts';

/** Rows of assumptions shown; files hold all. */
const SHOWN = 15;
/** Values shown of those tried. */
const MOST_TRIALS = 24;

/** Writes answers for a terminal. */
export function solveText(model: Reported, { solution, flips }: Answers, { milliseconds, out }: Closing): string {
  return [
    ...(solution === undefined ? [] : solutionLines(model, solution)),
    ...(solution === undefined || flips === undefined ? [] : ['']),
    ...(flips === undefined ? [] : flipLines(model, flips)),
    '',
    ...out.map((path) => `  wrote   ${path}`),
    pc.dim(`  time    ${durationText(milliseconds)}`),
  ].join('\n');
}

function solutionLines(model: Reported, solution: Solution): string[] {
  const { question, scenario, draws, runs, trials } = solution;
  const edges = solution.stretches.flatMap(({ from, to }) => [from.value, from.beyond, to.value, to.beyond]);
  const shown =
    trials.length <= MOST_TRIALS ? trials : trials.filter(({ value }, k) => k % 4 === 0 || edges.includes(value));
  const columns: Column[] = [
    { title: question.axis.path, align: 'right' },
    ...question.goals.flatMap((goal): Column[] => {
      const { title, unit } = quantityWords(model, goal, scenario.setting);
      return [
        { title: `${title}\n(${shownUnit(unit).unit})`, align: 'right' },
        { title: 'draws\nthat meet it', align: 'right' },
      ];
    }),
    { title: 'goals', align: 'left' },
  ];
  const rows = shown.map(({ value, goals, isMet }) => [
    brief(value),
    ...goals.flatMap(({ mean, share }, g) => {
      const { unit } = quantityWords(model, question.goals[g], scenario.setting);
      return [valueText({ value: mean, low: null, high: null }, unit).value, `${Math.round(share * 100)} %`];
    }),
    isMet ? pc.bold('met') : '–',
  ]);
  return [
    pc.dim(`${settingsText(scenario)} · ${draws} draws at each value · ${runs} runs`),
    ...placeLines(scenario),
    '',
    pc.cyan(wrapped(solutionSentence(model, solution))),
    '',
    tableText(columns, rows),
    '',
    ...shapeTexts(model, solution).map((text) => pc.dim(wrapped(text))),
  ];
}

const FLIPS: readonly Column[] = [
  { title: 'assumption', align: 'left' },
  { title: 'written', align: 'right' },
  { title: 'plausible', align: 'right' },
  { title: 'flips at [95 %]', align: 'right' },
  { title: 'that far (of the range)', align: 'right' },
  { title: 'difference at the ends', align: 'right' },
];

function flipLines(model: Reported, flips: Flips): string[] {
  const { question, scenarios, draws, runs, rows, skipped } = flips;
  const { unit } = quantityWords(model, question.quantity, scenarios[0].setting);
  const text = (value: number) => changeText({ value, low: null, high: null }, unit).value;
  const cells = rows.slice(0, SHOWN).map(({ range, written, tried, flip }) => {
    const at = (value: number) => tried.find((one) => one.value === value)?.difference ?? Number.NaN;
    const limits =
      flip?.luck === undefined ? '' : ` [${brief(flip.luck.limits.low)} … ${brief(flip.luck.limits.high)}]`;
    return [
      range.path.replace('assumptions.', ''),
      brief(written),
      `${brief(range.low)} to ${brief(range.high)}`,
      flip === undefined ? 'nowhere' : `${brief(flip.value)}${limits}`,
      flip === undefined ? '–' : `${Math.round(flip.distance * 100)} %`,
      `${text(at(range.low))} … ${text(at(range.high))}`,
    ];
  });
  const more = rows.length > SHOWN ? [pc.dim(`  and ${rows.length - SHOWN} more: --json and --out hold all`)] : [];
  return [
    pc.dim(`${settingsText(scenarios[0])} · ${draws} draws of both at each value · ${runs} runs`),
    ...placeLines(scenarios[0]),
    '',
    pc.cyan(wrapped(flipSentence(model, flips))),
    '',
    tableText(FLIPS, cells),
    ...more,
    ...skipped.map(({ path, says }) => pc.dim(wrapped(`${path} could not be moved: ${says}`, '  '))),
  ];
}
