// Columns from what a contract declares: its terms, with the default where a cell stays empty, and the entries of the ledger.
import {
  type Column,
  type Columns,
  type NumberColumn,
  numberColumn,
  optionalNumber,
} from '../../../src/engine/calculator.ts';
import type { ChoiceDeclaration, Fields, FlagDeclaration, NumberDeclaration } from '../../../src/scenario/declare.ts';
import type { Contract, Ledger } from '../payment/contract.ts';

type TermDeclaration = NumberDeclaration | ChoiceDeclaration | FlagDeclaration;

/** Makes a column of every term; an empty cell stands for the term's default. */
export function termColumns(fields: Fields): Columns {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, termColumn(field as TermDeclaration)]),
  );
}

function termColumn(field: TermDeclaration): Column {
  const { unit, says } = field;
  const common = { unit, says, required: false, blank: String(field.default) } as const;
  if (field.type === 'number') {
    const { min, max, integer } = field;
    return { ...common, type: 'number', min, max, integer, example: String(field.default) };
  }
  const options = field.type === 'choice' ? field.options : (['true', 'false'] as const);
  return { ...common, type: 'choice', options, example: String(field.default) };
}

type Cells = Readonly<Record<string, string | number | undefined>>;

/** Reads the terms from a row, defaults filled in. */
export function termsFrom(fields: Fields, row: Cells): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, declared]) => {
      const field = declared as TermDeclaration;
      const value = row[name] ?? field.default;
      return [name, field.type === 'flag' ? String(value) === 'true' : value];
    }),
  );
}

const cny = { unit: 'CNY', min: 0, max: 1e13 } as const;

/** The entries of a ledger as columns; the unit and meaning of `rate` are the contract's own. */
const ENTRIES: Readonly<Record<Exclude<keyof Ledger, 'rate'>, NumberColumn>> = {
  billed: numberColumn({
    ...cny,
    says: 'What the holder’s own providers billed, as far as the contract counts it.',
    example: 5_600_000,
  }),
  elsewhere: optionalNumber({
    ...cny,
    says: 'What others billed for the holder’s people, where it is debited to the holder.',
    blank: '0',
    example: 0,
  }),
  heads: numberColumn({
    unit: 'people',
    says: 'People in the holder’s care; for a contract on one disease, people with the disease.',
    min: 0,
    max: 2e9,
    example: 10_000,
  }),
  risk: optionalNumber({
    unit: 'factor',
    says: 'Mean risk of those people against everybody’s.',
    min: 0,
    max: 100,
    blank: '1',
    example: 1,
  }),
  weight: numberColumn({
    unit: 'units of weight',
    says: 'The holder’s own cases times their relative weights: DRG weights, or points.',
    min: 0,
    max: 1e12,
    example: 8_000,
  }),
  othersWeight: numberColumn({
    unit: 'units of weight',
    says: 'The weights of everybody else who draws on the same pool.',
    min: 0,
    max: 1e12,
    example: 12_000,
  }),
  withinLimit: numberColumn({
    ...cny,
    says: 'Sum over patients of their bills, each up to the limit.',
    example: 5_000_000,
  }),
  quality: optionalNumber({ unit: '0 to 1', says: 'Quality score.', min: 0, max: 1, blank: '1', example: 1 }),
};
/** What an empty cell stands for. */
const EMPTY: Readonly<Partial<Ledger>> = { elsewhere: 0, risk: 1, quality: 1 };

/** Makes a column of every entry of the ledger that the contract reads. */
export function ledgerColumns({ reads, rate }: Contract): Columns {
  const unit = rate?.unit ?? 'CNY';
  const says = rate?.says ?? 'What the contract counts by.';
  const rateColumn = numberColumn({ unit, says, min: 0, max: 1e12, example: 600 });
  return Object.fromEntries(reads.map((entry) => [entry, entry === 'rate' ? rateColumn : ENTRIES[entry]]));
}

/** Reads a ledger from a row; entries the contract does not read are those of nothing. */
export function ledgerFrom(row: Cells, nothing: Ledger): Ledger {
  const entries = Object.keys(nothing).map((entry) => [
    entry,
    row[entry] ?? EMPTY[entry as keyof Ledger] ?? nothing[entry as keyof Ledger],
  ]);
  return Object.fromEntries(entries) as unknown as Ledger;
}
