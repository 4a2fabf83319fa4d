// A list of outcomes to choose one from.
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';

interface Picker {
  readonly chosen: string;
  /** What the list is for, read out. */
  readonly label: string;
  readonly pick: (id: string) => void;
  /** Outcomes that stand beside the list already. */
  readonly shown: readonly string[];
}

/** Lists the outcomes this place has. */
export function measurePicker(lab: Laboratory, words: Dictionary, { chosen, label, pick, shown }: Picker) {
  const { outcome, catalogue } = lab;
  const measures = catalogue.measures.filter(({ id }) => outcome?.has(id) && !shown.includes(id));
  const take = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '') pick(value);
  };
  return html`<select aria-label=${label} @change=${take}>
    ${shown.length === 0 ? nothing : html`<option value="" ?selected=${shown.includes(chosen)}>${msg('more …')}</option>`}
    ${measures.map(({ id }) => html`<option value=${id} ?selected=${id === chosen}>${words.measure(id).title}</option>`)}
  </select>`;
}
