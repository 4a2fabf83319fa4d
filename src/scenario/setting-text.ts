// A place of one's own written as the file that `readSetting` reads back.
import { stringify } from 'yaml';
import type { OwnSetting } from './own-setting.ts';

const HEAD = `# A place of one's own. Name it in a scenario (setting: ./this-file.yaml) or with --setting this-file.yaml.
# changes: numbers known of the place. targets: figures it was fitted to. fitted: what the fit found; do not edit by hand.
`;

/** Writes the YAML of a place. */
export function settingText({ base, title, changes, fitted, targets }: OwnSetting): string {
  const plain = { schemaVersion: 1, base, title, changes: each(changes), fitted, targets: each(targets) };
  return HEAD + stringify(plain, { lineWidth: 0 });
}

/** Leaves out texts that say nothing. */
function each(entries: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(entries).map(([key, entry]) => [
      key,
      Object.fromEntries(Object.entries(entry).filter(([, held]) => held !== '')),
    ]),
  );
}
