// The JSON Schema of a model's scenario files (draft 2020-12), for editors: completion, units, ranges and sentences.
import * as z from 'zod';
import type { Declared } from './file.ts';
import { scenarioSchema } from './schema.ts';

/** Writes the JSON Schema of a model's scenario files, with units, sources, defaults, ranges and the model's settings. */
export function jsonSchema(model: Declared): Record<string, unknown> {
  const schema = z.toJSONSchema(scenarioSchema(model), {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema: node }) => allowEmpty(node as Record<string, unknown>),
  });
  const { properties = {} } = schema;
  const { description, ...shipped } = properties.setting as Record<string, unknown>;
  const file = {
    type: 'string',
    pattern: '(/|\\\\|\\.(ya?ml|json)$)',
    description: "The file of a place of one's own.",
  };
  return { ...schema, properties: { ...properties, setting: { description, anyOf: [shipped, file] } } };
}

/** Lets a group stand with nothing under it (`policy:`), as the check does. */
function allowEmpty(node: Record<string, unknown>): void {
  if (node.mayBeEmpty !== true) return;
  delete node.mayBeEmpty;
  if (node.type === 'object') node.type = ['object', 'null'];
  if (Array.isArray(node.oneOf)) node.oneOf.push({ type: 'null' });
}
