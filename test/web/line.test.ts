// The line to a worker: what becomes of questions when a worker is silent, slow, or dies.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Line } from '../../web/simulation/line.ts';

interface Sent {
  readonly kind: string;
  readonly id?: number;
}

/** A worker that does what a test lets it do. */
class Puppet {
  readonly heard: Sent[] = [];
  isEnded = false;
  onmessage: ((event: { readonly data: unknown }) => void) | undefined;
  onerror: ((event: { readonly message: string; preventDefault(): void }) => void) | undefined;
  postMessage(message: Sent): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: unknown): void {
    this.onmessage?.({ data });
  }
  die(message: string): void {
    this.onerror?.({ message, preventDefault: () => {} });
  }
  get questions(): Sent[] {
    return this.heard.filter(({ kind }) => kind !== 'knock');
  }
}

let puppets: Puppet[];
let told: string[];
let line: Line;

beforeEach(() => {
  vi.useFakeTimers();
  puppets = [];
  told = [];
  const start = () => {
    const puppet = new Puppet();
    puppets.push(puppet);
    return puppet as unknown as Worker;
  };
  line = new Line(start, (reason) => told.push(reason));
});

afterEach(() => {
  vi.useRealTimers();
});

it('asks a fresh worker once more where one falls silent for twenty seconds', async () => {
  const { answer } = line.ask('catalogue', {});
  puppets[0].say({ kind: 'here' });
  vi.advanceTimersByTime(20_000);
  expect(puppets).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  expect(puppets.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  expect(told).toEqual(['a worker did not answer for 20 seconds']);
  expect(puppets[1].questions).toEqual(puppets[0].questions);
  puppets[1].say({ kind: 'answer', id: 0, answer: 'at last' });
  expect(await answer).toBe('at last');
});

it('waits a minute for a worker that is still on its way', () => {
  void line.ask('catalogue', {}).answer;
  vi.advanceTimersByTime(60_000);
  expect(puppets).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  expect(puppets).toHaveLength(2);
});

it('waits for ever for a worker that is slow but answers when it is knocked at', () => {
  void line.ask('catalogue', {}).answer;
  for (let minute = 0; minute < 10; minute++) {
    puppets[0].say({ kind: 'here' });
    vi.advanceTimersByTime(18_000);
  }
  expect(puppets).toHaveLength(1);
  expect(told).toEqual([]);
});

it('does not take the sleep of the computer for silence: one late knock is one knock', () => {
  void line.ask('catalogue', {}).answer;
  puppets[0].say({ kind: 'here' });
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  vi.advanceTimersByTime(2_000);
  expect(puppets).toHaveLength(1);
});

it('gives a question up that has cost two workers, and says why', async () => {
  const { answer } = line.ask('catalogue', {});
  const fails = expect(answer).rejects.toThrow('out of memory');
  puppets[0].die('ran out');
  puppets[1].die('out of memory');
  await fails;
  expect(told).toEqual(['ran out']);
  expect(line.depth).toBe(0);
  // The next question finds a worker.
  const next = line.ask('catalogue', {}).answer;
  puppets[2].say({ kind: 'answer', id: 1, answer: 'here' });
  expect(await next).toBe('here');
});

it('knocks at nobody who owes nothing', async () => {
  const { answer } = line.ask('catalogue', {});
  puppets[0].say({ kind: 'answer', id: 0, answer: 'soon' });
  await answer;
  vi.advanceTimersByTime(600_000);
  expect(puppets[0].heard.filter(({ kind }) => kind === 'knock')).toEqual([]);
  expect(puppets).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});
