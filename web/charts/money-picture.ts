// The picture of who pays whom. Payments are shades; what comes by the yearly settlement is blue, since a contract brought it.

import type { SankeyGraph, SankeyLink, SankeyNode } from 'd3-sankey';
import { html, svg, type TemplateResult } from 'lit';
import { fixed } from '../../src/results/format.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { moneyNodeName } from './flow-words.ts';
import { COLUMNS, type MoneyLink, type MoneyNode, moneyNodes } from './money-flow.ts';

/** The layout of d3, loaded when the first flow of money is drawn. */
export type Layout = typeof import('d3-sankey');

type Node = SankeyNode<MoneyNode, MoneyLink>;

const NODE = 8;

export interface MoneyPicture {
  readonly links: readonly MoneyLink[];
  readonly tiers: readonly string[];
  readonly words: Dictionary;
  readonly width: number;
  readonly height: number;
}

/** Draws the payments of one arm. */
export function moneyPicture({ sankey, sankeyLinkHorizontal }: Layout, picture: MoneyPicture): TemplateResult {
  const { links, tiers, words, width, height } = picture;
  const used = moneyNodes(tiers).filter(({ id }) => links.some(({ from, to }) => from === id || to === id));
  const order = new Map(used.map(({ id }, at) => [id, at]));
  const margin = width < 420 ? 92 : 118;
  const layout = sankey<MoneyNode, { readonly kind: string }>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeSort((a, b) => rank(a.id, order) - rank(b.id, order))
    .nodeWidth(NODE)
    .nodePadding(34)
    .extent([
      [margin, 18],
      [width - margin, height - 6],
    ]);
  const graph = layout({
    nodes: used.map((node) => ({ ...node })),
    links: links.map(({ from, to, kind, value }) => ({ source: from, target: to, kind, value })),
  }) as unknown as SankeyGraph<MoneyNode, MoneyLink>;
  const path = sankeyLinkHorizontal();
  return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${graph.links.map((link) => ribbon(link, path(link) ?? ''))}
    ${graph.nodes.map((node) => mark(node, words, width))}
  </svg>`;
}

/** Tiers from above: the highest on top. */
function rank(id: string, order: ReadonlyMap<string, number>): number {
  const at = order.get(id) ?? 0;
  return id.startsWith('tier:') ? -at : at;
}

function ribbon(link: SankeyLink<MoneyNode, MoneyLink>, path: string) {
  const isSettlement = link.kind === 'settlement' || link.kind === 'owed';
  return svg`<path d=${path} fill="none" stroke=${isSettlement ? 'var(--accent)' : 'var(--ink)'}
    stroke-opacity=${isSettlement ? 0.75 : link.kind === 'own' ? 0.3 : 0.13} stroke-width=${Math.max(1, link.width ?? 0)}></path>`;
}

function mark({ id, column, x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0 }: Node, words: Dictionary, width: number) {
  const name = moneyNodeName(id, words);
  const amount = fixed(value, 0);
  const bar = svg`<rect x=${x0} y=${y0} width=${x1 - x0} height=${Math.max(1, y1 - y0)} fill="var(--ink)"></rect>`;
  if (column === COLUMNS.fund || column === COLUMNS.tier) {
    // Between ribbons there is room only above a node, or beneath the fund, which stands alone in its column.
    const y = column === COLUMNS.fund ? y1 + 14 : y0 - 5;
    return svg`${bar}<text x=${(x0 + x1) / 2} y=${y} text-anchor="middle" font-size="11" fill="var(--ink-2)" stroke="var(--bg)" stroke-width="3" paint-order="stroke">${name} <tspan font-weight="600" fill="var(--ink)">${amount}</tspan></text>`;
  }
  const isLeft = column === COLUMNS.source;
  const x = isLeft ? x0 - 6 : x1 + 6;
  const anchor = isLeft ? 'end' : 'start';
  const parts = inLines(name, isLeft ? x0 - 6 : width - x1 - 6);
  const y = (y0 + y1) / 2 - (parts.length * 13) / 2 + 3;
  return svg`${bar}${parts.map((part, at) => svg`<text x=${x} y=${y + at * 13} text-anchor=${anchor} font-size="11" fill="var(--ink-2)">${part}</text>`)}
    <text x=${x} y=${y + parts.length * 13 + 1} text-anchor=${anchor} font-size="13" font-weight="600" fill="var(--ink)">${amount}</text>`;
}

/** Breaks a name into lines of about the width there is. */
function inLines(name: string, room: number): string[] {
  const most = Math.max(8, Math.floor(room / 5.6));
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
