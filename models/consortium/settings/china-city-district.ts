// A city district in China with all three tiers inside: two hospital groups that could compete (one shaped like the Kangfu
// group of Zhenjiang: a tertiary hospital, five secondary hospitals, ten community health centres), and providers that
// belong to neither. Residents' insurance pays by item: fee for service is the regime at month 0.
import { CHINA_CITY_DISTRICT_FIT } from './china-city-district.fit.ts';
import { chinaCounty } from './china-county.ts';
import { ASSISTANCE_RATE, EMPLOYEE_BENEFITS, RESIDENT_BENEFITS } from './chinese-benefits.ts';
import { URBAN_CAPACITY } from './chinese-households.ts';
import { assumed, fact, fittedBy, known, none } from './facts.ts';
import { NATIONAL_POPULATION } from './population.ts';
import type { Place, ProviderFact, Setting } from './shape.ts';

const fitted = fittedBy(CHINA_CITY_DISTRICT_FIT.values);
const REGION = 'district';

/** Streets of the two groups and of nobody; the inner ones are near the hospitals. */
const STREETS: readonly { readonly name: string; readonly kind: Place['kind']; readonly group?: string }[] = [
  ...Array.from({ length: 6 }, (_, i) => ({ name: `inner-${i + 1}`, kind: 'town' as const, group: 'east' })),
  ...Array.from({ length: 4 }, (_, i) => ({ name: `outer-${i + 1}`, kind: 'near' as const, group: 'east' })),
  ...Array.from({ length: 4 }, (_, i) => ({ name: `inner-${i + 7}`, kind: 'town' as const, group: 'west' })),
  ...Array.from({ length: 2 }, (_, i) => ({ name: `outer-${i + 5}`, kind: 'near' as const, group: 'west' })),
  ...Array.from({ length: 2 }, (_, i) => ({ name: `outer-${i + 7}`, kind: 'near' as const })),
];

/** Three stations stand for the 2.65 of a centre (A204 over A203) and the private clinics beside them. */
const STATIONS_PER_CENTRE = 3;

const belongsTo = (group: string | undefined) =>
  group === undefined ? { member: false } : { member: group === 'east', group };

const community = STREETS.flatMap(({ name, group }): ProviderFact[] => [
  { name: `${name}/health-centre`, option: 'township', region: REGION, place: name, weight: 1, ...belongsTo(group) },
  ...Array.from(
    { length: STATIONS_PER_CENTRE },
    (_, i): ProviderFact => ({
      name: `${name}/station-${i + 1}`,
      option: 'village',
      region: REGION,
      place: name,
      weight: 1,
      // The third is a private clinic.
      ...belongsTo(i < 2 ? group : undefined),
    }),
  ),
]);

const hospital = (name: string, option: ProviderFact['option'], weight: number, group?: string): ProviderFact => ({
  name,
  option,
  region: REGION,
  weight,
  ...belongsTo(group),
});

const hospitals: readonly ProviderFact[] = [
  hospital('east/first-hospital', 'tertiary', 0.6, 'east'),
  hospital('east/second-hospital', 'secondary', 0.16, 'east'),
  hospital('east/chinese-medicine-hospital', 'secondary', 0.14, 'east'),
  hospital('east/maternal-child-hospital', 'secondary', 0.1, 'east'),
  hospital('east/rehabilitation-hospital', 'secondary', 0.08, 'east'),
  hospital('east/infectious-diseases-hospital', 'secondary', 0.06, 'east'),
  hospital('west/central-hospital', 'tertiary', 0.4, 'west'),
  hospital('west/third-hospital', 'secondary', 0.16, 'west'),
  hospital('west/railway-hospital', 'secondary', 0.1, 'west'),
  hospital('private-hospital', 'secondary', 0.12),
  hospital('mental-health-hospital', 'secondary', 0.08),
  hospital('province-tertiary', 'outside', 0.7),
  hospital('other-city-tertiary', 'outside', 0.3),
];

/** What does not depend on the place is taken from the county. */
const { need, chronic, care, load, prices, referral, priceScale } = chinaCounty.facts;

export const chinaCityDistrict: Setting = {
  name: 'china-city-district',
  title: 'A city district in China',
  says:
    'A district of a city with community health centres and stations in eighteen streets, nine secondary and two tertiary ' +
    'hospitals, and hospitals of the province outside. Two groups of hospitals and centres could form consortia and ' +
    'compete; some providers belong to neither. The consortium of the scenario is the eastern group. Patients go where ' +
    'they like. Before any reform the insurance pays fee for service.',
  currency: 'CNY',
  priceYear: 2021,
  population: NATIONAL_POPULATION,
  visitsPerPersonYear: 6.8,
  admissionsPer100: 21.4,
  admissionShare: { township: 0.03, secondary: 0.15, tertiary: 0.72, outside: 0.1 },
  places: STREETS.map(({ name, kind }) => ({ name, kind, share: 1 / STREETS.length, region: REGION })),
  providers: [...community, ...hospitals],
  facts: {
    priceScale,
    need: {
      ...need,
      acuteHazard: fact(0.63, 0.43, 0.8, 'assumption: as in the county, where it is fitted'),
      avoidableHazard: fitted('need.avoidableHazard', 0.0005, 0.05, 'F001 F002'),
      employedShare: {
        town: fact(0.5, 0.4, 0.65, 'assumption within A258 A288 and the county’s share'),
        near: assumed(0.4, 0.25, 0.55),
      },
      poorShare: assumed(0.03, 0.01, 0.06),
      medianIncome: assumed(45000, 35000, 55000),
      capacityToPay: { town: URBAN_CAPACITY, near: URBAN_CAPACITY },
    },
    chronic: {
      ...chronic,
      caseFinding: fitted('chronic.caseFinding', 0.001, 0.05, 'A343 A345'),
      gainControl: fitted('chronic.gainControl', 0.005, 0.3, 'A344 A351'),
    },
    choice: {
      appeal: {
        village: fitted('choice.appeal.village', -6, 6, 'A209 A160'),
        township: known(0, 'reference option'),
        secondary: fitted('choice.appeal.secondary', -6, 6, 'A100 A102'),
        tertiary: fitted('choice.appeal.tertiary', -6, 6, 'A098 B030 B032'),
        outside: fitted('choice.appeal.outside', -6, 8, 'an assumption: 8 % of visits'),
      },
      selfCare: fitted('choice.selfCare', -8, 4, 'A205'),
      visitShare: {
        village: fact(0.09, 0.05, 0.2, 'A209 A160'),
        township: fact(0.36, 0.25, 0.45, 'B030 B032'),
        secondary: fact(0.12, 0.08, 0.17, 'A100 A102'),
        tertiary: fact(0.35, 0.25, 0.45, 'A098 less what the county sends'),
        outside: assumed(0.08, 0.03, 0.15),
      },
      trust: {
        village: assumed(0.36, 0.2, 0.5),
        township: assumed(0.36, 0.2, 0.5),
        secondary: assumed(0.58, 0.45, 0.7),
        tertiary: assumed(0.66, 0.55, 0.8),
        outside: assumed(0.66, 0.55, 0.85),
      },
      drugList: {
        village: assumed(0.45, 0.28, 0.7),
        township: fact(0.55, 0.28, 0.8, 'E020 E019 (in conflict)'),
        secondary: known(1, 'reference list'),
        tertiary: known(1, 'reference list'),
        outside: known(1, 'reference list'),
      },
      travelTown: {
        village: assumed(0.1, 0.05, 0.2),
        township: assumed(0.15, 0.1, 0.3),
        secondary: assumed(0.3, 0.2, 0.5),
        tertiary: assumed(0.4, 0.25, 0.7),
        outside: assumed(2, 1, 3),
      },
      travelNear: {
        village: assumed(0.12, 0.05, 0.2),
        township: assumed(0.2, 0.1, 0.35),
        secondary: assumed(0.5, 0.3, 0.8),
        tertiary: assumed(0.7, 0.4, 1),
        outside: assumed(2.2, 1.5, 3.5),
      },
      travelRemote: {},
    },
    care: {
      ...care,
      skill: {
        village: fact(1.4, 0.5, 2, 'F016 F019'),
        township: fact(1.9, 1, 2.6, 'F018 F019'),
        secondary: fact(4.3, 3.5, 5, 'F019'),
        tertiary: assumed(5.3, 4.5, 6),
        outside: assumed(5.5, 4.5, 6.5),
      },
      admissionThreshold: {
        village: known(2, 'no beds'),
        township: fitted('care.admissionThreshold.township', 0.2, 1.2, 'A211'),
        secondary: fitted('care.admissionThreshold.secondary', 0.1, 1.2, 'A110 A112'),
        tertiary: fitted('care.admissionThreshold.tertiary', 0.1, 1.2, 'A206 A109'),
        outside: fitted('care.admissionThreshold.outside', 0.1, 1.2, 'an assumption: 10 % of admissions'),
      },
      referralThreshold: {
        village: fitted('care.referralThreshold.village', 0.5, 2, 'E010 B034'),
        township: fitted('care.referralThreshold.township', 0.5, 2, 'E010 B034'),
        secondary: fitted('care.referralThreshold.secondary', 0.5, 2, 'E010 B034'),
        tertiary: fitted('care.referralThreshold.tertiary', 0.5, 2, 'E010 B034'),
        outside: known(3, 'top of the ladder'),
      },
      stayDays: {
        township: fitted('care.stayDays.township', 2, 15, 'A163'),
        secondary: fitted('care.stayDays.secondary', 2, 20, 'A131'),
        tertiary: fitted('care.stayDays.tertiary', 2, 20, 'A122'),
        outside: fitted('care.stayDays.outside', 2, 20, 'A122'),
      },
    },
    load: {
      visits: {
        village: assumed(0.5, 0.3, 0.7),
        township: fact(0.6, 0.4, 0.75, 'A162'),
        secondary: fact(0.7, 0.6, 0.85, 'A117'),
        tertiary: fact(0.85, 0.75, 0.92, 'assumption near A117 A123'),
        outside: assumed(0.85, 0.75, 0.95),
      },
      beds: {
        ...load.beds,
        secondary: fact(0.731, 0.711, 0.751, 'A130 A127'),
        tertiary: fitted('load.beds.tertiary', 0.3, 1.1, 'A121 A118'),
        outside: fact(0.896, 0.876, 0.916, 'A121 A118'),
      },
    },
    prices: {
      ...prices,
      visit: {
        village: fitted('prices.visit.village', 20, 300, 'an assumption: a station’s visit at 90 CNY'),
        township: fitted('prices.visit.township', 50, 500, 'A227'),
        secondary: fitted('prices.visit.secondary', 50, 800, 'A221'),
        tertiary: fitted('prices.visit.tertiary', 50, 1200, 'A224'),
        outside: fitted('prices.visit.outside', 50, 1500, 'an assumption: 380 CNY'),
      },
      admission: {
        township: fitted('prices.admission.township', 300, 10000, 'A228'),
        secondary: fitted('prices.admission.secondary', 1000, 20000, 'A223'),
        tertiary: fitted('prices.admission.tertiary', 2000, 40000, 'A222'),
        outside: fitted('prices.admission.outside', 2000, 60000, 'an assumption: 16,000 CNY'),
      },
      prescription: {
        village: assumed(90, 50, 140),
        township: assumed(150, 90, 220),
        secondary: assumed(220, 150, 300),
        tertiary: assumed(330, 250, 450),
        outside: assumed(350, 250, 500),
      },
      costRatio: {
        village: assumed(0.85, 0.6, 0.95),
        township: assumed(0.85, 0.6, 0.95),
        secondary: assumed(0.75, 0.5, 0.9),
        tertiary: assumed(0.78, 0.6, 0.9),
        outside: assumed(0.8, 0.6, 0.9),
      },
    },
    referral: {
      ...referral,
      eligible: {
        secondary: fitted('referral.eligible.secondary', 0.05, 1, 'E008'),
        tertiary: fitted('referral.eligible.tertiary', 0.05, 1, 'E007'),
        outside: assumed(0.25, 0.1, 0.6),
      },
    },
    scheme: {
      employees: {
        ...EMPLOYEE_BENEFITS,
        outpatientRate: { ...EMPLOYEE_BENEFITS.outpatientRate, tertiary: known(0.55, 'A336') },
        chronicRate: { ...EMPLOYEE_BENEFITS.chronicRate, tertiary: assumed(0.7, 0.55, 0.8) },
        inpatientDeductible: { ...EMPLOYEE_BENEFITS.inpatientDeductible, tertiary: known(800, 'A332') },
        inpatientRate: { ...EMPLOYEE_BENEFITS.inpatientRate, tertiary: known(0.85, 'A333') },
        premium: assumed(4400, 3600, 5500),
      },
      residents: {
        ...RESIDENT_BENEFITS,
        outpatientRate: { ...RESIDENT_BENEFITS.outpatientRate, tertiary: none },
        claimedShare: fitted('scheme.residents.claimedShare', 0.05, 1, 'A289'),
        chronicRate: { ...RESIDENT_BENEFITS.chronicRate, tertiary: assumed(0.4, 0.2, 0.55) },
        inpatientDeductible: { ...RESIDENT_BENEFITS.inpatientDeductible, tertiary: known(600, 'A326') },
        inpatientRate: { ...RESIDENT_BENEFITS.inpatientRate, tertiary: known(0.6, 'A327') },
      },
    },
    assistanceRate: ASSISTANCE_RATE,
    diversion: {
      townshipToSecondary: fitted('diversion.townshipToSecondary', 0, 1, 'the model itself, by forcing the threshold'),
      secondaryToTertiary: fitted('diversion.secondaryToTertiary', 0, 1, 'the model itself, by forcing the threshold'),
      tertiaryToOutside: fitted('diversion.tertiaryToOutside', 0, 1, 'the model itself, by forcing the threshold'),
    },
  },
};
