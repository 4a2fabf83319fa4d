// Facts about prices by tier, household and fund shares, and the benefit rules of the two basic insurance schemes
// (UEBMI for employees, URRBMI for rural and non-working residents).

import { fact, type Source, type Work } from './fact.ts';

const NHC_2023_PRESS: Work = {
  title: 'Statistical Communiqué on the Development of Health 2023 (press text)',
  office: 'National Health Commission; Guangming Daily, 29 August 2024',
  year: '2024',
  caveat: 'read in newspaper text',
};
const NHC_2016_NEWS: Work = {
  title: 'Statistical Communiqué on the Development of Health 2016 (news report)',
  office: 'National Health and Family Planning Commission',
  year: '2017',
  caveat: 'read in a translated news report',
};
const NHC_2024: Work = {
  title: 'Statistical Communiqué on the Development of Health 2024',
  office: 'National Health Commission',
  year: '2025',
  page: 'https://www.nhc.gov.cn/guihuaxxs/c100133/202512/f1c3a3c617484a27a1a26a468afbaeee/files/2024%E5%B9%B4%E6%88%91%E5%9B%BD%E5%8D%AB%E7%94%9F%E5%81%A5%E5%BA%B7%E4%BA%8B%E4%B8%9A%E5%8F%91%E5%B1%95%E7%BB%9F%E8%AE%A1%E5%85%AC%E6%8A%A5-20251201161542231.pdf',
  caveat: 'transcribed from a public compilation that records the official page; the page itself was not opened',
};
const MONITOR_2021: Work = {
  title: 'Monthly monitoring of medical costs, January to November 2021',
  office: 'National Health Commission',
  year: '2022',
  caveat: 'read in a press report',
};
const MONITOR_2022: Work = {
  title: 'Monthly monitoring of medical costs, January to May 2022',
  office: 'National Health Commission',
  year: '2022',
  caveat: 'read in a translated press report',
};
const NHC_2020: Work = {
  title: 'Statistical Communiqué on the Development of Health 2020',
  office: 'National Health Commission',
  year: '2021',
  caveat: 'read as quoted in a translated article',
};
const NHSA_SERIES: Work = {
  title: 'Benefit use of basic medical insurance, 2012–2025',
  office: 'National Healthcare Security Administration',
  year: '2026',
  page: 'https://www.nhsa.gov.cn/art/2026/7/13/art_257_21405.html',
  caveat: 'transcribed from a public compilation that records the official page; the page itself was not opened; 2025 is preliminary',
};
const NHSA_2023: Work = {
  title: 'Statistical Bulletin on Healthcare Security 2023',
  office: 'National Healthcare Security Administration',
  year: '2024',
  page: 'https://www.nhsa.gov.cn/art/2024/7/25/art_7_13340.html',
  caveat: 'transcribed from a public compilation that records the official page; the page itself was not opened',
};
const NHSA_2024: Work = {
  title: 'Statistical Bulletin on Healthcare Security 2024',
  office: 'National Healthcare Security Administration',
  year: '2025',
  page: 'https://www.nhsa.gov.cn/art/2025/7/14/art_7_17248.html',
  caveat: 'transcribed from a public compilation that records the official page; the page itself was not opened',
};
const NHSA_2025: Work = {
  title: 'Statistical Bulletin on Healthcare Security 2025',
  office: 'National Healthcare Security Administration',
  year: '2026',
  page: 'https://www.nhsa.gov.cn/art/2026/7/16/art_7_21451.html',
  caveat: 'transcribed from a public compilation that records the official page; the page itself was not opened',
};
const NHSA_PLAN: Work = {
  title: 'Plan for healthcare security in the 15th five-year period',
  office: 'National Healthcare Security Administration',
  year: '2026',
  page: 'https://www.nhsa.gov.cn/art/2026/8/19/art_104_21827.html',
  caveat: 'read as quoted in a news digest',
};
const NANCHANG: Work = {
  title: 'Inpatient and outpatient benefit rules of Nanchang',
  office: 'Nanchang Healthcare Security Bureau',
  year: '2023',
  page: 'https://ybj.nc.gov.cn/ncylbzj/lzyj/202301/fa5bcef146524eb197208f5d0685012a.shtml',
  caveat: 'read in a public compilation of the municipal documents',
};
const JIANGXI: Work = {
  title: 'Employee outpatient benefit rules, Jiangxi',
  office: 'Jiangxi Healthcare Security Bureau',
  year: '2025',
  page: 'http://ybj.jiangxi.gov.cn/jxsylbzj/col/col27597/content/content_1965643907931512832.html',
  caveat: 'read in a public compilation of the documents',
};
const OUT_OF_PROVINCE: Work = {
  title: 'Rules for care outside the province, Jiangxi',
  office: 'Nanchang and Jiangxi Healthcare Security Bureaus',
  year: '2025',
  caveat: 'read in a public compilation; the official page was not found',
};
const PERSONAL: Work = {
  title: 'Article on personal accounts and outpatient pooling of employee insurance (translated)',
  office: 'trade press',
  year: 'not printed in what was read',
  caveat: 'translated article; year of publication not printed',
};
const CHFS: Work = {
  title: 'Catastrophic health expenditure by province (China Household Finance Survey 2017)',
  office: 'Lancet Reg Health West Pac',
  year: '2022',
  page: 'PIIS2666-6065(22)00248-6',
  caveat: 'read in the abstract',
};
const CFPS: Work = {
  title: 'Trends in catastrophic health expenditure 2010–2018 (China Family Panel Studies)',
  office: 'BMC Health Serv Res',
  year: '2021',
  page: 'doi:10.1186/s12913-021-06533-x',
  caveat: 'read in the abstract',
};
const CFPS_2019: Work = {
  title: 'Catastrophic health expenditure, China Family Panel Studies',
  office: 'IJERPH 16:4775',
  year: '2019',
  page: 'doi:10.3390/ijerph16234775',
  caveat: 'read in the abstract',
};

export const PRICES_AND_INSURANCE = {
  A213: fact(NHC_2023_PRESS, 'calibration', 'hospital cost per outpatient visit, all hospitals', 361.6, 'CNY', 'China, hospital outpatients, 2023', { note: '+5.3 % real on 2022', conflict: '344.1 in 2021 (A220) and 359.4 in 2022 (A224) are tertiary public hospitals; this is all hospitals.' }),
  A214: fact(NHC_2023_PRESS, 'calibration', 'hospital cost per admission, all hospitals', 10315.8, 'CNY', 'China, hospital inpatients, 2023', { note: '-5.2 % real on 2022' }),
  A216: fact(NHC_2016_NEWS, 'calibration', 'hospital cost per admission, all hospitals', 8604.7, 'CNY', 'China, hospital inpatients, 2016', { note: 'drugs are 34.6 % of the bill' }),
  A218: fact(NHC_2023_PRESS, 'calibration', 'out-of-pocket share of total health expenditure', 27.3, 'percent', 'China, 2023', { note: 'government 26.7 %, social 46.0 %' }),
  A219: fact(NHC_2024, 'calibration', 'out-of-pocket share of total health expenditure', 27.5, 'percent', 'China, 2024', { note: 'derived: 25007.5 of 90895.5 (100 million CNY)' }),
  A220: fact(MONITOR_2021, 'parameter', 'cost per outpatient visit, tertiary public hospitals', 344.1, 'CNY', 'China, public hospital patients, 2021 (Jan-Nov)', { conflict: '359.4 in January to May 2022 (A224).' }),
  A221: fact(MONITOR_2021, 'parameter', 'cost per outpatient visit, secondary public hospitals', 222.4, 'CNY', 'China, public hospital patients, 2021 (Jan-Nov)'),
  A222: fact(MONITOR_2021, 'parameter', 'cost per admission, tertiary public hospitals', 14465.9, 'CNY', 'China, public hospital patients, 2021 (Jan-Nov)', { conflict: '14016.9 in January to May 2022 (A225).' }),
  A223: fact(MONITOR_2021, 'parameter', 'cost per admission, secondary public hospitals', 6872, 'CNY', 'China, public hospital patients, 2021 (Jan-Nov)', { conflict: '6821.5 in January to May 2022 (A226).' }),
  A224: fact(MONITOR_2022, 'parameter', 'cost per outpatient visit, tertiary public hospitals', 359.4, 'CNY', 'China, public hospital patients, 2022 (Jan-May)'),
  A225: fact(MONITOR_2022, 'parameter', 'cost per admission, tertiary public hospitals', 14016.9, 'CNY', 'China, public hospital patients, 2022 (Jan-May)'),
  A226: fact(MONITOR_2022, 'parameter', 'cost per admission, secondary public hospitals', 6821.5, 'CNY', 'China, public hospital patients, 2022 (Jan-May)'),
  A227: fact(NHC_2020, 'parameter', 'cost per outpatient visit, community health centre', 165.9, 'CNY', 'China, primary care patients, 2020', { conflict: '84.7 at township health centres (A229): a county has both.' }),
  A228: fact(NHC_2020, 'parameter', 'cost per admission, community health centre', 3560.3, 'CNY', 'China, primary care patients, 2020', { conflict: '2083.0 at township health centres (A230).' }),
  A229: fact(NHC_2020, 'parameter', 'cost per outpatient visit, township health centre', 84.7, 'CNY', 'China, primary care patients, 2020'),
  A230: fact(NHC_2020, 'parameter', 'cost per admission, township health centre', 2083, 'CNY', 'China, primary care patients, 2020', { note: '317.5 CNY per day' }),
  A258: fact(NHSA_SERIES, 'parameter', 'employee insurance (UEBMI) enrolment', 370.95, 'million people', 'China, UEBMI, 2023'),
  A259: fact(NHSA_SERIES, 'calibration', 'employee insurance (UEBMI) reimbursed ordinary outpatient visits per enrollee', 5.88, 'visits per person per year', 'China, UEBMI, 2023'),
  A260: fact(NHSA_SERIES, 'calibration', 'employee insurance (UEBMI) admissions per 100 enrollees', 21.6, 'per 100 per year', 'China, UEBMI, 2023'),
  A261: fact(NHSA_SERIES, 'calibration', 'employee insurance (UEBMI) cost per ordinary outpatient visit', 266, 'CNY', 'China, UEBMI, 2023'),
  A262: fact(NHSA_SERIES, 'calibration', 'employee insurance (UEBMI) cost per chronic/special-disease outpatient visit', 678.4, 'CNY', 'China, UEBMI with listed chronic disease, 2023'),
  A263: fact(NHSA_SERIES, 'calibration', 'employee insurance (UEBMI) cost per admission', 12176, 'CNY', 'China, UEBMI, 2023'),
  A264: fact(NHSA_SERIES, 'parameter', 'employee insurance (UEBMI) enrolment', 379.48, 'million people', 'China, UEBMI, 2024'),
  A265: fact(NHSA_SERIES, 'calibration', 'employee insurance (UEBMI) reimbursed ordinary outpatient visits per enrollee', 6.94, 'visits per person per year', 'China, UEBMI, 2024'),
  A266: fact(NHSA_SERIES, 'calibration', 'employee insurance (UEBMI) admissions per 100 enrollees', 21.7, 'per 100 per year', 'China, UEBMI, 2024'),
  A267: fact(NHSA_SERIES, 'calibration', 'employee insurance (UEBMI) cost per ordinary outpatient visit', 251.6, 'CNY', 'China, UEBMI, 2024'),
  A268: fact(NHSA_SERIES, 'calibration', 'employee insurance (UEBMI) cost per chronic/special-disease outpatient visit', 652.1, 'CNY', 'China, UEBMI with listed chronic disease, 2024'),
  A269: fact(NHSA_SERIES, 'calibration', 'employee insurance (UEBMI) cost per admission', 11706, 'CNY', 'China, UEBMI, 2024'),
  A288: fact(NHSA_SERIES, 'parameter', 'resident insurance (URRBMI) enrolment', 962.94, 'million people', 'China, URRBMI, 2023'),
  A289: fact(NHSA_SERIES, 'calibration', 'resident insurance (URRBMI) reimbursed ordinary outpatient visits per enrollee', 2.16, 'visits per person per year', 'China, URRBMI, 2023', { conflict: 'The benefit rule A337 applied to every township visit would give about 4.4.' }),
  A290: fact(NHSA_SERIES, 'calibration', 'resident insurance (URRBMI) admissions per 100 enrollees', 20.7, 'per 100 per year', 'China, URRBMI, 2023'),
  A291: fact(NHSA_SERIES, 'calibration', 'resident insurance (URRBMI) cost per ordinary outpatient visit', 115.9, 'CNY', 'China, URRBMI, 2023'),
  A292: fact(NHSA_SERIES, 'calibration', 'resident insurance (URRBMI) cost per chronic/special-disease outpatient visit', 515.4, 'CNY', 'China, URRBMI with listed chronic disease, 2023'),
  A293: fact(NHSA_SERIES, 'calibration', 'resident insurance (URRBMI) cost per admission', 7674, 'CNY', 'China, URRBMI, 2023'),
  A294: fact(NHSA_SERIES, 'parameter', 'resident insurance (URRBMI) enrolment', 947.14, 'million people', 'China, URRBMI, 2024'),
  A295: fact(NHSA_SERIES, 'calibration', 'resident insurance (URRBMI) reimbursed ordinary outpatient visits per enrollee', 2.51, 'visits per person per year', 'China, URRBMI, 2024'),
  A296: fact(NHSA_SERIES, 'calibration', 'resident insurance (URRBMI) admissions per 100 enrollees', 21.7, 'per 100 per year', 'China, URRBMI, 2024'),
  A297: fact(NHSA_SERIES, 'calibration', 'resident insurance (URRBMI) cost per ordinary outpatient visit', 117.3, 'CNY', 'China, URRBMI, 2024'),
  A298: fact(NHSA_SERIES, 'calibration', 'resident insurance (URRBMI) cost per chronic/special-disease outpatient visit', 493.8, 'CNY', 'China, URRBMI with listed chronic disease, 2024'),
  A299: fact(NHSA_SERIES, 'calibration', 'resident insurance (URRBMI) cost per admission', 7409, 'CNY', 'China, URRBMI, 2024'),
  A306: fact(NHSA_2023, 'calibration', 'employee insurance (UEBMI) mean cost per admission', 12175, 'CNY', 'China, UEBMI, 2023'),
  A307: fact(NHSA_2023, 'calibration', 'resident insurance (URRBMI) mean cost per admission', 7674, 'CNY', 'China, URRBMI, 2023'),
  A308: fact(NHSA_2023, 'parameter', 'employee insurance (UEBMI) fund share of in-catalogue inpatient cost', 84.6, 'percent', 'China, UEBMI, 2023', { note: 'inside the catalogue only; of the whole bill the share is lower', conflict: '84.8 in 2024 (A312) and 84.1 in 2025 (A316).' }),
  A309: fact(NHSA_2023, 'parameter', 'resident insurance (URRBMI) fund share of in-catalogue inpatient cost', 68.1, 'percent', 'China, URRBMI, 2023', { note: 'inside the catalogue only; of the whole bill the share is lower', conflict: '68.6 in 2024 (A313) and 66.0 in 2025 (A317).' }),
  A312: fact(NHSA_2024, 'parameter', 'employee insurance (UEBMI) fund share of in-catalogue inpatient cost', 84.8, 'percent', 'China, UEBMI, 2024'),
  A313: fact(NHSA_2024, 'parameter', 'resident insurance (URRBMI) fund share of in-catalogue inpatient cost', 68.6, 'percent', 'China, URRBMI, 2024'),
  A316: fact(NHSA_2025, 'parameter', 'employee insurance (UEBMI) fund share of in-catalogue inpatient cost', 84.1, 'percent', 'China, UEBMI, 2025'),
  A317: fact(NHSA_2025, 'parameter', 'resident insurance (URRBMI) fund share of in-catalogue inpatient cost', 66, 'percent', 'China, URRBMI, 2025'),
  A321: fact(NHSA_PLAN, 'context', 'fund payment target for in-policy inpatient cost: employees / residents', 80, 'percent', 'China, UEBMI 80 / URRBMI 70, 2026–2030', { low: 70, high: 80, note: 'a policy target, not an outcome: employees 80, residents 70' }),
  A322: fact(NANCHANG, 'parameter', 'resident insurance (URRBMI) inpatient deductible, primary or lower hospital', 100, 'CNY per admission', 'Nanchang, URRBMI, 2023–2025', { note: 'yearly cap 100,000 CNY basic plus 300,000 critical illness' }),
  A323: fact(NANCHANG, 'parameter', 'resident insurance (URRBMI) inpatient in-policy reimbursement rate, primary or lower hospital', 90, 'percent', 'Nanchang, URRBMI, 2023–2025'),
  A324: fact(NANCHANG, 'parameter', 'resident insurance (URRBMI) inpatient deductible, secondary hospital', 400, 'CNY per admission', 'Nanchang, URRBMI, 2023–2025'),
  A325: fact(NANCHANG, 'parameter', 'resident insurance (URRBMI) inpatient in-policy reimbursement rate, secondary hospital', 80, 'percent', 'Nanchang, URRBMI, 2023–2025'),
  A326: fact(NANCHANG, 'parameter', 'resident insurance (URRBMI) inpatient deductible, tertiary hospital', 600, 'CNY per admission', 'Nanchang, URRBMI, 2023–2025'),
  A327: fact(NANCHANG, 'parameter', 'resident insurance (URRBMI) inpatient in-policy reimbursement rate, tertiary hospital', 60, 'percent', 'Nanchang, URRBMI, 2023–2025'),
  A328: fact(NANCHANG, 'parameter', 'employee insurance (UEBMI) inpatient deductible, primary or lower hospital', 200, 'CNY per admission', 'Nanchang, UEBMI, 2023–2025', { note: 'yearly cap 100,000 CNY basic plus 400,000 critical illness' }),
  A329: fact(NANCHANG, 'parameter', 'employee insurance (UEBMI) inpatient in-policy reimbursement rate, primary or lower hospital', 95, 'percent', 'Nanchang, UEBMI, 2023–2025'),
  A330: fact(NANCHANG, 'parameter', 'employee insurance (UEBMI) inpatient deductible, secondary hospital', 500, 'CNY per admission', 'Nanchang, UEBMI, 2023–2025'),
  A331: fact(NANCHANG, 'parameter', 'employee insurance (UEBMI) inpatient in-policy reimbursement rate, secondary hospital', 90, 'percent', 'Nanchang, UEBMI, 2023–2025'),
  A332: fact(NANCHANG, 'parameter', 'employee insurance (UEBMI) inpatient deductible, tertiary hospital', 800, 'CNY per admission', 'Nanchang, UEBMI, 2023–2025'),
  A333: fact(NANCHANG, 'parameter', 'employee insurance (UEBMI) inpatient in-policy reimbursement rate, tertiary hospital', 85, 'percent', 'Nanchang, UEBMI, 2023–2025'),
  A334: fact(JIANGXI, 'parameter', 'employee insurance (UEBMI) ordinary outpatient reimbursement, primary or lower', 65, 'percent', 'Nanchang, working UEBMI, 2025', { note: 'yearly deductible 300 CNY, yearly cap 2,000 (working) or 3,000 (retired); retired +5 points' }),
  A335: fact(JIANGXI, 'parameter', 'employee insurance (UEBMI) ordinary outpatient reimbursement, secondary', 60, 'percent', 'Nanchang, working UEBMI, 2025', { note: 'deductible and cap as for the primary tier' }),
  A336: fact(JIANGXI, 'parameter', 'employee insurance (UEBMI) ordinary outpatient reimbursement, tertiary', 55, 'percent', 'Nanchang, working UEBMI, 2025', { note: 'deductible and cap as for the primary tier' }),
  A337: fact(NANCHANG, 'parameter', 'resident insurance (URRBMI) ordinary outpatient reimbursement, primary or lower only', 60, 'percent', 'Nanchang, URRBMI, 2023–2025', { note: 'no deductible; +5 points with a family-doctor contract', conflict: 'Applied to every township visit, this rule gives about 4.4 reimbursed visits a year against 2.16 observed (A289): only a share of visits is claimed.' }),
  A338: fact(OUT_OF_PROVINCE, 'parameter', 'own-expense first share when treated outside province without referral / with referral', 20, 'percent', 'Jiangxi, insured, 2025', { low: 10, high: 20, note: '10 % if referred or an emergency, 20 % if not' }),
  C056: fact(PERSONAL, 'parameter', 'personal-account income of employee insurance', 529.7, 'billion CNY', 'China, UEBMI, 2018'),
  F005: fact(CHFS, 'calibration', 'catastrophic health expenditure incidence', 11, 'percent of households', 'China, CHFS households, 2017', { low: 10.7, high: 11.3, note: '6.3 in Beijing to 16.0 in Heilongjiang', conflict: '8.7 in 2018 from another survey (F007).' }),
  F006: fact(CFPS, 'calibration', 'catastrophic health expenditure incidence', 14.7, 'percent of households', 'China, CFPS households, 2010', { note: 'urban 12.5, rural 16.8; threshold 40 %', conflict: '12.57 for the same year by another definition of the same survey.' }),
  F007: fact(CFPS, 'calibration', 'catastrophic health expenditure incidence', 8.7, 'percent of households', 'China, CFPS households, 2018', { note: 'urban 6.6, rural 10.9; threshold 40 %', conflict: '11.0 in 2017 from another survey (F005); 8.94 in 2016 (F008).' }),
  F008: fact(CFPS_2019, 'calibration', 'catastrophic health expenditure incidence (40% of capacity to pay)', 8.94, 'percent of households', 'China, CFPS households, 2016', { note: '12.57 in 2010', conflict: '14.7 in 2010 falling to 8.7 in 2018 from the same survey (F006, F007).' }),
} satisfies Record<string, Source>;
