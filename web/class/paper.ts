// Paper: a worksheet for each round, a card for each role with its levers, and a sheet of results that the teacher types in. Shown
// in the page as it is printed.
import { msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Lesson, Question, Role, Round } from '../../src/lesson/lesson.ts';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { changeUnit, directionSaid, measureName } from './figures-said.ts';
import { said } from './lessons.ts';
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

  override render() {
    const { lesson } = this;
    return html`<div class="tools">
        <button class="primary" @click=${() => print()}>${msg('Print')}</button>
        <button class="framed" @click=${() => this.dispatchEvent(new CustomEvent('close'))}>${msg('Back to the lesson')}</button>
      </div>
      ${lesson.rounds.map((round, at) => this.#worksheet(round, at))}
      ${lesson.roles.map((role) => this.#card(role))}
      ${this.#results()}
      <p class="stamp small quiet">${this.#stamp()}</p>`;
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
      <h2>${msg('Predict, before anything is shown')}</h2>
      ${round.predict.map((one) => this.#question(one))}
      <h2>${msg('The main reason')}</h2>
      <div class="boxes">${round.reasons.map((one) => html`<span>${this.#said(one)}</span>`)}</div>
      <h2>${msg('Decide')}</h2>
      ${this.#levers(Object.values(round.levers).flat())}
      <h2>${msg('One sentence: what did this round teach?')}</h2>
      <p>&nbsp;<br />&nbsp;</p>
    </section>`;
  }

  #question(question: Question) {
    const unit = this.lab.catalogue.measures.find(({ id }) => id === question.measure)?.unit ?? '';
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
          const { title, says } = this.words.parameter(one);
          return html`<tr><th scope="row">${title}</th><td>${says}</td><td></td></tr>`;
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
    </section>`;
  }

  #stamp(): string {
    const { size } = this.lesson;
    return msg(
      str`Tierwise ${this.lab.catalogue.version} · ${size.residents} residents an arm, ${size.months} months, ${size.replicates} replications, seed ${size.seed}`,
    );
  }
}
