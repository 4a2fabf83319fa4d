// One line of CSV (RFC 4180): for whoever writes tables, with nothing else to load.

export type Cell = string | number | null;

/** Writes one line of a table, without its end. */
export function lineOf(cells: readonly Cell[]): string {
  return cells.map(cellText).join(',');
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
