// What one more unit earns each kind of provider, before and after: the first answer to why anything changes. Taken from the
// incentive table of the first replicate of each arm; the order of its columns is the model's.
import type { ExplanatoryTable } from '../../src/engine/model.ts';

/** An amount under the status quo and under the scenario; NaN where an arm has no such row. */
export type BeforeAfter = readonly [before: number, after: number];

export interface Incentive {
  /** Name among the model's options: `township`. */
  readonly provider: string;
  /** Name among its lines: `inpatient`. */
  readonly line: string;
  /** Margin of one unit of money billed. */
  readonly billed: BeforeAfter;
  /** Margin of one more visit, stay or prescription. */
  readonly contact: BeforeAfter;
  /** What one more person answered for earns in a year. */
  readonly head: BeforeAfter;
  /** What a unit of money avoided at others earns. */
  readonly avoided: BeforeAfter;
}

const COLUMN = { billed: 3, contact: 5, head: 6, avoided: 7 } as const;

/** Puts the tables of the status quo and of a scenario side by side, by provider and line, in the scenario's order. */
export function incentivesOf(
  before: ExplanatoryTable | undefined,
  after: ExplanatoryTable | undefined,
): readonly Incentive[] {
  const old = new Map((before?.rows ?? []).map((row) => [`${row[0]} ${row[1]}`, row]));
  return (after?.rows ?? []).map((row) => {
    const was = old.get(`${row[0]} ${row[1]}`);
    const pair = (column: number): BeforeAfter => [Number(was?.[column] ?? Number.NaN), Number(row[column])];
    return {
      provider: String(row[0]),
      line: String(row[1]),
      billed: pair(COLUMN.billed),
      contact: pair(COLUMN.contact),
      head: pair(COLUMN.head),
      avoided: pair(COLUMN.avoided),
    };
  });
}

/** One row a provider: the line it lives by, visits at the grassroots and stays at hospitals. */
export function mainLines(incentives: readonly Incentive[]): readonly Incentive[] {
  const providers = [...new Set(incentives.map(({ provider }) => provider))];
  return providers.map((provider) => {
    const own = incentives.filter((one) => one.provider === provider);
    const line = provider === 'village' || provider === 'township' ? 'outpatient' : 'inpatient';
    return own.find((one) => one.line === line) ?? own[0];
  });
}
