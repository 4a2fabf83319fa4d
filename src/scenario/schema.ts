// The check of a scenario file, built from the declarations: one zod schema per declaration, used for checking and for the
// JSON Schema alike. The message of every issue is what was expected; `issues.ts` adds where and what was found.
import * as z from 'zod';
import type { CheckedScenario } from '../engine/model.ts';
import { isForbidden } from './characters.ts';
import type {
  ChoiceDeclaration,
  GroupDeclaration,
  LeverDeclaration,
  NumberDeclaration,
  VariantsDeclaration,
} from './declare.ts';
import { expectation } from './expectation.ts';
import {
  type Declared,
  type FilePart,
  filePart,
  LEVER_RAMP,
  LEVER_START,
  type Part,
  type SentencesDeclaration,
  type TextDeclaration,
} from './file.ts';

// Without this zod compiles checks with `new Function`, which a page with a strict content policy forbids.
z.config({ jitless: true });

const built = new WeakMap<Declared, z.ZodType<Omit<CheckedScenario, 'name'>>>();

/** Returns the schema of a model's scenario files, built once per model. */
export function scenarioSchema(model: Declared): z.ZodType<Omit<CheckedScenario, 'name'>> {
  const known = built.get(model);
  if (known !== undefined) return known;
  const schema = schemaOf(filePart(model)) as z.ZodType<Omit<CheckedScenario, 'name'>>;
  built.set(model, schema);
  return schema;
}

/** Builds the zod schema of a declaration, default included; its metadata carries unit, source, range and sentence. */
export function schemaOf(part: Part): z.ZodType {
  const error = expectation(part);
  switch (part.type) {
    case 'number':
      return numberSchema(part).default(part.default).meta(aboutNumber(part));
    case 'lever':
      return leverSchema(part);
    case 'choice':
      return choiceSchema(part);
    case 'flag':
      return z.boolean({ error }).default(part.default).meta(about(part));
    case 'text':
      return textSchema(part);
    case 'sentences':
      return sentencesSchema(part);
    case 'version':
      return z.literal(1, { error }).meta(about(part));
    case 'variants':
      return variantsSchema(part);
    case 'group':
      return z
        .strictObject(shapeOf(part.fields), { error })
        .prefault({})
        .meta({ ...about(part), mayBeEmpty: true });
    case 'about':
      return z
        .strictObject(shapeOf(part.fields), { error })
        .meta({ ...about(part), mayBeEmpty: true })
        .optional();
    case 'file':
      return fileSchema(part);
  }
}

function shapeOf(fields: { readonly [name: string]: Part }): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, part]) => [name, schemaOf(part)]));
}

function fileSchema(part: FilePart): z.ZodType {
  const error = expectation(part);
  // The one choice a scenario must make itself: where it takes place.
  const setting = choiceSchema(part.fields.setting as ChoiceDeclaration, false);
  return z.strictObject({ ...shapeOf(part.fields), setting }, { error }).meta(about(part));
}

function numberSchema(part: NumberDeclaration | LeverDeclaration): z.ZodNumber {
  const error = expectation(part);
  const whole = part.type === 'number' && part.integer;
  return (whole ? z.int({ error }) : z.number({ error })).min(part.min, { error }).max(part.max, { error });
}

function leverSchema(part: LeverDeclaration): z.ZodType {
  const atOnce = { start: LEVER_START.default, ramp: LEVER_RAMP.default };
  const short = numberSchema(part).transform((value) => ({ value, ...atOnce }));
  const dates = { start: schemaOf(LEVER_START), ramp: schemaOf(LEVER_RAMP) };
  const full = z.strictObject({ value: numberSchema(part), ...dates }, { error: expectation(part) });
  const either = z.union([short, full], { error: expectation(part) });
  const { default: statusQuo } = part;
  return either.default({ value: statusQuo, ...atOnce }).meta({ ...about(part), statusQuo });
}

function choiceSchema(part: ChoiceDeclaration, optional = true): z.ZodType {
  const options = z.enum(part.options as string[], { error: expectation(part) });
  return (optional ? options.default(part.default) : options).meta(about(part));
}

function textSchema(part: TextDeclaration): z.ZodType {
  const error = expectation(part);
  const words = wordsSchema(part, error);
  if (part.default === undefined) return words.meta(about(part));
  // A seed is often written as a bare number; it means its digits.
  const text = part.shortest > 0 ? z.union([words, z.int({ error }).transform(String)], { error }) : words;
  return (text as z.ZodType<string>).default(part.default).meta(about(part));
}

function sentencesSchema(part: SentencesDeclaration): z.ZodType {
  const error = expectation(part);
  const sentence = wordsSchema({ shortest: 1, longest: part.longest }, error);
  return z.array(sentence, { error }).max(part.most, { error }).default([]).meta(about(part));
}

function wordsSchema({ shortest, longest }: Pick<TextDeclaration, 'shortest' | 'longest'>, error: string) {
  return z.string({ error }).min(shortest, { error }).max(longest, { error }).refine(isPlain, { error });
}

/** Says whether a text is free of the characters no file may hold, which escapes (`\0`) can smuggle in. */
function isPlain(text: string): boolean {
  for (const character of text) if (isForbidden(character.codePointAt(0) as number)) return false;
  return true;
}

function variantsSchema(part: VariantsDeclaration): z.ZodType {
  const error = expectation(part);
  const one = ([kind, { title, says, fields }]: [string, GroupDeclaration]) =>
    z
      .strictObject({ kind: z.literal(kind, { error }), ...shapeOf(fields) }, { error })
      .meta({ title, description: says });
  const [first, ...rest] = Object.entries(part.kinds).map(one);
  const either = z.discriminatedUnion('kind', [first, ...rest], { error });
  return either.prefault({ kind: part.default }).meta({ ...about(part), mayBeEmpty: true });
}

function about(part: Part): Record<string, unknown> {
  const words = 'title' in part ? { title: part.title, description: part.says } : { description: part.says };
  return 'unit' in part ? { ...words, unit: part.unit, source: part.source } : words;
}

function aboutNumber(part: NumberDeclaration): Record<string, unknown> {
  return { ...about(part), low: part.low, high: part.high };
}
