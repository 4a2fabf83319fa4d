// The scenarios that come with the package in Chinese, by the name of their file.
import type { ScenarioWords } from '../../../../src/engine/words.ts';

const CHINESE = '中国的医联体';
const OUTPATIENT = '门诊支付';
const INPATIENT = '住院支付';
const BASELINES = '现状（基准情景）';
const UNITED_STATES = '美国';

export const SCENARIOS: Readonly<Record<string, ScenarioWords>> = {
  'anhui-tianchang': {
    title: '按人头打包付费的县域医共体',
    description:
      '县级医院牵头，乡镇卫生院为枢纽，村卫生室为基础。医保按每名参保人向医共体打包付费；结余归成员单位，包括村卫生室。县级医院医生到乡镇会诊、手术和带教，标本送往共享检验中心，就近就医报销更高。常被讲起的例子，是城市专家在乡镇卫生院参与的一台疝气手术。',
    family: CHINESE,
  },
  'beijing-childrens-alliance': {
    title: '跨区域儿童专科联盟',
    description:
      '国家级儿童医院牵头其他省份的同专科医院。其医生到成员单位工作，成员单位采用其诊疗方案，疑难病例有上转渠道。它只涉及一个专科和 15 岁以下儿童；各方不共享资金。它能影响的，是原本要前往首都就医的患儿。',
    family: CHINESE,
  },
  'capitation-settled-on-bills': {
    title: '按实际费用结算的人头付费',
    description:
      '名义上按人头付费。人数乘以付费标准得出年度总额，但年终按实际发生的费用结算，低于总额有少量奖励，超出部分不予支付。收入仍靠多提供服务获得。',
    family: OUTPATIENT,
  },
  'china-japan-telemedicine': {
    title: '面向偏远地区的远程医疗协作网',
    description:
      '首都的部属医院向基层、偏远和贫困地区提供远程会诊、教学和培训。乡镇医生付费借用专家的技术。各方不共享资金，也不受约束。',
    family: CHINESE,
  },
  'county-global-budget': {
    title: '医联体医保基金总额付费（打包付费）',
    description:
      '从第二年起，医保按每名参保人向全县各机构合并预付一个年度总额。居民到县域外就医的费用从中支付。结余由医联体留用并分配；超支由支付方承担三成。成员之间紧密结合：每家把其他成员的钱的五分之四视为自己的钱。',
    family: CHINESE,
  },
  'dip-with-limit': {
    title: '人均总额之内的点数法',
    description:
      '同样是点数法，但外部设有限额：基金按每名参保人向本区医联体支付一个总额，涵盖其全部医疗服务，点数只决定医院部分如何分配。编码更多者从其他成员处分走资金，医保基金监管会查出其中一部分。',
    family: INPATIENT,
  },
  'dip-without-limit': {
    title: '没有外部限额的点数法',
    description:
      '住院病例按诊断和治疗取得点数，区域预算按全部点数分配。编码点数更多者所得更多，点值随之下降，点数之外没有任何约束。',
    family: INPATIENT,
  },
  'district-fee-for-service': {
    title: '城区，按项目付费',
    description:
      '中国某城区改革前的状况：医保对账单上的每个项目付费。两组医院和社区卫生服务中心并存，部分机构不属于任何一方，患者自由就医。本区各项改革以此为参照。',
    family: BASELINES,
  },
  'drg-inpatient-alone': {
    title: '仅住院实行 DRG 付费',
    description:
      '医院按诊断相关分组取得每例价格，门诊仍按项目付费。于是，可以移到入院前或出院后完成的项目会被支付两次。',
    family: INPATIENT,
  },
  'drg-with-outpatient-capitation': {
    title: 'DRG 付费与门诊按人头付费并行',
    description: '同样的 DRG 付费，同时门诊按人头付费，因此移出病房的工作不再被支付两次。',
    family: INPATIENT,
  },
  'fee-for-service': {
    title: '按项目付费',
    description:
      '本县改革前的状况：医保对账单上的每个项目付费，医院和乡镇卫生院各自独立，患者自由就医。各项改革以此为参照。',
    family: BASELINES,
  },
  'huludao-single-disease-limits': {
    title: '单病种年度限额',
    description:
      '四种费用高的门诊病种与住院一样按项目付费。七种费用较低的病种设每人年度限额：患者按比例报销，机构在限额内按实际发生支付，超出部分由机构自行承担。',
    family: OUTPATIENT,
  },
  'jiangsu-loose-alliances': {
    title: '松散型医联体与家庭医生签约',
    description:
      '每家公立医院都加入医联体，每个县都开展家庭医生签约服务，但成员之间既不共享资金，也不统一管理。大医院没有动力放走患者，基层缺少患者信任的人员和技术，上转通畅而下转很少。要回答的问题是：仅仅加入医联体会改变什么？',
    family: CHINESE,
  },
  'jinhua-apg-points': {
    title: '门诊病例分组、点数法与人头包干',
    description:
      '门诊病例像住院病例一样分组。居民签约的机构持有其普通门诊和门诊慢特病的人头资金；每次就诊按点数计价，不论由谁提供。',
    family: OUTPATIENT,
  },
  'kaiser-integrated': {
    title: '以保费为收入的整合型体系',
    description:
      '保险方、医院和医生同属一个组织。它以保费为收入，承担会员的全部费用，为每人建立一份档案，并引导其在自己的网络内就医。',
    family: UNITED_STATES,
  },
  'loose-alliance': {
    title: '松散型医联体，按项目付费',
    description:
      '从第二年起，医院和乡镇卫生院签订协议：为转诊患者开通绿色通道，交换部分病历。各机构独立核算，按项目付费。',
    family: CHINESE,
  },
  'outpatient-capitation-first-contact': {
    title: '门诊按人头付费与基层首诊',
    description:
      '普通门诊资金按签约人数付给基层医疗卫生机构或家庭医生团队，年初核定，不论支出多少。患者须先到那里就诊：未经转诊到医院就医者须多付许多，甚至全部自付。',
    family: OUTPATIENT,
  },
  'outpatient-total-control': {
    title: '总额之下的门诊按项目付费',
    description:
      '多数城市支付普通门诊的方式：按项目付费，上设年度总额。机构在总额之内的费用予以支付，超出部分不予支付。',
    family: OUTPATIENT,
  },
  'per-disease-head-payment': {
    title: '按病种人头年度付费',
    description: '对门诊慢特病，机构为每名该病种患者取得一笔年度金额，按明确的治疗路径核定，并提供患者所需的服务。',
    family: OUTPATIENT,
  },
  'rising-first-contact-penalty': {
    title: '逐步强化的基层首诊',
    description:
      '设首诊要求而不改变支付方式：未经转诊到医院就医者报销降低，且逐年再降，直至完全不报销。基层技术维持不变。',
    family: OUTPATIENT,
  },
  'ruijin-luwan': {
    title: '三级医院与城区的医联体',
    description: '该市首个医联体：一家三级医院向一个区的二级医院和社区卫生服务中心输出品牌和医生。所有权维持不变。',
    family: CHINESE,
  },
  'shenzhen-luohu': {
    title: '持有居民医保资金的城市医疗集团',
    description:
      '一个区的医院和社区卫生服务中心合为一个集团、一个法人。该市医保基金为集团签约的居民向集团支付总额，结余由集团留用。居民仍可自由就医，在别处的费用从集团总额中支付：集团只有让居民保持健康并赢得居民选择，才能获益。',
    family: CHINESE,
  },
  'total-control': {
    title: '总额控制下的按项目付费',
    description:
      '从第二年起，各机构在年度限额内按项目付费，限额按其自身过去的支出核定。未用完的部分归还支付方；超出限额的部分支付三成。',
    family: CHINESE,
  },
  'us-aco-one-sided': {
    title: '只共享结余的 ACO',
    description:
      '医生和医院共同对归属于它们的 Medicare 患者的费用和质量负责。各方仍按项目付费；年终将支出与基准支出比较，达到最低结余率后 ACO 分得一部分结余，质量越好分得越多。发生损失时无须偿还。',
    family: UNITED_STATES,
  },
  'us-aco-two-sided': {
    title: '共享结余并分担损失的 ACO',
    description: '同一个 ACO，可赢得更多，也可能有所损失：分得更大比例的结余，并须偿还超出基准支出部分的一定比例。',
    family: UNITED_STATES,
  },
  'us-fee-for-service': {
    title: 'Medicare 市场，按项目付费',
    description:
      '任何组织共享结余之前的传统 Medicare 人群：Medicare 按收费标准支付每项服务，多数人另有保险承担其余部分，人人自由选择诊所、医院和专科医生。该市场的各项改革以此为参照。',
    family: BASELINES,
  },
  'us-partnership-aco': {
    title: '新伙伴组成的 ACO',
    description:
      '多数 ACO 由此前没有合作过的机构组成。它们签订的合同与整合型 ACO 相同，但疾病管理、服务协调和信息共享的体系较弱，各伙伴把其他成员的钱视为自己的钱的程度也较低。',
    family: UNITED_STATES,
  },
  'xiamen-co-management': {
    title: '慢性病三师共管',
    description:
      '专科医师制定方案并指导，全科医师诊治、随访和转诊，健康管理师负责教育和督导。从慢性病做起，在社区卫生服务中心开展。没有集团预算：团队取得奖励，而所在机构仍以收费为生，因此团队与机构的方向不一致。',
    family: CHINESE,
  },
  'yantai-disease-list': {
    title: '以病种目录作为唯一的门诊保障',
    description:
      '门诊按病种保障：目录内的 73 种慢性病和重病由统筹基金支付，职工的普通门诊不予支付。保障多少需求，取决于目录有多宽。',
    family: OUTPATIENT,
  },
  'yantai-outpatient-pooling': {
    title: '从个人账户到门诊统筹',
    description:
      '2021 年 4 月公布的改革：保费中计入个人账户的部分减少，统筹基金支付一部分普通门诊费用，设较低的起付线和封顶线。病种保障开始转向费用保障。',
    family: OUTPATIENT,
  },
  'zhenjiang-compact-group': {
    title: '以资产为纽带的紧密型医疗集团',
    description:
      '一家三级医院、五家二级医院和十家社区卫生服务机构，人、财、物统一管理。医生到基层工作与薪酬和晋升挂钩，资源汇集在同一平台。',
    family: CHINESE,
  },
};
