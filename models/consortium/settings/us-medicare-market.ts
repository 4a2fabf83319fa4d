// A Traditional Medicare market in the United States: a city, its suburbs and some rural places, with primary care practices,
// community hospitals and their specialists, and an academic hospital. Some of them form an accountable care organization,
// others a rival one, the rest none. Medicare pays fee for service at month 0. Money in US dollars.
import { assumed, fact, fittedBy, known } from './facts.ts';
import { MEDICARE_POPULATION } from './population.ts';
import type { Place, ProviderFact, Setting } from './shape.ts';
import { US_MEDICARE_MARKET_FIT } from './us-medicare-market.fit.ts';

const fitted = fittedBy(US_MEDICARE_MARKET_FIT.values);
const REGION = 'market';

const places: readonly Place[] = [
  ...Array.from({ length: 3 }, (_, i): Place => ({ name: `city-${i + 1}`, kind: 'town', share: 0.12, region: REGION })),
  ...Array.from(
    { length: 5 },
    (_, i): Place => ({ name: `suburb-${i + 1}`, kind: 'near', share: 0.09, region: REGION }),
  ),
  ...Array.from(
    { length: 3 },
    (_, i): Place => ({ name: `rural-${i + 1}`, kind: 'remote', share: 0.0633, region: REGION }),
  ),
];

const belongsTo = (group: string | undefined) =>
  group === undefined ? { member: false } : { member: group === 'aco', group };

/** Primary care of a place: larger practices and health centres (township), small practices (village). */
const practices = places.flatMap(({ name }): ProviderFact[] => {
  const practice = (kind: string, option: 'village' | 'township', weight: number, group?: string): ProviderFact => ({
    name: `${name}/${kind}`,
    option,
    region: REGION,
    place: name,
    weight,
    ...belongsTo(group),
  });
  return [
    practice('group-practice', 'township', 0.4, 'aco'),
    practice('rival-practice', 'township', 0.25, 'rival'),
    practice('health-centre', 'township', 0.35),
    practice('small-practice-1', 'village', 0.35, 'aco'),
    practice('small-practice-2', 'village', 0.65),
  ];
});

const hospital = (name: string, option: ProviderFact['option'], weight: number, group?: string): ProviderFact => ({
  name,
  option,
  region: REGION,
  weight,
  ...belongsTo(group),
});

/** A third of specialist work is inside the organization, as for those assigned to one (UC021: 66.7 % outside). */
const hospitals: readonly ProviderFact[] = [
  hospital('memorial-hospital', 'secondary', 0.33, 'aco'),
  hospital('general-hospital', 'secondary', 0.27, 'rival'),
  hospital('community-hospital', 'secondary', 0.22),
  hospital('specialist-centre', 'secondary', 0.18),
  hospital('academic-hospital', 'tertiary', 0.6, 'rival'),
  hospital('teaching-hospital', 'tertiary', 0.4, 'aco'),
  hospital('national-centre', 'outside', 0.4),
  hospital('neighbouring-market', 'outside', 0.6),
];

const covered = known(0.8, 'by rule: 20 % coinsurance in part B (UN002)');
const benefitPeriod = known(1600, 'UN001, taken for each stay');
const allIncome = known(1, 'by definition: compared with all income');
const asOthers = known(1, 'no figure of its own: as other chronic disease');
const inFull = known(1, 'by rule: part A pays in full above the deductible for 60 days');

export const usMedicareMarket: Setting = {
  name: 'us-medicare-market',
  title: 'A Medicare market in the United States',
  says:
    'People in Traditional Medicare (65 and over, and some younger by disability) in a city with suburbs and rural places: ' +
    'primary care practices, four community hospitals with specialists, two academic hospitals, and care outside the market. ' +
    'Some providers form an accountable care organization, some a rival one, the rest neither. Nobody is locked in: patients ' +
    'choose freely, without a gate or referral, and an organization’s patients often see others. Medicare pays fee for service. ' +
    'A visit stands for what is ordered at it too; skilled nursing and home health are billed with the stay.',
  currency: 'USD',
  priceYear: 2023,
  population: MEDICARE_POPULATION,
  visitsPerPersonYear: 11.8,
  admissionsPer100: 25.85,
  admissionShare: { township: 0, secondary: 0.7, tertiary: 0.22, outside: 0.08 },
  places,
  providers: [...practices, ...hospitals],
  facts: {
    priceScale: fact(
      1.9,
      0.15,
      2.5,
      'assumption: ratio of median incomes (36,000 USD to 19,000 CNY); low end: rate of exchange',
    ),
    need: {
      acuteHazard: fitted('need.acuteHazard', 0.1, 2.5, 'UB225'),
      ageFactor: {
        under45: assumed(1.2, 0.8, 1.6),
        under60: assumed(1.2, 0.9, 1.6),
        under75: assumed(0.9, 0.7, 1),
        older: assumed(1.1, 1, 1.5),
      },
      severityExponent: assumed(5, 3, 8),
      frailtySd: assumed(0.45, 0.2, 0.8),
      chronicHazardFactor: assumed(1.3, 1, 1.8),
      avoidableHazard: fitted('need.avoidableHazard', 0.0003, 0.05, 'an assumption: 13 % of admissions'),
      avoidableControlled: assumed(0.35, 0.2, 0.6),
      entrants: fact(45, 38, 55, 'assumption: about as many as die over ten years'),
      employedShare: {},
      medianIncome: assumed(36000, 30000, 40000),
      incomeSd: assumed(0.75, 0.6, 0.9),
      capacityToPay: { town: allIncome, near: allIncome, remote: allIncome },
    },
    chronic: {
      treatedShare: assumed(0.85, 0.75, 0.95),
      controlledShare: assumed(0.55, 0.4, 0.7),
      caseFinding: fitted('chronic.caseFinding', 0.002, 0.3, 'an assumption: 85 % treated'),
      dropOut: assumed(0.008, 0.003, 0.02),
      gainControl: fitted('chronic.gainControl', 0.01, 0.5, 'an assumption: 55 % controlled'),
      diabetes: { treatedShare: asOthers, controlledShare: asOthers, caseFinding: asOthers, gainControl: asOthers },
      loseControl: assumed(0.06, 0.03, 0.15),
      findingTrend: assumed(0, 0, 0.1),
      prescriptionMonths: assumed(3, 2, 6),
      contractSign: assumed(0.02, 0.005, 0.05),
      contractLeave: assumed(0.01, 0.003, 0.02),
      contractShare: assumed(0.5, 0.3, 0.8),
    },
    choice: {
      appeal: {
        village: fitted('choice.appeal.village', -6, 6, 'an assumption: 30 % of primary care visits'),
        township: known(0, 'reference option'),
        secondary: fitted('choice.appeal.secondary', -6, 6, 'UB258 UB284'),
        tertiary: fitted('choice.appeal.tertiary', -6, 6, 'an assumption: 12 % of visits'),
        outside: fitted('choice.appeal.outside', -6, 8, 'an assumption: 5 % of visits'),
      },
      selfCare: fitted('choice.selfCare', -8, 4, 'UC061'),
      visitShare: {
        village: assumed(0.14, 0.07, 0.25),
        township: fact(0.327, 0.25, 0.45, 'UB258 UB284 less small practices'),
        secondary: fact(0.363, 0.25, 0.5, 'residual'),
        tertiary: assumed(0.12, 0.05, 0.2),
        outside: assumed(0.05, 0.02, 0.12),
      },
      trust: {
        village: assumed(0.46, 0.35, 0.6),
        township: assumed(0.46, 0.35, 0.6),
        secondary: assumed(0.57, 0.5, 0.7),
        tertiary: assumed(0.62, 0.5, 0.75),
        outside: assumed(0.62, 0.5, 0.75),
      },
      drugList: {
        village: known(1, 'by rule: drugs come from pharmacies'),
        township: known(1, 'by rule: drugs come from pharmacies'),
        secondary: known(1, 'by rule: drugs come from pharmacies'),
        tertiary: known(1, 'by rule: drugs come from pharmacies'),
        outside: known(1, 'by rule: drugs come from pharmacies'),
      },
      travelTown: {
        village: assumed(0.2, 0.1, 0.4),
        township: assumed(0.25, 0.1, 0.5),
        secondary: assumed(0.3, 0.2, 0.6),
        tertiary: assumed(0.4, 0.2, 0.8),
        outside: assumed(2, 1, 4),
      },
      travelNear: {
        village: assumed(0.2, 0.1, 0.4),
        township: assumed(0.3, 0.15, 0.5),
        secondary: assumed(0.45, 0.3, 0.8),
        tertiary: assumed(0.7, 0.4, 1.2),
        outside: assumed(2, 1, 4),
      },
      travelRemote: {
        village: assumed(0.35, 0.2, 0.7),
        township: assumed(0.5, 0.25, 0.8),
        secondary: assumed(1, 0.6, 1.5),
        tertiary: assumed(1.4, 1, 2),
        outside: assumed(2.5, 1.5, 4.5),
      },
    },
    care: {
      skill: {
        village: assumed(2.6, 1.8, 3.5),
        township: assumed(2.9, 2, 3.8),
        secondary: assumed(4.4, 3.5, 5.2),
        tertiary: assumed(5.2, 4.4, 6),
        outside: assumed(5.4, 4.5, 6.5),
      },
      admissionThreshold: {
        village: known(2, 'no beds'),
        township: known(2, 'no beds'),
        secondary: fitted('care.admissionThreshold.secondary', 0.1, 1.2, 'UB219'),
        tertiary: fitted('care.admissionThreshold.tertiary', 0.1, 1.2, 'UB219'),
        outside: fitted('care.admissionThreshold.outside', 0.1, 1.2, 'UB219'),
      },
      referralThreshold: {
        village: fitted('care.referralThreshold.village', 0.1, 2, 'UC076'),
        township: fitted('care.referralThreshold.township', 0.1, 2, 'UC076'),
        secondary: assumed(0.8, 0.5, 1.2),
        tertiary: assumed(1, 0.7, 1.5),
        outside: known(3, 'top of the ladder'),
      },
      returnShare: assumed(0.1, 0.05, 0.2),
      stayDays: {
        secondary: fitted('care.stayDays.secondary', 2, 12, 'an assumption: 5 days'),
        tertiary: fitted('care.stayDays.tertiary', 2, 12, 'an assumption: 6 days'),
        outside: fitted('care.stayDays.outside', 2, 12, 'an assumption: 6 days'),
      },
      emergencySeverity: assumed(0.85, 0.7, 0.95),
      repeatTests: assumed(0.1, 0.03, 0.2),
      readmissionSeverity: fitted('care.readmissionSeverity', 0.4, 0.98, 'UN008'),
    },
    load: {
      visits: {
        village: assumed(0.75, 0.6, 0.85),
        township: assumed(0.75, 0.6, 0.85),
        secondary: assumed(0.75, 0.6, 0.85),
        tertiary: assumed(0.8, 0.65, 0.9),
        outside: assumed(0.75, 0.6, 0.85),
      },
      beds: {
        secondary: assumed(0.65, 0.5, 0.8),
        tertiary: assumed(0.8, 0.65, 0.9),
        outside: assumed(0.75, 0.6, 0.9),
      },
    },
    prices: {
      visit: {
        village: assumed(180, 110, 300),
        township: assumed(210, 120, 350),
        secondary: fitted('prices.visit.secondary', 200, 5000, 'UB216'),
        tertiary: fitted('prices.visit.tertiary', 200, 5000, 'UB216'),
        outside: fitted('prices.visit.outside', 200, 5000, 'UB216'),
      },
      admission: {
        secondary: fitted('prices.admission.secondary', 3000, 60000, 'UB241 UB244 UB253'),
        tertiary: fitted('prices.admission.tertiary', 3000, 80000, 'UB241 UB244 UB253'),
        outside: fitted('prices.admission.outside', 3000, 80000, 'UB241 UB244 UB253'),
      },
      prescription: {
        village: assumed(50, 30, 90),
        township: assumed(55, 30, 100),
        secondary: assumed(90, 50, 160),
        tertiary: assumed(110, 60, 200),
        outside: assumed(110, 60, 200),
      },
      rehabilitationDay: assumed(560, 350, 800),
      drugShare: {
        outpatient: assumed(0.12, 0.05, 0.2),
        inpatient: assumed(0.08, 0.04, 0.15),
        chronic: assumed(0.02, 0, 0.1),
      },
      costRatio: {
        village: assumed(0.75, 0.55, 0.9),
        township: assumed(0.78, 0.55, 0.9),
        secondary: assumed(0.75, 0.5, 0.95),
        tertiary: assumed(0.8, 0.55, 1),
        outside: assumed(0.8, 0.55, 1),
      },
      drugCostRatio: fact(0.943, 0.9, 1, 'by rule: part B pays average sales price plus 6 %'),
      selfPayShare: assumed(0.01, 0, 0.05),
      selfPayMost: fact(0.01, 0.01, 0.05, 'by rule: who accepts assignment may not bill beyond it (42 CFR 424.55)'),
    },
    referral: {
      completion: known(0.348, 'UC069'),
      completionTracked: assumed(0.8, 0.6, 0.9),
      doctorWilling: assumed(0.5, 0.2, 0.8),
      patientWilling: assumed(0.6, 0.3, 0.8),
      receiverWilling: assumed(0.6, 0.4, 0.9),
      records: assumed(0.5, 0.3, 0.8),
      eligible: { outside: assumed(0.05, 0, 0.2) },
      stayLeft: assumed(0.4, 0.2, 0.6),
      lateDayCost: assumed(0.5, 0.3, 0.8),
      chronicEligible: assumed(0.1, 0.03, 0.3),
    },
    scheme: {
      medicare: {
        outpatientRate: {
          village: covered,
          township: covered,
          secondary: covered,
          tertiary: covered,
          outside: covered,
        },
        claimedShare: known(1, 'by rule: providers claim'),
        outpatientDeductible: known(226, 'UN002'),
        outpatientCap: known(1000000, 'by rule: no limit'),
        chronicRate: { village: covered, township: covered, secondary: covered, tertiary: covered, outside: covered },
        inpatientDeductible: { secondary: benefitPeriod, tertiary: benefitPeriod, outside: benefitPeriod },
        inpatientRate: { secondary: inFull, tertiary: inFull, outside: inFull },
        inpatientCap: known(10000000, 'by rule: no limit in money'),
        supplementShare: known(0.89, 'UN004'),
        supplementRate: assumed(0.85, 0.7, 0.98),
        premium: fact(
          12400,
          10000,
          14500,
          'assumption: part B premium (UN003), taxes and transfers that pay for the baseline',
        ),
      },
    },
    diversion: {
      secondaryToTertiary: fitted('diversion.secondaryToTertiary', 0, 1, 'the model itself, by forcing the threshold'),
      tertiaryToOutside: fitted('diversion.tertiaryToOutside', 0, 1, 'the model itself, by forcing the threshold'),
    },
  },
};
