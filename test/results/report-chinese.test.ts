// The report in Chinese says in Chinese whatever it says itself, keeps published figures as they are recorded, and has the
// numbers of the report in English.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, compare, consortium, run } from '../../src/index.ts';
import { answerOf } from '../../src/results/answer.ts';
import { compareReport, runReport } from '../../src/results/report/index.ts';
import { html } from '../../src/results/report/markup.ts';
import { REPORT_LANGUAGES, type Speech, speechIn } from '../../src/results/report/speech.ts';
import { ENGLISH } from '../../src/results/report/texts-en.ts';
import { CHINESE } from '../../src/results/report/texts-zh.ts';
import { scenarioIn } from '../../src/results/words.ts';
import { shipped } from '../support/scenarios.ts';

const size = { residents: 800, months: 40, replicates: 4 };
const [reference, reform] = ['fee-for-service', 'county-global-budget'].map((name) => ({ ...shipped(name), ...size }));

let comparison: Comparison;
let speech: Speech;
let english = '';
let chinese = '';
beforeAll(async () => {
  speech = await speechIn(consortium, 'zh-hans');
  comparison = await compare(reference, [reform]);
  english = compareReport(consortium, comparison, 'tierwise compare');
  chinese = compareReport(consortium, inChinese(comparison), 'tierwise compare', undefined, speech);
});

function inChinese(made: Comparison): Comparison {
  const arms = made.arms.map((arm) => {
    const { words } = speech;
    if (words === undefined) throw new Error('no words');
    return { ...arm, scenario: scenarioIn(words, arm.scenario, shipped(arm.scenario.name)) };
  });
  return { ...made, arms };
}

const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ESCAPES[name as keyof typeof ESCAPES]);
const ESCAPES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const RECORDED = /<span lang="en">([\s\S]*?)<\/span>/g;
/** Names that have no other: of the program and the model, of formats, contracts and files of scenarios. */
const NAMES =
  /\b(Tierwise|BMC Health Services Research|JSON|ACO|DRG|DIP|APG|MSR|Medicare|fee-for-service|county-global-budget|consortium)\b/g;

/** Lists the English words of a page outside code, ids and what is marked as recorded in English. */
function englishIn(page: string): string[] {
  const body = page.slice(page.indexOf('<title>'));
  const said = body
    .replace(/<style>[\s\S]*?<\/style>|<pre>[\s\S]*?<\/pre>|<code>[\s\S]*?<\/code>|<mark>[\w.]+<\/mark>/g, ' ')
    .replace(RECORDED, ' ')
    .replace(/<[^>]*>/g, ' ');
  return (
    unescaped(said)
      .replace(NAMES, ' ')
      .match(/[A-Za-z]{2,}/g) ?? []
  );
}

const numbersIn = (text: string) => text.match(/[+−]?\d+(?:[.,]\d+)*/g) ?? [];
const numberCells = (page: string) =>
  [...page.matchAll(/<td class="number">([\s\S]*?)<\/td>/g)].flatMap(([, cell]) =>
    numbersIn(cell.replace(/<[^>]*>/g, '')),
  );
const drawnNumbers = (page: string) =>
  [...page.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].flatMap(([, text]) => numbersIn(text));
const cardNumbers = (page: string) =>
  [...page.matchAll(/<p class="(?:value|change[^"]*)">([\s\S]*?)<\/p>/g)].flatMap(([, text]) => numbersIn(text));
const answer = (page: string) => /<p class="answer">([\s\S]*?)<\/p>/.exec(page)?.[1] ?? '';

describe('the report of a county budget against fee for service, in Chinese', () => {
  it('has no English word but names, ids, paths and code', () => {
    expect(englishIn(english).length).toBeGreaterThan(1000);
    expect([...new Set(englishIn(chinese))]).toEqual([]);
  });

  it('marks as English only published figures and the titles of works', () => {
    const figures = Object.values(consortium.sources);
    const works = comparison.arms.map(({ scenario }) => scenario.about?.document ?? '');
    const records = new Set([...works, ...figures.flatMap(({ says, caveat, conflict }) => [says, caveat, conflict])]);
    const where = figures.map(({ title, office, year }) => `${title}. ${office}, ${year}`);
    const isRecord = (text: string) => records.has(text) || where.some((work) => text.startsWith(work));
    const marked = [...chinese.matchAll(RECORDED)].map(([, text]) => unescaped(text));
    expect(marked.length).toBeGreaterThan(100);
    expect(marked.filter((text) => !isRecord(text))).toEqual([]);
  });

  it('says so to whoever reads it aloud', () => {
    expect(chinese).toContain('<html lang="zh-Hans">');
    expect(english).toContain('<html lang="en">');
  });

  it('has the same numbers, in tables, drawings, cards and in the answer', () => {
    expect(numberCells(chinese).length).toBeGreaterThan(1000);
    expect(numberCells(chinese)).toEqual(numberCells(english));
    expect(drawnNumbers(chinese).length).toBeGreaterThan(100);
    expect(drawnNumbers(chinese)).toEqual(drawnNumbers(english));
    expect(cardNumbers(chinese).length).toBeGreaterThan(9);
    expect(cardNumbers(chinese)).toEqual(cardNumbers(english));
    expect(numbersIn(answer(chinese)).length).toBeGreaterThan(3);
    expect(numbersIn(answer(chinese))).toEqual(numbersIn(answer(english)));
  });

  it('keeps to the terms of the field', () => {
    expect(chinese).toContain('模拟区间');
    expect(chinese).toContain('总额预付');
    expect(chinese.match(/置信区间|问责制|显著/g)).toBeNull();
  });

  it('keeps a title that a person gave', () => {
    const words = speech.words;
    if (words === undefined) throw new Error('no words');
    const named = scenarioIn(words, { ...reform, title: 'Ours' }, shipped('county-global-budget'));
    expect(named.title).toBe('Ours');
    expect(named.description).toBe(words.scenarios['county-global-budget'].description);
  });
});

describe('the answer in Chinese', () => {
  const unit = (text: string) => (text === 'share' ? '个百分点' : '元');
  const change = { title: '甲', falls: true, size: '1', unit: 'CNY', relative: '−1 %', low: '−2', high: '−0.5' };
  const found = { reference: '现状', scenario: '改革', clear: [change], unclear: ['乙', '丙'], isSingle: false };

  it('is whole sentences, whatever is clear', () => {
    expect(CHINESE.answer(found, unit)).toBe(
      '与“现状”相比，“改革”使甲下降 1 元（−1 %；95% 模拟区间 −2 至 −0.5）。乙、丙没有明确变化。',
    );
    expect(CHINESE.answer({ ...found, clear: [] }, unit)).toBe('与“现状”相比，“改革”对乙、丙没有明确影响。');
    const two = [change, { ...change, title: '丁', falls: false, unit: 'share', relative: '', low: '', high: '' }];
    expect(CHINESE.answer({ ...found, clear: two, unclear: [], isSingle: true }, unit)).toBe(
      '与“现状”相比，“改革”使甲下降 1 元（−1 %；95% 模拟区间 −2 至 −0.5），使丁上升 1 个百分点。仅一次重复，没有区间：以上变化都可能出于偶然。',
    );
  });

  it('says what the answer in English says', () => {
    const { clear, unclear } = answerOf(consortium, comparison, 1);
    const text = answer(chinese);
    expect([clear.length > 0, unclear.length > 0]).toEqual([true, true]);
    for (const { title } of clear) expect(text).toContain(`使${titleOf(title)}`);
    for (const title of unclear) expect(text.slice(text.indexOf('。'))).toContain(titleOf(title));
  });

  function titleOf(title: string): string {
    const id = consortium.measures.find((measure) => measure.title === title)?.id ?? '';
    return speech.words?.measures[id]?.[0] ?? title;
  }
});

describe('what only some reports say', () => {
  it('is said of a place of one’s own', () => {
    const place = { name: 'mine', title: '我县', changes: { 'need.births': 7 }, unsourced: ['need.births'] };
    const scenario = { ...reference, place };
    expect(CHINESE.ownPlace(reference, '中国某县')).toBeUndefined();
    expect(CHINESE.ownPlace(scenario, '中国某县')).toBe(
      '“我县”为自建地区，基于“中国某县”：有 1 项数据不同。未注明来源：need.births。',
    );
    expect(CHINESE.size(scenario, '中国某县')).toMatch(/^mine（基于中国某县） · 每组 800 名居民/);
  });

  it('is said of plausible settings and of assumptions taken for every arm', () => {
    const spread = { setting: 'china-county', draws: 30, residents: 4000, replicates: 2, rows: [] };
    const english = numbersIn(ENGLISH.spread(spread, ''));
    expect(english).toHaveLength(3);
    expect(numbersIn(CHINESE.spread(spread, '中国某县')).sort()).toEqual(english.sort());
    const path = html`<code>assumptions.altruism</code>`;
    expect(CHINESE.takenForAll(path, '0.78', '1').html).toBe(
      '参照采用各情景的一项假设：<code>assumptions.altruism</code> 在各组均为 1，而非 0.78。',
    );
  });

  it('is in Chinese wherever it takes no value', () => {
    const noWords = ['language', 'style', 'perCent', 'stop'];
    const fixed = Object.entries(CHINESE).flatMap(([key, text]) =>
      typeof text === 'function' || noWords.includes(key)
        ? []
        : (typeof text === 'string' ? [text] : Object.values(text as object)).map((one) => [key, String(one)]),
    );
    expect(fixed.length).toBeGreaterThan(50);
    expect(fixed.filter(([, text]) => !/\p{Script=Han}/u.test(text) || /[A-Za-z]{2}/.test(text))).toEqual([]);
  });
});

it('a run is reported in Chinese too, also one of a single replicate', async () => {
  const arm = await run({ ...reform, replicates: 1 });
  const [said] = inChinese({ ...comparison, arms: [arm] }).arms;
  const page = runReport(consortium, said, 'tierwise run', speech);
  expect([...new Set(englishIn(page))]).toEqual([]);
  expect(page).toContain('仅一次重复，没有区间');
});

it('a report can be asked for in every language there are words in', async () => {
  for (const language of REPORT_LANGUAGES) expect((await speechIn(consortium, language)).texts.language).toBeTruthy();
  await expect(speechIn({}, 'zh-hans')).rejects.toThrow('no words in Chinese');
});
