// Stories: the same residents with the same luck under two policies. Lives are one until the reform begins, and differ afterwards
// by what the reform does.
import { describe, expect, it } from 'vitest';
import { stories } from '../../web/simulation/stories.ts';
import { elsewhere, paid } from '../../web/simulation/stories-of.ts';
import { shipped } from '../support/scenarios.ts';

const SIZE = { residents: 400, months: 36 };
const REFORM = 13;

describe('stories of residents', () => {
  const before = shipped('fee-for-service', SIZE);
  const after = shipped('county-global-budget', SIZE);

  it('never part where the policies are the same', async () => {
    const told = await stories({ scenarios: [before, before], months: 36 }, () => false);
    expect(told.of).toBeGreaterThan(300);
    expect([told.goElsewhere, told.payLess, told.payMore]).toEqual([0, 0, 0]);
    for (const { lives } of told.stories) expect(lives[1]).toEqual(lives[0]);
  });

  it('are the same life until the reform begins, and not for everybody afterwards', async () => {
    const told = await stories({ scenarios: [before, after], months: 36 }, () => false);
    expect(told.goElsewhere).toBeGreaterThan(0);
    for (const { lives } of told.stories)
      for (const what of ['went', 'did', 'own', 'fund', 'others'] as const)
        expect(lives[1][what].slice(0, REFORM - 1)).toEqual(lives[0][what].slice(0, REFORM - 1));
    const most = told.stories.map((one) => elsewhere(one.lives));
    expect(most).toEqual([...most].sort((a, b) => b - a));
  });

  it('say who paid: nobody pays less than nothing, and months without care cost nobody anything', async () => {
    const told = await stories({ scenarios: [before, after], months: 36 }, () => false);
    for (const { lives, who } of told.stories) {
      expect(who.age).toBeGreaterThanOrEqual(0);
      expect(who.age).toBeLessThan(111);
      for (const life of lives) {
        expect(Math.min(...life.own, ...life.fund, ...life.others)).toBeGreaterThanOrEqual(-0.005);
        life.went.forEach((option, month) => {
          if (option === 0) expect(life.own[month] + life.fund[month] + life.others[month]).toBeCloseTo(0, 6);
        });
        expect(paid(life)).toBeCloseTo(
          life.own.reduce((sum, one) => sum + one, 0),
          6,
        );
      }
    }
    const fund = told.stories.flatMap(({ lives }) => lives[0].fund).reduce((sum, one) => sum + one, 0);
    expect(fund).toBeGreaterThan(0);
  });

  it('stop when nobody wants them any more', async () => {
    await expect(stories({ scenarios: [before, after], months: 36 }, () => true)).rejects.toThrow();
  });
});
