// Calculator: the settlement statement of a county package, line by line.
import {
  calculator,
  numberColumn,
  optionalNumber,
  RowError,
  type StatementLine,
} from '../../../src/engine/calculator.ts';
import type { BudgetRules } from '../payment/budget.ts';
import { type ByTier, type PackageStatement, type PackageYear, settlePackage } from '../payment/county-package.ts';
import { prospectiveGlobalBudget } from '../payment/prospective-global-budget.ts';
import { consortium } from '../policy/consortium.ts';
import { termColumns, termsFrom } from './terms.ts';

const { fields } = prospectiveGlobalBudget.terms;
const cny = { unit: 'CNY', min: 0, max: 1e12 } as const;

/** The shares of a consortium's members as the policy has them; the policy calls the county's hospitals secondary. */
const SHARES = {
  surplus: { says: 'a surplus', declared: consortium.fields.surplusShares },
  deficit: { says: 'what is owed', declared: consortium.fields.deficitShares },
} as const;
const PLACES = { Village: 'village', Township: 'township', County: 'secondary' } as const;
type Which = keyof typeof SHARES;

const shareColumns = Object.fromEntries(
  (Object.keys(SHARES) as Which[]).flatMap((which) =>
    Object.entries(PLACES).map(([place, member]) => {
      const standard = SHARES[which].declared.fields[member].default;
      const says = `Part of ${SHARES[which].says} for ${place.toLowerCase()} providers; the three must add to 1.`;
      const column = { unit: 'share', says, min: 0, max: 1, blank: String(standard), example: standard };
      return [`${which}${place}`, optionalNumber(column)];
    }),
  ),
);

const columns = {
  heads: numberColumn({ unit: 'people', says: 'Insured people of the county.', min: 0, max: 2e9, example: 10_000 }),
  rate: numberColumn({
    unit: 'CNY per head and year',
    says: 'Budget per insured person and year.',
    min: 0,
    max: 1e6,
    example: 600,
  }),
  inside: numberColumn({ ...cny, says: 'Bills of the consortium’s members for these people.', example: 4_000_000 }),
  outside: optionalNumber({ ...cny, says: 'Bills of others for them.', blank: '0', example: 1_500_000 }),
  quality: optionalNumber({ unit: '0 to 1', says: 'Quality score.', min: 0, max: 1, blank: '1', example: 0.9 }),
};

export const countyPackage = calculator({
  name: 'county-package',
  title: 'Settlement statement of a county package',
  says:
    'A consortium’s budget for the insured of a county against all their care, inside and outside: reserve, quality, ' +
    'surplus or deficit, who keeps or bears it, and the shares by tier. In whole fen; the lines add up exactly.',
  result: 'what the holder receives (positive) or owes (negative) beside the bills paid [CNY]',
  columns: { ...columns, ...termColumns(fields), ...shareColumns },
  settle(row) {
    const cells = row as Readonly<Record<string, string | number | undefined>>;
    const year: PackageYear = {
      budget: Math.round(row.heads * row.rate * 100),
      inside: Math.round(row.inside * 100),
      outside: Math.round((row.outside ?? 0) * 100),
      quality: row.quality ?? 1,
    };
    const statement = settlePackage(year, {
      ...(termsFrom(fields, cells) as unknown as BudgetRules),
      surplusShares: sharesFrom(cells, 'surplus'),
      deficitShares: sharesFrom(cells, 'deficit'),
    });
    return { value: statement.holder / 100, unit: 'CNY', lines: linesOf(year, statement) };
  },
});

function sharesFrom(cells: Readonly<Record<string, string | number | undefined>>, which: Which): ByTier {
  const share = (place: keyof typeof PLACES) =>
    (cells[`${which}${place}`] as number | undefined) ?? SHARES[which].declared.fields[PLACES[place]].default;
  const shares = { village: share('Village'), township: share('Township'), county: share('County') };
  const sum = shares.village + shares.township + shares.county;
  if (Math.abs(sum - 1) > 1e-9)
    throw new RowError(
      `${which}County`,
      `the ${which} shares add to ${Number(sum.toFixed(6))}`,
      'three shares that add to 1',
    );
  return shares;
}

function linesOf(year: PackageYear, statement: PackageStatement): StatementLine[] {
  const { tiers } = statement;
  const lines: readonly (readonly [string, number])[] = [
    ['Budget: heads × rate', year.budget],
    ['Reserve (adjustment fund)', -statement.reserve],
    ['Available for care', statement.available],
    ['Bills inside the consortium', -year.inside],
    ['Bills outside', -year.outside],
    ['Surplus', statement.surplus],
    ['  kept by the holder', statement.holderKeeps],
    ['  kept by the payer', statement.payerKeeps],
    ['Deficit', -statement.deficit],
    ['  covered by the reserve', -statement.fromReserve],
    ['  borne by the payer', -statement.payerBears],
    ['  borne by the holder', -statement.holderBears],
    ['Withheld for quality', statement.withheld],
    ['  released by the score', statement.released],
    ['  forfeited', -statement.forfeited],
    ['Holder receives or owes', statement.holder],
    ['  village clinics', tiers.village],
    ['  township centres', tiers.township],
    ['  county hospitals', tiers.county],
    ['Returned to the payer', statement.returned],
  ];
  return lines.map(([name, fen]) => ({ name, value: fen / 100 + 0, unit: 'CNY' }));
}
