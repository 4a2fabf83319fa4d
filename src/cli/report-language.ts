// The language of reports (`--lang`): the option, and arms whose scenarios come with the package said in its words.
import { InvalidArgumentError } from 'commander';
import { consortium } from '../../models/index.ts';
import type { Arm } from '../experiments/run.ts';
import { IN_ENGLISH, REPORT_LANGUAGES, type ReportLanguage, type Speech, speechIn } from '../results/report/speech.ts';
import { scenarioIn } from '../results/words.ts';
import { shippedNames } from './package.ts';
import { loadScenario } from './scenarios.ts';

export type { ReportLanguage };

/** Reads a language, in capitals or not. */
export function languageOf(text: string): ReportLanguage {
  const found = REPORT_LANGUAGES.find((language) => language === text.toLowerCase());
  if (found === undefined) throw new InvalidArgumentError(`Known languages: ${REPORT_LANGUAGES.join(', ')}.`);
  return found;
}

/** Loads what a report says in a language, and puts the arms of scenarios that come with the package into its words. */
export async function spoken(
  language: ReportLanguage,
  arms: readonly Arm[],
): Promise<{ readonly speech: Speech; readonly arms: readonly Arm[] }> {
  if (language === 'en') return { speech: IN_ENGLISH, arms };
  const speech = await speechIn(consortium, language);
  const names = shippedNames();
  const said = arms.map(async (arm) => {
    const { words } = speech;
    if (words === undefined || !names.includes(arm.scenario.name)) return arm;
    return { ...arm, scenario: scenarioIn(words, arm.scenario, await loadScenario(arm.scenario.name)) };
  });
  return { speech, arms: await Promise.all(said) };
}
