// What stands behind measures and parameters: published figures a place is fitted to or compared with, sourced numbers, and
// assumptions. Loaded when somebody opens sources.
import { behind } from '../../models/consortium/evidence/behind.ts';
import { consortium } from '../../models/index.ts';
import { listParameters } from '../../src/scenario/parameters.ts';
import type { EvidenceRow, Talk } from './protocol.ts';

/** Rows of each role that are listed. */
const MOST = { target: 8, number: 6, assumption: 8 } as const;

/** Lists what measures rest on in a setting: targets of the fit first, then sourced numbers, then assumptions. */
export function evidenceOf({ setting, measures }: Talk['evidence']['asks']): EvidenceRow[] {
  const rows = [...targets(setting, measures), ...numbers(setting, measures), ...assumptions(measures)];
  const seen = new Set<string>();
  const counts = { target: 0, number: 0, assumption: 0 };
  return rows.filter((row) => {
    const key = `${row.role} ${row.path}`;
    if (seen.has(key) || counts[row.role] >= MOST[row.role]) return false;
    seen.add(key);
    counts[row.role]++;
    return true;
  });
}

function targets(setting: string, measures: readonly string[]): EvidenceRow[] {
  const all = consortium.calibrations.find((one) => one.setting === setting)?.targets ?? [];
  return all
    .filter(({ observation }) => measures.includes(observation.split(' ')[0]))
    .map(({ id, title, unit, published, low, high, sources, fitted }) => ({
      role: 'target',
      path: id,
      says: title,
      value: published,
      unit,
      low,
      high,
      ids: sources,
      source: '',
      fitted,
    }));
}

function numbers(setting: string, measures: readonly string[]): EvidenceRow[] {
  const prefixes = measures.flatMap((measure) => behind(measure).setting);
  const all = consortium.settings.find(({ name }) => name === setting)?.parameters ?? [];
  return all
    .filter(({ path, source }) => startsWithOne(path, prefixes) && idsIn(source).length > 0)
    .map(({ path, says, value, unit, low, high, source }) => ({
      role: 'number',
      path,
      says,
      value,
      unit,
      low,
      high,
      ids: idsIn(source),
      source,
      fitted: source.startsWith('fitted'),
    }));
}

function assumptions(measures: readonly string[]): EvidenceRow[] {
  const prefixes = measures.flatMap((measure) => behind(measure).assumptions);
  const rows = listParameters(consortium)
    .filter(({ path, role }) => role === 'assumption' && startsWithOne(path, prefixes))
    .map(({ path, says, default: value, unit, low = 0, high = 0, source }): EvidenceRow => {
      const held = typeof value === 'number' ? value : null;
      return {
        role: 'assumption',
        path,
        says,
        value: held,
        unit,
        low,
        high,
        ids: idsIn(source),
        source,
        fitted: false,
      };
    });
  return [...rows.filter(isSourced), ...rows.filter((row) => !isSourced(row))];
}

const isSourced = ({ source }: EvidenceRow) => !source.startsWith('assumption');

const startsWithOne = (path: string, prefixes: readonly string[]) => prefixes.some((prefix) => path.startsWith(prefix));

/** The published figures that a source names: `fitted to A205 B044`. */
export function idsIn(source: string): string[] {
  return (source.match(/\b[A-Z]{1,2}\d{3}\b/g) ?? []).filter((id) => Object.hasOwn(consortium.sources, id));
}
