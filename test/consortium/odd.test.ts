// The description of the model and the model are one: every state variable and decision is in docs/model/state.md as it is held,
// every phase has its section in docs/model.md and its file, and what the documentation points to exists.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendar, consortium } from '../../models/consortium/index.ts';
import { People } from '../../models/consortium/state/people.ts';
import { DECISIONS, LEDGER } from '../../models/consortium/state/providers.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { KEY } from '../support/worlds.ts';

const read = (path: string) => readFileSync(path, 'utf8');

/** Rows of the table between two marks, without its head: cells of text, code marks taken off. */
function table(path: string, name: string): string[][] {
  const [, found] = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- /${name} -->`).exec(read(path)) ?? [];
  if (found === undefined) throw new Error(`${path} has no table between <!-- ${name} --> and <!-- /${name} -->`);
  const rows = found.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

/** How a value is held: type of number times how many of them a row has. */
function held(value: unknown, rows: number): string {
  if (Array.isArray(value)) return 'list';
  if (!ArrayBuffer.isView(value)) return typeof value;
  const width = (value as Float64Array).length / rows;
  return `${value.constructor.name.replace('Array', '')}${width === 1 ? '' : ` × ${width}`}`;
}

const columnsOf = (state: object, rows: number) =>
  Object.entries(state).map(([name, value]) => [name, held(value, rows)]);
/** Names and how they are held; lists and records of one entity are not counted in rows. */
const membersOf = (state: object) => columnsOf(state, 1).map(([name, how]) => [name, how.replace(/ × .*/, '')]);

const STATE = 'docs/model/state.md';
const documented = (name: string) => table(STATE, name).map(([column, how]) => [column, how]);
const sorted = (rows: readonly (readonly string[])[]) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));

const world = consortium.makeWorld(scenarioOf({ policy: { payment: { kind: 'prospective-global-budget' } } }), KEY);
const isDecision = ([name]: readonly string[]) => (DECISIONS as readonly string[]).includes(name);

describe('state variables', () => {
  it('of residents are documented as they are held', () => {
    expect(documented('people')).toEqual(columnsOf(new People(1), 1));
  });

  it('of providers are documented as they are held, decisions apart', () => {
    const columns = columnsOf(world.providers, world.providers.count);
    expect(sorted(documented('providers'))).toEqual(sorted(columns.filter((column) => !isDecision(column))));
    expect(documented('decisions')).toEqual(DECISIONS.map((name) => [name, 'Float64']));
    expect(Object.keys(world.providers.patientBest)).toEqual([...DECISIONS]);
  });

  it('of the ledger are documented in their order', () => {
    expect(documented('ledger').map(([name]) => name)).toEqual([...LEDGER]);
  });

  it.each([
    ['consortia', world.consortia.list[0]],
    ['holders', world.holders.list[0]],
    ['encounters', world.encounters],
  ])('of %s are documented as they are held', (name, state) => {
    expect(sorted(documented(name))).toEqual(sorted(membersOf(state)));
  });

  it('have a unit and a meaning each', () => {
    for (const name of ['people', 'providers', 'decisions', 'ledger', 'consortia', 'holders', 'encounters'])
      for (const [column, , unit, meaning] of table(STATE, name))
        expect([column, unit === '', meaning === '']).toEqual([column, false, false]);
  });
});

describe('submodels', () => {
  const rows = table('docs/model.md', 'submodels');
  const phases = [...calendar.month, ...calendar.quarter, ...calendar.year];

  it('are documented for every phase, in order', () => {
    expect(rows.map(([phase]) => phase)).toEqual(phases.map(({ name }) => name));
  });

  it('have a section and a file that holds the phase', () => {
    const text = read('docs/model.md');
    rows.forEach(([phase, section, file], at) => {
      expect([phase, text.includes(`\n### ${section}\n`)]).toEqual([phase, true]);
      expect(read(`models/consortium/${file}`)).toContain(`export function ${phases[at].run.name}(`);
    });
  });
});

describe('the documentation', () => {
  it.each(['docs/model.md', STATE, 'docs/model/trace.md', 'docs/sensitivity.md'])(
    '%s points to what exists',
    (path) => {
      const text = read(path);
      const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to]) => join(dirname(path), to));
      const files = [...text.matchAll(/`((?:test|models|src|docs)\/[\w./-]+\.(?:ts|md))`/g)].map(([, file]) => file);
      expect(links.length + files.length).toBeGreaterThan(0);
      expect([...links, ...files].filter((file) => !existsSync(file))).toEqual([]);
    },
  );

  it('has a heading for every anchor that it points to in the description of the model', () => {
    const anchorOf = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replaceAll(' ', '-');
    const anchors = [...read('docs/model.md').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading));
    const pointed = ['docs/model.md', 'docs/model/trace.md'].flatMap((path) =>
      [...read(path).matchAll(/\]\((?:\.\.\/model\.md)?#([^)]+)\)/g)].map(([, anchor]) => anchor),
    );
    expect(pointed.length).toBeGreaterThan(4);
    expect(pointed.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
});
