// The result as a whole, in the forms the command writes: JSON, CSV, and the report for printing. Loaded when somebody exports.
import { consortium } from '../../models/index.ts';
import { comparisonOfRuns } from '../../src/results/compared.ts';
import { csvText } from '../../src/results/csv.ts';
import { compareJson } from '../../src/results/json.ts';
import { jsonText } from '../../src/results/json-text.ts';
import { tableOf } from './desk.ts';
import type { Talk } from './protocol.ts';

/** Writes the runs on the screen as `tierwise compare` writes its own. */
export async function resultOf({ arms, rows, form, command, language }: Talk['result']['asks']): Promise<string> {
  const comparison = comparisonOfRuns(
    arms.map(({ scenario, runs, explanations }) => ({
      scenario,
      tables: runs.map((run) => tableOf(rows, run)),
      explanations,
    })),
  );
  if (form === 'json') return jsonText(compareJson(consortium, comparison));
  if (form === 'csv') return csvText(comparison.arms);
  const { compareReport } = await import('../../src/results/report/index.ts');
  const { speechIn } = await import('../../src/results/report/speech.ts');
  return compareReport(consortium, comparison, command, undefined, await speechIn(consortium, language));
}
