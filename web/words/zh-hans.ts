// The texts of the page in Simplified Chinese, by their English. Words of the model have their own dictionary with the model.
import { COMPARING } from './chinese/comparing.ts';
import { EXPLAINING } from './chinese/explaining.ts';
import { EXPORTING } from './chinese/exporting.ts';
import { GUIDING } from './chinese/guiding.ts';
import { LAB } from './chinese/lab.ts';
import { PLAYING } from './chinese/playing.ts';
import { SHARING } from './chinese/sharing.ts';
import { SWEEPING } from './chinese/sweeping.ts';
import { TEACHING } from './chinese/teaching.ts';
import type { Texts } from './locale.ts';

export const ZH_HANS: Texts = {
  ...LAB,
  ...EXPLAINING,
  ...COMPARING,
  ...SWEEPING,
  ...SHARING,
  ...EXPORTING,
  ...TEACHING,
  ...PLAYING,
  ...GUIDING,
};
