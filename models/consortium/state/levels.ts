// Policy levers as they stand this month: for every lever of the policy a number at the same path. A lever declared in
// `policy` has its level here without a line of code.
import type { Declaration, GroupDeclaration, Lever, LeverDeclaration } from '../../../src/scenario/declare.ts';
import { leverAt } from '../../../src/scenario/lever.ts';
import { policy } from '../policy/index.ts';

/** The levers of a declaration, as numbers at the same paths. */
export type LevelsOf<D> =
  D extends GroupDeclaration<infer F>
    ? {
        -readonly [K in keyof F as F[K] extends LeverDeclaration | GroupDeclaration
          ? K
          : never]: F[K] extends LeverDeclaration ? number : LevelsOf<F[K]>;
      }
    : never;

export type Levels = LevelsOf<typeof policy>;

type Node = { [name: string]: number | Node };

/** Makes the levels at the status quo. */
export function createLevels(): Levels {
  const walk = (declaration: GroupDeclaration): Node =>
    Object.fromEntries(
      Object.entries(declaration.fields as Record<string, Declaration>).flatMap(
        ([name, field]): [string, number | Node][] => {
          if (field.type === 'lever') return [[name, field.default]];
          return field.type === 'group' ? [[name, walk(field)]] : [];
        },
      ),
    );
  return walk(policy) as unknown as Levels;
}

/** Moves every level to where the scenario's levers stand in `month`. */
export function setLevels(levels: Levels, values: object, month: number): void {
  const walk = (declaration: GroupDeclaration, level: Node, value: Record<string, unknown>): void => {
    for (const [name, field] of Object.entries(declaration.fields as Record<string, Declaration>)) {
      if (field.type === 'lever') level[name] = leverAt(value[name] as Lever, field.default, month);
      else if (field.type === 'group') walk(field, level[name] as Node, value[name] as Record<string, unknown>);
    }
  };
  walk(policy, levels as unknown as Node, values as Record<string, unknown>);
}

/** Share of marginal surplus that reaches the staff of a tier (0 grassroots, 1 secondary, 2 tertiary, 3 outside). */
export function payThroughOf({ payThrough, government }: Levels, tier: number): number {
  // What is paid as a salary does not depend on the surplus.
  if (tier === 0) return payThrough.grassroots * (1 - government.salaryShare);
  return tier === 1 ? payThrough.secondary : payThrough.tertiary;
}
