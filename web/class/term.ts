// Terms in the texts of a class: each is a button that opens the glossary. A term is marked once in a text.
import { html, type TemplateResult } from 'lit';
import { CONCEPTS } from '../glossary/concepts.ts';
import { placeOf } from '../glossary/entries.ts';

/** Asks the page for the glossary at a term. */
function ask(event: Event, term: string): void {
  event.target?.dispatchEvent(new CustomEvent('term', { detail: term, bubbles: true, composed: true }));
}

/** Draws a name that the glossary knows by an id: a measure, a lever or a concept. */
export function term(id: string, name: string): TemplateResult {
  return html`<button class="term" type="button" @click=${(event: Event) => ask(event, id)}>${name}</button>`;
}

/** Names by which texts use concepts, the longest first. */
const NAMES = CONCEPTS.flatMap(({ id, en, zh, also = [] }) =>
  [en, zh, ...also].map((name) => ({ id, name: name.toLowerCase() })),
).sort((a, b) => b.name.length - a.name.length);

/** Draws a text with its terms marked. */
export function termed(text: string): readonly (string | TemplateResult)[] {
  return split(text, new Set());
}

function split(text: string, seen: Set<string>): readonly (string | TemplateResult)[] {
  const small = text.toLowerCase();
  // Lengths stay the same in the languages of the page, so places in the one are places in the other.
  for (const { id, name } of NAMES) {
    if (seen.has(id)) continue;
    const at = placeOf(small, name);
    if (at < 0) continue;
    seen.add(id);
    const end = at + name.length;
    return [...split(text.slice(0, at), seen), term(id, text.slice(at, end)), ...split(text.slice(end), seen)];
  }
  return text === '' ? [] : [text];
}
