// Statements for Chinese settings: the official scorecard of compact county medical communities (2024 monitoring items), as far as
// the model measures its items, and the settlement of the last year.
import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { changeIn, valueIn } from './figures.ts';
import { paper, weight } from './paper.ts';
import { armNames, stampOf } from './stamp.ts';

interface Item {
  readonly name: string;
  /** The measure that answers it; undefined where the model has none. */
  readonly measure?: string;
  readonly group?: string;
}

/** The items on care, money and pay in the monitoring list for compact county medical communities, 2024 edition. */
const items = (): readonly Item[] => [
  { name: msg('Grassroots share of visits inside the county'), measure: 'grassroots.visitShareWithin' },
  { name: msg('Share of insured persons’ admissions inside the county'), measure: 'region.withinAdmissionShare' },
  { name: msg('Share of fund spending inside the county, pharmacies excluded') },
  { name: msg('Grassroots share of fund spending inside the county'), measure: 'grassroots.fundShare' },
  { name: msg('Inpatient cost per insured person inside the county, and its growth') },
  { name: msg('Pay at the grassroots against pay at the lead hospital') },
  { name: msg('Admission rate of managed chronic patients') },
];

/** Says whether the place on the screen is a Chinese one. */
export function isChinese(lab: Laboratory): boolean {
  const setting = lab.catalogue.settings.find(({ name }) => name === lab.choices.contents.setting);
  return setting?.currency === 'CNY';
}

/** Writes the official scorecard. */
export function scorecard(lab: Laboratory, words: Dictionary): string {
  const { outcome } = lab;
  const [reference, scenario] = armNames(lab, words);
  const measured = (measure: string | undefined, group = '') =>
    measure !== undefined && outcome?.has(measure, group) === true ? outcome : undefined;
  const rows = items().map(({ name, measure, group = '' }) => {
    const held = measured(measure, group);
    if (held === undefined || measure === undefined)
      return html`<tr><td>${name}</td><td colspan="3" class="quiet">${msg('not measured by the model')}</td></tr>`;
    const unit = held.unitOf(measure, group);
    const change = held.change(1, measure, group);
    return html`<tr>
      <td>${name}</td>
      <td class="number">${valueIn(held.value(0, measure, group), unit)}</td>
      <td class="number">${valueIn(held.value(1, measure, group), unit)}</td>
      <td class="number ${weight(change)}">${changeIn(change, unit)}</td>
    </tr>`;
  });
  const body = html`<p class="quiet">${msg(str`${scenario}, against ${reference}. Items of the 2024 monitoring list; simulated, not reported figures.`)}</p>
    <table>
      <thead><tr><th>${msg('Item')}</th><th class="number">${msg('Status quo')}</th><th class="number">${msg('This reform')}</th><th class="number">${msg('Change')}</th></tr></thead>
      <tbody>${rows}</tbody>
    </table>`;
  return paper(msg('Scorecard of the county medical community'), words.language, body, stampOf(lab, words));
}

/** Says whether the reform settles anything. */
export function hasSettlement(lab: Laboratory): boolean {
  return lab.outcome?.explanation(1, 'settlement') !== undefined;
}

/** Writes the settlement statement of the last year, of the first replicate. */
export function settlement(lab: Laboratory, words: Dictionary): string {
  const table = lab.outcome?.explanation(1, 'settlement');
  const [, scenario] = armNames(lab, words);
  const head = table?.columns ?? [];
  const amount = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const body = html`<p class="quiet">${msg(str`${scenario}. Last year that was settled, first replication.`)}</p>
    <table>
      <thead><tr>${head.map(({ name, unit }) => html`<th class=${unit === '' ? '' : 'number'}>${words.label(name)}${unit === '' ? '' : html`<br />${words.unit(unit)}`}</th>`)}</tr></thead>
      <tbody>
        ${table?.rows.map(
          (row) =>
            html`<tr>${row.map((cell) => (typeof cell === 'number' ? html`<td class="number">${amount(cell)}</td>` : html`<td>${words.label(cell)}</td>`))}</tr>`,
        )}
      </tbody>
    </table>`;
  return paper(msg('Settlement statement'), words.language, body, stampOf(lab, words));
}
