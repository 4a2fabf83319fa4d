// From what the user typed to checked scenarios: the name of one that comes with the package, the path of a file, or a link
// copied from the page.
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { consortium } from '../../models/index.ts';
import { LARGEST_BYTES } from '../scenario/guard.ts';
import { isLink } from '../scenario/link.ts';
import { nearestName } from '../scenario/nearest.ts';
import { type OwnSetting, readSetting } from '../scenario/own-setting.ts';
import { readScenario, type SettingFile, settingFileOf } from '../scenario/read.ts';
import { InputError } from './ending.ts';
import { armsOfLink, type LinkArm } from './links.ts';
import { shippedFile, shippedNames } from './package.ts';
import { readLimited } from './read-limited.ts';

/** A change to every scenario from the command line. */
export interface Override {
  readonly path: string;
  readonly value: string;
}

export type Scenario = ReturnType<typeof readScenario<ConsortiumPolicy, ConsortiumAssumptions>>;
type Checked = Parameters<typeof consortium.makeWorld>[0];
type ConsortiumPolicy = Checked['policy'];
type ConsortiumAssumptions = Checked['assumptions'];

/** Reads and checks scenarios; throws a ScenarioError or an InputError. Names that repeat get a number. */
export async function loadScenarios(given: readonly string[], set: readonly Override[] = []): Promise<Scenario[]> {
  const seen = new Map<string, number>();
  const scenarios: Scenario[] = [];
  for (const one of given) {
    const scenario = await loadScenario(one, set);
    const times = (seen.get(scenario.name) ?? 0) + 1;
    seen.set(scenario.name, times);
    scenarios.push(times === 1 ? scenario : { ...scenario, name: `${scenario.name} (${times})` });
  }
  return scenarios;
}

/** Reads and checks one scenario; throws a ScenarioError or an InputError. */
export async function loadScenario(given: string, set: readonly Override[] = []): Promise<Scenario> {
  if (isLink(given)) return scenarioOf((await armsOfLink(given))[1], set);
  const shipped = shippedNames().includes(given);
  const path = shipped ? shippedFile(given) : given;
  if (!shipped) await refuseMissing(given);
  const text = await readLimited(path, given, LARGEST_BYTES, 'a scenario');
  const file = shipped ? `scenarios/${given}.yaml` : given;
  const named = settingFileOf(text, { file, set });
  const own = named === undefined ? undefined : await loadSetting(placeFile(named, path));
  return readScenario(text, { model: consortium, file, name: basename(path, extname(path)), set, own });
}

/** Opens a link of the page: its status quo, then its scenario; throws a ScenarioError or an InputError. */
export async function loadLink(link: string, set: readonly Override[] = []): Promise<Scenario[]> {
  const arms = (await armsOfLink(link)).map((arm) => scenarioOf(arm, set));
  const [reference, scenario] = arms;
  return reference.name === scenario.name ? [reference, { ...scenario, name: `${scenario.name} (2)` }] : arms;
}

function scenarioOf({ name, text }: LinkArm, set: readonly Override[]): Scenario {
  return readScenario(text, { model: consortium, file: 'the link', name, set });
}

/** A place named in a scenario stands relative to that file, one set from outside relative to where the command runs. */
function placeFile({ reference, isSet }: SettingFile, scenario: string): string {
  return isSet || isAbsolute(reference) ? reference : join(dirname(scenario), reference);
}

/** Reads and checks the file of a place of one's own; throws a ScenarioError or an InputError. */
export async function loadSetting(file: string): Promise<OwnSetting> {
  const text = await readLimited(file, file, LARGEST_BYTES, "the file of a place of one's own");
  return readSetting(text, consortium, { file, name: basename(file, extname(file)) });
}

async function refuseMissing(given: string): Promise<void> {
  const found = await stat(given).catch(() => undefined);
  if (found?.isDirectory()) throw new InputError(`${given} is a folder; a scenario is one file (YAML or JSON)`);
  if (found !== undefined) return;
  const names = shippedNames();
  const nearest = nearestName(basename(given, extname(given)), names);
  const hint = nearest === undefined ? '' : `; did you mean '${nearest}'?`;
  throw new InputError(
    `no scenario '${given}': neither a file nor one that comes with the package${hint}\n    ${names.join(', ')}`,
  );
}
