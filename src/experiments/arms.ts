// What the arms of a comparison must share, so that a difference is the policy's and nothing else's: residents, months,
// replicates, seed, setting and assumptions. The reference takes the assumptions that the scenarios changed, for a world
// that is different is different for everybody.
import type { CheckedScenario } from '../engine/model.ts';
import type { ParameterValue } from '../scenario/difference.ts';
import { type Difference, differences } from '../scenario/difference.ts';
import type { Reader } from '../scenario/file.ts';
import { listParameters } from '../scenario/parameters.ts';

/** Arms ready to run, the reference first, and the assumptions the reference took from the others. */
export interface Arms<Policy, Assumptions> {
  readonly arms: readonly CheckedScenario<Policy, Assumptions>[];
  /** `a` is what the reference held, `b` what it takes. */
  readonly taken: readonly Difference[];
}

/** Says that arms cannot be compared, and how to make them agree. */
export class DisagreementError extends Error {
  override readonly name = 'DisagreementError';
}

const SHARED = ['setting', 'residents', 'months', 'replicates', 'seed'] as const;

/** Makes arms share what they must; throws a DisagreementError that names every parameter on which they disagree. */
export function alignArms<Policy, Assumptions>(
  model: Reader<Policy, Assumptions>,
  reference: CheckedScenario<Policy, Assumptions>,
  scenarios: readonly CheckedScenario<Policy, Assumptions>[],
): Arms<Policy, Assumptions> {
  const [first, ...others] = scenarios;
  if (first === undefined) throw new DisagreementError('a comparison needs a reference and at least one scenario');
  refuse(others.flatMap((other) => disagreements(model, first, other)));
  const apart = differences(model, reference, first);
  const taken = apart.filter(({ path, a }) => isAssumption(path) && isDefault(model, path, a));
  refuse(apart.filter((one) => mustAgree(one) && !taken.includes(one)).map((one) => sentence(one, reference, first)));
  const aligned = { ...reference, assumptions: first.assumptions };
  const problems = taken.length === 0 ? [] : model.problems(aligned);
  refuse(problems.map(({ path, says }) => `${reference.name} with the assumptions of ${first.name}: ${path}: ${says}`));
  return { arms: [aligned, ...scenarios], taken };
}

const isAssumption = (path: string) => path.startsWith('assumptions.');
const isOfThePlace = (path: string) => path === 'setting' || path.startsWith('setting.');
const mustAgree = ({ path }: Difference) =>
  isAssumption(path) || isOfThePlace(path) || SHARED.some((name) => name === path);

function disagreements(model: Reader<never, never>, a: CheckedScenario, b: CheckedScenario): string[] {
  return differences(model, a, b)
    .filter(mustAgree)
    .map((one) => sentence(one, a, b));
}

function sentence({ path, a, b }: Difference, left: CheckedScenario, right: CheckedScenario): string {
  return `${path}: ${left.name} has ${valueText(a)}, ${right.name} has ${valueText(b)}\n    remedy: ${remedy(path, b)}`;
}

function remedy(path: string, value: ParameterValue | undefined): string {
  if (isAssumption(path)) return `write the same into every file, or --set ${path}=${valueText(value)} for every arm`;
  if (path === 'setting') return `write the same setting into every file, or --set setting=${valueText(value)}`;
  if (isOfThePlace(path))
    return 'give --setting FILE, which holds for every arm, or name the same file in every scenario';
  return `give --${path} ${valueText(value)}, which holds for every arm, or write the same into every file`;
}

function valueText(value: ParameterValue | undefined): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? 'nothing');
}

function refuse(sentences: readonly string[]): void {
  if (sentences.length === 0) return;
  const head = 'the arms of a comparison must agree on setting, residents, months, replicates, seed and assumptions';
  throw new DisagreementError([head, ...sentences.map((one) => `  ${one}`)].join('\n'));
}

/** Says whether a scenario left an assumption as the model declares it. */
function isDefault(model: Reader<never, never>, path: string, value: ParameterValue | undefined): boolean {
  return listParameters(model).some((parameter) => {
    if (parameter.path !== path) return false;
    return parameter.default === (typeof value === 'object' ? value.value : value);
  });
}
