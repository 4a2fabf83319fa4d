// What a person has chosen: everything that decides the numbers on the screen, and nothing else. Immutable; every change
// makes a new one, so that undo is going back to an old one.
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Contents, Draft, Question, RunSize } from '../simulation/protocol.ts';

export interface Choices {
  /** Name of the shipped scenario one started from; of an opened file, the name of the file. */
  readonly preset: string;
  readonly contents: Contents;
  /** The status quo: name and contents of the scenario everything is compared with. */
  readonly baseline: { readonly name: string; readonly contents: Contents };
  /** As the person calls it; empty as long as it is the preset's title. */
  readonly title: string;
  /** What the person says of it; undefined as long as it is what the preset says. */
  readonly description?: string;
  /** What differs from the preset, by path. */
  readonly changes: Readonly<Record<string, ParameterValue>>;
  readonly size: RunSize;
  /** Replicates aimed at. */
  readonly replicates: number;
}

/** Chooses a value for a parameter. A kind that changes drops what only the kind before had. */
export function withChange(choices: Choices, path: string, value: ParameterValue | undefined): Choices {
  const group = path.endsWith('.kind') ? path.slice(0, -'kind'.length) : undefined;
  const kept = Object.entries(choices.changes).filter(
    ([one]) => one !== path && (group === undefined || !one.startsWith(group)),
  );
  const changes = Object.fromEntries(value === undefined ? kept : [...kept, [path, value]]);
  return { ...choices, changes };
}

const isAssumption = (path: string) => path.startsWith('assumptions.');

/** Takes back the changes of policies, of assumptions or of both. */
export function withReset(choices: Choices, which: 'policies' | 'assumptions' | 'all'): Choices {
  const stays = (path: string) => which !== 'all' && isAssumption(path) === (which === 'policies');
  return {
    ...choices,
    changes: Object.fromEntries(Object.entries(choices.changes).filter(([path]) => stays(path))),
  };
}

/** The comparison that choices ask for: the status quo first. Assumptions that were changed are those of both arms. */
export function questionOf(choices: Choices, others: readonly Draft[] = []): Question {
  const { preset, contents, baseline, changes, size } = choices;
  const shared = Object.fromEntries(Object.entries(changes).filter(([path]) => isAssumption(path)));
  return {
    drafts: [{ ...baseline, changes: shared }, { name: preset, contents, changes }, ...others],
    size,
  };
}

/** The arms of the choices with their words, as they are written into files. */
export function draftsOf(choices: Choices, others: readonly Draft[] = []): readonly Draft[] {
  const { title, description } = choices;
  const [reference, draft, ...rest] = questionOf(choices, others).drafts;
  return [
    reference,
    { ...draft, ...(title === '' ? {} : { title }), ...(description === undefined ? {} : { description }) },
    ...rest,
  ];
}
