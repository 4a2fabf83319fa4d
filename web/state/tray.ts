// The tray: up to eight scenarios a person saved, kept by the browser and written to one file. Where the browser cannot keep them
// they last as long as the page, and the page says so; what it kept and cannot read is put aside, never overwritten.
import { msg, str } from '@lit/localize';
import type { Choices } from './choices.ts';
import { nameIn, readTray, type Saved, TrayFileError, writeTray } from './tray-file.ts';

export type { Saved } from './tray-file.ts';

/** Scenarios the tray holds at most. */
export const MOST_SAVED = 8;

/** Where the browser keeps it. */
export const TRAY_KEY = 'tierwise.scenarios';
const ASIDE = 'tierwise.scenarios.unreadable';

/** What the tray needs of the browser. */
export interface Keeper {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
}

export class Tray extends EventTarget {
  readonly #keeper: () => Keeper;
  #saved: readonly Saved[] = [];
  #trouble = '';

  /** `keeper` is asked each time, for a browser may refuse it altogether. */
  constructor(keeper: () => Keeper) {
    super();
    this.#keeper = keeper;
    this.#load();
  }

  /** In the order they were saved. */
  get saved(): readonly Saved[] {
    return this.#saved;
  }

  /** What went wrong last; empty where nothing did. */
  get trouble(): string {
    return this.#trouble;
  }

  /** Whether one more fits. */
  get hasRoom(): boolean {
    return this.#saved.length < MOST_SAVED;
  }

  /** The saved scenario that asks for the same as these choices. */
  find(choices: Choices): Saved | undefined {
    const wanted = textOf(choices);
    return this.#saved.find((one) => textOf(one.choices) === wanted);
  }

  /** Saves choices under a name, in place of what had it; false where that was refused (see `trouble`). */
  save(name: string, choices: Choices): boolean {
    this.#trouble = '';
    const called = this.#checked(name);
    if (called === undefined) return false;
    const isKnown = this.#saved.some((one) => one.name === called);
    if (!isKnown && !this.hasRoom) {
      this.#say(
        msg(str`The tray holds ${MOST_SAVED} scenarios: take one out first, or save under a name that is there.`),
      );
      return false;
    }
    const one = { name: called, choices: { ...choices, title: called } };
    this.#put(isKnown ? this.#saved.map((old) => (old.name === called ? one : old)) : [...this.#saved, one]);
    return true;
  }

  /** Gives a saved scenario another name; false where that was refused. */
  rename(from: string, to: string): boolean {
    this.#trouble = '';
    const called = this.#checked(to);
    if (called === undefined) return false;
    if (called !== from && this.#saved.some(({ name }) => name === called)) {
      this.#say(msg(str`Another scenario is called ${called}.`));
      return false;
    }
    this.#put(
      this.#saved.map((one) =>
        one.name === from ? { name: called, choices: { ...one.choices, title: called } } : one,
      ),
    );
    return true;
  }

  /** Takes a scenario out. */
  drop(name: string): void {
    this.#trouble = '';
    this.#put(this.#saved.filter((one) => one.name !== name));
  }

  /** Writes everything as one file. */
  write(): string {
    return writeTray(this.#saved);
  }

  /** Adds the scenarios of a file; what cannot be taken is told in `trouble`. Returns how many were added. */
  read(text: string): number {
    try {
      const { saved, refused } = readTray(text);
      const before = this.#saved.length;
      const untaken: string[] = [];
      let all = this.#saved;
      for (const one of saved) {
        if (all.some(({ name, choices }) => name === one.name && textOf(choices) === textOf(one.choices))) continue;
        if (all.length >= MOST_SAVED) untaken.push(one.name);
        else all = [...all, { ...one, name: freeName(one.name, all) }];
      }
      const full =
        untaken.length === 0
          ? []
          : [msg(str`The tray holds ${MOST_SAVED} scenarios; there was no room for ${untaken.join(', ')}.`)];
      this.#trouble = [...refused, ...full].join(' ');
      this.#put(all);
      return all.length - before;
    } catch (error) {
      if (!(error instanceof TrayFileError)) throw error;
      this.#say(error.message);
      return 0;
    }
  }

  /** Reads again what the browser keeps: another tab may have changed it. */
  refresh(): void {
    this.#load();
    this.#told();
  }

  #load(): void {
    let text: string | null = null;
    try {
      text = this.#keeper().getItem(TRAY_KEY);
    } catch {
      this.#trouble = unkept();
      return;
    }
    if (text === null) return;
    try {
      const { saved, refused } = readTray(text);
      this.#saved = saved.slice(0, MOST_SAVED);
      if (refused.length > 0) this.#putAside(text, refused.join(' '));
    } catch (error) {
      if (!(error instanceof TrayFileError)) throw error;
      this.#putAside(text, error.message);
    }
  }

  #putAside(text: string, why: string): void {
    this.#trouble = msg(str`Not all saved scenarios could be read; what the browser had is kept apart. ${why}`);
    try {
      this.#keeper().setItem(ASIDE, text);
    } catch {
      this.#trouble = `${this.#trouble} ${unkept()}`;
    }
  }

  #checked(name: string): string | undefined {
    try {
      return nameIn(name);
    } catch (error) {
      if (!(error instanceof TrayFileError)) throw error;
      this.#say(error.message);
      return undefined;
    }
  }

  #put(saved: readonly Saved[]): void {
    this.#saved = saved;
    try {
      this.#keeper().setItem(TRAY_KEY, writeTray(saved));
    } catch {
      this.#trouble = [this.#trouble, unkept()].filter((one) => one !== '').join(' ');
    }
    this.#told();
  }

  #say(trouble: string): void {
    this.#trouble = trouble;
    this.#told();
  }

  #told(): void {
    this.dispatchEvent(new Event('change'));
  }
}

const unkept = () =>
  msg('This browser does not keep saved scenarios: they last as long as this page. Download them as a file.');

/** Two choices are the same when they ask for the same scenario, whatever they are called and however large the runs. */
function textOf({ preset, contents, changes }: Choices): string {
  const inOrder = Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([preset, contents, inOrder]);
}

function freeName(name: string, all: readonly Saved[]): string {
  const isFree = (one: string) => all.every((saved) => saved.name !== one);
  if (isFree(name)) return name;
  let count = 2;
  while (!isFree(`${name} (${count})`)) count++;
  return `${name} (${count})`;
}
