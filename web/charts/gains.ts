// Who gains and who loses: what a reform leaves each party with, per head and year, right of zero for a gain. Patients are shown
// also by income and by scheme, since a mean can hide that the poorest pay.
import { msg, str } from '@lit/localize';
import { signed } from '../../src/results/format.ts';
import type { Catalogue } from '../simulation/protocol.ts';
import { isClear } from '../state/estimate.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { dotRanges, type RangeRow, turned } from './dot-ranges.ts';
import type { Drawing } from './explaining.ts';
import { decimalsOf } from './money.ts';
import type { Scene } from './picture.ts';
import { rendered } from './rendered.ts';

const OWN = 'cost.outOfPocketPerHead';

type Parties = Catalogue['parties'];

/** Rows of gains: every party that is there; beneath the patients their income fifths and schemes. */
export function gainRows(outcome: Outcome, words: Dictionary, parties: Parties, arm = 1): RangeRow[] {
  const gain = (measure: string, group: string, gainsWhen: 'higher' | 'lower') => {
    const change = outcome.change(arm, measure, group);
    return gainsWhen === 'higher' ? change : turned(change);
  };
  const isThere = (measure: string, group: string) =>
    outcome.has(measure, group) && [0, arm].some((one) => nonZero(outcome, one, measure, group));
  const known = parties.filter(({ measure, group = '' }) => isThere(measure, group));
  // Payers first, then providers from below: the order of the model, with those without a tier in front.
  const ordered = [
    ...known.filter(({ group }) => group === undefined),
    ...known.filter(({ group }) => group !== undefined),
  ];
  return ordered.flatMap(({ who, measure, group = '', gainsWhen }): RangeRow[] => [
    { name: group === '' ? capital(words.label(who)) : words.label(group), change: gain(measure, group, gainsWhen) },
    ...(measure === OWN && group === '' ? parts(outcome) : []).map((part) => ({
      name: words.label(part),
      isPart: true,
      change: gain(OWN, part, gainsWhen),
    })),
  ]);
}

/** Income fifths, and schemes where there are several. */
function parts(outcome: Outcome): string[] {
  const groups = outcome.groupsOf(OWN);
  const schemes = groups.filter((group) => group.startsWith('scheme:'));
  return [...groups.filter((group) => group.startsWith('income:')), ...(schemes.length > 1 ? schemes : [])];
}

function nonZero(outcome: Outcome, arm: number, measure: string, group: string): boolean {
  const { mean } = outcome.value(arm, measure, group);
  return Number.isFinite(mean) && mean !== 0;
}

/** Words of the model stand within sentences; here they stand alone. */
function capital(who: string): string {
  const bare = who.replace(/^the /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** Draws the gains. */
export function gains(parties: Parties): Drawing {
  const rowsOf = ({ outcome, words }: Pick<Scene, 'outcome' | 'words'>) => gainRows(outcome, words, parties);
  const unitOf = ({ outcome, words }: Pick<Scene, 'outcome' | 'words'>) => words.unit(outcome.unitOf(OWN));
  return {
    draw: (scene) => {
      const rows = rowsOf(scene);
      return { element: rendered(dotRanges(rows, scene.width, gainDecimals(rows), Math.min(190, scene.width * 0.5))) };
    },
    table: (scene) => {
      const unit = unitOf(scene);
      return {
        columns: [
          { name: msg('who'), unit: '' },
          { name: msg('gain'), unit },
          { name: msg('95 % low'), unit },
          { name: msg('95 % high'), unit },
        ],
        rows: rowsOf(scene).map(({ name, change }) => [name, change.mean, change.low, change.high]),
      };
    },
    describe: (scene) => {
      const rows = rowsOf(scene).filter(
        ({ isPart, change }) => isPart !== true && (isClear(change) ?? change.mean !== 0),
      );
      const decimals = gainDecimals(rows);
      const listed = rows.map(({ name, change }) => `${name} ${signed(change.mean, decimals)}`).join('; ');
      return rows.length === 0 ? msg('Nobody clearly gains or loses.') : msg(str`${listed} (${unitOf(scene)}).`);
    },
  };
}

export const gainDecimals = (rows: readonly RangeRow[]) => decimalsOf(rows.map(({ change }) => change.mean));
