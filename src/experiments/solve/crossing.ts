// Where a number that was looked at for several values of a parameter crosses zero, and how far luck lets that place move: draws are
// drawn again with repetition (Efron 1979), and the place is read off the same values by straight lines in between.
import alea from 'seedrandom/lib/alea.js';
import { type Limits, quantile } from '../sensitivity/bootstrap.ts';
import type { Draws } from './draws.ts';

/** A place where a margin changes its sign. */
export interface Crossing {
  readonly at: number;
  /** Whether the margin is below zero before and not after, as the parameter grows. */
  readonly rises: boolean;
}

/** Finds the places where margins (one a value, ascending) change between below zero and not. */
export function crossings(values: readonly number[], margins: readonly number[]): Crossing[] {
  return values.slice(1).flatMap((value, k): Crossing[] => {
    const [before, after] = [margins[k], margins[k + 1]];
    if (before >= 0 === after >= 0) return [];
    const part = before / (before - after);
    const at = values[k] + (Number.isFinite(part) ? part : 0.5) * (value - values[k]);
    return [{ at, rises: after >= 0 }];
  });
}

/** How sure a place is. */
export interface PlaceLimits {
  /** 95 %; the end of the range where it lies beyond. */
  readonly limits: Limits;
  /** Part of the resamples in which there is no such place, for nothing in the range meets the goals. */
  readonly without: number;
}

const RESAMPLES = 1000;
/** Points of a plan at least, so that they are drawn again and not the replicates. */
const MANY = 8;

/** Says how far luck lets a crossing move; `marginOf` gives the margin at the `k`-th value from the draws chosen. */
export function limitsOf(
  { at, rises }: Crossing,
  values: readonly number[],
  shape: { readonly points: number; readonly replicates: number },
  seed: string,
  marginOf: (k: number, choose: (draws: Draws) => number[]) => number,
): PlaceLimits | undefined {
  const byPoint = shape.points >= MANY;
  const size = byPoint ? shape.points : shape.replicates;
  if (size < 2) return undefined;
  const next = alea(`${seed}/crossing`);
  const places: number[] = [];
  for (let count = 0; count < RESAMPLES; count++) {
    const drawn = Array.from({ length: size }, () => Math.floor(next() * size));
    const choose = (draws: Draws) =>
      byPoint ? drawn.flatMap((point) => draws[point]) : draws.flatMap((row) => drawn.map((one) => row[one]));
    const margins = values.map((_, k) => marginOf(k, choose));
    const place = nearest(crossings(values, margins), at, rises);
    if (place !== undefined) places.push(place);
    // Met everywhere: it lies beyond the end; met nowhere: there is none.
    else if (margins.every((margin) => margin >= 0)) places.push(rises ? values[0] : values[values.length - 1]);
  }
  if (places.length === 0) return undefined;
  places.sort((a, b) => a - b);
  const limits = { low: quantile(places, 0.025), high: quantile(places, 0.975) };
  return { limits, without: 1 - places.length / RESAMPLES };
}

function nearest(found: readonly Crossing[], at: number, rises: boolean): number | undefined {
  const alike = found.filter((one) => one.rises === rises).map((one) => one.at);
  return alike.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
}
