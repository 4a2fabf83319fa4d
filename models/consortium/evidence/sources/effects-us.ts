// Effects of reforms in the United States and England: what evaluations of Medicare organizations, gatekeeping, prospective
// payment and fundholding found. They are compared with simulated reforms and never fitted to.
import { fact, type Source, type Work } from './fact.ts';

const ABSTRACT = 'read in the abstract';
const MCWILLIAMS_2016: Work = {
  title: 'McWilliams et al., Early performance of accountable care organizations in Medicare',
  office: 'N Engl J Med',
  year: '2016',
  page: 'doi:10.1056/NEJMsa1600142',
  caveat: ABSTRACT,
};
const HARVARD_2016: Work = {
  title: 'News of the school on savings and bonuses of 2013 (McWilliams et al.)',
  office: 'Harvard Medical School',
  year: '2016',
  caveat: 'a press text on the study of 2016',
};
const MCWILLIAMS_2018: Work = {
  title: 'McWilliams et al., Medicare spending after 3 years of the Medicare Shared Savings Program',
  office: 'N Engl J Med',
  year: '2018',
  caveat: 'read in a summary',
};
const ASHECON: Work = {
  title: 'Savings of Shared Savings Program organizations by year of entry (abstract 8223)',
  office: 'American Society of Health Economists, conference of 2019',
  year: '2019',
  caveat: ABSTRACT,
};
const MARKOVITZ: Work = {
  title: 'Markovitz et al., Performance in the Medicare Shared Savings Program after accounting for nonrandom exit',
  office: 'Ann Intern Med',
  year: '2019',
  page: 'doi:10.7326/M18-2539',
  caveat: ABSTRACT,
};
const fileOf = (performanceYear: number): Work => ({
  title: `Performance Year Financial and Quality Results, public use file, performance year ${performanceYear}`,
  office: 'Centers for Medicare & Medicaid Services, Shared Savings Program',
  year: String(performanceYear + 1),
  page: 'https://data.cms.gov/medicare-shared-savings-program/performance-year-financial-and-quality-results',
  caveat: 'computed from copies of the file',
});
const FILE_2018 = fileOf(2018);
const FILE_2022 = fileOf(2022);
const PENNSYLVANIA: Work = {
  title: 'The Pennsylvania Rural Health Model and potentially avoidable use',
  office: 'Health Affairs Scholar',
  year: '2024',
  page: 'doi:10.1093/haschl/qxae002',
  caveat: ABSTRACT,
};
const SRIPA: Work = {
  title: 'Sripa et al., Impact of GP gatekeeping on quality of care, and health outcomes, use, and expenditure',
  office: 'Br J Gen Pract 69(682):e294',
  year: '2019',
  page: 'PMC6478478',
};
const HENNIG_SCHMIDT: Work = {
  title: 'Hennig-Schmidt, Selten, Wiesen, How payment systems affect physicians’ provision behaviour',
  office: 'J Health Econ',
  year: '2011',
  page: 'doi:10.1016/j.jhealeco.2011.05.001',
  caveat: ABSTRACT,
};
const RAND_PPS: Work = {
  title: 'Effects of Medicare’s prospective payment on hospital care',
  office: 'RAND',
  year: '1990',
  caveat: 'read in the summary',
};
const BENSTETTER: Work = {
  title: 'Benstetter, Wambach, The treadmill effect in a fixed budget system',
  office: 'J Health Econ',
  year: '2006',
  caveat: 'theory; seen as cited',
};
const DUSHEIKO: Work = {
  title: 'Dusheiko et al., The effect of budgets on doctor behaviour: GP fundholding',
  office: 'CMPO, University of Bristol, working paper 03/064',
  year: '2003',
  caveat: ABSTRACT,
};

const ENTRANTS = 'Medicare Shared Savings Program, 220 organizations, 2013';
const BY_2015 = 'Medicare Shared Savings Program, 2015';
const DIRECTION = 'as a direction (1 up, -1 down, 0 none)';
const RATE = 'share of the benchmark';

export const EFFECTS_US = {
  UB154: fact(FILE_2018, 'validation', 'mean savings rate, high revenue', 0.0057, RATE, '313 organizations, 2018', {
    note: 'standard deviation 0.0370',
  }),
  UB155: fact(FILE_2018, 'validation', 'mean savings rate, low revenue', 0.0289, RATE, '235 organizations, 2018', {
    note: 'standard deviation 0.0481',
  }),
  UB178: fact(FILE_2022, 'validation', 'mean savings rate, one-sided', 0.0244, RATE, '198 organizations, 2022', {
    note: 'earners 40.9 %',
  }),
  UB179: fact(FILE_2022, 'validation', 'mean savings rate, two-sided', 0.0465, RATE, '284 organizations, 2022', {
    note: 'earners 78.2 %',
  }),
  UB195: fact(
    FILE_2018,
    'validation',
    'standard deviation of savings rates, 20,000 to 50,000 people',
    0.033,
    RATE,
    '111 organizations, 2018',
  ),
  UB196: fact(
    FILE_2018,
    'validation',
    'standard deviation of savings rates, 5,000 to 10,000 people',
    0.0522,
    RATE,
    '200 organizations, 2018',
  ),
  UC001: fact(MCWILLIAMS_2016, 'validation', 'entrants of 2012: spending', -144, 'USD per person and year', ENTRANTS, {
    note: '-1.4 %, p = 0.02',
    conflict: 'UC011 finds nothing once selection is addressed.',
  }),
  UC002: fact(MCWILLIAMS_2016, 'validation', 'entrants of 2013: spending', -3, 'USD per person and year', ENTRANTS, {
    note: 'p = 0.96; more saved by independent primary care groups than by groups of hospitals (p = 0.005)',
  }),
  UC003: fact(HARVARD_2016, 'validation', 'saved by all organizations', 238, 'million USD', ENTRANTS, {
    note: 'bonuses paid: 244 million',
  }),
  UC004: fact(
    MCWILLIAMS_2018,
    'validation',
    'physician groups that entered in 2012: spending',
    -474,
    'USD per person and year',
    BY_2015,
    {
      note: 'organizations with hospitals cost more in bonuses than they saved',
    },
  ),
  UC007: fact(ASHECON, 'validation', 'entrants of 2012: spending', -302, 'USD per person and year', BY_2015, {
    note: 'p < 0.001',
  }),
  UC008: fact(ASHECON, 'validation', 'entrants of 2013: spending', -139, 'USD per person and year', BY_2015, {
    note: 'p = 0.009',
  }),
  UC009: fact(ASHECON, 'validation', 'entrants of 2014: spending', -36, 'USD per person and year', BY_2015, {
    note: 'not significant',
  }),
  UC010: fact(
    MARKOVITZ,
    'validation',
    'ordinary adjusted model: spending',
    -118,
    'USD per person and quarter',
    'Medicare Shared Savings Program, 2008–2014',
    {
      low: -151,
      high: -85,
      conflict: 'UC011, of the same study.',
    },
  ),
  UC011: fact(
    MARKOVITZ,
    'validation',
    'instrumental variable: spending',
    5,
    'USD per person and quarter',
    'Medicare Shared Savings Program, 2008–2014',
    {
      low: -51,
      high: 62,
      conflict: 'UC010, of the same study.',
    },
  ),
  UC055: fact(
    PENNSYLVANIA,
    'validation',
    'potentially avoidable use under hospital budgets',
    0,
    DIRECTION,
    'rural hospitals of Pennsylvania',
  ),
  UC063: fact(
    SRIPA,
    'validation',
    'primary care contacts under gatekeeping',
    1,
    DIRECTION,
    '25 studies of many countries',
    {
      note: 'fewer hospital and specialist contacts; lower satisfaction; worse survival from cancer in one study',
    },
  ),
  UC064: fact(
    SRIPA,
    'validation',
    'share of visits to specialists after gatekeeping ended',
    11,
    'percent',
    'a plan in the United States (Ferris 2002, as reviewed)',
    {
      note: '10.8 % before; primary care visits in six months 2.16 before, 2.05 after',
    },
  ),
  UF010: fact(
    HENNIG_SCHMIDT,
    'validation',
    'services under capitation against fee for service',
    -1,
    DIRECTION,
    'a laboratory',
  ),
  UF021: fact(
    RAND_PPS,
    'validation',
    'prospective payment: length of stay',
    -24,
    'percent',
    'Medicare, five conditions, 1981–82 to 1985–86',
  ),
  UF026: fact(BENSTETTER, 'validation', 'value of a point in a race under a capped budget', -1, DIRECTION, 'theory'),
  UF028: fact(DUSHEIKO, 'validation', 'fundholding: elective admissions', -3.3, 'percent', 'England, 1997–2001', {
    note: '57 % of the gap was incentive, 43 % selection; no effect on emergencies',
  }),
} satisfies Record<string, Source>;
