// The steps of the tour: where each points, what it says and what there is to try. Half a minute each, five in all.
import { msg } from '@lit/localize';

export interface TourStep {
  readonly heading: string;
  readonly says: string;
  /** Something to do, not only to read. */
  readonly task: string;
  /** Element it is about: selectors from shadow root to shadow root. Empty: the page as a whole. */
  readonly at: readonly string[];
  /** Where that is hidden, on telephones: what opens it. */
  readonly otherwise?: readonly string[];
}

const LAB = ['tierwise-app', 'tw-lab'] as const;

/** Lists the steps in order, in the language of the page. */
export function tourSteps(): readonly TourStep[] {
  return [
    {
      heading: msg('A place, twice'),
      says: msg(
        'This page simulates a county: its residents fall ill, choose where to go, and its hospitals and clinics respond to how they are paid. Everything runs twice with the same people and the same luck: as things are, and under a reform.',
      ),
      task: msg('Nothing to do yet. Nothing you do here can break anything.'),
      at: [],
    },
    {
      heading: msg('Choose a reform'),
      says: msg(
        'Each scenario is a reform that was tried or proposed somewhere, with what its document states and what had to be assumed.',
      ),
      task: msg('Open the list and look which families there are.'),
      at: ['tierwise-app', 'tw-bar', 'select'],
    },
    {
      heading: msg('Five numbers that matter'),
      says: msg(
        'Cost per head, quality and the grassroots share come first, then what patients pay and the balance of the fund. Beside each stands its change against the status quo with a 95 % interval. Grey means no clear change: luck could explain it.',
      ),
      task: msg('Find the number whose interval is the widest for its size.'),
      at: [...LAB, 'tw-headlines'],
    },
    {
      heading: msg('The two charts'),
      says: msg(
        'The dashed line is the status quo, blue is the reform, and the bands hold 50 and 95 % of the uncertainty. Every chart has a table of the very numbers drawn, and its sources.',
      ),
      task: msg('Press T to see the tables, and T again.'),
      at: [...LAB, 'tw-chart-card'],
    },
    {
      heading: msg('Move a lever'),
      says: msg(
        'On each lever the tick is the status quo and the bar is your change. The answer comes while you drag, from one run; a moment later further runs make the intervals narrower.',
      ),
      task: msg('Drag any lever far to one side and watch the five numbers.'),
      at: [...LAB, 'tw-rail'],
      otherwise: [...LAB, '.handle'],
    },
    {
      heading: msg('What a lever means'),
      says: msg(
        'The dots at the end of a lever open its sheet: what it concretely does at this value, the evidence for its range, when it starts, and which outcomes it moves most.',
      ),
      task: msg('Open the sheet of the lever you moved, then close it with Esc.'),
      at: [...LAB, 'tw-rail', 'tw-lever'],
      otherwise: [...LAB, '.handle'],
    },
    {
      heading: msg('Why did that happen?'),
      says: msg(
        'First what one more unit of care earns each provider, before and after; then what cost is made of; then who gains and who loses, the poorest fifth apart.',
      ),
      task: msg('Look for somebody who loses although the total improves.'),
      at: [...LAB, 'tw-explanation'],
    },
    {
      heading: msg('What nobody knows'),
      says: msg(
        'Amber is for assumptions. Moving one moves the status quo as well as the reform, because it is not a policy. A result that turns round when an assumption moves within its range is a result about the assumption.',
      ),
      task: msg('Open the assumptions at the foot of the levers and read the first.'),
      at: [...LAB, 'tw-rail', 'details.amber'],
      otherwise: [...LAB, '.handle'],
    },
    {
      heading: msg('Undo, replay, compare'),
      says: msg(
        'Everything can be undone. Replay shows the last change again, back and forth. Compare holds up to eight scenarios side by side, Sweep tries a whole range, and Share gives a link that brings all of this back.',
      ),
      task: msg('Press R to see your last change again.'),
      at: ['tierwise-app', 'tw-bar'],
    },
    {
      heading: msg('Words, and a class'),
      says: msg(
        'Point at any term and press G: the glossary tells what it means, in English and Chinese. Under Class there are lessons in which a group predicts first and looks afterwards, and one in which it tries to break the reform.',
      ),
      task: msg('Point at the name of an outcome and press G.'),
      at: [],
    },
  ];
}
