// Where Observable Plot draws without a browser, and how its drawing is made fit to be read aloud: the picture is one image
// with a name, and the labels Plot puts on its inner groups, which no reader may use, are taken away.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type Markup, trusted } from './markup.ts';

export type Marks = NonNullable<NonNullable<Parameters<typeof Plot.plot>[0]>['marks']>;

/** Size and scales of a drawing, in CSS pixels; the scales are Plot's. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly marginTop: number;
  readonly marginBottom: number;
  readonly x: Readonly<Record<string, unknown>>;
  readonly y: Readonly<Record<string, unknown>>;
}

interface Element {
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** Draws marks as an SVG image named by the element with id `title`. */
export function draw(drawing: Drawing, marks: Marks, title: string): Markup {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const options = { ...drawing, document, style: { fontSize: '11px', fontFamily: 'inherit' }, marks };
  const svg = Plot.plot(options as Parameters<typeof Plot.plot>[0]) as unknown as Element;
  for (const inner of svg.querySelectorAll('[aria-label]')) inner.removeAttribute('aria-label');
  for (const style of svg.querySelectorAll('style')) (style as unknown as { remove(): void }).remove();
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', title);
  return trusted(svg.outerHTML);
}
