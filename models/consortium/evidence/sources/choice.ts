// Facts about how residents choose a provider: revealed shares, stated trade-offs, bypass, price elasticities.

import { fact, type Source, type Work } from './fact.ts';

const KADOORIE: Work = {
  title: 'Differential cost-sharing and choice of hospital tier, China Kadoorie Biobank',
  office: 'China Kadoorie Biobank',
  year: 'not printed in what was read',
  caveat: 'read in the abstract',
};
const JIA_2020: Work = {
  title: 'Jia et al., Preferences of patients with non-communicable diseases for primary healthcare facilities: a discrete choice experiment in Wuhan',
  office: 'IJERPH 17:3987',
  year: '2020',
  page: 'doi:10.3390/ijerph17113987',
  caveat: 'read in the abstract',
};
const LI_BYPASS: Work = {
  title: 'Li, Chen, Khan, Bypassing primary care',
  office: 'BMC Health Serv Res',
  year: '2021',
  page: 'doi:10.1186/s12913-021-06908-0',
  caveat: 'read in the abstract',
};
const LU_BYPASS: Work = {
  title: 'Lu et al., Difference in bypass for inpatient care',
  office: 'Int J Equity Health',
  year: '2022',
  page: 'doi:10.1186/s12939-022-01734-0',
  caveat: 'read in the abstract',
};
const LIAO_2021: Work = {
  title: 'Liao et al., First contact with primary care in north-eastern China',
  office: 'BMJ Glob Health',
  year: '2021',
  page: 'doi:10.1136/bmjgh-2020-003907',
  caveat: 'read in the abstract',
};
const CAI: Work = {
  title: 'Cai et al., Modes of medical alliances',
  office: 'Iran J Public Health',
  year: '2017–18',
};
const ZHOU_2011: Work = {
  title: 'Zhou et al., Elasticity of demand for healthcare in rural China',
  office: 'Health Policy',
  year: '2011',
  page: 'doi:10.1016/j.healthpol.2011.09.005',
  caveat: 'read in the abstract',
};
const DIABETES_OOP: Work = {
  title: 'Decreasing out-of-pocket expenses for outpatient care of people with diabetes',
  office: 'Int J Equity Health',
  year: '2022',
  page: 'doi:10.1186/s12939-022-01775-5',
  caveat: 'read in the abstract',
};
const FENG_2017: Work = {
  title: 'Feng et al., Usual primary care provider and self-referral',
  office: 'BMC Health Serv Res',
  year: '2017',
  page: 'doi:10.1186/s12913-017-2673-6',
  caveat: 'read in the abstract',
};
const FAMILY_DOCTOR: Work = {
  title: 'Can the family doctor system improve health service utilization? A difference-in-differences study',
  office: 'BMC Health Serv Res 24:454',
  year: '2024',
  page: 'doi:10.1186/s12913-024-10903-6',
  caveat: 'read in the abstract',
};

export const CHOICE = {
  B001: fact(KADOORIE, 'calibration', 'share choosing tertiary (tier 3) for first stroke/IHD admission, urban', 66, 'percent', '10 areas, urban: 20302 stroke, 19283 IHD, 2009–2017', { low: 64, high: 68, note: 'range over the two diseases; insured adults' }),
  B002: fact(KADOORIE, 'calibration', 'share choosing tertiary (tier 3) for first stroke/IHD admission, rural', 28, 'percent', '10 areas, rural: 21130 stroke, 17890 IHD, 2009–2017', { low: 27, high: 29, note: 'range over the two diseases; reimbursement and deductible mattered little in rural areas' }),
  B004: fact(JIA_2020, 'parameter', 'WTP for travel time under 30 minutes, condition perceived minor', 102.84, 'CNY per visit', 'Wuhan, NCD patients, published 2020', { note: 'year approximate' }),
  B005: fact(JIA_2020, 'parameter', 'WTP for senior instead of junior practitioner, condition perceived severe', 565.8, 'CNY', 'Wuhan, NCD patients, published 2020', { note: 'year approximate' }),
  B010: fact(JIA_2020, 'parameter', 'relative importance of care provider, minor condition', 8.51, 'percent of total', 'Wuhan, NCD patients, published 2020'),
  B011: fact(JIA_2020, 'parameter', 'relative importance of care provider, severe condition', 38.69, 'percent of total', 'Wuhan, NCD patients, published 2020'),
  B025: fact(LI_BYPASS, 'calibration', 'outpatients aged 45+ who bypass primary care', 40, 'percent', 'China, CHARLS 45+, 2011–2015', { note: 'the urban rate is nearly twice the rural one; lower cost at primary care had little or no effect' }),
  B026: fact(LU_BYPASS, 'calibration', 'bypass rate for inpatient conditions treatable in primary care', 73.8, 'percent', 'Hubei, 1352 hospitalised patients, 2018'),
  B027: fact(LU_BYPASS, 'calibration', 'bypass rate, urban', 91.3, 'percent', 'Hubei, urban inpatients, 2018'),
  B028: fact(LU_BYPASS, 'calibration', 'bypass rate, rural', 56.2, 'percent', 'Hubei, rural inpatients, 2018', { conflict: '91.3 in urban Hubei (B027).' }),
  B029: fact(LU_BYPASS, 'parameter', 'odds of bypass if nearest facility is a hospital, rural', 26.09, 'odds ratio', 'Hubei, rural inpatients, 2018', { low: 7.87, high: 86.54, note: 'urban 8.32 (2.94–23.59); signing with a family doctor did not help' }),
  B030: fact(LIAO_2021, 'calibration', 'first contact at primary care, diseases recommended to primary care, urban', 54.92, 'percent', 'Jilin, 3302 outpatient users of 38823 respondents, 2008–2018', { note: 'insurance and contract not associated' }),
  B031: fact(LIAO_2021, 'calibration', 'first contact at primary care, diseases recommended to primary care, rural', 82.49, 'percent', 'Jilin, 3302 outpatient users of 38823 respondents, 2008–2018', { conflict: '61.19 for diseases not recommended to primary care (B033).' }),
  B032: fact(LIAO_2021, 'calibration', 'first contact at primary care, diseases not recommended, urban', 33.51, 'percent', 'Jilin, 3302 outpatient users of 38823 respondents, 2008–2018'),
  B033: fact(LIAO_2021, 'calibration', 'first contact at primary care, diseases not recommended to primary care, rural', 61.19, 'percent', 'Jilin, 3302 outpatient users of 38823 respondents, 2008–2018', { conflict: '82.49 for diseases recommended to primary care (B031).' }),
  B034: fact(LIAO_2021, 'calibration', 'care users with any referral experience', 1.25, 'percent', 'Jilin, 3302 outpatient users of 38823 respondents, 2008–2018', { note: 'formal referral is almost absent', conflict: '30.32 million referrals in 2023, both directions (E010), are about 21 per 1,000 people.' }),
  B041: fact(CAI, 'validation', 'residents preferring tertiary hospital', 93.5, 'percent', '10 cities, 970 electronic questionnaires, published 2017–18', { note: 'convenience sample, far above what people do', conflict: 'Stated preference: national revealed share of visits at tertiary hospitals is 28.3 % (A098).' }),
  B044: fact(ZHOU_2011, 'parameter', 'own-price elasticity, any outpatient visit', -0.519, 'elasticity', 'rural China, NHSS, 2003 and 2008', { low: -0.703, high: -0.336, note: 'elasticity of total demand' }),
  B045: fact(ZHOU_2011, 'parameter', 'own-price elasticity, number of visits among users', -0.547, 'elasticity', 'rural China, NHSS users, 2003 and 2008', { low: -0.747, high: -0.347 }),
  B046: fact(ZHOU_2011, 'parameter', 'own-price elasticity, any inpatient admission', -0.372, 'elasticity', 'rural China, NHSS, 2003 and 2008', { low: -0.517, high: -0.226 }),
  B047: fact(DIABETES_OOP, 'parameter', 'change in annual outpatient visits per 1-point higher outpatient reimbursement ratio', 0.021, 'visits per person-year', 'China (one city), 5996 diabetics, 2019–2021', { note: 'admissions fell by 0.006 per point' }),
  B048: fact(FENG_2017, 'parameter', 'odds of self-referral to county hospital with a usual township provider', 0.58, 'odds ratio', 'Qianjiang, Chongqing, 832 township inpatients, 2012–2014', { low: 0.41, high: 0.82, note: '9 points lower (3 to 14)' }),
  B049: fact(FAMILY_DOCTOR, 'parameter', 'effect of family-doctor contract on community share of outpatient visits, hypertension', 0.02, 'share points (0-1)', 'eastern city, hypertension patients, claims', { note: 'follow-up visits +0.13, outpatient visits +0.08' }),
  B050: fact(FAMILY_DOCTOR, 'parameter', 'effect of family-doctor contract on community share of outpatient visits, diabetes', 0.04, 'share points (0-1)', 'eastern city, diabetes patients, claims', { note: 'no effect on admissions' }),
} satisfies Record<string, Source>;
