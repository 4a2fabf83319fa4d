// Scenario files as the page gets them: `import contents from './fee-for-service.yaml'` gives plain data, read when the site is
// built, so that no reader of YAML has to be downloaded for them; `virtual:scenario-index` lists what is shipped.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

const FOLDER = fileURLToPath(new URL('../../scenarios', import.meta.url));
const INDEX = 'virtual:scenario-index';

/** Turns scenario files into modules of plain data, and lists them. */
export function scenarioFiles(): Plugin {
  return {
    name: 'tierwise:scenario-files',
    resolveId: (id) => (id === INDEX ? `\0${INDEX}` : null),
    load: (id) => (id === `\0${INDEX}` ? `export default ${JSON.stringify(listed())}` : null),
    transform(text, id) {
      if (!id.endsWith('.yaml')) return null;
      return { code: `export default ${JSON.stringify(parse(text))}`, map: null };
    },
  };
}

function listed() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => {
    const { title, setting, about = {} } = parse(readFileSync(join(FOLDER, file), 'utf8'));
    const { family = '', compareWith = '' } = about;
    return { name: basename(file, '.yaml'), title, setting, family, compareWith };
  });
}
