// The stamp on everything that leaves the page: what was run, with which model, how large and with which luck.
import { msg, str } from '@lit/localize';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';

/** Names of the arms as a person reads them, the status quo first. */
export function armNames(lab: Laboratory, words: Dictionary): string[] {
  const { choices, others } = lab;
  const shipped = (name: string, contents: { readonly [key: string]: unknown }) =>
    words.scenario(name, String(contents.title ?? name)).title;
  const { baseline, title, preset, contents } = choices;
  const beside = others.map((one) => one.title ?? shipped(one.name, one.contents));
  return [shipped(baseline.name, baseline.contents), title || shipped(preset, contents), ...beside];
}

/** One line that says what was run. */
export function stampOf(lab: Laboratory, words: Dictionary): string {
  const { size } = lab.choices;
  const [reference, ...others] = armNames(lab, words);
  const done = lab.outcome?.replicates ?? 0;
  const residents = size.residents.toLocaleString('en');
  const { version } = lab.catalogue;
  return msg(
    str`Tierwise ${version} · ${others.join(', ')} against ${reference} · ${residents} residents an arm, ${size.months} months, ${done} replications, seed ${size.seed}`,
  );
}
