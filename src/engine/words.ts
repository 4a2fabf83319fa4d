// What a model shows, in the words of one language: plain data by path, id or name, so that a page asks for English and
// Chinese alike and loads one of them at a time.

/** A short label and one plain sentence. */
export type TitleAndSentence = readonly [title: string, says: string];

export interface Words {
  /** Language tag: `en`, `zh-Hans`. */
  readonly language: string;
  /** The title of the model. */
  readonly title: string;
  /** Every parameter by its path; of a thing that comes in several kinds, the choice among them is `path.kind`. */
  readonly parameters: Readonly<Record<string, TitleAndSentence>>;
  /** Every group of parameters by its path, and every kind of a thing as `path=kind`. */
  readonly groups: Readonly<Record<string, TitleAndSentence>>;
  /** Every option of a choice as `path=option`, kinds (`policy.payment.kind=capitation`) included. */
  readonly options: Readonly<Record<string, string>>;
  /** Every measure by its id. */
  readonly measures: Readonly<Record<string, TitleAndSentence>>;
  /** Groups of people, parts of measures, and the names, titles and parties that results write; `¤` for a currency's code. */
  readonly labels: Readonly<Record<string, string>>;
  /** Units as declared; `¤` for a currency's code where the setting decides it. */
  readonly units: Readonly<Record<string, string>>;
  /** Steps of the calendar by name: the name and what happens. */
  readonly phases: Readonly<Record<string, TitleAndSentence>>;
  readonly settings: Readonly<Record<string, TitleAndSentence>>;
  /** Scenarios that come with the package, by the name of their file. */
  readonly scenarios: Readonly<Record<string, ScenarioWords>>;
}

/** What only a report shows, apart so that a page need not load it; English leaves all of this to what is declared. */
export interface RecordWords {
  /** What each number of a setting is, by its path. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Where numbers come from, by the English, where that is more than ids of figures. */
  readonly sources: Readonly<Record<string, string>>;
  /** Where the scenarios that come with the package come from, by the name of their file. */
  readonly origins: Readonly<Record<string, OriginWords>>;
}

/** The place of a scenario, what its document states and what is assumed, sentence by sentence as in the file. */
export interface OriginWords {
  readonly place: string;
  readonly sourced: readonly string[];
  readonly assumed: readonly string[];
}

export interface ScenarioWords {
  readonly title: string;
  readonly description: string;
  readonly family: string;
}
