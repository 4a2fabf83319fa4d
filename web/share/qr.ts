// A link as a QR code, drawn as one path of squares: dark on white in every theme, with the quiet zone that readers need.
import { svg } from 'lit';
import { encode } from 'uqr';

/** Characters that still make a code a telephone reads from a screen. */
export const LONGEST_CODE = 1200;

/** Returns the size of a code with its quiet zone of four modules, and the path of its dark modules. */
export function codeOf(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join('') };
}

/** Draws a link as a QR code. */
export function code(text: string, title: string) {
  const { size, path } = codeOf(text);
  return svg`<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label=${title} shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h${size}v${size}H0z"></path>
    <path fill="#000" d=${path}></path>
  </svg>`;
}
