// Markup that is safe by construction: every value put into a template is escaped, unless it is markup itself.

/** Text that is already HTML. */
export interface Markup {
  readonly html: string;
}

type Part = string | number | Markup | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Replaces the characters that mean something in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]);
}

/** Builds markup from a template; strings and numbers are escaped, markup and lists of markup are put in as they are. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: strings.reduce((text, string, at) => text + written(parts[at - 1]) + string) };
}

/** Marks a text that this package made as HTML already. */
export function trusted(text: string): Markup {
  return { html: text };
}

/** Nothing at all. */
export const NOTHING: Markup = { html: '' };

function written(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  if ('html' in part) return part.html;
  return part.map(({ html: inner }) => inner).join('');
}
