// The numbers of settings in Chinese, by path. What is given for every tier or scheme reads the same wherever it stands, so it
// is written once.

type ByName<T> = Readonly<Record<string, T>>;

const TIERS: ByName<string> = {
  village: '村卫生室、社区卫生服务站或小型诊所',
  township: '乡镇卫生院、社区卫生服务中心或联合诊所',
  secondary: '二级（县级、社区）医院及其专科医生',
  tertiary: '区域内三级医院或学术医疗中心',
  outside: '区域外三级医院',
};
const PLACES: ByName<string> = { town: '城镇、中心街道或市中心', near: '近郊', remote: '偏远地区' };
const SCHEMES: ByName<string> = { employees: '职工医保', residents: '居民医保', medicare: '传统 Medicare 受益人' };

const ALL = Object.keys(TIERS);
const WITH_BEDS = ALL.filter((tier) => tier !== 'village');
const WITH_SENDERS = ['secondary', 'tertiary', 'outside'];

/** One sentence for each tier: what is meant, then where. */
const atTiers = (path: string, says: string, tiers: readonly string[] = ALL) =>
  Object.fromEntries(tiers.map((tier) => [`${path}.${tier}`, `${says}：${TIERS[tier]}。`]));

const atPlaces = (path: string, says: string) =>
  Object.fromEntries(Object.entries(PLACES).map(([place, where]) => [`${path}.${place}`, `${says}：${where}。`]));

const ofSchemes = Object.entries(SCHEMES).map(([scheme, name]) => {
  const path = `scheme.${scheme}`;
  const withBeds = scheme === 'medicare' ? WITH_SENDERS : WITH_BEDS;
  return {
    ...atTiers(`${path}.outpatientRate`, `${name}普通门诊政策范围内由基金支付的比例`),
    [`${path}.claimedShare`]: `${name}基层就诊中实际申报报销的比例。`,
    [`${path}.outpatientDeductible`]: `${name}普通门诊年度起付线。`,
    [`${path}.outpatientCap`]: `${name}普通门诊基金年度最高支付限额。`,
    ...atTiers(`${path}.chronicRate`, `${name}目录内慢性病处方由基金支付的比例`),
    ...atTiers(`${path}.inpatientDeductible`, `${name}住院起付线`, withBeds),
    ...atTiers(`${path}.inpatientRate`, `${name}住院起付线以上由基金支付的比例`, withBeds),
    [`${path}.inpatientCap`]: `${name}住院基金年度最高支付限额。`,
    [`${path}.premium`]: `${name}每名参保人缴入统筹基金的保费与补助。`,
  };
});

const ofChineseSchemes = (['employees', 'residents'] as const).map((scheme) => ({
  [`scheme.${scheme}.criticalThreshold`]: `${SCHEMES[scheme]}政策范围内个人负担达到此数后由大病保险分担。`,
  [`scheme.${scheme}.criticalRate`]: `${SCHEMES[scheme]}超过上述起点的个人负担由大病保险承担的比例。`,
  [`scheme.${scheme}.account`]: `${SCHEMES[scheme]}每年划入个人账户的金额。`,
}));

export const NUMBERS: ByName<string> = {
  priceScale: '假设以人民币元表述；多少当地货币与其中 1 元相当。',
  'need.acuteHazard': '年龄和健康状况居中的人发生一次病程的概率。',
  'need.ageFactor.under5': '5 岁以下儿童的急性病风险。',
  'need.ageFactor.under18': '5 至 17 岁的急性病风险。',
  'need.ageFactor.under45': '18 至 44 岁的急性病风险。',
  'need.ageFactor.under60': '45 至 59 岁的急性病风险。',
  'need.ageFactor.under75': '60 至 74 岁的急性病风险。',
  'need.ageFactor.older': '75 岁及以上的急性病风险。',
  'need.severityExponent': '严重程度的偏斜：s = 1 − (1 − u)^(虚弱程度/k)；k 越大，病情越轻。',
  'need.frailtySd': '人与人之间长期虚弱程度的离散度。',
  'need.chronicHazardFactor': '患任何慢性病者的急性病风险，与未患者之比。',
  'need.avoidableHazard': '良好门诊照护可避免的事件的风险，60 岁以下高血压未控制者。',
  'need.avoidableControlled': '疾病得到控制时的上述风险，与未控制时之比。',
  'need.births': '粗出生率。',
  'need.entrants': '按人口的进入年龄加入者：到龄参保，或因残疾取得资格。',
  ...atPlaces('need.employedShare', '成人中参加职工医保的比例，其余均参加居民医保'),
  'need.poorShare': '医疗救助所覆盖的最贫困人群占比。',
  'need.medianIncome': '人均可支配收入中位数。',
  ...atPlaces('need.capacityToPay', '可支配收入中可用于个人负担的部分，即食品以外的消费'),
  'need.incomeSd': '人与人之间收入的离散度。',
  'chronic.treatedShare': '期初慢性病患者中正在治疗的比例。',
  'chronic.controlledShare': '期初慢性病患者中得到控制的比例。',
  'chronic.caseFinding': '未治疗的疾病在平均努力下被发现并治疗的概率。',
  'chronic.dropOut': '放弃治疗的概率。',
  'chronic.gainControl': '治疗中的疾病在平均努力下得到控制的概率。',
  'chronic.loseControl': '失去控制的概率。',
  'chronic.findingTrend': '没有任何改革时病例发现的年增长。',
  'chronic.prescriptionMonths': '一张处方可用的月数。',
  'chronic.diabetes.treatedShare': '期初正在治疗的比例：糖尿病与其他慢性病之比。',
  'chronic.diabetes.controlledShare': '期初得到控制的比例：糖尿病与其他慢性病之比。',
  'chronic.diabetes.caseFinding': '被发现并治疗的概率：糖尿病与其他慢性病之比。',
  'chronic.diabetes.gainControl': '得到控制的概率：糖尿病与其他慢性病之比。',
  'chronic.contractSign': '全力推进时，慢性病患者与家庭医生签约的概率。',
  'chronic.contractLeave': '家庭医生签约终止的概率。',
  'chronic.contractShare': '期初有家庭医生签约的人群占比。',
  ...atTiers('choice.appeal', '价格、路程、信任和习惯之外的吸引力'),
  'choice.selfCare': '不就医的吸引力。',
  ...atTiers('choice.visitShare', '基线就诊占比，即普遍价格变动被感知时的权重'),
  ...atTiers('choice.trust', '期初的信任（每一层级一个数值：村与乡镇相同，三级与区域外相同）'),
  ...atTiers('choice.drugList', '目录中所需药品的比例'),
  ...atTiers('choice.travelTown', '从城镇、中心街道或市中心出发的路程'),
  ...atTiers('choice.travelNear', '从近郊出发的路程'),
  ...atTiers('choice.travelRemote', '从偏远地区出发的路程'),
  ...atTiers('care.skill', '治好一次轻微病程的概率，以对数几率表示'),
  ...atTiers('care.admissionThreshold', '半数患者被收治的严重程度（按项目付费下拟合）'),
  ...atTiers('care.referralThreshold', '未解决者中半数经正式转诊上转的严重程度（拟合）'),
  'care.returnShare': '门诊服务中被要求复诊的比例，按对患者最有利的水平。',
  ...atTiers('care.stayDays', '平均住院日', WITH_BEDS),
  'care.emergencySeverity': '病程达到此严重程度即为急症，无须排队。',
  'care.repeatTests': '从其他机构来的患者，重复检查使其费用增加的比例。',
  'care.readmissionSeverity': '住院未能治愈时余下的严重程度。',
  ...atTiers('load.visits', '门诊工作的基线负荷'),
  ...atTiers('load.beds', '基线配置床位所依据的床位使用率（有公布数据处拟合，使住院占用与公布值一致）', WITH_BEDS),
  ...atTiers('prices.visit', '门诊基本收费（乘以 0.7 + 1.5 s，再乘以服务强度）'),
  ...atTiers('prices.admission', '住院基本收费（乘以 0.6 + 0.8 s，再乘以服务强度）', WITH_BEDS),
  ...atTiers('prices.prescription', '一个月药品的处方就诊收费'),
  'prices.rehabilitationDay': '接收机构每日康复的收费。',
  'prices.drugShare.outpatient': '门诊费用中的药品占比。',
  'prices.drugShare.inpatient': '住院费用中的药品占比。',
  'prices.drugShare.chronic': '处方就诊费用中的药品占比。',
  ...atTiers('prices.costRatio', '服务的变动成本与收费之比'),
  'prices.drugCostRatio': '药品成本与售价之比；取消加成后为 1。',
  'prices.selfPayShare': '期初费用中目录外的部分。',
  'prices.selfPayMost': '机构可收取的目录外费用占比上限。',
  'referral.completion': '正式上转中实际到达的比例。',
  'referral.completionTracked': '病历完全共享时正式上转中实际到达的比例。',
  'referral.doctorWilling': '医院医生愿意将病情稳定者下转的比例。',
  'referral.patientWilling': '患者愿意下转的比例。',
  'referral.receiverWilling': '基层愿意接收患者的程度。',
  'referral.records': '期初随患者转移的病历比例。',
  ...atTiers('referral.eligible', '病情稳定、尚有住院日可下转的住院患者', WITH_SENDERS),
  'referral.stayLeft': '一次下转所转移的住院日比例。',
  'referral.lateDayCost': '住院后期每日成本与平均每日成本之比。',
  'referral.chronicEligible': '医院门诊中已控制的慢性病患者，当月就诊时可移交基层的比例。',
  ...Object.assign({}, ...ofSchemes, ...ofChineseSchemes),
  'scheme.medicare.supplementShare': '传统 Medicare 受益人中有补充保险的比例。',
  'scheme.medicare.supplementRate': '目录内基金留给传统 Medicare 受益人的部分中，由补充保险承担的比例。',
  assistanceRate: '最贫困者余下的住院负担由医疗救助承担的比例。',
  'diversion.townshipToSecondary': '乡镇每拒收一次住院，随之发生的二级医院住院（在模型中测得）。',
  'diversion.secondaryToOutside': '区域内没有三级医院时，二级医院每拒收一次住院，随之发生的区域外住院（测得）。',
  'diversion.secondaryToTertiary': '二级医院每拒收一次住院，随之发生的区域内三级医院住院（在模型中测得）。',
  'diversion.tertiaryToOutside': '区域内三级医院每拒收一次住院，随之发生的区域外住院（在模型中测得）。',
  'use.visitsPerPersonYear': '机构规模所依据的就诊次数。',
  'use.admissionsPer100': '机构规模所依据的住院次数。',
  ...atTiers('use.admissionShare', '其中的占比', WITH_BEDS),
  ...atPlaces('places', '居住在此类地方的人群占比'),
};
