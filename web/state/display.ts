// How things are shown: which view, which charts, which language and theme. None of it changes a number.
export type View = 'lab' | 'compare' | 'sweep' | 'class';

export const LANGUAGES = ['en', 'zh-Hans'] as const;

export type Language = (typeof LANGUAGES)[number];

export interface Display {
  readonly view: View;
  /** Ids of the two charts of the lab. */
  readonly charts: readonly [string, string];
  /** Single runs in place of bands. */
  readonly asRuns: boolean;
  readonly language: Language;
  readonly theme: 'auto' | 'light' | 'dark';
}

export const FIRST_DISPLAY: Display = {
  view: 'lab',
  charts: ['cost.perHead', 'grassroots.visitShare'],
  asRuns: false,
  language: 'en',
  theme: 'auto',
};
