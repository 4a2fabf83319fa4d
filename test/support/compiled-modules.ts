// Full counts run the compiled modules: the test runner turns every call across modules into a look-up, which makes a month of
// the simulation several times as long.
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Files that the runner leaves to Node. */
export const COMPILED = /\/dist\/(models|src)\//;

/** Takes imports of models and sources, from tests, as their compiled files. */
export const compiledModules: Plugin = {
  name: 'compiled-modules',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !source.startsWith('.') || !source.endsWith('.ts')) return null;
    const file = relative(ROOT, join(dirname(importer), source));
    const built = join(ROOT, 'dist', file.replace(/\.ts$/, '.js'));
    return /^(models|src)\//.test(file) && existsSync(built) ? built : null;
  },
};
