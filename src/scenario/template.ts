// A commented scenario file to start from: every policy and assumption with its sentence, unit, range, default and source,
// each one uncommented by taking away a `# `.
import { ABOUT } from './about.ts';
import type { Fields, GroupDeclaration, VariantsDeclaration } from './declare.ts';
import { expectation, rangeOf } from './expectation.ts';
import { type Declared, filePart, LEVER_RAMP, LEVER_START, partAt } from './file.ts';
import { nearestName } from './nearest.ts';
import { ScenarioError } from './problems.ts';

const WIDTH = 100;

/** Writes a YAML scenario for a setting of the model; throws a ScenarioError when the setting is unknown. */
export function scenarioTemplate(model: Declared, setting: string): string {
  const place = model.settings.find(({ name }) => name === setting);
  if (place === undefined) throw new ScenarioError([unknownSetting(model, setting)]);
  const { fields } = filePart(model);
  const numbers = (['residents', 'months', 'replicates'] as const).flatMap((name) => [
    ...comment(`${fields[name].says} ${expectation(partAt(model, {}, [name]) ?? fields[name])}.`, ''),
    `# ${name}: ${'default' in fields[name] ? fields[name].default : ''}`,
  ]);
  return [
    ...comment(`A scenario of ${model.title}. Take the '# ' away from a parameter to change it.`, ''),
    ...comment(`A lever is the status quo until month 'start', then moves along 'ramp' months to 'value'.`, ''),
    'schemaVersion: 1',
    'title: My scenario',
    '# description: ""',
    ...comment(fields.about.says, ''),
    ...aboutLines(),
    ...comment(`${place.title}. ${place.says}`, ''),
    `setting: ${JSON.stringify(setting)}`,
    ...numbers,
    ...comment(fields.seed.says, ''),
    '# seed: "1"',
    ...groupLines('policy', model.policy, ''),
    ...groupLines('assumptions', model.assumptions, ''),
    '',
  ].join('\n');
}

function unknownSetting(model: Declared, setting: string) {
  const names = model.settings.map(({ name }) => name);
  const nearest = nearestName(setting, names);
  const place = { file: 'template', line: 1, column: 1, path: 'setting', says: 'unknown name', found: setting };
  return { ...place, expected: `one of ${names.join(', ')}`, ...(nearest === undefined ? {} : { nearest }) };
}

/** The block `about` as a whole: without its first line the others would stand nowhere. */
function aboutLines(): string[] {
  const empty = Object.entries(ABOUT.fields).map(([name, { type }]) => [name, type === 'text' ? '""' : '[]']);
  return ['# about:', ...empty.map(([name, value]) => `#   ${name}: ${value}`)];
}

function groupLines(name: string, group: GroupDeclaration, indent: string): string[] {
  return ['', ...comment(group.says, indent), `${indent}${name}:`, ...fieldLines(group.fields, `${indent}  `, true)];
}

/** `live` fields may be uncommented as they stand; those of a kind not chosen are commented as a block. */
function fieldLines(fields: Fields, indent: string, live: boolean): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === 'group')
      return live ? groupLines(name, field, indent) : commented(groupLines(name, field, indent));
    if (field.type === 'variants') {
      const lines = variantLines(name, field, indent);
      return live ? lines : commented(lines);
    }
    const range = 'min' in field ? rangeOf(field) : expectation(field);
    const dates = `start: ${LEVER_START.default}, ramp: ${LEVER_RAMP.default}`;
    const value = field.type === 'lever' ? `{value: ${field.default}, ${dates}}` : JSON.stringify(field.default);
    return [
      ...comment(`${field.says} Range: ${range}. Source: ${field.source}.`, indent),
      `${indent}# ${name}: ${value}`,
    ];
  });
}

function variantLines(name: string, variants: VariantsDeclaration, indent: string): string[] {
  const inner = `${indent}  `;
  const chosen = variants.kinds[variants.default];
  const others = Object.entries(variants.kinds).filter(([kind]) => kind !== variants.default);
  return [
    '',
    ...comment(variants.says, indent),
    `${indent}${name}:`,
    ...comment(chosen.says, inner),
    `${inner}kind: ${JSON.stringify(variants.default)}`,
    ...fieldLines(chosen.fields, inner, true),
    ...others.flatMap(([kind, group]) => [
      ...comment(`Instead: ${group.says}`, inner),
      `${inner}# kind: ${JSON.stringify(kind)}`,
      ...fieldLines(group.fields, inner, false),
    ]),
  ];
}

function commented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' || /^ *#/.test(line) ? line : line.replace(/^( *)/, '$1# ')));
}

/** Wraps a sentence into comment lines marked `##`, so that they are told from parameters commented out. */
function comment(sentence: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}## ${word}`);
  }
  return lines;
}
