// Floors of a flow: every tier keeps its height across the columns, so that up is up and down is down. A node is as high as the
// larger of what comes in and what goes out; ribbons leave and arrive in the order of the floors they come from and go to.

/** A link from a floor in one column to a floor in the next; floors count from below. */
export interface FlowLink {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export interface Ribbon {
  /** Upper edge at the start and at the end, and thickness. */
  readonly start: number;
  readonly end: number;
  readonly thick: number;
}

export interface FlowNode {
  readonly column: number;
  readonly floor: number;
  readonly top: number;
  readonly height: number;
  readonly inflow: number;
  readonly outflow: number;
}

export interface FlowLayout {
  /** In the order of the links. */
  readonly ribbons: readonly Ribbon[];
  readonly nodes: readonly FlowNode[];
  /** Pixels to one unit. */
  readonly scale: number;
}

export interface FlowSpace {
  readonly columns: number;
  readonly height: number;
  /** Least space between floors. */
  readonly gap: number;
}

/** Lays values along links out on floors; floors that nothing touches take no room. */
export function layFloors(links: readonly FlowLink[], values: readonly number[], space: FlowSpace): FlowLayout {
  const { columns, height, gap } = space;
  const floors = [...new Set(links.filter((_, at) => values[at] > 0).flatMap(({ from, to }) => [from, to]))].sort(
    (a, b) => b - a,
  );
  const sums = new Map<string, { inflow: number; outflow: number }>();
  const nodeAt = (column: number, floor: number) => {
    const key = `${column} ${floor}`;
    const node = sums.get(key) ?? { inflow: 0, outflow: 0 };
    sums.set(key, node);
    return node;
  };
  links.forEach(({ column, from, to }, at) => {
    nodeAt(column, from).outflow += values[at];
    nodeAt(column + 1, to).inflow += values[at];
  });
  const sizeOf = ({ inflow, outflow }: { inflow: number; outflow: number }) => Math.max(inflow, outflow);
  const everyColumn = Array.from({ length: columns }, (_, column) => column);
  const bands = floors.map((floor) => Math.max(...everyColumn.map((column) => sizeOf(nodeAt(column, floor)))));
  const total = bands.reduce((sum, band) => sum + band, 0);
  const scale = total === 0 ? 0 : (height - gap * (floors.length - 1)) / total;
  const nodes: FlowNode[] = [];
  let top = 0;
  floors.forEach((floor, at) => {
    const band = bands[at] * scale;
    for (const column of everyColumn) {
      const sum = nodeAt(column, floor);
      const own = sizeOf(sum) * scale;
      nodes.push({ column, floor, top: top + (band - own) / 2, height: own, ...sum });
    }
    top += band + gap;
  });
  return { nodes, scale, ribbons: ribbonsOf(links, values, nodes, scale) };
}

function ribbonsOf(
  links: readonly FlowLink[],
  values: readonly number[],
  nodes: readonly FlowNode[],
  scale: number,
): Ribbon[] {
  const topOf = (column: number, floor: number) =>
    nodes.find((node) => node.column === column && node.floor === floor)?.top ?? 0;
  const order = links.map((_, at) => at);
  const stacked = (end: 'from' | 'to') => {
    const other = end === 'from' ? 'to' : 'from';
    const tops = new Map<string, number>();
    const result: number[] = [];
    for (const at of [...order].sort((a, b) => links[b][other] - links[a][other] || a - b)) {
      const link = links[at];
      const column = link.column + (end === 'from' ? 0 : 1);
      const key = `${column} ${link[end]}`;
      const used = tops.get(key) ?? 0;
      result[at] = topOf(column, link[end]) + used;
      tops.set(key, used + values[at] * scale);
    }
    return result;
  };
  const [starts, ends] = [stacked('from'), stacked('to')];
  return links.map((_, at) => ({ start: starts[at], end: ends[at], thick: values[at] * scale }));
}

/** The outline of a ribbon between two columns, as an SVG path; never thinner than a hair. */
export function ribbonPath({ start, end, thick }: Ribbon, x0: number, x1: number): string {
  const least = Math.max(thick, 1);
  const middle = (x0 + x1) / 2;
  const n = (value: number) => value.toFixed(1);
  return (
    `M${n(x0)} ${n(start)}C${n(middle)} ${n(start)} ${n(middle)} ${n(end)} ${n(x1)} ${n(end)}` +
    `V${n(end + least)}C${n(middle)} ${n(end + least)} ${n(middle)} ${n(start + least)} ${n(x0)} ${n(start + least)}Z`
  );
}
