// What the model shows in other languages than English, each loaded when it is asked for.
import type { Words } from '../../../src/engine/words.ts';

/** Words by language tag. */
export const TRANSLATIONS: Readonly<Record<string, () => Promise<Words>>> = {
  'zh-Hans': async () => (await import('./zh-hans/index.ts')).ZH_HANS,
};
