// Reading `solve` and `flip` of a plan, strictly.
import { isMap } from '../../scenario/file.ts';
import { nearestName } from '../../scenario/nearest.ts';
import type { Path } from '../../scenario/strict.ts';
import type { AxisContext } from '../plan/axes.ts';
import { axisOf, foundAt, rangeAt } from '../plan/axes.ts';
import type { Measured } from '../plan/recorded.ts';
import { rangesOf } from '../sensitivity/ranges.ts';
import type { FlipQuestion, GoalQuestion, Quantity, Questions, SolveQuestion } from './questions.ts';

const OF_SOLVE = ['path', 'scenario', 'low', 'high', 'scale', 'goals', 'sections', 'tolerance'];
const OF_GOAL = ['measure', 'of', 'against', 'atLeast', 'atMost', 'probability'];
const OF_FLIP = ['measure', 'of', 'better', 'between', 'vary', 'sections'];
/** Parts of a range tried at first, and how much narrower an answer is sought than the range is wide. */
const SECTIONS = { solve: 8, flip: 1 };
const NARROWER = 256;
const MOST_SECTIONS = 256;

type Context = Omit<AxisContext, 'model' | 'samples'> & { readonly model: AxisContext['model'] & Measured };

/** Reads what a plan asks beside its runs. */
export function readQuestions(context: Context): Questions {
  const { reading } = context;
  const asks = (['solve', 'flip'] as const).filter((key) => reading.at([key]) !== undefined);
  const axes = reading.at(['axes']);
  if (asks.length > 0 && Array.isArray(axes))
    axes.forEach((axis, at) => {
      if (isMap(axis) && String(axis.path).startsWith('policy.'))
        reading.refuse(
          ['axes', String(at), 'path'],
          `a policy, beside ${asks[0]}`,
          'assumptions or numbers of the place, over which chances are taken; policies under set',
        );
    });
  return { solve: readSolve(context), flip: readFlip(context) };
}

function readSolve(context: Context): SolveQuestion | undefined {
  const { reading } = context;
  if (reading.at(['solve']) === undefined) return undefined;
  reading.map(['solve'], OF_SOLVE);
  const at = ['solve', 'path'];
  const path = reading.text(at);
  const scenario = scenarioAt(['solve', 'scenario'], context, -1);
  const found = foundAt(path, at, context);
  const items = reading.items(['solve', 'goals'], 'a list of {measure, atLeast or atMost, probability}');
  if (items.length === 0)
    reading.refuse(['solve', 'goals'], 'missing', 'a list of {measure, atLeast or atMost, probability}');
  const goals = items.map((item) => readGoal(item, context));
  if (found.length === 0) return undefined;
  const axis = axisOf(path, found);
  if (axis.type !== 'number') {
    reading.refuse(at, 'not a number', 'the path of a number');
    return undefined;
  }
  const range = rangeAt(['solve'], found, reading);
  const span = range.high - range.low;
  const tolerance =
    reading.optional(['solve', 'tolerance'], { min: span * 1e-9, max: span, unit: axis.unit }) ?? span / NARROWER;
  return { scenario, axis: { ...axis, range }, goals, sections: sectionsAt('solve', context), tolerance };
}

function sectionsAt(of: 'solve' | 'flip', { reading }: Context): number {
  const limits = { min: 1, max: MOST_SECTIONS, unit: 'sections', integer: true };
  return reading.optional([of, 'sections'], limits) ?? SECTIONS[of];
}

function readGoal(at: Path, context: Context): GoalQuestion {
  const { reading } = context;
  const held = reading.map(at, OF_GOAL);
  const quantity = readQuantity(at, context);
  const sides = (['atLeast', 'atMost'] as const).filter((side) => Object.hasOwn(held, side));
  if (sides.length !== 1)
    reading.refuse(
      at,
      sides.length === 0 ? 'no limit' : 'two limits',
      'one of atLeast and atMost; two goals for two limits',
    );
  const [side = 'atLeast'] = sides;
  const limit = sides.length === 0 ? 0 : reading.number([...at, side]);
  const probability = reading.optional([...at, 'probability'], { min: 0.001, max: 1, unit: '1' });
  return { ...quantity, side, limit, probability };
}

function readQuantity(at: Path, context: Context): Quantity {
  const { reading } = context;
  const isGiven = (key: string) => reading.at([...at, key]) !== undefined;
  return {
    measure: measureAt([...at, 'measure'], context) ?? '',
    of: isGiven('of') ? measureAt([...at, 'of'], context) : undefined,
    against: isGiven('against') ? scenarioAt([...at, 'against'], context, 0) : undefined,
  };
}

function measureAt(at: Path, { model, reading }: Context): string | undefined {
  const held = reading.at(at);
  const ids = model.measures.map(({ id }) => id);
  if (typeof held === 'string' && ids.includes(held)) return held;
  const nearest = typeof held === 'string' ? nearestName(held, ids) : undefined;
  const says = held === undefined ? 'missing' : 'wrong value';
  reading.refuse(at, says, 'a measure (tierwise explain measures lists them)', nearest);
  return undefined;
}

/** Reads the name of a scenario of the plan; where none is written, the one at a place of the list (−1: the last). */
function scenarioAt(at: Path, { reading, names }: Context, place: number): string {
  const listed = [...names.keys()];
  const given = reading.at(at) === undefined ? listed.at(place) : reading.name(at, listed);
  return names.get(given ?? '') ?? '';
}

function readFlip(context: Context): FlipQuestion | undefined {
  const { model, reading, names } = context;
  if (reading.at(['flip']) === undefined) return undefined;
  reading.map(['flip'], OF_FLIP);
  const { measure, of } = readQuantity(['flip'], context);
  const declared = model.measures.find(({ id }) => id === measure)?.better;
  const written = reading.at(['flip', 'better']) !== undefined;
  const better = written ? reading.name(['flip', 'better'], ['higher', 'lower']) : declared;
  if (better === 'neither') reading.refuse(['flip', 'better'], 'missing', 'higher or lower');
  const listed = [...names.values()];
  const between = reading
    .items(['flip', 'between'], 'two scenarios of this plan')
    .map((item) => scenarioAt(item, context, 0));
  const [one, other] = between.length === 0 ? listed : between;
  if ((between.length === 0 ? listed : between).length !== 2 || one === other)
    reading.refuse(
      ['flip', 'between'],
      between.length === 0 ? 'missing' : 'not two scenarios',
      'two scenarios of this plan',
    );
  const vary = reading.items(['flip', 'vary'], 'a list of assumptions, or of groups of them').map((item) => {
    const path = reading.text(item);
    if (rangesOf(model, [path]).length === 0)
      reading.refuse(item, 'no assumption with a plausible range', 'paths that tierwise explain assumptions lists');
    return path;
  });
  return {
    quantity: { measure, of, against: undefined },
    better: better === 'higher' ? 'higher' : 'lower',
    between: [one ?? '', other ?? ''],
    ranges: rangesOf(model, vary),
    sections: sectionsAt('flip', context),
  };
}
