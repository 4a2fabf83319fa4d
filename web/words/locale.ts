// The language of the page. Other languages than English are dictionaries keyed by the English text, loaded when chosen; a text
// with values in it is keyed as `{0} of {1} changed`.
import { configureLocalization } from '@lit/localize';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import type { Language } from '../state/display.ts';

/** Translations by English text. */
export type Texts = Readonly<Record<string, string>>;

const { setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['zh-Hans'],
  loadLocale: async () => ({ templates: templatesOf((await import('./zh-hans.ts')).ZH_HANS) }),
});

/** Switches the texts of the page; components show them at their next rendering. */
export async function speak(language: Language): Promise<void> {
  await setLocale(language);
  document.documentElement.lang = language;
}

const VALUE = /\{(\d+)\}/;

/** Turns texts keyed by English into what the library looks up: hashes of the text between values. */
function templatesOf(texts: Texts) {
  return Object.fromEntries(
    Object.entries(texts).map(([english, words]) => {
      const source = english.split(/\{\d+\}/);
      const id = generateMsgId(source.length === 1 ? english : source, false);
      if (!VALUE.test(words)) return [id, words];
      const pieces = words.split(/\{(\d+)\}/);
      const strings = pieces.filter((_, at) => at % 2 === 0);
      const values = pieces.filter((_, at) => at % 2 === 1).map(Number);
      return [id, { strTag: true as const, strings: strings as unknown as TemplateStringsArray, values }];
    }),
  );
}
