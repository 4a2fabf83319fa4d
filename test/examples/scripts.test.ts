// Every script in `examples` runs as it stands.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../cli/command.ts';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const run = (name: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(folder, name), ...args], { encoding: 'utf8' });

describe('the examples', () => {
  it('are these', () => {
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(scripts).toEqual(['calibration.js', 'paper-figure.js', 'policy-grid.js']);
  });

  it('policy-grid.js prints a difference with its interval for every cell', () => {
    const [head, , ...rows] = run('policy-grid.js').trimEnd().split('\n');
    expect(head).toMatch(/^36 runs/);
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      const [, , difference, low, high] = (row.match(/-?[\d.]+/g) ?? []).map(Number);
      expect(low).toBeLessThanOrEqual(difference);
      expect(high).toBeGreaterThanOrEqual(difference);
    }
  });

  it('calibration.js rules out some of what was plausible, and not all', () => {
    const [, kept, drawn] = /^(\d+) of (\d+) points/.exec(run('calibration.js'))?.map(Number) ?? [];
    expect(drawn).toBe(32);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(drawn);
  });

  it('paper-figure.js writes a figure with a point and an interval for every value', () => {
    const file = join(emptyFolder(), 'figure.svg');
    expect(run('paper-figure.js', file)).toContain('10 intervals');
    const svg = readFileSync(file, 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg.match(/<circle/g)).toHaveLength(10);
    expect(svg).not.toContain('NaN');
  });
});
