// The settlement statement: how the last settlement of every holder came about, line by line, and who received what of it.
import type { ExplanatoryTable } from '../../../src/engine/model.ts';
import { OPTIONS, PROVIDER_OPTIONS } from '../options.ts';
import type { Holder } from '../state/holders.ts';
import type { World } from '../state/world.ts';

const NAMES = ['', 'village clinics', 'township or community centres', 'secondary hospitals', 'tertiary hospitals', ''];

/** The statement of the last year that was settled; institutions that each hold a contract are added up. */
export function settlementStatement(world: World): ExplanatoryTable[] {
  // Who was not settled, or has left, has no statement.
  const list = world.holders.list.filter(({ settled }) => settled.heads > 0);
  const { currency } = world.setting;
  if (list.length === 0) return [];
  const alone = list.every(({ members }) => members.length === 1);
  const rows = alone
    ? statementOf(world, 'all institutions', list, Math.max(...list.map(({ settled }) => settled.heads)))
    : list.flatMap((holder) => statementOf(world, holder.name, [holder], holder.settled.heads));
  return [
    {
      id: 'settlement',
      title: 'Settlement of the last year',
      columns: [
        { name: 'holder', unit: '' },
        { name: 'line', unit: '' },
        { name: 'amount', unit: currency },
        { name: 'per head', unit: `${currency} per person and year` },
      ],
      rows,
    },
  ];
}

function statementOf(world: World, name: string, holders: readonly Holder[], heads: number): (string | number)[][] {
  const sum = (of: (holder: Holder) => number) => holders.reduce((total, holder) => total + of(holder), 0);
  const budget = sum(({ settled }) => settled.rate * settled.heads);
  const billed = sum(({ settled }) => settled.billed);
  const services = sum(({ settled }) => settled.services);
  const elsewhere = sum(({ settled }) => settled.elsewhere);
  const line = (what: string, amount: number) => [name, what, amount, amount / heads];
  return [
    line('budget or benchmark', budget),
    line('bills of members, as counted', billed),
    line('paid beside them for single kinds of care', services),
    line('care at others, as debited', elsewhere),
    line('left over', budget - billed - services - elsewhere),
    line(
      'received above the bills (negative: owed)',
      sum(({ settled }) => settled.transfer),
    ),
    ...Array.from({ length: PROVIDER_OPTIONS }, (_, k) => k + 1).flatMap((option) => {
      if (!holders.some(({ members }) => members.some((p) => world.providers.option[p] === option))) return [];
      return [
        line(
          `of which ${NAMES[option] || OPTIONS[option]}`,
          sum((holder) => partOf(world, holder, option)),
        ),
      ];
    }),
  ];
}

/** What the members of one kind received of a holder's transfer. */
function partOf(
  { providers }: World,
  { settled, members, surplusShares, deficitShares }: Holder,
  option: number,
): number {
  const shares = settled.transfer >= 0 ? surplusShares : deficitShares;
  return members.reduce((sum, p) => sum + (providers.option[p] === option ? settled.transfer * shares[p] : 0), 0);
}
