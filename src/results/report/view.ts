// What the parts of a report look at: the arms, and their differences from the first, in one shape for a run and a comparison.
import { currencyOf, unitIn } from '../../engine/currency.ts';
import type { Measure } from '../../engine/model.ts';
import type { Comparison, DifferenceRow } from '../../experiments/compare.ts';
import type { Spread } from '../../experiments/plausible.ts';
import type { Arm } from '../../experiments/run.ts';
import type { SummaryRow } from '../../experiments/summary.ts';
import type { ParameterValue } from '../../scenario/difference.ts';
import { differences } from '../../scenario/difference.ts';
import type { Reported } from '../reported.ts';
import type { Speech } from './speech.ts';

/** Everything a report shows. */
export interface View {
  /** With its titles in the language of the report. */
  readonly model: Reported;
  readonly comparison: Comparison;
  /** The command that gives the same result, for the reader to copy. */
  readonly command: string;
  /** The differences over plausible variants of the setting, where asked for. */
  readonly spread?: Spread;
  readonly speech: Speech;
}

/** Finds a measure by id, in the currency of the scenarios compared. */
export function measureOf({ model, comparison }: View, id: string): Measure | undefined {
  const found = model.measures.find((measure) => measure.id === id);
  const currency = currencyOf(model.settings, comparison.arms[0].scenario.setting);
  return found && { ...found, unit: unitIn(found.unit, currency) };
}

/** Finds a row of an arm's summary. */
export function rowOf(arm: Arm, measure: string, group = ''): SummaryRow | undefined {
  return arm.summary.find((row) => row.measure === measure && row.group === group);
}

/** Finds how a row of an arm (by place, from 1) differs from the reference. */
export function changeOf({ comparison }: View, arm: number, measure: string, group = ''): DifferenceRow | undefined {
  const { name } = comparison.arms[arm].scenario;
  return comparison.differences.find((row) => row.scenario === name && row.measure === measure && row.group === group);
}

/** Finds the first month in which any arm departs from the reference, if a parameter tells. */
export function reformMonth({ model, comparison: { arms } }: View): number | undefined {
  const starts = arms
    .slice(1)
    .flatMap(({ scenario }) =>
      differences(model, arms[0].scenario, scenario).flatMap(({ path, b }) => startOf(path, b)),
    );
  return starts.length === 0 ? undefined : Math.min(...starts);
}

function startOf(path: string, value: ParameterValue | undefined): number[] {
  if (typeof value === 'object') return [value.start];
  return path.endsWith('.start') && typeof value === 'number' ? [value] : [];
}

/** The letter by which a scenario is called where there are several: A for the first after the reference. */
export function letterOf(arm: number): string {
  return String.fromCharCode(64 + arm);
}
