// What is observed of an organization in the Medicare market, at a size that says little about organizations: identities hold,
// chances that are given come out, and leakage is what the sizes of members and others make it.
import { beforeAll, describe, expect, it } from 'vitest';
import { marketCalibration } from '../../models/consortium/calibration/market.ts';
import { SOURCES } from '../../models/consortium/evidence/sources.ts';

describe('an organization', () => {
  let observed: ReadonlyMap<string, number>;
  const of = (label: string) => observed.get(`organization ${label}`) ?? Number.NaN;
  beforeAll(() => {
    const size = { residents: 300, months: 36, seeds: ['organization-1', 'organization-2'] };
    observed = marketCalibration.observeReformed?.(marketCalibration.values, size) ?? new Map();
  }, 120_000);

  it('keeps whom it does not lose', () => {
    expect(of('enrolment.retention') + of('enrolment.churn')).toBeCloseTo(1, 12);
    expect(of('enrolment.retention')).toBeGreaterThan(0.5);
  });

  it('loses far more visits to other specialists than to other primary care, about two thirds (UC021)', () => {
    expect(of('enrolment.specialistLeakage')).toBeGreaterThan(2 * of('enrolment.primaryLeakage'));
    expect(Math.abs(100 * of('enrolment.specialistLeakage') - SOURCES.UC021.value)).toBeLessThan(6);
  });

  it('sees a third of referrals completed (UC069)', () => {
    expect(Math.abs(100 * of('referral.completion') - SOURCES.UC069.value)).toBeLessThan(3);
  });

  it('has savings rates that differ by chance, by less than a fifth among few people, and are not the same every year', () => {
    expect(of('savings spread')).toBeGreaterThan(0.01);
    expect(of('savings spread')).toBeLessThan(0.2);
    expect(Math.abs(of('savings persistence'))).toBeLessThan(0.99);
  });
});
