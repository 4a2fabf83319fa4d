// The whole result, as the command writes it.
import { RECORDS } from '../../models/consortium/words/index.ts';
import type { OriginWords } from '../../src/engine/words.ts';
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
  const told = form === 'report' && language !== 'en' ? await toldOf(lab, words) : [];
  const arms = outcome.arms.map(
    ({ arm, runs }, at): ArmResult => ({
      scenario: toldAs(told[at], { ...arm.scenario, name: names[at], title: titles[at] ?? arm.scenario.title }),
      runs: runs.map(({ values, series }) => ({ values, series })),
      explanations: runs[0].explanations,
    }),
  );
  const recipe = form === 'report' ? await recipeOf(lab) : undefined;
  const command = (recipe?.alone ?? recipe?.withFiles ?? '').replace(/^npx /, '');
  return lab.runner.ask('result', { arms, rows: outcome.rows, form, command, language });
}

/** What a shipped scenario says of itself in the language of the page; empty where a person wrote the description. */
interface Told {
  readonly description: string;
  readonly origin: OriginWords | undefined;
}

async function toldOf({ choices, others }: Laboratory, words: Dictionary): Promise<Told[]> {
  const { origins } = await RECORDS[words.language]();
  const drafts = [choices.baseline, { name: choices.preset, description: choices.description }, ...others];
  return drafts.map((draft) => {
    const own = 'description' in draft && draft.description !== undefined;
    return { description: own ? '' : words.scenario(draft.name, '').says, origin: origins[draft.name] };
  });
}

type Scenario = ArmResult['scenario'];

function toldAs(told: Told | undefined, scenario: Scenario): Scenario {
  const { about } = scenario;
  const origin = about === undefined || told?.origin === undefined ? {} : { about: { ...about, ...told.origin } };
  return { ...scenario, description: told?.description || scenario.description, ...origin };
}

/** Names in tables, each differently. */
function namesOf(lab: Laboratory): string[] {
  const { choices, others } = lab;
  const wanted = [choices.baseline.name, choices.preset, ...others.map(({ name }) => name)];
  return wanted.map((name, at) => (wanted.indexOf(name) === at ? name : `${name} (${at + 1})`));
}
