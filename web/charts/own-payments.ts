// How own payments are spread among people: everybody in order of what they paid, the status quo dashed. A mean hides that most
// pay little and a few very much. Read from the portraits, thus of the first run.
import { msg, str } from '@lit/localize';
import * as Plot from '@observablehq/plot';
import { fixed } from '../../src/results/format.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Drawing } from './explaining.ts';
import { ARM_COLOURS, ARM_DASHES, type Scene } from './picture.ts';
import { type AskPortrait, lookedAt, portraitOf, portraitsFor } from './portraits.ts';

/** Hundredths told in words and in the table. */
const TOLD = [10, 25, 50, 75, 90, 95, 99];

const armsOf = (outcome: Outcome) => outcome.arms.slice(0, 2).map(({ arm }) => arm);

/** Draws into a holder: at once where the portraits are there, else when they come. */
export function ownPayments(ask: AskPortrait): Drawing {
  return {
    draw: (scene) => {
      const holder = document.createElement('div');
      const arms = armsOf(scene.outcome);
      const show = () => holder.replaceChildren(curve(scene));
      if (arms.every((arm) => portraitOf(arm) !== undefined)) show();
      else {
        holder.textContent = msg('Looking at residents …');
        void portraitsFor(arms, ask, () => undefined).then((pair) => {
          if (pair !== undefined) show();
        });
      }
      return { element: holder };
    },
    table: ({ outcome, words, names }) => {
      const unit = words.unit(outcome.unitOf('cost.outOfPocketPerHead'));
      const portraits = lookedAt(outcome, ask);
      return {
        columns: [
          { name: msg('people who paid less'), unit: '%' },
          ...names.slice(0, 2).map((name) => ({ name, unit })),
        ],
        rows: TOLD.map((at) => [at, ...portraits.map((portrait) => portrait?.ownPayments[at] ?? null)]),
      };
    },
    describe: ({ outcome, names }) => {
      const [before, after] = armsOf(outcome).map((arm) => portraitOf(arm)?.ownPayments);
      if (before === undefined || after === undefined) return msg('Residents are being looked at.');
      return msg(
        str`The middle of all people paid ${fixed(after[50], 0)} (${names[0]} ${fixed(before[50], 0)}), one in twenty more than ${fixed(after[95], 0)} (${fixed(before[95], 0)}).`,
      );
    },
  };
}

interface Point {
  readonly at: number;
  readonly paid: number;
  readonly arm: number;
}

function curve({ outcome, names, width, height }: Scene): SVGSVGElement {
  // The one who paid most would set the scale for everybody.
  const arms = armsOf(outcome).map((one, arm) =>
    (portraitOf(one)?.ownPayments ?? []).slice(0, 100).map((paid, at): Point => ({ at, paid, arm })),
  );
  const narrow = width < 420;
  const told = arms.flatMap((points) => [50, 90, 99].flatMap((at) => points[at] ?? []));
  return Plot.plot({
    width,
    height,
    marginLeft: 52,
    marginRight: narrow ? 64 : 112,
    marginTop: 22,
    marginBottom: 30,
    style: { background: 'none', color: 'var(--ink)', fontSize: '11px', fontFamily: 'inherit', overflow: 'visible' },
    x: { domain: [0, 99], label: null },
    y: { label: null, type: 'sqrt', nice: true },
    marks: [
      Plot.gridY({ ticks: 6, stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.axisY({ ticks: 6, tickSize: 0, label: null, fill: 'var(--ink-3)' }),
      Plot.axisX([0, 25, 50, 75, 90, 99], {
        label: null,
        tickSize: 5,
        fill: 'var(--ink-3)',
        stroke: 'var(--control)',
        tickFormat: (at: number) => `${at} %`,
      }),
      ...arms.map((points, arm) =>
        Plot.lineY(points, {
          x: 'at',
          y: 'paid',
          stroke: ARM_COLOURS[arm],
          strokeWidth: arm === 0 ? 1.75 : 2.25,
          strokeDasharray: ARM_DASHES[arm],
        }),
      ),
      Plot.dot(told, { x: 'at', y: 'paid', r: 3, fill: ({ arm }: Point) => ARM_COLOURS[arm] }),
      ...arms.map((points, arm) =>
        Plot.text(points.slice(99), {
          x: 'at',
          y: 'paid',
          dx: 9,
          dy: arm === 0 ? -7 : 7,
          textAnchor: 'start',
          text: ({ paid }: Point) => `${narrow ? '' : `${names[arm]} `}${fixed(paid, 0)}`,
          fill: ARM_COLOURS[arm],
          fontSize: 12,
          fontWeight: 600,
        }),
      ),
    ],
  }) as SVGSVGElement;
}
