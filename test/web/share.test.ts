// Sharing: a link brings back every choice, a large run is not begun unasked, files say what the command reads, and the code on the
// screen is the link.
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { consortium } from '../../models/consortium/index.ts';
import { hashScenario } from '../../src/scenario/canonical.ts';
import { completeScenario } from '../../src/scenario/complete.ts';
import { writeLink } from '../../src/scenario/link.ts';
import { listParameters } from '../../src/scenario/parameters.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { fragmentOf, modest, openLink } from '../../web/share/link.ts';
import { codeOf } from '../../web/share/qr.ts';
import { prepare } from '../../web/simulation/desk.ts';
import { readFile, writeFiles } from '../../web/simulation/files.ts';
import type { Catalogue } from '../../web/simulation/protocol.ts';
import { type Choices, draftsOf, questionOf } from '../../web/state/choices.ts';
import { FIRST_DISPLAY } from '../../web/state/display.ts';
import type { Laboratory } from '../../web/state/laboratory.ts';
import { loadPreset } from '../../web/state/presets.ts';

const catalogue = { version: consortium.version, parameters: listParameters(consortium) } as unknown as Catalogue;
const charts = [...FIRST_DISPLAY.charts];

/** What opening a link needs of the laboratory. */
const lab = {
  catalogue,
  runner: { ask: async (_: 'read', asks: { text: string; file: string }) => readFile(asks) },
} as unknown as Laboratory;

async function choicesOf(preset: string, baseline: string, changes: Choices['changes'] = {}): Promise<Choices> {
  const [contents, before] = [await loadPreset(preset), await loadPreset(baseline)];
  return {
    preset,
    contents,
    baseline: { name: baseline, contents: before },
    title: '',
    changes,
    size: { residents: 2000, months: 60, seed: '1' },
    replicates: 24,
  };
}

const county = () =>
  choicesOf('county-global-budget', 'fee-for-service', {
    'policy.payment.retained': 0.5,
    'policy.consortium.tightness': { value: 0.6, start: 25, ramp: 12 },
    'assumptions.altruism': 0.6,
  });

describe('a link of the page', () => {
  it('brings back every choice and how it was shown', async () => {
    const choices = { ...(await county()), title: '我的改革' };
    const display = { ...FIRST_DISPLAY, view: 'compare', language: 'zh-Hans', asRuns: true } as const;
    const brought = await openLink(`#${await fragmentOf(choices, catalogue, display)}`, lab, charts);
    expect(brought.choices).toEqual(choices);
    expect(brought.display).toEqual({ charts, view: 'compare', language: 'zh-Hans', asRuns: true });
    expect(brought.madeWith).toBeUndefined();
  });

  it('carries contents of one’s own whole, and has them checked', async () => {
    const own = {
      ...(await county()),
      preset: 'mine',
      contents: { schemaVersion: 1, title: 'Mine', setting: 'china-county' },
    };
    const changes = { 'policy.consortium.competing': true };
    const brought = await openLink(await fragmentOf({ ...own, changes }, catalogue), lab, charts);
    expect(brought.choices.contents).toEqual(own.contents);
    const wrong = { ...own, contents: { ...own.contents, setting: 'nowhere' }, changes };
    await expect(openLink(await fragmentOf(wrong, catalogue), lab, charts)).rejects.toThrow(/setting/);
  });

  it('names the version it was made with where that is another', async () => {
    const old = await fragmentOf(await county(), { ...catalogue, version: '0.0.1' });
    expect((await openLink(old, lab, charts)).madeWith).toBe('0.0.1');
  });

  it('leaves out a change of a contract that was not chosen, and refuses one that comes', async () => {
    const idle = { 'policy.payment.fundHolding': 0.5 };
    const choices = await choicesOf('county-global-budget', 'fee-for-service', idle);
    expect((await openLink(await fragmentOf(choices, catalogue), lab, charts)).choices.changes).toEqual({});
    const { version, size } = { ...catalogue, ...choices };
    const forged = {
      version,
      start: 'county-global-budget',
      baseline: 'fee-for-service',
      title: '',
      changes: idle,
      size,
    };
    const text = await writeLink({ ...forged, replicates: 2 }, catalogue);
    await expect(openLink(text, lab, charts)).rejects.toThrow(/fundHolding/);
  });

  it('keeps a large run small until somebody asks for it', async () => {
    const choices = await county();
    const large = { ...choices, size: { ...choices.size, residents: 50_000 }, replicates: 400 };
    const { choices: kept, asks } = modest(large);
    expect(kept).toEqual({ ...choices, size: { ...choices.size, residents: 2000 } });
    expect(asks).toEqual({ residents: 50_000, replicates: 400 });
    expect(modest(choices)).toEqual({ choices });
  });
});

describe('scenario files of the page', () => {
  it('give the command the very scenarios of the screen, the status quo with the assumptions of both', async () => {
    const choices = { ...(await county()), title: 'Half', description: 'Half of what is left over is kept.' };
    const texts = writeFiles({ drafts: draftsOf(choices), size: choices.size, replicates: 24 });
    const shown = prepare(questionOf(choices));
    for (const [arm, text] of texts.entries()) {
      const read = readScenario(text, { model: consortium, file: 'saved.yaml', name: 'saved' });
      expect(hashScenario(read, ['replicates'])).toBe(shown[arm].hash);
      expect(read.replicates).toBe(24);
    }
    const saved: unknown = parse(texts[1]);
    expect(saved).toMatchObject({ title: 'Half', description: 'Half of what is left over is kept.' });
  });

  it('take the assumptions of an opened file for the status quo too', async () => {
    const contents = readFile({
      text: 'schemaVersion: 1\ntitle: Mine\nsetting: china-county\nassumptions: {altruism: 0.6}\npolicy: {consortium: {competing: true}}\n',
      file: 'mine.yaml',
    });
    const choices = { ...(await county()), preset: 'mine', contents, changes: {} };
    const [before] = writeFiles({ drafts: draftsOf(choices), size: choices.size, replicates: 2 });
    expect(parse(before)).toMatchObject({ assumptions: { altruism: 0.6 } });
    expect(hashScenario(completeScenario(consortium, parse(before), 'x'), ['replicates'])).toBe(
      prepare(questionOf(choices))[0].hash,
    );
  });
});

describe('the code of a link', () => {
  it('decodes to exactly the link', async () => {
    const link = `https://example.org/lab/#${await fragmentOf(await county(), catalogue, FIRST_DISPLAY)}`;
    const { size, path } = codeOf(link);
    const scale = 4;
    const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
    for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g))
      for (let at = 0; at < scale * scale; at++) {
        const place = (Number(y) * scale + Math.floor(at / scale)) * size * scale + Number(x) * scale + (at % scale);
        pixels.fill(0, place * 4, place * 4 + 3);
      }
    expect(jsQR(pixels, size * scale, size * scale)?.data).toBe(link);
  });
});
