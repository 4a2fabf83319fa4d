// What stands behind a picture of a comparison: what its outcomes mean, and where the levers in which the arms differ come from.
import { msg } from '@lit/localize';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import type { SourceBook } from '../simulation/protocol.ts';
import type { SourceLine } from './card.ts';
import { leversAcross } from './levers.ts';
import type { Versus } from './scene.ts';

const ASSUMPTION = 'assumption';

interface Behind extends Pick<Versus, 'words' | 'reference'> {
  readonly measures: readonly string[];
  readonly arms: readonly Readonly<Record<string, ParameterValue>>[];
  readonly parameters: readonly Parameter[];
  /** Undefined until it is loaded. */
  readonly book: SourceBook | undefined;
}

/** Lists meanings first, then the sources of the levers, then what is assumed. */
export function sourceLines({ words, reference, measures, arms, parameters, book }: Behind): SourceLine[] {
  const meanings = measures.map((id): SourceLine => words.measure(id));
  const levers = leversAcross(parameters, arms, reference).filter(({ differs }) => differs);
  const lines = levers.map(({ parameter }): SourceLine => {
    const { title, says } = words.parameter(parameter);
    const isAssumed = parameter.source === ASSUMPTION;
    const known = book?.[parameter.source];
    const from = known === undefined ? parameter.source : `${known.office}: ${known.title} (${known.year})`;
    return {
      title,
      says: isAssumed ? `${says} ${msg('Assumed, no source.')}` : `${says} ${from}`,
      page: known?.page,
      isAssumed,
    };
  });
  return [...meanings, ...lines.filter(({ isAssumed }) => !isAssumed), ...lines.filter(({ isAssumed }) => isAssumed)];
}
