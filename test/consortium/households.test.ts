// What the Chinese settings say of households and of diabetes follows from published figures, and people with diabetes are treated
// and controlled as often as surveys find.
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../models/consortium/evidence/sources.ts';
import {
  CHINESE_DIABETES,
  RURAL_CAPACITY,
  URBAN_CAPACITY,
} from '../../models/consortium/settings/chinese-households.ts';

/** Shares under treatment and under control where the chain of treatment settles, month by month from nobody treated. */
function settled(finding: number, gain: number): { treated: number; controlled: number } {
  const [dropOut, lose] = [0.013, 0.075];
  let [uncontrolled, controlled] = [0, 0];
  for (let month = 0; month < 20_000; month++) {
    const untreated = 1 - uncontrolled - controlled;
    const [found, gained, lost] = [finding * untreated, gain * uncontrolled, lose * controlled];
    const stay = uncontrolled + found - gained + lost - dropOut * uncontrolled;
    controlled += gained - lost - dropOut * controlled;
    uncontrolled = stay;
  }
  return { treated: uncontrolled + controlled, controlled };
}

describe('diabetes beside hypertension', () => {
  it('settles at the published shares where hypertension settles at its own (A354 A355, A344)', () => {
    const finding = (0.013 * 0.36) / (1 - 0.36);
    const gain = ((0.013 + 0.075) * 0.108) / (0.36 - 0.108);
    const hypertension = settled(finding, gain);
    expect(hypertension.treated).toBeCloseTo(0.36, 6);
    expect(100 * hypertension.controlled).toBeGreaterThan(SOURCES.A344.value);
    const diabetes = settled(finding * CHINESE_DIABETES.caseFinding.value, gain * CHINESE_DIABETES.gainControl.value);
    expect(100 * diabetes.treated).toBeCloseTo(SOURCES.A354.value, 4);
    expect((100 * diabetes.controlled) / diabetes.treated).toBeCloseTo(SOURCES.A355.value, 4);
  });
});

describe('what households can pay from', () => {
  it.each([
    ['rural', RURAL_CAPACITY, SOURCES.N010, SOURCES.N011, SOURCES.N012],
    ['urban', URBAN_CAPACITY, SOURCES.N013, SOURCES.N014, SOURCES.N015],
  ] as const)('in %s China is consumption other than food, over income', (_, capacity, income, consumption, food) => {
    expect(capacity.value).toBeCloseTo((consumption.value * (1 - food.value / 100)) / income.value, 3);
  });
});
