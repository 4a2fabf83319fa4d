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
  /** Tables in place of charts. */
  readonly asTables: boolean;
  readonly language: Language;
  readonly theme: 'auto' | 'light' | 'dark';
}

export const FIRST_DISPLAY: Display = {
  view: 'lab',
  charts: ['cost.perHead', 'grassroots.visitShare'],
  asRuns: false,
  asTables: false,
  language: 'en',
  theme: 'auto',
};

const KEY = 'tierwise.display';

/** What this device remembers: language and theme. A browser set to Chinese begins in Chinese. */
export function keptDisplay(): Pick<Display, 'language' | 'theme'> {
  const kept = readKept();
  const language = LANGUAGES.find((one) => one === kept.language);
  const theme = (['light', 'dark'] as const).find((one) => one === kept.theme);
  return {
    language: language ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en'),
    theme: theme ?? 'auto',
  };
}

function readKept(): { readonly language?: unknown; readonly theme?: unknown } {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/** Remembers language and theme, where the browser lets pages remember. */
export function keepDisplay({ language, theme }: Display): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, theme }));
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
