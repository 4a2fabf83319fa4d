// The texts of a report in Simplified Chinese, in the field's standard terms. An interval of replicates is 模拟区间.
import type { CheckedScenario } from '../../engine/model.ts';
import type { Answer, AnswerChange } from '../answer.ts';
import { withUnit } from '../format.ts';
import { html } from './markup.ts';
import type { ReportTexts } from './texts.ts';

/** Names of unsourced figures shown before the rest is counted. */
const MOST_NAMED = 12;

type UnitOf = (unit: string) => string;

export const CHINESE: ReportTexts = {
  language: 'zh-Hans',
  style: `body{font-family:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",sans-serif}
thead th{min-width:4em}
h1,.answer,.arm-answer{text-spacing-trim:trim-start}
td span{overflow-wrap:break-word}
`,

  title: (names) => {
    if (names.length === 1) return names[0];
    return names.length === 2 ? `“${names[1]}”对比“${names[0]}”` : `${names.length - 1} 个情景对比“${names[0]}”`;
  },
  size: (scenario, setting) => {
    const { residents, months, replicates, seed } = scenario;
    return `${placeOf(scenario, setting)} · 每组 ${residents.toLocaleString('en-US')} 名居民 · ${months} 个月 · ${replicates} 次重复 · 种子 ${seed}`;
  },
  ownPlace: (scenario, setting) => ownPlace(scenario, setting),
  whatARunGives: (replicates) => `此情景的结果，附 ${replicates} 次重复的 95% 模拟区间。`,
  answer: (answer, unitOf) => answerSentences(answer, unitOf),
  reference: (title) => `${title}（参照）`,
  end: (model) => `${model}。本报告为模拟结果：说明由假设推出什么，而非预测将会发生什么。`,

  perCent: '%',
  noInterval: '仅一次重复，没有区间',
  interval: (low, high) => `95%：${low} 至 ${high}`,
  noClearChange: '无明确变化',

  points: (unit) => (unit === 'share' ? '个百分点' : '分'),

  lineMoves: ({ title, falls, size, unit }, unitOf) =>
    `${title}${falls ? '下降' : '上升'} ${withUnit(size, unitOf(unit))}`,
  lineUnclear: (title) => `${title}无明确变化`,
  lineAsks: (title) => `${title}如何变化`,
  lineSays: (unit, window, isPaired) =>
    `${unit === '%' ? '百分比' : unit}；每点为截至该月 ${window} 个月的均值；阴影带为各线的 95% 模拟区间${isPaired ? '（配对差值更为确定）' : ''}`,
  year: (year) => `第 ${year} 年`,
  reformStarts: (month) => `改革自第 ${month} 月开始`,
  lineReference: '参照',
  lineScenario: '情景',

  whereMoneyGoes: '费用流向何处',
  whichTier: '哪一层级的费用变化',
  whoseCost: '谁的费用变化',
  whoPaysThemselves: '谁的个人负担增减',
  whichQuality: '质量的哪些部分变化',
  whoPays: '谁少付，谁多付',
  payers: { fund: '医保基金', own: '患者个人', rest: '其他保障与个人账户', all: '全部费用' },
  everybody: '所有人',
  dotsOfRun: (unit) => `${unit}，第 13 月至期末；横条为 95% 模拟区间`,
  dotsOfChange: (unit) => `变化（${unit}），第 13 月至期末；配对差值；横条为 95% 模拟区间；灰色为无明确变化`,
  payersOfChange: (unit) =>
    `变化（${unit}），第 13 月至期末；配对差值；横条为 95% 模拟区间；灰色为无明确变化；前三项之和等于最后一项`,

  sameNumbers: '以表格显示相同的数字',
  month: '月份',
  low: '95% 下限',
  high: '95% 上限',
  scenario: '情景',
  value: '数值',
  change: '变化',

  spreadTitle: '在合理的其他设定下',
  spreadHead: ['结果', '本设定 [95%，随机]', '各次抽取的中位数 [5–95%]', '符号相同', '单位'],
  spread: ({ draws, residents, replicates }, setting) =>
    `“${setting}”的 ${draws} 种合理变体：各项假设在其合理范围内抽取，常数重新拟合至同样的公布数据；各组 ${residents.toLocaleString('en-US')} 名居民，${replicates} 次重复，随机数全部相同。“符号相同”指变化的符号与此处一致的变体所占比例。`,
  tableTitle: (table, scenario) => `${table}：${scenario}`,
  tableColumn: (name, unit) => (unit === '' ? name : `${name}（${unit}）`),
  explanation: (table) =>
    table === 'incentives'
      ? '机构每多做一点能留下多少：“改革前”为现状，“改革后”为本情景。边际收益低于零时，多做会使机构亏损，机构便设法少做；边际收益上升时则相反。首次重复，期末。'
      : '首次重复，期末。',
  takenForAll: (path, from, to) => html`参照采用各情景的一项假设：${path} 在各组均为 ${to}，而非 ${from}。`,
  differs: '差异何在',
  differsHead: (reference, scenario) => ['参数', reference, scenario, '单位', '作用', '来源'],
  simulated: '模拟的内容',
  states: '文献所述：',
  assumes: '文献未说明而作的假设：',
  stop: '。',
  lever: (value, start, ramp) => `${value}，自第 ${start} 月起${ramp === 0 ? '' : `，历时 ${ramp} 个月到位`}`,
  yes: '是',
  no: '否',
  assumed: '所作的假设',
  assumptions: (count, changed) =>
    `假设：${count} 项，${changed === 0 ? '均为模型的默认值' : `其中 ${changed} 项已改动`}；各组相同`,
  assumptionsHead: ['参数', '数值', '合理范围', '单位', '作用', '来源'],
  range: (low, high) => `${low} 至 ${high}`,
  source: sourceIn,
  placeNumbers: (place, count, assumed) => `地区数据（${place}）：${count} 项，其中 ${assumed} 项含假设`,
  placeNumbersHead: ['数据', '数值', '范围', '单位', '含义', '来源'],
  placePrices: (says, currency, year) => `${says}货币单位为${currency}，${year} 年价格。`,
  ownNumber: (value, place, before) => `${value}（${place}：${before}）`,
  ownSource: (title) => `“${title}”`,
  sources: (count) => `以上所引来源：${count} 项公布数据（原文为英文）`,
  sourcesHead: ['编号', '数据', '出处', '说明'],
  conflict: '与之矛盾：',
  numbers: '全部数字',
  numbersSay: '第 13 月至期末的均值；差值按重复配对。',
  numbersCount: (rows) => `各项指标与分组：${rows} 行`,
  numbersHead: ['指标', '分组', '单位'],
  numbersOfArm: ['变化', '95% 模拟区间', '相对变化'],
  everybodyInTable: '所有人',
  again: '如何得到相同的数字',
  againSays: '用相同版本运行相同的命令，在任何机器上、以任意线程数，摘要都相同。',
  command: '命令',
  model: '模型',
  seed: '种子',
  hashOf: (scenario) => `${scenario} 的哈希值`,
  digest: '结果摘要',
  inFull: (scenario) => `${scenario} 全文（JSON，已填入全部默认值）`,
};

/** Says an answer in whole sentences: what clearly changes, then what does not. */
function answerSentences({ reference, scenario, clear, unclear, isSingle }: Answer, unitOf: UnitOf): string {
  const against = `与“${reference}”相比，“${scenario}”`;
  const changes = `${against}使${clear.map((change) => clause(change, unitOf)).join('，使')}。`;
  const names = unclear.join('、');
  const rest = clear.length === 0 ? `${against}对${names}没有明确影响。` : `${names}没有明确变化。`;
  const single = isSingle ? '仅一次重复，没有区间：以上变化都可能出于偶然。' : '';
  return `${clear.length === 0 ? '' : changes}${unclear.length === 0 ? '' : rest}${single}`;
}

function clause({ title, falls, size, unit, relative, low, high }: AnswerChange, unitOf: UnitOf): string {
  const inner = [relative, low === '' ? '' : `95% 模拟区间 ${low} 至 ${high}`].filter(Boolean).join('；');
  // A line does not break within a unit.
  const held = unitOf(unit).replaceAll(/[/·]/g, '\u2060$&\u2060');
  return `${title}${falls ? '下降' : '上升'} ${withUnit(size, held)}${inner === '' ? '' : `（${inner}）`}`;
}

/** Names a place of one's own with the setting it is built on. */
function placeOf({ place }: CheckedScenario, setting: string): string {
  return place === undefined ? setting : `${place.name}（基于${setting}）`;
}

function ownPlace({ place }: CheckedScenario, setting: string): string | undefined {
  if (place === undefined) return undefined;
  const { title, changes, unsourced } = place;
  const head = `“${title}”为自建地区，基于“${setting}”：有 ${Object.keys(changes).length} 项数据不同。`;
  if (unsourced.length === 0) return `${head}所给数据均注明来源。`;
  const more = unsourced.length - MOST_NAMED;
  const named = unsourced.slice(0, MOST_NAMED).join('、');
  return `${head}未注明来源：${named}${more > 0 ? `，另有 ${more} 项` : ''}。`;
}

const KINDS: readonly (readonly [start: string, chinese: string])[] = [
  ['assumption within', '假设，范围依据'],
  ['assumption', '假设'],
  ['policy', '政策选择'],
  ['fitted to', '拟合至'],
  ['derived from', '推算自'],
  ['residual', '余项'],
  ['', ''],
];

/** A source that is a kind and ids of figures reads the same in any language; a work keeps the words it was written in. */
function sourceIn(source: string): string | undefined {
  for (const [start, chinese] of KINDS) {
    const ids = source.slice(start.length).trim();
    if (source.startsWith(start) && /^([A-Z]{1,2}\d{3}(?:[ ,;]+|$))*$/.test(ids)) return `${chinese} ${ids}`.trim();
  }
  return undefined;
}
