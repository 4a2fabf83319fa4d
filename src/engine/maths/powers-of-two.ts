// Exact powers of two and the bits of a double: the scaling that exp, ln and pow need, without Math.pow.

/** 2^e at index e + 1074, for e from -1074 (the smallest subnormal) to 1023. */
const ALL = new Float64Array(1074 + 1024);
ALL[1074] = 1;
for (let e = 1; e <= 1023; e++) ALL[1074 + e] = 2 * ALL[1073 + e];
for (let e = -1; e >= -1074; e--) ALL[1074 + e] = 0.5 * ALL[1075 + e];

/** Powers of two: `POWERS[ZERO + e]` is 2^e for e from -1074 to 1023. */
export const POWERS: Float64Array = ALL;
export const ZERO = 1074;

/** Shared buffer through which the high word of a double (sign, exponent, 20 bits of mantissa) is read. */
export const DOUBLE: Float64Array<ArrayBuffer> = new Float64Array(1);
export const WORDS: Int32Array = new Int32Array(DOUBLE.buffer);

/** Index of the high word: 1 on little-endian machines, 0 on big-endian ones. */
export const HIGH: 0 | 1 = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
