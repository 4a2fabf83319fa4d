// The incentive table: what one more unit of care, one more head and one CNY avoided elsewhere earn each kind of provider,
// at the status quo and under the scenario. It explains every other result.
import type { ExplanatoryTable } from '../../../src/engine/model.ts';
import { LINES, OPTIONS } from '../options.ts';
import { keptPerBilled, lastYearIndex, type Stake, stakeAt } from '../outlook.ts';
import { hasBudget, margin } from '../payment/index.ts';
import { costShare } from '../response.ts';
import type { World } from '../state/world.ts';

const BEFORE: Stake = { own: 0, elsewhere: 0 };

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
  const chance = holder && holder.monthsBound > 0 ? holder.chanceSum / holder.monthsBound : 1;
  const stake = stakeAt(world, first, chance);
  return LINES.flatMap((line, index) => {
    const meanBill = world.lastYear.meanBill[lastYearIndex(providers.region[first], option, index)];
    if (meanBill === 0) return [];
    const before = keptPerBilled(world, first, index, BEFORE) - costShare(world, first, index);
    const after = keptPerBilled(world, first, index, stake) - costShare(world, first, index);
    return [
      [
        OPTIONS[option],
        line,
        before,
        after,
        before * meanBill,
        after * meanBill,
        perHead(world, option, chance),
        stake.elsewhere,
      ],
    ];
  });
}

/** What one more insured person brings the holder a provider belongs to. */
function perHead(world: World, option: number, chance: number): number {
  const terms = world.scenario.policy.payment;
  const holder = world.holders.list[world.holders.of[world.providers.option.indexOf(option)]];
  if (!holder || !hasBudget(terms) || world.month < terms.start) return 0;
  return margin(terms, { ratePerHead: holder.ratePerHead, chanceBelow: chance }).perHead;
}
