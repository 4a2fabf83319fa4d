// `tierwise diff`: what tells two scenarios apart.
import { Command } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import { type Difference, differences, type ParameterValue } from '../scenario/difference.ts';
import { loadScenarios } from './scenarios.ts';
import { print, wrapped } from './screen.ts';

/** Builds the sub-command. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('show what differs between two scenarios, with unit and meaning')
    .argument('<A>', 'name or file')
    .argument('<B>', 'name or file')
    .action(async (a: string, b: string) => {
      const [left, right] = await loadScenarios([a, b]);
      print(
        `${pc.bold(left.title)} ${pc.dim(`(${left.name})`)} → ${pc.bold(right.title)} ${pc.dim(`(${right.name})`)}`,
      );
      print(differencesText(differences(consortium, left, right)));
    });
}

/** Writes differences, one parameter a paragraph: path, both values with unit, and the sentence. */
export function differencesText(rows: readonly Difference[]): string {
  if (rows.length === 0) return '  They ask for the same in every parameter.';
  return rows
    .map(({ path, a, b, unit, says }) => {
      const unitText = unit === '1' ? '' : ` ${pc.dim(unit)}`;
      const line = `  ${pc.bold(path)}  ${parameterText(a)} → ${pc.cyan(parameterText(b))}${unitText}`;
      return `${line}\n${pc.dim(wrapped(says, '    '))}`;
    })
    .join('\n');
}

/** Writes a parameter's value: a lever with its dates, nothing as an en dash. */
export function parameterText(value: ParameterValue | undefined): string {
  if (value === undefined) return '–';
  if (typeof value !== 'object') return String(value);
  const ramp = value.ramp === 0 ? '' : ` over ${value.ramp} months`;
  return `${value.value} from month ${value.start}${ramp}`;
}
