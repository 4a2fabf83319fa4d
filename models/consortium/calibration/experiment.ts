// What a fit runs: the baseline of a setting with some numbers changed, and small experiments on it.
import type { FitSize, Model } from '../../../src/engine/model.ts';
import type { Declaration, Lever } from '../../../src/scenario/declare.ts';
import { assumptions } from '../assumptions/index.ts';
import { consortium, makeWorldIn } from '../index.ts';
import { policy } from '../policy/index.ts';
import type { Setting } from '../settings/shape.ts';
import type { Assumptions, Policy, Scenario, World } from '../state/world.ts';

/** What an experiment changes; `still` takes the providers' response away. */
export interface Experiment {
  readonly still?: boolean;
  readonly visitFactor?: number;
  readonly admissionFactor?: number;
}

const ASSUMPTION = 'assumptions.';

/** The model in a setting given as data, without its calibrations. */
export function modelIn(setting: Setting): Model<World, Policy, Assumptions> {
  return { ...consortium, makeWorld: (scenario, key) => makeWorldIn(setting, scenario, key) };
}

/** The baseline scenario of a setting with changed assumptions and an experiment on it. */
export function baselineScenario(
  setting: string,
  size: FitSize,
  seed: string,
  values: Readonly<Record<string, number>>,
  experiment: Experiment,
): Scenario {
  const always = (value: number): Lever => ({ value, start: 1, ramp: 0 });
  const reach = always(experiment.still === true ? 0 : 1);
  const plain = defaultOf(policy) as Policy;
  return {
    schemaVersion: 1,
    name: 'baseline',
    title: 'Baseline',
    description: '',
    setting,
    seed,
    replicates: 1,
    residents: size.residents,
    months: size.months,
    assumptions: changedAssumptions(values),
    policy: {
      ...plain,
      payThrough: { grassroots: reach, secondary: reach, tertiary: reach },
      prices: {
        visitFactor: always(experiment.visitFactor ?? 1),
        admissionFactor: always(experiment.admissionFactor ?? 1),
      },
    },
  };
}

function changedAssumptions(values: Readonly<Record<string, number>>): Assumptions {
  const changed = defaultOf(assumptions) as Record<string, unknown>;
  for (const [path, value] of Object.entries(values)) {
    if (!path.startsWith(ASSUMPTION)) continue;
    const keys = path.slice(ASSUMPTION.length).split('.');
    const parent = keys.slice(0, -1).reduce((node, key) => node[key] as Record<string, unknown>, changed);
    parent[keys.at(-1) ?? ''] = value;
  }
  return changed as unknown as Assumptions;
}

/** The value a declaration has where a scenario says nothing. */
export function defaultOf(declaration: Declaration): unknown {
  switch (declaration.type) {
    case 'group':
      return Object.fromEntries(Object.entries(declaration.fields).map(([name, field]) => [name, defaultOf(field)]));
    case 'variants':
      return { kind: declaration.default, ...(defaultOf(declaration.kinds[declaration.default]) as object) };
    case 'lever':
      return { value: declaration.default, start: 13, ramp: 0 };
    default:
      return declaration.default;
  }
}
