// Facts about chronic disease, avoidable admissions and how well each tier handles a case.

import { fact, type Source, type Work } from './fact.ts';

const LI_2017: Work = {
  title: 'Li et al., Burden of hypertension in China: a nationally representative survey of 174,621 adults',
  office: 'Int J Cardiol',
  year: '2017',
};
const WANG_2014: Work = {
  title: 'Wang et al., Prevalence, awareness, treatment, and control of hypertension in China',
  office: 'Am J Hypertens',
  year: '2014',
  page: 'PMC4263934',
};
const APM_META: Work = {
  title: 'Meta-analysis of hypertension in China 1959–2018, quoting other surveys',
  office: 'Ann Palliat Med',
  year: 'not printed in what was read',
  caveat: 'secondary citation',
};
const NUTRITION_2020: Work = {
  title: 'Report on Nutrition and Chronic Diseases in China 2020',
  office: 'National Health Commission',
  year: '2020',
  caveat: 'secondary citation',
};
const ZHANG_BMJ: Work = {
  title: 'Zhang et al., Prevalence, awareness, treatment, and control of hypertension in China, 2004–18',
  office: 'BMJ 380:e071952',
  year: '2023',
  page: 'PMC10498511',
};
const ZHANG_DIGEST: Work = {
  title: 'Digest of Zhang et al., BMJ 380:e071952',
  office: 'Physician’s Weekly',
  year: '2023',
  caveat: 'digest, not the paper',
};
const WANG_JAMA: Work = {
  title: 'Wang et al., Prevalence and treatment of diabetes in China, 2013–2018',
  office: 'JAMA',
  year: '2021',
  page: 'PMC8715349',
};
const LI_BMJ: Work = {
  title: 'Li et al., Prevalence of diabetes recorded in mainland China',
  office: 'BMJ',
  year: '2020',
  page: 'PMC7186854',
};
const AVOIDABLE: Work = {
  title:
    'Avoidable hospital admissions and resource use in China: an exploratory analysis of 2.57 million hospital admissions',
  office: 'Lancet (abstract)',
  year: 'not printed in what was read',
  caveat: 'read in the abstract',
};
const MONITOR_2023: Work = {
  title: 'Expenditure monitoring 2023, cited in a paper on family-doctor contracts and preventable admissions',
  office: 'cited in a paper’s introduction',
  year: 'not printed in what was read',
  caveat: 'secondary citation',
};
const SYLVIA_SHI: Work = {
  title: 'Sylvia et al., Quality of grassroots care measured with standardised patients',
  office: 'authors’ publication page',
  year: '2017',
};
const SYLVIA_TB: Work = {
  title: 'Sylvia et al., Tuberculosis detection measured with standardised patients',
  office: 'PLoS Med 14:e1002405',
  year: '2017',
  page: 'doi:10.1371/journal.pmed.1002405',
};

export const ILLNESS_AND_QUALITY = {
  A343: fact(
    LI_2017,
    'parameter',
    'hypertension prevalence, adults',
    27.8,
    'percent',
    'China, adults 18+, n = 174621, 2013–14',
    {
      note: '31.9 % aware; 82.9 % of the aware treated; 34.6 % of the treated controlled; 9.7 % of all controlled',
      conflict:
        '29.6 (A345), 27.5 (A348) and 23.2 (A347) in other surveys of adults; awareness 31.9 here against 42.6 in A345.',
    },
  ),
  A344: fact(
    LI_2017,
    'calibration',
    'hypertension controlled, of all hypertensives',
    9.7,
    'percent',
    'China, hypertensive adults, 2013–14',
    { conflict: '9.3 in A345; 12.0 (10.6–13.4) in 2018 (A351).' },
  ),
  A345: fact(
    WANG_2014,
    'parameter',
    'hypertension prevalence, adults',
    29.6,
    'percent',
    'China, adults 18+, n = 50171, published 2014',
    {
      low: 28.9,
      high: 30.4,
      note: '42.6 % aware, 34.1 % treated, 9.3 % controlled, of all',
      conflict: '27.8 (A343), 27.5 (A348) and 23.2 (A347).',
    },
  ),
  A346: fact(
    APM_META,
    'parameter',
    'hypertension prevalence age 35-75',
    37.2,
    'percent',
    'China, 35–75, PEACE screening, 2014–17',
    {
      note: 'screening sample, crude rate',
      conflict: 'Ages 35–75 in a screening sample, so above the adult rates 27.8 (A343) and 29.6 (A345).',
    },
  ),
  A347: fact(
    APM_META,
    'parameter',
    'hypertension prevalence, adults',
    23.2,
    'percent',
    'China, adults 18+, survey year not known',
    { conflict: '27.8 (A343) and 29.6 (A345).' },
  ),
  A348: fact(
    NUTRITION_2020,
    'parameter',
    'hypertension prevalence, adults',
    27.5,
    'percent',
    'China, adults 18+, c.2018',
    { conflict: '27.8 (A343) and 29.6 (A345).' },
  ),
  A350: fact(
    ZHANG_BMJ,
    'parameter',
    'annual change in hypertension control 2010-18',
    0.81,
    'points per year',
    'China, hypertensives 18–69, 2010–2018',
    { low: 0.62, high: 1.01, note: 'treatment +0.84 and awareness +0.58 points a year' },
  ),
  A351: fact(
    ZHANG_DIGEST,
    'calibration',
    'hypertension controlled, of all hypertensives',
    12,
    'percent',
    'China, hypertensive adults, 2018',
    {
      low: 10.6,
      high: 13.4,
      note: 'digest of the paper',
      conflict:
        '9.7 in 2013–14 (A344). The digest also prints prevalence rising from 24.9 to 38.1 %, while the paper’s table falls after 2010: only the control rate is used.',
    },
  ),
  A352: fact(WANG_JAMA, 'parameter', 'diabetes prevalence, adults', 12.4, 'percent', 'China, 18+, n = 173642, 2018', {
    low: 11.8,
    high: 13,
    note: '10.9 % (10.4–11.5) in 2013',
    conflict: '12.8 (12.0–13.6) in 2015–17 (A356).',
  }),
  A353: fact(WANG_JAMA, 'parameter', 'diabetes awareness', 36.7, 'percent of diabetics', 'China, 18+, 2018', {
    low: 34.7,
    high: 38.6,
  }),
  A354: fact(WANG_JAMA, 'parameter', 'diabetes treated', 32.9, 'percent of diabetics', 'China, 18+, 2018', {
    low: 30.9,
    high: 34.8,
  }),
  A355: fact(
    WANG_JAMA,
    'calibration',
    'diabetes controlled among treated (HbA1c<7%)',
    50.1,
    'percent of treated',
    'China, treated diabetics, 2018',
    { low: 47.5, high: 52.6 },
  ),
  A356: fact(LI_BMJ, 'parameter', 'diabetes prevalence, adults', 12.8, 'percent', 'China, 18+, n = 75880, 2015–17', {
    low: 12,
    high: 13.6,
    conflict: '12.4 (11.8–13.0) in 2018 (A352).',
  }),
  F001: fact(
    AVOIDABLE,
    'calibration',
    'avoidable admissions (OECD conditions), share of admissions',
    9.12,
    'percent',
    '31 provinces, 2.57 m admissions, 822 hospitals, 2012–13',
    {
      low: 7.67,
      high: 11.83,
      note: 'the range is the OECD-code definition, ages 15–74',
      conflict: '8.85 by another definition in 2023 (F002).',
    },
  ),
  F002: fact(
    MONITOR_2023,
    'calibration',
    'preventable chronic admissions, share of discharges',
    8.85,
    'percent',
    'China (monitoring), 28.49 m discharges, 2023',
    { note: '8.63 % of inpatient cost', conflict: '9.12 in 2012–13 by another definition (F001).' },
  ),
  F016: fact(
    SYLVIA_SHI,
    'parameter',
    'correct handling by village doctors (unannounced patients)',
    9,
    'percent',
    'Sichuan, Shaanxi, Anhui, 33 interactions, 2015',
    { low: 2, high: 24, note: '3 of 33' },
  ),
  F017: fact(
    SYLVIA_SHI,
    'parameter',
    'correct handling by township doctors (unannounced patients)',
    14,
    'percent',
    'Sichuan, Shaanxi, Anhui, 104 interactions, 2015',
    { low: 8, high: 23, note: '15 of 104' },
  ),
  F018: fact(
    SYLVIA_TB,
    'calibration',
    'TB correctly managed, all tiers',
    41,
    'percent',
    '3 provinces, 274 interactions (46 village, 207 township, 21 county), 2015',
    { note: '111 of 274' },
  ),
  F019: fact(
    SYLVIA_TB,
    'parameter',
    'odds of correct TB management, township versus county',
    0.06,
    'odds ratio',
    '3 provinces, 274 interactions, 2015',
    { low: 0.01, high: 0.25, note: 'village against county 0.02' },
  ),
} satisfies Record<string, Source>;
