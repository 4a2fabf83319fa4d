// What may stand at a place of a scenario file, in words: range, unit, names to choose from.
import type { Part } from './file.ts';

/** Says what a part expects, for an error message or a comment: `a number from 0 to 1 (share)`. */
export function expectation(part: Part): string {
  switch (part.type) {
    case 'number':
      return `a ${part.integer ? 'whole ' : ''}number ${rangeOf(part)}`;
    case 'lever':
      return `a number ${rangeOf(part)}, or {value, start, ramp}`;
    case 'choice':
      return `one of ${part.options.join(', ')}`;
    case 'flag':
      return 'true or false';
    case 'text':
      return `text of ${part.shortest} to ${part.longest} characters`;
    case 'sentences':
      return `a list of up to ${part.most} texts of 1 to ${part.longest} characters`;
    case 'version':
      return '1';
    case 'variants':
      return `a map with 'kind': ${Object.keys(part.kinds).join(', ')}`;
    case 'group':
    case 'about':
    case 'file':
      return `a map with ${Object.keys(part.fields).join(', ')}`;
  }
}

/** Writes a range with its unit: `from 0 to 1 (share)`. */
export function rangeOf(part: { readonly min: number; readonly max: number; readonly unit: string }): string {
  const unit = part.unit === '1' || part.unit === '' ? '' : ` (${part.unit})`;
  return `from ${part.min} to ${part.max}${unit}`;
}
