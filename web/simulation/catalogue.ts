// What the page is told of the model at the start: everything it declares, without its functions.
import { t50, t95 } from 'virtual:student-quantiles';
import { consortium } from '../../models/consortium/index.ts';
import { englishWords } from '../../src/results/words.ts';
import { listParameters } from '../../src/scenario/parameters.ts';
import type { Catalogue } from './protocol.ts';

/** Gathers what the model declares. */
export function catalogue(): Catalogue {
  const { version, title, headlines, parties = [] } = consortium;
  return {
    version,
    title,
    parameters: listParameters(consortium),
    words: englishWords(consortium, []),
    measures: consortium.measures.map(({ id, unit, title: name, says, better, byGroup, parts }) => ({
      id,
      unit,
      title: name,
      says,
      better,
      byGroup: byGroup === true,
      parts: Object.keys(parts ?? {}),
    })),
    headlines,
    parties,
    settings: consortium.settings.map(({ name, title: place, says, currency, priceYear }) => ({
      name,
      title: place,
      says,
      currency,
      priceYear,
    })),
    quantiles: { t95, t50 },
  };
}
