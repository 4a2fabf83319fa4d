// How to read a table that explains a result.
import type { ExplanatoryTable } from '../engine/model.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  incentives:
    'What a provider keeps when it does a little more, “before” under the status quo and “after” under the scenario. ' +
    'Where a margin falls below zero, doing more costs the provider money, and it looks for a way to do less; ' +
    'where it rises, the other way round. First replicate, at the end of the run.',
};

/** Says in a few sentences how to read an explanatory table. */
export function explanationSentence({ id }: Pick<ExplanatoryTable, 'id'>): string {
  return SENTENCES[id] ?? 'First replicate, at the end of the run.';
}
