// Facts about real systems: what the documents behind the shipped scenarios print, and what evaluations of those places found.
// None is fitted to; they are kept to compare results with, or as context.

import { fact, type Source, type Work } from './fact.ts';
import { BRIEFING_2017, CAI } from './payment-and-referral.ts';

const GONG_ZHANG: Work = {
  title: "Gong, Zhang, The Enlightenment of American Accountable Care Organizations to China's Medical Consortium",
  office: 'Southwest Minzu University, Chengdu',
  year: 'about 2019',
  caveat: 'journal and year are not printed in what was read',
};
const OUTPATIENT_2021: Work = {
  title:
    'How to change the payment method for outpatient services from the post-payment system to the pre-payment system?',
  office: 'echemi.com',
  year: '2021',
  caveat: 'a machine translation of an article on the Chinese outpatient reform',
};
const LEWIS_2017: Work = {
  title:
    'Lewis, Tierney, Colla, Shortell, The new frontier of strategic alliances in health care: new partnerships under accountable care organizations',
  office: 'Soc Sci Med 190:1–10',
  year: '2017',
  page: 'doi:10.1016/j.socscimed.2017.04.054',
  caveat: 'read in abstract',
};
const LUOHU_COST: Work = {
  title: 'The Luohu model and inpatient quality and cost among the elderly: a difference-in-differences study',
  office: 'Cost Eff Resour Alloc',
  year: '2022',
  page: 'doi:10.1186/s12962-022-00361-4',
};
const LUOHU_MODEL: Work = {
  title: 'Wang et al., The Luohu Model',
  office: 'Int J Integr Care 18(4):3',
  year: '2018',
  page: 'doi:10.5334/ijic.3955',
  caveat: 'single pages read on a mirror',
};
const XIAMEN: Work = {
  title: 'Xiamen three-in-one care of diabetes: a retrospective cohort',
  office: 'BMC Health Serv Res',
  year: '2017',
  page: 'PMC5704596',
};
const BEIJING_CHILDREN: Work = {
  title: 'News on Beijing children’s hospitals',
  office: 'journal announcement',
  year: '2017',
  caveat: 'a claim in the press, not causal',
};
const HENAN_TELEMEDICINE: Work = {
  title: 'Regional telemedicine platform in Henan',
  office: 'J Med Internet Res 23(7):e28009',
  year: '2021',
  page: 'doi:10.2196/28009',
};
const TOWNSHIP_SURGERY: Work = {
  title: 'Surgical capacity of township hospitals in central China',
  office: 'Int J Equity Health',
  year: '2018',
  page: 'PMC5932883',
};

const luohu = 'Luohu, Shenzhen, elderly inpatients, 2015–2017';

export const SYSTEMS = {
  C101: fact(
    OUTPATIENT_2021,
    'context',
    'freed by moving the employer part of personal accounts',
    250,
    'billion CNY',
    'China, employees, 2018',
    {
      low: 250,
      high: 310,
      note: '30 to 37 % of the outpatient income of public hospitals, about 830 billion',
    },
  ),
  D001: fact(LUOHU_COST, 'validation', 'inpatient cost per episode, months 13–16', -1224.1, 'CNY', luohu, {
    low: -2075.5,
    high: -372.7,
    note: 'no effect in the first year',
  }),
  D002: fact(LUOHU_COST, 'validation', 'length of stay, months 13–16', -0.938, 'days', luohu, {
    low: -1.835,
    high: -0.0416,
  }),
  D003: fact(LUOHU_COST, 'validation', 'readmission within 30 days', 1.082, 'ratio of odds ratios', luohu, {
    low: 0.865,
    high: 1.353,
    note: 'no change',
  }),
  D004: fact(
    LUOHU_MODEL,
    'validation',
    'patients referred down to community stations (more than)',
    10000,
    'a year',
    'Luohu, 2016',
    {
      note: 'none in 2015',
    },
  ),
  D005: fact(LUOHU_MODEL, 'context', 'hospitals in the group', 5, 'hospitals', 'Luohu, 2015', {
    note: '23 community stations; spending passed the global budget because demand rose',
  }),
  D018: fact(
    XIAMEN,
    'validation',
    'diabetic visits at community centres, before',
    29.7,
    'percent',
    'Xiamen, 89,558 people with type 2 diabetes, 2012',
  ),
  D031: fact(
    BEIJING_CHILDREN,
    'context',
    'visits to children’s hospitals, year on year after the alliance',
    -6.37,
    'percent',
    'Beijing, 2017',
  ),
  D032: fact(
    HENAN_TELEMEDICINE,
    'context',
    'remote consultations on one provincial platform',
    103957,
    'consultations',
    'Henan, 18 cities, 2015–2020',
    {
      note: '86.64 % asked for by hospitals and centres of the lower grades',
    },
  ),
  D035: fact(
    GONG_ZHANG,
    'context',
    'medical associations built',
    311,
    'associations',
    'Jiangsu, all public hospitals',
    {
      note: 'family-doctor contracts offered in 100 % of counties; aim of a city: nine in ten adults treated in the county, six in ten inpatients in a township',
    },
  ),
  D036: fact(CAI, 'context', 'secondary hospitals in the Zhenjiang group', 5, 'hospitals', 'Zhenjiang, founded 2009', {
    note: 'one tertiary hospital and 10 community institutions; linked by assets',
  }),
  D037: fact(
    OUTPATIENT_2021,
    'context',
    'outpatient diseases under a single-disease limit',
    7,
    'diseases',
    'Huludao, 2021',
    {
      note: 'four costly ones are paid like inpatient care',
    },
  ),
  D038: fact(
    OUTPATIENT_2021,
    'context',
    'chronic outpatient diseases covered',
    73,
    'diseases',
    'Yantai, employees, 2021',
    {
      note: 'no pooling of ordinary outpatient care then',
    },
  ),
  D041: fact(
    TOWNSHIP_SURGERY,
    'validation',
    'appendectomies at 60 township hospitals',
    589,
    'a year',
    'four counties, two provinces, 2015',
    {
      note: '1,389 in 2011; fewer where networks were tight',
    },
  ),
  D044: fact(
    LUOHU_MODEL,
    'context',
    'global budget to the group with surplus retained (1 = yes)',
    1,
    'yes or no',
    'Luohu, 2015',
    {
      note: 'sharing of a deficit not visible in what was read',
    },
  ),
  D101: fact(
    GONG_ZHANG,
    'context',
    'townships that offer family-doctor contracts',
    98.3,
    'percent',
    'Jiangsu, 113 townships',
    {
      note: '77 % of 1,181 villages, 100 % of community centres; places that offer, not people who signed',
    },
  ),
  D102: fact(
    BRIEFING_2017,
    'context',
    'cities above prefecture level with a medical association',
    205,
    'cities',
    'China, end of 2016',
    {
      note: 'more than 60 % of such cities; four mature forms',
    },
  ),
  D103: fact(
    BRIEFING_2017,
    'context',
    'longest prescription for contracted chronic patients',
    2,
    'months',
    'China, 2017',
  ),
  E001: fact(BRIEFING_2017, 'context', 'referrals up within associations (nearly)', 10, 'million', 'China, 2016', {
    note: '+62 % on 2015',
  }),
  E002: fact(BRIEFING_2017, 'context', 'referrals down within associations', 2.6, 'million', 'China, 2016', {
    note: '+117 % on 2015',
  }),
  F023: fact(
    CAI,
    'validation',
    'residents who say the alliance is not yet working and fear it cannot',
    62.58,
    'percent',
    '10 cities, 970 residents, published 2017–18',
    {
      note: '13.92 % not yet but will, 20.62 % unclear, 2.89 % already works',
    },
  ),
  F101: fact(
    CAI,
    'validation',
    'residents who have heard of alliances but do not know the content',
    94.84,
    'percent',
    '10 cities, 970 residents, published 2017–18',
  ),
  F102: fact(
    CAI,
    'validation',
    'residents drawn by convenience of treatment',
    62.27,
    'percent',
    '10 cities, 970 residents, published 2017–18',
    {
      note: '20.72 % by famous doctors, 11.55 % by good technology and reimbursement, 5.46 % see no advantage',
    },
  ),
  UD002: fact(
    LEWIS_2017,
    'context',
    'ACOs that involve new partnerships',
    81,
    'percent',
    'United States, national survey and 31 ACOs',
    {
      note: 'weaker care management, coordination and information technology; somewhat lower quality',
    },
  ),
} satisfies Record<string, Source>;
