// Simplified Chinese: the guided tour and the glossary.
import type { Texts } from '../locale.ts';

export const GUIDING: Texts = {
  Glossary: '术语表',
  'Look up a term': '查找术语',
  Terms: '术语',
  'Point at a term anywhere and press G, or choose one below.': '指向任何术语并按 G 键，或在下面选择。',
  'No entry for “{0}”; choose one below.': '没有“{0}”的条目，请在下面选择。',
  concept: '概念',
  measure: '指标',
  'lever of policy': '政策参数',
  assumption: '假设',
  'the glossary, at what is marked or pointed at': '打开术语表，查所选或所指的词',
  'Guided tour, five minutes': '五分钟导览',
  'Guided tour': '导览',
  '{0} of {1}': '第 {0} 步，共 {1} 步',
  'End the tour': '结束导览',
  Back: '上一步',
  Next: '下一步',
  'A place, twice': '同一个地方，两种情形',
  'This page simulates a county: its residents fall ill, choose where to go, and its hospitals and clinics respond to how they are paid. Everything runs twice with the same people and the same luck: as things are, and under a reform.':
    '本页模拟一个县：居民生病后选择去哪里，医院和诊所按付费方式作出反应。一切都用同样的人、同样的运气运行两遍：一遍照现状，一遍按改革。',
  'Nothing to do yet. Nothing you do here can break anything.': '先不用做什么。在这里怎么操作都不会弄坏任何东西。',
  'Choose a reform': '选择一项改革',
  'Each scenario is a reform that was tried or proposed somewhere, with what its document states and what had to be assumed.':
    '每个方案都是某地试行或提出过的改革，并写明文件说了什么、哪些只能假设。',
  'Open the list and look which families there are.': '打开列表，看看有哪几类。',
  'Five numbers that matter': '五个关键数字',
  'Cost per head, quality and the grassroots share come first, then what patients pay and the balance of the fund. Beside each stands its change against the status quo with a 95 % interval. Grey means no clear change: luck could explain it.':
    '先看人均费用、质量和基层占比，再看患者自付和基金结余。旁边是与现状相比的变化及 95% 区间。灰色表示无明确变化，可能只是运气。',
  'Find the number whose interval is the widest for its size.': '找出相对自身大小区间最宽的那个数字。',
  'The two charts': '两张图',
  'The dashed line is the status quo, blue is the reform, and the bands hold 50 and 95 % of the uncertainty. Every chart has a table of the very numbers drawn, and its sources.':
    '虚线是现状，蓝线是改革，色带为 50% 和 95% 区间。每张图都有所画数字的表格和来源。',
  'Press T to see the tables, and T again.': '按 T 键看表格，再按一次返回。',
  'Move a lever': '移动一个参数',
  'On each lever the tick is the status quo and the bar is your change. The answer comes while you drag, from one run; a moment later further runs make the intervals narrower.':
    '每个参数上的刻度是现状，色条是您的改动。拖动时立即用一次运行作答，稍后更多运行会使区间变窄。',
  'Drag any lever far to one side and watch the five numbers.': '把任意参数拖到一端，观察五个数字。',
  'What a lever means': '参数是什么意思',
  'The dots at the end of a lever open its sheet: what it concretely does at this value, the evidence for its range, when it starts, and which outcomes it moves most.':
    '参数末端的圆点打开详情：在该取值下具体意味着什么、取值范围的依据、何时开始、对哪些结果影响最大。',
  'Open the sheet of the lever you moved, then close it with Esc.': '打开刚才移动的参数的详情，再按 Esc 关闭。',
  'Why did that happen?': '为什么会这样？',
  'First what one more unit of care earns each provider, before and after; then what cost is made of; then who gains and who loses, the poorest fifth apart.':
    '先看多提供一单位服务各方前后各挣多少，再看费用由什么构成，然后看谁受益、谁受损，最低收入组单列。',
  'Look for somebody who loses although the total improves.': '找一找总体改善时仍受损的人。',
  'What nobody knows': '没人确知的事',
  'Amber is for assumptions. Moving one moves the status quo as well as the reform, because it is not a policy. A result that turns round when an assumption moves within its range is a result about the assumption.':
    '琥珀色是假设。移动假设会同时改变现状和改革，因为它不是政策。假设在合理范围内一动结论就翻转，那结论说的其实是假设。',
  'Open the assumptions at the foot of the levers and read the first.': '打开参数栏底部的假设，读第一条。',
  'Undo, replay, compare': '撤销、重放、比较',
  'Everything can be undone. Replay shows the last change again, back and forth. Compare holds up to eight scenarios side by side, Sweep tries a whole range, and Share gives a link that brings all of this back.':
    '一切都可撤销。重放来回显示上一次改动；比较可并列八个方案；扫描试遍一个范围；分享给出的链接可还原这一切。',
  'Press R to see your last change again.': '按 R 键再看一次刚才的改动。',
  'Words, and a class': '术语与课堂',
  'Point at any term and press G: the glossary tells what it means, in English and Chinese. Under Class there are lessons in which a group predicts first and looks afterwards, and one in which it tries to break the reform.':
    '指向任何术语并按 G 键，术语表用中英文解释。课堂里的课程先预测后揭晓，还有一课专门给改革找漏洞。',
  'Point at the name of an outcome and press G.': '指向一个结果的名称并按 G 键。',
  'Shared target: {0}': '共同目标：{0}',
};
