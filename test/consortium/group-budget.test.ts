// A budget for the whole consortium: what a member feels of one CNY, and what a referral up is worth to it, against two
// ledgers, one with the referral and one without, both settled.
//
//   stake_i = P·m_surplus·g(w_i) + (1 − P)·m_deficit·g(v_i),  g(w) = w + λ(1 − w),  φ_{i,l} = 1 − b_{i,l}·stake_i
import { beforeAll, describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import { costShare, perReferralUp } from '../../models/consortium/money.ts';
import {
  INPATIENT,
  LINES,
  OPTIONS,
  OUTPATIENT,
  OUTSIDE,
  SECONDARY,
  TOWNSHIP,
} from '../../models/consortium/options.ts';
import { keptPerBilled, lastYearIndex, stakeAt } from '../../models/consortium/outlook.ts';
import { BILLS_KEPT, type Margin, plainLedger } from '../../models/consortium/payment/contract.ts';
import { type HeldTerms, settle } from '../../models/consortium/payment/index.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { KEY, run } from '../support/worlds.ts';

const SURPLUS = { village: 0.1, township: 0.35, secondary: 0.55, tertiary: 0 };
const DEFICIT = { village: 0, township: 0.2, secondary: 0.8, tertiary: 0 };
const KEPT = 0.7;
const COVERED = 0.3;

/** A county in the second month of a whole-group budget, base: what the fund pays. */
function worldWith(tightness: number): World {
  const scenario = scenarioOf({
    residents: 2000,
    policy: {
      payment: { kind: 'prospective-global-budget', start: 13, retained: KEPT, overspendCovered: COVERED },
      consortium: {
        tightness: { value: tightness, start: 13, ramp: 0 },
        surplusShares: SURPLUS,
        deficitShares: DEFICIT,
      },
    },
  });
  return run(consortium.makeWorld(scenario, KEY), 14);
}

/** What one more unit earns where the year ends below its budget with this chance. */
const believing = (chance: number): Margin => {
  const [inSurplus, inDeficit] = [chance * KEPT, (1 - chance) * (1 - COVERED)];
  return { ...BILLS_KEPT, perBilled: 1 - inSurplus - inDeficit, perElsewhere: inSurplus + inDeficit, inDeficit };
};

/** Where last year's ledgers of the county speak of an option's line. */
const at = (option: number, line: number) => lastYearIndex(0, option, line);

describe.each([0, 0.1, 0.8, 1])('at tightness %d', (tightness) => {
  let world: World;
  beforeAll(() => {
    world = worldWith(tightness);
  });
  const members = () => world.holders.list[0].members;

  it('the shares of all members in a surplus, and in a deficit, add to one', () => {
    for (const which of ['surplusShares', 'deficitShares'] as const) {
      const sum = members().reduce((total, p) => total + world.holders.list[0][which][p], 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  it('a member feels g = w + λ(1 − w) of what the consortium keeps, and φ = 1 − b·m·g of its own bill', () => {
    const { visitCapacity, option } = world.providers;
    for (const p of members()) {
      const peers = members().filter((q) => option[q] === option[p]);
      const part = visitCapacity[p] / peers.reduce((sum, q) => sum + visitCapacity[q], 0);
      const name = OPTIONS[option[p]] as keyof typeof SURPLUS;
      const felt = (shares: typeof SURPLUS) => shares[name] * part + tightness * (1 - shares[name] * part);
      for (const chance of [0, 0.25, 1]) {
        const expected = chance * KEPT * felt(SURPLUS) + (1 - chance) * (1 - COVERED) * felt(DEFICIT);
        const stake = stakeAt(world, p, believing(chance));
        expect(stake.elsewhere).toBeCloseTo(expected, 12);
        for (const line of LINES.keys()) {
          const counted = world.lastYear.countedShare[at(option[p], line)];
          expect(keptPerBilled(world, p, line, stake)).toBeCloseTo(1 - counted * expected, 12);
        }
      }
    }
  });

  it.each([
    ['a surplus', 1, 'surplusShares'],
    ['a deficit', 0, 'deficitShares'],
  ] as const)('in %s, a referral up is worth what it adds to own + λ·rest', (_, chance, which) => {
    const checked = members().filter((p) => world.providers.option[p] <= SECONDARY);
    expect(checked.length).toBeGreaterThan(40);
    for (const p of checked) {
      const stake = stakeAt(world, p, believing(chance));
      const money = perReferralUp(world, p, keptPerBilled(world, p, OUTPATIENT, stake), stake);
      expect(money).toBeCloseTo(referralByLedgers(world, p, chance, which, tightness), 6);
    }
  });
});

/** own + λ·rest with a referral, less the same without it [CNY]; the settlement is that of a year in surplus or deficit. */
function referralByLedgers(
  world: World,
  p: number,
  chance: number,
  which: 'surplusShares' | 'deficitShares',
  tightness: number,
): number {
  const holder = world.holders.list[0];
  const { option } = world.providers;
  const to = option[p] <= TOWNSHIP ? SECONDARY : OUTSIDE;
  const upper = option.indexOf(to);
  const share = holder[which][p];
  const { countedShare, meanBill } = world.lastYear;

  // A year far from its budget, 100 CNY a head: half of it spent, or half as much again.
  const terms = world.scenario.policy.payment as HeldTerms;
  const heads = 100_000;
  const spent = (chance === 1 ? 0.5 : 1.5) * heads * 100;
  const transfer = (billed: number, elsewhere: number) =>
    settle(terms, { ...plainLedger(billed), elsewhere, heads, rate: 100 }) -
    billed -
    (settle(terms, { ...plainLedger(spent), heads, rate: 100 }) - spent);

  // Without the referral the patient comes back for one more visit here; with it, the visit is lost and the tier above
  // treats and admits those who arrive.
  const arriving = world.numbers.referral.completion;
  const visit = world.fees.visit[p];
  const bills = [OUTPATIENT, INPATIENT].map((line) => ({
    bill: arriving * meanBill[at(to, line)],
    counted: arriving * meanBill[at(to, line)] * countedShare[at(to, line)],
    cost: arriving * meanBill[at(to, line)] * costShare(world, upper, line),
  }));
  const sum = (of: 'bill' | 'counted' | 'cost') => bills.reduce((total, one) => total + one[of], 0);
  const countedHere = visit * countedShare[at(option[p], OUTPATIENT)];
  const inside = to === OUTSIDE ? 0 : 1;
  const settled = transfer(spent - countedHere + inside * sum('counted'), (1 - inside) * sum('counted'));

  const own = -visit + visit * costShare(world, p, OUTPATIENT) + share * settled;
  const rest = inside * (sum('bill') - sum('cost')) + (1 - share) * settled;
  return own + tightness * rest;
}
