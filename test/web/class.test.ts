// The arithmetic of a class: codes that are read strictly, predictions held against what happened, shares of one whole.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { aboutCode, codeOf, type Entry, MOST_TEAMS, readCode, readCodes, withEntries } from '../../web/class/code.ts';
import { isHereAlone } from '../../web/class/invitation.ts';
import { sharedOut } from '../../web/class/play.ts';
import { answers, directionOf, endOf, happened, isMet, pointsFor, verdicts } from '../../web/class/prediction.ts';
import { clockText, leftOf, timerFor } from '../../web/class/timer.ts';

const NAME = '3-price-gap-gate-or-doctor';
const lesson = parse(readFileSync(`scenarios/lessons/${NAME}.yaml`, 'utf8')) as Lesson;
const game = { name: NAME, lesson, round: 0 };
const YEARS = lesson.size.months / 12 - 1;
const PATH = lesson.rounds[0].levers.bureau[0];

const entry = (team: string, line = 0.02, size = 50): Entry => ({
  team,
  role: 'bureau',
  prediction: { answers: [Array.from({ length: YEARS }, () => line), size], reason: 1 },
  decisions: { [PATH]: { value: 0.2, start: 13, ramp: 0 } },
});

describe('a code of a team', () => {
  it('brings back what was predicted and decided, whatever the team is called', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
          .filter((name) => name.trim() !== '' && name.length <= 40),
        fc.integer({ min: -100, max: 200 }),
        async (team, thousandths) => {
          const given = entry(team.trim(), thousandths / 1000, 50);
          expect(await readCode(await codeOf(given, game), game)).toEqual(given);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is refused when a single character of it was changed or is missing', async () => {
    const code = await codeOf(entry('A'), game);
    for (let at = 4; at < code.length; at += 3) {
      const other = code[at] === 'A' ? 'B' : 'A';
      // The last character of base64 may hold bits that mean nothing; all others count.
      if (at === code.length - 1) continue;
      await expect(readCode(code.slice(0, at) + other + code.slice(at + 1), game)).rejects.toThrow();
    }
    await expect(readCode(code.slice(0, -3), game)).rejects.toThrow('damaged');
  });

  it('is refused for another lesson, another round, and levers the role does not have', async () => {
    const code = await codeOf(entry('A'), game);
    await expect(readCode(code, { ...game, name: 'other' })).rejects.toThrow('other-lesson');
    await expect(readCode(code, { ...game, round: 1 })).rejects.toThrow('other-round');
    const stranger = { ...entry('A'), decisions: { 'policy.consortium.tightness': 1 } };
    await expect(readCode(await codeOf(stranger, game), game)).rejects.toThrow('wrong-content');
    const beyond = entry('A', 5);
    await expect(readCode(await codeOf(beyond, game), game)).rejects.toThrow('wrong-content');
  });

  it('is read line by line: bad lines are named, good ones kept, links read like codes', async () => {
    const [a, b] = [await codeOf(entry('A'), game), await codeOf(entry('B'), game)];
    const { entries, refused } = await readCodes(`${a}\n\nnonsense\r\nhttps://example.org/#class=code.${b}\n`, game);
    expect(entries.map(({ team }) => team)).toEqual(['A', 'B']);
    expect(refused).toEqual([{ line: 3, fault: 'damaged' }]);
  });

  it('replaces what the team sent before, and a class has eight teams', () => {
    const many = Array.from({ length: 12 }, (_, at) => entry(`T${at}`));
    expect(withEntries([], many)).toHaveLength(MOST_TEAMS);
    const again = withEntries([entry('A', 0.01), entry('B')], [entry('A', 0.05)]);
    expect(again.map(({ team }) => team)).toEqual(['B', 'A']);
  });
});

describe('a prediction', () => {
  const [line, size] = lesson.rounds[0].predict;
  const change = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

  it('counts as an answer only within the range of its question and for every year', () => {
    expect(answers(size, 50, 84)).toBe(true);
    expect(answers(size, 5000, 84)).toBe(false);
    expect(answers(line, [0, 0], 84)).toBe(false);
    expect(answers(line, Array(YEARS).fill(0.1), 84)).toBe(true);
    expect(answers({ ...size, kind: 'direction' }, 'sideways', 84)).toBe(false);
  });

  it('of no change is right where the interval holds zero', () => {
    expect(happened(change(1, 2))).toBe('none');
    expect(happened(change(1, 0.5))).toBe('higher');
    expect(happened(change(0, 0))).toBe('none');
    expect(directionOf(0.0001, line)).toBe('none');
    expect(directionOf([0, -0.1], line)).toBe('lower');
  });

  it('earns more the nearer it is, and a direction all or nothing', () => {
    const truth = change(100, 10);
    expect(pointsFor(size, 100, truth)).toBe(1);
    expect(pointsFor(size, 40, truth)).toBeGreaterThan(pointsFor(size, -40, truth));
    expect(pointsFor({ ...size, kind: 'direction' }, 'higher', truth)).toBe(1);
    expect(pointsFor({ ...size, kind: 'direction' }, 'none', truth)).toBe(0);
    expect(endOf([1, 2, 3])).toBe(3);
  });
});

describe('shares of one whole', () => {
  const whole = { whole: ['a', 'b', 'c'] };
  const held = (path: string) => ({ a: 0.1, b: 0.3, c: 0.6 })[path] ?? 0;

  it('sum to one after a bargain, whoever asked for what', () => {
    const shared = sharedOut({ a: 0.5, b: 0.9 }, whole, held);
    expect(Number(shared.a) + Number(shared.b) + Number(shared.c)).toBeCloseTo(1, 12);
    expect(Number(shared.b) / Number(shared.a)).toBeCloseTo(1.8, 12);
  });

  it('stay as they are where nobody asked for a share', () => {
    expect(sharedOut({ other: 1 }, whole, held)).toEqual({ other: 1 });
  });
});

describe('a claim', () => {
  const says = { en: '-', zh: '-' };
  const claim = {
    says,
    all: [
      { measure: 'cost.perHead', wants: 'lower', says },
      { measure: 'cost.outOfPocketPerHead', group: 'income:1', wants: 'higher', says },
    ],
  } as const;
  const change = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

  it('is met only where every part is clear beyond luck and has the right sign', () => {
    expect(isMet(claim, [change(-10, 2), change(5, 1)])).toBe(true);
    expect(isMet(claim, [change(-10, 12), change(5, 1)])).toBe(false);
    expect(isMet(claim, [change(-10, 2), change(-5, 1)])).toBe(false);
  });

  it('says of each part whether it is shown, its opposite is, or neither; what is not measured is not shown', () => {
    expect(verdicts(claim, [change(10, 2), change(5, 6)])).toEqual(['opposite', 'unclear']);
    const unmeasured = { mean: Number.NaN, low: null, high: null };
    expect(verdicts(claim, [change(-10, 2), unmeasured])).toEqual(['shown', 'unclear']);
  });
});

describe('the clock', () => {
  it('gives a step its part of the lesson, a minute at least', () => {
    expect(timerFor({ minutes: 45, rounds: lesson.rounds.slice(0, 1) }, 'reflect').left).toBe(20 * 60_000);
    expect(timerFor({ minutes: 5, rounds: lesson.rounds }, 'predict').left).toBe(60_000);
  });

  it('stands until it is started, and ends at nothing', () => {
    expect(leftOf({ left: 90_000, endsAt: undefined }, 5_000_000)).toBe(90_000);
    expect(leftOf({ left: 90_000, endsAt: 1_030_000 }, 1_000_000)).toBe(30_000);
    expect(leftOf({ left: 90_000, endsAt: 1_000 }, 2_000)).toBe(0);
    expect([clockText(125_000), clockText(59_001), clockText(0)]).toEqual(['2:05', '1:00', '0:00']);
  });
});

describe('an address', () => {
  it('of this machine alone is known as one: telephones cannot open it', () => {
    const at = (protocol: string, hostname: string) => isHereAlone({ protocol, hostname });
    expect([at('http:', 'localhost'), at('http:', '127.0.0.1'), at('file:', ''), at('http:', '[::1]')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([at('http:', '192.168.1.20'), at('https:', 'example.org')]).toEqual([false, false]);
  });

  it('with a code in it says which lesson, round and role it is of', async () => {
    const code = await codeOf(entry('A'), game);
    expect(await aboutCode(`https://example.org/x/#class=code.${code}`)).toEqual({
      name: NAME,
      round: 0,
      role: 'bureau',
    });
    await expect(aboutCode('TW1.AAAA')).rejects.toThrow('damaged');
  });
});
