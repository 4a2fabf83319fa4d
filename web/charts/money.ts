// Money as a page writes it: the sign of the currency in claims, the code in units.

/** The currency of a unit: `CNY` of `CNY per person and year`. */
export function currencyOf(unit: string): string {
  return unit.slice(0, 3);
}

/** The sign of a currency: `¥`, `$`. */
export function signOf(currency: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}

/** Decimals that a list of amounts deserves: whole money from ten on. */
export function decimalsOf(amounts: readonly number[]): number {
  const most = Math.max(0, ...amounts.filter(Number.isFinite).map(Math.abs));
  return most >= 10 || most === 0 ? 0 : most >= 1 ? 1 : 2;
}
