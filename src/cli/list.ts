// `tierwise list`: the scenarios that come with the package, family by family.
import { Command } from 'commander';
import pc from 'picocolors';
import { shippedNames } from './package.ts';
import { loadScenarios, type Scenario } from './scenarios.ts';
import { print, tableText } from './screen.ts';

/** Builds the sub-command. */
export function listCommand(): Command {
  return new Command('list')
    .description('list the scenarios that come with the package')
    .option('--json', 'print {scenarios: [{name, title, place, family, compareWith, setting}]}')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const scenarios = await loadScenarios(shippedNames());
      if (json) print(JSON.stringify({ scenarios: scenarios.map(entryOf) }, null, 2));
      else printList(scenarios);
    });
}

function entryOf({ name, title, about, setting }: Scenario) {
  const { place = '', family = '', compareWith = '' } = about ?? {};
  return { name, title, place, family, compareWith, setting };
}

const FIRST = 'Baselines';
const LAST = 'Others';

/** Puts scenarios under their families: baselines first, those without a family last, the rest by name. */
export function byFamily(scenarios: readonly Scenario[]): [family: string, members: Scenario[]][] {
  const families = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const family = scenario.about?.family || LAST;
    families.set(family, [...(families.get(family) ?? []), scenario]);
  }
  const rank = (family: string) => (family === FIRST ? 0 : family === LAST ? 2 : 1);
  return [...families].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function printList(scenarios: readonly Scenario[]): void {
  const columns = [
    { title: 'name', align: 'left' },
    { title: 'place', align: 'left' },
    { title: 'title', align: 'left' },
  ] as const;
  for (const [family, members] of byFamily(scenarios)) {
    print(pc.bold(family));
    print(
      tableText(
        columns,
        members.map(({ name, title, about }) => [pc.bold(name), about?.place ?? '', title]),
      ),
    );
    print();
  }
  print(pc.dim('  tierwise explain NAME tells where a scenario comes from and what it changes;'));
  print(pc.dim('  tierwise compare NAME simulates it against its baseline, tierwise systems all of them.'));
}
