// Why effects are missed, one sentence each, written after they were simulated. Nothing is changed in the model on their account.

export const MISSES: Readonly<Record<string, string>> = {};
