// Links of the page, where the command takes a scenario: the arms that the page showed, as texts to read like files.
import { parse } from 'yaml';
import { consortium } from '../../models/index.ts';
import { armContents } from '../scenario/draft.ts';
import { isMap, type RawMap, valueAt } from '../scenario/file.ts';
import { LARGEST_BYTES } from '../scenario/guard.ts';
import { type KnownNames, LinkError, readLink, type Start, withoutEffect } from '../scenario/link.ts';
import { listParameters } from '../scenario/parameters.ts';
import { InputError } from './ending.ts';
import { shippedFile, shippedNames } from './package.ts';
import { readLimited } from './read-limited.ts';

/** One arm of a link: its name in tables and its contents as JSON text. */
export interface LinkArm {
  readonly name: string;
  readonly text: string;
}

/** Opens a link: the status quo and the scenario; rejects with an InputError that says what is wrong with it. */
export async function armsOfLink(link: string): Promise<readonly [LinkArm, LinkArm]> {
  const known: KnownNames = {
    version: consortium.version,
    parameters: listParameters(consortium),
    scenarios: shippedNames(),
  };
  const { version, start, baseline, title, changes, size, replicates } = await readLink(link, known).catch(refuse);
  const [before, contents] = [await contentsOf(baseline), await contentsOf(start)];
  const [lost] = withoutEffect(changes, known, (path) => valueAt(contents, path.split('.')));
  if (lost !== undefined) throw new InputError(`the link changes '${lost}', which the kind chosen does not have`);
  if (version !== known.version)
    process.stderr.write(`The link was made with model ${version}; this is ${known.version}: results may differ.\n`);
  const drafts = [
    { contents: before, changes: {} },
    { contents, changes, title },
  ];
  const [one, other] = armContents(consortium, drafts, { ...size, replicates });
  return [armOf(nameOf(baseline, 'baseline'), one), armOf(nameOf(start, 'scenario'), other)];
}

function armOf(name: string, contents: RawMap): LinkArm {
  return { name, text: JSON.stringify(contents) };
}

const nameOf = (start: Start, own: string) => (typeof start === 'string' ? start : own);

async function contentsOf(start: Start): Promise<RawMap> {
  if (typeof start !== 'string') return start;
  const contents: unknown = parse(await readLimited(shippedFile(start), start, LARGEST_BYTES, 'a scenario'));
  return isMap(contents) ? contents : {};
}

function refuse(error: unknown): never {
  throw error instanceof LinkError ? new InputError(error.message) : error;
}
