// Contracts that cannot be are refused, and the message says why and what to do instead.
import { describe, expect, it } from 'vitest';
import { SERVICES } from '../../models/consortium/payment/index.ts';
import { scenarioOf } from '../support/scenarios.ts';

const CAPITATION = { kind: 'capitation', holder: 'consortium', fundHolding: 0.5 };

describe('a contract is refused', () => {
  it.each([
    [
      'that begins inside a year',
      { kind: 'capitation', start: 14 },
      /start: a contract runs for calendar years.*13, 25/,
    ],
    [
      'for a scheme that nobody has',
      { ...CAPITATION, schemes: 'medicare' },
      /schemes: nobody in china-county is insured/,
    ],
    [
      'that makes a lone provider a fund-holder',
      { ...CAPITATION, holder: 'provider' },
      /fundHolding: nobody is enrolled/,
    ],
  ])('%s', (_, payment, message) => {
    expect(() => scenarioOf({ policy: { payment } })).toThrow(message);
  });

  it.each(Object.entries(SERVICES))('for %s that begins inside a year', (service, offered) => {
    for (const kind of Object.keys(offered)) {
      const contents = (start: number) => ({ policy: { services: { [service]: { kind, start } } } });
      expect(() => scenarioOf(contents(20))).toThrow(`policy.services.${service}.start: a contract runs for`);
      expect(() => scenarioOf(contents(25))).not.toThrow();
    }
  });

  it.each([
    ['points without a pool', { inpatient: { kind: 'points', poolSize: 0.5 } }, /poolSize/],
    ['cases without a group', { inpatient: { kind: 'drg', groups: 0 } }, /groups/],
    ['a limit below nothing', { chronic: { kind: 'single-disease-limit', limit: -1 } }, /limit/],
    ['more fees than there are', { grassrootsOutpatient: { kind: 'blended', feeShare: 1.2 } }, /feeShare/],
    ['a contract for another kind of care', { chronic: { kind: 'drg' } }, /kind/],
  ])('that pays %s', (_, services, message) => {
    expect(() => scenarioOf({ policy: { services } })).toThrow(message);
  });

  it('held by the consortium, for people who are there and from the first of a year, it is not', () => {
    for (const schemes of ['all', 'employees', 'residents'])
      expect(() => scenarioOf({ policy: { payment: { ...CAPITATION, schemes, start: 25 } } })).not.toThrow();
    const alone = { ...CAPITATION, holder: 'provider', fundHolding: 0 };
    expect(() => scenarioOf({ policy: { payment: alone } })).not.toThrow();
  });
});
