// Defaults filled in where contents are known to be right: a shipped scenario with levers moved within their limits. It gives what
// the full check gives (a test holds the two together), without the library that checks; a page moves levers with it. Files and
// links, which anybody may have written, go through `checkScenario`.
import type { CheckedScenario } from '../engine/model.ts';
import {
  type Declared,
  filePart,
  isMap,
  kindIn,
  LEVER_RAMP,
  LEVER_START,
  type Part,
  partsOf,
  type RawMap,
} from './file.ts';

/** Fills a scenario's defaults in; the contents must be ones that the check accepts. */
export function completeScenario(model: Declared, contents: RawMap, name: string): CheckedScenario {
  const part = filePart(model);
  const entries = Object.entries(part.fields).flatMap(([key, field]) => {
    const value = completed(field, contents[key]);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { name, ...Object.fromEntries(entries) } as unknown as CheckedScenario;
}

function completed(part: Part, value: unknown): unknown {
  switch (part.type) {
    case 'about':
      return isMap(value) ? fieldsOf(part, value) : undefined;
    case 'group':
      return fieldsOf(part, value);
    case 'variants':
      return { kind: kindIn(part, value), ...fieldsOf({ ...part.kinds[kindIn(part, value)] }, value) };
    case 'lever':
      return leverOf(value ?? part.default);
    case 'text':
      return value === undefined || value === null ? part.default : String(value);
    case 'sentences':
      return value ?? [];
    case 'version':
      return 1;
    case 'file':
      return undefined;
    default:
      return value ?? part.default;
  }
}

function fieldsOf(part: Part, value: unknown): RawMap {
  const held = isMap(value) ? value : {};
  return Object.fromEntries(
    Object.entries(partsOf(part, held)).map(([key, below]) => [key, completed(below, held[key])]),
  );
}

function leverOf(value: unknown): unknown {
  const dates = { start: LEVER_START.default, ramp: LEVER_RAMP.default };
  return isMap(value) ? { value: value.value, ...dates, ...value } : { value, ...dates };
}
