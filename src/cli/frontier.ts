// `tierwise frontier`: which policies of a plan are not dominated, with paired intervals, and whether that holds over assumptions.
import { Command } from 'commander';
import { consortium } from '../../models/index.ts';
import type { Goal } from '../experiments/frontier/frontier.ts';
import type { PolicyWorlds } from '../experiments/frontier/policies.ts';
import {
  comparePolicies,
  type EnsembleShares,
  ensembleRuns,
  ensembleShares,
  type FrontierStudy,
  referenceOf,
  standingsOf,
} from '../experiments/frontier/study.ts';
import { checkEnsemble, type PlausibleSetting } from '../experiments/plausible.ts';
import { frontierCsv, frontierJson } from '../results/frontier-data.ts';
import { jsonText } from '../results/json-text.ts';
import { nearestName } from '../scenario/nearest.ts';
import { shellLine } from './command-line.ts';
import { InputError } from './ending.ts';
import { frontierText } from './frontier-text.ts';
import {
  type Given,
  givenPlan,
  outcomesOf,
  type PlannedOptions,
  planWords,
  refuseUnkept,
  type Workshop,
  withPlannedOptions,
  workAndWrite,
} from './planned.ts';
import { print } from './screen.ts';

const HELP = `
Policies are the scenarios of the plan, and its axes over policy.…; axes over assumptions or numbers of the place are worlds in
which every policy is tried. One policy dominates another when it is at least as good on every goal and better on one. The table
says who is dominated by the means, whether luck could have decided that (paired 95 % intervals: same people, same luck), and
in which share of the draws (each world with the luck of each replicate) a policy is dominated by nobody.

--ensemble asks the same in every stored draw of what nobody knows well about the setting (tierwise calibrate --ensemble):
a policy on the frontier in nearly all of them is there whatever one assumes.

--goals lists measures with commas; which way is better is the model's (tierwise explain measures) unless said: cost.perHead:lower.

Examples:
  tierwise frontier plan.yaml
  tierwise frontier plan.yaml --ensemble --out frontier.html       report, and frontier.csv beside it
  tierwise frontier results --goals cost.fundPerHead,quality.index    of a sweep that is there: nothing is simulated
  tierwise frontier plan.yaml --reference county-global-budget --json`;

/** Cost, quality, grassroots use. */
const GOALS = ['cost.perHead', 'quality.index', 'grassroots.visitShare'];
const MOST_GOALS = 8;

interface Options extends PlannedOptions {
  readonly goals?: string;
  readonly reference?: string;
  readonly ensemble?: boolean;
}

/** Builds the sub-command. */
export function frontierCommand(): Command {
  const command = new Command('frontier')
    .description('say which policies of a plan are not dominated on cost, quality and grassroots use')
    .argument('<PLAN|DIR>', 'file of a plan, or a folder written by tierwise sweep')
    .option('--goals <IDS>', `measures, with commas (default: ${GOALS.join(',')})`)
    .option('--reference <POLICY>', 'policy or scenario that the others are compared with (default: the first)')
    .option('--ensemble', 'also ask in every plausible variant of the setting');
  return withPlannedOptions(command).addHelpText('after', HELP).action(frontier);
}

async function frontier(path: string, options: Options): Promise<void> {
  const goals = goalsOf(options.goals);
  const given = await givenPlan(path, options);
  const { plan } = given;
  refuseUnkept(
    given,
    goals.map(({ measure }) => measure),
  );
  const compared = comparePolicies(consortium, plan);
  const reference = referenceOf(compared.policies, options.reference);
  const draws = options.ensemble ? await drawsFor(given) : undefined;
  const words = planWords(path, options, ...chosenWords(options));
  const command = shellLine(['tierwise', 'frontier', ...words]);
  const { result, milliseconds } = await workAndWrite<FrontierStudy>(
    options,
    async (workshop) => {
      const measures = goals.map(({ measure }) => measure);
      const outcomes = await outcomesOf(given, measures, workshop);
      const found = standingsOf(compared, goals, reference, { outcomes, scenarios: plan.scenarios });
      const ensemble = draws && (await overEnsemble(given, compared, goals, draws, workshop));
      return { ...found, ensemble };
    },
    async (ending, study) => {
      if (ending === 'json') return jsonText(frontierJson(consortium, study));
      if (ending === 'csv') return frontierCsv(consortium, study, compared.policyAxes);
      return (await import('../results/report/frontier.ts')).frontierReport(consortium, study, command);
    },
  );
  if (options.json) process.stdout.write(jsonText(frontierJson(consortium, result)));
  else print(frontierText(consortium, result, { milliseconds, out: options.out }));
}

async function overEnsemble(
  { plan }: Given,
  compared: PolicyWorlds,
  goals: readonly Goal[],
  draws: readonly PlausibleSetting[],
  { make }: Workshop,
): Promise<EnsembleShares> {
  const runs = [...ensembleRuns(consortium, plan, draws)];
  const drawOf = new Map(runs.map(({ key, draw }) => [key, draw]));
  const made = [];
  const measures = goals.map(({ measure }) => measure);
  for await (const run of make(runs, measures)) made.push(run);
  return ensembleShares(compared, goals, made, drawOf, plan.scenarios[0]);
}

async function drawsFor({ plan, folder }: Given): Promise<PlausibleSetting[]> {
  if (folder !== undefined) throw new InputError('--ensemble makes runs of its own: give the plan, not a folder');
  if (plan.axes.some(({ path }) => !path.startsWith('policy.')))
    throw new InputError('--ensemble: the plan varies assumptions or the place itself; leave one of the two out');
  return checkEnsemble(consortium, plan.scenarios[0]);
}

function goalsOf(text: string | undefined): Goal[] {
  const asked = text === undefined ? GOALS : text.split(',').map((one) => one.trim());
  const goals = asked.map((one): Goal => {
    const [id, way] = one.split(':');
    const measure = consortium.measures.find((each) => each.id === id);
    if (measure === undefined) throw new InputError(`--goals: no measure '${id}'${hintOf(id)}`);
    const better = way ?? measure.better;
    if (better !== 'higher' && better !== 'lower')
      throw new InputError(
        way === undefined
          ? `--goals: neither way is better for ${id}: write ${id}:lower or ${id}:higher`
          : `--goals ${one}: write ${id}:lower or ${id}:higher`,
      );
    return { measure: id, better };
  });
  if (new Set(goals.map(({ measure }) => measure)).size < goals.length)
    throw new InputError('--goals: each measure once');
  if (goals.length > MOST_GOALS) throw new InputError(`--goals: at most ${MOST_GOALS}`);
  return goals;
}

function hintOf(id: string): string {
  const nearest = nearestName(
    id,
    consortium.measures.map((one) => one.id),
  );
  return nearest === undefined ? ' (tierwise explain measures lists them)' : `: did you mean ${nearest}?`;
}

const chosenWords = ({ goals, reference, ensemble }: Options) => [
  ...(goals === undefined ? [] : ['--goals', goals]),
  ...(reference === undefined ? [] : ['--reference', reference]),
  ...(ensemble ? ['--ensemble'] : []),
];
