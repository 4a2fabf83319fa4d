// The report of a frontier: the answer in a sentence, policies by each pair of goals, how often each is on the frontier, the change
// in every goal, every number, and how to get them again.
import type { Policy } from '../../experiments/frontier/policies.ts';
import type { FrontierStudy } from '../../experiments/frontier/study.ts';
import { inSentence } from '../answer.ts';
import { changeText, shownUnit, valueText } from '../format.ts';
import { type GoalWords, goalWords } from '../frontier-data.ts';
import { dominatedText, drawsText, frontierSentence, shareText, shortTitle } from '../frontier-words.ts';
import { placeName, placeSentence } from '../place-sentence.ts';
import type { Reported } from '../reported.ts';
import { type Dot, dotChart } from './dot-chart.ts';
import { figure, table, WIDE } from './figure.ts';
import { frontierChart, type PolicyDot } from './frontier-chart.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { shell } from './shell.ts';

/** Writes the report as a self-contained HTML page; `command` is what gives the same result. */
export function frontierReport(model: Reported, study: FrontierStudy, command: string): string {
  const { scenario, policies, reference, runs, worlds, replicates } = study;
  const goals = goalWords(model, study);
  const { residents, months, seed } = scenario;
  const tried = worlds === 1 ? '' : `${worlds} worlds · `;
  const aside = `${placeName(scenario)} · ${residents.toLocaleString('en-US')} residents · ${months} months · ${tried}${replicates} replicates · ${runs.toLocaleString('en-US')} runs · seed ${seed}`;
  const place = placeSentence(scenario);
  const body = html`<p class="answer">${frontierSentence(study, goals)}</p>
${place === undefined ? NOTHING : html`<p class="says">${place}</p>`}
<p class="arm-answer">Changes are against “${policies[reference].title}”: same people, same luck; intervals (95 %) are luck alone. ${drawsText(study)}</p>
<div class="figures">
${pairsOf(goals).map((pair, at) => pairFigure(study, goals, pair, at))}${shareFigure(study)}${goals.map((goal, g) => goalFigure(study, goal, g))}</div>
${everyPolicy(study, goals)}
<section><h2>How to get the same numbers</h2>
<p class="says">The same command with the same version gives the same numbers on any machine, with any number of workers. They stand beside this page as CSV.</p>
<dl>${[
    ['Command', html`<code>${command}</code>`],
    ['Model', html`${model.name} ${model.version}`],
    ['Seed', html`<code>${seed}</code>`],
  ].map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
  return shell({ title: `The frontier of ${policies.length} policies`, aside, body, model: model.title });
}

/** As much of a policy's title as there is room for beside a chart. */
const labelFor = (policy: Policy, width: number) => shortTitle(policy, width < WIDE ? 25 : 36);

function pairsOf(goals: readonly GoalWords[]): [number, number][] {
  return goals.flatMap((_, a) => goals.flatMap((__, b): [number, number][] => (b > a ? [[a, b]] : [])));
}

function pairFigure(study: FrontierStudy, goals: readonly GoalWords[], [a, b]: [number, number], at: number): Markup {
  const { policies, standings } = study;
  const [x, y] = [goals[a], goals[b]];
  const [fx, fy] = [shownUnit(x.unit), shownUnit(y.unit)];
  const dotsFor = (width: number) =>
    policies.map((policy, p): PolicyDot => {
      const [dx, dy] = [standings[p].differences[a], standings[p].differences[b]];
      return {
        label: labelFor(policy, width),
        x: dx.mean * fx.factor,
        y: dy.mean * fy.factor,
        xLow: (dx.low ?? dx.mean) * fx.factor,
        xHigh: (dx.high ?? dx.mean) * fx.factor,
        yLow: (dy.low ?? dy.mean) * fy.factor,
        yHigh: (dy.high ?? dy.mean) * fy.factor,
        isOnFrontier: standings[p].isOnFrontier,
      };
    });
  const rows = policies.map(({ title }, p) => [
    title,
    changeCell(study, p, a, x),
    changeCell(study, p, b, y),
    standings[p].isOnFrontier ? 'yes' : '–',
  ]);
  return figure({
    id: `pair-${at}`,
    title: `${x.title} and ${inSentence(y.title)}`,
    says: `Change against the reference in ${fx.change} and in ${fy.change}; filled: dominated by nobody on all ${goals.length} goals; bands: 95 % intervals`,
    draw: (id, width) =>
      frontierChart({
        dots: dotsFor(width),
        xLabel: `change in ${inSentence(x.title)} (${fx.change})`,
        yLabel: `change in ${inSentence(y.title)} (${fy.change})`,
        better: { x: x.better, y: y.better },
        title: id,
        width,
      }),
    table: table(['policy', x.title, y.title, 'frontier'], rows, [0, 3]),
  });
}

function shareFigure(study: FrontierStudy): Markup {
  const { policies, standings, ensemble } = study;
  const lanes = ensemble === undefined ? 1 : 2;
  const dot = (label: string, share: number, lane: number): Dot => ({
    label,
    value: share * 100,
    low: null,
    high: null,
    colour: lane === 0 ? 'var(--ink)' : 'var(--accent)',
    lane,
    lanes,
    isClear: true,
    text: shareText(share),
  });
  const dotsFor = (width: number) =>
    policies.flatMap((policy, p) => [
      dot(labelFor(policy, width), standings[p].shareOfDraws, 0),
      ...(ensemble === undefined ? [] : [dot(labelFor(policy, width), ensemble.shares[p], 1)]),
    ]);
  const rows = policies.map(({ title }, p) => [
    title,
    shareText(standings[p].shareOfDraws),
    ...(ensemble === undefined ? [] : [shareText(ensemble.shares[p])]),
  ]);
  const lanesText = ensemble === undefined ? '' : '; ink: draws, blue: plausible variants of the setting';
  return figure({
    id: 'shares',
    title: 'How often each policy is on the frontier',
    says: `Share in which nobody dominates it (%)${lanesText}`,
    draw: (id, width) => dotChart({ dots: dotsFor(width), zero: true, title: id, width }),
    table: table(['policy', 'draws', ...(ensemble === undefined ? [] : ['ensemble'])], rows),
  });
}

function goalFigure(study: FrontierStudy, goal: GoalWords, g: number): Markup {
  const { policies, standings, reference } = study;
  const { factor, change } = shownUnit(goal.unit);
  const others = policies.flatMap((policy, p) => (p === reference ? [] : [{ policy, p }]));
  const dotsFor = (width: number) =>
    others.map(({ policy, p }): Dot => {
      const { mean, low, high } = standings[p].differences[g];
      return {
        label: labelFor(policy, width),
        value: mean * factor,
        low: low === null ? null : low * factor,
        high: high === null ? null : high * factor,
        colour: 'var(--accent)',
        lane: 0,
        lanes: 1,
        isClear: low === null || high === null || low > 0 || high < 0,
        text: changeText({ value: mean, low, high }, goal.unit).value,
      };
    });
  return figure({
    id: `goal-${g}`,
    title: `What each policy does to ${inSentence(goal.title)}`,
    says: `Change against the reference in ${change}; ${goal.better} is better; grey: may be luck`,
    draw: (id, width) => dotChart({ dots: dotsFor(width), zero: true, title: id, width }),
    table: table(
      ['policy', 'change (95 %)'],
      others.map(({ policy, p }) => [policy.title, changeCell(study, p, g, goal)]),
    ),
  });
}

function changeCell({ standings }: FrontierStudy, p: number, g: number, { unit }: GoalWords): string {
  const difference = standings[p].differences[g];
  const { value, low, high } = changeText({ ...difference, value: difference.mean }, unit);
  return low === '' ? value : `${value} (${low} to ${high})`;
}

function everyPolicy(study: FrontierStudy, goals: readonly GoalWords[]): Markup {
  const { policies, standings, ensemble } = study;
  const head = [
    'policy',
    ...goals.flatMap(({ title, unit }) => [
      `${title} (${shownUnit(unit).unit})`,
      `change (${shownUnit(unit).change}; 95 %)`,
    ]),
    'draws',
    ...(ensemble === undefined ? [] : ['ensemble']),
    'dominated by',
  ];
  const rows = policies.map(({ title }, p) => [
    title,
    ...goals.flatMap((goal, g) => {
      const level = standings[p].levels[g];
      return [valueText({ ...level, value: level.mean }, goal.unit).value, changeCell(study, p, g, goal)];
    }),
    shareText(standings[p].shareOfDraws),
    ...(ensemble === undefined ? [] : [shareText(ensemble.shares[p])]),
    dominatedText(study, p),
  ]);
  return html`<section><h2>Every policy</h2><div class="scroll">${table(head, rows, [0, head.length - 1])}</div></section>`;
}
