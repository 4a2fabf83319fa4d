// `tierwise settle`: settle a contract, or do the arithmetic around one, on rows from a CSV file.
import { Command } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import type { Calculator, Column } from '../engine/calculator.ts';
import { LARGEST_LEDGER_BYTES } from '../ledger/csv.ts';
import { findCalculator } from '../ledger/find.ts';
import { expectedOf, ID, readLedger } from '../ledger/read.ts';
import { type Settled, settledCsv, settleEntries } from '../ledger/settle.ts';
import { ledgerTemplate } from '../ledger/template.ts';
import { fixed } from '../results/format.ts';
import { checkWritable, writeFiles } from '../results/write-files.ts';
import { shown } from '../scenario/problems.ts';
import { InputError } from './ending.ts';
import { readLimited } from './read-limited.ts';
import { print, tableText, wrapped } from './screen.ts';

const HELP = `
Without CONTRACT: the contracts that can be settled. With CONTRACT alone: what it computes, column by column.

The ledger is a CSV file with a header; columns are found by name, others are ignored. Where a cell may stay
empty, its column may be left out. Shares are written 0.5, not 50%; numbers without commas between thousands.
Up to ten statements are printed line by line, more as one table; --out has every line of all.

Examples:
  tierwise settle county-package --template > county.csv     a header and an example row to change
  tierwise settle county-package --ledger county.csv         the statement, line by line
  tierwise settle medicare-shared-savings --ledger aco.csv --json      [{id, value}]
  tierwise settle medicare-shared-savings --ledger aco.csv --out statements.csv`;

/** More statements than this are printed as one table. */
const MOST_STATEMENTS = 10;

interface Options {
  readonly ledger?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly template?: boolean;
}

const calculators: readonly Calculator[] = consortium.calculators ?? [];

/** Builds the sub-command. */
export function settleCommand(): Command {
  return new Command('settle')
    .description('settle a contract on rows of your own: what is earned or owed, and how that comes about')
    .argument('[CONTRACT]', 'contract to settle, or the arithmetic around one')
    .option('--ledger <FILE>', 'rows to settle (.csv)')
    .option('--json', 'print [{id, value}]')
    .option('--out <FILE>', 'write every line of every statement (.csv)')
    .option('--template', 'print a CSV header with an example row')
    .addHelpText('after', HELP)
    .action(settle);
}

async function settle(name: string | undefined, options: Options): Promise<void> {
  const { ledger, out, json, template } = options;
  if (name === undefined) {
    if (ledger ?? out ?? template) throw new InputError('which contract? tierwise settle lists them');
    print(
      json
        ? JSON.stringify(
            calculators.map(({ name: id, title }) => ({ name: id, title })),
            null,
            2,
          )
        : contractsText(),
    );
    return;
  }
  const calculator = findCalculator(name, calculators);
  if (template) return print(ledgerTemplate(calculator).trimEnd());
  if (ledger === undefined) {
    if (json || out !== undefined) throw new InputError('nothing to settle: give the rows with --ledger FILE');
    return print(explained(calculator));
  }
  if (out !== undefined && !/\.csv$/i.test(out)) throw new InputError(`${out}: statements are written as .csv`);
  const text = await readLimited(ledger, ledger, LARGEST_LEDGER_BYTES, 'a ledger');
  const settled = settleEntries(readLedger(text, calculator, ledger), calculator, ledger);
  if (out !== undefined) {
    await checkWritable(out);
    await writeFiles([{ path: out, text: settledCsv(settled) }]);
  }
  if (json) print(JSON.stringify(settled.map(({ id, value }) => ({ id, value }))));
  else print(settled.length > MOST_STATEMENTS ? overview(settled) : settled.map(statementText).join('\n\n'));
  if (out !== undefined && !json) print(`\nWrote ${pc.bold(out)}.`);
}

function contractsText(): string {
  const columns = [
    { title: 'contract', align: 'left' },
    { title: 'what it settles', align: 'left' },
  ] as const;
  const rows = calculators.map(({ name, title }) => [pc.bold(name), title]);
  const hint = '  tierwise settle CONTRACT says what its columns are; --template prints a table to start from.';
  return `${tableText(columns, rows)}\n\n${pc.dim(hint)}`;
}

function explained({ name, title, says, result, columns, several }: Calculator): string {
  const rows = several ? 'Rows that share an id belong together.' : 'One row for each id.';
  return [
    `${pc.bold(title)} ${pc.dim(`(${name})`)}`,
    wrapped(says, '  '),
    '',
    wrapped(`Gives the ${result}. ${rows}`, '  '),
    '',
    ...Object.entries({ id: ID, ...columns }).map(columnText),
    '',
    pc.dim(`  tierwise settle ${name} --template prints a table to start from.`),
  ].join('\n');
}

function columnText([name, column]: readonly [string, Column]): string {
  const empty = column.required ? 'must be given' : `empty: ${column.blank}`;
  return `${pc.bold(name)}\n${wrapped(column.says, '  ')}\n${pc.dim(wrapped(`${expectedOf(column)} · ${empty}`, '  '))}`;
}

function overview(settled: readonly Settled[]): string {
  const columns = [
    { title: 'id', align: 'left' },
    { title: 'result', align: 'right' },
    { title: 'unit', align: 'left' },
  ] as const;
  const rows = settled.map(({ id, value, unit }) => [shown(id), numberText(value, unit), unit]);
  return `${tableText(columns, rows)}\n\n${pc.dim('  --out FILE.csv writes how each comes about, --json prints unrounded values.')}`;
}

function statementText({ id, lines }: Settled): string {
  const columns = [
    { title: shown(id), align: 'left' },
    { title: '', align: 'right' },
    { title: '', align: 'left' },
  ] as const;
  return tableText(
    columns,
    lines.map(({ name, value, unit }) => [name, numberText(value, unit), unit]),
  );
}

/** Money to the cent, shares and factors to six decimals. */
function numberText(value: number | string, unit: string): string {
  if (typeof value === 'string') return shown(value);
  return fixed(value, /^(USD|CNY)/.test(unit) ? 2 : Number.isInteger(value) ? 0 : 6);
}
