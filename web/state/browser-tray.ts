// The tray of this browser, one for the whole page; it hears what other tabs save.
import { TRAY_KEY, Tray } from './tray.ts';

let shared: Tray | undefined;

/** Opens the tray at its first use. */
export function browserTray(): Tray {
  if (shared !== undefined) return shared;
  const tray = new Tray(() => localStorage);
  window.addEventListener('storage', ({ key }) => {
    if (key === TRAY_KEY) tray.refresh();
  });
  shared = tray;
  return tray;
}
