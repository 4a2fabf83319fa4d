// A frontier as JSON and as one tidy table (CSV): a row for each policy and goal, numbers unrounded.
import { currencyOf, unitIn } from '../engine/currency.ts';
import type { Model } from '../engine/model.ts';
import type { FrontierStudy } from '../experiments/frontier/study.ts';
import type { Axis } from '../experiments/plan/index.ts';
import { type Cell, lineOf } from './csv.ts';
import type { Reported } from './reported.ts';

/** A goal with its words, in the money of the place. */
export interface GoalWords {
  readonly measure: string;
  readonly better: 'higher' | 'lower';
  readonly title: string;
  readonly unit: string;
}

/** Returns the goals of a study with their words. */
export function goalWords(model: Reported, { goals, scenario }: FrontierStudy): GoalWords[] {
  const currency = currencyOf(model.settings, scenario.setting);
  return goals.map(({ measure, better }) => {
    const found = model.measures.find(({ id }) => id === measure);
    return { measure, better, title: found?.title ?? measure, unit: unitIn(found?.unit ?? '', currency) };
  });
}

/** Describes a frontier as plain data that JSON can hold. */
export function frontierJson(model: Reported & Pick<Model<never>, 'name' | 'version'>, study: FrontierStudy) {
  const { policies, standings, reference, ensemble, scenario, worlds, replicates, runs } = study;
  const goals = goalWords(model, study);
  const { setting, seed, residents, months } = scenario;
  return {
    model: model.name,
    version: model.version,
    setting,
    seed,
    residents,
    months,
    replicates,
    worlds,
    runs,
    reference: policies[reference].name,
    goals,
    ensemble:
      ensemble === undefined
        ? null
        : { draws: ensemble.draws, residents: ensemble.residents, replicates: ensemble.replicates },
    policies: policies.map(({ name, scenario: own, values }, p) => ({
      policy: name,
      scenario: own,
      values,
      onFrontier: standings[p].isOnFrontier,
      shareOfDraws: standings[p].shareOfDraws,
      shareOfEnsemble: ensemble?.shares[p] ?? null,
      dominatedBy: standings[p].dominatedBy.map(({ policy, isClear }) => ({ policy: policies[policy].name, isClear })),
      goals: goals.map(({ measure }, g) => ({
        measure,
        ...standings[p].levels[g],
        difference: standings[p].differences[g],
      })),
    })),
  };
}

const HEAD = [
  'measure',
  'unit',
  'better',
  'mean',
  'low',
  'high',
  'difference',
  'difference_low',
  'difference_high',
].concat(['on_frontier', 'share_of_draws', 'share_of_ensemble', 'dominated_by', 'dominated_clearly']);

/** Writes a frontier as CSV; differences are those against the reference, paired. */
export function frontierCsv(model: Reported, study: FrontierStudy, axes: readonly Axis[]): string {
  const { policies, standings, ensemble } = study;
  const head = ['policy', 'scenario', ...axes.map(({ path }) => path), ...HEAD];
  const rows = policies.flatMap(({ name, scenario, values }, p) =>
    goalWords(model, study).map(({ measure, unit, better }, g): Cell[] => {
      const { levels, differences, isOnFrontier, shareOfDraws, dominatedBy } = standings[p];
      const [level, change, by] = [levels[g], differences[g], dominatedBy.at(0)];
      return [
        name,
        scenario,
        ...values.map((value) => (typeof value === 'boolean' ? String(value) : value)),
        measure,
        unit,
        better,
        level.mean,
        level.low,
        level.high,
        change.mean,
        change.low,
        change.high,
        String(isOnFrontier),
        shareOfDraws,
        ensemble?.shares[p] ?? null,
        by === undefined ? null : policies[by.policy].name,
        by === undefined ? null : String(by.isClear),
      ];
    }),
  );
  return `${[head, ...rows].map(lineOf).join('\n')}\n`;
}
