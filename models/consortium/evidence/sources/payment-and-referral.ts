// Facts about how providers answer to payment, and about referral up and down, leakage, medicines and shared records.

import { fact, type Source, type Work } from './fact.ts';

export const DOU_2019: Work = {
  title: 'Dou et al., Global budget and cardiovascular spending in Shanghai',
  office: 'IJERPH 16:1385',
  year: '2019',
  page: 'doi:10.3390/ijerph16081385',
};
export const COUNTY_BUDGET: Work = {
  title: 'Global budget and readmission in rural China: a difference-in-differences study',
  office: 'J Med Econ',
  year: '2017',
  page: 'doi:10.1080/13696998.2017.1336448',
};
export const ZHEJIANG: Work = {
  title:
    'Zhang et al., County hospital responses to funding reforms in Zhejiang, China: an interrupted time-series analysis',
  office: 'La Trobe University repository',
  year: 'not printed in what was read',
};
export const JIAN_2015: Work = {
  title: 'Jian et al., DRG pilot in Beijing',
  office: 'Health Aff 34:1745',
  year: '2015',
  page: 'doi:10.1377/hlthaff.2015.0074',
};
const FANG: Work = {
  title: 'Fang, Lei, Shi, Yi, Physician-induced demand and the zero-markup policy',
  office: 'VoxChina',
  year: '2021',
};
export const DEQING: Work = {
  title: 'Jia et al., Integrated health organisation in Deqing county',
  office: 'Int J Integr Care 21(3)',
  year: '2021',
  page: 'doi:10.5334/ijic.5605',
};
const SONGJIANG: Work = {
  title: 'Fudan paediatric alliance in Songjiang',
  office: 'Fudan Univ J Med Sci 49:384',
  year: '2022',
};
export const BRIEFING_2017: Work = {
  title: 'Press briefing on medical alliances, April 2017',
  office: 'National Health and Family Planning Commission',
  year: '2017',
  caveat: 'read in a news report',
};
const XINHUA_2017: Work = {
  title: 'Graphic on medical alliances and tiered care, 2 September 2017',
  office: 'Xinhua, printed in Hainan Daily',
  year: '2017',
  caveat: 'official claim in the press',
};
const XINHUA_2024: Work = {
  title: 'Report on medical consortia, 28 February 2024',
  office: 'Xinhua',
  year: '2024',
  caveat: 'official claim in the press',
};
const CHINA_DAILY_2024: Work = {
  title: 'Report on tiered care, 29 February 2024',
  office: 'Xinhua, in China Daily',
  year: '2024',
  caveat: 'official claim in the press',
};
const YU_2017: Work = {
  title: 'Yu et al., Downward referral in Shanghai',
  office: 'BMJ Open 7:e012565',
  year: '2017',
  page: 'PMC5387945',
};
export const CAI: Work = {
  title: 'Cai et al., Modes of medical alliances',
  office: 'Iran J Public Health',
  year: '2017–18',
};
const MEDICINES_META: Work = {
  title: 'Availability of essential medicines: a meta-analysis',
  office: 'Front Public Health 11:1149838',
  year: '2023',
  page: 'doi:10.3389/fpubh.2023.1149838',
};
const NANJING_MEDICINES: Work = {
  title: 'Wang et al., Availability of medicines in Nanjing',
  office: 'Front Public Health 10:860471',
  year: '2022',
  page: 'doi:10.3389/fpubh.2022.860471',
};
const NHC_2024: Work = {
  title: 'Statistical Communiqué on the Development of Health 2024',
  office: 'National Health Commission',
  year: '2025',
  page: 'https://www.nhc.gov.cn/guihuaxxs/c100133/202512/f1c3a3c617484a27a1a26a468afbaeee/files/2024%E5%B9%B4%E6%88%91%E5%9B%BD%E5%8D%AB%E7%94%9F%E5%81%A5%E5%BA%B7%E4%BA%8B%E4%B8%9A%E5%8F%91%E5%B1%95%E7%BB%9F%E8%AE%A1%E5%85%AC%E6%8A%A5-20251201161542231.pdf',
  caveat: 'transcribed from a public compilation that records the official page; the page itself was not opened',
};

export const PAYMENT_AND_REFERRAL = {
  C005: fact(
    DOU_2019,
    'parameter',
    'global budget: discharges, immediate change',
    -10.4,
    'percent',
    'Shanghai, cardiovascular inpatients, 2009–2012',
    { note: 'afterwards -225.55 discharges a month; spending per discharge barely moved' },
  ),
  C009: fact(
    COUNTY_BUDGET,
    'parameter',
    'county global budget: fund payment per admission, extra growth',
    -447.46,
    'CNY',
    'YC vs ZJ county, 36883 vs 29555 inpatients after, 2012–2014',
    { note: 'cost shifted to patients' },
  ),
  C010: fact(
    COUNTY_BUDGET,
    'parameter',
    'county global budget: out-of-pocket per admission, extra growth',
    188.06,
    'CNY',
    'YC vs ZJ county, 36883 vs 29555 inpatients after, 2012–2014',
    { note: 'cost shifted to patients' },
  ),
  C024: fact(
    ZHEJIANG,
    'parameter',
    'inpatient DRG alone: total cost per admission, change',
    -1390,
    'CNY',
    'Zhejiang, 6 vs 12 county hospitals, 2017–2019',
    {
      note: 'out-of-pocket -1,116; outpatient visits and their cost rose. It set the curvature of line shift, so no figure of this study counts as validation',
    },
  ),
  C026: fact(
    JIAN_2015,
    'parameter',
    'DRG pilot: spending per admission, change',
    -6.2,
    'percent',
    'Beijing, 6 pilot vs 8 control hospitals, 2010–2012',
    { note: '-1,251 CNY' },
  ),
  C042: fact(
    FANG,
    'parameter',
    'zero markup: drug spending',
    -63,
    'log points',
    'China, treated vs control hospitals, published 2021',
    { note: 'about -47 %' },
  ),
  C043: fact(
    FANG,
    'parameter',
    'zero markup: non-drug service spending',
    28,
    'log points',
    'China, treated vs control hospitals, published 2021',
    { note: 'about +32 %' },
  ),
  D020: fact(
    DEQING,
    'calibration',
    'Deqing: inpatient share outside county, before',
    27.3,
    'percent',
    'Deqing, Zhejiang, county residents, year before integration, published 2021',
    { conflict: 'Nationally 82.5 % were treated inside the county in 2017 (E005), so 17.5 % outside.' },
  ),
  D030: fact(
    SONGJIANG,
    'parameter',
    'effective (completed) upward referral rate before tracking',
    65.6,
    'percent',
    'Songjiang, Shanghai, 306 referrals from March 2019 to December 2020, value of 2019',
    { note: '80.3 % in 2020 with a register and follow-up' },
  ),
  E003: fact(BRIEFING_2017, 'calibration', 'up to down referral ratio', 3.8, 'ratio', 'China, alliances, 2016', {
    note: 'derived, 10 of 2.6 million; about 5.2 in 2015',
    conflict:
      'A newspaper count of 2.396 million down in the first half of 2017 was said to exceed all of 2016, which contradicts 2.6 million.',
  }),
  E005: fact(
    XINHUA_2017,
    'calibration',
    'within-county treatment rate',
    82.5,
    'percent',
    'China, county residents, mid 2017',
    {
      note: '+2.1 points on the end of 2016',
      conflict: 'More than 90 % in 2023, of common diseases (E011); 72.7 % of inpatients in Deqing (D020).',
    },
  ),
  E007: fact(
    XINHUA_2017,
    'calibration',
    'inpatients transferred to primary care, tertiary public hospitals',
    0.9,
    'percent of inpatients',
    'China, inpatients, 2017',
    { note: '0.6 % in 2016' },
  ),
  E008: fact(
    XINHUA_2017,
    'calibration',
    'inpatients transferred to primary care, secondary public hospitals',
    0.7,
    'percent of inpatients',
    'China, inpatients, 2017',
    { note: '0.5 % in 2016' },
  ),
  E010: fact(
    XINHUA_2024,
    'calibration',
    'two-way referrals, both directions',
    30.32,
    'million per year',
    'China, 2023',
    {
      note: '+9.7 % on 2022; split by direction not published',
      conflict:
        'Both directions together: with 3.8 up for each one down (E003) about 17 up per 1,000 people; 1.25 % of care users had any referral (B034).',
    },
  ),
  E011: fact(
    CHINA_DAILY_2024,
    'calibration',
    'common diseases treated within county (more than)',
    90,
    'percent',
    'China, county patients, 2023',
    { note: 'an official claim', conflict: '82.5 % in 2017 (E005); 72.7 % of inpatients in Deqing (D020).' },
  ),
  E012: fact(
    YU_2017,
    'parameter',
    'tertiary doctors willing to refer down',
    20.8,
    'percent',
    'Shanghai, 773 doctors, 13 tertiary hospitals, published 2017',
    { note: '161 of 773' },
  ),
  E013: fact(
    YU_2017,
    'parameter',
    'tertiary patients willing to be referred down',
    37.6,
    'percent',
    'Shanghai, 866 patients, published 2017',
    {
      note: '326 of 866',
      conflict: 'In a survey of ten cities only 10.9 % would return on strong advice or once better (E018).',
    },
  ),
  E018: fact(
    CAI,
    'validation',
    'patients not willing to return to community hospital after improvement',
    89.07,
    'percent',
    '10 cities, 970 residents, published 2017–18',
    {
      note: '6.8 % only on strong advice, 4.12 % willing once better',
      conflict: '37.4 % unwilling among older inpatients in Shandong (another wording and population).',
    },
  ),
  E019: fact(
    MEDICINES_META,
    'parameter',
    'availability of essential medicines',
    28.1,
    'percent',
    'China, 36 studies, all facility types, 2015–2019',
    {
      low: 26.4,
      high: 29.9,
      note: '29.4 % (27.5–31.3) in 2009–14; west 19.8, centre 34.5, east 33.8',
      conflict: 'About 55 % in Nanjing, another basket (E020).',
    },
  ),
  E020: fact(
    NANJING_MEDICINES,
    'parameter',
    'median availability of generics in primary care (about)',
    55,
    'percent',
    'Nanjing, 30 primary institutions, 45 medicines, 2018–2020',
    { note: '54.67 % mean in 2021', conflict: '28.1 % pooled over China, another basket (E019).' },
  ),
  E021: fact(
    NHC_2024,
    'parameter',
    'hospitals taking part in mutual recognition of test results',
    90.4,
    'percent of public hospitals of second grade and above',
    'China, public hospitals, 2024',
    { note: '88.2 % in 2022, 88.1 % in 2023; participation, not depth' },
  ),
  E022: fact(
    NHC_2024,
    'parameter',
    'hospitals offering telemedicine',
    68,
    'percent of public hospitals of second grade and above',
    'China, public hospitals, 2024',
  ),
} satisfies Record<string, Source>;
