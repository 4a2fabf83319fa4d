// What a model shows, in words: the English it declares as a dictionary of the same shape as its translations, and how a name
// or a unit is looked up in either.
import { MONEY } from '../engine/currency.ts';
import type { CheckedScenario, Model } from '../engine/model.ts';
import type { RecordWords, TitleAndSentence, Words } from '../engine/words.ts';
import { listGroups, listParameters } from '../scenario/parameters.ts';

type Spoken = Pick<
  Model<never>,
  'title' | 'policy' | 'assumptions' | 'measures' | 'settings' | 'labels' | 'parties' | 'calendar'
>;
type Told = Pick<CheckedScenario, 'name' | 'title' | 'description' | 'about'>;

/** Writes the words of a model and of scenarios in English, from what they declare. */
export function englishWords(model: Spoken, scenarios: readonly Told[]): Words {
  const parameters = listParameters(model);
  const groups = listGroups(model);
  const facts = model.settings.flatMap((setting) => setting.parameters);
  const units = [...parameters, ...model.measures, ...facts].map(({ unit }) => unit);
  return {
    language: 'en',
    title: model.title,
    parameters: {
      ...byName(parameters, ({ path }) => path),
      // What a thing that comes in several kinds says of each kind stands with the kind.
      ...byName(
        groups.filter(({ kinds }) => kinds !== undefined),
        ({ path }) => `${path}.kind`,
      ),
    },
    groups: byName(groups, ({ path, kind }) => (kind === undefined ? path : `${path}=${kind}`)),
    options: Object.fromEntries(
      parameters.flatMap(({ path, optionTitles = {} }) =>
        Object.entries(optionTitles).map(([option, title]) => [`${path}=${option}`, title]),
      ),
    ),
    measures: byName(model.measures, ({ id }) => id),
    labels: { ...Object.fromEntries((model.parties ?? []).map(({ who }) => [who, who])), ...model.labels },
    units: Object.fromEntries(units.map((unit) => [unit, unit])),
    phases: Object.fromEntries(phasesOf(model).map(({ name, does }) => [name, [name, does]])),
    settings: byName(model.settings, ({ name }) => name),
    scenarios: Object.fromEntries(
      scenarios.map(({ name, title, description, about }) => [
        name,
        { title, description: description.trim(), family: about?.family ?? '' },
      ]),
    ),
  };
}

function phasesOf({ calendar: { month, quarter, year } }: Spoken) {
  return [...month, ...quarter, ...year];
}

function byName<T extends { readonly title: string; readonly says: string }>(
  list: readonly T[],
  nameOf: (one: T) => string,
): Record<string, TitleAndSentence> {
  return Object.fromEntries(list.map((one) => [nameOf(one), [one.title, one.says]]));
}

/** Says a scenario in words as far as its texts are those of the one that comes with the package under its name. */
export function scenarioIn<T extends Told>(words: Words & Pick<RecordWords, 'origins'>, scenario: T, shipped: Told): T {
  const said = words.scenarios[scenario.name];
  if (said === undefined) return scenario;
  const title = scenario.title === shipped.title ? said.title : scenario.title;
  const isSame = scenario.description.trim() === shipped.description.trim();
  const about = originIn(words, scenario, shipped);
  return { ...scenario, title, description: isSame ? said.description : scenario.description, ...about };
}

/** Works keep the titles they are cited by. */
function originIn(
  { origins }: Pick<RecordWords, 'origins'>,
  { name, about }: Told,
  shipped: Told,
): Pick<Told, 'about'> {
  const said = origins[name];
  if (said === undefined || about === undefined || JSON.stringify(about) !== JSON.stringify(shipped.about)) return {};
  return { about: { ...about, ...said } };
}

/** Says a name, title or part of a result in words; what has no other words is written as it is. */
export function labelIn(words: Words, name: string): string {
  return said(words.labels, name, words);
}

/** Writes a unit in words, with the currency's own word in place of its code. */
export function unitWordsIn(words: Words, unit: string): string {
  return said(words.units, unit, words);
}

const CURRENCY_CODE = /\b[A-Z]{3}\b/;

/** Looks a text up as it is, then with its currency code taken out and the word for it put back. */
function said(entries: Readonly<Record<string, string>>, text: string, { labels }: Words): string {
  const [code = MONEY] = CURRENCY_CODE.exec(text) ?? [];
  const generic = entries[text.replace(code, MONEY)]?.replace(MONEY, labels[code] ?? code);
  return entries[text] ?? generic ?? text;
}
