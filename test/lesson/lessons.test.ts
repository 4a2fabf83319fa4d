// Lessons: those that come with the package are complete and run; a file that is not complete is told where and why.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { consortium } from '../../models/consortium/index.ts';
import { createRecorder } from '../../src/engine/recorder.ts';
import { holds } from '../../src/lesson/figures.ts';
import { figureText, type LessonFigures, lessonsMarkdown, withLessons } from '../../src/lesson/figures-text.ts';
import { LessonError, readLesson } from '../../src/lesson/read.ts';
import { completeScenario } from '../../src/scenario/complete.ts';
import { parseRaw } from '../../src/scenario/document.ts';
import { listParameters } from '../../src/scenario/parameters.ts';
import { tierwise } from '../cli/command.ts';

const yamlIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'));
const lessons = yamlIn('scenarios/lessons');
const names = {
  scenario: yamlIn('scenarios'),
  parameter: listParameters(consortium).map(({ path }) => path),
  measure: consortium.measures.map(({ id }) => id),
  group: Object.keys(consortium.labels ?? {}),
};
const lessonOf = (name: string) =>
  readLesson(readFileSync(`scenarios/lessons/${name}.yaml`, 'utf8'), name, names).lesson;
const FILE = 'scenarios/lessons/1-why-patients-do-not-come-down.yaml';
const text = readFileSync(FILE, 'utf8');

/** Problems of the first lesson after a change to its text. */
function problemsAfter(change: (text: string) => string) {
  try {
    readLesson(change(text), 'mine.yaml', names);
    return [];
  } catch (error) {
    if (!(error instanceof LessonError)) throw error;
    return error.problems;
  }
}

const lineOf = (changed: string, what: string) => changed.split('\n').findIndex((line) => line.includes(what)) + 1;

describe('lessons that come with the package', () => {
  it('are five, a spare and one that looks for the harm', () => {
    expect(lessons).toHaveLength(7);
  });

  it('are complete in both languages, and the model takes every policy in them', async () => {
    const { code, stdout } = await tierwise(['lesson', 'check', ...lessons]);
    expect(code).toBe(0);
    for (const name of lessons) expect(stdout).toContain(`${name}: complete`);
  });

  it.each(lessons)('%s gives every role something to decide', (name) => {
    const { roles, rounds } = lessonOf(name);
    for (const { id } of roles) expect(rounds.some(({ levers }) => (levers[id] ?? []).length > 0)).toBe(true);
  });

  it.each(lessons)('%s gives no lever that its starting policy does not have', (name) => {
    for (const { start, levers } of lessonOf(name).rounds) {
      const { contents } = parseRaw(readFileSync(`scenarios/${start.scenario}.yaml`, 'utf8'), start.scenario);
      const { policy } = completeScenario(consortium, contents as Record<string, unknown>, start.scenario);
      const lost = Object.values(levers)
        .flat()
        .filter((path) => heldAt({ policy }, path) === undefined);
      expect(lost).toEqual([]);
    }
  });

  it.each(lessons)('%s asks for nothing that its place does not measure', (name) => {
    const { roles, rounds, surprises } = lessonOf(name);
    const rowsOf = (scenario: string) => {
      const { contents } = parseRaw(readFileSync(`scenarios/${scenario}.yaml`, 'utf8'), scenario);
      const place = consortium.settings.find((one) => one.name === (contents as { readonly setting: string }).setting);
      const table = createRecorder(consortium, 24, place).finish();
      return new Set(table.map(({ measure, group }) => `${measure} ${group}`));
    };
    const asked = rounds.flatMap(({ start, predict, target }) =>
      [...predict, target, ...roles.map(({ objective }) => objective)].map((one) => ({
        scenario: start.scenario,
        ...one,
      })),
    );
    const claimed = rounds.flatMap(({ start, claim }) =>
      (claim?.all ?? []).map((one) => ({ scenario: start.scenario, ...one })),
    );
    const all = [...asked, ...claimed, ...surprises.map(({ arm, measure, group }) => ({ ...arm, measure, group }))];
    const lost = all.filter(({ scenario, measure, group = '' }) => !rowsOf(scenario).has(`${measure} ${group}`));
    expect(lost.map(({ scenario, measure, group }) => `${scenario}: ${measure} ${group ?? ''}`)).toEqual([]);
  });
});

describe('figures that come with the lessons', () => {
  const { lessons: computed } = JSON.parse(readFileSync('scenarios/lessons/figures.json', 'utf8')) as LessonFigures;

  it.each(lessons)('%s quotes its own surprises, all of them shown by the model', (name) => {
    const { surprises } = lessonOf(name);
    const own = computed.find((one) => one.name === name);
    expect(own?.surprises).toEqual(surprises.map(({ id, says }) => ({ id, says })));
    for (const figure of own?.figures ?? []) {
      const surprise = surprises.find(({ id }) => id === figure.id);
      expect(figure).toMatchObject({ measure: surprise?.measure, expect: surprise?.expect });
      expect(figure.holds, figure.id).toBe(true);
    }
  });

  it.each(lessons)('%s says so in its notes where a surprise is not robust', (name) => {
    const figures = computed.find((one) => one.name === name)?.figures ?? [];
    const isFragile = figures.some(({ ensemble }) => ensemble?.robust === false);
    expect(lessonOf(name).notes.some(({ en }) => en.startsWith('Not robust'))).toBe(isFragile);
  });

  it('are those of docs/teaching.md', () => {
    const page = readFileSync('docs/teaching.md', 'utf8');
    for (const { figures } of computed) for (const figure of figures) expect(page).toContain(figureText(figure));
  });
});

function heldAt(whole: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], whole);
}

describe('a lesson that is not complete', () => {
  it('is told which text has no Chinese, by line', () => {
    const change = (held: string) => held.replace('zh: 下转为什么难', 'zh: ""');
    const [problem, ...others] = problemsAfter(change);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: 'title.zh', line: lineOf(change(text), 'zh: ""') });
    expect(problem.says).toContain('Chinese');
  });

  it('is told the nearest name of a measure, a scenario or a lever that does not exist', () => {
    const misspelt = problemsAfter((held) =>
      held.replace('measure: payer.balancePerHead', 'measure: payer.balanceperHed'),
    );
    expect(misspelt[0]).toMatchObject({ nearest: 'payer.balancePerHead' });
    const scenario = problemsAfter((held) =>
      held.replace('scenario: zhenjiang-compact-group', 'scenario: zhenjang-compact-group'),
    );
    expect(scenario[0]).toMatchObject({ nearest: 'zhenjiang-compact-group' });
    const lever = problemsAfter((held) =>
      held.replace('- policy.consortium.tightness', '- policy.consortium.tightnes'),
    );
    expect(lever[0]).toMatchObject({ nearest: 'policy.consortium.tightness' });
  });

  it('is told what is unknown, missing, out of range or contradicts itself', () => {
    const says = (change: (held: string) => string) => problemsAfter(change).map((one) => one.says);
    expect(says((held) => held.replace('minutes: 45', 'minuts: 45'))).toEqual(['missing', 'unknown name']);
    expect(says((held) => held.replace('minutes: 45', 'minutes: 4500'))).toEqual(['wrong value']);
    expect(says((held) => held.replace('id: every-link', 'id: one-link'))).toEqual(['written twice']);
    expect(says((held) => held.replace('bound: 0.005\n', '\n'))).toEqual(["'below' needs a bound"]);
    expect(says((held) => held.replace('high: 0.5\n', 'high: -1\n'))).toEqual([
      'a size needs its range, low below high',
    ]);
    expect(says((held) => held.replace('      hospital:\n', '      stranger:\n'))).toEqual(['no role has this id']);
  });

  it('is told what a claim lacks', () => {
    const breaking = readFileSync('scenarios/lessons/7-break-it.yaml', 'utf8');
    const faults = (change: (held: string) => string) => {
      try {
        readLesson(change(breaking), 'mine.yaml', names);
        return [];
      } catch (error) {
        if (!(error instanceof LessonError)) throw error;
        return error.problems.map(({ path }) => path);
      }
    };
    expect(faults((held) => held)).toEqual([]);
    expect(faults((held) => held.replace('zh: 省了钱，却伤了穷人。', 'zh: ""'))).toEqual(['rounds.0.claim.says.zh']);
    expect(
      faults((held) =>
        held.replace(
          '          wants: lower\n          says:\n            en: Cost',
          '          wants: less\n          says:\n            en: Cost',
        ),
      ),
    ).toEqual(['rounds.0.claim.all.0.wants']);
  });

  it('is refused where the model would refuse what it sets', async () => {
    const { code, stderr } = await tierwise(['lesson', 'check', 'test/lesson/out-of-range.yaml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/refuses policy\.consortium\.sharedRecords/);
  });
});

describe('a surprise', () => {
  const shown = (mean: number, low: number, high: number) => ({ mean, low, high });

  it('holds only beyond luck: an interval with zero in it shows no direction', () => {
    expect(holds({ expect: 'higher' }, shown(2, 1, 3))).toBe(true);
    expect(holds({ expect: 'higher' }, shown(2, -1, 5))).toBe(false);
    expect(holds({ expect: 'lower' }, shown(2, 1, 3))).toBe(false);
    expect(holds({ expect: 'unclear' }, shown(2, -1, 5))).toBe(true);
    expect(holds({ expect: 'unclear' }, shown(2, 1, 3))).toBe(false);
  });

  it('stays below or above its bound with its whole interval', () => {
    expect(holds({ expect: 'below', bound: 3 }, shown(2, 1, 2.9))).toBe(true);
    expect(holds({ expect: 'below', bound: 3 }, shown(2, 1, 3.1))).toBe(false);
    expect(holds({ expect: 'above', bound: 1 }, shown(2, 0.9, 3))).toBe(false);
  });
});

describe('the table of figures', () => {
  const figure = {
    id: 'one',
    measure: 'grassroots.visitShare',
    group: '',
    unit: 'share',
    shows: 'change',
    expect: 'higher',
    bound: null,
    before: 0.5,
    after: 0.52,
    value: 0.02,
    low: 0.008,
    high: 0.032,
    holds: true,
    ensemble: { draws: 10, sameSign: 0.6, low: -0.01, high: 0.04, robust: false },
  } as const;
  const says = { en: 'It rises.', zh: '上升。' };
  const found = {
    version: '0',
    lessons: [
      {
        name: 'a',
        title: says,
        size: { residents: 100, months: 24, replicates: 2, seed: 's' },
        surprises: [{ id: 'one', says }],
        figures: [figure],
      },
    ],
  };

  it('says a share in points with its interval, and that a surprise is not robust', () => {
    expect(figureText(figure)).toBe('+2.0 (+0.8 to +3.2) points');
    expect(lessonsMarkdown(found)).toContain('| **60 % of 10: not robust** |');
  });

  it('replaces what stands between its marks, and nothing else', () => {
    const page = `before\n${lessonsMarkdown(found)}\nafter`;
    expect(withLessons(page, 'new')).toBe('before\nnew\nafter');
    expect(withLessons('no marks', 'new')).toBeUndefined();
  });
});
