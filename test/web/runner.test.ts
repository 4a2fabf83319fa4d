// Replicates come in as workers finish them; what is shown is those without a gap.
import { expect, it } from 'vitest';
import type { RunNumbers } from '../../web/simulation/protocol.ts';
import { unbroken } from '../../web/simulation/runner.ts';

it('a replicate that overtook another waits for it', () => {
  const run = (replicate: number) => ({ replicate }) as RunNumbers;
  const runs: RunNumbers[] = [];
  runs[0] = run(0);
  runs[2] = run(2);
  expect(unbroken(runs)).toEqual([run(0)]);
  runs[1] = run(1);
  expect(unbroken(runs)).toEqual([run(0), run(1), run(2)]);
});
