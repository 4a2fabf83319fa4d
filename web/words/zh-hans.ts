// The texts of the page in Simplified Chinese, by their English. Words of the model have their own dictionary with the model.
import type { Texts } from './locale.ts';

export const ZH_HANS: Texts = {
  Lab: '实验台',
  Compare: '比较',
  Sweep: '扫描',
  'Policy levers': '政策杠杆',
};
