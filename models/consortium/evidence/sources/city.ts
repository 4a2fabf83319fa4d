// Facts about Chinese cities: community health centres and stations, national shares by tier that a city district must
// explain together with a county, the shape of two hospital groups, how many people live in towns and cities.

import { fact, type Source, type Work } from './fact.ts';

const NHC_2023: Work = {
  title: 'Statistical Communiqué on the Development of Health 2023',
  office: 'National Health Commission',
  year: '2024',
  page: 'https://www.nhc.gov.cn/cms-search/downFiles/58c5d1e9876344e5b1aa5aa2b083a51a.pdf',
  caveat: 'transcribed from a public compilation that records the official page; the page itself was not opened',
};
const NHC_2023_PRESS: Work = {
  title: 'Statistical Communiqué on the Development of Health 2023 (press text)',
  office: 'National Health Commission; Guangming Daily, 29 August 2024',
  year: '2024',
  caveat: 'read in newspaper text',
};
const NHC_2024: Work = {
  title: 'Statistical Communiqué on the Development of Health 2024',
  office: 'National Health Commission',
  year: '2025',
  caveat: 'transcribed from a public compilation that records the official page; the page itself was not opened',
};
const CAI: Work = {
  title: 'Cai et al., Modes of medical alliances',
  office: 'Iran J Public Health',
  year: '2017–18',
};
const WANG_LUOHU: Work = {
  title: 'Wang et al., The Luohu Model',
  office: 'Int J Integr Care 18(4):3',
  year: '2018',
  page: 'doi:10.5334/ijic.3955',
};
const COMMUNIQUE_2023: Work = {
  title: 'Statistical Communiqué on National Economic and Social Development 2023',
  office: 'National Bureau of Statistics of China',
  year: '2024',
  caveat: 'the page was not opened; check before citing',
};

export const CITY = {
  A102: fact(
    NHC_2024,
    'calibration',
    'share of outpatient visits at primary-grade hospitals',
    2.5,
    'percent of all visits',
    'China, 2024',
  ),
  A112: fact(
    NHC_2024,
    'calibration',
    'share of admissions at all hospitals (incl. ungraded)',
    81.6,
    'percent of all admissions',
    'China, 2024',
  ),
  A160: fact(
    NHC_2023,
    'calibration',
    'visits at community health centres',
    0.83,
    'billion visits per year',
    'China, 2023',
  ),
  A165: fact(
    NHC_2024,
    'calibration',
    'visits at community health centres',
    0.93,
    'billion visits per year',
    'China, 2024',
  ),
  A203: fact(NHC_2024, 'parameter', 'community health centres', 10228, 'institutions', 'China, 2024'),
  A204: fact(NHC_2024, 'parameter', 'community health stations', 27073, 'institutions', 'China, 2024'),
  A209: fact(
    NHC_2023_PRESS,
    'calibration',
    'visits at community health stations',
    0.21,
    'billion visits per year',
    'China, urban, 2023',
  ),
  A211: fact(
    NHC_2023_PRESS,
    'calibration',
    'admissions at community health centres',
    4.804,
    'million per year',
    'China, urban, 2023',
  ),
  D005: fact(
    WANG_LUOHU,
    'parameter',
    'hospitals in the Luohu group',
    5,
    'hospitals',
    'Luohu district, Shenzhen, 2015',
    {
      note: 'and 23 community stations',
    },
  ),
  D036: fact(
    CAI,
    'parameter',
    'secondary hospitals in the Kangfu group',
    5,
    'hospitals',
    'Zhenjiang, published 2017–18',
    { note: 'led by a tertiary hospital, linked by assets, with 10 community institutions' },
  ),
  N008: fact(COMMUNIQUE_2023, 'parameter', 'people living in towns and cities', 66.16, 'percent', 'China, 2023'),
} satisfies Record<string, Source>;
