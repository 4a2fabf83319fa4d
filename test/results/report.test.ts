// The report is one file: no script, no network, every text escaped, every chart drawn and readable without eyes.
import { beforeAll, describe, expect, it } from 'vitest';
import { compare, consortium, csvText, loadScenario, run } from '../../src/index.ts';
import { compareReport, runReport } from '../../src/results/report/index.ts';

const EVIL = '<script>alert("1")</script>&\'';
const shape = 'schemaVersion: 1\nsetting: china-county\nresidents: 150\nmonths: 24\nreplicates: 2\n';
const reference = loadScenario(`${shape}title: Reference`, { name: 'reference' });
const tight = `${shape}title: ${JSON.stringify(EVIL)}\npolicy:\n  consortium:\n    tightness: 0.8\n`;
const evil = loadScenario(tight, { name: 'evil,"name"' });

let page = '';
let several = '';
beforeAll(async () => {
  const comparison = await compare(reference, [evil]);
  page = compareReport(consortium, comparison, 'tierwise compare');
  several = compareReport(consortium, await compare(reference, [evil, reference]), 'tierwise compare');
});

/** Groups of a drawing with nothing in them: a mark that Plot drew without any data. */
function emptyMarks(picture: string): string[] {
  return [...picture.matchAll(/<g[^>]*>\s*<\/g>|<g[^>]*\/>/g)].map(([mark]) => mark);
}

describe('the report of a comparison', () => {
  it('loads nothing and runs nothing', () => {
    expect(page.match(/<(script|link|img|iframe)|<[^>]*\son\w+=|@import|url\(/i)?.[0]).toBeUndefined();
    expect(page.match(/https?:\/\/(?!www\.w3\.org\/)[^"'<\s]*/)?.[0]).toBeUndefined();
    expect(page.includes("default-src 'none'")).toBe(true);
  });

  it('escapes what a scenario says', () => {
    expect(page.includes('<script>')).toBe(false);
    expect(page.includes('&lt;script&gt;alert')).toBe(true);
  });

  it('draws every mark and names every picture', () => {
    const pictures = page.match(/<svg[^>]*role="img"[\s\S]*?<\/svg>/g) ?? [];
    expect(pictures.length).toBeGreaterThanOrEqual(14);
    for (const picture of pictures) {
      expect(picture).toMatch(/aria-labelledby="[\w-]+"/);
      expect(picture.includes('aria-label="')).toBe(false);
      expect(picture.includes('NaN')).toBe(false);
      expect(emptyMarks(picture)).toEqual([]);
    }
    for (const [, id] of page.matchAll(/aria-labelledby="([\w-]+)"/g)) expect(page.includes(`id="${id}"`)).toBe(true);
  });

  it('has the numbers of each chart as a table, the hashes and the digest', () => {
    expect(page.match(/The same numbers as a table/g)?.length).toBeGreaterThanOrEqual(7);
    expect(page).toMatch(/Digest of the result<\/dt><dd><code>[0-9a-f]{64}/);
    expect(page.includes('policy.consortium.tightness')).toBe(true);
  });

  it('gives each of several scenarios a letter', () => {
    expect(several.includes('2 scenarios against Reference')).toBe(true);
    expect(several.includes('<b>B</b>')).toBe(true);
  });
});

describe('the report of a run', () => {
  it('shows values and no differences', async () => {
    const text = runReport(consortium, await run({ ...reference, replicates: 1 }), 'tierwise run');
    expect(text.includes('one replicate: no interval')).toBe(true);
    expect(text.includes('class="change')).toBe(false);
  });
});

describe('CSV', () => {
  it('is tidy: one header, nine cells a row, names quoted where they must', async () => {
    const lines = csvText([await run(evil)])
      .trimEnd()
      .split('\n');
    expect(lines[1]).toMatch(/^"evil,""name""",all,,all,cost.perHead,/);
    const plain = lines.slice(1).map((line) => line.replace(/^"evil,""name"""/, 'evil').replace(/"[^"]*"/g, 'quoted'));
    expect(new Set(plain.map((line) => line.split(',').length))).toEqual(new Set([9]));
    const rows = consortium.measures.length;
    expect(plain.filter((line) => line.startsWith('evil,all,,all,'))).toHaveLength(rows);
  });
});
