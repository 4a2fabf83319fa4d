// Another engine: Firefox computes the very digests of the command. Skipped where Firefox is not installed.
import { expect, inject, it } from 'vitest';
import type {} from '../../../web/app.ts';
import { ended, start } from '../../cli/command.ts';
import { FIREFOX, inFirefox } from '../support/firefox.ts';

const PAIRS = [
  ['fee-for-service', 'county-global-budget'],
  ['district-fee-for-service', 'shenzhen-luohu'],
  ['us-fee-for-service', 'us-aco-two-sided'],
] as const;

const isHere = FIREFOX !== undefined && inject('browser') !== '';
const said = FIREFOX === undefined ? ' (skipped: no Firefox here; its path can be given in TIERWISE_FIREFOX)' : '';

it.skipIf(!isHere)(`computes the very digests of the command in Firefox${said}`, { timeout: 240_000 }, async () => {
  const size = { residents: 400, months: 36, replicates: 3, seed: 'in two engines' };
  const sizes = Object.entries(size).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const given = { size, scenarios: PAIRS.map(([, scenario]) => scenario) };
  const digests = await inFirefox(inject('site'), digestsOf, given);
  for (const [at, [baseline, scenario]] of PAIRS.entries()) {
    const command = start(['compare', baseline, scenario, ...sizes, '--json', '--quiet', '--workers', '1']);
    const { stdout } = await ended(command);
    expect(digests[at], scenario).toBe(JSON.parse(stdout).digest);
  }
});

/** Runs in Firefox. */
async function digestsOf(
  { size, scenarios }: { readonly size: object; readonly scenarios: readonly string[] },
  settled: () => Promise<void>,
): Promise<string[]> {
  const found: string[] = [];
  window.__sim?.state.resize(size);
  for (const scenario of scenarios) {
    await window.__sim?.state.choosePreset(scenario);
    await settled();
    found.push((await window.__sim?.digest()) ?? '');
  }
  return found;
}
