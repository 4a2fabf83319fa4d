// A chart as a picture that stands alone: drawn afresh in the light look, every style resolved into attributes, with its title,
// its unit and the stamp inside. SVG, or PNG at twice the size.
import type { Chart, Scene } from '../charts/picture.ts';

const WIDTH = 880;
const HEIGHT = 440;
const MARGIN = 24;
const HEAD = 64;
const FOOT = 34;
/** Pixels of a PNG for each of the drawing: 1,856 across. */
const SCALE = 2;

/** Properties that a style sheet may give to what is drawn. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
  'mix-blend-mode',
] as const;
const FONT = '"Segoe UI", Roboto, "Noto Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei UI", Arial, sans-serif';

/** Draws a chart as SVG text; undefined where its picture is not one drawing. */
export function svgOf(chart: Chart, scene: Scene, stamp: string): string | undefined {
  const draw = (width: number) => chart.draw({ ...scene, width, height: HEIGHT, keep: undefined }).element;
  return framedSvg(draw, { title: chart.title(scene.words), subtitle: chart.subtitle(scene), stamp });
}

/** Draws any picture as SVG text with words around it; undefined where it is not one drawing. */
export function framedSvg(
  draw: (width: number) => Element,
  words: Omit<Frame, 'width' | 'height'>,
): string | undefined {
  const element = draw(WIDTH);
  const drawing = element instanceof SVGSVGElement ? element : element.querySelector('svg');
  if (drawing === null) return undefined;
  return inLight(() => {
    const place = document.createElement('div');
    place.style.cssText = `position:absolute;left:-9999px;top:0;width:${WIDTH}px`;
    place.append(element);
    document.body.append(place);
    resolve(drawing);
    const { width, height } = sizeOf(drawing);
    place.remove();
    return framed(drawing, { width, height, ...words });
  });
}

/** Runs something with the light look in force; nothing is painted meanwhile. */
function inLight<T>(work: () => T): T {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  try {
    return work();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

/** Writes what style sheets give into attributes, for a picture has no style sheets. */
function resolve(root: SVGSVGElement): void {
  for (const style of root.querySelectorAll('style')) style.remove();
  const all = [root, ...root.querySelectorAll<SVGElement>('*')];
  const computed = all.map((element) => {
    const style = getComputedStyle(element);
    return STYLES.map((name) => [name, style.getPropertyValue(name)] as const);
  });
  for (const [at, element] of all.entries()) {
    for (const [name, value] of computed[at]) if (value !== '') element.setAttribute(name, value);
    element.removeAttribute('style');
    element.removeAttribute('class');
    element.removeAttribute('font-family');
  }
}

function sizeOf(drawing: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = drawing.viewBox.baseVal;
  return { width: width || WIDTH, height: height || HEIGHT };
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly subtitle: string;
  readonly stamp: string;
}

/** Characters of the stamp that fit on a line. */
const STAMP_LINE = 160;
const STAMP_STEP = 14;

/** Breaks the stamp where it is longer than the picture is wide: a clipped stamp says nothing of its seed. */
function stampLines(stamp: string): string[] {
  const lines = [''];
  for (const word of stamp.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== '' && last.length + word.length >= STAMP_LINE) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function framed(drawing: SVGSVGElement, { width, height, title, subtitle, stamp }: Frame): string {
  const lines = stampLines(stamp);
  const foot = FOOT + (lines.length - 1) * STAMP_STEP;
  const root = make('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width: width + 2 * MARGIN,
    height: height + HEAD + foot,
    viewBox: `0 0 ${width + 2 * MARGIN} ${height + HEAD + foot}`,
    'font-family': FONT,
    role: 'img',
  });
  const name = make('title', {});
  name.textContent = `${title}. ${stamp}`;
  drawing.setAttribute('x', String(MARGIN));
  drawing.setAttribute('y', String(HEAD));
  drawing.setAttribute('width', String(width));
  drawing.setAttribute('height', String(height));
  drawing.setAttribute('overflow', 'visible');
  root.append(
    name,
    make('rect', { width: '100%', height: '100%', fill: '#fff' }),
    line(title, { x: MARGIN, y: 30, 'font-size': 18, 'font-weight': 600, fill: '#14181d' }),
    line(subtitle, { x: MARGIN, y: 50, 'font-size': 13, fill: '#48505a' }),
    drawing,
    ...lines.map((text, at) =>
      line(text, { x: MARGIN, y: height + HEAD + FOOT - 12 + at * STAMP_STEP, 'font-size': 10.5, fill: '#666e79' }),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

function make(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'xmlns') element.setAttribute(name, String(value));
  return element;
}

function line(text: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = make('text', attributes);
  element.textContent = text;
  return element;
}

/** Turns SVG text into a PNG; rejects where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => {
      canvas.toBlob((blob) => (blob === null ? fail(new Error('no picture')) : done(blob)), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
