// Variations of the shipped county that a user could write as data: an island nobody lives on, providers in another order.
import { chinaCounty } from '../../models/consortium/settings/china-county.ts';
import type { ProviderFact, Setting } from '../../models/consortium/settings/shape.ts';
import { usMedicareMarket } from '../../models/consortium/settings/us-medicare-market.ts';

const ISLAND = 'island';

const islander = (name: string, option: ProviderFact['option'], place?: string): ProviderFact => ({
  name: `${ISLAND}/${name}`,
  option,
  region: ISLAND,
  ...(place === undefined ? {} : { place }),
  weight: 1,
  member: option !== 'outside',
});

/** The county and an island: a region, a place and providers of its own, and nobody there. */
export const countyAndIsland: Setting = {
  ...chinaCounty,
  places: [...chinaCounty.places, { name: ISLAND, kind: 'remote', share: 0, region: ISLAND }],
  providers: [
    ...chinaCounty.providers,
    islander('clinic', 'village', ISLAND),
    islander('township-centre', 'township', ISLAND),
    islander('hospital', 'secondary'),
    islander('mainland-hospital', 'outside'),
  ],
};

/** Place of the island in the setting's list. */
export const ISLAND_PLACE = countyAndIsland.places.length - 1;

export const isOfIsland = (provider: string) => provider.startsWith(`${ISLAND}/`);

/** The county with its providers listed in another order. */
export function withProviders(order: (providers: readonly ProviderFact[]) => readonly ProviderFact[]): Setting {
  return { ...chinaCounty, providers: order(chinaCounty.providers) };
}

/** The county with some of its numbers changed, by path (`need.births`). */
export function countyWith(numbers: Readonly<Record<string, number>>): Setting {
  const facts = structuredClone(chinaCounty.facts);
  for (const [path, value] of Object.entries(numbers)) {
    const fact = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], facts);
    (fact as { value: number }).value = value;
  }
  return { ...chinaCounty, facts };
}

/** The county with its members in two groups: township centres and hospitals in one, village clinics in another. */
export const clinicsAgainstCentres: Setting = {
  ...chinaCounty,
  providers: chinaCounty.providers.map((provider) =>
    provider.member ? { ...provider, group: provider.option === 'village' ? 'clinics' : 'hospitals' } : provider,
  ),
};

/** The county with a second centre in every township: one of each pair in the group of the hospitals, one in another. */
export const rivalCentres: Setting = {
  ...chinaCounty,
  providers: chinaCounty.providers.flatMap((provider): ProviderFact[] => {
    const ours = provider.member ? { ...provider, group: 'hospitals' } : provider;
    return provider.option === 'township'
      ? [ours, { ...provider, name: `${provider.name}-2`, group: 'rivals' }]
      : [ours];
  }),
};

const isPractice = ({ option }: ProviderFact) => option === 'village' || option === 'township';

/** The Medicare market with an accountable care organization of practices alone: its hospitals are nobody's members. */
export const practicesAlone: Setting = {
  ...usMedicareMarket,
  providers: usMedicareMarket.providers.map((provider) => {
    if (isPractice(provider)) return provider;
    const { group: _, ...standsAlone } = provider;
    return { ...standsAlone, member: false };
  }),
};
