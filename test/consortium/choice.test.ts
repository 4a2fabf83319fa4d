// Choice is a multinomial logit (McFadden 1974) drawn with keyed Gumbels: its shares are those of the formula, and, person by
// person with the same luck, a dearer tier is never chosen more, a more trusted one never less.
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseOption, FIRST_CONTACT, MOVE_UP, PRESCRIPTION } from '../../models/consortium/choice.ts';
import { consortium } from '../../models/consortium/index.ts';
import {
  CHRONIC,
  OPTIONS,
  OUTPATIENT,
  SELF,
  TOWNSHIP,
  TRUST_OF_OPTION,
  VILLAGE,
} from '../../models/consortium/options.ts';
import { PURPOSE } from '../../models/consortium/purposes.ts';
import { EXPECTED_WIDTH, PURSES } from '../../models/consortium/state/benefits.ts';
import { TRUSTS } from '../../models/consortium/state/people.ts';
import type { World } from '../../models/consortium/state/world.ts';
import { createDraws, third } from '../../src/engine/draws.ts';
import { gumbelFromBits } from '../../src/engine/maths.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { KEY, run } from '../support/worlds.ts';

const DRAWS = 100_000;
/** Utilities and the shares they must give: exp(V) over the sum of exp(V). */
const UTILITIES = [1, 0.5, -0.2];
const SHARES = [0.524184600659049, 0.3179340316489363, 0.15788136769201463];
/** Four standard errors of a share found in 100,000 draws: one in 16,000 honest tests would fail. */
const tolerance = (share: number) => 4 * Math.sqrt((share * (1 - share)) / DRAWS);

function expectShares(counts: readonly number[]): void {
  SHARES.forEach((share, k) => {
    expect(Math.abs(counts[k] / DRAWS - share)).toBeLessThan(tolerance(share));
  });
}

describe('the largest of V plus a Gumbel', () => {
  it('has the shares of the logit formula', () => {
    const draws = createDraws(KEY);
    const counts = [0, 0, 0];
    for (let person = 0; person < DRAWS; person++) {
      draws.draw(PURPOSE.choice, person, 1, 0);
      const [a, b] = draws.words;
      const values = UTILITIES.map((v, k) => v + gumbelFromBits(third(a, b, k)));
      counts[values.indexOf(Math.max(...values))]++;
    }
    expectShares(counts);
  });

  it.each([
    ['a first contact', FIRST_CONTACT],
    ['a prescription', PRESCRIPTION],
    ['a move up', MOVE_UP],
  ])('is what residents choose at %s, when nothing but V tells providers apart', (_, gumbels) => {
    const plain = { priceSensitivity: 0, travel: 0, trust: 0, trustSeverity: 0, contract: 0, habit: 0, tasteSd: 0 };
    const people = 1000;
    const world = consortium.makeWorld(scenarioOf({ residents: people, assumptions: { choice: plain } }), KEY);
    const utility = (option: number) => (option <= TOWNSHIP ? UTILITIES[option] : -1000);
    world.appeal[SELF] = utility(SELF);
    world.providers.option.forEach((option, p) => {
      world.standing.illness[p] = utility(option);
    });
    const counts = [0, 0, 0];
    for (world.drawMonth = 1; world.drawMonth <= DRAWS / people; world.drawMonth++)
      for (let row = 0; row < people; row++) counts[chooseOption(world, row, 0.3, OUTPATIENT, SELF, gumbels)]++;
    expectShares(counts);
  });
});

describe('person by person, with the same luck', () => {
  let world: World;
  beforeAll(() => {
    world = run(consortium.makeWorld(scenarioOf({ residents: 2000 }), KEY), 13);
  });

  /** What everybody would choose now, at severities from mild to grave; and for a prescription. */
  const choices = () => {
    const chosen: number[] = [];
    for (let row = 0; row < world.people.rows; row++) {
      for (const severity of [0.05, 0.3, 0.6, 0.9])
        chosen.push(chooseOption(world, row, severity, OUTPATIENT, SELF, FIRST_CONTACT));
      chosen.push(chooseOption(world, row, 0.15, CHRONIC, VILLAGE, PRESCRIPTION));
    }
    return chosen;
  };
  /** Changes a table for the time of one look at it. */
  function choicesWith(table: Float64Array | Float32Array, change: (value: number, index: number) => number): number[] {
    const before = table.slice();
    table.forEach((value, index) => {
      table[index] = change(value, index);
    });
    const chosen = choices();
    table.set(before);
    return chosen;
  }
  const optionOfPayment = (index: number) => world.providers.option[Math.floor(index / (EXPECTED_WIDTH * PURSES))];
  const options = [1, 2, 3, 5];

  it.each(options)('a copay half as high again at option %d brings it nobody and costs it somebody', (option) => {
    const before = choices();
    const after = choicesWith(world.expected, (cny, index) => (optionOfPayment(index) === option ? 1.5 * cny : cny));
    expect(after.filter((chosen, k) => chosen === option && before[k] !== option).length).toBe(0);
    expect(before.filter((chosen, k) => chosen === option && after[k] !== option).length).toBeGreaterThan(0);
  });

  it.each([0, 1, 2])('more trust in tier %d costs it nobody and brings it somebody', (tier) => {
    const isThere = (option: number) => option !== SELF && TRUST_OF_OPTION[option] === tier;
    const before = choices();
    const after = choicesWith(world.people.trust, (trust, k) => (k % TRUSTS === tier ? trust + 0.2 : trust));
    expect(before.filter((chosen, k) => isThere(chosen) && !isThere(after[k])).length).toBe(0);
    expect(after.filter((chosen, k) => isThere(chosen) && !isThere(before[k])).length).toBeGreaterThan(0);
  });

  it('every option that has a provider is chosen by somebody', () => {
    const chosen = new Set(choices());
    expect([...chosen].sort().map((option) => OPTIONS[option])).toEqual([
      'self',
      'village',
      'township',
      'secondary',
      'outside',
    ]);
  });
});
