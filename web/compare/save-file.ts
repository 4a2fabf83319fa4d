// Files handed to the person: made in the page, named, and never sent anywhere.
import type { TableOf } from '../charts/picture.ts';
import { tableText } from './csv-text.ts';

/** Hands a text over as a file. */
export function saveText(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Hands a table over as CSV. */
export function saveTable(name: string, head: readonly string[], table: TableOf): void {
  saveText(name, tableText(head, table), 'text/csv;charset=utf-8');
}

/** A name that any disk takes. */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return plain.slice(0, 60).toLowerCase() || 'tierwise';
}
