// A chart with its title (a claim or a question), its definition, and the same numbers as a table. It is drawn twice, for wide
// and for narrow screens, so that no letter is ever smaller than it was meant.
import { html, type Markup } from './markup.ts';
import { ENGLISH } from './texts-en.ts';

export const WIDE = 664;
export const NARROW = 358;

/** What a figure needs besides the drawing. */
export interface Figure {
  /** Unique within the page. */
  readonly id: string;
  readonly title: string;
  /** Unit and definition. */
  readonly says: string;
  readonly draw: (titleId: string, width: number) => Markup;
  readonly table: Markup;
  /** What the folded table is called, in the language of the page. */
  readonly tableTitle?: string;
}

/** Writes a figure. */
export function figure({ id, title, says, draw, table, tableTitle = ENGLISH.sameNumbers }: Figure): Markup {
  return html`<figure>
<figcaption><h2 id="${id}">${title}</h2><p class="says">${says}</p></figcaption>
<div class="wide">${draw(id, WIDE)}</div>
<div class="narrow">${draw(id, NARROW)}</div>
<details><summary>${tableTitle}</summary><div class="scroll">${table}</div></details>
</figure>
`;
}

/** Writes a table; the first column is text, the others are numbers unless `text` lists them. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | Markup)[])[],
  text: readonly number[] = [0],
): Markup {
  const kind = (at: number) => (text.includes(at) ? '' : 'number');
  const titles = head.map((title, at) => html`<th scope="col" class="${kind(at)}">${title}</th>`);
  const lines = rows.map((row) => {
    const cells = row.map((cell, at) =>
      at === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="${kind(at)}">${cell}</td>`,
    );
    return html`<tr>${cells}</tr>
`;
  });
  return html`<table><thead><tr>${titles}</tr></thead><tbody>
${lines}</tbody></table>`;
}
