// Playing a round: from what was decided to runs, and from runs to what a projector needs to show. Runs go through the laboratory's
// workers beside what the lab itself shows.
import type { Arm, Changes, Claim, Lesson, Round } from '../../src/lesson/lesson.ts';
import type { Contents, Draft, RunNumbers } from '../simulation/protocol.ts';
import type { Estimate } from '../state/estimate.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { Outcome } from '../state/outcome.ts';
import { loadPreset } from '../state/presets.ts';
import type { Entry } from './code.ts';
import { figuresFor, type NamedLesson } from './lessons.ts';

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
  readonly teams: readonly { readonly team: string; readonly course: readonly number[]; readonly change: Estimate }[];
}

/** What one team's policy did for the shared target and for its private objective. */
export interface Reached {
  readonly target: Estimate;
  readonly objective: Estimate | undefined;
  /** The change of every part of the round's claim; empty where it has none. */
  readonly claim: readonly Estimate[];
}

export interface Revealed {
  readonly shown: readonly Shown[];
  readonly target: Estimate;
  readonly targetUnit: string;
  readonly reached: readonly Reached[];
  /** What the policy of the whole class did for the claim. */
  readonly claim: readonly Estimate[];
  /** Whether somebody moved a lever of the one policy that is shown: the round's own words are then about another. */
  readonly isMoved: boolean;
  readonly months: number;
  readonly start: number;
  readonly residents: number;
  readonly replicates: number;
}

/** What was run, for the explanations, and what of it is shown to everybody. */
export interface Played {
  readonly outcome: Outcome;
  readonly revealed: Revealed;
  readonly steps: readonly Step[];
}

/** A step from one policy to another, both of them run: its effects can be traced. */
export interface Step {
  /** Name of a team, or empty. */
  readonly team: string;
  /** The lever moved last, where it is about that one. */
  readonly path: string | undefined;
  readonly from: number;
  readonly to: number;
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
  // The lever moved last is run without as well: its own effect is the difference.
  const last = apart.length > 0 ? undefined : Object.keys(together).at(-1);
  const without = Object.fromEntries(Object.entries(together).filter(([path]) => path !== last));
  const drafts = [
    await draftOf(round.reference, 'reference', {}, round),
    await draftOf(round.start, 'start', apart.length > 0 ? {} : together, round),
    ...(await Promise.all(apart.map((one, at) => draftOf(round.start, `team-${at + 1}`, one.decisions, round)))),
    ...(last === undefined ? [] : [await draftOf(round.start, 'before-last', without, round)]),
  ];
  const isLarge = apart.length > 1 && round.claim === undefined;
  const replicates = isLarge ? Math.min(FEW, lesson.size.replicates) : lesson.size.replicates;
  const outcome = await outcomeOf(lab, drafts, { ...lesson.size, replicates }, progress);
  const steps: Step[] = [
    ...(last === undefined ? [] : [{ team: '', path: last, from: 2, to: 1 }]),
    { team: '', path: undefined, from: 0, to: 1 },
    ...apart.map(({ team }, at) => ({ team, path: undefined, from: 1, to: at + 2 })),
  ];
  return {
    outcome,
    steps,
    revealed: { ...revealedOf(outcome, lesson, round, teams, apart.length), isMoved: last !== undefined },
  };
}

/** Runs arms beside what the lab shows, all with the same luck. */
export async function outcomeOf(
  lab: Laboratory,
  drafts: readonly Draft[],
  { residents, months, seed, replicates }: Lesson['size'],
  progress: (done: number, of: number) => void,
): Promise<Outcome> {
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
  return new Outcome(
    rows,
    arms.map((arm, at) => ({ arm, runs: runs[at] })),
    lab.catalogue.quantiles,
  );
}

/** What the headline measures are where a round begins, before any reform: for a sheet of paper. */
export async function levelsToday(lab: Laboratory, { size }: Lesson, { reference }: Round): Promise<readonly Level[]> {
  const draft: Draft = {
    name: 'reference',
    contents: await loadPreset(reference.scenario),
    changes: reference.set ?? {},
  };
  const outcome = await outcomeOf(lab, [draft], { ...size, replicates: 2 }, () => {});
  return lab.catalogue.headlines
    .filter((measure) => outcome.has(measure))
    .map((measure) => ({ measure, unit: outcome.unitOf(measure), mean: outcome.value(0, measure).mean }));
}

export interface Level {
  readonly measure: string;
  readonly unit: string;
  readonly mean: number;
}

/** Runs a policy against the reference of a round with luck of its own, and returns what it does for the claim, part by part. */
export async function tryClaim(
  lab: Laboratory,
  { size }: Lesson,
  round: Round & { readonly claim: Claim },
  decisions: Changes,
): Promise<readonly Estimate[]> {
  const drafts = [
    await draftOf(round.reference, 'reference', {}, round),
    await draftOf(round.start, 'tried', decisions, round),
  ];
  // Not the luck of the reveal: who only found a lucky draw will see it there.
  const outcome = await outcomeOf(lab, drafts, { ...size, seed: `${size.seed}-tried` }, () => {});
  return claimChanges(outcome, round, 1);
}

/** Months 13 to the end: a claim is about the years of the reform, not about the last of them. */
function claimChanges(outcome: Outcome, { claim }: Round, arm: number): Estimate[] {
  return (claim?.all ?? []).map(({ measure, group }) =>
    outcome.has(measure, group) ? outcome.change(arm, measure, group) : NOTHING,
  );
}

/** Month of the year before the reform's first. */
const START = 13;

function revealedOf(
  outcome: Outcome,
  { roles, size }: Lesson,
  round: Round,
  teams: readonly Entry[],
  apart: number,
): Omit<Revealed, 'isMoved'> {
  const { predict, target } = round;
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
      teams: teams.slice(0, apart).map(({ team }, at) => ({
        team,
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
      claim: claimChanges(outcome, round, arm),
    };
  });
  return {
    shown,
    target: lastChange(1, target.measure, target.group),
    targetUnit: outcome.has(target.measure, target.group) ? outcome.unitOf(target.measure, target.group) : '',
    reached,
    claim: claimChanges(outcome, round, 1),
    months: outcome.months,
    start: START,
    residents: size.residents,
    replicates: outcome.replicates,
  };
}

const NOTHING: Estimate = { mean: Number.NaN, low: null, high: null, low50: null, high50: null };

/** Fetches all a lesson will run and show: once begun, it goes on without a connection. */
export function fetchAll({ runner }: Laboratory, { name, lesson }: NamedLesson): void {
  void figuresFor(name);
  const arms = lesson.rounds.flatMap(({ reference, start }) => [reference.scenario, start.scenario]);
  for (const scenario of new Set(arms)) void loadPreset(scenario).catch(() => {});
  runner.warm();
}

/** Puts the decisions of roles together, the same object while nothing changes: what was checked stays checked. */
export class Together {
  #held: Readonly<Record<string, Changes>> = {};
  #all: Changes = {};

  of(decisions: Readonly<Record<string, Changes>>): Changes {
    if (this.#held !== decisions) this.#all = Object.assign({}, ...Object.values(decisions)) as Changes;
    this.#held = decisions;
    return this.#all;
  }
}
