// Parameters as a sweep names them: title, unit and how a value is written.
import { msg } from '@lit/localize';
import type { Parameter } from '../../src/scenario/parameters.ts';
import { scaleOf } from '../state/scale.ts';
import type { Dictionary } from '../words/dictionary.ts';
import type { AxisWords } from './pictures.ts';

/** Describes an axis; a path that nothing is declared at speaks for itself. */
export function axisWords(
  path: string,
  parameters: readonly Parameter[],
  words: Dictionary,
  months: number,
): AxisWords {
  const parameter = parameters.find((one) => one.path === path);
  if (parameter === undefined) return { title: path, unit: '', factor: 1, text: String };
  const { title } = words.parameter(parameter);
  if (parameter.type === 'choice' || parameter.type === 'flag')
    return {
      title,
      unit: '',
      factor: 1,
      text: (value) =>
        typeof value === 'boolean' ? (value ? msg('yes') : msg('no')) : words.option(parameter, String(value)),
    };
  const scale = scaleOf(parameter, months);
  const text = (value: unknown) =>
    (Number(value) * scale.factor).toLocaleString('en-US', { maximumSignificantDigits: 4 }).replace('-', '−');
  return { title, unit: words.unit(scale.unit), factor: scale.factor, text };
}

/** The headings above a parameter, the nearest last. */
export function headingOf(path: string, words: Dictionary): string {
  const keys = path.split('.').slice(0, -1);
  return keys
    .map((_, depth) => words.group(keys.slice(0, depth + 1).join('.')).title)
    .slice(1)
    .join(' · ');
}
