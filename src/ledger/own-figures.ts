// The table in which somebody writes what is known of a place of their own: a row for every figure a setting is fitted to and
// for every number of it, with the value of the setting to compare with. Cells left empty keep the setting's value.
import type { NumberColumn } from '../engine/calculator.ts';
import type { Calibration, SettingSummary, TargetRow } from '../engine/model.ts';
import { lineOf } from '../results/csv-line.ts';
import { nearestName } from '../scenario/nearest.ts';
import type { OwnNumber, OwnSetting } from '../scenario/own-setting.ts';
import { type Problem, shown } from '../scenario/problems.ts';
import { type Entry, LedgerError, readLedger, type TableShape } from './read.ts';

type Given = Pick<OwnSetting, 'changes' | 'targets'>;
type SettingNumber = SettingSummary['parameters'][number];

const HEADER = ['id', 'what', 'unit', 'published', 'yours', 'low', 'high', 'source', 'note'];

const number = (says: string): NumberColumn => ({
  type: 'number',
  required: false,
  blank: 'as in the setting',
  unit: '',
  example: '',
  says,
  min: -Infinity,
  max: Infinity,
  integer: false,
});

const TABLE: TableShape = {
  several: false,
  columns: {
    yours: number('Your value.'),
    low: number('Lower end of what counts as met.'),
    high: number('Upper end of what counts as met.'),
  },
};

/** Lists the numbers of a setting that may be given: not those that the fit finds or that follow from the targets. */
export function givenNumbers(setting: SettingSummary, { knobs, follows }: Calibration): SettingNumber[] {
  const found = new Set([...knobs.map(({ path }) => path), ...follows]);
  return setting.parameters.filter(({ path }) => !found.has(path));
}

/** Lists the published figures that may be given: not observations for which none was found. */
export const figuresOf = ({ targets }: Calibration): readonly TargetRow[] =>
  targets.filter(({ published }) => !Number.isNaN(published));

/** Writes the table to fill: the figures first, then the numbers. */
export function figuresTemplate(setting: SettingSummary, calibration: Calibration): string {
  const rows = [
    ...figuresOf(calibration).map(({ id, title, unit, published }) => [id, title, unit, published]),
    ...givenNumbers(setting, calibration).map(({ path, says, unit, value }) => [path, says, unit, value]),
  ];
  return `${[HEADER, ...rows.map((row) => [...row, '', '', '', '', ''])].map(lineOf).join('\n')}\n`;
}

/** Reads a filled table; throws a LedgerError with every problem, each with its line and column. */
export function readFigures(text: string, setting: SettingSummary, calibration: Calibration, file: string): Given {
  const entries = readLedger(text, TABLE, file).filter(({ rows: [row] }) => row.yours !== undefined);
  const problems: Problem[] = [];
  const targets: Record<string, OwnSetting['targets'][string]> = {};
  const changes: Record<string, OwnNumber> = {};
  for (const entry of entries) {
    const reading = new Reading(entry, file, problems);
    const target = calibration.targets.find(({ id }) => id === entry.id);
    const fact = givenNumbers(setting, calibration).find(({ path }) => path === entry.id);
    if (target !== undefined) targets[entry.id] = reading.target(target);
    else if (fact !== undefined) changes[entry.id] = reading.fact(fact);
    else reading.unknown(setting, calibration);
  }
  if (entries.length === 0) problems.push(nothingGiven(file));
  if (problems.length > 0) throw new LedgerError(problems);
  return { changes, targets };
}

function nothingGiven(file: string): Problem {
  const says = "no value in the column 'yours'";
  return { file, line: 1, column: 1, path: 'yours', found: '', expected: 'your value in one row at least', says };
}

/** One row of the table. */
class Reading {
  private readonly entry: Entry;
  private readonly file: string;
  private readonly problems: Problem[];

  constructor(entry: Entry, file: string, problems: Problem[]) {
    this.entry = entry;
    this.file = file;
    this.problems = problems;
  }

  target({ unit, published, title }: TargetRow) {
    const { value, low, high } = this.band(unit);
    const [least, most] = plausible(unit, published);
    if (value < least || value > most)
      this.refuse('yours', 'out of range', `from ${short(least)} to ${short(most)} (${unit}) for “${title}”`);
    if (low > value) this.refuse('low', 'above your own value', `at most ${value}`);
    if (high < value) this.refuse('high', 'below your own value', `at least ${value}`);
    return { value, low, high, ...this.words() };
  }

  fact({ min, max, unit }: SettingNumber): OwnNumber {
    const { value } = this.band(unit);
    if (value < min || value > max) this.refuse('yours', 'out of range', `from ${min} to ${max} (${unit})`);
    return { value, ...this.words() };
  }

  unknown(setting: SettingSummary, calibration: Calibration): void {
    const { id } = this.entry;
    const ids = [...calibration.targets.map((target) => target.id), ...setting.parameters.map(({ path }) => path)];
    const knob = calibration.knobs.find(({ path }) => path === id);
    const found = knob !== undefined || calibration.follows.includes(id);
    const nearest = found ? undefined : nearestName(id, ids);
    this.refuse(
      'id',
      found ? 'a number that the fit finds' : 'unknown name',
      found ? 'the figure it answers for, such as visits or prices' : `a name of ${setting.name}'s template`,
      nearest,
    );
  }

  /** The band given; else ±2 points of a share and ±10 % of anything else. */
  private band(unit: string) {
    const [{ yours, low, high }] = this.entry.rows;
    const value = yours as number;
    const half = unit === 'share' ? 0.02 : Math.abs(value) / 10;
    return {
      value,
      low: (low as number | undefined) ?? value - half,
      high: (high as number | undefined) ?? value + half,
    };
  }

  private words() {
    const cells = this.entry.places[0].cells;
    return { source: cells.get('source')?.text.trim() ?? '', note: cells.get('note')?.text.trim() ?? '' };
  }

  private refuse(column: string, says: string, expected: string, nearest?: string): void {
    const { at, cells } = this.entry.places[0];
    const cell = cells.get(column) ?? at;
    const place = { file: this.file, line: cell.line, column: cell.column, path: column };
    const hint = nearest === undefined ? {} : { nearest };
    this.problems.push({ ...place, found: shown(cell.text.trim() || 'an empty cell'), expected, says, ...hint });
  }
}

/** A figure further than this from the published one is in another unit, or a slip. */
const FURTHEST = 20;

function plausible(unit: string, published: number): [number, number] {
  if (unit === 'share') return [0, 1];
  const ends = [published / FURTHEST, published * FURTHEST];
  return [Math.min(...ends), Math.max(...ends)];
}

const short = (value: number) => Number(value.toPrecision(4));
