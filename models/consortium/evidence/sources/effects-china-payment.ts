// Effects in China of gates, contracts and payment: what evaluations found. They are compared with simulated reforms and never
// fitted to; those whose study set a parameter are shown apart.
import { ABSTRACT, direction, fact, type Source, work } from './fact.ts';
import { COUNTY_BUDGET, DOU_2019, JIAN_2015, ZHEJIANG } from './payment-and-referral.ts';

const XU_2020 = work(
  'Xu, Powell-Jackson, Mills, Effectiveness of primary care gatekeeping: a pilot in China',
  'BMJ Glob Health 5:e002792',
  '2020',
  undefined,
  ABSTRACT,
);
const SHANDONG_CONTRACT = work(
  'Contracting a family doctor and use of primary care by older people: a difference-in-differences study',
  'BMC Geriatr',
  '2024',
  'doi:10.1186/s12877-024-05336-z',
  ABSTRACT,
);
const YIP_2014 = work(
  'Yip et al., Capitation combined with pay-for-performance improves antibiotic prescribing practices in rural China',
  'Health Aff 33:502',
  '2014',
  undefined,
  ABSTRACT,
);
const ZHANG_2025 = work(
  'Zhang et al., Capitation in a county medical community',
  'BMC Public Health 25:1722',
  '2025',
  'doi:10.1186/s12889-025-22979-8',
  ABSTRACT,
);
const HUANG_2016 = work(
  'Huang et al., Global budget and outpatient spending on hypertension',
  'SpringerPlus',
  '2016',
  'PMC5081988',
);
const HE_2018 = work(
  'He et al., Case payment in Henan',
  'IJERPH 15:2839',
  '2018',
  'doi:10.3390/ijerph15122839',
  ABSTRACT,
);
const DRG_REVIEW = work(
  'Payment by diagnosis-related groups in China: a systematic review',
  'PubMed Central',
  '2020',
  'PMC7017558',
);
const SHANDONG_ZMDP = work(
  'Zero mark-up in county hospitals of Shandong, 2007–2017',
  'Int J Equity Health',
  '2020',
  'doi:10.1186/s12939-020-01326-w',
  ABSTRACT,
);
const COUNTIES_ZMDP = work(
  'Zero mark-up and spending of patients: claims of the rural scheme in 25 counties',
  'Health Soc Care Community 2023:3285043',
  '2023',
  undefined,
  ABSTRACT,
);
const PRICING_2020 = work(
  'The nationwide pricing reform of drugs and services in urban public hospitals',
  'BMC Health Serv Res 20:1058',
  '2020',
  'doi:10.1186/s12913-020-05849-4',
  ABSTRACT,
);
const GATE = 'one district of northern China, 200,685 enrollees in 17 townships, 2012–2014';
const YC = 'YC vs ZJ county, 2012–2014';

export const EFFECTS_CHINA_PAYMENT = {
  B051: fact(
    SHANDONG_CONTRACT,
    'validation',
    'effect of a contract on the level of the first facility',
    -0.54,
    'levels',
    'rural Shandong, 310 older people, 2019–2020',
    {
      low: -1.03,
      high: 0.05,
      conflict: 'The abstract prints P = 0.03 beside an interval that crosses zero.',
    },
  ),
  B052: fact(XU_2020, 'validation', 'mandatory gate: patients who visit primary care', 55.3, 'percent', GATE, {
    note: 'p = 0.001',
  }),
  B053: fact(XU_2020, 'validation', 'mandatory gate: outpatient spending in primary care', 1.6, 'percent', GATE, {
    note: 'p = 0.884',
  }),
  B054: fact(XU_2020, 'validation', 'mandatory gate: hospital outpatient visits', -23.9, 'percent', GATE, {
    note: 'p = 0.048',
  }),
  B055: fact(XU_2020, 'validation', 'mandatory gate: outpatient spending at hospitals', -22.4, 'percent', GATE, {
    note: 'p = 0.011',
  }),
  C001: fact(
    YIP_2014,
    'validation',
    'capitation with pay for performance: antibiotic prescriptions',
    -15,
    'percent',
    'Ningxia, 2009–2012',
    {
      note: 'about; a small fall in spending per visit at village posts; no other effect',
    },
  ),
  C003: fact(
    ZHANG_2025,
    'validation',
    'capitation: monthly trend in cost per primary visit',
    -0.615,
    'CNY a month',
    'F County, 49,326 visits of diabetics, 2014–2019',
    {
      note: 'p < 0.05; the unit of the slope is assumed',
    },
  ),
  C007: direction(
    DOU_2019,
    'global budget: spending per discharge',
    0,
    'Shanghai, respiratory inpatients, 2009–2012',
    'discharges -1,933 a month',
  ),
  C008: fact(
    COUNTY_BUDGET,
    'validation',
    'county global budget: total spending per admission, extra growth',
    -263.35,
    'CNY',
    YC,
  ),
  C012: fact(
    HUANG_2016,
    'validation',
    'outpatient spending per patient at primary hospitals under a global budget',
    640.28,
    'CNY a year',
    'Tianjin, 21,925 patients with hypertension, 2013',
    {
      note: '700.64 under fee for service; own payment 148.42 against 168.27; compared at one time',
    },
  ),
  C025: direction(
    ZHEJIANG,
    'outpatient volume and cost per visit once capitation is added to DRG',
    -1,
    'Zhejiang, 2019',
  ),
  C027: fact(JIAN_2015, 'validation', 'DRG pilot: own payment per admission', -10.5, 'percent', 'Beijing, 2010–2012', {
    note: '-647 CNY',
  }),
  C029: fact(
    HE_2018,
    'validation',
    'case payment: total spending per admission',
    -346.59,
    'CNY',
    'Xi vs Huaibin county, Henan, 59,087 vs 51,325 inpatients, 2011–2013',
    {
      note: 'fund -105.39, own payment -241.2, all p < 0.001',
    },
  ),
  C040: direction(
    DRG_REVIEW,
    'length of stay under DRG payment',
    -1,
    'China, 13 studies',
    'slightly; selection, cost shift and upcoding reported, cost findings inconsistent',
  ),
  C044: fact(
    SHANDONG_ZMDP,
    'validation',
    'zero mark-up: gross revenue of county hospitals',
    -5.07,
    'percent',
    'Shandong, 2007–2017',
    {
      note: 'drug revenue -24.04 %; subsidies +199 %; visits and surplus unchanged',
    },
  ),
  C045: fact(
    COUNTIES_ZMDP,
    'validation',
    'zero mark-up: outpatient spending per patient',
    -23.66,
    'percent',
    '25 counties, rural scheme, 2012–2016',
    {
      note: 'own payment -54.62 %; inpatient spending -5.82 %',
      conflict: 'C048 has -3.63 % of the cost of a visit for the cities.',
    },
  ),
  C048: fact(
    PRICING_2020,
    'validation',
    'pricing reform: cost per outpatient visit',
    -3.63,
    'percent',
    '31 provinces, urban public hospitals, 2012–2018',
    {
      note: 'drug cost per visit -7.59 %; no fall in cost per admission',
    },
  ),
} satisfies Record<string, Source>;
