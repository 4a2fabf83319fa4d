// Writes docs/measured.md from a full test run (dist/tests.json) and from the command itself; part of `npm run test:long`.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const tierwise = (...args) =>
  JSON.parse(execFileSync(process.execPath, [at('dist/src/cli/main.js'), ...args, '--json'], { maxBuffer: 1 << 28 }));

const tests = JSON.parse(readFileSync(at('dist/tests.json'), 'utf8'));
const { targets } = tierwise('calibrate', 'china-county', '--check');
const comparison = JSON.parse(
  execFileSync(
    process.execPath,
    [at('dist/src/cli/main.js'), 'compare', 'fee-for-service', 'county-global-budget', '--workers', '1', '--json'],
    { maxBuffer: 1 << 28 },
  ),
);
const plain = (value) => (value === null ? 'not measured' : String(Number(value.toPrecision(4))));

const targetRows = targets.map((t) => {
  const verdict = t.inside === null ? '' : t.inside ? 'inside' : 'outside';
  const band = `${plain(t.low)} … ${plain(t.high)}`;
  const kind = t.fitted ? 'fitted' : 'compared';
  return `| ${t.title} | ${t.unit} | ${t.sources.join(' ')} | ${plain(t.published)} | ${band} | ${plain(t.simulated)} | ${verdict} | ${kind} |`;
});
const tally = (fitted) => {
  const group = targets.filter((t) => t.fitted === fitted && t.inside !== null);
  return `${group.filter((t) => t.inside).length} of ${group.length}`;
};
const differences = comparison.differences
  .filter((d) => d.group === undefined)
  .map((d) => `| ${d.measure} | ${d.unit} | ${plain(d.difference)} | ${plain(d.low)} … ${plain(d.high)} |`);

const page = `# Measured

Written by \`npm run test:long\` on Node ${process.versions.node}, ${cpus().length} processors.

## Tests with full counts

${tests.numPassedTests} passed, ${tests.numFailedTests} failed, ${tests.numPendingTests + tests.numTodoTests} not run (skipped or not represented yet).

## The baseline of china-county against published figures

Fresh seeds, not those of the fit. Fitted figures inside their band: ${tally(true)}. Figures only compared: ${tally(false)}.

| figure | unit | source | published | band | simulated | | |
| --- | --- | --- | --- | --- | --- | --- | --- |
${targetRows.join('\n')}

## A prepaid budget for the consortium against fee for service

Defaults: ${comparison.residents} residents, ${comparison.months} months, ${comparison.replicates} replicates, seed ${comparison.seed}; digest
\`${comparison.digest}\`. Paired differences with 95 % Monte Carlo intervals, months 13 to the end.

| measure | unit | difference | 95 % interval |
| --- | --- | --- | --- |
${differences.join('\n')}
`;
writeFileSync(at('docs/measured.md'), page);
