// The picture of a reveal: the status quo dashed, what happened with its bands up to the month reached, and dotted what each team
// predicted, or what each team's own policy did. Drawn at any size of type, because a projector is read from the last row.
import { msg, str } from '@lit/localize';
import { html, nothing, svg } from 'lit';
import { shownUnit } from '../../src/results/format.ts';
import type { Estimate } from '../state/estimate.ts';
import type { Dictionary } from '../words/dictionary.ts';
import type { Beside } from './board.ts';
import type { Entry } from './code.ts';
import { levelSaid, measureName } from './figures-said.ts';
import type { Revealed, Shown } from './play.ts';
import { type Answer, endOf } from './prediction.ts';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Type and strokes, in pixels. */
  readonly font: number;
  readonly stroke: number;
}

interface Line {
  readonly name: string;
  readonly end: number;
  readonly points: readonly (readonly [month: number, value: number])[];
}

/** First month drawn: before it a window of a year holds too little. */
const FIRST = 6;

/** What a prediction looks like: straight to its end, or through its years. */
function predicted(answer: Answer, before: readonly number[], start: number): readonly (readonly [number, number])[] {
  const last = before.length;
  const from = [start - 1, before[start - 2]] as const;
  if (typeof answer === 'string') return [];
  if (typeof answer === 'number') return [from, [last, before[last - 1] + answer]];
  return [from, ...answer.map((value, year) => [(year + 2) * 12, before[(year + 2) * 12 - 1] + value] as const)];
}

/** Colours and dashes of up to eight teams: four of each, told apart without colour too. */
const TEAM_COLOURS = ['var(--b)', 'var(--c)', 'var(--d)', 'var(--ink-2)'] as const;

/** Lists what the teams predicted. */
function linesOf(shown: Shown, at: number, entries: readonly Entry[], start: number): Line[] {
  return entries.flatMap(({ team, prediction }) => {
    const answer = prediction.answers[at];
    const end = endOf(answer);
    const points = predicted(answer, shown.before, start);
    return end === undefined ? [] : [{ name: team, end: points[points.length - 1][1], points }];
  });
}

/** Draws the reveal of one question up to a month. */
export function revealChart(
  revealed: Revealed,
  at: number,
  entries: readonly Entry[],
  month: number,
  words: Dictionary,
  { width, height, font, stroke }: ChartSize,
  beside: Beside = 'predictions',
) {
  const shown = revealed.shown[at];
  const { months, start } = revealed;
  const { factor } = shownUnit(shown.unit);
  const lines = beside === 'predictions' ? linesOf(shown, at, entries, start) : [];
  const teams = beside === 'teams' ? shown.teams : [];
  const [low, high] = rangeOf({ ...shown, teams }, lines);
  const left = font * 3.4;
  const right = Math.min(width * 0.42, font * 13.5);
  const [top, bottom] = [font * 1.6, font * 2];
  const x = (one: number) => left + ((one - FIRST) / (months - FIRST)) * (width - left - right);
  const y = (value: number) => top + ((high - value) / (high - low)) * (height - top - bottom);
  const path = (points: readonly (readonly [number, number])[]) =>
    points
      // What is counted at the end of a year has no number before the first.
      .filter(([, b]) => Number.isFinite(b))
      .map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${x(a).toFixed(1)} ${y(b).toFixed(1)}`)
      .join('');
  const course = (values: readonly number[]) =>
    path(values.map((value, i) => [i + 1, value] as const).slice(FIRST - 1));
  const ticks = ticksOf(low * factor, high * factor).map((one) => one / factor);
  const isDone = month >= months;
  const labels = placed(
    [
      { name: msg('Status quo'), value: shown.before[months - 1], kind: 'quo' },
      ...(isDone
        ? [
            {
              name: beside === 'teams' ? msg('Start of the round') : msg('What happened'),
              value: shown.after[months - 1].mean,
              kind: 'now',
            },
          ]
        : []),
      ...lines.map(({ name, end }) => ({ name, value: end, kind: 'team' })),
      ...(isDone
        ? teams.map(({ team, course }, i) => ({ name: team, value: course[months - 1], kind: `own${i}` }))
        : []),
    ],
    y,
    font * 1.25,
    height - bottom,
  );
  const short = (name: string) => (name.length > 18 ? `${name.slice(0, 17)}…` : name);
  const ownColour = (i: number) => TEAM_COLOURS[i % TEAM_COLOURS.length];
  const colour = {
    quo: 'var(--ink)',
    now: 'var(--accent)',
    team: 'var(--ink-2)',
    ...Object.fromEntries(teams.map((_, i) => [`own${i}`, ownColour(i)])),
  } as Readonly<Record<string, string>>;
  const years = Array.from({ length: months / 12 }, (_, year) => year);
  const seen = Math.min(month, months);
  return html`<svg
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${describe(revealed, at, entries, month, words)}
    font-size=${font}
    style="font-variant-numeric: tabular-nums lining-nums"
  >
    <defs><clipPath id="seen"><rect class="seen" x="0" y="0" height=${height} width=${Math.max(0, x(seen)) + (isDone ? stroke * 2 : 0)}></rect></clipPath></defs>
    ${ticks.map(
      (
        one,
      ) => svg`<line x1=${left} x2=${width - right} y1=${y(one)} y2=${y(one)} stroke="var(--grid)" stroke-width="1.5"></line>
        <text x=${left - font * 0.5} y=${y(one) + font * 0.35} text-anchor="end" fill="var(--ink-2)">${plain(one * factor)}</text>`,
    )}
    ${years.map((year) => {
      const centre = (x(Math.max(FIRST, year * 12)) + x((year + 1) * 12)) / 2;
      return svg`<text x=${centre} y=${height - font * 0.5} text-anchor="middle" fill="var(--ink-2)">${year + 1}</text>`;
    })}
    <line x1=${left} x2=${width - right} y1=${height - bottom} y2=${height - bottom} stroke="var(--control)" stroke-width="1.5"></line>
    <line x1=${x(start - 1)} x2=${x(start - 1)} y1=${top - font} y2=${height - bottom} stroke="var(--control)" stroke-width="1.5"></line>
    <text x=${x(start - 1) + font * 0.4} y=${top - font * 0.35} fill="var(--ink-2)">${msg('reform starts')}</text>
    <g clip-path="url(#seen)">
      <path d=${bandOf(shown.after, 'low', 'high', x, y)} fill="var(--accent)" opacity="0.14"></path>
      <path d=${bandOf(shown.after, 'low50', 'high50', x, y)} fill="var(--accent)" opacity="0.22"></path>
      <path d=${course(shown.before)} fill="none" stroke="var(--ink)" stroke-width=${stroke} stroke-dasharray="${stroke * 3} ${stroke * 2}"></path>
      ${teams.map((team, i) => svg`<path class="own" d=${course(team.course)} fill="none" stroke=${ownColour(i)} stroke-width=${stroke} stroke-dasharray=${i < TEAM_COLOURS.length ? nothing : `${stroke} ${stroke}`}></path>`)}
      <path class="happened" d=${course(shown.after.map(({ mean }) => mean))} fill="none" stroke="var(--accent)" stroke-width=${stroke * 1.3} stroke-linejoin="round"></path>
    </g>
    ${lines.map(
      ({
        points,
      }) => svg`<path class="predicted" d=${path(points)} fill="none" stroke="var(--control)" stroke-width=${stroke} stroke-dasharray="0.1 ${stroke * 2.4}" stroke-linecap="round"></path>
        <circle cx=${x(points[points.length - 1][0])} cy=${y(points[points.length - 1][1])} r=${stroke * 1.9} fill="var(--bg)" stroke="var(--ink-2)" stroke-width=${stroke}></circle>`,
    )}
    ${isDone ? svg`<circle cx=${x(months)} cy=${y(shown.after[months - 1].mean)} r=${stroke * 2} fill="var(--accent)"></circle>` : nothing}
    ${labels.map(
      ({ name, value, kind, place }) =>
        svg`<text x=${width - right + font * 0.8} y=${place + font * 0.35} fill=${colour[kind]} font-weight=${kind === 'now' ? 700 : 400}>${short(name)} <tspan font-weight="700">${levelSaid(value, shown.unit, shown.change)}</tspan></text>`,
    )}
  </svg>`;
}

function bandOf(
  course: readonly Estimate[],
  below: 'low' | 'low50',
  above: 'high' | 'high50',
  x: (month: number) => number,
  y: (value: number) => number,
): string {
  const points = course
    .map((one, at) => ({ month: at + 1, low: one[below], high: one[above] }))
    .slice(FIRST - 1)
    .filter(({ low, high }) => low !== null && high !== null);
  if (points.length === 0) return '';
  const up = points.map(({ month, high }) => `${x(month).toFixed(1)} ${y(high as number).toFixed(1)}`);
  const back = points.reverse().map(({ month, low }) => `${x(month).toFixed(1)} ${y(low as number).toFixed(1)}`);
  return `M${[...up, ...back].join('L')}Z`;
}

function rangeOf({ before, after, teams }: Shown, lines: readonly Line[]): readonly [number, number] {
  const drawn = (values: readonly number[]) => values.slice(FIRST - 1);
  const all = [
    ...drawn(before),
    ...after.slice(FIRST - 1).flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]),
    ...teams.flatMap(({ course }) => drawn(course)),
    ...lines.flatMap(({ points }) => points.map(([, value]) => value)),
  ].filter(Number.isFinite);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low) * 0.12 || Math.abs(high) * 0.05 || 1;
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}

/** Four or five round numbers within a range. */
function ticksOf(low: number, high: number): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, at) => (first + at) * step);
}

const plain = (value: number) =>
  (value < 0 ? '−' : '') + Number(Math.abs(value).toPrecision(6)).toLocaleString('en-US');

interface Label {
  readonly name: string;
  readonly value: number;
  readonly kind: string;
}

/** Moves labels at the ends of lines apart, so that none lies on another. */
function placed(labels: readonly Label[], y: (value: number) => number, least: number, lowest: number) {
  const order = labels.map((label) => ({ ...label, place: y(label.value) })).sort((a, b) => a.place - b.place);
  for (let i = 1; i < order.length; i++) order[i].place = Math.max(order[i].place, order[i - 1].place + least);
  for (let i = order.length - 1, limit = lowest; i >= 0; i--, limit -= least)
    order[i].place = Math.min(order[i].place, limit);
  return order;
}

/** Says in words what the picture shows so far. */
function describe(
  { shown, months }: Revealed,
  at: number,
  entries: readonly Entry[],
  month: number,
  words: Dictionary,
): string {
  const { measure, group, unit, before, after, change } = shown[at];
  const seen = Math.max(1, Math.min(month, months));
  const [quo, now] = [before[seen - 1], after[seen - 1].mean].map((one) => levelSaid(one, unit, change));
  const guesses = entries.filter(({ prediction }) => endOf(prediction.answers[at]) !== undefined).length;
  return msg(
    str`${measureName(words, measure, group)} up to year ${Math.ceil(seen / 12)}: what happened ${now}, status quo ${quo}; ${guesses} predictions drawn.`,
  );
}
