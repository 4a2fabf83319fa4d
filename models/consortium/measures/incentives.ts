// The incentive table: what one more unit of care, one more head and one CNY avoided elsewhere earn each kind of provider,
// at the status quo and under the scenario. It explains every other result.
import type { ExplanatoryTable } from '../../../src/engine/model.ts';
import { combine } from '../forecast.ts';
import { costShare, perCaseInFees } from '../money.ts';
import { LINES, OPTIONS } from '../options.ts';
import { keptPerBilled, lastYearIndex, stakeAt } from '../outlook.ts';
import { BILLS_KEPT, type Margin } from '../payment/contract.ts';
import type { Holder } from '../state/holders.ts';
import { accountOf } from '../state/service-accounts.ts';
import type { World } from '../state/world.ts';

export function incentiveTable(world: World): ExplanatoryTable {
  const { currency } = world.setting;
  return {
    id: 'incentives',
    title: 'What one more unit earns',
    columns: [
      { name: 'provider', unit: '' },
      { name: 'line', unit: '' },
      { name: `margin of 1 ${currency} billed, before`, unit: currency },
      { name: `margin of 1 ${currency} billed, after`, unit: currency },
      { name: 'margin of one more case, before', unit: currency },
      { name: 'margin of one more case, after', unit: currency },
      { name: 'one more head, after', unit: `${currency} per year` },
      { name: `1 ${currency} avoided elsewhere, after`, unit: currency },
    ],
    rows: OPTIONS.slice(1).flatMap((_, k) => rowsOf(world, k + 1)),
  };
}

function rowsOf(world: World, option: number): (string | number)[][] {
  const { providers, holders } = world;
  const first = providers.option.indexOf(option);
  if (first < 0) return [];
  const holder = holders.list[holders.of[first]];
  const stake = stakeAt(world, first, holder ? meanBelief(holder) : BILLS_KEPT);
  return LINES.flatMap((line, index) => {
    const meanBill = world.lastYear.meanBill[lastYearIndex(providers.region[first], option, index)];
    if (meanBill === 0) return [];
    // Before any contract every CNY billed is kept.
    const before = 1 - costShare(world, first, index);
    const after = keptPerBilled(world, first, index, stake) - costShare(world, first, index);
    const asCase = perCaseInFees(world, first, index, TYPICAL_SEVERITY[index], stake);
    const head = stake.perHead + (accountOf(world.services, first, index)?.belief.perHead ?? 0);
    return [
      [OPTIONS[option], line, before, after, before * meanBill, (after + asCase) * meanBill, head, stake.elsewhere],
    ];
  });
}

/** Severity of a typical visit, stay and prescription. */
const TYPICAL_SEVERITY = [0.15, 0.5, 0.15];

/** What a holder believed on average over the months bound by its contract. */
function meanBelief(holder: Holder): Margin {
  if (holder.monthsBound === 0) return BILLS_KEPT;
  return combine(1 / holder.monthsBound, holder.beliefSum, 0, BILLS_KEPT);
}
