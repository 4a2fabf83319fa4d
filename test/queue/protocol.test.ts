// What travels over a queue comes out as it went in, to the bit, or not at all.
import { describe, expect, it } from 'vitest';
import { consortium, loadScenario } from '../../src/index.ts';
import { connect, QueueError, shownAddress } from '../../src/queue/connect.ts';
import { jobIdOf, queueName, readResult, taskReader, writeResult } from '../../src/queue/protocol.ts';

const recorded = { measures: ['cost.perHead'], groups: ['all'], months: 'none' } as const;
const scenario = loadScenario({ schemaVersion: 1, title: 'A', setting: 'china-county', residents: 200 }, { name: 'a' });
const task = { scenario, replicate: 3, recorded };
const overTheWire = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

describe('a result', () => {
  const values = Float64Array.of(0.1 + 0.2, -0, Number.NaN, 5e-324, -1.7976931348623157e308, Number.POSITIVE_INFINITY);
  const kept = { months: [null, 13], series: [{ measure: 'm', group: 'all', unit: '1', values }] };

  it('keeps every bit of every number', () => {
    const [{ values: read }] = readResult(overTheWire(writeResult(kept))).series;
    expect([...read].map((value) => (Object.is(value, -0) ? '-0' : String(value)))).toEqual(
      [...values].map((value) => (Object.is(value, -0) ? '-0' : String(value))),
    );
  });

  it('that was changed on the way is refused', () => {
    const written = overTheWire(writeResult(kept));
    const spoilt = { ...written, series: [{ ...written.series[0], measure: 'n' }] };
    expect(() => readResult(spoilt)).toThrow(/damaged/);
  });
});

describe('a run on a queue', () => {
  const readTask = taskReader(consortium);
  const id = jobIdOf(consortium, task);

  it('is named by what it is: scenario, replicate, and what is kept', () => {
    expect(id).toMatch(/^run-[0-9a-f]{16}-[0-9a-f]{16}$/);
    expect(jobIdOf(consortium, overTheWire(task))).toBe(id);
    expect(jobIdOf(consortium, { ...task, scenario: { ...scenario, name: 'b', replicates: 9 } })).toBe(id);
    const others = [
      { ...task, replicate: 4 },
      { ...task, recorded: { ...recorded, measures: ['quality.index'] } },
      { ...task, scenario: { ...scenario, residents: 300 } },
      { ...task, isShared: true as const },
    ];
    expect(new Set([id, ...others.map((other) => jobIdOf(consortium, other))]).size).toBe(5);
  });

  it('is read back as the same run', () => {
    const read = readTask(overTheWire(task), id);
    expect(read.replicate).toBe(3);
    expect(read.scenario).toEqual(scenario);
  });

  it('is checked once for all replicates of a scenario, each under its own name', () => {
    const other = { ...task, replicate: 4 };
    const [first, second] = [readTask(overTheWire(task), id), readTask(overTheWire(other), jobIdOf(consortium, other))];
    expect(second.scenario).toBe(first.scenario);
    expect(second.replicate).toBe(4);
    expect(() => readTask(overTheWire(other), id)).toThrow(/is not what its name says/);
  });

  it('that is not what its name says, or does not fit the model, is refused', () => {
    const other = { ...task, scenario: { ...scenario, seed: '2' } };
    expect(() => readTask(other, id)).toThrow(/is not what its name says/);
    const wrong = overTheWire({ ...task, scenario: { ...scenario, residents: -1 } });
    expect(() => readTask(wrong, jobIdOf(consortium, wrong))).toThrow(/residents/);
  });

  it('is seen by workers of the same version alone', () => {
    expect(queueName(consortium)).not.toBe(queueName({ ...consortium, version: '99' }));
  });
});

describe('the address of a Redis', () => {
  it('is shown without its password', () => {
    expect(shownAddress('redis://me:secret@far:6380/2')).toBe('redis://far:6380/2');
  });

  it('must be one', async () => {
    await expect(connect('http://far')).rejects.toThrow(QueueError);
    await expect(connect('redis://127.0.0.1:1')).rejects.toThrow(/no Redis at redis:\/\/127.0.0.1:1/);
  });
});
