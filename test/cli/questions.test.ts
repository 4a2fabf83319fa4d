// Questions to plans and folders of results, as a user asks them: frontier, sensitivity, solve, query.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, ended, start, tierwise } from './command.ts';

const folder = emptyFolder();
const file = (name: string, ...lines: readonly string[]) => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return name;
};
const run = (...args: string[]) => tierwise(args, folder);
const json = ({ stdout }: { readonly stdout: string }) => JSON.parse(stdout);
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

const SMALL = ['scenarios: [fee-for-service, county-global-budget]', 'residents: 100', 'months: 24', 'replicates: 3'];
const TIGHTNESS = '  - {path: policy.consortium.tightness, values: [0.2, 0.8], only: [county-global-budget]}';
const policies = file(
  'policies.yaml',
  ...SMALL,
  'axes:',
  TIGHTNESS,
  '  - {path: assumptions.altruism, values: [0.4, 0.8]}',
  'measures: [cost.perHead, quality.index, grassroots.visitShare]',
);
const morris = file(
  'morris.yaml',
  ...SMALL,
  'axes:',
  '  - {path: assumptions.altruism}',
  '  - {path: policy.consortium.tightness, only: [county-global-budget]}',
  'design: {kind: morris, trajectories: 2}',
  'measures: [cost.perHead, quality.index]',
);
const moneys = file('moneys.yaml', ...SMALL, 'axes: [{path: setting, values: [china-county, us-medicare-market]}]');
const SOLVE = [
  'solve: {path: policy.payment.growth, low: -0.2, high: 0.5, sections: 4, tolerance: 0.02,',
  '  goals: [{measure: payer.balancePerHead, atLeast: 0, probability: 0.6}]}',
];
const growth = file('growth.yaml', ...SMALL, ...SOLVE, 'flip: {measure: cost.perHead, vary: [assumptions.altruism]}');

/** What a report must be: whole, without scripts, nothing drawn empty. */
function expectReport(page: string, pictures: number) {
  expect(page).toMatch(/^<!doctype html>/);
  expect(page.match(/<(script|link|img|iframe)|<[^>]*\son\w+=/i)?.[0]).toBeUndefined();
  expect(page.match(/<svg[^>]*role="img"/g)?.length).toBe(2 * pictures);
  expect(page.match(/<g[^>]*>\s*<\/g>|NaN/)?.[0]).toBeUndefined();
}

beforeAll(async () => {
  expect((await run('sweep', policies, '--out', 'results', '--quiet')).code).toBe(0);
}, 120_000);

describe('tierwise frontier', () => {
  it('answers from a folder what it answers from the plan, with report and data beside it', async () => {
    const { code, stdout } = await run('frontier', 'results', '--out', 'f.html');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /On the frontier of lower cost per head, higher quality index and higher\s+grassroots share/,
    );
    expect(stdout).toMatch(/county-global-budget, tightness 0\.8/);
    // Three pairs of goals, the shares, three goals.
    expectReport(text('f.html'), 7);
    const lines = text('f.csv').trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 3 * 3);
    expect(lines[0]).toMatch(/^policy,scenario,policy.consortium.tightness,measure,unit,better,mean,low,high,/);
    const stored = await run('frontier', 'results', '--json');
    expect(json(stored).policies).toHaveLength(3);
    expect(json(await run('frontier', policies, '--json'))).toEqual(json(stored));
  }, 120_000);

  it.each([
    [['results', '--goals', 'cost.perhead'], "no measure 'cost.perhead': did you mean cost.perHead?"],
    [['results', '--goals', 'cost.fundPerHead'], "results has no 'cost.fundPerHead' of everybody"],
    [['results', '--goals', 'visits.perPerson'], 'write visits.perPerson:lower or visits.perPerson:higher'],
    [['results', '--reference', 'nobody'], "no policy 'nobody': the plan has 'fee-for-service'"],
    [['results', '--replicates', '9'], 'the runs in results are made already'],
    [['results', '--ensemble'], '--ensemble makes runs of its own'],
    [[policies, '--ensemble'], 'leave one of the two out'],
    [['nothing.yaml'], 'nothing.yaml'],
    [[moneys], 'places with CNY and USD'],
  ])('frontier %j is refused', async (args, says) => {
    const { code, stderr } = await run('frontier', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  it('is robust over an ensemble, where that is asked for', async () => {
    const two = file('two.yaml', SMALL[0], 'residents: 100', 'months: 24', 'replicates: 2');
    const { ensemble, policies: found } = json(await run('frontier', two, '--ensemble', '--json'));
    expect(ensemble).toMatchObject({ residents: 100, replicates: 2 });
    expect(ensemble.draws).toBeGreaterThanOrEqual(20);
    for (const { shareOfEnsemble } of found) expect(shareOfEnsemble).toBeGreaterThan(0);
  }, 120_000);
});

describe('tierwise sensitivity of a plan', () => {
  it('analyses the change between its scenarios, with report and data beside it', async () => {
    const { code, stdout } = await run('sensitivity', morris, '--out', 'm.html');
    expect(code).toBe(0);
    expect(stdout).toMatch(/What carries the change from “Fee for service”/);
    expect(stdout).toMatch(/2 trajectories · 2 parameters · 36 runs/);
    expectReport(text('m.html'), 4);
    expect(text('m.csv')).toMatch(/^measure,unit,parameter,range,statistic,value,low,high\ncost.perHead,.*,mu\*,/);
  }, 120_000);

  it.each([
    [[morris, '--rows', '8'], '--rows: the plan says what is varied'],
    [[policies], 'a plan with design grid cannot be analysed'],
    [['results'], 'a plan with design grid cannot be analysed'],
    [[morris, '--measures', 'cost'], "no measure 'cost'"],
    [[morris, '--change', 'nobody'], 'the plan has fee-for-service, county-global-budget'],
    [['fee-for-service', '--change', 'x'], '--change belongs to plans'],
  ])('sensitivity %j is refused', async (args, says) => {
    const { code, stderr } = await run('sensitivity', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe('tierwise solve', () => {
  it('says which growth rate meets the goal and what would flip the ranking, the same every time', async () => {
    const { code, stdout } = await run('solve', growth, '--out', 's.html', '--out', 's.json');
    expect(code).toBe(0);
    expect(stdout).toMatch(/policy\.payment\.growth \(per year\) meets fund balance\s+per head at least 0/);
    expectReport(text('s.html'), text('s.html').includes('id="flips"') ? 2 : 1);
    const { solve, flip } = JSON.parse(text('s.json'));
    expect(solve.answers).toHaveLength(1);
    expect(solve.answers[0].to.value).toBeGreaterThan(-0.2);
    expect(flip.assumptions.map(({ path }: { readonly path: string }) => path)).toEqual(['assumptions.altruism']);
    expect(text('s.csv').split('\n')[0]).toBe('question,path,unit,value,goal,mean,share,margin,met');
    expect(json(await run('solve', growth, '--json', '--workers', '1'))).toEqual(JSON.parse(text('s.json')));
  }, 180_000);

  it('ends with 1 where nothing meets the goals', async () => {
    const never = file('never.yaml', ...SMALL, SOLVE[0], '  goals: [{measure: cost.perHead, atMost: 1}]}');
    const { code, stdout } = await run('solve', never, '--quiet');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^No value of policy.payment.growth tried from −0.2 to 0.5 meets the goal/m);
  }, 120_000);

  it('stops within two seconds of Ctrl-C, having written nothing', async () => {
    const child = start(['solve', growth, '--replicates', '20', '--out', 'stopped.html'], folder);
    const end = ended(child);
    await new Promise((resolve) => child.stderr?.once('data', resolve));
    const asked = Date.now();
    child.kill('SIGINT');
    expect((await end).code).toBe(130);
    expect(Date.now() - asked).toBeLessThan(2000);
    expect(readdirSync(folder).filter((name) => name.includes('stopped'))).toEqual([]);
  }, 120_000);

  it('needs a question', async () => {
    expect(await run('solve', policies)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/asks nothing: write solve or flip/),
    });
    expect(await run('solve', 'results')).toMatchObject({ code: 2, stderr: expect.stringMatching(/give the plan/) });
  });
});

const hasDuckDb = (() => {
  try {
    return createRequire(import.meta.url).resolve('@duckdb/node-api') !== '';
  } catch {
    return false;
  }
})();

describe('tierwise query', () => {
  it.skipIf(hasDuckDb)('says how to get DuckDB where it is not installed', async () => {
    const { code, stderr } = await run('query', 'results', 'SELECT 1');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^queries need DuckDB, about 70 MB: npm install @duckdb\/node-api/);
  });

  describe.skipIf(!hasDuckDb)('(skipped where DuckDB is not installed)', () => {
    it('has one view, results, with a column for each axis', async () => {
      const { stdout } = await run('query', 'results', 'DESCRIBE results', '--json');
      expect(JSON.parse(stdout).map((row: { readonly column_name: string }) => row.column_name)).toEqual([
        'run',
        'scenario',
        'replicate',
        'seed',
        'policy.consortium.tightness',
        'assumptions.altruism',
        'month',
        'group',
        'measure',
        'value',
        'unit',
      ]);
    });

    it('counts every run once, and writes a table', async () => {
      const sql = 'SELECT scenario, count(DISTINCT run) AS runs FROM results GROUP BY ALL ORDER BY ALL';
      const { code } = await run('query', 'results', sql, '--out', 'q.csv');
      expect(code).toBe(0);
      expect(text('q.csv')).toBe('scenario,runs\ncounty-global-budget,12\nfee-for-service,6\n');
      expect(json(await run('query', 'results', 'SELECT count(*) AS n FROM failed', '--json'))).toEqual([{ n: 0 }]);
    });

    it.each([
      [['results', 'SELEC'], 2, 'Parser Error'],
      [['results', 'SELECT nothing FROM results'], 2, 'Binder Error'],
      [['nowhere', 'SELECT 1'], 2, 'nowhere holds no sweep'],
    ])('query %j is refused', async (args, code, says) => {
      expect(await run('query', ...args)).toMatchObject({ code, stderr: expect.stringContaining(says) });
      expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    });
  });
});
