// The file in which a setting keeps its ensemble: as TypeScript in the package, as JSON elsewhere.
import type { StoredEnsemble } from '../engine/model.ts';
import type { Draw, EnsemblePlan } from '../experiments/ensemble.ts';
import { FORGIVEN, IMPLAUSIBLE } from '../experiments/implausibility.ts';
import { jsonText } from '../results/json-text.ts';

const RULE = `kept: implausibility at most ${IMPLAUSIBLE} on all fitted figures but the worst ${FORGIVEN}`;

/** Sums draws up as they are stored; values are rounded to five digits. */
export function storedEnsemble(setting: string, { seed }: EnsemblePlan, draws: readonly Draw[]): StoredEnsemble {
  const kept = draws.filter((draw) => draw.kept);
  const paths = Object.keys(draws[0]?.values ?? {});
  const ids = [...new Set(draws.flatMap(({ implausibility }) => [...implausibility.keys()]))];
  const missed = (id: string) => draws.filter((draw) => (draw.implausibility.get(id) ?? 0) > IMPLAUSIBLE).length;
  const misses = Object.fromEntries(ids.map((id) => [id, missed(id)]).filter(([, count]) => count !== 0));
  const rows = kept.map(({ values }) => paths.map((path) => Number(values[path].toPrecision(5))).join(' '));
  return { setting, seed, drawn: draws.length, rule: RULE, misses, paths, rows };
}

/** Writes an ensemble as the text of a file, by its ending. */
export function ensembleText(path: string, ensemble: StoredEnsemble): string {
  if (!path.endsWith('.ts')) return jsonText(ensemble);
  const { setting, seed, drawn, rule, misses, paths, rows } = ensemble;
  const name = `${setting.replaceAll('-', '_').toUpperCase()}_ENSEMBLE`;
  const list = (texts: readonly string[]) => texts.map((text) => `    '${text}',`).join('\n');
  const counts = Object.entries(misses).map(([id, count]) => `    '${id}': ${count},`);
  return `// Plausible variants of ${setting}, found by \`tierwise calibrate ${setting} --ensemble ${drawn}\`. Written by that command; do not
// edit by hand. ${rows.length} of ${drawn} draws were kept.
import type { StoredEnsemble } from '../../../../src/engine/model.ts';

export const ${name}: StoredEnsemble = {
  setting: '${setting}',
  seed: '${seed}',
  drawn: ${drawn},
  rule: '${rule}',
  misses: {${counts.length === 0 ? '' : `\n${counts.join('\n')}\n  `}},
  paths: [
${list(paths)}
  ],
  rows: [
${list(rows)}
  ],
};
`;
}
