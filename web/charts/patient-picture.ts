// The picture of where patients go: floors of tiers, ribbons between first contact, treatment and follow-up. Staying is a shade,
// going up darker, and only what is sent down is blue.
import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { fixed } from '../../src/results/format.ts';
import { FLOORS } from '../simulation/journey-cells.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { type FlowNode, layFloors, ribbonPath } from './flow-layout.ts';
import { moveName } from './flow-words.ts';
import { levelWords } from './interval-text.ts';
import { type Move, PATIENT_LINKS, type PatientFlow } from './patient-flow.ts';

const SHADE: Readonly<Record<Move, readonly [string, number]>> = {
  stayed: ['var(--ink)', 0.075],
  alone: ['var(--ink)', 0.24],
  referred: ['var(--ink)', 0.68],
  down: ['var(--accent)', 0.85],
};
/** Later ones lie on top. */
const ORDER: readonly Move[] = ['stayed', 'alone', 'referred', 'down'];
const NODE = 8;

export interface PatientPicture {
  readonly flow: PatientFlow;
  /** The status quo, for comparing counts; undefined where it is what is drawn. */
  readonly reference: PatientFlow | undefined;
  readonly words: Dictionary;
  readonly width: number;
  readonly height: number;
  /** Leave out who stays, so that rare moves show. */
  readonly onlyMoves: boolean;
}

/** Draws the flow of one arm in one year. */
export function patientPicture({ flow, reference, words, width, height, onlyMoves }: PatientPicture): TemplateResult {
  const valuesOf = ({ links }: PatientFlow) =>
    links.map(({ mean }, at) => (onlyMoves && PATIENT_LINKS[at].move === 'stayed' ? 0 : mean));
  const values = valuesOf(flow);
  const narrow = width < 420;
  const [left, right] = narrow ? [84, 92] : [128, 108];
  const top = 30;
  const space = { columns: 3, height: height - top - 8, gap: narrow ? 40 : 34 };
  const { nodes, ribbons } = layFloors(PATIENT_LINKS, values, space);
  const before = reference === undefined ? undefined : layFloors(PATIENT_LINKS, valuesOf(reference), space).nodes;
  const xs = [left, (left + width - right) / 2, width - right].map(Math.round);
  const heads = [msg('First contact'), msg('Treated at'), msg('Followed up at')];
  return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${heads.map(
      (head, column) =>
        svg`<text x=${xs[column] + NODE / 2} y="11" text-anchor="middle" font-size="12" fill="var(--ink-2)">${head}</text>`,
    )}
    <g transform="translate(0 ${top})">
      ${ORDER.map((move) =>
        PATIENT_LINKS.map((link, at) => {
          if (link.move !== move || values[at] <= 0) return nothing;
          const [fill, opacity] = SHADE[move];
          const path = ribbonPath(ribbons[at], xs[link.column] + NODE, xs[link.column + 1]);
          const says = levelWords(flow.links[at], flow.links[at].mean < 10 ? 1 : 0);
          return svg`<path d=${path} fill=${fill} opacity=${opacity}><title>${moveName(move)}: ${says}</title></path>`;
        }),
      )}
      ${nodes.map((node) => nodeMark(node, xs))}
      ${nodes.map((node) => nodeText({ node, xs, words, flow, onlyMoves, narrow, before }))}
    </g>
  </svg>`;
}

function nodeMark({ column, top, height }: FlowNode, xs: readonly number[]) {
  return svg`<rect x=${xs[column]} y=${top} width=${NODE} height=${Math.max(1, height)} fill="var(--ink)"></rect>`;
}

interface NodeText {
  readonly node: FlowNode;
  readonly xs: readonly number[];
  readonly words: Dictionary;
  readonly flow: PatientFlow;
  readonly onlyMoves: boolean;
  readonly narrow: boolean;
  readonly before: readonly FlowNode[] | undefined;
}

/** Counts stand at the nodes: at the left who comes, in the middle who came up, at the right who was sent down. */
function nodeText({ node, xs, words, flow, onlyMoves, narrow, before }: NodeText) {
  const { column, floor, top, height, inflow, outflow } = node;
  const y = top + height / 2;
  const number = (value: number) => fixed(value, value < 10 ? 1 : 0);
  const count = number(column === 0 ? outflow : inflow);
  const moved = (at: number, moves: readonly Move[]) =>
    PATIENT_LINKS.reduce(
      (sum, link, index) =>
        link.column === at && link.to === floor && moves.includes(link.move) ? sum + flow.links[index].mean : sum,
      0,
    );
  const came = moved(0, ['alone', 'referred']);
  const sent = moved(1, ['down']);
  const old = before?.find((one) => one.column === column && one.floor === floor);
  const was = old === undefined ? undefined : number(column === 0 ? old.outflow : old.inflow);
  const line = (x: number, dy: number, anchor: string, size: number, weight: number, fill: string, text: string) =>
    svg`<text x=${x} y=${y + dy} text-anchor=${anchor} font-size=${size} font-weight=${weight} fill=${fill} stroke="var(--bg)" stroke-width="3" paint-order="stroke">${text}</text>`;
  if (column === 0)
    return svg`${shortName(words.label(FLOORS[floor]), narrow).map((part, at) =>
      line(0, 4 + at * 15 - (narrow ? 6 : 0), 'start', narrow ? 11 : 13, 600, 'var(--ink)', part),
    )}${onlyMoves && outflow === 0 ? nothing : line(xs[0] - 6, narrow ? 24 : 4, 'end', 13, 400, 'var(--ink)', count)}`;
  const x = xs[column] + NODE + 6;
  if (column === 1)
    return svg`${onlyMoves ? nothing : line(x, came > 0 ? -2 : 4, 'start', 13, 600, 'var(--ink)', count)}
      ${came > 0 ? line(x, onlyMoves ? 4 : 13, 'start', 11, 400, 'var(--ink-2)', msg(str`${number(came)} came up`)) : nothing}`;
  return svg`${onlyMoves ? nothing : line(x, sent > 0 ? -9 : -2, 'start', 13, 600, 'var(--ink)', count)}
    ${was === undefined || onlyMoves ? nothing : line(x, sent > 0 ? 5 : 12, 'start', 11, 400, 'var(--ink-3)', msg(str`status quo ${was}`))}
    ${sent > 0 ? line(x, onlyMoves ? 4 : 19, 'start', 11, 600, 'var(--accent)', msg(str`${number(sent)} sent down`)) : nothing}`;
}

/** A name in one line, or in two where there is little room. */
function shortName(name: string, narrow: boolean): string[] {
  const words = name.split(' ');
  if (words.length === 1 || (!narrow && name.length < 13)) return [name];
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')];
}
