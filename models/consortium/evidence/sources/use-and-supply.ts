// Facts about how much care is used and where, and about the doctors, beds and institutions that give it: national series
// of the National Health Commission, copied as published.

import { fact, type Source, type Work } from './fact.ts';

const NHC_2024: Work = {
  title: 'Statistical Communiqué on the Development of Health 2024',
  office: 'National Health Commission',
  year: '2025',
  page: 'https://www.nhc.gov.cn/guihuaxxs/c100133/202512/f1c3a3c617484a27a1a26a468afbaeee/files/2024%E5%B9%B4%E6%88%91%E5%9B%BD%E5%8D%AB%E7%94%9F%E5%81%A5%E5%BA%B7%E4%BA%8B%E4%B8%9A%E5%8F%91%E5%B1%95%E7%BB%9F%E8%AE%A1%E5%85%AC%E6%8A%A5-20251201161542231.pdf',
  caveat: 'transcribed from a public compilation that records the official page; the page itself was not opened',
};
const NHC_2022: Work = {
  title: 'Statistical Communiqué on the Development of Health 2022',
  office: 'National Health Commission',
  year: '2023',
  page: 'https://www.nhc.gov.cn/cms-search/downFiles/9b3fddc4703d4c9d9ad399bcca089f03.pdf',
  caveat: 'transcribed from a public compilation that records the official page; the page itself was not opened',
};
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

export const USE_AND_SUPPLY = {
  A098: fact(NHC_2024, 'calibration', 'share of outpatient visits at tertiary hospitals', 28.3, 'percent of all visits', 'China, 2024'),
  A100: fact(NHC_2024, 'calibration', 'share of outpatient visits at secondary hospitals', 12, 'percent of all visits', 'China, 2024'),
  A104: fact(NHC_2024, 'calibration', 'share of outpatient visits at all hospitals (incl. ungraded)', 44.3, 'percent of all visits', 'China, 2024'),
  A106: fact(NHC_2024, 'calibration', 'share of outpatient visits at primary care institutions', 52.1, 'percent of all visits', 'China, 2024'),
  A109: fact(NHC_2024, 'calibration', 'share of admissions at tertiary hospitals', 51.6, 'percent of all admissions', 'China, 2024'),
  A110: fact(NHC_2024, 'calibration', 'share of admissions at secondary hospitals', 23.4, 'percent of all admissions', 'China, 2024'),
  A113: fact(NHC_2024, 'calibration', 'share of admissions at primary care institutions', 14.6, 'percent of all admissions', 'China, 2024'),
  A117: fact(NHC_2022, 'parameter', 'visits per doctor per working day, tertiary hospitals', 6.7, 'visits per doctor-day', 'China, hospital doctors, 2022'),
  A118: fact(NHC_2023, 'calibration', 'bed occupancy, tertiary hospitals', 91.1, 'percent', 'China, hospitals, 2023'),
  A120: fact(NHC_2023, 'parameter', 'visits per doctor per working day, tertiary hospitals', 7.3, 'visits per doctor-day', 'China, hospital doctors, 2023'),
  A121: fact(NHC_2024, 'calibration', 'bed occupancy, tertiary hospitals', 89.6, 'percent', 'China, hospitals, 2024'),
  A122: fact(NHC_2024, 'calibration', 'mean length of stay, tertiary hospitals', 7.8, 'days', 'China, discharges, 2024'),
  A123: fact(NHC_2024, 'parameter', 'visits per doctor per working day, tertiary hospitals', 7.4, 'visits per doctor-day', 'China, hospital doctors, 2024'),
  A127: fact(NHC_2023, 'calibration', 'bed occupancy, secondary hospitals', 74.3, 'percent', 'China, hospitals, 2023'),
  A128: fact(NHC_2023, 'calibration', 'mean length of stay, secondary hospitals', 9.5, 'days', 'China, discharges, 2023'),
  A129: fact(NHC_2023, 'parameter', 'visits per doctor per working day, secondary hospitals', 6, 'visits per doctor-day', 'China, hospital doctors, 2023'),
  A130: fact(NHC_2024, 'calibration', 'bed occupancy, secondary hospitals', 73.1, 'percent', 'China, hospitals, 2024'),
  A131: fact(NHC_2024, 'calibration', 'mean length of stay, secondary hospitals', 9.5, 'days', 'China, discharges, 2024'),
  A132: fact(NHC_2024, 'parameter', 'visits per doctor per working day, secondary hospitals', 6.1, 'visits per doctor-day', 'China, hospital doctors, 2024'),
  A151: fact(NHC_2022, 'parameter', 'visits per doctor per day, township health centres', 9.1, 'visits per doctor-day', 'China, township doctors, 2022'),
  A154: fact(NHC_2022, 'calibration', 'visits at township health centres', 1.21, 'billion visits per year', 'China, 2022'),
  A156: fact(NHC_2023, 'parameter', 'visits per doctor per day, township health centres', 9.2, 'visits per doctor-day', 'China, township doctors, 2023'),
  A158: fact(NHC_2023, 'calibration', 'mean length of stay, township health centres', 6.4, 'days', 'China, township discharges, 2023'),
  A159: fact(NHC_2023, 'calibration', 'visits at township health centres', 1.31, 'billion visits per year', 'China, 2023'),
  A161: fact(NHC_2024, 'parameter', 'visits per doctor per day, township health centres', 9.7, 'visits per doctor-day', 'China, township doctors, 2024'),
  A162: fact(NHC_2024, 'parameter', 'visits per doctor per day, community health centres', 16.3, 'visits per doctor-day', 'China, community doctors, 2024'),
  A163: fact(NHC_2024, 'calibration', 'mean length of stay, township health centres', 6.4, 'days', 'China, township discharges, 2024'),
  A164: fact(NHC_2024, 'calibration', 'visits at township health centres', 1.38, 'billion visits per year', 'China, 2024'),
  A178: fact(NHC_2024, 'parameter', 'beds in tertiary hospitals', 3.8947, 'million beds', 'China, 2024'),
  A179: fact(NHC_2024, 'parameter', 'beds in secondary hospitals', 2.8381, 'million beds', 'China, 2024'),
  A182: fact(NHC_2024, 'parameter', 'beds in township health centres', 1.5012, 'million beds', 'China, 2024'),
  A190: fact(NHC_2024, 'parameter', 'number of tertiary hospitals', 4111, 'hospitals', 'China, 2024'),
  A191: fact(NHC_2024, 'parameter', 'number of secondary hospitals', 12294, 'hospitals', 'China, 2024'),
  A201: fact(NHC_2024, 'parameter', 'number of township health centres', 33334, 'institutions', 'China, 2024'),
  A202: fact(NHC_2024, 'parameter', 'number of village clinics', 570410, 'institutions', 'China, 2024'),
  A205: fact(NHC_2023_PRESS, 'calibration', 'visits per person per year', 6.8, 'visits', 'China, 2023', { note: 'the same figure appears in several newspapers' }),
  A206: fact(NHC_2023, 'calibration', 'annual hospitalisation rate of residents', 21.4, 'admissions per 100 people', 'China, 2023', { conflict: '17.5 in 2022 (A207), a COVID year: both ends are kept as the band.' }),
  A207: fact(NHC_2022, 'calibration', 'annual hospitalisation rate of residents', 17.5, 'admissions per 100 people', 'China, 2022', { note: '2022 was depressed by COVID controls', conflict: '21.4 in 2023 (A206).' }),
  A208: fact(NHC_2023_PRESS, 'calibration', 'visits at village clinics', 1.4, 'billion visits per year', 'China, rural, 2023', { note: '0.12 billion more than in 2022' }),
  A210: fact(NHC_2023_PRESS, 'calibration', 'admissions at township health centres', 39.921, 'million per year', 'China, rural, 2023'),
} satisfies Record<string, Source>;
