// Mathematics with the same bits in every engine: built from + - * / and sqrt alone, which IEEE 754 fixes to the last digit.
// Native Math.exp, log and pow differ between engines in some tenth of their results.
export { exp, LOGISTIC_REACH, sigmoid, sigmoidNear } from './maths/exp.ts';
export { gumbelFromBits } from './maths/gumbel.ts';
export { ln, lnNear, log1p } from './maths/ln.ts';
export { normalCdf, normalDensity, normalQuantile } from './maths/normal.ts';
export { pow } from './maths/pow.ts';
