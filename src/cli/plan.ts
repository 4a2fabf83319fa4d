// `tierwise plan`: what a plan would run and how long that would take, before anything starts.
import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import { type Axis, type Design, measurePace, type Pace, pointsOf } from '../experiments/plan/index.ts';
import { type ExpectedRuns, expectedRuns } from '../experiments/solve/expected.ts';
import type { GoalQuestion } from '../experiments/solve/questions.ts';
import { durationText } from '../results/format.ts';
import { loadPlan, type PlanFlags, type ShippedPlan, withPlanFlags } from './plans.ts';
import { print, tableText, wrapped } from './screen.ts';
import { threadCount } from './simulation.ts';

const HELP = `
PLAN is a YAML or JSON file: scenarios × axes × replicates, and what to keep of every run.

  scenarios: [fee-for-service, county-global-budget]
  axes:
    - { path: assumptions.altruism, values: [0.4, 0.78, 1.2] }
  replicates: 8
  measures: [cost.perHead, quality.index, grassroots.visitShare]

Designs: grid (every combination; what holds where none is named), zip, list, latin-hypercube, sobol, morris, saltelli.
docs/batch.md tells all that a plan may say.

Examples:
  tierwise plan plan.yaml
  tierwise plan plan.yaml --points | head          every point of the design, as CSV
  tierwise sweep plan.yaml --out results`;

interface Options extends PlanFlags {
  readonly json?: boolean;
  readonly points?: boolean;
  readonly workers?: number;
}

/** Builds the sub-command. */
export function planCommand(): Command {
  const command = new Command('plan')
    .description('show what a plan would run: its design, the number of runs, a measured estimate of the time')
    .argument('<PLAN>', 'file of the plan');
  return withPlanFlags(command)
    .option('--points', 'print the points of the design as CSV')
    .option('--workers <N>', 'threads to reckon with (default: one a core)', threadCount)
    .option('--json', 'print {design, points, cells, runs, axes, scenarios, recorded, estimate, solve, flip}')
    .addHelpText('after', HELP)
    .action(showPlan);
}

async function showPlan(file: string, options: Options): Promise<void> {
  const plan = await loadPlan(file, options);
  if (options.points) return print(pointsText(plan));
  const pace = measurePace(consortium, plan);
  const workers = Math.min(options.workers ?? availableParallelism(), plan.size.runs);
  if (options.json) print(JSON.stringify(planJson(plan, pace, workers), null, 2));
  else print(planText(plan, pace, workers, file));
}

function pointsText({ axes, design }: ShippedPlan): string {
  const rows = pointsOf(axes, design).map((point) => point.map((value) => value ?? ''));
  return [axes.map(({ path }) => path), ...rows].map((row) => row.join(',')).join('\n');
}

const OF_RUN = ['name', 'residents', 'months', 'replicates', 'seed'] as const;

function planJson(plan: ShippedPlan, { perRun, total }: Pace, workers: number) {
  const { title, design, size, axes, scenarios, recorded } = plan;
  const { points: _, ...shape } = design.kind === 'list' ? design : { ...design, points: undefined };
  return {
    title,
    design: shape,
    ...size,
    axes,
    scenarios: scenarios.map((one) => Object.fromEntries(OF_RUN.map((key) => [key, one[key]]))),
    recorded,
    estimate: { workers, millisecondsPerRun: perRun, milliseconds: total / workers },
    ...questionsJson(plan, perRun / workers),
  };
}

function questionsJson(plan: ShippedPlan, millisecondsPerRun: number) {
  const { solve, flip } = plan.questions;
  const expected = expectedRuns(plan);
  const timed = (runs: ExpectedRuns) => ({ ...runs, milliseconds: runs.expected * millisecondsPerRun });
  return {
    ...(solve && expected.solve ? { solve: { ...solve, ...timed(expected.solve) } } : {}),
    ...(flip && expected.flip ? { flip: { ...flip, ...timed(expected.flip) } } : {}),
  };
}

/** Writes a plan for people. */
export function planText(plan: ShippedPlan, { perRun, total }: Pace, workers: number, file: string): string {
  const { title, scenarios, axes, design, size, recorded } = plan;
  const [{ residents, months, seed }] = scenarios;
  const repeats = size.points * scenarios.length - size.cells;
  const rows = [
    ['scenarios', scenarios.map(({ name }) => name).join(', ')],
    ['design', designText(design, size.points)],
    ['runs', `${grouped(size.runs)}: ${grouped(size.cells)} scenarios at points, ${replicatesText(plan)}`],
    ...(repeats > 0 ? [['', `${grouped(repeats)} that would repeat others are run once`]] : []),
    ['each', `${grouped(residents)} residents · ${months} months · seed ${seed}`],
    ['keeps', recordedText(recorded)],
    ['time', timeText(perRun, total, workers)],
  ];
  const head = title === '' ? [] : [pc.bold(wrapped(title)), ''];
  const lines = rows.map(([name, text]) => `  ${pc.dim(name.padEnd(9))}  ${text}`);
  const table = axes.length === 0 ? [] : ['', axesText(axes)];
  const questions = questionRows(plan, perRun / workers).map(([name, text]) => `  ${pc.dim(name.padEnd(9))}  ${text}`);
  const asked = questions.length === 0 ? [] : ['', ...questions];
  const sweeps = `  tierwise sweep ${file} --out DIR runs it.`;
  const solves = asked.length === 0 ? '' : `\n  tierwise solve ${file} answers what it asks, with runs of its own.`;
  return [...head, ...lines, ...table, ...asked, '', pc.dim(sweeps + solves)].join('\n');
}

/** What the plan asks beside its runs: how the answer is sought, with how many runs, and for how long. */
function questionRows(plan: ShippedPlan, millisecondsPerRun: number): string[][] {
  const { solve, flip } = plan.questions;
  const expected = expectedRuns(plan);
  const effort = ({ draws, least, expected: runs }: ExpectedRuns) =>
    `${grouped(draws)} ${draws === 1 ? 'draw' : 'draws'} at every value: ${grouped(least)} runs, then halving: about ${grouped(runs)} in all, ${durationText(runs * millisecondsPerRun)}`;
  const rows: string[][] = [];
  if (solve && expected.solve) {
    const { low, high } = solve.axis.range;
    const where = `${solve.axis.path} of ${solve.scenario}, ${low} to ${high} ${solve.axis.unit === '1' ? '' : solve.axis.unit}`;
    rows.push(['solve', `${where.trim()} in ${solve.sections} sections, then to ${solve.tolerance}`]);
    for (const goal of solve.goals) rows.push(['', goalText(goal)]);
    rows.push(['', effort(expected.solve)]);
  }
  if (flip && expected.flip) {
    const what = `${flip.between.join(' or ')}, ${flip.better} ${quantityText(flip.quantity)}`;
    const each = `${flip.ranges.length} assumptions, each moved alone to ${flip.sections + 1} values`;
    rows.push(['flip', what], ['', each], ['', effort(expected.flip)]);
  }
  return rows;
}

const quantityText = ({ measure, of }: Pick<GoalQuestion, 'measure' | 'of'>) =>
  of === undefined ? measure : `${measure} / ${of}`;

function goalText({ against, side, limit, probability, ...quantity }: GoalQuestion): string {
  const less = against === undefined ? '' : ` less that of ${against}`;
  const chance = probability === undefined ? 'on average' : `in ${100 * probability} % of the draws`;
  return `${quantityText(quantity)}${less} ${side === 'atLeast' ? 'at least' : 'at most'} ${limit}, ${chance}`;
}

const grouped = (count: number) => count.toLocaleString('en-US');

function designText(design: Design, points: number): string {
  const count = `${grouped(points)} ${points === 1 ? 'point' : 'points'}`;
  if (design.kind === 'morris') return `morris: ${count} in ${design.trajectories} trajectories, seed ${design.seed}`;
  if (design.kind === 'saltelli') return `saltelli: ${count} from ${design.rows} rows, seed ${design.seed}`;
  return `${design.kind}: ${count}${'seed' in design ? `, seed ${design.seed}` : ''}`;
}

function replicatesText({ scenarios }: ShippedPlan): string {
  const counts = [...new Set(scenarios.map(({ replicates }) => replicates))];
  return `${counts.join(' or ')} ${counts.length === 1 && counts[0] === 1 ? 'replicate' : 'replicates'} each`;
}

function recordedText({ measures, groups, months, years }: ShippedPlan['recorded']): string {
  const monthly = months === 'none' ? '' : months === 'every' ? ', every month' : `, months ${months.join(', ')}`;
  const yearly = years === undefined ? '' : years === 'every' ? ', every year' : `, years ${years.join(', ')}`;
  const time = monthly + yearly;
  const whom = groups.length === 1 && groups[0] === 'all' ? '' : ` × ${listed(groups)}`;
  return `${listed(measures)}${whom}: months 13 to the end${time}`;
}

const listed = (names: readonly string[]) =>
  names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');

function timeText(perRun: number, total: number, workers: number): string {
  const threads = workers === 1 ? 'in one thread' : `in ${workers} threads`;
  return `about ${durationText(total / workers)} ${threads}, measured here: ${briefTime(perRun)} a run`;
}

const briefTime = (time: number) => (time < 1000 ? `${Math.round(time)} ms` : durationText(time));

function axesText(axes: readonly Axis[]): string {
  const columns = [
    { title: 'axis', align: 'left' },
    { title: 'values', align: 'left' },
    { title: 'unit', align: 'left' },
  ] as const;
  const rows = axes.map((axis) => [pc.bold(axis.path), valuesText(axis), axis.unit]);
  return tableText(columns, rows);
}

function valuesText({ values, range, only }: Axis): string {
  const span =
    range === undefined
      ? listed((values ?? []).map(String))
      : `${range.low} to ${range.high}${range.scale === 'log' ? ', log scale' : ''}`;
  return only === undefined ? span : `${span} (only ${only.join(', ')})`;
}
