// The whole result, as the command writes it.
import { recipeOf } from '../share/reproduce.ts';
import type { ArmResult } from '../simulation/protocol.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { armNames } from './stamp.ts';

/** Writes what is on the screen as JSON, CSV or a report; rejects where nothing has run. */
export async function wholeResult(
  form: 'json' | 'csv' | 'report',
  lab: Laboratory,
  words: Dictionary,
): Promise<string> {
  const { outcome } = lab;
  if (outcome === undefined) throw new Error('nothing has run yet');
  const titles = armNames(lab, words);
  const language = words.language === 'zh-Hans' ? 'zh-hans' : 'en';
  const names = namesOf(lab);
  const described = form === 'report' && language !== 'en' ? descriptionsOf(lab, words) : [];
  const arms = outcome.arms.map(
    ({ arm, runs }, at): ArmResult => ({
      scenario: {
        ...arm.scenario,
        name: names[at],
        title: titles[at] ?? arm.scenario.title,
        description: described[at] || arm.scenario.description,
      },
      runs: runs.map(({ values, series }) => ({ values, series })),
      explanations: runs[0].explanations,
    }),
  );
  const recipe = form === 'report' ? await recipeOf(lab) : undefined;
  const command = (recipe?.alone ?? recipe?.withFiles ?? '').replace(/^npx /, '');
  return lab.runner.ask('result', { arms, rows: outcome.rows, form, command, language });
}

/** What shipped scenarios say of themselves in the language of the page; empty where a person wrote the description. */
function descriptionsOf({ choices, others }: Laboratory, words: Dictionary): string[] {
  const drafts = [choices.baseline, { name: choices.preset, description: choices.description }, ...others];
  return drafts.map((draft) =>
    'description' in draft && draft.description !== undefined ? '' : words.scenario(draft.name, '').says,
  );
}

/** Names in tables, each differently. */
function namesOf(lab: Laboratory): string[] {
  const { choices, others } = lab;
  const wanted = [choices.baseline.name, choices.preset, ...others.map(({ name }) => name)];
  return wanted.map((name, at) => (wanted.indexOf(name) === at ? name : `${name} (${at + 1})`));
}
