// A validation as plain data, numbers unrounded. The first members of every record are the promised ones; what follows says more.
import type { ValidationResult } from '../../experiments/validation/validate.ts';
import { countsOf } from './counts.ts';

const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);

/** Describes a validation as data that JSON can hold. */
export function validationJson(result: ValidationResult) {
  return {
    targets: result.targets.map(
      ({ setting, id, sources, published, low, high, simulated, inside, title, unit, fitted, miss }) => ({
        setting,
        id,
        source: sources.join(' ') || (Number.isNaN(published) ? 'none found' : 'assumption'),
        published: finite(published),
        low: finite(low),
        high: finite(high),
        simulated: finite(simulated),
        inside,
        title,
        unit,
        fitted,
        miss: miss ?? null,
      }),
    ),
    effects: result.effects.map(
      ({ effect, simulated, signRight, inside, magnitude, setting, miss, ensembleShare }) => ({
        id: effect.id,
        source: effect.sources.join(' '),
        published: effect.published,
        low: effect.low,
        high: effect.high,
        simulated: finite(simulated.mean),
        simulatedLow: finite(simulated.low),
        simulatedHigh: finite(simulated.high),
        signRight,
        inside,
        magnitude,
        expects: effect.expects,
        used: effect.used ?? null,
        setting,
        title: effect.title,
        unit: effect.unit,
        miss: miss ?? null,
        ...(ensembleShare === undefined ? {} : { ensembleShare }),
      }),
    ),
    exact: result.exact.map(({ id, expected, got, pass, title, source }) => ({
      id,
      expected,
      got,
      pass,
      title,
      source,
    })),
    counts: countsOf(result),
  };
}
