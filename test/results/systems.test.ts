// The table of all systems: who gains and loses, and the page it stands in.
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/index.ts';
import { thisThread } from '../../src/execution/this-thread.ts';
import { compareEach } from '../../src/experiments/compare.ts';
import { loadScenario } from '../../src/index.ts';
import { systemRows } from '../../src/results/systems.ts';
import { BEGIN, END, systemsMarkdown, withTable } from '../../src/results/systems-page.ts';

const shape = 'schemaVersion: 1\nsetting: china-county\nresidents: 150\nmonths: 24\n';
const load = (name: string, rest: string) => loadScenario(`${shape}title: ${name}\n${rest}`, { name });
const dearer = 'policy: {prices: {visitFactor: 2, admissionFactor: 2}}\n';
const compared = (replicates: number) => {
  const reference = load('before', `replicates: ${replicates}\n`);
  const scenarios = [load('dearer', `replicates: ${replicates}\n${dearer}about: {place: 'Here | there'}\n`)];
  return compareEach(consortium, [{ reference, scenarios }], thisThread(consortium));
};

describe('a row of the table', () => {
  it('names who loses when prices double: patients and the fund', async () => {
    const [row] = systemRows(consortium, await compared(8));
    expect(row.loses).toEqual(expect.arrayContaining(['the fund', 'patients']));
    expect(row.gains).toContain('secondary hospitals');
    expect(row.changes.map(({ measure }) => measure)).toEqual(consortium.headlines.slice(0, 3));
  });

  it('names nobody where one replicate leaves everything to luck', async () => {
    const [row] = systemRows(consortium, await compared(1));
    expect([...row.gains, ...row.loses]).toEqual([]);
  });
});

describe('several comparisons at once', () => {
  it('may differ in place and size, and give what each gives alone', async () => {
    const small = load('small', 'replicates: 1\n');
    const large = { ...small, name: 'large', residents: 160 };
    const contests = [
      { reference: small, scenarios: [{ ...small, name: 'again' }] },
      {
        reference: large,
        scenarios: [load('dearer', `replicates: 1\n${dearer}`)].map((one) => ({ ...one, residents: 160 })),
      },
    ];
    const both = await compareEach(consortium, contests, thisThread(consortium));
    const [alone] = await compareEach(consortium, contests.slice(1), thisThread(consortium));
    expect(both[1].digest).toBe(alone.digest);
    expect(both[0].arms[0].digest).toBe(both[0].arms[1].digest);
  });
});

describe('the page', () => {
  it('gets the table between its marks; what stands around them stays', async () => {
    const table = systemsMarkdown(consortium, await compared(2));
    expect(table).toContain('| Cost per head (CNY per person and year) |');
    expect(table.startsWith(BEGIN) && table.endsWith(END)).toBe(true);
    const page = withTable(`# Mine\n\n${BEGIN}\nformer table\n${END}\nKept.\n`, table);
    expect(page).toBe(`# Mine\n\n${table}\nKept.\n`);
    expect(withTable(page as string, table)).toBe(page);
  });

  it('is the table alone where there was none, and is refused where it has no marks', async () => {
    expect(withTable('', 'table')).toBe('table\n');
    expect(withTable('precious', 'table')).toBeUndefined();
    expect(withTable(`${END} ${BEGIN}`, 'table')).toBeUndefined();
  });

  it('escapes what would end a cell', async () => {
    expect(systemsMarkdown(consortium, await compared(2))).toContain('| Here \\| there |');
  });
});
