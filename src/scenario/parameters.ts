// The flat list of a model's parameters: the rows of `tierwise explain`, the axes of a sweep, the sliders of a page.
import type { Fields, VariantsDeclaration } from './declare.ts';
import { type Declared, kindOf } from './file.ts';

/** A parameter with all it says about itself; members that make no sense for its type are absent. */
export interface Parameter {
  readonly path: string;
  readonly role: 'policy' | 'assumption';
  readonly type: 'number' | 'lever' | 'choice' | 'flag';
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
