// The standard normal distribution. The tail is 1 - Φ(z) = φ(z)·R(z) for z >= 0, R the Mills ratio. (z + 4)·R(z) is smooth in
// y = (z - 4)/(z + 4) from -1 to 1; its Chebyshev coefficients were computed to 60 digits by sampling at 64 nodes. So the
// tail keeps its relative accuracy (about 1e-15) as far as it can be represented. Quantile: Wichura 1988, AS 241, PPND16.
import { expWithTail } from './exp.ts';
import { ln } from './ln.ts';

const MILLS = [
  2.4325604285150404, -1.8842545745794834, 0.5569566490963817, -0.12161597214420457, 0.017360708143727772,
  -0.0008036212007299657, -0.0002520349348054353, 4.7383719270581175e-5, 2.5325891365988257e-6, -1.5404069839913e-6,
  -8.474960630061696e-9, 5.185338601094672e-8, -2.8281293276602497e-10, -1.9486566378891076e-9, -2.491945496827567e-11,
  7.957248719448846e-11, 4.618414179155219e-12, -3.290856124224385e-12, -4.36538404380973e-13, 1.2300711839232774e-13,
  3.2414173582086784e-14, -3.0532395587325663e-15, -2.0183740275707353e-15, -7.170195501422588e-17,
  1.0169552398038542e-16, 1.756244228053356e-17, -3.358068244027676e-18, -1.5279791611772293e-18,
];

/** Coefficients of a ratio of two polynomials of degree 7, lowest power first. */
type Rational = readonly [readonly number[], readonly number[]];

/** AS 241 where |p - 1/2| <= 0.425, then where the root of -ln p is at most 5, then beyond. */
const CENTRE: Rational = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
];
const TAIL: Rational = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
];
const FAR_TAIL: Rational = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];

const INVERSE_ROOT_TWO_PI = 0.3989422804014327;
/** Beyond this both φ and the tail are smaller than the smallest double. */
const FARTHEST = 39;
/** Adding and subtracting this keeps 20 binary digits after the point. */
const TO_20 = 1.5 * 4294967296;

/** Computes the density φ(z) = e^(-z²/2) / √(2π). */
export function normalDensity(z: number): number {
  if (Math.abs(z) > FARTHEST) return 0;
  // z² is split so that its rounding is not magnified by the exponential.
  const coarse = z + TO_20 - TO_20;
  return INVERSE_ROOT_TWO_PI * expWithTail(-0.5 * coarse * coarse, -0.5 * (z - coarse) * (z + coarse));
}

/** Computes Φ(z), the probability of a value below z; accurate to about 1e-15 relative, in the lower tail too. */
export function normalCdf(z: number): number {
  return z < 0 ? upperTail(-z) : 1 - upperTail(z);
}

/** 1 - Φ(z) for z >= 0; the Chebyshev series is summed by Clenshaw's recurrence. */
function upperTail(z: number): number {
  if (z > FARTHEST) return 0;
  const y = (z - 4) / (z + 4);
  let next = 0;
  let sum = 0;
  for (let degree = MILLS.length - 1; degree > 0; degree--) {
    const previous = sum;
    sum = 2 * y * sum - next + MILLS[degree];
    next = previous;
  }
  return (normalDensity(z) * (y * sum - next + MILLS[0])) / (z + 4);
}

/** Computes Φ⁻¹(p), the value below which the share p lies; -∞ for 0, ∞ for 1, NaN outside. */
export function normalQuantile(p: number): number {
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) return centred * ratio(CENTRE, 0.180625 - centred * centred);
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const depth = Math.sqrt(-ln(centred < 0 ? p : 1 - p));
  const size = depth <= 5 ? ratio(TAIL, depth - 1.6) : ratio(FAR_TAIL, depth - 5);
  return centred < 0 ? -size : size;
}

/** Numerator over denominator, each summed from its highest power. */
function ratio([top, bottom]: Rational, r: number): number {
  let above = 0;
  let below = 0;
  for (let power = 7; power >= 0; power--) {
    above = above * r + top[power];
    below = below * r + bottom[power];
  }
  return above / below;
}
