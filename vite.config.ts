// One configuration for the test runner and for the web application, whose root is `web`.
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { COMPILED, compiledModules } from './test/support/compiled-modules.ts';
import { LongestFirst } from './test/support/longest-first.ts';
import { leanPlot } from './web/build/lean-plot.ts';
import { OFFLINE } from './web/build/offline.ts';
import { scenarioFiles } from './web/build/scenario-files.ts';
import { studentQuantiles } from './web/build/student-quantiles.ts';

/** Tests that look at the built page in a browser. */
const IN_BROWSER = 'test/web/browser/**/*.test.ts';

const isTesting = process.env.VITEST !== undefined;
const inFull = process.env.TIERWISE_LONG === undefined ? [] : [compiledModules];

export default defineConfig({
  // The runner works from the top, where tests and models live.
  root: isTesting ? '.' : 'web',
  // Relative, so that the site works under any path.
  base: './',
  plugins: [...inFull, scenarioFiles(), studentQuantiles(), leanPlot(), ...(isTesting ? [] : [VitePWA(OFFLINE)])],
  build: {
    outDir: '../dist/site',
    emptyOutDir: true,
    target: 'es2022',
    // Colours are written with light-dark(), which these and all later ones know.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: false,
    // Icons stay files: the page may not load data: scripts, and a worker must be a file of the site.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es', plugins: () => [studentQuantiles()] },
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    server: { deps: { external: [COMPILED] } },
    sequence: { sequencer: LongestFirst },
    projects: [
      // Every core: the default leaves one out, which on two cores is half of them.
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: [IN_BROWSER], maxWorkers: '100%' },
      },
      // After the others: a page that answers within milliseconds is not tested beside work that takes every core.
      {
        extends: true,
        test: {
          name: 'page',
          include: [IN_BROWSER],
          maxWorkers: 1,
          globalSetup: 'test/web/support/once.ts',
          // Conditions are waited for, and machines may be busy.
          expect: { poll: { timeout: 15_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
