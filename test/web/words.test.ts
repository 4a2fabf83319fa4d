// Every text of the page has its Chinese, and the Chinese has no text that the page does not show. Sources are read as text: a
// text is `msg('…')`, or msg(str`…`) with a value in each `${…}`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZH_HANS } from '../../web/words/zh-hans.ts';

const texts = new Map<string, string>();
for (const file of readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')))
  for (const text of textsIn(readFileSync(join('web', file), 'utf8'))) texts.set(text, file);

/** Finds the texts of a source; `${a} of ${b}` becomes `{0} of {1}`, as dictionaries are keyed. */
function textsIn(source: string): string[] {
  const found: string[] = [];
  for (const { index } of source.matchAll(/\bmsg\(/g)) {
    const rest = source.slice(index + 'msg('.length).trimStart();
    const quote = rest.startsWith('str`') ? '`' : rest[0];
    if (quote !== "'" && quote !== '`' && quote !== '"')
      throw new Error(`a text that cannot be read: ${rest.slice(0, 40)}`);
    found.push(readText(rest.slice(rest.indexOf(quote) + 1), quote));
  }
  return found;
}

function readText(rest: string, quote: string): string {
  let text = '';
  let values = 0;
  for (let at = 0; rest[at] !== quote; at++) {
    if (rest[at] === '\\') {
      at++;
      text += rest[at];
    } else if (quote === '`' && rest.startsWith('${', at)) {
      at = endOfValue(rest, at + 2);
      text += `{${values++}}`;
    } else text += rest[at];
  }
  return text;
}

/** Where the brace that closes a value stands; braces within it belong to it. */
function endOfValue(rest: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; depth > 0; at++) depth += rest[at] === '{' ? 1 : rest[at] === '}' ? -1 : 0;
  return at - 1;
}

const valuesIn = (text: string) => [...text.matchAll(/\{(\d+)\}/g)].map(([, value]) => value).sort();

describe('the texts of the page', () => {
  it('are found in its sources', () => {
    expect(texts.size).toBeGreaterThan(100);
    const source = ["msg('Don\\'t')", 'msg(str`$', '{a.map(({ b }) => b)} of $', '{c}`)'].join('');
    expect(textsIn(source)).toEqual(["Don't", '{0} of {1}']);
  });

  it('all have their Chinese', () => {
    const missing = [...texts].filter(([text]) => !Object.hasOwn(ZH_HANS, text));
    expect(missing.map(([text, file]) => `${file}: ${text}`)).toEqual([]);
  });

  it('are all there is Chinese for', () => {
    expect(Object.keys(ZH_HANS).filter((text) => !texts.has(text))).toEqual([]);
  });

  it('keep their values in Chinese', () => {
    const lost = Object.entries(ZH_HANS).filter(
      ([english, chinese]) => String(valuesIn(english)) !== String(valuesIn(chinese)),
    );
    expect(lost).toEqual([]);
  });

  it('are Chinese indeed: no Latin words but names and units', () => {
    const allowed = /Tierwise|tierwise \w+( --json)?|QR|CSV|SVG|PNG|JSON|YAML|Parquet|Python|DuckDB|plan\.yaml|Esc/g;
    const english = Object.values(ZH_HANS).filter((chinese) =>
      /[A-Za-z]{2,}/.test(chinese.replaceAll(/\{\d+\}/g, '').replaceAll(allowed, '')),
    );
    expect(english).toEqual([]);
  });
});
