// One configuration for the test runner now and for the web application later.
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/**
 * Full counts run the compiled modules: the test runner turns every call across modules into a look-up, which makes a month
 * of the simulation several times as long.
 */
const compiled: Plugin = {
  name: 'compiled-modules',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !source.startsWith('.') || !source.endsWith('.ts')) return null;
    const file = relative(ROOT, join(dirname(importer), source));
    const built = join(ROOT, 'dist', file.replace(/\.ts$/, '.js'));
    return /^(models|src)\//.test(file) && existsSync(built) ? built : null;
  },
};

export default defineConfig({
  plugins: process.env.TIERWISE_LONG === undefined ? [] : [compiled],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    server: { deps: { external: [/\/dist\//] } },
  },
});
