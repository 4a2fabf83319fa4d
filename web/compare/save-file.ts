// Tables handed to the person as files.
import type { TableOf } from '../charts/picture.ts';
import { save } from '../share/files.ts';
import { tableText } from './csv-text.ts';

/** Hands a table over as CSV, lines about it first. */
export function saveTable(name: string, head: readonly string[], table: TableOf): void {
  save(name, tableText(head, table), 'text/csv');
}
