// Words of the model in the language of the page: titles of parameters, measures, groups, places and scenarios. English comes
// from the model's own declarations; other languages from dictionaries loaded when they are chosen.
import type { Parameter } from '../../src/scenario/parameters.ts';
import type { Catalogue, MeasureWords } from '../simulation/protocol.ts';

/** A title and a sentence. */
export interface Said {
  readonly title: string;
  readonly says: string;
}

export class Dictionary {
  readonly #catalogue: Catalogue;
  readonly #measures: ReadonlyMap<string, MeasureWords>;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  }

  parameter({ title, says }: Parameter): Said {
    return { title, says };
  }

  /** A group of parameters, by its path. */
  group(path: string): Said {
    const group = this.#catalogue.groups.find((one) => one.path === path);
    return { title: group?.title ?? path, says: group?.says ?? '' };
  }

  option({ optionTitles }: Parameter, option: string): string {
    return optionTitles?.[option] ?? option;
  }

  measure(id: string): Said {
    const measure = this.#measures.get(id);
    return { title: measure?.title ?? id, says: measure?.says ?? '' };
  }

  /** A group of people, a tier, a kind of provider: `tier:grassroots`. */
  label(label: string): string {
    return this.#catalogue.labels[label] ?? label;
  }

  unit(unit: string): string {
    return unit;
  }

  setting(name: string): Said {
    const setting = this.#catalogue.settings.find((one) => one.name === name);
    return { title: setting?.title ?? name, says: setting?.says ?? '' };
  }
}
