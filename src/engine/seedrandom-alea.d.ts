// The published types of seedrandom cover its main file only, which also loads node's crypto; this is the one algorithm used.
declare module 'seedrandom/lib/alea.js' {
  import type { PRNG } from 'seedrandom';
  export default function alea(seed: string): PRNG;
}
