// Who pays whom, per head and year: premiums to the fund; fund, patients, other cover and government to the tiers; the tiers to
// what care costs and to what institutions keep. Every amount is a row of the results or a difference of two, so that what
// comes in at the fund and at each tier goes out again.
import type { ReadRow } from './cost-identity.ts';

/** Columns from the left. */
export const COLUMNS = { source: 0, fund: 1, tier: 2, use: 3 } as const;

export interface MoneyNode {
  readonly id: string;
  readonly column: number;
}

export interface MoneyLink {
  readonly from: string;
  readonly to: string;
  /** What is paid: `bills`, `settlement`, `subsidy` … */
  readonly kind: string;
  readonly value: number;
}

const FUND = 'fund';

/** Where each node stands; tiers by the name of their group. */
export function moneyNodes(tiers: readonly string[]): MoneyNode[] {
  const at = (column: number, ids: readonly string[]) => ids.map((id) => ({ id, column }));
  return [
    ...at(COLUMNS.source, ['premiums', 'reserve', 'recovered', 'patients', 'other', 'government', 'losses']),
    ...at(COLUMNS.fund, [FUND]),
    ...at(COLUMNS.tier, tiers),
    ...at(COLUMNS.use, ['kept', 'costs', 'margins', 'owed']),
  ];
}

/** The payments of a run; amounts of nothing are left out. */
export function moneyLinks(read: ReadRow, tiers: readonly string[]): MoneyLink[] {
  const balance = read('payer.balancePerHead');
  const links: MoneyLink[] = [
    { from: 'premiums', to: FUND, kind: 'premiums', value: balance + read('payer.outlayPerHead') },
    { from: 'reserve', to: FUND, kind: 'reserve', value: Math.max(0, -balance) },
    { from: FUND, to: 'kept', kind: 'balance', value: Math.max(0, balance) },
    ...tiers.flatMap((tier) => tierLinks(read, tier)),
  ];
  return links.filter(({ value }) => value > 0);
}

function tierLinks(read: ReadRow, tier: string): MoneyLink[] {
  const [bills, fund, own] = ['cost.perHead', 'cost.fundPerHead', 'cost.outOfPocketPerHead'].map((id) =>
    read(id, tier),
  );
  const settlement = read('settlement.perHead', tier);
  const subsidy = tier === 'tier:grassroots' ? read('government.subsidyPerHead') : 0;
  const margin = read('provider.surplusPerHead', tier);
  // What is owed back at the settlement is taken off what the fund pays; only beyond that does money turn around.
  const net = fund + Math.min(0, settlement);
  return [
    { from: FUND, to: tier, kind: 'bills', value: Math.max(0, net) },
    { from: FUND, to: tier, kind: 'settlement', value: Math.max(0, settlement) },
    { from: 'recovered', to: FUND, kind: 'owed', value: Math.max(0, -net) },
    { from: tier, to: 'owed', kind: 'owed', value: Math.max(0, -net) },
    { from: 'patients', to: tier, kind: 'own', value: own },
    { from: 'other', to: tier, kind: 'other', value: bills - fund - own },
    { from: 'government', to: tier, kind: 'subsidy', value: subsidy },
    { from: 'losses', to: tier, kind: 'loss', value: Math.max(0, -margin) },
    { from: tier, to: 'costs', kind: 'cost', value: bills + settlement + subsidy - margin },
    { from: tier, to: 'margins', kind: 'margin', value: Math.max(0, margin) },
  ];
}

/** What comes in less what goes out at a node that money passes through. */
export function imbalance(links: readonly MoneyLink[], id: string): number {
  return links.reduce((sum, { from, to, value }) => sum + (to === id ? value : 0) - (from === id ? value : 0), 0);
}
