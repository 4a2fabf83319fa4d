// Scenario files: saved as the command reads them, opened as it reads them, and handed over as downloads.

import type { Choices } from '../state/choices.ts';
import { draftsOf } from '../state/choices.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { loadPreset, statusQuoOf } from '../state/presets.ts';
import { type Brought, modest } from './link.ts';

/** Bytes of a scenario file at most; the command has the same limit. */
const LARGEST = 256 * 1024;

/** Says that a file is too large to be a scenario. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Reads an opened file into choices; rejects with a RefusedByModel that lists every problem with its line. */
export async function openFile(file: File, lab: Laboratory): Promise<Brought> {
  if (file.size > LARGEST) throw new TooLarge(file.name);
  const contents = await lab.runner.ask('read', { text: await file.text(), file: file.name });
  const { size: now, replicates: runs } = lab.choices;
  const { residents = now.residents, months = now.months, seed = now.seed, replicates = runs } = contents;
  const status = statusQuoOf(String(contents.setting));
  const choices: Choices = {
    preset: file.name.replace(/\.(ya?ml|json)$/i, ''),
    contents,
    baseline: { name: status, contents: await loadPreset(status) },
    title: '',
    changes: {},
    size: { residents: Number(residents), months: Number(months), seed: String(seed) },
    replicates: Number(replicates),
  };
  return modest(choices);
}

/** A file to save. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Writes the arms on the screen as scenario files, the status quo first. */
export async function scenarioFiles(lab: Laboratory, replicates = lab.choices.replicates): Promise<SavedFile[]> {
  const drafts = draftsOf(lab.choices, lab.others);
  const texts = await lab.runner.ask('write', { drafts, size: lab.choices.size, replicates });
  const names = namesOf(lab);
  return texts.map((text, at) => ({ name: `${names[at]}.yaml`, text }));
}

/** Names the arms, each differently: the status quo, the scenario in hand, then those beside it. */
function namesOf(lab: Laboratory): string[] {
  const { choices, others } = lab;
  const wanted = ['status-quo', nameOf(choices.title || choices.preset), ...others.map(({ name }) => nameOf(name))];
  return wanted.map((name, at) => (wanted.indexOf(name) === at ? name : `${name}-${at + 1}`));
}

/** Makes a name for a file out of a title. */
export function nameOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60) || 'scenario';
}

/** Hands a file to the person. */
export function save(name: string, content: string | Blob, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
