// Validation of a model in one piece of work: effects setting by setting, each arm simulated once however many effects look at
// it; then the calibration targets; then the exact values.
import type { Calibration, CheckedScenario } from '../../engine/model.ts';
import type { ExactValue, Validation, ValidationArm, ValidationEffect } from '../../engine/validation.ts';
import { type ExecuteOptions, type Executor, type Progress, Stopped } from '../../execution/executor.ts';
import type { Interval } from '../statistics.ts';
import { type CheckedTarget, targetsSeen } from '../target-table.ts';
import { armsOf, effectIn, type Read, tablesOf } from './arms.ts';
import { type Draw, sharesOver } from './ensemble.ts';
import { machineryValues } from './exact.ts';
import { type Verdict, verdictOn } from './verdict.ts';

export interface EffectResult extends Verdict {
  readonly effect: ValidationEffect;
  readonly setting: string;
  readonly simulated: Interval;
  /** Why it was missed; absent where it was not. */
  readonly miss?: string;
  /** Share of the stored draws of assumptions in which the sign is right. */
  readonly ensembleShare?: number;
}

export interface TargetResult extends CheckedTarget {
  readonly setting: string;
  /** Why it lies outside its band, where that is known. */
  readonly miss?: string;
}

export interface ExactResult extends ExactValue {
  readonly pass: boolean;
}

export interface ValidationResult {
  readonly targets: readonly TargetResult[];
  readonly effects: readonly EffectResult[];
  readonly exact: readonly ExactResult[];
}

/** What is to be checked, and how large the runs are. */
export interface ValidationPlan<Policy, Assumptions> {
  readonly validation: Validation;
  readonly calibrations: readonly Calibration[];
  /** Reads an arm as a scenario, sizes included. */
  readonly read: (arm: ValidationArm) => Promise<CheckedScenario<Policy, Assumptions>>;
  /** One setting alone. */
  readonly setting?: string | undefined;
  readonly targetSize: { readonly residents: number; readonly seeds: readonly string[] };
  readonly spinUpMonths: number;
  /** Plausible variants of a setting in which effects are simulated too; without, the stored shares are shown. */
  readonly drawsOf?: (setting: string) => Promise<readonly Draw<Policy, Assumptions>[]>;
}

type Running = ExecuteOptions & { readonly say?: (text: string) => void };

const MONTHS_OF_TARGETS = 36;

/** Runs everything; rejects with `Stopped` when told to stop. */
export async function validate<Policy, Assumptions>(
  plan: ValidationPlan<Policy, Assumptions>,
  execute: Executor<Policy, Assumptions>,
  options: Running = {},
): Promise<ValidationResult> {
  const effects = await effectsOf(plan, execute, options);
  const targets: TargetResult[] = [];
  for (const calibration of plan.calibrations.filter(({ setting }) => (plan.setting ?? setting) === setting)) {
    options.say?.(`targets of ${calibration.setting}`);
    targets.push(...(await targetsOf(calibration, plan, options)));
  }
  const exact = [...machineryValues(), ...plan.validation.exact()].map((one) => ({ ...one, pass: passes(one) }));
  return { targets, effects, exact };
}

/** Lets Ctrl-C be heard between two long pieces of work. */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal?.aborted) throw new Stopped();
}

async function targetsOf<Policy, Assumptions>(
  calibration: Calibration,
  { targetSize, validation: { targetMisses: misses } }: ValidationPlan<Policy, Assumptions>,
  { signal }: ExecuteOptions,
): Promise<TargetResult[]> {
  const size = { ...targetSize, months: MONTHS_OF_TARGETS };
  const observed = new Map<string, number>();
  for (const slow of [false, true]) {
    await breathe(signal);
    for (const [label, value] of calibration.observe(calibration.values, size, slow)) observed.set(label, value);
  }
  await breathe(signal);
  for (const [label, value] of calibration.observeReformed?.(calibration.values, size) ?? [])
    observed.set(label, value);
  const { setting } = calibration;
  return targetsSeen(calibration.targets, observed).map((target) => {
    const miss = target.inside === false ? misses[`${setting} ${target.id}`] : undefined;
    return { setting, ...target, ...(miss === undefined ? {} : { miss }) };
  });
}

async function effectsOf<Policy, Assumptions>(
  plan: ValidationPlan<Policy, Assumptions>,
  execute: Executor<Policy, Assumptions>,
  options: Running,
): Promise<EffectResult[]> {
  const all: Read<Policy, Assumptions>[] = [];
  for (const effect of plan.validation.effects) {
    const reference = effect.reference === undefined ? undefined : await plan.read(effect.reference);
    const reform = await plan.read(effect.reform);
    if (reform.setting === (plan.setting ?? reform.setting)) all.push({ effect, reference, reform });
  }
  const settings = [...new Set(all.map(({ reform }) => reform.setting))];
  const months = (one: readonly CheckedScenario[]) =>
    one.reduce((sum, scenario) => sum + scenario.replicates * (scenario.months + plan.spinUpMonths), 0);
  const batches = settings.map((setting) => all.filter(({ reform }) => reform.setting === setting));
  const total = batches.reduce((sum, batch) => sum + months([...armsOf(batch).values()]), 0);
  const results: EffectResult[] = [];
  let before = 0;
  for (const batch of batches) {
    const arms = armsOf(batch);
    const onProgress = ({ done }: Progress) => options.onProgress?.({ done: before + done, total });
    const tables = await tablesOf(arms, execute, { ...options, onProgress });
    const shares = await sharesOf(plan, batch, execute, options);
    results.push(...batch.map((one) => resultOf(one, tables, plan.validation, shares(one.effect.id))));
    before += months([...arms.values()]);
  }
  const order = new Map(plan.validation.effects.map(({ id }, at) => [id, at]));
  return results.sort((a, b) => (order.get(a.effect.id) ?? 0) - (order.get(b.effect.id) ?? 0));
}

/** Shares of draws with the right sign: computed where draws are given, else those stored. */
async function sharesOf<Policy, Assumptions>(
  { drawsOf, validation }: ValidationPlan<Policy, Assumptions>,
  batch: readonly Read<Policy, Assumptions>[],
  execute: Executor<Policy, Assumptions>,
  options: Running,
): Promise<(id: string) => number | undefined> {
  const { setting } = batch[0].reform;
  const draws = (await drawsOf?.(setting)) ?? [];
  if (draws.length === 0) return (id) => validation.signShares?.[id];
  options.say?.(`${draws.length} plausible settings of ${setting}`);
  const { signal } = options;
  const shares = await sharesOver(draws, batch, execute, { signal });
  return (id) => shares.get(id);
}

function resultOf(
  one: Read<unknown, unknown>,
  tables: Parameters<typeof effectIn>[1],
  { misses }: Validation,
  share: number | undefined,
): EffectResult {
  const { effect, reform } = one;
  const simulated = effectIn(one, tables);
  const verdict = verdictOn(effect, simulated);
  const isMiss = !verdict.signRight || verdict.inside === false;
  return {
    effect,
    setting: reform.setting,
    simulated,
    ...verdict,
    ...(isMiss ? { miss: misses[effect.id] ?? `Not explained: ${verdict.magnitude}.` } : {}),
    ...(share === undefined ? {} : { ensembleShare: share }),
  };
}

/** Says whether an exact value is what it must be. */
export function passes({ expected, got, tolerance }: ExactValue): boolean {
  if (typeof expected === 'string' || typeof got === 'string') return expected === got;
  return Math.abs(got - expected) <= tolerance * Math.abs(expected);
}
