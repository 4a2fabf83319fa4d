// `tierwise solve`: which value of a parameter meets goals, and which assumption would flip a ranking.
import { Command } from 'commander';
import { consortium } from '../../models/index.ts';
import { refuseUnaligned } from '../experiments/outcomes/aligned.ts';
import { expectedRuns } from '../experiments/solve/expected.ts';
import { flips } from '../experiments/solve/flip.ts';
import { measuresOfQuestions } from '../experiments/solve/questions.ts';
import { solve } from '../experiments/solve/solve.ts';
import { jsonText } from '../results/json-text.ts';
import { type Answers, solveCsv, solveJson } from '../results/solve-data.ts';
import { shellLine } from './command-line.ts';
import { InputError } from './ending.ts';
import { isFolder, type PlannedOptions, planWords, withPlannedOptions, workAndWrite } from './planned.ts';
import { loadPlan } from './plans.ts';
import { print } from './screen.ts';
import { solveText } from './solve-text.ts';

const HELP = `
PLAN is a plan (tierwise plan --help) that asks one or both of two questions.

  scenarios: [fee-for-service, county-global-budget]
  replicates: 40
  solve:                                  # which growth rate lets the fund break even with 60 % chance, deficit under 10 %?
    path: policy.payment.growth           # of the last scenario, unless scenario: names another
    low: 0                                # the range to look in; the plausible one where nothing is said
    high: 0.12
    goals:
      - { measure: payer.balancePerHead, atLeast: 0, probability: 0.6 }
      - { measure: payer.balancePerHead, of: payer.outlayPerHead, atLeast: -0.1, probability: 0.95 }
  flip:                                   # which assumption would have to be how different for the ranking to turn?
    measure: cost.perHead
    vary: [assumptions.choice, assumptions.altruism]     # all assumptions where nothing is said

A goal is met by the mean of all draws, or with a probability by that part of them. Draws are the replicates at every point of
the plan's axes: axes over assumptions (design latin-hypercube) make the chance one over what nobody knows, not luck alone.
of: divides by another measure; against: SCENARIO takes the same less that of another scenario, with the same luck.

The range is tried in sections (8; sections: N), then halved where the answer changes, down to tolerance. Every value has the
same people and the same luck. What is printed says whether goals move one way along the range, and how far luck lets the answer
move (95 %, draws drawn again). flip moves every assumption alone, to the ends of its plausible range and sections between.

Examples:
  tierwise solve plan.yaml
  tierwise solve plan.yaml --replicates 100 --out answer.html      report, and every value tried beside it in answer.csv
  tierwise solve plan.yaml --json

Exit codes: 0 answered, 1 no value tried meets the goals, 2 bad input, 130 stopped by Ctrl-C.`;

/** Builds the sub-command. */
export function solveCommand(): Command {
  const command = new Command('solve')
    .description('say which value of a parameter meets goals, and which assumption would flip a ranking')
    .argument('<PLAN>', 'file of a plan with solve or flip');
  return withPlannedOptions(command).addHelpText('after', HELP).action(answer);
}

async function answer(path: string, options: PlannedOptions): Promise<void> {
  if (isFolder(path)) throw new InputError(`${path} is a folder: solve makes runs of its own; give the plan`);
  const plan = await loadPlan(path, options);
  const { questions } = plan;
  if (questions.solve === undefined && questions.flip === undefined)
    throw new InputError(`${path} asks nothing: write solve or flip into it (tierwise solve --help)`);
  refuseUnaligned(consortium, plan);
  const measures = measuresOfQuestions(questions);
  const command = shellLine(['tierwise', 'solve', ...planWords(path, options)]);
  const { result, milliseconds } = await workAndWrite<Answers>(
    options,
    async ({ make, expect }) => {
      const { solve: solving, flip: flipping } = expectedRuns(plan);
      expect((solving?.expected ?? 0) + (flipping?.expected ?? 0));
      const makeRuns = (runs: Parameters<typeof make>[0]) => make(runs, measures);
      const solution = questions.solve && (await solve(consortium, plan, questions.solve, makeRuns));
      const flipped = questions.flip && (await flips(consortium, plan, questions.flip, makeRuns));
      return { solution, flips: flipped } as Answers;
    },
    async (ending, found) => {
      if (ending === 'json') return jsonText(solveJson(consortium, found));
      if (ending === 'csv') return solveCsv(found);
      return (await import('../results/report/solve.ts')).solveReport(consortium, found, command);
    },
  );
  if (options.json) process.stdout.write(jsonText(solveJson(consortium, result)));
  else print(solveText(consortium, result, { milliseconds, out: options.out }));
  if (result.solution?.stretches.length === 0) process.exitCode = 1;
}
