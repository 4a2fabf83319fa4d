// Pages to print: plain documents with a title, a stamp and tables, in the language of the page, that need nothing but themselves.
import { html, render, type TemplateResult } from 'lit';
import { type Estimate, isClear } from '../state/estimate.ts';

const STYLE = `
  :root { color-scheme: light; }
  body { margin: 0 auto; padding: 32px 28px; max-width: 760px; color: #14181d; background: #fff;
    font: 13px/19px -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei UI", Arial, sans-serif;
    font-variant-numeric: tabular-nums lining-nums; }
  h1 { font-size: 22px; line-height: 28px; margin: 0 0 4px; }
  h2 { font-size: 15px; line-height: 20px; margin: 18px 0 4px; }
  p { margin: 4px 0; }
  table { border-collapse: collapse; width: 100%; }
  th, td { padding: 4px 10px 4px 0; border-bottom: 1px solid #e3e6ea; text-align: left; font-weight: 400; vertical-align: top; }
  thead th { color: #48505a; }
  .number { text-align: right; white-space: nowrap; }
  .quiet, .stamp { color: #48505a; }
  .clear { font-weight: 600; }
  .amber { color: #7a5200; }
  .stamp { margin-top: 20px; font-size: 11px; line-height: 15px; overflow-wrap: anywhere; }
  @page { size: A4; margin: 16mm; }
  @media print { body { padding: 0; max-width: none; font-size: 12px; line-height: 17px; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;

/** Writes a document; texts are escaped, whatever they hold. */
export function paper(title: string, language: string, body: TemplateResult, stamp: string): string {
  const holder = document.createElement('div');
  render(html`<h1>${title}</h1>${body}<p class="stamp">${stamp}</p>`, holder);
  const name = document.createElement('div');
  name.textContent = title;
  const written = holder.innerHTML.replaceAll(/<!--.*?-->/g, '');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name.innerHTML}</title><style>${STYLE}</style></head>
<body>${written}</body></html>
`;
}

/** Grey where the 95 % interval contains zero. */
export const weight = (change: Estimate) => (isClear(change) === true ? 'clear' : 'quiet');
