// Simplified Chinese for what only a report shows: numbers of settings, where numbers come from, and where scenarios do.
import type { RecordWords } from '../../../../src/engine/words.ts';
import { NUMBERS } from './numbers.ts';
import { CHINESE_ORIGINS } from './origins-china.ts';
import { OTHER_ORIGINS } from './origins-other.ts';
import { SOURCES } from './sources.ts';

export const RECORDS_ZH_HANS: RecordWords = {
  numbers: NUMBERS,
  sources: SOURCES,
  origins: { ...CHINESE_ORIGINS, ...OTHER_ORIGINS },
};
