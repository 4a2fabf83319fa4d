// On what a lever rests: low, central and high, the published figures it names, or the plain word that nobody measured it.
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Parameter } from '../../src/scenario/parameters.ts';
import type { SourceBook } from '../simulation/protocol.ts';
import type { Scale } from '../state/scale.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { idsIn, pageOf } from './cited.ts';

/** Draws the evidence of a parameter. */
export function evidence(parameter: Parameter, book: SourceBook, words: Dictionary, scale: Scale) {
  const { source, role, type } = parameter;
  const ids = idsIn(source, book);
  // Which contract to choose is nobody's assumption, though declared without a source.
  const isPolicy = source === 'policy' || (role === 'policy' && source === 'assumption');
  const isAssumed = !isPolicy && source.startsWith('assumption');
  return html`<section>
    <h3>${msg('Evidence')}</h3>
    ${type === 'number' ? range(parameter, words, scale) : nothing}
    ${
      isAssumed
        ? html`<p class="callout" style="margin-top:6px">
            ${msg('An assumption: nobody has measured it well. The range is what seems plausible.')}
          </p>`
        : nothing
    }
    ${ids.map((id) => cited(id, book))}
    ${
      isPolicy
        ? html`<p class="subtitle" style="margin-top:4px">
            ${msg('A choice of policy: it needs no source. What it moves rests on the sources under each chart.')}
          </p>`
        : html`<p class="subtitle" style="margin-top:4px">${source}</p>`
    }
  </section>`;
}

function range({ default: central, role }: Parameter, words: Dictionary, scale: Scale) {
  // A rule has limits and a usual value; low, central and high are said of what can be known better or worse.
  if (role === 'policy') return nothing;
  const [low, middle, high] = [scale.low, Number(central), scale.high].map((value) => scale.text(value));
  return html`<p class="subtitle">${msg(str`Low ${low} · central ${middle} · high ${high} ${words.unit(scale.unit)}`)}</p>`;
}

function cited(id: string, book: SourceBook) {
  const { says, title, office, year, caveat } = book[id];
  const href = pageOf(book[id]);
  return html`<p class="cited">
    <b>${id}</b> ${says}.
    <span class="quiet">${title}, ${office}, ${year}${caveat === undefined ? nothing : html` (${caveat})`}.</span>
    ${href === undefined ? nothing : html`<a href=${href} target="_blank" rel="noopener noreferrer">${msg('open')} ↗</a>`}
  </p>`;
}
