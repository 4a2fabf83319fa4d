// Shipped scenarios, loaded one at a time when somebody picks them.
import index from 'virtual:scenario-index';
import type { Contents } from '../simulation/protocol.ts';

const files = import.meta.glob<Contents>('../../scenarios/*.yaml', { import: 'default' });

export const PRESETS = index;

export type PresetSummary = (typeof index)[number];

/** Loads the contents of a shipped scenario; rejects with a RangeError for a name that is not shipped. */
export async function loadPreset(name: string): Promise<Contents> {
  const file = files[`../../scenarios/${name}.yaml`];
  if (file === undefined) throw new RangeError(`no scenario is called ${name}`);
  return file();
}

/** The scenario of a place that changes nothing: its status quo. */
export function statusQuoOf(setting: string): string {
  const own = PRESETS.filter((preset) => preset.setting === setting);
  return (own.find(({ family }) => family === 'Baselines') ?? own[0]).name;
}
