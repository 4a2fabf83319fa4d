// The same sweep as a plan that `tierwise plan` and `tierwise sweep` read: YAML whose values are JSON. A scenario that was changed
// goes with it as a file of its own; changed assumptions are set for every scenario.
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Draft } from '../simulation/protocol.ts';
import type { SweepAxis, SweepPlan } from './plan.ts';

/** A plan, and the scenario that has to lie beside it. */
export interface PlanFile {
  readonly text: string;
  /** Undefined where the shipped scenario is meant as it is. */
  readonly scenario: { readonly name: string; readonly draft: Draft } | undefined;
}

const isAssumption = (path: string) => path.startsWith('assumptions.');

/** Writes a plan; `version` is the model's, `isShipped` says which names the command knows, `measures` are kept of every run. */
export function planFile(
  plan: SweepPlan,
  {
    version,
    measures,
    isShipped,
  }: { version: string; measures: readonly string[]; isShipped: (name: string) => boolean },
): PlanFile {
  const { title, choices, design, axes, points, replicates } = plan;
  const { preset, contents, baseline, changes, size } = choices;
  const policies = Object.keys(changes).filter((path) => !isAssumption(path));
  const isOwn = policies.length > 0 || !isShipped(preset);
  const name = isOwn ? `${plainName(preset)}-changed.yaml` : preset;
  const assumed = Object.entries(changes).filter(([path]) => isAssumption(path));
  const isStatusQuo = !isOwn && preset === baseline.name;
  const lines = [
    `# Written by the lab of Tierwise, model ${version}. What it runs: npx tierwise plan plan.yaml`,
    `title: ${JSON.stringify(title)}`,
    `scenarios: ${JSON.stringify(isStatusQuo ? [name] : [baseline.name, name])}`,
    ...(assumed.length === 0
      ? []
      : ['set:', ...assumed.map(([path, value]) => `  ${path}: ${JSON.stringify(bare(value))}`)]),
    `residents: ${size.residents}`,
    `months: ${size.months}`,
    `seed: ${JSON.stringify(size.seed)}`,
    `replicates: ${replicates}`,
    'axes:',
    ...axes.map((axis) => `  - ${axisText(axis, isStatusQuo ? undefined : name)}`),
    design === 'grid' ? 'design: grid' : `design: { kind: latin-hypercube, points: ${points} }`,
    `measures: ${JSON.stringify(measures)}`,
  ];
  const draft = { name: preset, contents, changes };
  return { text: `${lines.join('\n')}\n`, scenario: isOwn ? { name, draft } : undefined };
}

/** Policies vary in the scenario alone, assumptions for everybody. */
function axisText({ path, values, range }: SweepAxis, scenario: string | undefined): string {
  const only = scenario === undefined || isAssumption(path) ? '' : `, only: ${JSON.stringify([scenario])}`;
  const over = range === undefined ? `values: ${JSON.stringify(values)}` : `low: ${range.low}, high: ${range.high}`;
  return `{ path: ${path}, ${over}${only} }`;
}

const bare = (value: ParameterValue) => (typeof value === 'object' ? value.value : value);

function plainName(title: string): string {
  return (
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'scenario'
  );
}

/** What a person types to run it. */
export const SWEEP_COMMAND = 'npx tierwise sweep plan.yaml --out results';
