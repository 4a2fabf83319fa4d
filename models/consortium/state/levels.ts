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

/** Levels by name, and groups of them. */
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

/** A lever of a scenario: where its level is written, and what it is written from. */
export interface LeverInHand {
  readonly level: Node;
  readonly name: string;
  readonly statusQuo: number;
  readonly lever: Lever;
}

/** Lists the levers of a scenario's policy that leave the status quo, beside their levels, once a run. */
export function leversInHand(levels: Levels, values: object): LeverInHand[] {
  const walk = (declaration: GroupDeclaration, level: Node, value: Record<string, unknown>): LeverInHand[] =>
    Object.entries(declaration.fields as Record<string, Declaration>).flatMap(([name, field]) => {
      if (field.type === 'lever') {
        const lever = value[name] as Lever;
        return lever.value === field.default ? [] : [{ level, name, statusQuo: field.default, lever }];
      }
      if (field.type !== 'group') return [];
      return walk(field, level[name] as Node, value[name] as Record<string, unknown>);
    });
  return walk(policy, levels as unknown as Node, values as Record<string, unknown>);
}

/** Moves the level of every such lever to where it stands in `month`; the others stay where `createLevels` put them. */
export function setLevels(levers: readonly LeverInHand[], month: number): void {
  for (const { level, name, statusQuo, lever } of levers) level[name] = leverAt(lever, statusQuo, month);
}

/** Share of marginal surplus that reaches the staff of a tier (0 grassroots, 1 secondary, 2 tertiary, 3 outside). */
export function payThroughOf({ payThrough, government }: Levels, tier: number): number {
  // What is paid as a salary does not depend on the surplus.
  if (tier === 0) return payThrough.grassroots * (1 - government.salaryShare);
  return tier === 1 ? payThrough.secondary : payThrough.tertiary;
}
