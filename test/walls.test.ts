// The walls of the house: who may import whom, and what the engine and the models may not touch. The sources are read as text.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Source {
  readonly file: string;
  readonly text: string;
  /** Relative imports as paths from the root, others as written. */
  readonly imports: readonly string[];
  /** Those that are there when it runs. */
  readonly runs: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"`]*?from\s*'([^']+)'|import\(\s*'([^']+)'|(?:^|\n)import\s+'([^']+)'/g;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}

function importsIn(text: string, file: string): string[] {
  const imports = [...text.matchAll(IMPORT)].map(([, from, dynamic, bare]) => from ?? dynamic ?? bare);
  return imports.map((one) => (one.startsWith('.') ? join(dirname(file), one).replaceAll('\\', '/') : one));
}

function sourceOf(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const resolved = importsIn(text, file);
  return { file, text, imports: resolved, runs: importsIn(withoutTypes(text), file) };
}

/** Leaves out imports that are gone when types are: `import type …` and `import { type A, type B } …`. */
function withoutTypes(text: string): string {
  return text.replace(
    /(?:^|\n)\s*(?:import|export)\s+(?:type\b|\{(?:\s*type\s+[\w$]+(?:\s+as\s+[\w$]+)?,?)+\s*\})[^;]*;/g,
    '\n',
  );
}

const sources = [...filesIn('src'), ...filesIn('models')].map(sourceOf);
const page = filesIn('web').map(sourceOf);
const within = (...folders: string[]) =>
  sources.filter(({ file }) => folders.some((folder) => file.startsWith(folder)));

/** Lists the imports of files that a rule forbids. */
function broken(files: readonly Source[], isAllowed: (imported: string, file: string) => boolean): string[] {
  return files.flatMap(({ file, imports }) =>
    imports.filter((one) => !isAllowed(one, file)).map((one) => `${file} imports ${one}`),
  );
}

const isLocal = (imported: string) => imported.startsWith('src/') || imported.startsWith('models/');

/** Everything a file reaches when it runs: imports of types alone lead nowhere. */
function reachedFrom(start: string): Set<string> {
  const byName = new Map([...sources, ...page].map((source) => [source.file, source]));
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const one of byName.get(file)?.runs ?? []) visit(one);
  };
  visit(start);
  return reached;
}

/** Code without comments and texts, so that words about a rule do not break it. */
function codeOf({ text }: Source): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').replace(/'[^'\n]*'|`[^`]*`/g, "''");
}

describe('the walls', () => {
  it('are built of imports that exist', () => {
    const known = new Set(sources.map(({ file }) => file));
    expect(broken(sources, (one) => !isLocal(one) || known.has(one) || one.endsWith('.d.ts'))).toEqual([]);
    expect(sources.length).toBeGreaterThan(80);
  });

  it('models import the engine and the declarations of scenarios, nothing else', () => {
    const allowed = ['models/', 'src/engine/', 'src/scenario/declare.ts', 'src/scenario/lever.ts'];
    expect(broken(within('models/'), (one) => allowed.some((start) => one.startsWith(start)))).toEqual([]);
  });

  it('the engine knows nobody but the declarations', () => {
    const allowed = (one: string) =>
      !isLocal(one) || one.startsWith('src/engine/') || one === 'src/scenario/declare.ts';
    expect(broken(within('src/engine/'), allowed)).toEqual([]);
  });

  it('the list of models is known to the command, the library and the workers alone', () => {
    const mayKnow = (file: string) =>
      file.startsWith('src/cli/') ||
      file === 'src/index.ts' ||
      file === 'src/execution/worker.ts' ||
      file.startsWith('models/');
    expect(broken(sources, (one, file) => !one.startsWith('models/') || mayKnow(file))).toEqual([]);
  });

  it('nobody imports the command', () => {
    const others = sources.filter(({ file }) => !file.startsWith('src/cli/'));
    expect(broken(others, (one) => !one.startsWith('src/cli/'))).toEqual([]);
  });

  it('node is touched by the command, the threads and files alone', () => {
    const files = ['src/results/disk.ts', 'src/results/store/', 'src/results/write-files.ts'];
    const mayTouch = ['src/cli/', 'src/execution/', 'src/node.ts', ...files];
    const allowed = (one: string, file: string) =>
      !one.startsWith('node:') || mayTouch.some((start) => file.startsWith(start));
    expect(broken(sources, allowed)).toEqual([]);
  });

  it('the library reaches nothing that needs node', () => {
    const reached = reachedFrom('src/index.ts');
    expect([...reached].filter((one) => /^node:|piscina|linkedom|commander/.test(one))).toEqual([]);
  });

  it('nobody imports the page', () => {
    expect(broken(sources, (one) => !one.startsWith('web/'))).toEqual([]);
  });

  it('the page is built of imports that exist', () => {
    const known = new Set([...sources, ...page].map(({ file }) => file));
    const isThere = (one: string) => !/^(src|models|web)\//.test(one) || known.has(one) || /\.(d\.ts|yaml)$/.test(one);
    expect(broken(page, isThere)).toEqual([]);
    expect(page.length).toBeGreaterThan(40);
  });

  it('the page, outside its workers, holds no model, no checking library, no reader of YAML and nothing of node', () => {
    const reached = reachedFrom('web/main.ts');
    expect(reached.has('web/views/lab.ts') && reached.has('web/simulation/line.ts')).toBe(true);
    const isWords = (one: string) => one.startsWith('models/consortium/words/');
    const found = [...reached].filter(
      (one) =>
        (one.startsWith('models/') && !isWords(one)) || /^(node:|zod|yaml$|piscina|linkedom|commander)/.test(one),
    );
    expect(found).toEqual([]);
  });

  it('the workers of the page need no node', () => {
    const reached = reachedFrom('web/simulation/worker.ts');
    expect(reached.has('models/consortium/index.ts')).toBe(true);
    // A report is drawn without a document by linkedom, which needs no node; it is loaded when a report is asked for.
    expect([...reached].filter((one) => /^node:|piscina|commander/.test(one))).toEqual([]);
  });

  it('the engine and the models use no chance, clock or transcendental function of their own', () => {
    const forbidden =
      /Math\.(?!abs|ceil|floor|round|trunc|sign|min|max|sqrt|imul|fround|clz32)\w+|\*\*|\bDate\b|\bperformance\b|\bprocess\b|\bfetch\b/g;
    const found = within('src/engine/', 'models/').flatMap((source) =>
      [...codeOf(source).matchAll(forbidden)].map(([what]) => `${source.file}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it('no file is longer than 400 lines', () => {
    expect([...sources, ...page].filter(({ text }) => text.split('\n').length > 400).map(({ file }) => file)).toEqual(
      [],
    );
  });
});
