// Pictures written as templates, as elements that a chart card can hold.
import { render, type TemplateResult } from 'lit';

/** Renders a template into an element of its own. */
export function rendered(template: TemplateResult): HTMLElement {
  const holder = document.createElement('div');
  render(template, holder);
  return holder;
}
