// Charts that explain rather than follow one measure. What the picker needs of them is here; how they are drawn, which is much,
// is loaded when one of them is first shown.
import { msg, str } from '@lit/localize';
import type { Catalogue } from '../simulation/protocol.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Chart } from './picture.ts';
import type { AskPortrait } from './portraits.ts';

/** What a chart says of itself before it is drawn. */
export type Shell = Pick<Chart, 'id' | 'title' | 'subtitle' | 'has' | 'measures'>;

/** A chart as loaded later: all but what its shell says. */
export type Drawing = Pick<Chart, 'draw' | 'table' | 'describe'>;

const COST = 'cost.perHead';
const OWN = 'cost.outOfPocketPerHead';
const STATEMENT = 'settlement';

const isCompared = (outcome: Outcome) => outcome.arms.length > 1;

/** Whether the runs of an outcome tell of journeys. */
function hasJourneys(outcome: Outcome): boolean {
  return isCompared(outcome) && outcome.arms.every(({ runs }) => runs.every(({ journeys }) => journeys !== undefined));
}

/** What the explaining charts say of themselves, in the order of the picker. */
export function shells({ parties }: Pick<Catalogue, 'parties'>): Shell[] {
  return [
    {
      id: 'why.incentives',
      measures: ['provider.surplusPerHead'],
      title: () => msg('What one more unit earns'),
      subtitle: ({ outcome, words }) =>
        msg(
          str`${words.unit(outcome.unitOf(COST).slice(0, 3))}, before and after; margin over variable cost, first run`,
        ),
      has: (outcome) => isCompared(outcome) && outcome.explanation(1, 'incentives') !== undefined,
    },
    {
      id: 'why.cost',
      measures: [COST, 'visits.perPerson', 'visits.share', 'admissions.share', 'price.visit', 'price.admission'],
      title: () => msg('Why cost changes'),
      subtitle: ({ outcome, words }) => msg(str`${words.unit(outcome.unitOf(COST))}; adds up exactly`),
      has: (outcome) => isCompared(outcome) && outcome.has(COST) && outcome.has('visits.share', 'tier:grassroots'),
    },
    {
      id: 'who.gains',
      measures: [...new Set(parties.map(({ measure }) => measure))],
      title: () => msg('Who gains, who loses'),
      subtitle: ({ outcome, words }) => msg(str`${words.unit(outcome.unitOf(OWN))}; right of the line is better off`),
      has: (outcome) => isCompared(outcome) && outcome.has(OWN),
    },
    {
      id: 'flow.patients',
      measures: ['referral.formalUpPer1000', 'referral.selfUpPer1000', 'referral.downShareOfSecondary'],
      title: () => msg('Where patients go, and who is sent where'),
      subtitle: () => msg('Months of illness with a contact per 1,000 residents and year; as many in as out'),
      has: hasJourneys,
    },
    {
      id: 'referral.funnel',
      measures: [
        'referral.selfUpPer1000',
        'referral.formalUpPer1000',
        'referral.downShareOfSecondary',
        'referral.handedDownPer1000',
      ],
      title: () => msg('Referrals up and down'),
      subtitle: () => msg('Per 1,000 residents and year, from year 2; the mark is the status quo'),
      has: (outcome) => hasJourneys(outcome) && outcome.months > 12,
    },
    {
      id: 'flow.money',
      measures: [
        COST,
        'cost.fundPerHead',
        OWN,
        'settlement.perHead',
        'payer.balancePerHead',
        'provider.surplusPerHead',
        'government.subsidyPerHead',
      ],
      title: () => msg('Who pays whom'),
      subtitle: ({ outcome, words }) =>
        msg(str`${words.unit(outcome.unitOf(COST))}, settlement included; as much in as out`),
      has: (outcome) => isCompared(outcome) && outcome.has('settlement.perHead', 'tier:grassroots'),
    },
    {
      id: 'settlement.statement',
      measures: ['settlement.perHead'],
      title: () => msg('Settlement statement'),
      subtitle: () => msg('The last year settled: the first run line by line, and the mean of all runs'),
      has: (outcome) => outcome.arms.some((_, arm) => outcome.explanation(arm, STATEMENT) !== undefined),
    },
    {
      id: 'map.residents',
      measures: ['visits.share', 'grassroots.visitShare'],
      title: () => msg('Residents on the map'),
      subtitle: () => msg('Where each went last; a scheme of the place, not its geography'),
      has: isCompared,
    },
    {
      id: 'people.own',
      measures: [OWN],
      title: () => msg('Own payments among people'),
      subtitle: ({ outcome, words }) =>
        msg(str`${words.unit(outcome.unitOf(OWN))} in the last year, people from least to most; first run`),
      has: (outcome) => isCompared(outcome) && outcome.months >= 24,
    },
    yearEnd('admissions.per100'),
    yearEnd('quality.turnedAway'),
  ];
}

/** What one of them says of itself; throws a RangeError for an id that is none of theirs. */
export function shellOf(id: string, catalogue: Pick<Catalogue, 'parties'>): Shell {
  const shell = shells(catalogue).find((one) => one.id === id);
  if (shell === undefined) throw new RangeError(`no chart ${id}`);
  return shell;
}

/** By month of the year: the effect shows where a budget runs out. */
function yearEnd(measure: string): Shell {
  return {
    id: `yearEnd.${measure}`,
    measures: [measure],
    title: (words) => msg(str`Year-end effect: ${words.measure(measure).title}`),
    subtitle: ({ words, outcome }) =>
      msg(str`${words.unit(outcome.unitOf(measure))}, by month of the year, mean from year 2`),
    has: (outcome) => outcome.months >= 36 && outcome.has(measure),
  };
}

/**
 * Lists the explaining charts. They draw nothing until their drawings are loaded, which begins when the first is asked to draw;
 * `onDrawn` is then given the same charts, complete.
 */
export function explainingCharts(
  catalogue: Pick<Catalogue, 'parties'>,
  ask: AskPortrait,
  onDrawn: (charts: readonly Chart[]) => void,
): Chart[] {
  let isLoading = false;
  const told = shells(catalogue);
  const load = async () => {
    if (isLoading) return;
    isLoading = true;
    const { drawings } = await import('./drawings.ts');
    const drawn = drawings(catalogue, ask);
    onDrawn(told.map((shell) => ({ ...shell, ...drawn[shell.id], family: FAMILY })));
  };
  return told.map((shell) => ({
    ...shell,
    family: FAMILY,
    draw: () => {
      void load();
      return { element: document.createElement('div') };
    },
    table: () => {
      void load();
      return { columns: [], rows: [] };
    },
    describe: () => '',
  }));
}

/** Heading of the picker. */
export const FAMILY = 'explanations';
