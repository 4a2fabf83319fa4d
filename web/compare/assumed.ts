// A note on scenarios that were saved in another world than the one they are compared in.
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Choices } from '../state/choices.ts';
import type { Saved } from '../state/tray.ts';
import { isElsewhere, type Pick } from './picks.ts';

/** Says which scenarios were saved under assumptions that do not hold here. */
export function assumedElsewhere(picks: readonly Pick[], saved: readonly Saved[], inHand: Choices) {
  const names = picks
    .map((pick) => (pick.from === 'saved' ? saved.find(({ name }) => name === pick.name) : undefined))
    .filter((one): one is Saved => one !== undefined && isElsewhere(inHand, one))
    .map(({ name }) => name);
  if (names.length === 0) return nothing;
  return html`<p class="note amber">
    ${msg(str`${names.join(', ')} was saved under other assumptions; here those of the scenario in hand hold for every arm.`)}
  </p>`;
}
