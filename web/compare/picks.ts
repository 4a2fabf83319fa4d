// Which scenarios stand beside the one in hand. What is compared takes place in one setting, under one set of assumptions and
// with the same luck: another place is refused, and assumptions are those of the scenario in hand.
import { msg, str } from '@lit/localize';
import type { Contents, Draft } from '../simulation/protocol.ts';
import type { Choices } from '../state/choices.ts';
import { loadPreset, PRESETS, statusQuoOf } from '../state/presets.ts';
import type { Saved } from '../state/tray.ts';

/** Scenarios put beside the one in hand at most: four are told apart by letter, colour and dash. */
export const MOST_BESIDE = 3;
/** How many the page puts there by itself at first. */
const FIRST = 2;

/** A scenario put beside the one in hand. */
export interface Pick {
  readonly from: 'saved' | 'shipped';
  /** The name it was saved under, or that of its file. */
  readonly name: string;
}

export const isSame = (a: Pick, b: Pick) => a.from === b.from && a.name === b.name;

/** The place a scenario stands in. */
export function settingOf(pick: Pick, saved: readonly Saved[]): string | undefined {
  if (pick.from === 'shipped') return PRESETS.find(({ name }) => name === pick.name)?.setting;
  const one = saved.find(({ name }) => name === pick.name);
  return one === undefined ? undefined : placeOf(one.choices.contents);
}

export const placeOf = (contents: Contents) => String(contents.setting);

/** Why a scenario cannot be put beside the one in hand; undefined where it can. */
export function refusalOf(
  pick: Pick,
  picks: readonly Pick[],
  saved: readonly Saved[],
  inHand: Choices,
  place: (setting: string) => string,
): string | undefined {
  const setting = settingOf(pick, saved);
  if (setting === undefined) return msg(str`There is no scenario called ${pick.name}.`);
  const here = placeOf(inHand.contents);
  if (setting !== here)
    return msg(
      str`${pick.name} takes place in “${place(setting)}”, the scenario in hand in “${place(here)}”: only scenarios of one place can be compared.`,
    );
  if (picks.some((one) => isSame(one, pick))) return msg(str`${pick.name} is there already.`);
  if (picks.length >= MOST_BESIDE) return msg(str`At most ${MOST_BESIDE + 1} scenarios at a time: take one out first.`);
  return undefined;
}

/** What is put beside a scenario as long as nobody chose: what was saved last, else the neighbours it was shipped with. */
export function firstPicks(inHand: Choices, saved: readonly Saved[], isInHand: (one: Saved) => boolean): Pick[] {
  const setting = placeOf(inHand.contents);
  const own = saved.filter((one) => placeOf(one.choices.contents) === setting && !isInHand(one));
  if (own.length > 0) return own.slice(-MOST_BESIDE).map(({ name }): Pick => ({ from: 'saved', name }));
  const family = PRESETS.find(({ name }) => name === inHand.preset)?.family;
  const shipped = PRESETS.filter(
    (one) => one.setting === setting && one.name !== inHand.preset && one.name !== statusQuoOf(setting),
  );
  const near = shipped.filter((one) => one.family === family);
  return (near.length >= FIRST ? near : shipped).slice(0, FIRST).map(({ name }): Pick => ({ from: 'shipped', name }));
}

/** Loads what a pick asks for; undefined where it is gone. */
export async function draftOf(pick: Pick, saved: readonly Saved[], inHand: Choices): Promise<Draft | undefined> {
  if (pick.from === 'shipped') {
    const contents = await loadPreset(pick.name);
    return underAssumptionsOf(inHand, { name: pick.name, contents, changes: {} });
  }
  const one = saved.find(({ name }) => name === pick.name);
  if (one === undefined) return undefined;
  const { contents, changes, description } = one.choices;
  const said = description === undefined ? {} : { description };
  return underAssumptionsOf(inHand, { name: pick.name, title: pick.name, ...said, contents, changes });
}

const isAssumption = (path: string) => path.startsWith('assumptions.');

/** A scenario in the world of the one in hand: its policies, the other's assumptions. */
export function underAssumptionsOf(inHand: Choices, { contents, changes, ...called }: Draft): Draft {
  const { assumptions: _, ...own } = contents;
  const world = inHand.contents.assumptions;
  const policies = Object.entries(changes).filter(([path]) => !isAssumption(path));
  const assumed = Object.entries(inHand.changes).filter(([path]) => isAssumption(path));
  return {
    ...called,
    contents: world === undefined ? own : { ...own, assumptions: world },
    changes: Object.fromEntries([...policies, ...assumed]),
  };
}

/** Whether a saved scenario was made under other assumptions than those of the scenario in hand. */
export function isElsewhere(inHand: Choices, { choices }: Saved): boolean {
  const text = ({ contents, changes }: Choices) => {
    const own = Object.entries(changes).filter(([path]) => isAssumption(path));
    return JSON.stringify([contents.assumptions ?? {}, own.sort(([a], [b]) => (a < b ? -1 : 1))]);
  };
  return text(choices) !== text(inHand);
}
