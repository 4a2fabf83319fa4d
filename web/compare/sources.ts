// What stands behind a picture of a comparison: what its outcomes mean, and where the levers in which the arms differ come from.
import { msg } from '@lit/localize';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import { citation, idsIn, pageOf } from '../parts/cited.ts';
import type { SourceBook } from '../simulation/protocol.ts';
import type { SourceLine } from './card.ts';
import { leversAcross } from './levers.ts';
import type { Versus } from './scene.ts';

/** How declarations begin the source of what nobody published, and of what is a decision rather than a fact. */
const ASSUMPTION = 'assumption';
const POLICY = 'policy';

interface Behind extends Pick<Versus, 'words' | 'reference'> {
  readonly measures: readonly string[];
  readonly arms: readonly Readonly<Record<string, ParameterValue>>[];
  readonly parameters: readonly Parameter[];
  /** Undefined until it is loaded. */
  readonly book: SourceBook | undefined;
}

/** Lists meanings first, then the levers with their sources, then what is assumed. */
export function sourceLines({ words, reference, measures, arms, parameters, book = {} }: Behind): SourceLine[] {
  const meanings = measures.map((id): SourceLine => words.measure(id));
  const levers = leversAcross(parameters, arms, reference).filter(({ differs }) => differs);
  const lines = levers.map(({ parameter }): SourceLine => {
    const { title, says } = words.parameter(parameter);
    const { source } = parameter;
    const ids = idsIn(source, book);
    const isAssumed = source.startsWith(ASSUMPTION);
    const more = isAssumed ? msg('Assumed, no source.') : source === POLICY ? '' : source;
    const cited = ids.map((id) => ({ text: citation(id, book[id]), page: pageOf(book[id]) }));
    return { title, says: [says, more].filter((one) => one !== '').join(' '), cited, isAssumed };
  });
  return [...meanings, ...lines.filter(({ isAssumed }) => !isAssumed), ...lines.filter(({ isAssumed }) => isAssumed)];
}
