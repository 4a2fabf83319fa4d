// A small model that declares every type of parameter; it has no world, as reading needs none.
import { choice, flag, group, lever, number, variants, wholeNumber } from '../../src/scenario/declare.ts';
import type { Reader } from '../../src/scenario/index.ts';

const assumed = { source: 'assumption', unit: 'share' } as const;

const fakePolicy = group('Policy', 'What is decided.', {
  consortium: group('Consortium', 'How tightly the members work together.', {
    tightness: lever({
      ...assumed,
      title: 'Tightness',
      says: 'How far members act as one.',
      default: 0.1,
      min: 0,
      max: 1,
    }),
    beds: wholeNumber({
      title: 'Beds',
      unit: 'bed',
      source: 'A205',
      says: 'Beds in the lead.',
      default: 300,
      min: 0,
      max: 900,
      high: 500,
    }),
    review: flag({
      title: 'Review',
      unit: '1',
      source: 'assumption',
      says: 'Whether records are reviewed.',
      default: false,
    }),
  }),
  payment: variants('Payment contract', 'How providers are paid.', {
    default: 'fee-for-service',
    kinds: {
      'fee-for-service': group('Fee for service', 'Each service has a price.', {
        price: number({
          title: 'Price',
          unit: 'CNY/visit',
          source: 'A1',
          says: 'Price of a visit.',
          default: 50,
          min: 1,
          max: 500,
        }),
      }),
      'prospective-global-budget': group('Prospective global budget', 'A budget paid ahead: 100 %.', {
        start: wholeNumber({
          title: 'Start',
          unit: 'month',
          source: 'assumption',
          says: 'First month.',
          default: 13,
          min: 1,
          max: 600,
        }),
        retained: number({
          ...assumed,
          title: 'Share of a surplus kept',
          says: 'Share of the surplus kept.',
          default: 0.5,
          min: 0,
          max: 1,
        }),
        cap: lever({ ...assumed, title: 'Cap on losses', says: 'Cap on losses.', default: 0.2, min: 0, max: 1 }),
      }),
    },
  }),
  referral: choice({
    title: 'Referral',
    unit: '1',
    source: 'A7',
    says: 'Who may refer.',
    default: 'free',
    options: { free: 'by nobody', recommended: 'by advice', required: 'by rule' },
  }),
});

const fakeAssumptions = group('Assumptions', 'What nobody knows well.', {
  altruism: number({
    ...assumed,
    title: 'Altruism',
    says: 'Weight of the patient: "benefit" # α.',
    default: 0.6,
    min: 0,
    max: 1,
    low: 0.3,
    high: 0.9,
  }),
});

const place = { currency: 'CNY', priceYear: 2020, parameters: [] };

export const fake: Reader<FakePolicy, unknown> = {
  title: 'a small health system',
  policy: fakePolicy,
  assumptions: fakeAssumptions,
  settings: [
    { ...place, name: 'china-county', title: 'A county', says: 'Village clinics and a hospital: rural.' },
    { ...place, name: 'us-medicare-market', title: 'A market', says: 'A hospital market.' },
  ],
  problems: ({ policy, months }) =>
    policy.consortium.tightness.start > months
      ? [{ path: 'policy.consortium.tightness.start', says: `begins after the last month (${months})` }]
      : [],
};

export interface FakePolicy {
  readonly consortium: {
    readonly tightness: { readonly value: number; readonly start: number; readonly ramp: number };
  };
  readonly payment: { readonly kind: string };
}

/** The three lines every scenario needs, and any others. */
export function file(...lines: readonly string[]): string {
  return ['schemaVersion: 1', 'title: Trial', 'setting: china-county', ...lines, ''].join('\n');
}
