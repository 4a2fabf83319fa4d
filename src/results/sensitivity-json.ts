// A sensitivity analysis as JSON, numbers unrounded; what one walk cannot give is null.
import type { Model } from '../engine/model.ts';
import type { Study } from '../experiments/sensitivity/study.ts';
import type { Reported } from './reported.ts';
import { carryText, outcomeOf } from './sensitivity-words.ts';

/** Describes an analysis as plain data that JSON can hold. */
export function sensitivityJson(model: Reported & Pick<Model<never>, 'name' | 'version'>, study: Study) {
  const { question, size, runs, screened, ranking, decomposed } = study;
  const [first, second] = question.arms;
  return {
    model: model.name,
    version: model.version,
    reference: second === undefined ? null : first.name,
    scenario: (second ?? first).name,
    setting: first.setting,
    seed: first.seed,
    residents: first.residents,
    months: first.months,
    replicates: size.replicates,
    trajectories: size.trajectories,
    runs,
    says: carryText(study),
    parameters: ranking.map(({ range: { path, unit, low, high, levels }, part }) => ({
      path,
      unit,
      low,
      high,
      ...(levels === undefined ? {} : { levels }),
      part,
    })),
    outcomes: screened.map(({ measure, asWritten, spread, sameSign, luck, effects }) => ({
      measure,
      unit: outcomeOf(model, study, measure).unit,
      asWritten: asWritten ?? null,
      spread,
      sameSign,
      luck,
      effects:
        effects.length === 0
          ? []
          : ranking.map(({ range, parameter }) => ({ path: range.path, ...effects[parameter] })),
    })),
    sobol:
      decomposed === undefined
        ? null
        : decomposed.outcomes.map(({ measure, mean, variance, indices }) => ({
            measure,
            mean,
            variance,
            rows: size.rows,
            indices:
              indices === 'no variance'
                ? indices
                : indices.map((index, k) => ({ path: decomposed.ranges[k].path, ...index })),
          })),
  };
}
