// The interval of a paired difference beside the one without pairing, for every arm.
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { changeText, fixed } from '../../src/results/format.ts';
import type { Quantiles } from '../state/estimate.ts';
import { luckOf } from './luck.ts';
import { othersOf, unitOfChange, type Versus } from './scene.ts';

/** What the same luck in every arm is worth. */
export function luckTable(versus: Versus, measure: string, quantiles: Quantiles) {
  const { outcome, names, reference, words } = versus;
  const unit = outcome.unitOf(measure);
  const lines = othersOf(versus).flatMap((arm) => {
    const luck = luckOf(outcome.each(arm, measure), outcome.each(reference, measure), quantiles);
    if (luck === undefined) return [];
    const text = (half: number) => {
      const { difference: value } = luck;
      const { low, high } = changeText({ value, low: value - half, high: value + half }, unit);
      return msg(str`${low} to ${high}`);
    };
    return [
      html`<tr>
        <th scope="row">${names[arm]}</th>
        <td class="number"><b>${text(luck.paired)}</b></td>
        <td class="number">${text(luck.unpaired)}</td>
        <td class="number">${fixed(luck.timesRuns, luck.timesRuns < 10 ? 1 : 0)}</td>
      </tr>`,
    ];
  });
  if (lines.length === 0) return nothing;
  return html`<section class="luck">
    <h2>${msg('Why the same luck in every arm')}</h2>
    <p class="subtitle">
      ${msg(str`${words.measure(measure).title}, ${unitOfChange(versus, measure)}: 95 % interval of the same difference from the same ${outcome.replicates} runs, with luck shared and as if every arm had its own`)}
    </p>
    <table>
      <caption class="unseen">${msg('Paired and unpaired intervals')}</caption>
      <thead>
        <tr>
          <th scope="col">${msg('scenario')}</th>
          <th scope="col" class="number">${msg('shared luck (paired)')}</th>
          <th scope="col" class="number">${msg('luck of its own (unpaired)')}</th>
          <th scope="col" class="number">${msg('times the runs it would take')}</th>
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </section>`;
}
