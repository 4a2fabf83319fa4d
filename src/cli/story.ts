// What `explain NAME` says of a scenario: its story, where it comes from, what is sourced and what assumed, the rules it
// changes in the parameters' own sentences, and the command that compares it.
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import type { ScenarioAbout } from '../engine/model.ts';
import { type Difference, differences } from '../scenario/difference.ts';
import { partAt } from '../scenario/file.ts';
import { readScenario } from '../scenario/read.ts';
import { differencesText, parameterText } from './diff.ts';
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

/** Lists what a scenario changes against one that changes nothing; terms of a contract left as usual go into one line. */
function rulesText(scenario: Scenario): string {
  const text = `schemaVersion: 1\ntitle: status quo\nsetting: ${JSON.stringify(scenario.setting)}\n`;
  const statusQuo = readScenario(text, { model: consortium, file: 'status quo', name: 'status-quo' });
  const rows = differences(consortium, statusQuo, scenario);
  if (rows.length === 0) return '  Changes nothing: this is the status quo.';
  const usual = rows.filter((row) => isUsual(scenario, row));
  const changed = differencesText(rows.filter((row) => !usual.includes(row)));
  if (usual.length === 0) return changed;
  const terms = usual.map(({ path, b }) => `${path} ${parameterText(b)}`).join(', ');
  return `${changed}\n${pc.dim(wrapped(`Further terms, as usual for their kind (tierwise explain PATH says what they mean): ${terms}.`, '  '))}`;
}

/** Says whether a row is a field that only came with a kind, at its default. */
function isUsual(scenario: Scenario, { path, a, b }: Difference): boolean {
  const part = partAt(consortium, scenario, path.split('.'));
  return a === undefined && part !== undefined && 'default' in part && part.default === b;
}

function comparisonSections(given: string, { about }: Scenario): string[][] {
  if (about === undefined || about.compareWith === '') return [];
  return [[`Compare it with ${pc.bold(about.compareWith)}:  ${pc.cyan(`tierwise compare ${given}`)}`]];
}
