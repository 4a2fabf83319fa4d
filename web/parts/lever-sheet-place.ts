// Where the sheet of a lever opens: at the edge of the levers, below the headlines, once at a time. Its lever is tinted meanwhile.
import type { Parameter } from '../../src/scenario/parameters.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import './lever-sheet.ts';
import type { LeverSheet } from './lever-sheet.ts';

const WIDTH = 544;
const GAP = 12;

interface Shown {
  readonly lab: Laboratory;
  readonly words: Dictionary | undefined;
  readonly parameter: Parameter;
}

/** A row that opened a sheet. */
type Opener = HTMLElement & { open: boolean };

let opener: Opener | undefined;

/** Opens the sheet, or turns the open one to another lever. */
export function openSheet(root: ShadowRoot, from: EventTarget | undefined, shown: Shown): LeverSheet {
  if (opener !== undefined) opener.open = false;
  opener = from instanceof HTMLElement ? (from as Opener) : undefined;
  if (opener !== undefined) opener.open = true;
  const known = root.querySelector<LeverSheet>('tw-lever-sheet');
  const sheet = Object.assign(known ?? document.createElement('tw-lever-sheet'), shown) as LeverSheet;
  place(sheet, opener);
  if (known === null) {
    root.append(sheet);
    const replaced = () => place(sheet, opener);
    addEventListener('resize', replaced);
    const leave = () => {
      removeEventListener('resize', replaced);
      sheet.remove();
      const row = opener;
      opener = undefined;
      if (row === undefined) return;
      row.open = false;
      row.shadowRoot?.querySelector<HTMLElement>('.name')?.focus();
    };
    sheet.addEventListener('close', leave, { once: true });
    sheet.addEventListener('sweep', leave, { once: true });
  }
  return sheet;
}

/** Beside the levers, from the headlines down to the foot of the window; on phones the style sheet fills the screen. */
function place(sheet: HTMLElement, row: HTMLElement | undefined): void {
  const rail = row?.getBoundingClientRect();
  const left = Math.max(GAP, Math.min((rail?.right ?? 328) + GAP, innerWidth - WIDTH - GAP));
  const top = Math.max(GAP, Math.min(184, innerHeight - 400));
  Object.assign(sheet.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${Math.min(WIDTH, innerWidth - 2 * GAP)}px`,
    maxHeight: `${innerHeight - top - 36}px`,
  });
}
