// What is printed and how wide: prose is wrapped, columns are aligned, colours vanish where there is no terminal.
import { stripVTControlCharacters } from 'node:util';

const WIDTH = 100;

/** Returns the columns to wrap prose at: the terminal's, 100 at most. */
export function screenWidth(): number {
  return Math.max(40, Math.min(WIDTH, process.stdout.columns ?? WIDTH));
}

/** Prints text and a line end on stdout. */
export function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** Ends quietly when the reader of a pipe has seen enough (`| head`). */
export function surviveClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw error;
    });
}

/** Wraps a text at spaces, with an indent before every line. */
export function wrapped(text: string, indent = '', width = screenWidth()): string {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && visibleLength(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines.join('\n');
}

/** Counts the characters that take room on a screen. */
export function visibleLength(text: string): number {
  return stripVTControlCharacters(text).length;
}

/** A column of a table: what stands above it and to which side it is aligned. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Aligns rows under their titles; a title of several lines (\n) takes as many lines. */
export function tableText(columns: readonly Column[], rows: readonly (readonly string[])[], indent = '  '): string {
  const titles = columns.map(({ title }) => title.split('\n'));
  const height = Math.max(...titles.map((lines) => lines.length));
  const head = Array.from({ length: height }, (_, line) =>
    titles.map((lines) => lines[line - height + lines.length] ?? ''),
  );
  const all = [...head, ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => visibleLength(row[at]))));
  const rule = widths.map((width) => '─'.repeat(width));
  const body = [...head, rule, ...rows];
  return body
    .map((row) => `${indent}${row.map((cell, at) => padded(cell, widths[at], columns[at].align)).join('  ')}`.trimEnd())
    .join('\n');
}

function padded(cell: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - visibleLength(cell)));
  return align === 'left' ? cell + space : space + cell;
}
