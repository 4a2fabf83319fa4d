// The flat lists of a model's parameters and of the groups they stand in: the rows of `tierwise explain`, the axes of a sweep,
// the sliders of a page and their headings.
import type { Fields, GroupDeclaration, VariantsDeclaration } from './declare.ts';
import { type Declared, kindOf } from './file.ts';

/** A parameter with all it says about itself; members that make no sense for its type are absent. */
export interface Parameter {
  readonly path: string;
  readonly role: 'policy' | 'assumption';
  readonly type: 'number' | 'lever' | 'choice' | 'flag';
  /** A short label, to be read under the titles of its groups (`listGroups`). */
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  readonly says: string;
  readonly default: number | string | boolean;
  readonly min?: number;
  readonly max?: number;
  /** Plausible range, within [min, max]; for a lever the whole of it. */
  readonly low?: number;
  readonly high?: number;
  readonly integer?: boolean;
  readonly options?: readonly string[];
  /** What the options are called. */
  readonly optionTitles?: Readonly<Record<string, string>>;
  /** The kind that alone has this parameter, where it belongs to one of several kinds. */
  readonly kind?: string;
}

type Where = Pick<Parameter, 'role' | 'kind'>;

/** Lists every policy and assumption of a model, fields of variants included (`policy.payment.retained`). */
export function listParameters(model: Pick<Declared, 'policy' | 'assumptions'>): Parameter[] {
  return [
    ...parametersIn(model.policy.fields, 'policy', { role: 'policy' }),
    ...parametersIn(model.assumptions.fields, 'assumptions', { role: 'assumption' }),
  ];
}

function parametersIn(fields: Fields, prefix: string, where: Where): Parameter[] {
  return Object.entries(fields).flatMap(([name, field]): Parameter[] => {
    const path = `${prefix}.${name}`;
    if (field.type === 'group') return parametersIn(field.fields, path, where);
    if (field.type === 'variants') return parametersOfKinds(field, path, where);
    const range = field.type === 'lever' ? { low: field.min, high: field.max } : {};
    return [{ path, ...where, ...field, ...range }];
  });
}

function parametersOfKinds(field: VariantsDeclaration, path: string, where: Where): Parameter[] {
  const kinds = Object.entries(field.kinds);
  return [
    { path: `${path}.kind`, ...where, ...kindOf(field) },
    ...kinds.flatMap(([kind, { fields }]) => parametersIn(fields, path, { ...where, kind })),
  ];
}

/** A heading under which parameters stand. */
export interface ParameterGroup {
  readonly path: string;
  readonly title: string;
  readonly says: string;
  /** The kind whose heading it is, or to which alone it belongs, where the path is one of several kinds of thing. */
  readonly kind?: string;
  /** Names of the kinds and the one that holds where nothing is said, where the path is one of several kinds of thing. */
  readonly kinds?: readonly string[];
  readonly default?: string;
}

/** Lists every group of a model's declarations, outer before inner; kinds follow the thing they are kinds of. */
export function listGroups(model: Pick<Declared, 'policy' | 'assumptions'>): ParameterGroup[] {
  return [...groupsIn(model.policy, 'policy'), ...groupsIn(model.assumptions, 'assumptions')];
}

function groupsIn({ title, says, fields }: GroupDeclaration, path: string, kind?: string): ParameterGroup[] {
  const below = Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === 'group') return groupsIn(field, `${path}.${name}`, kind);
    return field.type === 'variants' ? groupsOfKinds(field, `${path}.${name}`) : [];
  });
  return [{ path, title, says, ...(kind === undefined ? {} : { kind }) }, ...below];
}

function groupsOfKinds({ title, says, kinds, default: standard }: VariantsDeclaration, path: string): ParameterGroup[] {
  return [
    { path, title, says, kinds: Object.keys(kinds), default: standard },
    ...Object.entries(kinds).flatMap(([kind, group]) => groupsIn(group, path, kind)),
  ];
}
