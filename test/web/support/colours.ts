// Colours as people see them: contrast, colour blindness, and how far apart two colours look.

/** Red, green and blue from 0 to 1, as screens are told (sRGB). */
export type Rgb = readonly [number, number, number];
/** CIELAB under D65: lightness, red against green, yellow against blue. */
export type Lab = readonly [number, number, number];

/**
 * What somebody without one kind of cone sees, on linear RGB. Machado, Oliveira and Fernandes, A Physiologically-based Model for
 * Simulation of Color Vision Deficiency, IEEE TVCG 15(6), 2009, table 1, severity 1.0: the matrices that browsers use too.
 */
const EYES = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
} as const;

/** Reads `rgb(28, 95, 201)`, as browsers compute colours. */
export function rgbOf(colour: string): Rgb {
  const [r, g, b] = (colour.match(/[\d.]+/g) ?? []).map((text) => Number(text) / 255);
  return [r, g, b];
}

/** Contrast of two computed colours as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = rgbOf(colour).map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** The colour that somebody sees whose eyes lack one kind of cone. */
export function seenWith(eye: keyof typeof EYES, colour: Rgb): Rgb {
  const from = colour.map(linear);
  const [r, g, b] = EYES[eye].map((row) => {
    const light = row.reduce((sum, weight, at) => sum + weight * from[at], 0);
    return encoded(Math.min(1, Math.max(0, light)));
  });
  return [r, g, b];
}

/** Turns sRGB into CIELAB (IEC 61966-2-1, CIE 15). */
export function labOf(colour: Rgb): Lab {
  const [r, g, b] = colour.map(linear);
  const [x, y, z] = [
    (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047,
    0.2126729 * r + 0.7151522 * g + 0.072175 * b,
    (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883,
  ].map((t) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Difference of two colours, CIEDE2000 (Sharma, Wu and Dalal, Color Research and Application 30(1), 2005). */
export function difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - chromaShare(mean));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : ((((h2 - h1 + 180) % 360) + 360) % 360) - 180;
  const [lightness, chroma] = [l2 - l1, c2 - c1];
  const hueApart = 2 * Math.sqrt(c1 * c2) * sine(turn / 2);
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const over = Math.abs(h1 - h2) > 180;
  const h = isGrey ? h1 + h2 : over ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
  const t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63);
  const [sl, sc, sh] = [1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2), 1 + 0.045 * c, 1 + 0.015 * c * t];
  const rotation = -2 * chromaShare(c) * sine(60 * Math.exp(-(((h - 275) / 25) ** 2)));
  return Math.sqrt(
    (lightness / sl) ** 2 + (chroma / sc) ** 2 + (hueApart / sh) ** 2 + rotation * (chroma / sc) * (hueApart / sh),
  );
}

const chromaShare = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);

function hue(b: number, a: number): number {
  return a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
const encoded = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
