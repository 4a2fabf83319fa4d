// How patients and providers behave where first contact at the grassroots is required.
import { number } from '../../../src/scenario/declare.ts';

export const atTheGate = {
  referred: number({
    title: 'Pull of a referral',
    unit: 'utility',
    default: 1.2,
    min: 0,
    max: 10,
    low: 0.5,
    high: 2,
    source: 'assumption',
    says: 'Pull of a higher tier on a patient to whom the gate has just granted a referral to it.',
  }),
  gateHassle: number({
    title: 'Burden of asking',
    unit: 'utility',
    default: 0.3,
    min: 0,
    max: 10,
    low: 0.1,
    high: 1,
    source: 'assumption',
    says: 'Burden of asking for a referral at the home grassroots provider, beside its price and the travel.',
  }),
  askedReferral: number({
    title: 'Severity for a referral',
    unit: 'severity',
    default: 0.3,
    min: 0,
    max: 1,
    low: 0.15,
    high: 0.5,
    source: 'assumption',
    says: 'Severity at which half of those who ask for a referral at the gate are given one.',
  }),
} as const;
