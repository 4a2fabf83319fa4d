// Who gains and who loses: for each party, and for the poorest and the richest fifth of the patients, the change in its money per
// head and year with the 95 % interval; to the right of the reference it is better off.
import { msg, str } from '@lit/localize';
import type { Party } from '../../src/engine/model.ts';
import { shownUnit } from '../../src/results/format.ts';
import { ARM_COLOURS, ARM_LETTERS, type TableOf } from '../charts/picture.ts';
import { type Estimate, isClear } from '../state/estimate.ts';
import { tickText } from './differences.ts';
import { changeColumns, named, othersOf, saidChange, turned, unitOfChange, type Versus } from './scene.ts';

/** Fifths of the patients that stand beneath them. */
const FIFTHS = ['income:1', 'income:5'];
const LANE = 15;
const ROOM = 9;
const BOTTOM = 22;
const DOT = 7.5;

/** A party with its gain in each arm that is measured. */
export interface PartyRow {
  readonly title: string;
  readonly isPart: boolean;
  readonly measure: string;
  readonly group: string;
  readonly gains: readonly { readonly arm: number; readonly gain: Estimate }[];
}

/** Lists the parties this place has, the fund and the patients first. */
export function partyRows(versus: Versus, parties: readonly Party[]): PartyRow[] {
  const { outcome, words, reference } = versus;
  const row = ({ who, measure, group = '', gainsWhen }: Party, isPart: boolean): PartyRow => ({
    title: capitalised(words.label(isPart ? group : who)),
    isPart,
    measure,
    group,
    gains: othersOf(versus).map((arm) => {
      const change = outcome.change(arm, measure, group, reference);
      return { arm, gain: gainsWhen === 'higher' ? change : turned(change) };
    }),
  });
  const whole = parties.filter(({ group }) => group === undefined);
  const parts = parties.filter(({ group }) => group !== undefined);
  return [...whole, ...parts]
    .filter(({ measure, group }) => outcome.has(measure, group))
    .flatMap((party) => {
      const fifths = party.gainsWhen === 'lower' ? FIFTHS.filter((fifth) => outcome.has(party.measure, fifth)) : [];
      return [row(party, false), ...fifths.map((group) => row({ ...party, group }, true))];
    })
    .filter(({ gains }) => gains.some(({ gain }) => Number.isFinite(gain.mean)));
}

const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

const SVG = 'http://www.w3.org/2000/svg';

function shape(tag: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}

/** Draws the picture. */
export function drawParties(versus: Versus, parties: readonly Party[]): Element {
  const { width, reference } = versus;
  const rows = partyRows(versus, parties);
  const lanes = othersOf(versus).length;
  const tall = lanes * LANE + ROOM;
  const left = Math.min(172, width * 0.36);
  const ends = rows.flatMap(({ gains }) =>
    gains.flatMap(({ gain }) => [gain.low ?? gain.mean, gain.high ?? gain.mean]),
  );
  const finite = ends.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const room = (high - low) * 0.06 || 1;
  const x = (value: number) => left + 10 + ((value - low + room) / (high - low + 2 * room)) * (width - left - 20);
  const height = rows.length * tall + BOTTOM;
  const svg = shape('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-size': 12 });
  svg.append(
    shape('line', {
      x1: x(0),
      x2: x(0),
      y1: 0,
      y2: rows.length * tall,
      stroke: ARM_COLOURS[reference],
      'stroke-width': 1.75,
      'stroke-dasharray': '5 4',
    }),
  );
  rows.forEach((row, at) => {
    const top = at * tall;
    svg.append(
      shape('line', { x1: left, x2: width, y1: top + tall, y2: top + tall, stroke: 'var(--grid)' }),
      shape(
        'text',
        {
          x: row.isPart ? 12 : 0,
          y: top + tall / 2,
          dy: '0.35em',
          fill: row.isPart ? 'var(--ink-2)' : 'var(--ink)',
        },
        shortened(row.title, left - (row.isPart ? 20 : 8)),
      ),
    );
    row.gains.forEach(({ arm, gain }, lane) => {
      if (Number.isFinite(gain.mean)) svg.append(...mark(gain, arm, x, top + ROOM / 2 + lane * LANE + LANE / 2));
    });
  });
  for (const tick of ticksOf(low, high))
    svg.append(
      shape(
        'text',
        { x: x(tick), y: height - 6, 'text-anchor': 'middle', fill: 'var(--ink-3)', 'font-size': 11 },
        tick > 0 ? `+${tickText(tick)}` : tickText(tick),
      ),
    );
  return named(svg, describeParties(versus, parties));
}

function mark(gain: Estimate, arm: number, x: (value: number) => number, y: number): SVGElement[] {
  const clear = isClear(gain) ?? gain.mean !== 0;
  const colour = clear ? ARM_COLOURS[arm] : 'var(--ink-3)';
  const bar = (low: number | null, high: number | null, opacity: number) =>
    low === null || high === null
      ? []
      : [
          shape('line', {
            x1: x(low),
            x2: x(high),
            y1: y,
            y2: y,
            stroke: colour,
            'stroke-width': 6,
            'stroke-linecap': 'round',
            opacity,
          }),
        ];
  return [
    ...bar(gain.low, gain.high, 0.28),
    ...bar(gain.low50, gain.high50, 0.5),
    shape('circle', {
      cx: x(gain.mean),
      cy: y,
      r: DOT,
      fill: clear ? colour : 'var(--bg)',
      stroke: clear ? 'var(--bg)' : colour,
      'stroke-width': 1.5,
    }),
    shape(
      'text',
      {
        x: x(gain.mean),
        y,
        dy: '0.35em',
        'text-anchor': 'middle',
        'font-size': 11,
        'font-weight': 600,
        fill: clear ? 'var(--bg)' : colour,
      },
      ARM_LETTERS[arm] || '–',
    ),
  ];
}

/** About as many characters as fit; the table has the whole name. */
function shortened(text: string, width: number): string {
  const most = Math.floor(width / 5.8);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function ticksOf(low: number, high: number): number[] {
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / 3));
  const step = ([1, 2, 5, 10].find((one) => one * power >= span / 4) ?? 10) * power;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, at) => (first + at) * step);
}

/** Says what the picture shows. */
export function describeParties(versus: Versus, parties: readonly Party[]): string {
  const { outcome, names } = versus;
  return partyRows(versus, parties)
    .flatMap(({ title, measure, group, gains }) =>
      gains.map(({ arm, gain }) =>
        msg(str`${title}, ${names[arm]}: ${saidChange(gain, outcome.unitOf(measure, group))}.`),
      ),
    )
    .join(' ');
}

/** The numbers drawn. */
export function tableOfParties(versus: Versus, parties: readonly Party[]): TableOf {
  const rows = partyRows(versus, parties);
  const unit = rows.length === 0 ? '' : unitOfChange(versus, rows[0].measure, rows[0].group);
  return {
    columns: [{ name: msg('party'), unit: '' }, { name: msg('scenario'), unit: '' }, ...changeColumns(unit)],
    rows: rows.flatMap(({ title, measure, group, gains }) => {
      const { factor } = shownUnit(versus.outcome.unitOf(measure, group));
      const times = (value: number | null) => (value === null ? null : value * factor);
      return gains.map(({ arm, gain }) => [
        title,
        versus.names[arm],
        times(gain.mean),
        times(gain.low),
        times(gain.high),
      ]);
    }),
  };
}
