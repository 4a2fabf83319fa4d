// What a lesson is: data that a teacher writes and a page plays, in English and Chinese side by side. Nothing here knows what the
// lessons are about; scenarios, levers and measures are names.
import type { Shape } from './shape.ts';

/** A text in both languages. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** What a parameter is set to: a plain value, or a lever with its dates. */
export type SetValue =
  | number
  | string
  | boolean
  | { readonly value: number; readonly start: number; readonly ramp: number };

/** Parameters changed, by path. */
export type Changes = Readonly<Record<string, SetValue>>;

/** A scenario by name, with what is changed in it. */
export interface Arm {
  readonly scenario: string;
  readonly set?: Changes;
}

/** A measure somebody wants higher or lower. */
export interface Aim {
  readonly measure: string;
  readonly group?: string;
  readonly wants: 'higher' | 'lower';
  readonly says: Text;
}

/** Something said of a policy that runs can show or refute: every part of it must be clear beyond luck. */
export interface Claim {
  readonly says: Text;
  readonly all: readonly Aim[];
}

/** Who decides: with an objective that the others do not see. */
export interface Role {
  readonly id: string;
  readonly title: Text;
  readonly says: Text;
  readonly objective: Aim;
}

/** What is to be predicted before anything is shown: the direction of a change, its size, or its course drawn year by year. */
export interface Question {
  readonly id: string;
  readonly kind: 'direction' | 'size' | 'line';
  readonly measure: string;
  readonly group?: string;
  readonly asks: Text;
  /** Range of a size or of a line, as change from the status quo, in the unit of the measure. */
  readonly low?: number;
  readonly high?: number;
}

export interface Round {
  readonly id: string;
  readonly title: Text;
  readonly prompt: Text;
  /** Everything is compared with it. */
  readonly reference: Arm;
  /** What the teams begin from. */
  readonly start: Arm;
  /** What the teams decide makes one policy, or one policy for each team. */
  readonly play: 'together' | 'apart';
  /** Paths of the levers of every role, by its id. */
  readonly levers: Readonly<Record<string, readonly string[]>>;
  /** Paths whose values share one whole: what teams decide is scaled to a sum of 1. */
  readonly whole?: readonly string[];
  readonly predict: readonly Question[];
  /** Reasons to choose from. */
  readonly reasons: readonly Text[];
  readonly target: Aim;
  /** What the teams are to bring about, all of it at once; a policy is checked against it, with its intervals. */
  readonly claim?: Claim;
  /** What is worth pointing at when the result is seen. */
  readonly reveal: Text;
}

/** What the lesson is expected to show, and how that is told from the runs. */
export interface Surprise {
  readonly id: string;
  readonly says: Text;
  readonly reference: Arm;
  readonly arm: Arm;
  readonly measure: string;
  readonly group?: string;
  /** The paired change, or how often over the replicates the measure is above zero in the arm. */
  readonly shows: 'change' | 'share-above-zero';
  readonly expect: 'higher' | 'lower' | 'unclear' | 'below' | 'above';
  /** For `below` and `above`: what the figure is compared with, in the unit of the measure. */
  readonly bound?: number;
  /** Whether the sign is also asked of every plausible variant of the setting. */
  readonly ensemble: boolean;
}

export interface Lesson {
  readonly schemaVersion: 1;
  readonly title: Text;
  readonly goal: Text;
  readonly minutes: number;
  /** Size of the runs in class. */
  readonly size: {
    readonly residents: number;
    readonly months: number;
    readonly replicates: number;
    readonly seed: string;
  };
  readonly roles: readonly Role[];
  readonly rounds: readonly Round[];
  readonly surprises: readonly Surprise[];
  readonly debrief: readonly Text[];
  /** For the teacher alone. */
  readonly notes: readonly Text[];
}

const TEXT: Shape = { is: 'text', longest: 600 };
const ID: Shape = { is: 'id' };
const MEASURE: Shape = { is: 'name', of: 'measure' };
const GROUP: Shape = { is: 'name', of: 'group' };
const WANTS: Shape = { is: 'choice', options: ['higher', 'lower'] };
const optional = (shape: Shape) => ({ ...shape, optional: true }) as const;

const ARM: Shape = {
  is: 'map',
  fields: { scenario: { is: 'name', of: 'scenario' }, set: { is: 'values', optional: true } },
};
const AIM: Shape = { is: 'map', fields: { measure: MEASURE, group: optional(GROUP), wants: WANTS, says: TEXT } };
const ROLE: Shape = { is: 'map', fields: { id: ID, title: TEXT, says: TEXT, objective: AIM } };
const QUESTION: Shape = {
  is: 'map',
  fields: {
    id: ID,
    kind: { is: 'choice', options: ['direction', 'size', 'line'] },
    measure: MEASURE,
    group: optional(GROUP),
    asks: TEXT,
    low: { is: 'number', min: -1e6, max: 1e6, optional: true },
    high: { is: 'number', min: -1e6, max: 1e6, optional: true },
  },
};
const ROUND: Shape = {
  is: 'map',
  fields: {
    id: ID,
    title: TEXT,
    prompt: TEXT,
    reference: ARM,
    start: ARM,
    play: { is: 'choice', options: ['together', 'apart'] },
    levers: { is: 'levers' },
    whole: { is: 'list', of: { is: 'name', of: 'parameter' }, least: 2, most: 8, optional: true },
    predict: { is: 'list', of: QUESTION, least: 1, most: 4 },
    reasons: { is: 'list', of: TEXT, least: 2, most: 8 },
    target: AIM,
    claim: { is: 'map', fields: { says: TEXT, all: { is: 'list', of: AIM, least: 1, most: 4 } }, optional: true },
    reveal: TEXT,
  },
};
const SURPRISE: Shape = {
  is: 'map',
  fields: {
    id: ID,
    says: TEXT,
    reference: ARM,
    arm: ARM,
    measure: MEASURE,
    group: optional(GROUP),
    shows: { is: 'choice', options: ['change', 'share-above-zero'] },
    expect: { is: 'choice', options: ['higher', 'lower', 'unclear', 'below', 'above'] },
    bound: { is: 'number', min: -1e6, max: 1e6, optional: true },
    ensemble: { is: 'flag' },
  },
};

/** What a lesson file may hold, and what it must. */
export const LESSON: Shape = {
  is: 'map',
  fields: {
    schemaVersion: { is: 'number', min: 1, max: 1, integer: true },
    title: TEXT,
    goal: TEXT,
    minutes: { is: 'number', min: 5, max: 240, integer: true },
    size: {
      is: 'map',
      fields: {
        residents: { is: 'number', min: 100, max: 20_000, integer: true },
        months: { is: 'number', min: 24, max: 240, integer: true },
        replicates: { is: 'number', min: 2, max: 50, integer: true },
        seed: { is: 'id' },
      },
    },
    roles: { is: 'list', of: ROLE, least: 1, most: 8 },
    rounds: { is: 'list', of: ROUND, least: 1, most: 6 },
    surprises: { is: 'list', of: SURPRISE, least: 1, most: 8 },
    debrief: { is: 'list', of: TEXT, least: 2, most: 12 },
    notes: { is: 'list', of: TEXT, least: 1, most: 12 },
  },
};
