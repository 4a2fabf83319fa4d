// What the command needs of its own package: its version and the scenarios that come with it.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);
const ENDING = '.yaml';

/** Reads the version of the package. */
export function packageVersion(): string {
  const text = readFileSync(new URL('package.json', ROOT), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** Lists the names of the scenarios that come with the package, in alphabetical order. */
export function shippedNames(): string[] {
  return readdirSync(new URL('scenarios/', ROOT))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => basename(file, ENDING))
    .sort();
}

/** Returns the file of a scenario that comes with the package. */
export function shippedFile(name: string): string {
  return fileURLToPath(new URL(`scenarios/${name}${ENDING}`, ROOT));
}
