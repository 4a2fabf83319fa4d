// Service accounts: one provider's contract for one kind of care, where a scenario pays that care otherwise than by the item.
// Which providers and bills belong to a kind of care is decided here.
import { CHRONIC, INPATIENT, LINES, OUTPATIENT, OUTSIDE, TOWNSHIP } from '../options.ts';
import { BILLS_KEPT, type Margin } from '../payment/contract.ts';
import { SERVICE_NAMES, type ServiceName, type ServiceTerms, serviceTermsOf } from '../payment/index.ts';

import type { Providers } from './providers.ts';
import type { Policy } from './world.ts';

/** A year of a service at one provider, as its contract counts it. */
export interface ServiceYear {
  /** Counted bills [CNY], and those of its people at hospitals. */
  readonly billed: number;
  readonly elsewhere: number;
  /** Cases times relative weights. */
  readonly weight: number;
  /** Σ over patients of min(bills, limit) [CNY]. */
  readonly withinLimit: number;
}

export interface ServiceAccount {
  readonly service: ServiceName;
  readonly provider: number;
  readonly line: number;
  readonly terms: ServiceTerms;
  /** People in its care, and their mean risk (1 for everybody's), at the last count. */
  heads: number;
  risk: number;
  /** What the contract counts by; 0 until it begins. */
  rate: number;
  lastYear: ServiceYear;
  /** What one more unit earns, as the provider believes this month. */
  belief: Margin;
  /** Sum of the beliefs over the months bound, for the incentive table. */
  beliefSum: Margin;
  monthsBound: number;
  /** What it will be paid above its bills this year, as expected now [CNY]; and what it was paid above them last year. */
  expectedTransfer: number;
  lastTransfer: number;
}

export interface ServiceAccounts {
  readonly list: readonly ServiceAccount[];
  /** Account by provider × line, or −1. */
  readonly of: Int16Array;
}

const NO_YEAR: ServiceYear = { billed: 0, elsewhere: 0, weight: 0, withinLimit: 0 };

/** Opens the accounts that the policy calls for; paid by the item everywhere, there are none. */
export function openServiceAccounts(providers: Providers, policy: Policy): ServiceAccounts {
  const of = new Int16Array(providers.count * LINES.length).fill(-1);
  const list: ServiceAccount[] = [];
  for (const service of SERVICE_NAMES) {
    const terms = serviceTermsOf(policy.services, service);
    if (terms === undefined) continue;
    for (let p = 0; p < providers.count; p++) {
      if (!provides(providers, p, service)) continue;
      of[p * LINES.length + LINE_OF[service]] = list.length;
      list.push(newAccount(service, p, terms));
    }
  }
  return { list, of };
}

const LINE_OF: Readonly<Record<ServiceName, number>> = {
  inpatient: INPATIENT,
  hospitalOutpatient: OUTPATIENT,
  grassrootsOutpatient: OUTPATIENT,
  chronic: CHRONIC,
};

/** Whether a contract for a kind of care reaches a provider; never outside the region. */
function provides(providers: Providers, p: number, service: ServiceName): boolean {
  const option = providers.option[p];
  if (option === OUTSIDE) return false;
  if (service === 'inpatient') return providers.bedCapacity[p] > 0;
  if (service === 'hospitalOutpatient') return option > TOWNSHIP;
  return service === 'chronic' || option <= TOWNSHIP;
}

function newAccount(service: ServiceName, provider: number, terms: ServiceTerms): ServiceAccount {
  return {
    service,
    provider,
    line: LINE_OF[service],
    terms,
    heads: 0,
    risk: 1,
    rate: 0,
    lastYear: NO_YEAR,
    belief: BILLS_KEPT,
    beliefSum: BILLS_KEPT,
    monthsBound: 0,
    expectedTransfer: 0,
    lastTransfer: 0,
  };
}

/** The contract by which a provider is paid for a line, where that is not by the item. */
export function accountOf({ list, of }: ServiceAccounts, provider: number, line: number): ServiceAccount | undefined {
  const index = of[provider * LINES.length + line];
  return index < 0 ? undefined : list[index];
}
