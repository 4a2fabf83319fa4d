// Share of the stored plausible settings in which each effect has the published sign. Written by
// `tierwise validate --full --out models/consortium/validation/sign-shares.ts`; do not edit by hand.
export const SIGN_SHARES: Readonly<Record<string, number>> = {};
