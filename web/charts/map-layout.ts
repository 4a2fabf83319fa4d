// Where things stand on the map: a scheme, not a geography. Towns in the middle, near places around them, remote ones further
// out; the hospital of the region by the town, hospitals outside at the edge. Positions are shares of the width and height.
import { GONE, type Portrait, USES } from '../simulation/portrait-of.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const CENTRE: Point = { x: 0.4, y: 0.52 };
/** Distance of each kind of place from the middle. */
const RINGS: Readonly<Record<string, number>> = { town: 0.13, near: 0.27, remote: 0.37 };
const HOSPITAL: Point = { x: 0.4, y: 0.52 };
const TERTIARY: Point = { x: 0.88, y: 0.74 };
const OUTSIDE: Point = { x: 0.9, y: 0.3 };
/** How much wider than high the rings are. */
const STRETCH = 0.8;

/** Centres of the places, ring by ring. */
export function placePoints(places: Portrait['places']): Point[] {
  const byKind = new Map<string, number[]>();
  places.forEach(({ kind }, at) => {
    byKind.set(kind, [...(byKind.get(kind) ?? []), at]);
  });
  const points: Point[] = [];
  for (const [kind, own] of byKind) {
    const ring = RINGS[kind] ?? RINGS.near;
    own.forEach((place, at) => {
      const angle = ((at + (kind === 'near' ? 0.5 : 0.25)) / own.length) * 2 * Math.PI - Math.PI / 2;
      points[place] = {
        x: CENTRE.x + ring * STRETCH * Math.cos(angle),
        y: CENTRE.y + ring * Math.sin(angle),
      };
    });
  }
  return points;
}

/** A point of the unit disc that belongs to a resident, the same every time; spread evenly over residents. */
export function discPoint(resident: number): Point {
  const angle = resident * 2.399963229728653;
  const radius = Math.sqrt(((resident * 0.7548776662466927) % 1) * 0.98 + 0.02);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

export interface MapScale {
  readonly width: number;
  readonly height: number;
  /** Radius of a cloud of one dot [px]; a cloud of n dots has √n times that. */
  readonly dot: number;
}

/** Where each resident of the sample stands in a month, x and y in turn [px]; NaN for those who are gone. */
export function positions(portrait: Portrait, month: number, { width, height, dot }: MapScale): Float32Array {
  const { homes, used } = portrait;
  const centres = placePoints(portrait.places);
  const from = (month - 1) * homes.length;
  const crowd = new Map<string, number>();
  const keyOf = (k: number) => {
    const option = used[from + k];
    return option >= 3 ? `${option}` : `${option} ${homes[k]}`;
  };
  for (let k = 0; k < homes.length; k++) crowd.set(keyOf(k), (crowd.get(keyOf(k)) ?? 0) + 1);
  const out = new Float32Array(homes.length * 2);
  for (let k = 0; k < homes.length; k++) {
    const option = used[from + k];
    if (option === GONE) {
      out[2 * k] = Number.NaN;
      out[2 * k + 1] = Number.NaN;
      continue;
    }
    const centre = standOf(option, centres[homes[k]]);
    const offset = discPoint(k);
    const radius = dot * Math.sqrt(crowd.get(keyOf(k)) ?? 1);
    out[2 * k] = centre.x * width + offset.x * radius;
    out[2 * k + 1] = centre.y * height + offset.y * radius;
  }
  return out;
}

/** Where an option is: hospitals at their own point, centres at the place's, clinics and home further out from it. */
export function standOf(option: number, place: Point): Point {
  const name = USES[option];
  if (name === 'secondary') return HOSPITAL;
  if (name === 'tertiary') return TERTIARY;
  if (name === 'outside') return OUTSIDE;
  if (name === 'township') return place;
  // Outward from the place's centre: the villages, and beyond them who sees nobody.
  const reach = name === 'village' ? 0.075 : 0.11;
  const [dx, dy] = [place.x - CENTRE.x, place.y - CENTRE.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: place.x + (dx / length) * reach * STRETCH, y: place.y + (dy / length) * reach };
}
