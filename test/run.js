// Runs the tests and closes with one plain line, `N passed, N failed`. `--long` runs full counts and writes
// docs/measured.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findOrInstallRedis, WITHOUT } from './queue/install-redis.js';
import { findChromium, installChromium, isUnwanted, MISSING } from './web/support/chromium.js';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const long = process.argv.includes('--long');
const report = at('dist/tests.json');
const env = { ...process.env, ...(long ? { TIERWISE_LONG: '1' } : {}) };
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;

if (isUnwanted) console.log('TIERWISE_NO_BROWSER=1: the tests of the page in a browser are skipped');
else if ((findChromium() ?? installChromium()) === undefined) {
  console.error(MISSING);
  process.exit(1);
}
if (!findOrInstallRedis()) console.log(WITHOUT);
mkdirSync(at('dist'), { recursive: true });
rmSync(report, { force: true });
const status = run(
  at('node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
);
const written = status === 0 && long ? run(at('test/write-measured.js')) : 0;
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`);
process.exitCode = status || written;
