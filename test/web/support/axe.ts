// axe-core on what is on the screen: what it finds serious, critical or moderate is a violation.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const COUNTED = ['moderate', 'serious', 'critical'];

/** Runs axe and lists violations, each with the first places where it was found. */
export async function violations(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // Injected as the debugger does it: the page's policy lets no other script in.
  if (!isThere) await page.evaluate(SOURCE);
  const { violations: found, passes } = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
      // Off unless asked for.
      rules: { 'target-size': { enabled: true } },
    }),
  );
  if (passes.length < 10) throw new Error('axe looked at nothing');
  return found
    .filter(({ impact }) => COUNTED.includes(impact ?? ''))
    .map(({ id, impact, nodes }) => {
      const places = nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`);
      return `${impact} ${id} (${nodes.length}): ${places.join(' | ')}`;
    });
}
