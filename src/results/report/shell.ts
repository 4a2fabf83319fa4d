// What every report page has around its contents: one HTML file, no script, nothing from the network.
import { html, type Markup, trusted } from './markup.ts';
import { STYLE } from './style.ts';
import type { ReportTexts } from './texts.ts';
import { ENGLISH } from './texts-en.ts';

/** The parts of a page. */
export interface Page {
  readonly title: string;
  /** Which runs it is of, in a line. */
  readonly aside: string;
  readonly body: Markup;
  /** The title of the model, for the last line. */
  readonly model: string;
  readonly texts?: ReportTexts;
}

/** Writes a page. */
export function shell({ title, aside, body, model, texts = ENGLISH }: Page): string {
  return html`<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} – Tierwise</title>
<style>${trusted(`${STYLE}${texts.style}`)}</style>
</head>
<body>
<header class="brand"><span><b>Tierwise</b></span><span>${aside}</span></header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer class="end">${texts.end(model)}</footer>
</body>
</html>
`.html;
}
