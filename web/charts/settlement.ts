// The settlement statement: how the last settlement came about, line by line, under the reform and, where it has one, under the
// status quo. Of the first run, as a bureau would write it, and beside it the mean of all runs with its interval.
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { fixed } from '../../src/results/format.ts';
import type { Estimate } from '../state/estimate.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Dictionary } from '../words/dictionary.ts';
import type { Drawing } from './explaining.ts';
import type { TableOf } from './picture.ts';
import { rendered } from './rendered.ts';

const TABLE = 'settlement';

/** The line that says what was left, and the one that says what was paid. */
const OUTCOME_LINES = ['left over', 'received above the bills (negative: owed)'];

export const settlementStatement: Drawing = {
  draw: ({ outcome, words, names }) => ({ element: rendered(statements(outcome, words, names)) }),
  table: ({ outcome, words, names }) => tableOf(outcome, words, names),
  describe: ({ outcome, words, names }) => {
    const [arm] = armsOf(outcome).slice(-1);
    const rows = outcome.explanation(arm, TABLE)?.rows ?? [];
    const paid = rows.find(([, line]) => line === OUTCOME_LINES[1]);
    if (paid === undefined) return '';
    const unit = words.unit(outcome.unitOf('settlement.perHead'));
    return msg(str`${names[arm]}: ${words.label(String(paid[1]))} ${fixed(Number(paid[3]), 0)} ${unit}.`);
  },
};

const armsOf = (outcome: Outcome) =>
  outcome.arms.map((_, arm) => arm).filter((arm) => outcome.explanation(arm, TABLE) !== undefined);

/** Amount per head of a line over all runs of an arm; undefined where a run has no such line. */
function overRuns(outcome: Outcome, arm: number, holder: unknown, line: unknown): Estimate | undefined {
  const amounts = outcome.arms[arm].runs.map(({ explanations }) => {
    const rows = explanations.find(({ id }) => id === TABLE)?.rows ?? [];
    return rows.find((row) => row[0] === holder && row[1] === line)?.[3];
  });
  const known = amounts.filter((amount) => typeof amount === 'number');
  return known.length === amounts.length ? outcome.summed(known) : undefined;
}

function tableOf(outcome: Outcome, words: Dictionary, names: readonly string[]): TableOf {
  const [first] = armsOf(outcome);
  const columns = outcome.explanation(first, TABLE)?.columns ?? [];
  return {
    columns: [
      { name: msg('scenario'), unit: '' },
      ...columns.map(({ name, unit }) => ({ name: words.label(name), unit: words.unit(unit) })),
      ...[msg('mean of all runs'), msg('95 % low'), msg('95 % high')].map((name) => ({
        name,
        unit: words.unit(columns[3]?.unit ?? ''),
      })),
    ],
    rows: armsOf(outcome).flatMap((arm) =>
      (outcome.explanation(arm, TABLE)?.rows ?? []).map(([holder, line, ...amounts]) => {
        const all = overRuns(outcome, arm, holder, line);
        return [
          names[arm],
          words.label(String(holder)),
          words.label(String(line)),
          ...amounts,
          all?.mean ?? null,
          all?.low ?? null,
          all?.high ?? null,
        ];
      }),
    ),
  };
}

function statements(outcome: Outcome, words: Dictionary, names: readonly string[]): TemplateResult {
  return html`${armsOf(outcome).map((arm) => {
    const table = outcome.explanation(arm, TABLE);
    const rows = table?.rows ?? [];
    const [, , amount, perHead] = table?.columns ?? [];
    return html`<table>
      <caption>${names[arm]}</caption>
      <thead>
        <tr>
          <th scope="col">${msg('line')}</th>
          <th scope="col" class="number">${words.label(amount.name)}<br />${words.unit(amount.unit)}</th>
          <th scope="col" class="number">${words.label(perHead.name)}<br />${words.unit(perHead.unit)}</th>
          <th scope="col" class="number">${msg(str`mean of ${outcome.arms[arm].runs.length} runs`)}<br />${words.unit(perHead.unit)}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(([holder, line, sum, each], at) => {
          const isNew = at === 0 || rows[at - 1][0] !== holder;
          const isOutcome = OUTCOME_LINES.includes(String(line));
          const weight = isOutcome ? 'font-weight:600' : '';
          return html`${
            isNew
              ? html`<tr><th scope="colgroup" colspan="4" style="font-weight:600">${words.label(String(holder))}</th></tr>`
              : ''
          }
            <tr style=${weight}>
              <td>${words.label(String(line))}</td>
              <td class="number">${fixed(Number(sum), 0)}</td>
              <td class="number">${fixed(Number(each), 0)}</td>
              <td class="number">${meanText(overRuns(outcome, arm, holder, line))}</td>
            </tr>`;
        })}
      </tbody>
    </table>`;
  })}`;
}

/** A mean with its interval, which may not be known yet. */
function meanText(all: Estimate | undefined): string {
  if (all === undefined) return '–';
  const mean = fixed(all.mean, 0);
  if (all.low === null || all.high === null) return mean;
  return msg(str`${mean} (95 %: ${fixed(all.low, 0)} to ${fixed(all.high, 0)})`);
}
