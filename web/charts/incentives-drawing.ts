// The whole incentive table as a chart: every line of care of every kind of provider, before and after.
import { msg, str } from '@lit/localize';
import { IncentiveTable } from '../parts/explanation/incentive-table.ts';
import type { Drawing } from './explaining.ts';
import { incentivesOf, mainLines } from './incentives.ts';
import { currencyOf } from './money.ts';
import type { Scene } from './picture.ts';

const rowsOf = ({ outcome }: Pick<Scene, 'outcome'>) =>
  incentivesOf(outcome.explanation(0, 'incentives'), outcome.explanation(1, 'incentives'));

export const incentives: Drawing = {
  draw: ({ outcome, words, previous }) => {
    const element = previous instanceof IncentiveTable ? previous : new IncentiveTable();
    element.isWhole = true;
    element.outcome = outcome;
    element.words = words;
    return { element };
  },
  table: ({ outcome, words, names }) => {
    const unit = words.unit(currencyOf(outcome.unitOf('cost.perHead')));
    const columns = [
      msg(str`margin of 1 ${unit} billed`),
      msg('margin of one more contact'),
      msg('one more head, a year'),
      msg(str`1 ${unit} avoided elsewhere`),
    ];
    return {
      columns: [
        { name: msg('provider'), unit: '' },
        { name: msg('line'), unit: '' },
        ...columns.flatMap((column) => names.slice(0, 2).map((name) => ({ name: msg(str`${column}: ${name}`), unit }))),
      ],
      rows: rowsOf({ outcome }).map(({ provider, line, billed, contact, head, avoided }) => [
        words.label(provider),
        words.label(line),
        ...[billed, contact, head, avoided].flat().map((value) => (Number.isFinite(value) ? value : null)),
      ]),
    };
  },
  describe: ({ outcome, words }) =>
    mainLines(rowsOf({ outcome }))
      .map(({ provider, contact: [before, after] }) =>
        msg(str`${words.label(provider)}: one more contact earned ${Math.round(before)}, now ${Math.round(after)}`),
      )
      .join('; '),
};
