// One resident's ten years under two policies: where they went in each month, one lane for each policy, what it cost whom year by
// year, and the months in which the two lives part.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fixed, signed } from '../../src/results/format.ts';
import { currencyOf, signOf } from '../charts/money.ts';
import { shared } from '../look/shared.ts';
import { USES } from '../simulation/portrait-of.ts';
import { DID, type Life, paid, type Story } from '../simulation/stories-of.ts';
import type { Dictionary } from '../words/dictionary.ts';

/** Partings told at most. */
const MOST = 8;
const LANE = 118;
const NAMES = 196;
const TOP = 20;

@customElement('tw-story')
export class StoryOfOne extends LitElement {
  static override styles = [
    shared,
    css`
      h3 {
        padding: 12px 0 6px;
        font-size: 17px;
        line-height: 24px;
      }
      svg {
        display: block;
        max-width: 100%;
        font-size: 12px;
      }
      .wide {
        overflow-x: auto;
      }
      ol {
        padding: 10px 0 0 1.4em;
        max-width: 78ch;
        font-size: 15px;
        line-height: 22px;
      }
      table {
        max-width: 760px;
        margin-top: 10px;
      }
    `,
  ];

  @property({ attribute: false }) story!: Story;
  @property({ attribute: false }) words!: Dictionary;
  /** Unit of money a head and year. */
  @property() unit = '';
  @property({ type: Number }) width = 720;

  override render() {
    const { story } = this;
    const names = [msg('Status quo'), msg('What happened')];
    return html`<h3>${this.#who()}</h3>
      <div class="wide" tabindex="0" role="region" aria-label=${msg('Where they went, month by month')}>${this.#picture(names)}</div>
      ${this.#table(names)} ${this.#partings(story.lives)}`;
  }

  #who(): string {
    const { age, isFemale, place, income, condition } = this.story.who;
    const { words } = this;
    const traits = [place, income, condition].map((one) => words.label(one)).join(' · ');
    return isFemale ? msg(str`A woman of ${age}: ${traits}`) : msg(str`A man of ${age}: ${traits}`);
  }

  #picture(names: readonly string[]) {
    const { story, words } = this;
    const width = Math.max(620, this.width);
    const months = story.lives[0].went.length;
    const used = USES.map((_, option) => option).filter(
      (option) => option > 0 && story.lives.some(({ went }) => went.includes(option)),
    );
    const x = (month: number) => NAMES + ((month + 0.5) / months) * (width - NAMES - 8);
    const step = (LANE - 34) / Math.max(1, used.length - 1);
    const height = TOP + 2 * LANE + 8;
    return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${this.#sentence(names)}>
      ${Array.from(
        { length: months / 12 },
        (
          _,
          year,
        ) => svg`<text x=${x(year * 12 + 5.5)} y="12" text-anchor="middle" fill="var(--ink-2)">${year + 1}</text>
        <line x1=${x(year * 12 - 0.5)} x2=${x(year * 12 - 0.5)} y1=${TOP} y2=${height} stroke="var(--grid)"></line>`,
      )}
      ${story.lives.map((life, lane) => {
        const top = TOP + lane * LANE;
        const colour = lane === 0 ? 'var(--ink)' : 'var(--accent)';
        const y = (option: number) => top + LANE - 14 - used.indexOf(option) * step;
        return svg`<text x="0" y=${top + 12} font-weight="600" fill=${colour}>${names[lane]}</text>
          ${used.map(
            (
              option,
            ) => svg`<text x=${NAMES - 8} y=${y(option) + 4} text-anchor="end" fill="var(--ink-2)">${words.label(USES[option])}</text>
            <line x1=${NAMES} x2=${width} y1=${y(option)} y2=${y(option)} stroke="var(--line)"></line>`,
          )}
          ${life.went.map((option, month) => {
            if (option === 0) return nothing;
            const did = life.did[month];
            if ((did & DID.admitted) !== 0)
              return svg`<rect x=${x(month) - 4} y=${y(option) - 4} width="8" height="8" fill=${colour}></rect>`;
            return svg`<circle cx=${x(month)} cy=${y(option)} r="3.2" fill=${(did & DID.prescription) !== 0 ? 'var(--bg)' : colour} stroke=${colour} stroke-width="1.5"></circle>`;
          })}`;
      })}
    </svg>
    <p class="small quiet">${msg('Dot: visit; ring: prescription; square: admission; year of the run above')}</p>`;
  }

  #sentence([quo, now]: readonly string[]): string {
    const { lives } = this.story;
    const count = ({ went }: Life) => went.filter((option) => option > 0).length;
    return msg(
      str`Months with care in ten years: ${quo} ${count(lives[0])}, ${now} ${count(lives[1])}; own payments ${this.#money(paid(lives[0]))} and ${this.#money(paid(lives[1]))}.`,
    );
  }

  #money(value: number): string {
    return `${signOf(currencyOf(this.unit))}${fixed(value, 0)}`;
  }

  /** What ten years cost whom. */
  #table([quo, now]: readonly string[]) {
    const { lives } = this.story;
    const sum = (of: (life: Life) => readonly number[]) =>
      lives.map((life) => of(life).reduce((total, one) => total + one, 0)) as [number, number];
    const rows: readonly (readonly [string, readonly [number, number]])[] = [
      [msg('the resident'), sum(({ own }) => own)],
      [msg('the fund'), sum(({ fund }) => fund)],
      [msg('account, critical-illness insurance, assistance'), sum(({ others }) => others)],
      [msg('altogether'), sum(({ own, fund, others }) => own.map((one, at) => one + fund[at] + others[at]))],
    ];
    return html`<table>
      <caption class="unseen">${msg('What ten years cost whom')}</caption>
      <thead>
        <tr>
          <th scope="col">${msg('Ten years cost')}</th>
          <th scope="col" class="number">${quo}</th>
          <th scope="col" class="number">${now}</th>
          <th scope="col" class="number">${msg('difference')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, [before, after]]) => html`<tr>
            <th scope="row">${name}</th>
            <td class="number">${this.#money(before)}</td>
            <td class="number">${this.#money(after)}</td>
            <td class="number">${signed(after - before, 0)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #partings([before, after]: Story['lives']) {
    const months = before.went.flatMap((option, month) =>
      option === after.went[month] && before.did[month] === after.did[month] ? [] : [month],
    );
    if (months.length === 0) return html`<p>${msg('The two lives never part.')}</p>`;
    return html`<ol>
        ${months
          .slice(0, MOST)
          .map(
            (month) =>
              html`<li>${msg(str`Year ${Math.floor(month / 12) + 1}, month ${(month % 12) + 1}: under the status quo ${this.#did(before, month)}; here ${this.#did(after, month)}.`)}</li>`,
          )}
      </ol>
      ${months.length > MOST ? html`<p class="quiet">${msg(str`They part in ${months.length - MOST} more months.`)}</p>` : nothing}`;
  }

  #did({ went, did, own }: Life, month: number): string {
    const option = went[month];
    if (option === 0) return msg('no care');
    const place = this.words.label(USES[option]);
    const cost = this.#money(own[month]);
    const bits = did[month];
    if ((bits & DID.sentDown) !== 0) return msg(str`sent down to recover (${place}), paid ${cost}`);
    if ((bits & DID.admitted) !== 0)
      return (bits & DID.referred) !== 0
        ? msg(str`admitted with a referral (${place}), paid ${cost}`)
        : msg(str`admitted (${place}), paid ${cost}`);
    if ((bits & DID.prescription) !== 0) return msg(str`prescription (${place}), paid ${cost}`);
    return msg(str`visit (${place}), paid ${cost}`);
  }
}
