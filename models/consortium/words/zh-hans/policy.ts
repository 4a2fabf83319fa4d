// Levers in Chinese: how the consortium is bound together, the scorecard, pay, public money and prices.
import type { TitleAndSentence } from '../../../../src/engine/words.ts';

type ByName<T> = Readonly<Record<string, T>>;

export const POLICY_GROUPS: ByName<TitleAndSentence> = {
  policy: ['政策', '由政府、医保部门或医联体决定的事项。'],
  'policy.scorecard': [
    '绩效考核',
    '支付方在账单之外考核什么：由当年质量指数（0 至 100）得出的质量得分（0 至 1），以及编码。',
  ],
  'policy.consortium': ['医联体', '区域内各机构如何结合在一起。'],
  'policy.consortium.experts': ['医务人员下沉', '医院医生到本医联体的乡镇卫生院工作。'],
  'policy.consortium.training': ['培训', '培训基层医生的项目。'],
  'policy.consortium.surplusShares': ['结余资金内部分配', '医联体的结余归谁；四项比例之和须为 1。'],
  'policy.consortium.deficitShares': ['超支内部分担', '医联体所承担的超支由谁分担；四项比例之和须为 1。'],
  'policy.consortium.specialistAlliance': ['专科联盟', '区域外的专科医院在某一专科上输出品牌和技术。'],
  'policy.consortium.teams': [
    '三师共管',
    '高血压和糖尿病的三师团队：专科医师制定方案，全科医师诊治和转诊，健康管理师负责健康教育。',
  ],
  'policy.consortium.capabilities': ['协作能力', '医联体或责任医疗组织能够共同做到的事。'],
  'policy.consortium.resigning': ['每年重新选择机构', '居民每年重新选择基层机构；资金随人走。'],
  'policy.payThrough': ['结余可用于人员的比例', '机构边际结余中可以分给员工的比例，按机构层级（“两个允许”）。'],
  'policy.government': ['政府投入', '政府在医保之外的支出。'],
  'policy.prices': ['医疗服务价格', '收费标准，相对于设定地区的现状。'],
};

export const POLICY_OPTIONS: ByName<string> = {
  'policy.consortium.attribution=residence': '居住区域',
  'policy.consortium.attribution=home': '常去的基层机构',
  'policy.consortium.attribution=plurality': '基本医疗费用最多者',
  'policy.consortium.training.paidBy=government': '政府',
  'policy.consortium.training.paidBy=lead': '牵头医院',
  'policy.consortium.adviser=lead': '牵头医院',
  'policy.consortium.adviser=outside': '区域外医院',
  'policy.consortium.history=existing': '原有伙伴',
  'policy.consortium.history=new': '新伙伴',
  'policy.consortium.history=formerly-rival': '曾是竞争对手',
};

export const POLICY_PARAMETERS: ByName<TitleAndSentence> = {
  'policy.scorecard.target': ['满分所需提升', '质量指数比改革前一年上升多少即得满分。'],
  'policy.scorecard.span': ['零分对应降幅', '质量指数比改革前一年下降多少时得零分；其间按直线计算。'],
  'policy.scorecard.audit': ['编码稽核', '虚高的病例权重中被医保基金监管查出并扣除的比例。'],
  'policy.consortium.tightness': ['紧密程度', '成员单位在多大程度上把其他成员的钱视为自己的钱。'],
  'policy.consortium.competing': [
    '相互竞争的医联体',
    '同一区域内不同集团的成员各自组成相互竞争的医联体；否则一个区域只有一个。',
  ],
  'policy.consortium.attribution': [
    '人群归属',
    '哪个医联体对某人负责：居住区域的，常去的基层机构所属的，或上年基本医疗费用最多的。',
  ],
  'policy.consortium.experts.doctorDays': [
    '下沉医生工作日',
    '成员医院医生工作日中用于乡镇卫生院的比例：技术下沉，医院自身的容量随之减少。',
  ],
  'policy.consortium.experts.surgery': [
    '专家参与的住院',
    '乡镇卫生院住院中由下派专家手术或查房的比例；卫生院每例向医院付费。',
  ],
  'policy.consortium.training.programme': [
    '培训规模',
    '面向成员村卫生室和乡镇卫生院的培训规模；1 表示每年覆盖每名医生。',
  ],
  'policy.consortium.training.paidBy': ['培训费用承担方', '培训由谁付费：政府，或医联体的牵头医院。'],
  'policy.consortium.surplusShares.village': ['村卫生室', '村卫生室：分得结余的比例，按服务人数分配。'],
  'policy.consortium.surplusShares.township': ['乡镇卫生院', '乡镇卫生院：分得结余的比例，按服务人数分配。'],
  'policy.consortium.surplusShares.secondary': ['县级医院', '县级医院：分得结余的比例，按工作量分配。'],
  'policy.consortium.surplusShares.tertiary': ['三级医院', '三级医院：作为成员单位时分得结余的比例。'],
  'policy.consortium.deficitShares.village': ['村卫生室', '村卫生室：分担超支的比例。'],
  'policy.consortium.deficitShares.township': ['乡镇卫生院', '乡镇卫生院：分担超支的比例。'],
  'policy.consortium.deficitShares.secondary': ['县级医院', '县级医院：分担超支的比例。'],
  'policy.consortium.deficitShares.tertiary': ['三级医院', '三级医院：作为成员单位时分担超支的比例。'],
  'policy.consortium.sharedRecords': [
    '信息共享与结果互认',
    '成员之间在现状之外交换的病历和检查检验结果：转诊能够送达，检查不再重复。',
  ],
  'policy.consortium.alignedDrugList': ['用药目录衔接', '基层缺少的医院药品中，由用药目录衔接补齐的比例。'],
  'policy.consortium.greenChannel': ['转诊绿色通道', '经正式转诊的患者在成员医院得以免去的等候比例。'],
  'policy.consortium.telemedicine': ['远程医疗', '超出签约医生能力的基层就诊中，由医院有偿提供远程会诊的比例。'],
  'policy.consortium.adviser': [
    '远程会诊提供方',
    '由谁提供远程会诊并取得报酬：医联体的牵头医院，或区域外技术最强的医院。',
  ],
  'policy.consortium.sharedLaboratory': [
    '共享检验检查中心',
    '由医联体共享中心承担的检验和影像比例：标本流转，患者不动。',
  ],
  'policy.consortium.rehabilitation': [
    '康复护理床位',
    '康复和护理床位需求中由此类成员满足的比例：更多患者可以下转，每床日费用更低。',
  ],
  'policy.consortium.specialistAlliance.closeness': [
    '联盟紧密程度',
    '成员医院与专科医院就其患者合作的紧密程度；1 为全面指导。',
  ],
  'policy.consortium.specialistAlliance.underAge': ['患者年龄上限', '低于此年龄的患者属于联盟服务对象。'],
  'policy.consortium.teams.coverage': [
    '三师共管覆盖率',
    '成员单位的高血压或糖尿病患者中由三师团队管理的比例：更多人被发现、得到控制并下转。',
  ],
  'policy.consortium.teams.bonusHandedDown': [
    '下转奖励',
    '每下转一名慢性病门诊患者，政府支付给团队（而非机构）的奖励。',
  ],
  'policy.consortium.teams.bonusManaged': ['管理奖励', '每管理一名治疗中的患者，政府支付给团队的奖励。'],
  'policy.consortium.capabilities.careManagement': [
    '疾病管理',
    '对慢性病患者和出院患者的随访：可避免的事件减少，控制率提高。',
  ],
  'policy.consortium.capabilities.coordination': ['服务协调', '成员之间协调医疗服务：转诊能够送达，检查不再重复。'],
  'policy.consortium.capabilities.informationTechnology': [
    '信息化',
    '成员单位可以互阅的健康档案，不含行政要求已共享的部分。',
  ],
  'policy.consortium.history': ['合作历史', '各伙伴此前的关系：新伙伴和曾经的竞争对手从紧密程度和协作能力中所得较少。'],
  'policy.consortium.resigning.reconsider': [
    '重新考虑的人群比例',
    '每年十二月重新考虑所选村卫生室、乡镇卫生院或社区卫生服务中心的人群比例。',
  ],
  'policy.consortium.resigning.switchingCost': [
    '更换成本',
    '更换机构的成本，与人们所见的质量相比：约 1 相当于填一张表，5 以上几乎无人更换。',
  ],
  'policy.payThrough.grassroots': ['基层', '村卫生室和乡镇卫生院的结余可用于人员的比例。'],
  'policy.payThrough.secondary': ['县级医院', '县级医院的结余可用于人员的比例。'],
  'policy.payThrough.tertiary': ['三级医院', '区域内外三级医院的结余可用于人员的比例。'],
  'policy.government.subsidyPerResident': [
    '人均补助',
    '对区域内基层机构的定额补助，按其核定规模分配；不与任何服务挂钩。',
  ],
  'policy.government.salaryShare': [
    '固定工资占比',
    '基层人员收入中固定工资的比例：边际结余的这一部分不再到达他们手中。',
  ],
  'policy.government.programmeCost': ['改革运行成本', '改革本身的运行成本：机构、档案、监管。'],
  'policy.prices.visitFactor': ['门诊价格系数', '门诊和处方就诊的收费乘以此系数。'],
  'policy.prices.admissionFactor': ['住院价格系数', '住院的收费乘以此系数。'],
};
