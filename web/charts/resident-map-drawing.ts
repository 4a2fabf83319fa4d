// The map of residents as a chart; its table counts the sample at the end of each year.
import { msg, str } from '@lit/localize';
import { ResidentMap } from '../parts/explanation/resident-map.ts';
import { USES, usesIn } from '../simulation/portrait-of.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Drawing } from './explaining.ts';
import { type AskPortrait, lookedAt, portraitOf } from './portraits.ts';

const portraitsOf = (outcome: Outcome) => outcome.arms.slice(0, 2).map(({ arm }) => portraitOf(arm));

export function residentMap(ask: AskPortrait): Drawing {
  return {
    draw: (scene) => {
      const element = scene.previous instanceof ResidentMap ? scene.previous : new ResidentMap();
      element.ask = ask;
      element.scene = scene;
      return { element };
    },
    table: ({ outcome, words, names }) => {
      const portraits = lookedAt(outcome, ask);
      const years = Array.from({ length: Math.floor(outcome.months / 12) }, (_, year) => year + 1);
      return {
        columns: [
          { name: msg('went last to'), unit: '' },
          ...years.flatMap((year) =>
            names.slice(0, 2).map((name) => ({ name: msg(str`${name}, year ${year}`), unit: msg('residents') })),
          ),
        ],
        rows: USES.map((use, option) => [
          option === 0 ? msg('No care yet') : words.label(use),
          ...years.flatMap((year) =>
            portraits.map((portrait) => (portrait === undefined ? null : usesIn(portrait, year * 12)[option])),
          ),
        ]),
      };
    },
    describe: ({ outcome, words, names }) => {
      const [before, after] = portraitsOf(outcome);
      if (before === undefined || after === undefined) return msg('Residents are being looked at.');
      const listed = USES.map((use, option) => ({
        name: words.label(use),
        old: usesIn(before, before.months)[option],
        now: usesIn(after, after.months)[option],
      }))
        .slice(1)
        .filter(({ old, now }) => old + now > 0)
        .map(({ name, old, now }) => `${name} ${now} (${old})`)
        .join(', ');
      return msg(str`At the end, ${names[1]} (${names[0]}): ${listed} of ${after.homes.length} residents.`);
    },
  };
}
