// `tierwise sensitivity PLAN`: the runs of a plan with design morris or saltelli, made here or read from a folder, analysed like any.
import { extname } from 'node:path';
import { consortium } from '../../models/index.ts';
import { refuseUnaligned } from '../experiments/outcomes/aligned.ts';
import { plannedStudy, refuseDesign } from '../experiments/sensitivity/planned.ts';
import type { Study } from '../experiments/sensitivity/study.ts';
import { jsonText } from '../results/json-text.ts';
import { sensitivityCsv } from '../results/sensitivity-csv.ts';
import { sensitivityJson } from '../results/sensitivity-json.ts';
import { sensitivityMarkdown } from '../results/sensitivity-page.ts';
import { parseRaw } from '../scenario/document.ts';
import { isMap } from '../scenario/file.ts';
import { LARGEST_BYTES } from '../scenario/guard.ts';
import { shellLine } from './command-line.ts';
import { InputError } from './ending.ts';
import { shippedNames } from './package.ts';
import { givenPlan, isFolder, outcomesOf, planWords, refuseUnkept, workAndWrite } from './planned.ts';
import type { ShippedPlan } from './plans.ts';
import { readLimited } from './read-limited.ts';
import { print } from './screen.ts';
import { sensitivityText } from './sensitivity-text.ts';

/** What of the command's options a plan knows; the others are its own business. */
interface Options {
  readonly measures?: string;
  readonly change?: string;
  readonly residents: string;
  readonly months: string;
  readonly replicates: string;
  readonly seed?: string;
  readonly json?: boolean;
  readonly out: readonly string[];
  readonly workers?: number;
  readonly quiet?: boolean;
}

const OF_PLANS = ['measures', 'change', 'residents', 'months', 'replicates', 'seed', 'json', 'out', 'workers', 'quiet'];
const SIZES = ['residents', 'months', 'replicates', 'seed'] as const;

/** Says whether what was given is a plan or a folder of results, not a scenario. */
export async function isPlan(given: string): Promise<boolean> {
  if (isFolder(given)) return true;
  if (shippedNames().includes(given) || !['.yaml', '.yml', '.json'].includes(extname(given))) return false;
  const text = await readLimited(given, given, LARGEST_BYTES, 'a scenario or a plan');
  const { contents } = parseRaw(text, given);
  return isMap(contents) && Object.hasOwn(contents, 'scenarios');
}

/** Analyses a plan; `flags` are those that were typed. */
export async function analysePlan(path: string, options: Options, flags: readonly string[]): Promise<void> {
  for (const flag of flags)
    if (!OF_PLANS.includes(flag)) throw new InputError(`--${flag}: the plan says what is varied, and by which design`);
  const typed = Object.fromEntries(SIZES.flatMap((key) => (flags.includes(key) ? [[key, options[key]]] : [])));
  const { measures: ids, change, json, workers, quiet } = options;
  const own = {
    ...typed,
    out: withData(options.out),
    ...(json === undefined ? {} : { json }),
    ...(workers === undefined ? {} : { workers }),
    ...(quiet === undefined ? {} : { quiet }),
  };
  const given = await givenPlan(path, own);
  const { plan } = given;
  refuseDesign(plan);
  refuseUnaligned(consortium, plan);
  const arms = armsOf(plan, change);
  const measures = measuresOf(plan, ids);
  refuseUnkept(given, measures);
  const chosen = [
    ...(ids === undefined ? [] : ['--measures', ids]),
    ...(change === undefined ? [] : ['--change', change]),
  ];
  const command = shellLine(['tierwise', 'sensitivity', ...planWords(path, own, ...chosen)]);
  const { result, milliseconds } = await workAndWrite<Study>(
    own,
    async (workshop) => plannedStudy(plan, arms, measures, await outcomesOf(given, measures, workshop)) as Study,
    async (ending, study) => {
      if (ending === 'json') return jsonText(sensitivityJson(consortium, study));
      if (ending === 'csv') return sensitivityCsv(consortium, study);
      if (ending === 'md') return `${sensitivityMarkdown(consortium, study, command)}\n`;
      return (await import('../results/report/sensitivity.ts')).sensitivityReport(consortium, study, command);
    },
  );
  if (json) process.stdout.write(jsonText(sensitivityJson(consortium, result)));
  else print(sensitivityText(consortium, result, { milliseconds, out: own.out }));
}

/** A report has its data beside it. */
function withData(out: readonly string[]): string[] {
  const data = out.filter((path) => extname(path).toLowerCase() === '.html').map((path) => `${path.slice(0, -5)}.csv`);
  return [...new Set([...out, ...data])];
}

function armsOf({ scenarios }: ShippedPlan, change: string | undefined): string[] {
  const [first, ...others] = scenarios.map(({ name }) => name);
  if (change === undefined && others.length <= 1) return [first, ...others];
  if (change === undefined)
    throw new InputError(`the plan has ${others.length + 1} scenarios: --change ${others.join(' | ')}`);
  if (change === first) return [first];
  if (others.includes(change)) return [first, change];
  throw new InputError(`--change ${change}: the plan has ${[first, ...others].join(', ')}`);
}

function measuresOf({ recorded }: ShippedPlan, text: string | undefined): readonly string[] {
  const ids = text?.split(',').map((id) => id.trim()) ?? recorded.measures;
  for (const id of ids)
    if (!consortium.measures.some((measure) => measure.id === id))
      throw new InputError(`--measures: no measure '${id}' (tierwise explain measures lists them)`);
  return ids;
}
