// A validation on the screen: three tables, then what they come to.
import pc from 'picocolors';
import { verdictOnTarget } from '../experiments/target-table.ts';
import type { EffectResult, ExactResult, TargetResult, ValidationResult } from '../experiments/validation/validate.ts';
import { durationText } from '../results/format.ts';
import { countsOf, missingText, tallyText } from '../results/validation/counts.ts';
import { bandText, numberText, publishedText, simulatedText } from '../results/validation/words.ts';
import type { Closing } from './closing.ts';
import { type Column, tableText, wrapped } from './screen.ts';

const columns = (titles: readonly string[], right: readonly number[]): Column[] =>
  titles.map((title, at) => ({ title, align: right.includes(at) ? 'right' : 'left' }));

/** Writes a validation for the screen. */
export function validationText(result: ValidationResult, { milliseconds, out }: Closing): string {
  const misses = result.effects.filter(({ miss }) => miss !== undefined);
  return [
    pc.bold('Targets of the baseline'),
    targetTable(result.targets),
    '',
    pc.bold('Effects, never fitted to'),
    effectTable(result.effects),
    '',
    pc.bold('What is missed, and why'),
    ...misses.map(({ effect, miss }) => wrapped(`${effect.title}${effect.used ? ' (used)' : ''}: ${miss}`, '  ')),
    ...result.targets.flatMap(({ setting, title, miss }) =>
      miss === undefined ? [] : [wrapped(`${title} (${setting}): ${miss}`, '  ')],
    ),
    '',
    pc.bold('Exact values'),
    exactTable(result.exact),
    '',
    ...summary(result),
    ...out.map((path) => `  wrote   ${path}`),
    pc.dim(`  time    ${durationText(milliseconds)}`),
  ].join('\n');
}

function targetTable(targets: readonly TargetResult[]): string {
  const verdict = (target: TargetResult) => {
    const colour = target.inside === null ? pc.dim : target.inside ? pc.green : pc.yellow;
    return colour(verdictOnTarget(target));
  };
  return tableText(
    columns(['setting', 'figure', 'published', 'band', 'simulated', '', ''], [2, 4]),
    targets.map((one) => [
      one.setting,
      one.title,
      numberText(one.published),
      bandText(one),
      numberText(one.simulated),
      verdict(one),
      one.fitted ? 'fitted' : 'compared',
    ]),
  );
}

function effectTable(effects: readonly EffectResult[]): string {
  return tableText(
    columns(['effect', 'published', 'band', 'simulated (95 %)', 'sign', 'inside', 'size', 'source'], [1]),
    effects.map(({ effect, simulated, signRight, inside, magnitude }) => [
      effect.used === undefined ? effect.title : `${effect.title} ${pc.dim('(used)')}`,
      publishedText(effect),
      bandText(effect),
      simulatedText(simulated),
      signRight ? pc.green('right') : pc.yellow('missed'),
      inside === null ? '–' : inside ? pc.green('yes') : pc.yellow('no'),
      magnitude,
      effect.sources.join(' '),
    ]),
  );
}

function exactTable(exact: readonly ExactResult[]): string {
  return tableText(
    columns(['value', 'expected', 'got', ''], [1, 2]),
    exact.map(({ title, expected, got, pass }) => [
      title,
      String(expected),
      String(got),
      pass ? pc.green('pass') : pc.red('fail'),
    ]),
  );
}

function summary(result: ValidationResult): string[] {
  const { targets, sign, inside, size, used, exact } = countsOf(result);
  return [
    ...targets.map((one) => `  targets ${one.setting}: ${tallyText(one)} inside, ${missingText(one)}`),
    `  effects right in sign: ${tallyText(sign)}; inside a printed interval: ${tallyText(inside)}; half to double: ${tallyText(size)}`,
    `  effects of studies put to use, not counted: ${tallyText(used)} right in sign`,
    `  exact values: ${tallyText(exact)}`,
  ];
}
