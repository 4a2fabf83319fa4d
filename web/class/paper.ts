// Paper: a worksheet for each round, a card for each role, a card for each lever, and a sheet of results that the teacher types in;
// or the journal. Shown in the page as it is printed.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Lesson, Question, Role, Round } from '../../src/lesson/lesson.ts';
import { shownUnit, valueText } from '../../src/results/format.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { scaleOf } from '../state/scale.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { changeUnit, directionSaid, leverName, measureName, unitIn } from './figures-said.ts';
import { keptJournal } from './journal.ts';
import { said } from './lessons.ts';
import { type Level, levelsToday } from './play.ts';
import { yearsOf } from './prediction.ts';

@customElement('tw-class-paper')
export class ClassPaper extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        padding: 16px 0 48px;
        font-size: 14px;
        line-height: 20px;
      }
      .tools {
        display: flex;
        gap: 12px;
        padding-bottom: 16px;
      }
      .sheet {
        max-width: 760px;
        padding: 20px 0;
        border-top: 1px solid var(--line);
        break-inside: avoid;
      }
      h1 {
        margin: 0;
        font-size: 22px;
        line-height: 28px;
      }
      h2 {
        padding: 8px 0 4px;
      }
      .boxes {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 24px;
        padding: 4px 0;
      }
      .boxes span::before {
        content: '';
        display: inline-block;
        width: 12px;
        height: 12px;
        margin-right: 8px;
        border: 1.5px solid currentcolor;
        vertical-align: -1px;
      }
      .blank {
        display: inline-block;
        min-width: 110px;
        border-bottom: 1px solid currentcolor;
      }
      table {
        font-size: 13px;
        line-height: 18px;
      }
      td,
      th {
        border: 1px solid var(--control);
        padding: 6px 8px;
        height: 30px;
      }
      .cut {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0;
      }
      .lever {
        padding: 12px;
        border: 1px dashed var(--control);
        break-inside: avoid;
      }
      .ruler {
        display: flex;
        justify-content: space-between;
        margin-top: 22px;
        border-top: 1.5px solid currentcolor;
      }
      .stamp {
        padding-top: 10px;
      }
      .page {
        padding: 10px 0;
        break-inside: avoid;
      }
      .sentence {
        padding-left: 12px;
        border-left: 3px solid var(--accent);
        font-size: 16px;
        line-height: 24px;
        white-space: pre-line;
      }
      @media print {
        .tools {
          display: none;
        }
        .sheet {
          border: 0;
          max-width: none;
        }
        .sheet + .sheet {
          break-before: page;
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) lesson!: Lesson;
  @property() language = 'en';
  /** The journal alone, or everything for a class without machines. */
  @property() kind: 'sheets' | 'journal' = 'sheets';
  /** What is measured today, by round. */
  @state() private today: readonly (readonly Level[])[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.kind === 'journal') return;
    const { lab, lesson } = this;
    void Promise.all(lesson.rounds.map((round) => levelsToday(lab, lesson, round))).then(
      (today) => {
        this.today = today;
      },
      // Sheets without figures are sheets still.
      () => {},
    );
  }

  override render() {
    const { lesson } = this;
    if (this.kind === 'journal') return html`${this.#tools()}${this.#journal()}`;
    return html`${this.#tools()}
      ${lesson.rounds.map((round, at) => this.#worksheet(round, at))}
      ${lesson.roles.map((role) => this.#card(role))}
      ${this.#leverCards()}
      ${this.#results()}`;
  }

  #tools() {
    return html`<div class="tools">
        <button class="primary" @click=${() => print()}>${msg('Print')}</button>
        <button class="framed" @click=${() => this.dispatchEvent(new CustomEvent('close'))}>${msg('Back to the lesson')}</button>
      </div>`;
  }

  #said(text: Parameters<typeof said>[0]): string {
    return said(text, this.language);
  }

  #worksheet(round: Round, at: number) {
    return html`<section class="sheet worksheet">
      <p class="quiet">${this.#said(this.lesson.title)} · ${msg(str`Round ${at + 1}`)} · ${msg('Worksheet')}</p>
      <h1>${this.#said(round.title)}</h1>
      <p>${this.#said(round.prompt)}</p>
      <p>${msg('Team')}: <span class="blank"></span> ${msg('Role')}: <span class="blank"></span></p>
      ${this.#levels(at)}
      <h2>${msg('Predict, before anything is shown')}</h2>
      ${round.predict.map((one) => this.#question(one, round))}
      <h2>${msg('The main reason')}</h2>
      <div class="boxes">${round.reasons.map((one) => html`<span>${this.#said(one)}</span>`)}</div>
      <h2>${msg('Decide')}</h2>
      ${this.#levers(Object.values(round.levers).flat())}
      <h2>${msg('One sentence: what did this round teach?')}</h2>
      <p>&nbsp;<br />&nbsp;</p>
      ${this.#foot()}
    </section>`;
  }

  /** Where the place stands before anybody decides. */
  #levels(at: number) {
    const levels = this.today[at] ?? [];
    if (levels.length === 0) return nothing;
    return html`<h2>${msg('The place today')}</h2>
      <table class="today">
        <thead><tr>${levels.map(({ measure }) => html`<th scope="col">${measureName(this.words, measure)}</th>`)}</tr></thead>
        <tbody>
          <tr>
            ${levels.map(({ mean, unit }) => html`<td><b>${valueText({ value: mean, low: null, high: null }, unit).value}</b> ${this.words.unit(shownUnit(unit).unit)}</td>`)}
          </tr>
        </tbody>
      </table>`;
  }

  #foot() {
    return html`<p class="stamp small quiet">${this.#stamp()}</p>`;
  }

  #question(question: Question, round: Round) {
    const unit = unitIn(this.lab, round, question.measure);
    if (question.kind === 'direction')
      return html`<p>${this.#said(question.asks)}</p>
        <div class="boxes">${(['higher', 'none', 'lower'] as const).map((one) => html`<span>${directionSaid(one)}</span>`)}</div>`;
    const years = question.kind === 'line' ? yearsOf(this.lesson.size.months) : 1;
    return html`<p>${this.#said(question.asks)}</p>
      <p>
        ${Array.from({ length: years }, (_, at) => html`${years > 1 ? msg(str`year ${at + 2}`) : ''} <span class="blank"></span> `)}
        ${changeUnit(this.words, unit)}
      </p>`;
  }

  #levers(paths: readonly string[]) {
    const parameters = [...new Set(paths)].flatMap((path) => {
      const one = this.lab.catalogue.parameters.find((parameter) => parameter.path === path);
      return one === undefined ? [] : [one];
    });
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${msg('Lever')}</th>
          <th scope="col">${msg('What it is')}</th>
          <th scope="col">${msg('Our decision')}</th>
        </tr>
      </thead>
      <tbody>
        ${parameters.map((one) => {
          const { says } = this.words.parameter(one);
          return html`<tr><th scope="row">${leverName(this.words, one)}</th><td>${says}</td><td></td></tr>`;
        })}
      </tbody>
    </table>`;
  }

  #card(role: Role) {
    const { objective } = role;
    const paths = this.lesson.rounds.flatMap(({ levers }) => levers[role.id] ?? []);
    return html`<section class="sheet card">
      <p class="quiet">${this.#said(this.lesson.title)} · ${msg('Role card')}</p>
      <h1>${this.#said(role.title)}</h1>
      <p>${this.#said(role.says)}</p>
      <h2>${msg('Your own objective, for your eyes only')}</h2>
      <p>${this.#said(objective.says)} (${measureName(this.words, objective.measure, objective.group)})</p>
      <h2>${msg('Your levers')}</h2>
      ${this.#levers(paths)}
      ${this.#foot()}
    </section>`;
  }

  /** A card for each lever of the lesson: to be cut out, laid on the table and set with a pencil. */
  #leverCards() {
    const { lesson } = this;
    const paths = [...new Set(lesson.rounds.flatMap(({ levers }) => Object.values(levers).flat()))];
    return html`<section class="sheet">
      <p class="quiet">${this.#said(lesson.title)} · ${msg('Lever cards')}</p>
      <div class="cut">
        ${paths.flatMap((path) => {
          const parameter = this.lab.catalogue.parameters.find((one) => one.path === path);
          return parameter === undefined ? [] : [this.#leverCard(parameter)];
        })}
      </div>
      ${this.#foot()}
    </section>`;
  }

  #leverCard(parameter: Parameter) {
    const { says } = this.words.parameter(parameter);
    const { path, type, options = [] } = parameter;
    const who = this.lesson.roles.filter(({ id }) =>
      this.lesson.rounds.some(({ levers }) => (levers[id] ?? []).includes(path)),
    );
    const scale = type === 'number' || type === 'lever' ? scaleOf(parameter, this.lesson.size.months) : undefined;
    return html`<article class="lever">
      <p class="quiet small">${who.map((one) => this.#said(one.title)).join(' · ')}</p>
      <h2>${leverName(this.words, parameter)}</h2>
      <p>${says}</p>
      ${
        scale === undefined
          ? html`<div class="boxes">${(type === 'flag' ? [msg('yes'), msg('no')] : options.map((one) => this.words.option(parameter, one))).map((one) => html`<span>${one}</span>`)}</div>`
          : html`<p class="ruler"><span>${scale.text(scale.from)}</span><span>${scale.text(scale.to)} ${this.words.unit(scale.unit)}</span></p>`
      }
    </article>`;
  }

  #journal() {
    const pages = keptJournal();
    return html`<section class="sheet">
      <h1>${msg('Journal')}</h1>
      ${pages.length === 0 ? html`<p>${msg('Nothing is written yet.')}</p>` : nothing}
      ${pages.map(
        ({ when, lesson, round, predicted, happened, sentence }) => html`<article class="page">
          <h2>${lesson}: ${round}</h2>
          <p class="quiet">${when}</p>
          <p><b>${msg('Predicted')}</b> ${predicted}</p>
          <p><b>${msg('What happened')}</b> ${happened}</p>
          <p class="sentence">${sentence}</p>
        </article>`,
      )}
      ${this.#foot()}
    </section>`;
  }

  #results() {
    const { rounds } = this.lesson;
    return html`<section class="sheet results">
      <p class="quiet">${this.#said(this.lesson.title)} · ${msg('Sheet of results, for the teacher to type in')}</p>
      ${rounds.map(
        (round, at) => html`<h2>${msg(str`Round ${at + 1}`)}: ${this.#said(round.title)}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">${msg('Team')}</th>
                <th scope="col">${msg('Role')}</th>
                ${round.predict.map(({ measure, group }) => html`<th scope="col">${measureName(this.words, measure, group)}</th>`)}
                <th scope="col">${msg('Reason')}</th>
              </tr>
            </thead>
            <tbody>${Array.from({ length: 8 }, () => html`<tr><td></td><td></td>${round.predict.map(() => html`<td></td>`)}<td></td></tr>`)}</tbody>
          </table>`,
      )}
      ${this.#foot()}
    </section>`;
  }

  #stamp(): string {
    const { size } = this.lesson;
    return msg(
      str`Tierwise ${this.lab.catalogue.version} · ${size.residents} residents an arm, ${size.months} months, ${size.replicates} replications, seed ${size.seed}`,
    );
  }
}
