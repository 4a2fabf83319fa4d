// Exact values that parts of the product reproduce.
import type { ExactValue } from '../../../src/engine/validation.ts';

export const exactValues = (): readonly ExactValue[] => [];
