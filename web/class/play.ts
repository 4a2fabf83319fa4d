// Playing a round: from what was decided to runs, and from runs to what a projector needs to show. Runs go through the laboratory's
// workers beside what the lab itself shows.
import type { Arm, Changes, Lesson, Round } from '../../src/lesson/lesson.ts';
import type { Contents, Draft, PreparedArm, RunNumbers } from '../simulation/protocol.ts';
import type { Estimate } from '../state/estimate.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { Outcome } from '../state/outcome.ts';
import { loadPreset } from '../state/presets.ts';
import type { Entry } from './code.ts';

/** One question of the round with what happened, in plain numbers. */
export interface Shown {
  readonly measure: string;
  readonly group: string;
  readonly unit: string;
  /** Courses of twelve months to each month: the status quo, and what happened with its intervals. */
  readonly before: readonly number[];
  readonly after: readonly Estimate[];
  /** The paired change in the last year, and at the end of every year with the reform. */
  readonly change: Estimate;
  readonly yearly: readonly Estimate[];
  /** Courses of the teams where each has a policy of its own, in the order of the entries. */
  readonly teams: readonly { readonly course: readonly number[]; readonly change: Estimate }[];
}

/** What one team's policy did for the shared target and for its private objective. */
export interface Reached {
  readonly target: Estimate;
  readonly objective: Estimate | undefined;
}

export interface Revealed {
  readonly shown: readonly Shown[];
  readonly target: Estimate;
  readonly targetUnit: string;
  readonly reached: readonly Reached[];
  readonly months: number;
  readonly start: number;
  readonly residents: number;
  readonly replicates: number;
}

/** What was run, for the explanations, and what of it is shown to everybody. */
export interface Played {
  readonly outcome: Outcome;
  readonly arms: readonly PreparedArm[];
  readonly revealed: Revealed;
}

/** Replicates where many teams each have a policy of their own: a class does not wait. */
const FEW = 4;

/** Scales values that share one whole to a sum of 1, those set by nobody included. */
export function sharedOut(
  changes: Changes,
  { whole = [] }: Pick<Round, 'whole'>,
  held: (path: string) => number,
): Changes {
  if (!whole.some((path) => Object.hasOwn(changes, path))) return changes;
  const parts = whole.map((path) => Math.max(0, Number(changes[path] ?? held(path))));
  const sum = parts.reduce((total, one) => total + one, 0);
  if (sum <= 0) return changes;
  return { ...changes, ...Object.fromEntries(whole.map((path, at) => [path, parts[at] / sum])) };
}

/** What a file holds at a dotted path. */
export function heldIn(contents: Contents, path: string): unknown {
  let here: unknown = contents;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}

/** What a parameter holds in an arm before anybody decides; undefined where neither file nor lesson says. */
export async function startsFrom({ scenario, set = {} }: Arm): Promise<(path: string) => unknown> {
  const contents = await loadPreset(scenario);
  return (path) => set[path] ?? heldIn(contents, path);
}

async function draftOf({ scenario, set = {} }: Arm, name: string, decided: Changes, round: Round): Promise<Draft> {
  const held = await startsFrom({ scenario, set });
  const standard = (path: string) => Number(held(path) ?? 0);
  const changes = sharedOut({ ...set, ...decided }, round, standard);
  return { name, contents: await loadPreset(scenario), changes };
}

/** Runs a round: the status quo, what everybody decided together, and each team alone where teams play apart. */
export async function play(
  lab: Laboratory,
  lesson: Lesson,
  round: Round,
  entries: readonly Entry[],
  progress: (done: number, of: number) => void,
): Promise<Played> {
  const teams = entries.filter(({ role }) => role !== '');
  const together = Object.assign({}, ...entries.map(({ decisions }) => decisions)) as Changes;
  const apart = round.play === 'apart' ? teams : [];
  const drafts = [
    await draftOf(round.reference, 'reference', {}, round),
    await draftOf(round.start, 'start', apart.length > 0 ? {} : together, round),
    ...(await Promise.all(apart.map((one, at) => draftOf(round.start, `team-${at + 1}`, one.decisions, round)))),
  ];
  const { residents, months, seed } = lesson.size;
  const replicates = apart.length > 1 ? Math.min(FEW, lesson.size.replicates) : lesson.size.replicates;
  const { arms, rows, runs: first } = await lab.runner.previewAside({ drafts, size: { residents, months, seed } });
  const of = arms.length * replicates;
  let done = arms.length;
  progress(done, of);
  const runs: RunNumbers[][] = first.map((run) => [run]);
  for (let replicate = 1; replicate < replicates; replicate++)
    await Promise.all(
      arms.map(async ({ scenario, hash }, arm) => {
        runs[arm][replicate] = await lab.runner.runAside({ scenario, hash, replicate }).answer;
        progress(++done, of);
      }),
    );
  const outcome = new Outcome(
    rows,
    arms.map((arm, at) => ({ arm, runs: runs[at] })),
    lab.catalogue.quantiles,
  );
  return { outcome, arms, revealed: revealedOf(outcome, lesson, round, teams, apart.length) };
}

/** Month of the year before the reform's first. */
const START = 13;

function revealedOf(
  outcome: Outcome,
  { roles, size }: Lesson,
  { predict, target }: Round,
  teams: readonly Entry[],
  apart: number,
): Revealed {
  const last = outcome.months - 1;
  const lastChange = (arm: number, measure: string, group = '') =>
    outcome.has(measure, group) ? outcome.courseOfChange(arm, measure, group)[last] : NOTHING;
  const shown = predict.map(({ measure, group = '' }): Shown => {
    const changes = outcome.courseOfChange(1, measure, group);
    return {
      measure,
      group,
      unit: outcome.unitOf(measure, group),
      before: outcome.course(0, measure, group).map(({ mean }) => mean),
      after: outcome.course(1, measure, group),
      change: changes[last],
      yearly: changes.filter((_, at) => at >= 23 && (at + 1) % 12 === 0),
      teams: Array.from({ length: apart }, (_, at) => ({
        course: outcome.course(at + 2, measure, group).map(({ mean }) => mean),
        change: lastChange(at + 2, measure, group),
      })),
    };
  });
  const reached = teams.map(({ role }, at): Reached => {
    const arm = apart > 0 ? at + 2 : 1;
    const objective = roles.find(({ id }) => id === role)?.objective;
    return {
      target: lastChange(arm, target.measure, target.group),
      objective: objective === undefined ? undefined : lastChange(arm, objective.measure, objective.group),
    };
  });
  return {
    shown,
    target: lastChange(1, target.measure, target.group),
    targetUnit: outcome.has(target.measure, target.group) ? outcome.unitOf(target.measure, target.group) : '',
    reached,
    months: outcome.months,
    start: START,
    residents: size.residents,
    replicates: outcome.replicates,
  };
}

const NOTHING: Estimate = { mean: Number.NaN, low: null, high: null, low50: null, high50: null };
