// What a reveal draws beside what happened, and the choice of it.
import { msg } from '@lit/localize';
import { html } from 'lit';
import type { Beside } from './board.ts';

/** Draws the choice; what each team's own policy did is there only where each has one. */
export function besideSelect(now: Beside, isApart: boolean, pick: (beside: Beside) => void) {
  const kinds: readonly Beside[] = isApart ? ['predictions', 'nothing', 'teams'] : ['predictions', 'nothing'];
  return html`<label>${msg('Beside it')} <select @change=${(event: Event) => pick(kinds[(event.target as HTMLSelectElement).selectedIndex])}>
    ${kinds.map((one) => html`<option ?selected=${one === now}>${besideName(one)}</option>`)}
  </select></label>`;
}

function besideName(beside: Beside): string {
  if (beside === 'predictions') return msg('predictions');
  return beside === 'nothing' ? msg('nothing: a closer look') : msg('each team’s own policy');
}
