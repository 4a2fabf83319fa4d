// What leaves the page carries what was run, and the whole result is the command's.
import { describe, expect, it } from 'vitest';
import { behind, FIRST_WORDS } from '../../models/consortium/evidence/behind.ts';
import { consortium } from '../../models/index.ts';
import { compare } from '../../src/index.ts';
import { parseCsv } from '../../src/ledger/csv.ts';
import { comparisonOfRuns } from '../../src/results/compared.ts';
import { csvText } from '../../src/results/csv.ts';
import { compareJson } from '../../src/results/json.ts';
import { listParameters } from '../../src/scenario/parameters.ts';
import { chartCsv } from '../../web/exports/csv.ts';
import { meaningOf } from '../../web/parts/lever-sheet-meaning.ts';
import { evidenceOf } from '../../web/simulation/evidence.ts';
import type { Laboratory } from '../../web/state/laboratory.ts';
import { Dictionary } from '../../web/words/dictionary.ts';
import { shipped } from '../support/scenarios.ts';

describe('the whole result', () => {
  it('is what the command gives for the same runs', async () => {
    const size = { residents: 200, months: 24, replicates: 2 };
    const [reference, reform] = ['fee-for-service', 'county-global-budget'].map((name) => ({
      ...shipped(name),
      ...size,
    }));
    const made = await compare(reference, [reform]);
    const again = comparisonOfRuns(
      made.arms.map(({ scenario, tables, explanations }) => ({ scenario, tables, explanations })),
    );
    expect(compareJson(consortium, again)).toEqual(compareJson(consortium, made));
    expect(csvText(again.arms)).toBe(csvText(made.arms));
  });
});

describe('the table of a chart', () => {
  const lab = {
    catalogue: { version: '9.9.9' },
    choices: {
      preset: 'mine',
      contents: { title: 'Ours, "tight"' },
      baseline: { name: 'fee-for-service', contents: { title: 'Fee for service' } },
      title: '',
      size: { residents: 2000, months: 60, seed: 'a,b' },
    },
    others: [],
    outcome: { replicates: 7 },
  } as unknown as Laboratory;
  const words = new Dictionary({ scenarios: {} } as unknown as ConstructorParameters<typeof Dictionary>[0]);
  const table = {
    columns: [
      { name: 'month', unit: '' },
      { name: 'Cost, all', unit: 'CNY' },
    ],
    rows: [
      [1, 0.1 + 0.2],
      [2, null],
      [3, 5],
    ],
  };

  it('begins with what was run, and has as many rows as were shown, unrounded', () => {
    const text = chartCsv(table, 'Cost per head', lab, words);
    const about = text.split('\n').filter((line) => line.startsWith('# '));
    expect(about).toContain('# scenario,"Ours, ""tight"" (mine)"');
    expect(about).toContain('# status quo,Fee for service (fee-for-service)');
    expect(about).toContain('# model,tierwise 9.9.9');
    expect(about).toContain('# seed,"a,b"');
    expect(about).toContain('# replications,7');
    const [head, ...rows] = parseCsv(text.slice(text.indexOf('\nmonth') + 1)).map((cells) =>
      cells.map((cell) => cell.text),
    );
    expect(head).toEqual(['month', 'Cost, all (CNY)']);
    expect(rows).toEqual([
      ['1', '0.30000000000000004'],
      ['2', ''],
      ['3', '5'],
    ]);
  });
});

describe('what a measure rests on', () => {
  const paths = [
    ...consortium.settings.flatMap(({ parameters }) => parameters.map(({ path }) => path)),
    ...listParameters(consortium).map(({ path }) => path),
  ];

  it('is said of every measure, and every name in it exists', () => {
    const first = [...new Set(consortium.measures.map(({ id }) => id.slice(0, id.indexOf('.'))))];
    expect([...FIRST_WORDS].sort()).toEqual(first.sort());
    const prefixes = FIRST_WORDS.flatMap((word) => {
      const { setting, assumptions } = behind(`${word}.`);
      return [...setting, ...assumptions];
    });
    expect(prefixes.filter((prefix) => !paths.some((path) => path.startsWith(prefix)))).toEqual([]);
  });

  it('lists what the place is fitted to before its numbers, and assumptions last', () => {
    const rows = evidenceOf({ setting: 'china-county', measures: ['grassroots.visitShare'] });
    expect(rows[0]).toMatchObject({ role: 'target', path: 'grassroots-visits', value: 0.65, fitted: true });
    expect(rows[0].ids).toContain('B031');
    const roles = rows.map(({ role, source }) => (source.startsWith('assumption') ? 'assumed' : role));
    expect(roles).toEqual([...roles].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    expect(rows.every(({ ids }) => ids.every((id) => Object.hasOwn(consortium.sources, id)))).toBe(true);
  });
});

const ORDER = ['target', 'number', 'assumption', 'assumed'];

it('a lever that divides money divides all of it', () => {
  const { says, split } = meaningOf('policy.payment.retained', 0.6, '¥') ?? {};
  expect(says).toContain('¥0.60');
  expect(says).toContain('¥0.40');
  expect(split?.reduce((sum, { share }) => sum + share, 0)).toBe(1);
  expect(meaningOf('policy.consortium.tightness', 0.6, '¥')).toBeUndefined();
});
