// Effects in China of alliances, groups and teams, and who uses care: what evaluations found. They are compared with simulated
// reforms and never fitted to.
import { ABSTRACT, direction, fact, type Source, work } from './fact.ts';
import { DEQING } from './payment-and-referral.ts';

const RAN_2020 = work(
  'Ran et al., Inpatient distribution amongst medical alliances in a county',
  'Int J Equity Health 19:142',
  '2020',
  'PMC7441726',
);
const ZHAO_2024 = work(
  'Zhao, Zheng, County-township integration in Shanxi',
  'Soc Sci Med 348:116797',
  '2024',
  'doi:10.1016/j.socscimed.2024.116797',
  ABSTRACT,
);
const QIANJIANG = work(
  'Integrated care and provider financial incentives for hypertension: a cluster-randomised trial (Qianjiang)',
  'journal not recorded',
  'trial of 2012–2014',
  undefined,
  ABSTRACT,
);
const HUANG_2025 = work(
  'Huang et al., Medical consortium and public hospital performance in Beijing',
  'Symphonya',
  '2025',
  undefined,
  ABSTRACT,
);
const LI_2016 = work(
  'Li, Sun, Qian, Direct management and loose collaboration of hospitals and community care',
  'Int J Equity Health',
  '2016',
  'doi:10.1186/s12939-016-0485-7',
);
const XU_2016 = work(
  'Xu et al., Models of collaboration between hospitals and community health centres',
  'Int J Integr Care 16(1):8',
  '2016',
  'doi:10.5334/ijic.2456',
);
const FENG_2021 = work(
  'Feng et al., An integrated delivery system in a rural area (Zhili)',
  'Ann Palliat Med',
  '2021',
  undefined,
  ABSTRACT,
);
const PAIRED = work(
  'Paired assistance in medical alliances and where chronic patients go',
  'preprint',
  'not recorded',
  undefined,
  ABSTRACT,
);
const ZHOU_2013 = work(
  'Zhou et al., Equity of utilisation in rural China',
  'Int J Equity Health 12:34',
  '2013',
  'doi:10.1186/1475-9276-12-34',
);
const TRIAL = 'Qianjiang, townships drawn by lot';
const CITIES = 'Wuhan and Nanjing, 782 people with hypertension';

export const EFFECTS_CHINA_SYSTEMS = {
  D016: fact(
    RAN_2020,
    'validation',
    'alliances: slope of inpatients of the county hospital',
    31.01,
    'inpatients a month',
    'Y County, Hubei, 2008–2015',
    {
      note: 'townships +19.99 a month',
    },
  ),
  D021: fact(
    DEQING,
    'validation',
    'Deqing: inpatient share outside county, one year after',
    24.5,
    'percent',
    'Deqing, Zhejiang, county residents',
    {
      note: '27.3 % before',
    },
  ),
  D022: direction(
    ZHAO_2024,
    'county-township integration: outpatient use of leading hospital and townships',
    1,
    'counties of Shanxi',
    'inpatient use unchanged',
  ),
  D023: fact(QIANJIANG, 'validation', 'integrated care team: systolic pressure', -1.93, 'mmHg', `${TRIAL}, 2012–2014`, {
    low: -3.8,
    high: -0.063,
  }),
  D024: fact(
    QIANJIANG,
    'validation',
    'integrated care team: rate of admission for hypertension',
    -0.17,
    'points',
    `${TRIAL}, 2010–2014`,
    { low: -0.24, high: -0.094 },
  ),
  D025: fact(
    QIANJIANG,
    'validation',
    'contract on top of the team: further change of systolic pressure',
    -1.76,
    'mmHg',
    `${TRIAL}, 2012–2014`,
    {
      low: -2.79,
      high: -0.73,
      note: 'fewer admissions and less spending, but lower self-rated quality of life',
    },
  ),
  D026: direction(
    HUANG_2025,
    'consortia: inpatients and revenue of tertiary hospitals',
    -1,
    'Beijing, a panel of hospitals, 2010–2018',
    'visits, admissions and revenue of secondary hospitals up',
  ),
  D029: fact(
    LI_2016,
    'validation',
    'taken care of by the same community doctor, loose over direct management',
    1.846,
    'odds ratio',
    CITIES,
    { low: 1.262, high: 2.7 },
  ),
  D034: direction(
    FENG_2021,
    'diabetics who use tertiary hospitals',
    -1,
    'Zhili, Huzhou, 1,061 diabetics, 2014–2019',
    'cost per patient still rose slightly',
  ),
  D040: direction(PAIRED, 'chronic patients moved to primary care by paired assistance', 0, 'rural China'),
  D042: fact(
    LI_2016,
    'validation',
    'sees hospital and community care as one continuum, loose over direct management',
    3.932,
    'odds ratio',
    CITIES,
    {
      low: 2.394,
      high: 6.459,
      conflict: 'D043: staff under direct management are the most satisfied.',
    },
  ),
  D043: fact(
    XU_2016,
    'validation',
    'staff satisfied with referral under direct management',
    77.6,
    'percent',
    'Wuhan, hospital and community staff',
    {
      note: 'highest of three models',
    },
  ),
  F013: fact(
    ZHOU_2013,
    'validation',
    'concentration index of need-standardised outpatient use',
    -0.0108,
    'index',
    'rural China, 2008',
    { low: -0.0213, high: -0.0004 },
  ),
  F014: fact(
    ZHOU_2013,
    'validation',
    'concentration index of need-standardised inpatient use',
    0.1313,
    'index',
    'rural China, 2008',
    {
      low: 0.1174,
      high: 0.1451,
      note: '0.2325 in 2003',
    },
  ),
} satisfies Record<string, Source>;
