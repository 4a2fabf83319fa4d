// An uncertainty ensemble by history matching. Numbers nobody knows well are drawn over their plausible ranges; the constants
// that answer for published figures are fitted again in every draw; a draw is kept unless its figures rule it out.
import type { Calibration, FitSize, Model } from '../engine/model.ts';
import { listParameters } from '../scenario/parameters.ts';
import { type Axis, latinHypercube } from './designs/latin-hypercube.ts';
import { fit } from './fit.ts';
import { implausibilityOf, isPlausible } from './implausibility.ts';

type Values = Readonly<Record<string, number>>;

/** How an ensemble is made. */
export interface EnsemblePlan {
  readonly seed: string;
  readonly draws: number;
  /** Runs of each fit, and those a draw is judged by. */
  readonly fitting: FitSize;
  readonly judging: FitSize;
  /** Steps of each fit at most. */
  readonly steps: number;
}

/** One draw: what was drawn and fitted, by path, and how far each figure is off. */
export interface Draw {
  readonly values: Values;
  readonly kept: boolean;
  /** Implausibility by id of the fitted targets that were measured. */
  readonly implausibility: ReadonlyMap<string, number>;
}

const ASSUMPTION = 'assumptions.';
/** A draw is fitted to this; the rest is left to the judgement. */
const TOLERANCE = 0.03;

/** Lists what is drawn: assumptions, and numbers of the setting that are assumptions, which the fit does not find. */
export function axesOf(
  model: Pick<Model<never>, 'policy' | 'assumptions' | 'settings'>,
  calibration: Calibration,
): Axis[] {
  const found = new Set([...calibration.knobs.map(({ path }) => path), ...calibration.follows]);
  const setting = model.settings.find(({ name }) => name === calibration.setting);
  const facts = setting?.parameters.filter(({ source }) => /assumption/i.test(source)) ?? [];
  const assumptions = listParameters(model).filter(({ role, type }) => role === 'assumption' && type === 'number');
  return [...assumptions, ...facts].flatMap(({ path, low = 0, high = 0 }) =>
    low < high && !found.has(path) ? [{ path, low, high }] : [],
  );
}

/** Makes the draws one after the other, yielding after each. */
export function* drawEnsemble(
  axes: readonly Axis[],
  calibration: Calibration,
  plan: EnsemblePlan,
): Generator<Draw, void, void> {
  for (const drawn of latinHypercube(axes, plan.draws, plan.seed)) {
    const facts = Object.entries(drawn).filter(([path]) => !path.startsWith(ASSUMPTION));
    const local = calibration.elsewhere({ changes: Object.fromEntries(facts), targets: {} });
    const values = fittedIn({ ...local, values: { ...local.values, ...assumptionsIn(drawn) } }, plan);
    const implausibility = judged(local, values, plan.judging);
    yield { values: { ...drawn, ...values }, implausibility, kept: isPlausible([...implausibility.values()]) };
  }
}

const assumptionsIn = (values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([path]) => path.startsWith(ASSUMPTION)));

function fittedIn(calibration: Calibration, { fitting, steps }: EnsemblePlan): Values {
  const run = fit(calibration, fitting, { steps, tolerance: TOLERANCE });
  for (;;) {
    const { value, done } = run.next();
    if (done) return value.values;
  }
}

/** Observes seed by seed, so that luck can be told from error. */
function judged(calibration: Calibration, values: Values, size: FitSize): Map<string, number> {
  const seen = size.seeds.map((seed) => {
    const one = { ...size, seeds: [seed] };
    return new Map([...calibration.observe(values, one, false), ...calibration.observe(values, one, true)]);
  });
  return new Map(
    calibration.targets.flatMap((target): [string, number][] => {
      const simulated = seen.map((one) => one.get(target.observation) ?? Number.NaN);
      return target.fitted && !simulated.some(Number.isNaN) ? [[target.id, implausibilityOf(target, simulated)]] : [];
    }),
  );
}
