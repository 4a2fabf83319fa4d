// Payment contracts in Chinese: kinds, terms and options. A term reads the same wherever it stands, so it is written once.
import type { TitleAndSentence } from '../../../../src/engine/words.ts';

type ByName<T> = Readonly<Record<string, T>>;

const KINDS = {
  'fee-for-service': ['按项目付费', '账单上的每个项目按其价格支付。'],
  'fee-for-service-under-total-control': ['总额控制下的按项目付费', '在年度限额内按项目付费；未用完的部分归还支付方。'],
  'prospective-global-budget': ['总额预付', '预先支付年度总额；结余留用，超支分担。'],
  capitation: ['按人头付费', '对持有方负责的每个人支付固定金额，不论提供多少服务。'],
  'capitation-settled-on-bills': [
    '按账单结算的人头付费',
    '设人均限额，限额内仍按实际发生的费用支付：只有按人头付费之名。',
  ],
  'shared-savings': ['结余共享', '费用照常支付；低于基准支出的结余共享，设有损失比例时损失也分担。'],
  'medicare-shared-savings': ['Medicare 结余共享计划', '费用照常支付；结余和损失按所选轨道分享与分担。'],
  drg: ['按疾病诊断相关分组（DRG）付费', '每个病例组支付固定价格：权重乘以费率。'],
  points: ['点数法（DIP、APG）', '统筹地区的年度预算按所得点数的比例分配。'],
  blended: ['混合支付', '一部分按项目付费，一部分按人头支付固定金额，两者都与质量考核挂钩。'],
  'single-disease-limit': ['单病种限额结算', '患者某一病种的费用在年度限额内支付；超出部分由机构承担。'],
  'per-disease-head': ['按病种人头付费', '每名该病种患者每年支付固定金额，付给实际负责照护的机构。'],
} as const satisfies ByName<TitleAndSentence>;

type Kind = keyof typeof KINDS;

/** What is offered where. */
const OFFERED: ByName<{ readonly words: TitleAndSentence; readonly kinds: readonly Kind[] }> = {
  'policy.payment': {
    words: ['支付合同', '医保基金如何为一年的整体医疗服务付费。'],
    kinds: [
      'fee-for-service',
      'fee-for-service-under-total-control',
      'prospective-global-budget',
      'capitation',
      'capitation-settled-on-bills',
      'shared-savings',
      'medicare-shared-savings',
    ],
  },
  'policy.services.inpatient': {
    words: ['住院', '所有设床位的成员单位的住院服务。'],
    kinds: ['fee-for-service', 'drg', 'points'],
  },
  'policy.services.hospitalOutpatient': {
    words: ['医院门诊', '医院的普通门诊。'],
    kinds: ['fee-for-service', 'points', 'blended'],
  },
  'policy.services.grassrootsOutpatient': {
    words: ['基层门诊', '村卫生室、乡镇卫生院和社区卫生服务机构的普通门诊。'],
    kinds: ['fee-for-service', 'capitation', 'capitation-settled-on-bills', 'points', 'blended'],
  },
  'policy.services.chronic': {
    words: ['门诊慢特病', '各级机构的门诊慢特病服务。'],
    kinds: ['fee-for-service', 'single-disease-limit', 'per-disease-head'],
  },
};

const TERMS = {
  start: ['合同起始月', '合同开始的月份：某一年的第一个月（13、25、37……），此前须有一整年作为基期。'],
  growth: ['付费标准年增长率', '付费标准自合同前一年起的年增长率。'],
  overspendCovered: ['支付方分担超支的比例', '支付方承担超支的比例；其余由持有方承担（合理超支分担）。'],
  withheld: ['质量保证金', '先行扣留的预算比例；质量得分确定后按得分比例返还。'],
  riskAdjusted: ['风险调整', '每人的金额是否随其健康风险调整，而不是人人相同。'],
  fundHolding: ['代管外部费用的比例', '所负责人群在其他机构就医的费用中由持有方支付的比例；为 0 时由医保基金支付。'],
  reward: ['限额内结余的奖励', '限额内未用完的部分中奖励给持有方的比例。'],
  groups: ['病例分组数', '按严重程度分别定价的组数；同组内每个病例所得相同。'],
  poolSize: ['统筹范围内的区域数', '与本区域同类、共用一个资金池的区域数；1 表示仅本区域。'],
  feeShare: ['按项目付费部分', '按项目付费的比例；其余按人头支付。'],
  bonus: ['质量奖励', '质量满分时在支付额之外的奖励比例；未满分时按得分比例。'],
  limit: ['每人限额', '每名患者每年最多支付的金额。'],
} as const satisfies ByName<TitleAndSentence>;

const WITHHELD_PAYMENT: TitleAndSentence = ['质量保证金', '先行扣留的支付额比例；质量得分确定后按得分比例返还。'];
const REPLACED: TitleAndSentence = ['合同取代的费用', '合同取代的费用：统筹基金支付部分，或目录内的全部费用。'];

/** Terms of the contracts for one kind of care, beside start, base and growth, which all have. */
const SERVICE_TERMS: ByName<readonly (keyof typeof TERMS)[]> = {
  inpatient: ['groups', 'poolSize'],
  hospitalOutpatient: ['groups', 'poolSize', 'feeShare', 'bonus'],
  grassrootsOutpatient: [
    'riskAdjusted',
    'fundHolding',
    'overspendCovered',
    'reward',
    'groups',
    'poolSize',
    'feeShare',
    'bonus',
  ],
  chronic: ['limit'],
};

const BASE = { fund: '统筹基金支付部分', bill: '全部费用' };

const pathsOf = <T>(rows: readonly (readonly [string, T])[]): ByName<T> => Object.fromEntries(rows);

export const PAYMENT_GROUPS: ByName<TitleAndSentence> = {
  'policy.services': ['单项服务的支付', '在整体合同之下，各类服务分别如何付费。'],
  ...pathsOf(
    Object.entries(OFFERED).flatMap(([path, { words, kinds }]) => [
      [path, words] as const,
      ...kinds.map((kind) => [`${path}=${kind}`, KINDS[kind]] as const),
    ]),
  ),
};

export const PAYMENT_OPTIONS: ByName<string> = {
  ...pathsOf(
    Object.entries(OFFERED).flatMap(([path, { kinds }]) =>
      kinds.map((kind) => [`${path}.kind=${kind}`, KINDS[kind][0]] as const),
    ),
  ),
  ...pathsOf(
    ['payment', ...Object.keys(SERVICE_TERMS).map((service) => `services.${service}`)].flatMap((place) =>
      Object.entries(BASE).map(([option, words]) => [`policy.${place}.base=${option}`, words] as const),
    ),
  ),
  'policy.payment.holder=provider': '各机构',
  'policy.payment.holder=consortium': '医联体',
  'policy.payment.lines=all': '全部服务',
  'policy.payment.lines=inpatient': '住院',
  'policy.payment.lines=outpatient-and-chronic': '普通门诊和门诊慢特病',
  'policy.payment.lines=outpatient': '普通门诊',
  'policy.payment.lines=chronic': '门诊慢特病',
  'policy.payment.schemes=all': '所有人',
  'policy.payment.schemes=employees': '职工医保参保人',
  'policy.payment.schemes=residents': '居民医保参保人',
  'policy.payment.schemes=medicare': 'Medicare 受益人',
  'policy.payment.track=A': 'BASIC A 级',
  'policy.payment.track=B': 'BASIC B 级',
  'policy.payment.track=C': 'BASIC C 级',
  'policy.payment.track=D': 'BASIC D 级',
  'policy.payment.track=E': 'BASIC E 级',
  'policy.payment.track=EN': 'ENHANCED 轨道',
  'policy.payment.track=T1': '轨道 1',
  'policy.payment.track=T1+': '轨道 1+',
  'policy.payment.track=T2': '轨道 2',
  'policy.payment.track=T3': '轨道 3',
};

export const PAYMENT_PARAMETERS: ByName<TitleAndSentence> = {
  ...pathsOf(Object.entries(OFFERED).map(([path, { words }]) => [`${path}.kind`, words] as const)),
  'policy.payment.start': TERMS.start,
  'policy.payment.holder': ['合同持有方', '由谁持有合同：各机构对自己的费用负责，或医联体对其人群的全部医疗服务负责。'],
  'policy.payment.base': ['合同计入的费用', '合同计入的费用：统筹基金支付部分，或目录内的全部费用。'],
  'policy.payment.lines': ['计入的服务', '计入哪些服务：全部、住院、普通门诊和门诊慢特病一并计入，或两者之一。'],
  'policy.payment.schemes': ['计入的险种', '计入哪些人的医疗服务：所有人，或某一险种的参保人。'],
  'policy.payment.outsideShare': ['外部就医扣减比例', '持有方人群在医联体外就医的费用中从持有方账上扣减的比例。'],
  'policy.payment.growth': TERMS.growth,
  'policy.payment.rebasing': ['按上年支出重新核定', '新付费标准中上年支出的权重：今年节约的，会降低以后年度的预算。'],
  'policy.payment.voluntary': ['自愿参加', '协议到期时，持有方可否退出，或在合同提供其他条款时改换条款。'],
  'policy.payment.agreementYears': ['协议期限', '协议的年数；到期后可退出的持有方重新决定。'],
  'policy.payment.programmeCost': [
    '参加成本',
    '持有方在医疗服务之外的参加成本：管理人员、数据、联系患者。各成员按结余分配比例承担。',
  ],
  'policy.payment.overspendCovered': TERMS.overspendCovered,
  'policy.payment.reserve': ['调剂金', '预算中预留的调剂金（风险金）：超支时首先动用，不参与分配。'],
  'policy.payment.withheld': TERMS.withheld,
  'policy.payment.qualityGate': ['质量门槛', '质量得分低于此值时，结余不予留用或共享。'],
  'policy.payment.qualityScales': ['结余按质量得分折算', '结余留用或共享比例是否乘以质量得分。'],
  'policy.payment.retained': ['结余留用比例', '持有方留用结余的比例。'],
  'policy.payment.riskAdjusted': TERMS.riskAdjusted,
  'policy.payment.fundHolding': TERMS.fundHolding,
  'policy.payment.reward': TERMS.reward,
  'policy.payment.sharedSavings': ['结余共享比例', '持有方分得结余的比例。'],
  'policy.payment.savingsThreshold': ['最低结余率（MSR）', '可共享的最低结余；达到后全部计入。'],
  'policy.payment.savingsCap': ['共享结余上限', '持有方最多可分得的金额。'],
  'policy.payment.lossRate': ['损失分担比例', '持有方须承担损失的比例；单边合同为 0。'],
  'policy.payment.lossThreshold': ['最低损失率', '须分担的最低损失；达到后全部计入。'],
  'policy.payment.lossCap': ['损失分担上限', '持有方最多须承担的金额。'],
  'policy.payment.track': ['轨道', '轨道：BASIC A 至 E 级，EN 为 ENHANCED，或早期的 T1、T1+、T2、T3。'],
  'policy.payment.people': ['归属人数', '用于确定最低结余率的归属人数；0 表示取模拟人数，须排除的正是其偶然结余。'],
  'policy.payment.chosenRate': ['自选最低结余率', '双边轨道且至少 5,000 人时自选的最低结余率和最低损失率：0 至 2 %。'],
  'policy.payment.changesTrack': ['可否更换轨道', '可退出的持有方在协议到期时，可否改换风险更高的轨道。'],
  'policy.payment.qualityStandard': ['质量绩效标准', '质量得分达到此值即为达标，可按全额比例共享。'],
  'policy.payment.alternativeStandard': [
    '替代质量标准',
    '得分低于标准时，是否仍按共享比例乘以得分获得，而不是一无所得。',
  ],
  ...pathsOf(
    Object.entries(SERVICE_TERMS).flatMap(([service, names]) => {
      const path = `policy.services.${service}`;
      return [
        [`${path}.start`, TERMS.start],
        [`${path}.base`, REPLACED],
        [`${path}.growth`, TERMS.growth],
        ...names.map((name) => [`${path}.${name}`, TERMS[name]] as const),
        ...(names.includes('feeShare') ? [[`${path}.withheld`, WITHHELD_PAYMENT] as const] : []),
      ] as (readonly [string, TitleAndSentence])[];
    }),
  ),
};
