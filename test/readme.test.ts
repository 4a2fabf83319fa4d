// The worked example of the README is what the command prints, line by line (an ellipsis stands for lines left out).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

test('every line of the worked example is a line of the real output, in its order', () => {
  const example = /```console\n\$ npx tierwise (.*)\n([\s\S]*?)```/.exec(readFileSync(at('README.md'), 'utf8'));
  expect(example).not.toBeNull();
  const [, args, block] = example!;
  const env = { ...process.env, NO_COLOR: '1' };
  const main = at('dist/src/cli/main.js');
  const printed = execFileSync(process.execPath, [main, ...args.split(' '), '--quiet'], { encoding: 'utf8', env });
  const lines = printed.split('\n').map((line) => line.trimEnd());
  let from = 0;
  for (const line of block.split('\n').map((one) => one.trimEnd())) {
    if (line === '' || line.trim() === '…') continue;
    const found = lines.indexOf(line, from);
    expect(found, `not printed, or not after what stands before it: ${line}`).toBeGreaterThanOrEqual(0);
    from = found + 1;
  }
});
