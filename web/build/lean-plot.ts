// Leaves out of the page what Observable Plot asks d3 for and no chart here uses: map projections, colour schemes and dates.
// 25 kB of the 200 that a first visit may cost.
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const UNUSED =
  /[\\/]d3-(?:geo|scale-chromatic|time-format)[\\/](?:src[\\/]index\.js|dist[\\/]d3-(?:geo|scale-chromatic|time-format)\.mjs)$/;

/** Replaces every export of these modules by a function that gives itself: Plot prepares some of them when it is loaded. */
export function leanPlot(): Plugin {
  return {
    name: 'tierwise:lean-plot',
    apply: 'build',
    async load(id) {
      if (!UNUSED.test(id)) return null;
      const names = Object.keys(await import(pathToFileURL(id).href)).filter((name) => name !== 'default');
      return `function unused() { return unused; }\nexport { ${names.map((name) => `unused as ${name}`).join(', ')} };`;
    },
  };
}
