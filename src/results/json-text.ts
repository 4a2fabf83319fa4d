// JSON laid out for people and for `diff`: containers of containers take a line each, one measure stays on one line.

/** Writes plain data as JSON with a line for each record, ending in a newline. */
export function jsonText(value: unknown): string {
  return `${laidOut(value, '')}\n`;
}

function laidOut(value: unknown, indent: string): string {
  if (!holdsRecords(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((one) => inner + laidOut(one, inner)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value as Record<string, unknown>);
  const lines = entries.map(([key, held]) => `${inner}${JSON.stringify(key)}: ${laidOut(held, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** A list of objects, or an object that holds one. */
function holdsRecords(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((one) => typeof one === 'object' && one !== null);
  return Object.values(value).some((held) => Array.isArray(held) && holdsRecords(held));
}
