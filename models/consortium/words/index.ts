// What the model shows in other languages than English, each loaded when it is asked for.
import type { RecordWords, Words } from '../../../src/engine/words.ts';

/** Words by language tag. */
export const TRANSLATIONS: Readonly<Record<string, () => Promise<Words>>> = {
  'zh-Hans': async () => (await import('./zh-hans/index.ts')).ZH_HANS,
};

/** Words that only a report shows, by language tag. */
export const RECORDS: Readonly<Record<string, () => Promise<RecordWords>>> = {
  'zh-Hans': async () => (await import('./zh-hans/records.ts')).RECORDS_ZH_HANS,
};
