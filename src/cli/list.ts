// `tierwise list`: the scenarios that come with the package.
import { Command } from 'commander';
import pc from 'picocolors';
import { shippedNames } from './package.ts';
import { loadScenario } from './scenarios.ts';
import { print, tableText } from './screen.ts';

/** Builds the sub-command. */
export function listCommand(): Command {
  return new Command('list')
    .description('list the scenarios that come with the package')
    .option('--json', 'print {scenarios: [{name, title}]}')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const scenarios = await Promise.all(shippedNames().map((name) => loadScenario(name)));
      if (json) print(JSON.stringify({ scenarios: scenarios.map(({ name, title }) => ({ name, title })) }, null, 2));
      else printList(scenarios);
    });
}

function printList(scenarios: readonly { readonly name: string; readonly title: string }[]): void {
  const columns = [
    { title: 'name', align: 'left' },
    { title: 'title', align: 'left' },
  ] as const;
  print(
    tableText(
      columns,
      scenarios.map(({ name, title }) => [pc.bold(name), title]),
    ),
  );
  print();
  print(pc.dim('  tierwise explain NAME says what a scenario is about; tierwise run NAME simulates it.'));
}
