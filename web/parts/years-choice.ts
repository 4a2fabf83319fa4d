// From which year to which a chart that follows time is shown; its picture, its table and the files of both follow.
import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { Scene, Years } from '../charts/picture.ts';

/** Two menus with the years that a scene shows; `take` is told what somebody chooses. */
export function yearsChoice({ outcome, years }: Pick<Scene, 'outcome' | 'years'>, take: (years: Years) => void) {
  const last = Math.ceil(outcome.months / 12);
  const [from, to] = years ?? [1, last];
  const menu = (label: string, held: number, least: number, most: number, act: (year: number) => void) =>
    html`<select aria-label=${label} @change=${(event: Event) => act(Number((event.target as HTMLSelectElement).value))}>
      ${Array.from({ length: most - least + 1 }, (_, at) => least + at).map(
        (year) => html`<option value=${year} ?selected=${year === held}>${msg(str`year ${year}`)}</option>`,
      )}
    </select>`;
  return html`<p class="years">
    ${menu(msg('First year shown'), from, 1, to, (year) => take([year, to]))} –
    ${menu(msg('Last year shown'), to, from, last, (year) => take([from, year]))}
  </p>`;
}
