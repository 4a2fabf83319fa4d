// The health systems that come with the package: every file is valid, says where it comes from, and can be compared with a
// baseline that changes nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { consortium } from '../models/index.ts';
import { simulate } from '../src/engine/run.ts';
import { keyOf } from '../src/engine/seed.ts';
import { alignArms } from '../src/experiments/arms.ts';
import { differences, listParameters, readScenario } from '../src/scenario/index.ts';

const FOLDER = new URL('../scenarios/', import.meta.url);
const FAMILIES = ['Baselines', 'Chinese consortia', 'Inpatient payment', 'Outpatient payment', 'United States'];

const read = (text: string, name: string) => readScenario(text, { model: consortium, file: `${name}.yaml`, name });
const scenarios = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => read(readFileSync(new URL(file, FOLDER), 'utf8'), basename(file, '.yaml')));
const named = (name: string | undefined) => scenarios.find((one) => one.name === name);
const aboutOf = ({ about }: (typeof scenarios)[number]) => {
  if (about === undefined) throw new Error('says nothing of where it comes from');
  return about;
};
const isBaseline = (scenario: (typeof scenarios)[number]) => aboutOf(scenario).family === 'Baselines';

describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (name, scenario) => {
  it('says where it comes from, what is sourced and what is assumed', () => {
    const { place, document, sourced, assumed, family } = aboutOf(scenario);
    expect(FAMILIES).toContain(family);
    expect([place, document, scenario.description].every((text) => text.length > 10)).toBe(true);
    expect(Math.min(sourced.length, assumed.length)).toBeGreaterThan(0);
    for (const sentence of [...sourced, ...assumed]) expect(sentence).toMatch(/^[A-Z0-9].*\.$/s);
  });

  it('is a baseline that changes nothing, or is compared with one of the same place, or says why not', () => {
    const { compareWith, assumed } = aboutOf(scenario);
    const reference = isBaseline(scenario) ? scenario : named(compareWith);
    if (reference === undefined) throw new Error(`${compareWith} does not come with the package`);
    if (isBaseline(reference)) {
      const statusQuo = read(`schemaVersion: 1\ntitle: t\nsetting: ${reference.setting}\n`, 'status-quo');
      expect(differences(consortium, statusQuo, reference)).toEqual([]);
      expect(aboutOf(reference).compareWith).toBe('');
    } else expect(assumed.some((sentence) => sentence.startsWith('Compared with'))).toBe(true);
    expect(alignArms(consortium, reference, [scenario]).taken).toEqual([]);
    if (reference !== scenario) expect(differences(consortium, reference, scenario)).not.toEqual([]);
  });

  it('is named on the page of systems', () => {
    expect(readFileSync(new URL('../docs/systems.md', import.meta.url), 'utf8')).toContain(`\`${name}\``);
  });

  it('runs: 300 residents over 26 months give every headline a number', () => {
    const small = { ...scenario, residents: 300, months: 26 };
    const { table } = simulate(consortium, small, keyOf(small.seed, 0));
    for (const id of consortium.headlines) {
      const row = table.find(({ measure, group }) => measure === id && group === '');
      expect(row?.value, id).toSatisfy(Number.isFinite);
    }
  });
});

describe('the page of systems', () => {
  const page = readFileSync(new URL('../docs/systems.md', import.meta.url), 'utf8');
  const quoted = [...new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words))];
  const paths = listParameters(consortium).map(({ path }) => path);

  it('names only levers and assumptions that exist', () => {
    const named = quoted.filter((words) => /^(policy|assumptions)\.\w/.test(words));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((one) => !paths.some((path) => path === one || path.startsWith(`${one}.`)))).toEqual([]);
  });

  it('names only measures that exist', () => {
    const named = quoted.filter((words) => /^(?!policy|assumptions)[a-z]+\.[A-Za-z0-9]+$/.test(words));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((id) => !consortium.measures.some((measure) => measure.id === id))).toEqual([]);
  });

  it('names only published figures that exist', () => {
    const named = quoted.filter((words) => /^[A-Z]{1,2}\d{3}$/.test(words));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((id) => !Object.hasOwn(consortium.sources ?? {}, id))).toEqual([]);
  });

  it('names only scenarios that come with the package', () => {
    const named = [...page.matchAll(/^\| [^|]+ \| `([a-z0-9-]+)` \| [^|]+ \|$/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(scenarios.map(({ name }) => name).sort());
  });
});
