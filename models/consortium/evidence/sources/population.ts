// Facts about the population: ages, deaths, births, income and consumption, from the National Bureau of Statistics, and one old cost survey that
// has the only village clinic price among the facts.

import { fact, type Source, type Work } from './fact.ts';

const CENSUS: Work = {
  title: 'Communiqué of the Seventh National Population Census (No. 5)',
  office: 'National Bureau of Statistics of China',
  year: '2021',
  caveat: 'the page was not opened; check before citing',
};
const CENSUS_RURAL: Work = {
  title: 'Seventh National Population Census, age by urban and rural area',
  office: 'National Bureau of Statistics of China',
  year: '2021',
  caveat: 'the page was not opened; check before citing',
};
const COMMUNIQUE_2022: Work = {
  title: 'Statistical Communiqué on National Economic and Social Development 2022',
  office: 'National Bureau of Statistics of China',
  year: '2023',
  caveat: 'the page was not opened; check before citing',
};
const COMMUNIQUE_2023: Work = {
  title: 'Statistical Communiqué on National Economic and Social Development 2023',
  office: 'National Bureau of Statistics of China',
  year: '2024',
  caveat: 'the page was not opened; check before citing',
};
const HOUSEHOLDS_2021: Work = {
  title: 'Statistical Communiqué on National Economic and Social Development 2021',
  office: 'National Bureau of Statistics of China',
  year: '2022',
  page: 'https://english.www.gov.cn/archive/statistics/202202/28/content_WS621c7949c6d09c94e48a5904.html',
  caveat: 'read in press summaries',
};
const GUIZHOU: Work = {
  title: 'Survey of the expenditure of three levels of rural health services in two counties of Guizhou',
  office: 'Chinese Primary Health Care',
  year: 'not printed in what was read',
  caveat: 'read in the abstract; a survey of a World Bank project, decades old by its prices',
};

export const POPULATION = {
  N001: fact(CENSUS, 'parameter', 'people aged 0 to 14', 17.95, 'percent', 'China, 2020'),
  N002: fact(CENSUS, 'parameter', 'people aged 15 to 59', 63.35, 'percent', 'China, 2020'),
  N003: fact(CENSUS, 'parameter', 'people aged 60 and over', 18.7, 'percent', 'China, 2020', {
    note: '13.50 % are 65 and over',
  }),
  N004: fact(CENSUS_RURAL, 'parameter', 'people aged 60 and over', 23.8, 'percent', 'China, rural, 2020'),
  N005: fact(COMMUNIQUE_2022, 'parameter', 'crude death rate', 7.37, 'per 1,000', 'China, 2022'),
  N006: fact(COMMUNIQUE_2023, 'parameter', 'crude birth rate', 6.39, 'per 1,000', 'China, 2023'),
  N007: fact(
    GUIZHOU,
    'context',
    'cost of an outpatient visit at village clinics',
    4.75,
    'CNY',
    'Qingzhen and Fuquan, Guizhou',
    {
      note: '15.85 at township centres and 17.90 at the county hospital, so a village visit cost 0.30 of a township visit',
    },
  ),
  N010: fact(HOUSEHOLDS_2021, 'parameter', 'disposable income a person', 18931, 'CNY per year', 'China, rural, 2021'),
  N011: fact(HOUSEHOLDS_2021, 'parameter', 'consumption a person', 15916, 'CNY per year', 'China, rural, 2021'),
  N012: fact(HOUSEHOLDS_2021, 'parameter', 'food in consumption', 32.7, 'percent', 'China, rural, 2021'),
  N013: fact(HOUSEHOLDS_2021, 'parameter', 'disposable income a person', 47412, 'CNY per year', 'China, urban, 2021'),
  N014: fact(HOUSEHOLDS_2021, 'parameter', 'consumption a person', 30307, 'CNY per year', 'China, urban, 2021'),
  N015: fact(HOUSEHOLDS_2021, 'parameter', 'food in consumption', 28.6, 'percent', 'China, urban, 2021'),
} satisfies Record<string, Source>;
