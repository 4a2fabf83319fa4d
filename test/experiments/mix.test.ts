// National shares by tier describe a mix of settings: weighted by people and by how much care they use.
import { expect, it } from 'vitest';
import { consortium } from '../../models/index.ts';
import { mixedShare } from '../../src/experiments/mix.ts';

it('weighs a setting by its people and its use, and adds tiers that a setting lacks as nothing', () => {
  const part = (weight: number, entries: [string, number][]) => ({ weight, seen: new Map(entries) });
  const parts = [
    part(0.25, [
      ['visits', 8],
      ['outside', 0.1],
      ['tertiary', Number.NaN],
    ]),
    part(0.75, [
      ['visits', 4],
      ['outside', 0.1],
      ['tertiary', 0.3],
    ]),
  ];
  // (0.25·8·0.1 + 0.75·4·0.4) / (0.25·8 + 0.75·4) = 1.4/5.
  expect(mixedShare(parts, { whole: 'visits', shares: ['tertiary', 'outside'] })).toBeCloseTo(0.28, 12);
});

it('is made of people who add to one and of shares that add to one', () => {
  for (const { parts, targets } of consortium.mixes) {
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const whole of new Set(targets.map((target) => target.whole))) {
      const shares = targets.filter((target) => target.whole === whole).map(({ published }) => published);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  }
});
