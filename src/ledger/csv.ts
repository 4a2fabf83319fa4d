// Reading CSV strictly (RFC 4180, commas): quoted cells with doubled quotes, lines ended by \n, \r\n or \r, a byte order mark at
// the start, empty lines passed over. Every cell keeps its place, so that a message can point at it.
import { isForbidden } from '../scenario/characters.ts';

/** Largest table read: several hundred thousand rows. */
export const LARGEST_LEDGER_BYTES = 16 * 1024 * 1024;

export interface Cell {
  readonly text: string;
  /** Counted from 1, in lines of the file and in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** Says what breaks the form of a table, and where. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;

  constructor(at: Pick<Cell, 'line' | 'column'>, says: string, found: string, expected: string) {
    super(says);
    this.line = at.line;
    this.column = at.column;
    this.found = found;
    this.expected = expected;
  }
}

/** Reads a text into lines of cells; throws a CsvError. */
export function parseCsv(text: string): Cell[][] {
  return new Reader(text).read();
}

class Reader {
  private readonly text: string;
  private at: number;
  private line = 1;
  private lineStart: number;

  constructor(text: string) {
    this.text = text;
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
    this.lineStart = this.at;
  }

  read(): Cell[][] {
    const rows: Cell[][] = [];
    while (this.at < this.text.length) {
      const row = this.row();
      if (row.length > 1 || row[0].text.trim() !== '') rows.push(row);
    }
    return rows;
  }

  private row(): Cell[] {
    const cells = [this.cell()];
    while (this.text[this.at] === ',') {
      this.at++;
      cells.push(this.cell());
    }
    this.endLine();
    return cells;
  }

  private cell(): Cell {
    const place = this.place();
    return { ...place, text: this.text[this.at] === '"' ? this.quoted(place) : this.plain() };
  }

  private plain(): string {
    const start = this.at;
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at];
      if (character === ',' || character === '\n' || character === '\r') break;
      if (character === '"')
        throw new CsvError(
          this.place(),
          'a quote inside a cell',
          '"',
          'the whole cell in quotes, each " in it doubled',
        );
      this.checkCharacter();
    }
    return this.text.slice(start, this.at);
  }

  private quoted(place: Pick<Cell, 'line' | 'column'>): string {
    const start = this.at + 1;
    this.at++;
    for (; ; this.at++) {
      if (this.at >= this.text.length)
        throw new CsvError(place, 'a quoted cell that never ends', 'the end of the file', 'a closing quote (")');
      const character = this.text[this.at];
      if (character === '"' && this.text[this.at + 1] === '"') this.at++;
      else if (character === '"') break;
      else this.checkCharacter();
      if (character === '\n' || (character === '\r' && this.text[this.at + 1] !== '\n')) this.beginLine(this.at + 1);
    }
    const text = this.text.slice(start, this.at).replaceAll('""', '"');
    this.at++;
    const next = this.text[this.at];
    if (next !== undefined && next !== ',' && next !== '\n' && next !== '\r')
      throw new CsvError(this.place(), 'text after a closing quote', next, 'a comma or the end of the line');
    return text;
  }

  private checkCharacter(): void {
    const code = this.text.codePointAt(this.at) as number;
    if (isForbidden(code)) {
      const found = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      throw new CsvError(this.place(), 'invalid character', found, 'a table in CSV, saved as UTF-8');
    }
    if (code > 0xffff) this.at++;
  }

  private endLine(): void {
    if (this.at >= this.text.length) return;
    this.at += this.text[this.at] === '\r' && this.text[this.at + 1] === '\n' ? 2 : 1;
    this.beginLine(this.at);
  }

  private beginLine(at: number): void {
    this.line++;
    this.lineStart = at;
  }

  private place(): Pick<Cell, 'line' | 'column'> {
    return { line: this.line, column: this.at - this.lineStart + 1 };
  }
}
