// A Chinese county: a county town, five townships near it and six remote ones, village clinics in each, three county
// hospitals. Tertiary care is outside, in the city and the province, where a package budget leaks. Residents' insurance
// pays by item: fee for service is the regime at month 0.
import { CHINA_COUNTY_FIT } from './china-county.fit.ts';
import { ASSISTANCE_RATE, EMPLOYEE_BENEFITS, RESIDENT_BENEFITS } from './chinese-benefits.ts';
import { CHINESE_DIABETES, RURAL_CAPACITY, URBAN_CAPACITY } from './chinese-households.ts';
import { assumed, fact, fittedBy, known } from './facts.ts';
import { COUNTY_POPULATION } from './population.ts';
import type { Place, ProviderFact, Setting } from './shape.ts';

const fitted = fittedBy(CHINA_COUNTY_FIT.values);

const townships: Place[] = [
  { name: 'county-town', kind: 'town', share: 0.222, region: 'county' },
  ...Array.from(
    { length: 5 },
    (_, i): Place => ({ name: `near-${i + 1}`, kind: 'near', share: 0.08, region: 'county' }),
  ),
  ...Array.from(
    { length: 6 },
    (_, i): Place => ({ name: `remote-${i + 1}`, kind: 'remote', share: 0.063, region: 'county' }),
  ),
];

/** Three clinics stand for the 17 or so of a real township (A194 over A193). */
const CLINICS_PER_TOWNSHIP = 3;

const grassroots = townships.flatMap(({ name }): ProviderFact[] => [
  { name: `${name}/township-centre`, option: 'township', region: 'county', place: name, weight: 1, member: true },
  ...Array.from(
    { length: CLINICS_PER_TOWNSHIP },
    (_, i): ProviderFact => ({
      name: `${name}/clinic-${i + 1}`,
      option: 'village',
      region: 'county',
      place: name,
      weight: 1,
      member: true,
    }),
  ),
]);

const hospitals: ProviderFact[] = [
  { name: 'people’s-hospital', option: 'secondary', region: 'county', weight: 0.6, member: true },
  { name: 'chinese-medicine-hospital', option: 'secondary', region: 'county', weight: 0.28, member: true },
  { name: 'maternal-child-hospital', option: 'secondary', region: 'county', weight: 0.12, member: true },
  { name: 'city-tertiary', option: 'outside', region: 'county', weight: 0.65, member: false },
  { name: 'province-tertiary', option: 'outside', region: 'county', weight: 0.35, member: false },
];

export const chinaCounty: Setting = {
  name: 'china-county',
  title: 'A Chinese county',
  says:
    'A county of a town and eleven townships with village clinics, township centres and three county hospitals; tertiary ' +
    'hospitals lie outside. Before any reform the insurance pays fee for service.',
  currency: 'CNY',
  priceYear: 2021,
  population: COUNTY_POPULATION,
  visitsPerPersonYear: 6.8,
  admissionsPer100: 21.4,
  admissionShare: { township: 0.25, secondary: 0.6, tertiary: 0, outside: 0.15 },
  places: townships,
  providers: [...grassroots, ...hospitals],
  facts: {
    priceScale: known(1, 'by definition: the assumptions are stated in CNY'),
    need: {
      acuteHazard: fact(0.63, 0.55, 0.75, 'fitted with the price sensitivity to A205 B044 B045'),
      ageFactor: {
        under5: assumed(1.3, 1, 2),
        under18: assumed(0.8, 0.5, 1),
        under45: assumed(0.75, 0.5, 1),
        under60: assumed(1, 0.8, 1.2),
        under75: assumed(1.4, 1.1, 1.8),
        older: assumed(1.7, 1.3, 2.5),
      },
      severityExponent: assumed(5, 3, 8),
      frailtySd: assumed(0.35, 0.2, 0.6),
      chronicHazardFactor: assumed(1.15, 1, 1.5),
      avoidableHazard: fitted('need.avoidableHazard', 0.0005, 0.05, 'F001 F002'),
      avoidableControlled: assumed(0.35, 0.2, 0.6),
      births: fact(6.39, 6, 8, 'National Bureau of Statistics, Statistical Communiqué 2023'),
      employedShare: {
        town: fact(0.35, 0.2, 0.5, 'assumption within A264 A294'),
        near: assumed(0.08, 0.03, 0.15),
        remote: assumed(0.05, 0.02, 0.1),
      },
      poorShare: assumed(0.05, 0.02, 0.1),
      medianIncome: assumed(19000, 14000, 25000),
      incomeSd: assumed(0.6, 0.4, 0.8),
      capacityToPay: { town: URBAN_CAPACITY, near: RURAL_CAPACITY, remote: RURAL_CAPACITY },
    },
    chronic: {
      treatedShare: fact(0.36, 0.34, 0.41, 'A345 A343'),
      controlledShare: fact(0.105, 0.097, 0.12, 'A344 A351'),
      caseFinding: fitted('chronic.caseFinding', 0.001, 0.05, 'A343 A345'),
      dropOut: assumed(0.013, 0.005, 0.03),
      gainControl: fitted('chronic.gainControl', 0.005, 0.3, 'A344 A351'),
      loseControl: assumed(0.075, 0.03, 0.15),
      findingTrend: fact(0.3, 0, 0.4, 'A350 (0.8 points of control a year)'),
      prescriptionMonths: known(1, 'rule of the status quo'),
      diabetes: CHINESE_DIABETES,
      contractSign: assumed(0.008, 0.004, 0.02),
      contractLeave: assumed(0.0035, 0.001, 0.01),
      contractShare: assumed(0.3, 0.1, 0.6),
    },
    choice: {
      appeal: {
        village: fitted('choice.appeal.village', -6, 6, 'A208 A159'),
        township: known(0, 'reference option'),
        secondary: fitted('choice.appeal.secondary', -6, 6, 'B031 B033 A208'),
        outside: fitted('choice.appeal.outside', -6, 8, 'E005 E011'),
      },
      selfCare: fitted('choice.selfCare', -8, 4, 'A205'),
      visitShare: {
        village: fact(0.336, 0.25, 0.42, 'A208 A159 B031 B033'),
        township: fact(0.314, 0.25, 0.4, 'A208 A159 B031 B033'),
        secondary: fact(0.25, 0.15, 0.32, 'residual'),
        outside: fact(0.1, 0.08, 0.12, 'E005 E011'),
      },
      trust: {
        village: assumed(0.36, 0.2, 0.5),
        township: assumed(0.36, 0.2, 0.5),
        secondary: assumed(0.58, 0.45, 0.7),
        outside: assumed(0.7, 0.6, 0.85),
      },
      drugList: {
        village: assumed(0.4, 0.28, 0.6),
        township: fact(0.55, 0.28, 0.8, 'E020 E019 (in conflict)'),
        secondary: known(1, 'reference list'),
        outside: known(1, 'reference list'),
      },
      travelTown: {
        village: assumed(0.1, 0.05, 0.2),
        township: assumed(0.15, 0.1, 0.3),
        secondary: assumed(0.25, 0.15, 0.5),
        outside: assumed(2, 1, 3),
      },
      travelNear: {
        village: assumed(0.1, 0.05, 0.2),
        township: assumed(0.25, 0.15, 0.4),
        secondary: fitted('choice.travelNear.secondary', 0.5, 1.2, 'B028 within an assumed range'),
        outside: assumed(2.3, 1.5, 3.5),
      },
      travelRemote: {
        village: assumed(0.12, 0.05, 0.25),
        township: assumed(0.4, 0.25, 0.6),
        secondary: fitted('choice.travelRemote.secondary', 1, 2, 'B028 within an assumed range'),
        outside: assumed(3, 2, 4.5),
      },
    },
    care: {
      skill: {
        village: fact(1.4, 0.5, 2, 'F016 F019'),
        township: fact(1.9, 1, 2.6, 'F017 F019'),
        secondary: fact(4.3, 3.5, 5, 'F019'),
        outside: assumed(5.4, 4.5, 6.5),
      },
      admissionThreshold: {
        village: known(2, 'no beds'),
        township: fitted('care.admissionThreshold.township', 0.2, 1.2, 'A206 A210'),
        secondary: fitted('care.admissionThreshold.secondary', 0.1, 1.2, 'A206'),
        outside: fitted('care.admissionThreshold.outside', 0.1, 1.2, 'A206 E005 E011'),
      },
      referralThreshold: {
        village: fitted('care.referralThreshold.village', 0.5, 2, 'E010 B034'),
        township: fitted('care.referralThreshold.township', 0.5, 2, 'E010 B034'),
        secondary: fitted('care.referralThreshold.secondary', 0.5, 2, 'E010 B034'),
        outside: known(3, 'top of the ladder'),
      },
      returnShare: assumed(0.1, 0.05, 0.2),
      stayDays: {
        township: fitted('care.stayDays.township', 2, 15, 'A163'),
        secondary: fitted('care.stayDays.secondary', 2, 20, 'A131'),
        outside: fitted('care.stayDays.outside', 2, 20, 'A122'),
      },
      emergencySeverity: assumed(0.85, 0.7, 0.95),
      repeatTests: assumed(0.1, 0.03, 0.2),
      readmissionSeverity: assumed(0.7, 0.4, 0.9),
    },
    load: {
      visits: {
        village: assumed(0.5, 0.3, 0.7),
        township: fact(0.6, 0.4, 0.75, 'A161 against A162'),
        secondary: fact(0.72, 0.6, 0.85, 'A117'),
        outside: assumed(0.85, 0.75, 0.95),
      },
      beds: {
        township: assumed(0.55, 0.45, 0.65),
        secondary: fitted('load.beds.secondary', 0.3, 1, 'A130 A127'),
        outside: fitted('load.beds.outside', 0.3, 1.1, 'A121 A118'),
      },
    },
    prices: {
      visit: {
        village: fitted('prices.visit.village', 10, 200, 'assumption: village visit at 45 CNY'),
        township: fitted('prices.visit.township', 20, 400, 'A229'),
        secondary: fitted('prices.visit.secondary', 50, 800, 'A221'),
        outside: fitted('prices.visit.outside', 50, 1200, 'A220 A224'),
      },
      admission: {
        township: fitted('prices.admission.township', 300, 10000, 'A230'),
        secondary: fitted('prices.admission.secondary', 1000, 20000, 'A223'),
        outside: fitted('prices.admission.outside', 2000, 40000, 'A222'),
      },
      prescription: {
        village: assumed(50, 30, 90),
        township: assumed(90, 60, 150),
        secondary: assumed(220, 150, 300),
        outside: assumed(330, 250, 450),
      },
      rehabilitationDay: fact(200, 100, 320, 'A230 (317 CNY a day for all care), lower for rehabilitation'),
      drugShare: {
        outpatient: assumed(0.4, 0.3, 0.5),
        inpatient: assumed(0.26, 0.2, 0.35),
        chronic: assumed(0.75, 0.6, 0.9),
      },
      costRatio: {
        village: assumed(0.85, 0.6, 0.95),
        township: assumed(0.85, 0.6, 0.95),
        secondary: assumed(0.75, 0.5, 0.9),
        outside: assumed(0.8, 0.6, 0.9),
      },
      drugCostRatio: known(1, 'mark-up abolished (C042)'),
      selfPayShare: assumed(0.12, 0.05, 0.25),
      selfPayMost: assumed(0.6, 0.3, 0.6),
    },
    referral: {
      completion: known(0.656, 'D030'),
      completionTracked: known(0.803, 'D030'),
      doctorWilling: known(0.208, 'E012'),
      patientWilling: known(0.376, 'E013'),
      receiverWilling: assumed(0.6, 0.4, 0.9),
      records: fact(0.7, 0.4, 0.9, 'E021 (participation, not depth)'),
      eligible: {
        secondary: fitted('referral.eligible.secondary', 0.05, 1, 'E008'),
        outside: fitted('referral.eligible.outside', 0.05, 1, 'E007'),
      },
      stayLeft: assumed(0.4, 0.2, 0.6),
      lateDayCost: assumed(0.5, 0.3, 0.8),
      chronicEligible: assumed(0.1, 0.03, 0.3),
    },
    scheme: {
      employees: EMPLOYEE_BENEFITS,
      residents: {
        ...RESIDENT_BENEFITS,
        claimedShare: fitted('scheme.residents.claimedShare', 0.05, 1, 'A289'),
      },
    },
    assistanceRate: ASSISTANCE_RATE,
    diversion: {
      townshipToSecondary: fitted('diversion.townshipToSecondary', 0, 1, 'the model itself, by forcing the threshold'),
      secondaryToOutside: fitted('diversion.secondaryToOutside', 0, 1, 'the model itself, by forcing the threshold'),
    },
  },
};
