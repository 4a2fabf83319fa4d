// The declared tree of parameters, as a rail shows it: groups within groups, by path.
import type { Parameter } from '../../src/scenario/parameters.ts';

export interface Branch {
  readonly path: string;
  /** Parameters that stand in it directly. */
  readonly leaves: readonly Parameter[];
  readonly branches: readonly Branch[];
  /** Every parameter below. */
  readonly all: readonly Parameter[];
}

/** Builds the tree of parameters below a path, in the order declared. */
export function treeOf(parameters: readonly Parameter[], path: string): Branch {
  const depth = path.split('.').length;
  const below = new Map<string, Parameter[]>();
  const leaves: Parameter[] = [];
  for (const parameter of parameters) {
    const keys = parameter.path.split('.');
    if (keys.length === depth + 1) leaves.push(parameter);
    else {
      const branch = keys.slice(0, depth + 1).join('.');
      below.set(branch, [...(below.get(branch) ?? []), parameter]);
    }
  }
  const branches = [...below].map(([branch, inner]) => treeOf(inner, branch));
  return { path, leaves, branches, all: parameters };
}
