// The report of what a plan asks: which values of a parameter meet the goals, each goal along the parameter, what would flip a
// ranking, every value tried, and how to get it again.
import type { Flips } from '../../experiments/solve/flip.ts';
import type { Solution } from '../../experiments/solve/solve.ts';
import { changeText, fixed, shownUnit, valueText } from '../format.ts';
import { placeName, placeSentence } from '../place-sentence.ts';
import type { Reported } from '../reported.ts';
import { type Answers, quantityWords } from '../solve-data.ts';
import { brief, flipSentence, goalText, shapeTexts, solutionSentence } from '../solve-words.ts';
import { type Dot, dotChart } from './dot-chart.ts';
import { figure, table } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { shell } from './shell.ts';
import { solveChart } from './solve-chart.ts';

/** Assumptions drawn. */
const ROWS = 14;

/** Writes the report as a self-contained HTML page; `command` is what gives the same result. */
export function solveReport(model: Reported, { solution, flips }: Answers, command: string): string {
  const scenario = solution?.scenario ?? flips?.scenarios[0];
  if (scenario === undefined) throw new RangeError('a report needs an answer');
  const { residents, months, seed } = scenario;
  const runs = (solution?.runs ?? 0) + (flips?.runs ?? 0);
  const aside = `${placeName(scenario)} · ${residents.toLocaleString('en-US')} residents · ${months} months · ${runs.toLocaleString('en-US')} runs · seed ${seed}`;
  const place = placeSentence(scenario);
  const body = html`${solution === undefined ? NOTHING : html`<p class="answer">${solutionSentence(model, solution)}</p>`}
${flips === undefined ? NOTHING : html`<p class="${solution === undefined ? 'answer' : 'arm-answer'}">${flipSentence(model, flips)}</p>`}
${place === undefined ? NOTHING : html`<p class="says">${place}</p>`}
<div class="figures">
${solution === undefined ? NOTHING : goalFigures(model, solution)}${flips === undefined ? NOTHING : flipFigure(model, flips)}</div>
<section><h2>How to get the same numbers</h2>
<p class="says">The same command with the same plan and version gives the same numbers on any machine. Every value tried stands beside this page as CSV.</p>
<dl>${[
    ['Command', html`<code>${command}</code>`],
    ['Model', html`${model.name} ${model.version}`],
    ['Seed', html`<code>${seed}</code>`],
  ].map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
  const title = solution === undefined ? 'What would flip the ranking' : `Which ${solution.question.axis.path}`;
  return shell({ title, aside, body, model: model.title });
}

function goalFigures(model: Reported, solution: Solution): Markup {
  const { question, scenario, trials, stretches } = solution;
  const shapes = shapeTexts(model, solution);
  const { path, unit } = question.axis;
  const met = stretches.map(({ from, to }) => ({ from: from.value, to: to.value }));
  const figures = question.goals.map((goal, g) => {
    const { title, unit: own } = quantityWords(model, goal, scenario.setting);
    const { factor, unit: shown } = shownUnit(own);
    const sign = goal.side === 'atLeast' ? 1 : -1;
    const tried = trials.map(({ value, goals, isMet }) => ({
      value,
      mean: goals[g].mean * factor,
      deciding: (goal.limit + sign * goals[g].margin) * factor,
      isMet,
    }));
    const rows = trials.map(({ value, goals, isMet }) => [
      brief(value),
      valueText({ value: goals[g].mean, low: null, high: null }, own).value,
      `${Math.round(goals[g].share * 100)} %`,
      isMet ? 'met' : '–',
    ]);
    const decides =
      goal.probability === undefined
        ? 'blue: the mean'
        : `blue: what ${brief(goal.probability * 100)} % of the draws reach, grey: the mean`;
    return figure({
      id: `goal-${g}`,
      title: goalText(model, solution, g),
      says: `${decides}; dashed: the limit; shaded, filled: all goals are met. ${shapes[g]}`,
      draw: (id, width) =>
        solveChart({
          tried,
          limit: goal.limit * factor,
          met,
          xLabel: unit === '1' ? path : `${path} (${unit})`,
          yLabel: `${title} (${shown})`,
          hasMean: goal.probability !== undefined,
          title: id,
          width,
        }),
      table: table([path, 'mean', 'draws that meet it', 'all goals'], rows, [0, 3]),
    });
  });
  return html`${figures}`;
}

/** Assumptions by how far they would have to move: dots at the flips, as a part of the plausible range from the value as written. */
function flipFigure(model: Reported, flips: Flips): Markup {
  const { question, scenarios, rows } = flips;
  const { unit } = quantityWords(model, question.quantity, scenarios[0].setting);
  const flipping = rows.filter(({ flip }) => flip !== undefined).slice(0, ROWS);
  const text = (value: number) => changeText({ value, low: null, high: null }, unit).value;
  const cells = rows.map(({ range, written, tried, flip }) => [
    range.path.replace('assumptions.', ''),
    brief(written),
    `${brief(range.low)} to ${brief(range.high)}`,
    flip === undefined ? 'nowhere' : brief(flip.value),
    flip?.luck === undefined ? '–' : `${brief(flip.luck.limits.low)} to ${brief(flip.luck.limits.high)}`,
    tried.map(({ value, difference }) => `${brief(value)}: ${text(difference)}`).join('; '),
  ]);
  const numbers = table(['assumption', 'written', 'plausible', 'flips at', '95 %', 'differences'], cells, [0, 5]);
  if (flipping.length === 0)
    return html`<figure><figcaption><h2>No assumption flips the ranking</h2></figcaption><div class="scroll">${numbers}</div></figure>`;
  const dots = flipping.map(({ range, written, flip }): Dot => {
    const span = range.high - range.low;
    const far = (value: number) => ((value - written) / span) * 100;
    const at = flip?.value ?? written;
    return {
      label: range.path.replace('assumptions.', ''),
      value: far(at),
      low: flip?.luck === undefined ? null : far(flip.luck.limits.low),
      high: flip?.luck === undefined ? null : far(flip.luck.limits.high),
      colour: 'var(--accent)',
      lane: 0,
      lanes: 1,
      isClear: true,
      text: `${fixed(far(at), 0)} %`,
    };
  });
  return figure({
    id: 'flips',
    title: 'How far an assumption would have to move to flip the ranking',
    says: 'From the value as written, in % of the plausible range, each moved alone; band: 95 % (luck)',
    draw: (id, width) => dotChart({ dots, zero: true, title: id, width }),
    table: numbers,
  });
}
