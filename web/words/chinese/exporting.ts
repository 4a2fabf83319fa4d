// Simplified Chinese: the sheet of a lever, and what is exported: brief, report, scorecard, settlement statement.
import type { Texts } from '../locale.ts';

export const EXPORTING: Texts = {
  'Over the {0} replications that are in. Each carries names, version, seed and size. Single charts: under Sources.':
    '依据已完成的 {0} 次重复。每份均注明名称、版本、种子和规模。单张图表见“来源”。',
  Brief: '简报',
  'One page: result, who gains, three assumptions it hangs on, what to watch':
    '一页：结果、谁受益、取决于哪三项假设、须关注什么',
  'Dashed: status quo. Solid, with its 95 % band: this reform. 12 months to each point, values of the last.':
    '虚线为现状；实线及其 95% 区间带为本方案。每点为此前 12 个月，数值为最末一点。',
  Report: '报告',
  'Everything, to print: charts, why, what differs, what is assumed, all numbers':
    '完整内容，可打印：图表、原因、差异、假设、全部数字',
  'County scorecard': '县域评价表',
  'Official monitoring items of compact county medical communities': '紧密型县域医共体的官方监测指标',
  'Settlement statement': '清算单',
  'How the last settlement came about, line by line': '最近一次清算的逐项来由',
  'All numbers: every replicate, month, group and measure (CSV)':
    '全部数字：每次重复、每月、各组、各指标（CSV，列名为英文）',
  Result: '结果',
  'All numbers as tierwise compare --json writes them': '全部数字，与 tierwise compare --json 的输出相同',
  'What the command reads (YAML)': '命令行读取的文件（YAML）',
  'Preparing …': '正在准备……',
  'Open to print': '打开并打印',
  Change: '变化',
  'Against: {0}. {1}.': '对比：{0}。{1}。',
  'nobody clearly': '没有明确的对象',
  '{0} {1}': '{0} {1}',
  '{0}; only what is clear at 95 %': '{0}；仅列 95% 区间下明确者',
  Gain: '受益',
  Lose: '受损',
  'What it hangs on most': '结果最取决于什么',
  'Each assumption moved alone over its plausible range, one run at each end: the change in cost per head, {0}.':
    '每项假设单独在其合理范围内变动，两端各运行一次：人均医疗费用的变化，{0}。',
  Assumption: '假设',
  'at its low end': '取低端',
  'at its high end': '取高端',
  'What to watch': '须关注什么',
  'No further measure clearly worsens.': '没有其他指标明确变差。',
  '{0}, no clear change': '{0}，无明确变化',

  'Scorecard of the county medical community': '县域医共体评价表',
  Item: '指标',
  'Grassroots share of visits inside the county': '县域内基层医疗卫生机构诊疗人次占比',
  'Share of insured persons’ admissions inside the county': '参保人县域内住院人次占比',
  'Share of fund spending inside the county, pharmacies excluded': '医保基金县域内支出占比（不含药店）',
  'Grassroots share of fund spending inside the county': '县域内基层医疗卫生机构医保基金支出占比',
  'Inpatient cost per insured person inside the county, and its growth': '参保人在县域内住院人均费用及增长率',
  'Pay at the grassroots against pay at the lead hospital': '基层医疗卫生机构人均收入与牵头医院人均收入的比值',
  'Admission rate of managed chronic patients': '县域内慢性病健康管理人群住院率',
  'not measured by the model': '模型未测算',
  '{0}, against {1}. Items of the 2024 monitoring list; simulated, not reported figures.':
    '{0}，对比{1}。指标取自 2024 年监测指标；为模拟值，并非上报数据。',
  '{0}. Last year that was settled, first replication.': '{0}。最近一个已清算年度，首次重复。',

  Evidence: '证据',
  'An assumption: nobody has measured it well. The range is what seems plausible.':
    '假设：尚无可靠测量。所列范围为看来合理者。',
  'A choice of policy: it needs no source. What it moves rests on the sources under each chart.':
    '政策选择：无须来源。其影响所依据的来源见各图表。',
  'Low {0} · central {1} · high {2} {3}': '低 {0} · 中 {1} · 高 {2} {3}',
  'Of each {0} left over from the budget, those who hold the contract keep {1}; the payer takes back {2}.':
    '预算每结余 {0}，签约方留用 {1}，医保收回 {2}。',
  'holder of the contract': '签约方',
  payer: '医保',
  'Of each {0} spent above the budget, the payer covers {1}; those who hold the contract bear {2}.':
    '每超支 {0}，医保分担 {1}，签约方承担 {2}。',
  'Of each {0} saved below the benchmark, those who hold the contract receive {1}; the payer keeps {2}.':
    '每低于基准支出 {0}，签约方分得 {1}，医保保留 {2}。',
  'Of each {0} spent above the benchmark, those who hold the contract pay {1}; the payer bears {2}.':
    '每高于基准支出 {0}，签约方支付 {1}，医保承担 {2}。',
  'Of each {0} due, {1} is held back until the yearly score is known.': '每应付 {0}，预留 {1}，待年度考核后返还。',
  'Whoever goes past the gate without a referral is paid {0} less of each {1} the fund would have paid.':
    '未经转诊越级就医者，基金原应支付的每 {1} 少付 {0}。',
  'What this lever moves': '此参数影响什么',
  'Trying it …': '正在试算……',
  'Change against the status quo at {0} (grey) and at {1} {2} (blue), all else as now; one run each, so it includes luck.':
    '取 {0}（灰）与取 {1} {2}（蓝）时相对现状的变化，其余不变；各运行一次，含随机波动。',
  'Change against the status quo with each option, all else as now; one run each, so it includes luck.':
    '各选项相对现状的变化，其余不变；各运行一次，含随机波动。',
  refused: '不允许',
  'Sweep this lever': '扫描此参数',
  'Esc closes': '按 Esc 关闭',
  'Status quo {0} {1}': '现状 {0} {1}',
  'not part of the status quo': '现状中没有',
  'plausible {0} to {1}': '合理范围 {0} 至 {1}',
  '{0}; the status quo has nothing of this.': '{0}；现状中没有此项。',
  '{0}, as in the status quo.': '{0}，同现状。',
  '{0}; {1} in the status quo.': '{0}；现状为{1}。',
  When: '时间',
  'starts in month': '开始月份',
  'months to full value': '到达全值的月数',
};
