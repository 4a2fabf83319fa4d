// Which cells of a plan are policies and which are worlds to try them in. Axes over `policy.…` make policies; axes over
// assumptions, numbers of the place, residents or months make worlds. Every policy must have been tried in every world.

import { OutcomeError } from '../outcomes/outcomes.ts';
import type { Axis, AxisValue, Point } from '../plan/index.ts';

/** A policy of a plan: a scenario at one combination of the values of the policy axes. */
export interface Policy {
  /** Scenario and what it is varied to: `county-global-budget, tightness 0.2`. */
  readonly name: string;
  readonly title: string;
  /** What it is varied to, at the end of name and title; empty without policy axes. */
  readonly varied: string;
  readonly scenario: string;
  /** One a policy axis; null where the axis does not apply. */
  readonly values: Point;
}

/** The policies of a plan, the worlds, and where in the plan each pair stands. */
export interface PolicyWorlds {
  readonly policyAxes: readonly Axis[];
  readonly policies: readonly Policy[];
  /** One a combination of the values of the other axes. */
  readonly worlds: readonly Point[];
  /** Values of the plan's axes, by policy and world. */
  readonly at: readonly (readonly Point[])[];
}

interface CellLike {
  readonly scenario: { readonly name: string; readonly title: string };
  readonly values: Point;
}

const isOfPolicy = ({ path }: Axis) => path.startsWith('policy.');

/** Sorts the cells of a plan; throws an OutcomeError where not every policy stands in every world. */
export function policiesOf(axes: readonly Axis[], cells: Iterable<CellLike>): PolicyWorlds {
  const [policyAxes, others] = [axes.filter(isOfPolicy), axes.filter((axis) => !isOfPolicy(axis))];
  for (const { path, only } of others)
    if (only !== undefined)
      throw new OutcomeError(`the axis ${path} holds for some scenarios only: a world must be the same for all`);
  const policies = new Map<string, Policy>();
  const worlds = new Map<string, Point>();
  const found = new Map<string, Point>();
  const pick = (values: Point, which: (axis: Axis) => boolean) => values.filter((_, k) => which(axes[k]));
  for (const { scenario, values } of cells) {
    const own = pick(values, isOfPolicy);
    const world = pick(values, (axis) => !isOfPolicy(axis));
    const policy = JSON.stringify([scenario.name, own]);
    const varied = variedText(policyAxes, own);
    policies.set(policy, {
      name: scenario.name + varied,
      title: scenario.title + varied,
      varied,
      scenario: scenario.name,
      values: own,
    });
    worlds.set(JSON.stringify(world), world);
    found.set(policy + JSON.stringify(world), values);
  }
  const at = [...policies].map(([policy, { name }]) =>
    [...worlds.keys()].map((world) => {
      const values = found.get(policy + world);
      if (values === undefined) throw new OutcomeError(missing(name, world));
      return values;
    }),
  );
  return { policyAxes, policies: [...policies.values()], worlds: [...worlds.values()], at };
}

const missing = (policy: string, world: string) =>
  `${policy} was not tried at ${world.slice(1, -1)}, where others were: cross policies with assumptions (design grid), or vary one of the two`;

/** Writes what a policy is varied to; the last word of a path says enough unless two axes share it. */
function variedText(axes: readonly Axis[], values: Point): string {
  const last = (path: string) => path.slice(path.lastIndexOf('.') + 1);
  return values
    .map((value: AxisValue | null, k) => {
      if (value === null) return '';
      const { path } = axes[k];
      const isShared = axes.filter((axis) => last(axis.path) === last(path)).length > 1;
      return `, ${isShared ? path.replace('policy.', '') : last(path)} ${shortValue(value)}`;
    })
    .join('');
}

const shortValue = (value: AxisValue) =>
  typeof value === 'number' ? String(Number(value.toPrecision(4))) : String(value);
