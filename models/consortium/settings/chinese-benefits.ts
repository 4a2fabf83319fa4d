// What basic medical insurance pays in the Chinese settings, for employees and for residents: the published table of one city
// (Nanchang), which has no tertiary hospital in the county; a district adds that.
import { assumed, fact, known, none } from './facts.ts';

export const EMPLOYEE_BENEFITS = {
  outpatientRate: {
    village: known(0.65, 'A334'),
    township: known(0.65, 'A334'),
    secondary: known(0.6, 'A335'),
    outside: fact(0.45, 0.35, 0.55, 'A336 less a penalty for care elsewhere (assumption)'),
  },
  claimedShare: assumed(0.9, 0.7, 1),
  outpatientDeductible: known(300, 'A334'),
  outpatientCap: fact(2400, 2000, 3000, 'A334 (2,000 working, 3,000 retired)'),
  chronicRate: {
    village: assumed(0.7, 0.6, 0.85),
    township: assumed(0.8, 0.7, 0.9),
    secondary: assumed(0.75, 0.6, 0.85),
    outside: assumed(0.6, 0.4, 0.75),
  },
  inpatientDeductible: {
    township: known(200, 'A328'),
    secondary: known(500, 'A330'),
    outside: fact(1000, 800, 1500, 'A332 and more outside (assumption)'),
  },
  inpatientRate: {
    township: known(0.95, 'A329'),
    secondary: known(0.9, 'A331'),
    outside: fact(0.75, 0.65, 0.85, 'A333 less a penalty outside (assumption)'),
  },
  inpatientCap: known(500000, 'A328 (100,000 basic and 400,000 supplementary)'),
  criticalThreshold: assumed(15000, 8000, 30000),
  criticalRate: assumed(0.6, 0.5, 0.8),
  account: fact(1400, 800, 2000, 'C056'),
  premium: assumed(3800, 3000, 5000),
};

/** All but the share of visits that is claimed, which is fitted in each place. */
export const RESIDENT_BENEFITS = {
  outpatientRate: { village: known(0.6, 'A337'), township: known(0.6, 'A337'), secondary: none, outside: none },
  outpatientDeductible: known(0, 'A337'),
  outpatientCap: assumed(600, 200, 1000),
  chronicRate: {
    village: assumed(0.5, 0.4, 0.7),
    township: assumed(0.6, 0.5, 0.7),
    secondary: assumed(0.5, 0.4, 0.6),
    outside: assumed(0.3, 0.1, 0.5),
  },
  inpatientDeductible: {
    township: known(100, 'A322'),
    secondary: known(400, 'A324'),
    outside: fact(800, 600, 1500, 'A326 and more outside (assumption)'),
  },
  inpatientRate: {
    township: known(0.9, 'A323'),
    secondary: known(0.8, 'A325'),
    outside: fact(0.5, 0.4, 0.6, 'A327 less a penalty outside (assumption)'),
  },
  inpatientCap: known(400000, 'A322 (100,000 basic and 300,000 critical illness)'),
  criticalThreshold: assumed(15000, 8000, 25000),
  criticalRate: assumed(0.6, 0.5, 0.7),
  account: none,
  premium: assumed(1020, 900, 1100),
};

export const ASSISTANCE_RATE = assumed(0.7, 0.5, 0.9);
