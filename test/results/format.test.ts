// Numbers as people read them.
import { describe, expect, it } from 'vitest';
import { listed } from '../../src/results/answer.ts';
import { changeText, fixed, percentChange, signed, valueText } from '../../src/results/format.ts';
import { jsonText } from '../../src/results/json-text.ts';

describe('a number on a screen', () => {
  it('has thousands, a true minus and no negative zero', () => {
    expect(fixed(1234567.891, 1)).toBe('1,234,567.9');
    expect(fixed(-0.04, 1)).toBe('0.0');
    expect(signed(-3.25, 1)).toBe('−3.3');
    expect(signed(3, 0)).toBe('+3');
    expect(fixed(Number.NaN, 2)).toBe('–');
  });

  it('has the decimals its interval deserves', () => {
    expect(valueText({ value: 2281.6011, low: 2260, high: 2303 }, 'CNY')).toMatchObject({
      value: '2,282',
      low: '2,260',
    });
    expect(valueText({ value: 0.714321, low: 0.71, high: 0.72 }, 'share')).toMatchObject({ value: '71.43', unit: '%' });
    expect(valueText({ value: 5.128, low: null, high: null }, 'CNY').low).toBe('');
    expect(changeText({ value: -0.0048, low: -0.005, high: -0.0046 }, 'share')).toMatchObject({
      value: '−0.480',
      unit: 'points',
    });
  });

  it('as a ratio is a signed per cent', () => {
    expect(percentChange(-0.0351)).toBe('−3.5\u202f%');
    expect(percentChange(Number.NaN)).toBe('–');
  });

  it('stands in a list that reads well', () => {
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed(['a'])).toBe('a');
  });
});

describe('JSON for people', () => {
  it('keeps a record on one line and means the same', () => {
    const value = { a: 1, rows: [{ x: [1, 2] }, { x: null }], nested: [{ rows: [{ y: 1 }] }], empty: [] };
    const text = jsonText(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).toContain('\n    {"x":[1,2]},\n');
  });
});
