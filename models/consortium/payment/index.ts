// The payment contracts. A new one is a file and a line here: among those a holder answers for as a whole, or among those
// that pay for one kind of care.
import { type Fields, type GroupDeclaration, group, type ValueOf, variants } from '../../../src/scenario/declare.ts';
import { blended } from './blended.ts';
import { capitation } from './capitation.ts';
import { capitationSettledOnBills } from './capitation-settled-on-bills.ts';
import type { Contract, Ledger, Margin, Outlook } from './contract.ts';
import { drg } from './drg.ts';
import { feeForService } from './fee-for-service.ts';
import { holdingTerms, serviceTerms } from './holding.ts';
import { medicareSharedSavings } from './medicare-shared-savings.ts';
import { perDiseaseHead } from './per-disease-head.ts';
import { sharedPoints } from './points.ts';
import { prospectiveGlobalBudget } from './prospective-global-budget.ts';
import { sharedSavings } from './shared-savings.ts';
import { singleDiseaseLimit } from './single-disease-limit.ts';
import { totalControl } from './total-control.ts';

/** Contracts of a holder, who answers for a year of care. */
export const HELD = {
  'fee-for-service-under-total-control': totalControl,
  'prospective-global-budget': prospectiveGlobalBudget,
  capitation,
  'capitation-settled-on-bills': capitationSettledOnBills,
  'shared-savings': sharedSavings,
  'medicare-shared-savings': medicareSharedSavings,
} as const;

/** Contracts for one kind of care, beneath the holder's. */
export const SERVICES = {
  inpatient: { drg, points: sharedPoints },
  hospitalOutpatient: { points: sharedPoints, blended },
  grassrootsOutpatient: {
    capitation,
    'capitation-settled-on-bills': capitationSettledOnBills,
    points: sharedPoints,
    blended,
  },
  chronic: { 'single-disease-limit': singleDiseaseLimit, 'per-disease-head': perDiseaseHead },
} as const;

type Offered = Readonly<Record<string, { readonly terms: GroupDeclaration }>>;

/** Fee for service and what else is offered, each with the terms common to all of them. */
type Kinds<C extends Offered, T extends Fields> = { 'fee-for-service': typeof feeForService.terms } & {
  [K in keyof C & string]: GroupDeclaration<T & C[K]['terms']['fields']>;
};

function offer<const C extends Offered, const T extends Fields>(title: string, says: string, contracts: C, common: T) {
  const kinds = Object.entries(contracts).map(([kind, { terms }]) => [
    kind,
    group(terms.title, terms.says, { ...common, ...terms.fields }),
  ]);
  const all = { 'fee-for-service': feeForService.terms, ...Object.fromEntries(kinds) } as Kinds<C, T>;
  return variants<Kinds<C, T>>(title, says, { default: 'fee-for-service' as keyof Kinds<C, T> & string, kinds: all });
}

export const payment = offer(
  'Payment contract',
  'How the insurance pays for a year of care as a whole.',
  HELD,
  holdingTerms,
);

export const services = group(
  'Payment of single services',
  'How single kinds of care are paid, beneath the contract for the whole.',
  {
    inpatient: offer('Admissions', 'Admissions, at every member with beds.', SERVICES.inpatient, serviceTerms),
    hospitalOutpatient: offer(
      'Hospital outpatient care',
      'Ordinary outpatient care at hospitals.',
      SERVICES.hospitalOutpatient,
      serviceTerms,
    ),
    grassrootsOutpatient: offer(
      'Grassroots outpatient care',
      'Ordinary outpatient care at village clinics, township and community centres.',
      SERVICES.grassrootsOutpatient,
      serviceTerms,
    ),
    chronic: offer(
      'Chronic and special diseases',
      'Outpatient care of chronic and special diseases, everywhere.',
      SERVICES.chronic,
      serviceTerms,
    ),
  },
);

export type PaymentTerms = ValueOf<typeof payment>;
/** The terms of a contract that has a holder. */
export type HeldTerms = Extract<PaymentTerms, { holder: unknown }>;

export type ServiceName = keyof typeof SERVICES;
export const SERVICE_NAMES = Object.keys(SERVICES) as readonly ServiceName[];

/** Terms of a contract for one kind of care; rules that only some contracts have are absent in the others. */
export interface ServiceTerms {
  readonly kind: string;
  readonly start: number;
  readonly base: 'fund' | 'bill';
  readonly growth: number;
  /** Bands of severity that one price covers. */
  readonly groups?: number;
  /** Regions like this one that share a pool. */
  readonly poolSize?: number;
  /** Most that is paid for a patient in a year [CNY]. */
  readonly limit?: number;
  /** Share of hospital care of its people that is debited to the provider. */
  readonly fundHolding?: number;
}

/** Gives the terms on which a kind of care is paid, or nothing where it is paid by the item. */
export function serviceTermsOf(chosen: ValueOf<typeof services>, service: ServiceName): ServiceTerms | undefined {
  const terms: { readonly kind: string } = chosen[service];
  return terms.kind === feeForService.kind ? undefined : (terms as ServiceTerms);
}

/** Every contract by its kind. */
export const CONTRACTS: Readonly<Record<string, Contract>> = Object.fromEntries(
  [
    feeForService,
    ...Object.values(HELD),
    ...Object.values(SERVICES).flatMap((offered): Offered[string][] => Object.values(offered)),
  ].map((contract) => [(contract as unknown as Contract).kind, contract as unknown as Contract]),
);

/** Settles a year under the contract a scenario chose [CNY]. */
export function settle(terms: { readonly kind: string }, ledger: Ledger): number {
  return CONTRACTS[terms.kind].settle(ledger, terms);
}

/** Gives what one more unit earns under the contract a scenario chose. */
export function margin(terms: { readonly kind: string }, outlook: Outlook): Margin {
  return CONTRACTS[terms.kind].margin(outlook, terms);
}

/** Gives the rate that would have paid the base year as it was billed. */
export function rateFromBaseYear(terms: { readonly kind: string }, ledger: Ledger): number {
  return CONTRACTS[terms.kind].rate?.fromBaseYear(ledger, terms) ?? 0;
}

/** Tells whether the contract has a holder, who answers for a year as a whole. */
export function isHeld(terms: PaymentTerms): terms is HeldTerms {
  return 'holder' in terms;
}
