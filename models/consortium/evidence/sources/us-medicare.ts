// Facts about Traditional Medicare in the United States: spending and use of people assigned to accountable care
// organizations, cost sharing, other insurance, chronic disease, referral, readmission. Ids begin with U; UN are figures looked
// up for the setting.

import { fact, type Source, type Work } from './fact.ts';

const PUBLIC_USE: Work = {
  title: 'Performance Year Financial and Quality Results, public use file, performance year 2023',
  office: 'Centers for Medicare & Medicaid Services, Shared Savings Program',
  year: '2024',
  page: 'https://data.cms.gov/medicare-shared-savings-program/performance-year-financial-and-quality-results',
  caveat: 'computed from copies of the file',
};
const BARNETT: Work = {
  title: 'Barnett and McWilliams, Changes in specialty care use and leakage in Medicare accountable care organizations',
  office: 'Am J Manag Care',
  year: '2018',
  caveat: 'read in the abstract',
};
const YEARS_OF_FILES: Work = {
  ...PUBLIC_USE,
  title: 'Performance Year Financial and Quality Results, public use files, performance years 2018 to 2023',
};
const MCWILLIAMS_2014: Work = {
  title: 'McWilliams et al., Outpatient care patterns and organizational accountability in Medicare',
  office: 'JAMA Intern Med',
  year: '2014',
  caveat: 'read in press reports',
};
const RETENTION: Work = {
  title: 'Retention of beneficiaries by Medicare accountable care organizations',
  office: 'Am J Manag Care',
  year: '2019',
  caveat: 'title in our words; read in the abstract',
};
const COMMERCIAL: Work = {
  title: 'Turnover of people in a commercial accountable care organization',
  office: 'PubMed Central',
  year: 'not recorded',
  page: 'PMC10542917',
  caveat: 'title in our words; read in the abstract',
};
const RAND: Work = {
  title: 'Aron-Dine, Einav and Finkelstein, The RAND Health Insurance Experiment, three decades later',
  office: 'J Econ Perspect 27(1)',
  year: '2013',
  page: 'PMC3943162',
};
const DUKE: Work = {
  title: 'Patel et al., Closing the referral loop',
  office: 'J Gen Intern Med 33',
  year: '2018',
  page: 'PMC5910374',
};
const REFERRED: Work = {
  title: 'Patients referred to a specialist in a year, United States',
  office: 'secondary source',
  year: 'not recorded',
  caveat: 'seen in a review; the original was not opened',
};
const COST_SHARING: Work = {
  title: '2023 Medicare Parts A & B premiums and deductibles',
  office: 'Centers for Medicare & Medicaid Services, 27 September 2022',
  year: '2022',
  caveat: 'read in reprints of the announcement',
};
const COVERAGE: Work = {
  title: 'A snapshot of sources of coverage among Medicare beneficiaries',
  office: 'KFF, from the Medicare Current Beneficiary Survey 2022',
  year: '2024',
  caveat: 'read in an excerpt',
};
const CHRONIC: Work = {
  title: 'Medicare beneficiary prevalence for chronic conditions, fee-for-service claims, 2010–2019 (table B.2a)',
  office: 'Centers for Medicare & Medicaid Services, Chronic Conditions Data Warehouse',
  year: '2021',
  caveat: 'read in a copy of the table',
};
const READMISSIONS: Work = {
  title: 'Characteristics of 30-day all-cause hospital readmissions, 2010–2016 (statistical brief 248)',
  office: 'Agency for Healthcare Research and Quality, HCUP',
  year: '2019',
  caveat: 'read as quoted',
};
const YOUNGER: Work = {
  title: 'Similar but not the same: how Medicare per capita spending compares for younger and older beneficiaries',
  office: 'KFF',
  year: '2016',
  caveat: 'read in an excerpt',
};

const persistence = (value: number, where: string): Source =>
  fact(
    YEARS_OF_FILES,
    'calibration',
    'correlation of the savings rate with the next year’s',
    value,
    'correlation',
    where,
  );

export const US_MEDICARE = {
  UB216: fact(
    PUBLIC_USE,
    'calibration',
    'spend per assigned person-year',
    12358.3,
    'USD',
    'Medicare Shared Savings Program, organizations (453), 2023',
    {
      low: 10195.4,
      high: 14154.6,
      note: 'mean of accountable care organizations; range: their 10th and 90th percentiles',
    },
  ),
  UB219: fact(
    PUBLIC_USE,
    'calibration',
    'hospital admissions',
    258.5,
    'per 1,000 person-years',
    'Medicare Shared Savings Program, organizations (453), 2023',
    { low: 198.2, high: 311.2, note: 'mean of accountable care organizations; range: their 10th and 90th percentiles' },
  ),
  UB222: fact(
    PUBLIC_USE,
    'calibration',
    'emergency department visits',
    623,
    'per 1,000 person-years',
    'Medicare Shared Savings Program, organizations (453), 2023',
    { low: 490.2, high: 756.8, note: 'mean of accountable care organizations; range: their 10th and 90th percentiles' },
  ),
  UB225: fact(
    PUBLIC_USE,
    'calibration',
    'evaluation and management visits',
    11827.2,
    'per 1,000 person-years',
    'Medicare Shared Savings Program, organizations (453), 2023',
    {
      low: 9430.6,
      high: 14484.8,
      note: 'mean of accountable care organizations; range: their 10th and 90th percentiles',
    },
  ),
  UB228: fact(
    PUBLIC_USE,
    'calibration',
    'primary-care visits',
    3833.7,
    'per 1,000 person-years',
    'Medicare Shared Savings Program, organizations (453), 2023',
    {
      low: 2225.8,
      high: 6031.8,
      note: 'mean of accountable care organizations; range: their 10th and 90th percentiles',
    },
  ),
  UB231: fact(
    PUBLIC_USE,
    'calibration',
    'specialist visits',
    4541.7,
    'per 1,000 person-years',
    'Medicare Shared Savings Program, organizations (453), 2023',
    {
      low: 2997.2,
      high: 6182.4,
      note: 'mean of accountable care organizations; range: their 10th and 90th percentiles',
    },
  ),
  UB234: fact(
    PUBLIC_USE,
    'calibration',
    'skilled nursing admissions',
    47.6,
    'per 1,000 person-years',
    'Medicare Shared Savings Program, organizations (453), 2023',
    { low: 26, high: 62.8, note: 'mean of accountable care organizations; range: their 10th and 90th percentiles' },
  ),
  UB238: fact(
    PUBLIC_USE,
    'calibration',
    'skilled nursing payment per stay',
    15034.9,
    'USD',
    'Medicare Shared Savings Program, organizations (453), 2023',
    {
      low: 11776.2,
      high: 19750.4,
      note: 'mean of accountable care organizations; range: their 10th and 90th percentiles',
    },
  ),
  UB241: fact(
    PUBLIC_USE,
    'calibration',
    'inpatient spend',
    3331.2,
    'USD per person-year',
    'Medicare Shared Savings Program, organizations (453), 2023',
    { low: 2630, high: 4025.8, note: 'mean of accountable care organizations; range: their 10th and 90th percentiles' },
  ),
  UB244: fact(
    PUBLIC_USE,
    'calibration',
    'skilled nursing spend',
    774.2,
    'USD per person-year',
    'Medicare Shared Savings Program, organizations (453), 2023',
    { low: 365, high: 1157.4, note: 'mean of accountable care organizations; range: their 10th and 90th percentiles' },
  ),
  UB247: fact(
    PUBLIC_USE,
    'calibration',
    'outpatient department spend',
    2985.7,
    'USD per person-year',
    'Medicare Shared Savings Program, organizations (453), 2023',
    {
      low: 2005.6,
      high: 4123.6,
      note: 'mean of accountable care organizations; range: their 10th and 90th percentiles',
    },
  ),
  UB250: fact(
    PUBLIC_USE,
    'calibration',
    'physician spend',
    4205.7,
    'USD per person-year',
    'Medicare Shared Savings Program, organizations (453), 2023',
    {
      low: 2937.6,
      high: 5560.2,
      note: 'mean of accountable care organizations; range: their 10th and 90th percentiles',
    },
  ),
  UB253: fact(
    PUBLIC_USE,
    'calibration',
    'home-health spend',
    535.7,
    'USD per person-year',
    'Medicare Shared Savings Program, organizations (453), 2023',
    { low: 290.2, high: 781.8, note: 'mean of accountable care organizations; range: their 10th and 90th percentiles' },
  ),
  UB258: fact(
    PUBLIC_USE,
    'calibration',
    'primary-care share of E&M visits',
    0.325,
    'share',
    'Medicare Shared Savings Program, organizations (453), 2023',
    { low: 0.217, high: 0.451, note: 'mean of accountable care organizations; range: their 10th and 90th percentiles' },
  ),
  UB275: fact(
    PUBLIC_USE,
    'calibration',
    'beneficiaries per ACO, median',
    13438,
    'count',
    'Medicare Shared Savings Program, organizations (453), 2023',
    { low: 5905, high: 44956, note: 'range: the 10th and 90th percentiles' },
  ),
  UB284: fact(
    PUBLIC_USE,
    'calibration',
    'broad primary-care share: (PCP + nurse/PA + health-centre) / (those + specialist) visits',
    0.609,
    'share',
    'Medicare Shared Savings Program, organizations (451), 2023',
    { low: 0.487, high: 0.734, note: 'mean of accountable care organizations; range: their 10th and 90th percentiles' },
  ),
  UB201: fact(
    PUBLIC_USE,
    'calibration',
    'standard deviation of savings rates, 5,000 to 10,000 people',
    0.0462,
    'share of the benchmark',
    '134 organizations, 2023',
  ),
  UB204: persistence(0.718, '475 organizations, 2018 and 2019'),
  UB206: persistence(0.515, '395 organizations, 2019 and 2020'),
  UB208: persistence(0.674, '475 organizations, 2020 and 2021'),
  UB210: persistence(0.631, '416 organizations, 2021 and 2022'),
  UB212: persistence(0.766, '415 organizations, 2022 and 2023'),
  UC021: fact(
    BARNETT,
    'parameter',
    'specialist visits outside the organization',
    66.7,
    'percent',
    'Medicare Shared Savings Program, 2010–14',
    {
      note: '8.7 % of primary-care visits',
    },
  ),
  UC023: fact(
    MCWILLIAMS_2014,
    'parameter',
    'assigned to the same organization in the next year',
    80.4,
    'percent',
    '524,246 people of 145 organizations, 2010 to 2011',
  ),
  UC025: fact(
    RETENTION,
    'parameter',
    'assigned to the same organization in the next year',
    84.38,
    'percent',
    '1,317,858 people, 2013 to 2014',
  ),
  UC026: fact(
    COMMERCIAL,
    'context',
    'people who left within 24 months, about',
    50,
    'percent',
    '453,573 people with commercial insurance',
    { note: 'about one third of spending outside the organization' },
  ),
  UC061: fact(
    RAND,
    'parameter',
    'price elasticity of medical demand',
    -0.2,
    'elasticity',
    'United States, under 65, 1974–82',
    {
      note: 'its authors warn that one elasticity is a poor summary of a non-linear contract',
    },
  ),
  UC069: fact(
    DUKE,
    'parameter',
    'specialty referrals completed',
    34.8,
    'percent',
    'one United States health system, 103,737 attempts',
  ),
  UC076: fact(REFERRED, 'parameter', 'patients referred in a year, at least', 33, 'percent', 'United States, Medicare'),
  UN001: fact(
    COST_SHARING,
    'parameter',
    'Part A inpatient deductible',
    1600,
    'USD per benefit period',
    'United States, 2023',
  ),
  UN002: fact(COST_SHARING, 'parameter', 'Part B deductible', 226, 'USD per year', 'United States, 2023', {
    note: 'then 20 % coinsurance',
  }),
  UN003: fact(COST_SHARING, 'parameter', 'Part B standard premium', 164.9, 'USD per month', 'United States, 2023'),
  UN004: fact(
    COVERAGE,
    'parameter',
    'people in Traditional Medicare with other coverage',
    89,
    'percent',
    'United States, 2022',
    {
      note: 'Medigap 42, employer or union 31, Medicaid 16; 11 % have none',
    },
  ),
  UN005: fact(CHRONIC, 'parameter', 'hypertension', 59, 'percent', 'fee-for-service beneficiaries, 2019'),
  UN006: fact(CHRONIC, 'parameter', 'diabetes', 27.5, 'percent', 'fee-for-service beneficiaries, 2019'),
  UN007: fact(CHRONIC, 'parameter', 'women', 54.7, 'percent', 'fee-for-service beneficiaries, 2019'),
  UN008: fact(
    READMISSIONS,
    'parameter',
    'readmission within 30 days, any cause',
    17.1,
    'per 100 index admissions',
    'United States, Medicare, 2016',
    {
      note: '18.3 in 2010',
    },
  ),
  UN009: fact(YOUNGER, 'parameter', 'beneficiaries under 65', 18, 'percent', 'Traditional Medicare, 2014', {
    note: '16 % of all beneficiaries in 2016; the share has been falling since',
  }),
} satisfies Record<string, Source>;
