// `tierwise query`: SQL over a folder of results, by DuckDB where it is installed.
import { extname } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import pc from 'picocolors';
import { Stopped } from '../execution/executor.ts';
import { lineOf } from '../results/csv.ts';
import { jsonText } from '../results/json-text.ts';
import { type Answer, query } from '../results/store/query.ts';
import { checkWritable, writeFiles } from '../results/write-files.ts';
import { withInterrupt } from './interrupt.ts';
import { print, tableText } from './screen.ts';

const HELP = `
One view, results: run, scenario, replicate, seed, a column for each axis by its path, month, "group", measure, value, unit; a row
for each run, month, group and measure. month is empty for the summary over months 13 to the end; where the plan kept whole years,
year tells them from months. Names with dots, and group,
stand in double quotes. Failed runs are in the view failed, with their error.

Needs DuckDB, which does not come with the package: npm install @duckdb/node-api

Examples:
  tierwise query results "SELECT scenario, avg(value) FROM results WHERE measure = 'cost.perHead' AND month IS NULL GROUP BY ALL"
  tierwise query results 'SELECT "assumptions.altruism", measure, median(value) FROM results GROUP BY ALL ORDER BY ALL' --out table.csv
  tierwise query results "PIVOT results ON scenario USING avg(value) GROUP BY measure" --json
  tierwise query results "DESCRIBE results"`;

/** Rows shown on a screen; files, --json and pipes hold all. */
const SHOWN = 200;
const ENDINGS = ['.csv', '.json'];

interface Options {
  readonly json?: boolean;
  readonly out: readonly string[];
}

/** Builds the sub-command. */
export function queryCommand(): Command {
  return new Command('query')
    .description('ask a folder of results in SQL, with DuckDB where it is installed')
    .argument('<DIR>', 'folder written by tierwise sweep')
    .argument('<SQL>', 'a question to the view results, in quotes')
    .option('--json', 'print rows as JSON, numbers unrounded')
    .option('--out <FILE>', 'also write FILE.csv or FILE.json (repeatable)', collectOut, [])
    .addHelpText('after', HELP)
    .action(ask);
}

async function ask(folder: string, sql: string, { json, out }: Options): Promise<void> {
  for (const path of out) await checkWritable(path);
  const answer = await withInterrupt(async (signal) => {
    const found = await query(folder, sql, { signal }).catch((error: unknown) => {
      throw signal.aborted ? new Stopped() : error;
    });
    const files = out.map((path) => ({ path, text: extname(path) === '.json' ? jsonOf(found) : csvOf(found) }));
    if (!(await writeFiles(files, () => signal.aborted))) throw new Stopped();
    return found;
  });
  if (json) process.stdout.write(jsonOf(answer));
  else print([textOf(answer), ...out.map((path) => `  wrote   ${path}`)].join('\n'));
}

const jsonOf = ({ columns, rows }: Answer) =>
  jsonText(rows.map((row) => Object.fromEntries(row.map((value, at) => [columns[at], value]))));

const csvOf = ({ columns, rows }: Answer) =>
  `${[columns, ...rows.map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value)))].map(lineOf).join('\n')}\n`;

function textOf({ columns, rows }: Answer): string {
  if (rows.length === 0) return '  no rows';
  const isNumber = columns.map((_, at) => rows.every((row) => row[at] === null || typeof row[at] === 'number'));
  const shown = process.stdout.isTTY ? rows.slice(0, SHOWN) : rows;
  const table = tableText(
    columns.map((title, at) => ({ title, align: isNumber[at] ? 'right' : 'left' })),
    shown.map((row) => row.map((value) => (value === null ? '' : String(value)))),
  );
  const more = rows.length - shown.length;
  return more === 0 ? table : `${table}\n${pc.dim(`  and ${more} rows more: --out FILE.csv writes all`)}`;
}

function collectOut(path: string, paths: readonly string[]): string[] {
  if (!ENDINGS.includes(extname(path))) throw new InvalidArgumentError('The name must end in .csv or .json.');
  return paths.includes(path) ? [...paths] : [...paths, path];
}
