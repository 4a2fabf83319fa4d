// Benefit design in Chinese: what patients are asked to pay, and through which door they reach a hospital. Rates are listed by
// scheme, line and tier in the same words.
import type { TitleAndSentence } from '../../../../src/engine/words.ts';

type ByName<T> = Readonly<Record<string, T>>;

/** Tiers: the title, and how a sentence says it. */
const TIERS: ByName<readonly [title: string, where: string]> = {
  grassroots: ['基层', '村卫生室、乡镇卫生院和社区卫生服务机构'],
  secondary: ['县级医院', '县级（二级）医院'],
  tertiary: ['三级医院', '区域内三级医院'],
  outside: ['区域外', '区域外三级医院'],
};
const LINES: ByName<string> = { outpatient: '普通门诊', inpatient: '住院', chronic: '门诊慢特病处方' };
const SCHEMES: ByName<readonly [title: string, points: string]> = {
  employees: ['职工医保', '职工医保增加的百分点。'],
  residents: ['居民医保', '居民医保增加的百分点。'],
  medicare: ['Medicare 受益人', 'Medicare 受益人增加的百分点。'],
};

const pathsOf = <T>(rows: readonly (readonly [string, T])[]): ByName<T> => Object.fromEntries(rows);

const rates = Object.entries(LINES).flatMap(([line, lineName]) =>
  Object.entries(SCHEMES).flatMap(([scheme, [schemeName]]) =>
    Object.entries(TIERS).map(([tier, [title, where]]): [string, TitleAndSentence] => [
      `policy.benefit.rates.${line}.${scheme}.${tier}`,
      [title, `在${where}，${schemeName}${lineName}报销比例的增加值；报销比例仍在 0 至 1 之间。`],
    ]),
  ),
);
const gaps = Object.entries(LINES).map(([line, name]): [string, TitleAndSentence] => [
  `policy.benefit.rates.gap.${line}`,
  [name, `${name}报销比例差距的扩大值：各险种在基层提高这么多，在三级医院和区域外降低这么多；县级医院保持不变。`],
]);
const deductibles = Object.entries(TIERS).map(([tier, [title, where]]): [string, TitleAndSentence] => [
  `policy.benefit.inpatient.deductible.${tier}`,
  [title, `${where}的住院起付标准乘以此系数。`],
]);
const ordinary = Object.entries(SCHEMES).flatMap(([scheme, [name]]): [string, TitleAndSentence][] => [
  [
    `policy.benefit.ordinaryPooling.${scheme}.deductible`,
    ['年度起付标准', `${name}普通门诊年度起付标准的变动额；不低于 0。`],
  ],
  [
    `policy.benefit.ordinaryPooling.${scheme}.cap`,
    ['年度最高支付限额', `基金每年为${name}普通门诊支付的最高限额乘以此系数。`],
  ],
]);

export const BENEFIT_PARAMETERS: ByName<TitleAndSentence> = {
  'policy.benefit.gate.penalty': [
    '未经转诊的报销扣减',
    '未经转诊到指定层级就医所损失的报销比例：0 为不设门槛，1 为完全不报销。',
  ],
  'policy.benefit.gate.tiers.secondary': ['县级医院', '县级（二级）医院是否须经转诊。'],
  'policy.benefit.gate.tiers.tertiary': ['三级医院', '区域内三级医院是否须经转诊。'],
  'policy.benefit.gate.tiers.outside': ['区域外', '区域外就医是否须经转诊。'],
  'policy.benefit.gate.lines.outpatient': ['普通门诊', '扣减是否适用于普通门诊。'],
  'policy.benefit.gate.lines.inpatient': ['住院', '扣减是否适用于住院。'],
  'policy.benefit.referral.bonus': ['转诊报销加成', '经正式转诊到上级机构门诊或住院时，在已有报销比例上增加的百分点。'],
  'policy.benefit.referral.continuousDeductible': [
    '转诊连续计算起付线',
    '经正式转诊后，同一病程中已付起付线计入下一次起付线的比例。',
  ],
  'policy.benefit.contracts.signing': ['签约推进力度', '慢性病患者与家庭医生签约的可能性乘以此系数。'],
  'policy.benefit.contracts.referralBonus': [
    '签约患者转诊加成',
    '签约患者经正式转诊门诊或住院时，报销比例进一步增加的百分点。',
  ],
  'policy.benefit.contracts.deductibleCut': ['签约转诊减免起付线', '签约患者经正式转诊住院时，免去起付线的比例。'],
  'policy.benefit.contracts.priority': ['签约患者优先就诊', '机构超负荷造成的等候中，签约患者得以免去的比例。'],
  ...pathsOf(rates),
  ...pathsOf(gaps),
  ...pathsOf(deductibles),
  'policy.benefit.inpatient.cap': ['年度最高支付限额', '基金每年为住院支付的最高限额乘以此系数。'],
  'policy.benefit.ordinaryPooling.extension': [
    '扩展到更多层级',
    '普通门诊保障向尚无保障的层级扩展的程度：该层级的报销比例为下一项比例乘以此值。',
  ],
  'policy.benefit.ordinaryPooling.rate': ['扩展后的报销比例', '普通门诊保障完全扩展到的层级的报销比例。'],
  ...pathsOf(ordinary),
  'policy.benefit.diseaseList.breadth': ['病种目录范围', '慢性病处方费用中属于病种目录的比例；其余按普通门诊保障。'],
  'policy.benefit.personalAccounts.pooled': [
    '划入统筹基金的比例',
    '每年计入个人账户的资金中改为划入统筹基金的比例，以每年一月为准。',
  ],
  'policy.benefit.safetyNet.criticalThreshold': [
    '大病保险起付标准',
    '个人负担达到多少后大病保险开始支付，乘以此系数。',
  ],
  'policy.benefit.safetyNet.criticalRate': ['大病保险支付比例', '起付标准以上个人负担中大病保险承担比例的增加值。'],
  'policy.benefit.safetyNet.assistance': ['医疗救助', '医疗救助为最贫困人群承担剩余住院负担比例的增加值。'],
  'policy.benefit.longPrescriptions.months': ['处方时长', '有资格者一次处方可用的月数，取整月；不短于设定地区的现状。'],
  'policy.benefit.longPrescriptions.entitled': ['适用对象', '谁可以开长期处方：签约患者，其中病情已控制者，或所有人。'],
};

export const BENEFIT_OPTIONS: ByName<string> = {
  'policy.benefit.longPrescriptions.entitled=contracted': '签约患者',
  'policy.benefit.longPrescriptions.entitled=contracted-and-controlled': '病情已控制的签约患者',
  'policy.benefit.longPrescriptions.entitled=all': '所有人',
};

export const BENEFIT_GROUPS: ByName<TitleAndSentence> = {
  'policy.benefit': ['待遇政策', '患者需要付多少，以及通过哪道门进入医院。'],
  'policy.benefit.gate': ['基层首诊', '未经转诊到指定层级就医的，降低报销。'],
  'policy.benefit.gate.tiers': ['须经转诊的层级', '首诊要求所指定的层级。'],
  'policy.benefit.gate.lines': ['须经转诊的服务', '首诊要求所指定的服务；门诊慢特病处方始终不受限制。'],
  'policy.benefit.referral': ['正式转诊', '正式上转对患者值多少。'],
  'policy.benefit.contracts': ['家庭医生签约服务', '签约的推进，以及签约患者的权益。'],
  'policy.benefit.rates': ['报销比例', '按服务、险种和机构层级的报销比例，相对于设定地区的现状。'],
  ...pathsOf(
    Object.entries(LINES).flatMap(([line, name]) => [
      [`policy.benefit.rates.${line}`, [name, `${name}的报销比例，相对于设定地区的现状。`]] as const,
      ...Object.entries(SCHEMES).map(([scheme, words]) => [`policy.benefit.rates.${line}.${scheme}`, words] as const),
    ]),
  ),
  'policy.benefit.rates.gap': ['报销比例差距', '不同层级之间的差别化支付。'],
  'policy.benefit.inpatient': ['住院起付线与封顶线', '住院起付标准和最高支付限额，相对于设定地区的现状。'],
  'policy.benefit.inpatient.deductible': ['各层级起付标准', '按机构层级的住院起付标准。'],
  'policy.benefit.ordinaryPooling': ['普通门诊统筹', '从病种保障转向费用保障。'],
  ...pathsOf(
    Object.entries(SCHEMES).map(
      ([scheme, [name]]) => [`policy.benefit.ordinaryPooling.${scheme}`, [name, `${name}的普通门诊保障。`]] as const,
    ),
  ),
  'policy.benefit.diseaseList': ['门诊慢特病', '病种保障：按病种目录支付。'],
  'policy.benefit.personalAccounts': ['个人账户', '职工医保个人账户。'],
  'policy.benefit.safetyNet': ['大病保险与医疗救助', '大病保险和医疗救助，相对于设定地区的现状。'],
  'policy.benefit.longPrescriptions': ['长期处方', '慢性病长期处方。'],
};
