// Published effects that are not simulated, and why. What a model cannot represent is part of what it says about itself.
import type { LeftOutEffect } from '../../../../src/engine/validation.ts';

const out = (study: string, finding: string, reason: string): LeftOutEffect => ({ study, finding, reason });

const NO_DRUGS = 'Drugs are not billed apart from services.';
const NO_CONTROL = 'Before and after, without a group that had no reform; many measures at once.';
const DRIFT = 'The baseline stands still: ageing, incomes and new hospitals do not move it.';
const ASKED = 'An answer to a question; the one stated preference of the model is fitted to another question.';

export const LEFT_OUT_EFFECTS: readonly LeftOutEffect[] = [
  out('Zhang et al. 2025, county capitation (C004)', 'drug share of county hospital visits +19 points', NO_DRUGS),
  out(
    'Dou et al. 2019, Shanghai (C006)',
    'inpatient spending -55.7 million CNY a month',
    'The study set parameters, and the sum depends on the size of the city.',
  ),
  out(
    'County global budget 2017 (C009, C011)',
    'fund payment per admission -447 CNY; own payment per person +408 CNY',
    'The study set parameters; two of its figures are shown.',
  ),
  out(
    'Jian et al. 2015, Beijing (C028)',
    'a third of eligible cases went back to fee for service',
    'Cases cannot opt out of DRG payment in the model; the study set a parameter.',
  ),
  out(
    'Fang et al. 2021 (C042, C043)',
    'drug spending -47 %, other services +32 %',
    `${NO_DRUGS} The study set a parameter.`,
  ),
  out(
    'Hospital budgets in a southern megacity (C041)',
    '301,374 more outpatient visits per hospital and year',
    'A government budget tied to output is no lever.',
  ),
  out(
    'Pricing reform of urban hospitals 2020 (C046, C047, C049)',
    'drug cost per visit -7.6 %, surgery cost per admission +9.1 %',
    NO_DRUGS,
  ),
  out(
    'Beijing zero mark-up 2019 (C050)',
    'cost per admission -10 % in a year, back within three',
    `${NO_CONTROL} Consumables are not billed apart.`,
  ),
  out(
    'Meng et al. 2019, Sanming (C051, C052)',
    'growth of inpatient spending -1.3 points; own payment -308 CNY',
    NO_CONTROL,
  ),
  out(
    'National pilots of comprehensive reform (C053)',
    'inpatient cost per person -7.2 % and, in another paper, -2.1 %',
    'Two papers on the same pilots disagree threefold, and the package differs from province to province.',
  ),
  out(
    'Zhenjiang pilot of 1994 (C057)',
    'spending -8 %, visits -14 %, admissions -11 %',
    'An insurance scheme of its time with new cost sharing and payment at once.',
  ),
  out(
    'ZJ province zero mark-up 2015 (C059, C060)',
    'drug spending -8 %, services +23 % per visit',
    `${NO_CONTROL} ${NO_DRUGS}`,
  ),
  out(
    'Wang et al. 2018, Luohu (D006)',
    '4,995 more people with hypertension under management',
    'The study describes the group on which the setting of the district rests.',
  ),
  out(
    'Gong et al. 2024, Luohu (D007)',
    'efficiency of resource allocation +34 %',
    'A score of data envelopment, which the model has not.',
  ),
  out(
    'Sun et al. 2023, Chuansha (D027)',
    'older chronic patients use community centres more; costs rise at both',
    'Descriptive; no age group among the measures.',
  ),
  out(
    'Cui et al. 2025, Dapeng (D028)',
    'general practitioners 0 to 6.27 per 10,000',
    'Staff is part of a setting, not an outcome.',
  ),
  out('Beijing children’s hospitals 2017 (D031)', 'visits -6.4 % in a year', 'A claim in the press, not causal.'),
  out('Longhua hypertension service (D033)', 'sizes not readable', 'The effect sizes were cut off in what was read.'),
  out('Anhui primary care reform 2014 (D039)', 'cost per visit 35.3 to 31.6 CNY', NO_CONTROL),
  out(
    'Primary care’s share over the years (A235 to A237, B042)',
    'visits to primary care 63 % in 2005, 59 % in 2013; -8.4 points 2009 to 2018',
    DRIFT,
  ),
  out('Hypertension over the years (A349)', '-0.61 points a year 2010 to 2018', DRIFT),
  out(
    'Surveys on first contact (B035 to B041, E018, F023)',
    'from 17.6 % (Beijing) to 72 % (Fujian) would go to primary care first',
    ASKED,
  ),
  out(
    'Synergy of policies 2020 (B043)',
    '28 points less county hospital use',
    'The unit of the change in reimbursement was not readable.',
  ),
  out('Patients under management (A357)', '83 % under control', 'Selected patients of one programme.'),
  out(
    'Avoidable admissions of one city, and of costly rural patients (F003, F004)',
    '125,372 admissions; 21.65 %',
    'A count without its population; costly patients are no group among the measures.',
  ),
  out(
    'Inequality between provinces (F010 to F012)',
    'concentration index of hospital visits 0.185',
    'Between provinces, not people; a setting is one place.',
  ),
  out(
    'Horizontal inequity by scheme (F015, F024)',
    '0.024; -13 % after integration of schemes',
    'The standardisation for need cannot be repeated; merging schemes is no lever.',
  ),
  out(
    'Sun et al. 2017, Fujian hospital (F021)',
    'consultation wait -3.5 minutes',
    'Minutes in one hospital’s queue are below a month.',
  ),
  out(
    'McWilliams et al. 2018, later entrants (UC005, UC006)',
    'physician groups: -342 USD (2013), -156 USD (2014)',
    'The same arms as for the entrants of 2012 at another window; counted once.',
  ),
  out(
    'McWilliams et al. 2017, post-acute care (UC019, UC020)',
    '-106 USD (-176 to -35), -9 %',
    'Post-acute care is not told apart.',
  ),
  out(
    'Barnett and McWilliams 2018 (UC022)',
    'new specialist visits -5.4 %',
    'The study set the share of care outside an organization.',
  ),
  out(
    'McWilliams et al. 2014 (UC024)',
    '40 % of outpatient billing is for assigned patients',
    'The study set what people leave; bills by assignment are no measure.',
  ),
  out(
    'Public use file of 2023 (UB164 to UB193, UB259 to UB273)',
    'savings rates by class of organization',
    'The file set the levels of the market; the files of 2018 and 2022 are compared.',
  ),
  out(
    'Public use files, hospitals in the organization (UB166 to UB169)',
    '0.62 % with, 2.64 % without in 2018',
    'The same contrast as low against high revenue; counted once.',
  ),
  out(
    'Public use files, quality and savings (UB263, UB268)',
    'correlation -0.01 in 2018, 0.19 in 2022',
    'Needs many organizations that differ; a run has one.',
  ),
  out(
    'Alternative Quality Contract (UC038)',
    '3 % saved on patients outside the contract',
    'Nobody is outside a contract that covers a scheme; spillover is not represented.',
  ),
  out('GPDC 2022 (UC044)', '193 million USD more spent', 'The number of people is not in what was read.'),
  out(
    'Markets with organizations (UC060)',
    'no effect on total spending',
    'One market is simulated, not many with more or fewer organizations.',
  ),
  out(
    'Reviews of gatekeeping, extremes (UC062)',
    'use -78 %, spending -80 %',
    'The largest of 26 mixed studies, not an average.',
  ),
  out(
    'Price cut in a laboratory (UF009)',
    'no change in quantity',
    'A cut of the amount per head leaves what one more service earns as it is: an exact test, no effect.',
  ),
  out(
    'Upcoding in the United States (UF015, UF020)',
    '11.3 % of price changes; 13 % overpaid',
    'Prices of single groups and risk scores are not represented.',
  ),
  out(
    'RAND on prospective payment (UF022, UF023)',
    'deaths in hospital -3.5 points; unstable at discharge +43 %',
    'Deaths do not depend on care in the model; stability at discharge is no measure.',
  ),
  out(
    'Selection of patients (UF024, UF025)',
    'sicker patients moved; stays that are outliers',
    'Hospitals refuse by severity only; no sizes were published.',
  ),
  out(
    'Ho and Pakes 2014 (UF027)',
    'capitated insurers use cheaper, farther hospitals',
    'Births in California; hospitals of one tier do not differ in price.',
  ),
  out(
    'Croxson et al. 2001; Nassiri and Rochaix 2006 (UF029, UF030)',
    'activity before entry inflates budgets; caps shift services',
    'Providers do not anticipate a contract that has not begun; services are one.',
  ),
  out('Medical homes in Michigan (UF031)', '-866 to +749 USD across groups', 'A range across groups, without a mean.'),
];
