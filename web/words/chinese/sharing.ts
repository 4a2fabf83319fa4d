// Simplified Chinese: links, files, commands, and what is said when one of them cannot be read.
import type { Texts } from '../locale.ts';

export const SHARING: Texts = {
  Share: '分享',
  Link: '链接',
  'This scenario is too long for a link. Save it as a file instead.': '此情景过长，无法写成链接。请保存为文件。',
  '{0} characters. It holds what differs from the shipped scenario, the seed and the version; opening it sends nothing to anybody.':
    '{0} 个字符。其中包含与自带情景的差异、种子和版本；打开链接不会向任何人发送内容。',
  'Copy link': '复制链接',
  'The link as a QR code': '链接二维码',
  'Link to open': '要打开的链接',
  'Paste a link to open it': '粘贴链接以打开',
  Open: '打开',
  'Scenario file': '情景文件',
  'The same file the command reads: setting, policy, assumptions, and the size of the runs.':
    '与命令行读取的文件相同：地区、政策、假设和运行规模。',
  Description: '说明',
  'What the scenario is about and why': '此情景说明什么、为何设置',
  'Save the scenario': '保存情景',
  'Save the status quo': '保存现状',
  'Open a file …': '打开文件……',
  'Scenario file to open': '要打开的情景文件',
  Reproduce: '复现',
  'The command follows when all {0} replications are in.': '{0} 次重复全部完成后给出命令。',
  'Run with model {0}, this prints the numbers on the screen: the same digest, to the bit.':
    '用模型 {0} 运行，输出与屏幕上相同的数字：摘要逐位相同。',
  'Or with the files, saved from here:': '或使用从这里保存的文件：',
  'Digest over {0} replications: {1}': '{0} 次重复的摘要：{1}',
  'Copy command': '复制命令',
  'Save all files': '保存全部文件',
  Copied: '已复制',

  'found {0}': '实为 {0}',
  'expected {0}': '应为 {0}',
  'did you mean {0}?': '是否指 {0}？',
  '{0}, line {1}': '{0}，第 {1} 行',
  '{0} is too large: a scenario file has at most 256 KB.': '{0} 过大：情景文件最多 256 千字节。',
  'This is not a link of Tierwise.': '这不是 Tierwise 的链接。',
  'The link was made by a later version of Tierwise, in a format this one cannot read.':
    '此链接由更新版本的 Tierwise 生成，其格式本版本无法读取。',
  'The link holds more than a link of Tierwise ever does, and was left unread.':
    '此链接的内容超出 Tierwise 链接应有的范围，未予读取。',
  'The link is damaged: a part is missing or was changed on its way. Copy it again, whole.':
    '链接已损坏：缺少一部分或在传递中被改动。请重新完整复制。',
  'The link names something that this version of the model does not have: {0}.':
    '链接中提到此版本模型没有的内容：{0}。',
  'The link sets a value that is not allowed: {0}.': '链接中设定了不允许的数值：{0}。',
  'The link could not be opened, so the page shows what it opens with.': '链接无法打开，页面显示初始内容。',
  'It could not be opened; what was on the screen is kept.': '无法打开；屏幕上的内容已保留。',
  'This link was made with model {0}; you run {1}. Results may differ.':
    '此链接由模型 {0} 生成；您运行的是 {1}。结果可能不同。',
  'It asks for {0} residents and {1} replications, which can take minutes. Shown now: {2} residents, {3} replications.':
    '它要求 {0} 名居民、{1} 次重复，可能需要数分钟。当前显示：{2} 名居民，{3} 次重复。',
  'Run {0} residents, {1} replications': '运行 {0} 名居民、{1} 次重复',
  'Drop the scenario file to open it': '松开以打开情景文件',
  Dismiss: '关闭提示',
  Reload: '重新载入',
  'A new version is ready. What you chose stays in the address.': '新版本已就绪。您的选择保留在地址中。',
};
