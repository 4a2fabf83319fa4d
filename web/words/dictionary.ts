// Words of the model in the language of the page: titles of parameters, measures, groups, places and scenarios. English comes
// from the model's own declarations; other languages from dictionaries that come with the model, loaded when they are chosen.
import { msg } from '@lit/localize';
import { TRANSLATIONS } from '../../models/consortium/words/index.ts';
import type { Words } from '../../src/engine/words.ts';
import { labelIn, unitWordsIn } from '../../src/results/words.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import type { Catalogue } from '../simulation/protocol.ts';
import type { Language } from '../state/display.ts';
import { PRESETS } from '../state/presets.ts';

/** A title and a sentence. */
export interface Said {
  readonly title: string;
  readonly says: string;
}

export class Dictionary {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  /** Loads the words of a language. */
  static async in(language: Language, catalogue: Catalogue): Promise<Dictionary> {
    return new Dictionary(language === 'en' ? catalogue.words : await TRANSLATIONS[language]());
  }

  get language(): string {
    return this.#words.language;
  }

  parameter({ path }: Pick<Parameter, 'path'>): Said {
    return said(this.#words.parameters[path], path);
  }

  /** A group of parameters, by its path. */
  group(path: string): Said {
    return said(this.#words.groups[path], path);
  }

  option({ path }: Pick<Parameter, 'path'>, option: string): string {
    return this.#words.options[`${path}=${option}`] ?? option;
  }

  /** The sentence of a kind of thing: what `capitation` means. */
  kind({ path }: Pick<Parameter, 'path'>, option: string): string {
    return this.#words.groups[`${path.replace(/\.kind$/, '')}=${option}`]?.[1] ?? '';
  }

  measure(id: string): Said {
    return said(this.#words.measures[id], id);
  }

  /** A group of people, a tier, a kind of provider, a name in a table: `tier:grassroots`. */
  label(label: string): string {
    return labelIn(this.#words, label);
  }

  /** A unit; changes of shares and of indices are in points, which no measure declares. */
  unit(unit: string): string {
    return unit === 'points' ? msg('points') : unitWordsIn(this.#words, unit);
  }

  setting(name: string): Said {
    return said(this.#words.settings[name], name);
  }

  /** A shipped scenario; `title` is what its file says. */
  scenario(name: string, title: string): Said {
    const scenario = this.#words.scenarios[name];
    return { title: scenario?.title ?? title, says: scenario?.description ?? '' };
  }

  /** The heading under which scenarios are listed. */
  family(family: string): string {
    const [first] = PRESETS.filter((one) => one.family === family);
    return this.#words.scenarios[first?.name ?? '']?.family ?? family;
  }
}

function said(words: readonly [string, string] | undefined, name: string): Said {
  return { title: words?.[0] ?? name, says: words?.[1] ?? '' };
}
