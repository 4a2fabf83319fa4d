// What `explain NAME` says of a scenario: its story, where it comes from, what is sourced and what assumed, the rules it
// changes in the parameters' own sentences, and the command that compares it.
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import type { ScenarioAbout } from '../engine/model.ts';
import { differences } from '../scenario/difference.ts';
import { readScenario } from '../scenario/read.ts';
import { differencesText } from './diff.ts';
import { loadScenario, type Scenario } from './scenarios.ts';
import { wrapped } from './screen.ts';

/** Writes all that is known of a scenario, given by name or file. */
export async function storyText(given: string): Promise<string> {
  const scenario = await loadScenario(given);
  const head = `${pc.bold(scenario.title)} ${pc.dim(`(${scenario.name}, ${scenario.setting})`)}`;
  const sections = [
    [head, ...(scenario.description === '' ? [] : [wrapped(scenario.description, '  ')])],
    ...(scenario.about === undefined ? [] : originSections(scenario.about)),
    ['Against the status quo:', rulesText(scenario)],
    ...comparisonSections(given, scenario),
  ];
  return sections.map((lines) => lines.join('\n')).join('\n\n');
}

function originSections({ place, document, sourced, assumed }: ScenarioAbout): string[][] {
  const origin = [
    ...(place === '' ? [] : [`${pc.bold('Place')}     ${place}`]),
    ...(document === '' ? [] : [hanging(`${pc.bold('Document')}  `, document)]),
  ];
  return [origin, listed('The document states:', sourced), listed('Assumed, because it does not say:', assumed)].filter(
    (lines) => lines.length > 0,
  );
}

function listed(title: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [pc.bold(title), ...sentences.map((sentence) => hanging('  · ', sentence))];
}

/** Wraps a text behind a first mark, its further lines under the first. */
function hanging(mark: string, text: string): string {
  const indent = ' '.repeat(mark === '  · ' ? 4 : 10);
  return mark + wrapped(text, indent).trimStart();
}

/** Lists what a scenario changes against one that changes nothing. */
function rulesText(scenario: Scenario): string {
  const text = `schemaVersion: 1\ntitle: status quo\nsetting: ${JSON.stringify(scenario.setting)}\n`;
  const statusQuo = readScenario(text, { model: consortium, file: 'status quo', name: 'status-quo' });
  const rows = differences(consortium, statusQuo, scenario);
  return rows.length === 0 ? '  Changes nothing: this is the status quo.' : differencesText(rows);
}

function comparisonSections(given: string, { about }: Scenario): string[][] {
  if (about === undefined || about.compareWith === '') return [];
  return [[`Compare it with ${pc.bold(about.compareWith)}:  ${pc.cyan(`tierwise compare ${given}`)}`]];
}
