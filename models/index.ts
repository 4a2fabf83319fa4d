// The models this package ships. Only the command, the library, workers and the page import this list.
import { consortium } from './consortium/index.ts';

export const MODELS = { consortium } as const;
export { consortium };
