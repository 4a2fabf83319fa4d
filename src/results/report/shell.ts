// What every report page has around its contents: one HTML file, no script, nothing from the network.
import { html, type Markup, trusted } from './markup.ts';
import { STYLE } from './style.ts';

/** The parts of a page. */
export interface Page {
  readonly title: string;
  /** Which runs it is of, in a line. */
  readonly aside: string;
  readonly body: Markup;
  /** The title of the model, for the last line. */
  readonly model: string;
}

/** Writes a page. */
export function shell({ title, aside, body, model }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} – Tierwise</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<header class="brand"><span><b>Tierwise</b></span><span>${aside}</span></header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer class="end">${model}. A simulation: it says what follows from its assumptions, not what will happen.</footer>
</body>
</html>
`.html;
}
