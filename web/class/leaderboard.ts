// The table of a round: what each team predicted and how near it was, what its policy did for the shared target and for its own
// objective. Sorted by prediction, then by target.
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Dictionary } from '../words/dictionary.ts';
import type { Board } from './board.ts';
import { changeSaid, directionSaid, measureName, predictedSaid } from './figures-said.ts';
import { said } from './lessons.ts';
import type { Reached } from './play.ts';
import { endOf, happened, isMet, pointsFor } from './prediction.ts';
import { term } from './term.ts';

interface Row {
  readonly team: string;
  readonly role: string;
  readonly predicted: string;
  readonly reason: string;
  readonly points: number;
  readonly target: string;
  readonly objective: string;
  readonly towards: number;
  /** Whether it broke what the round wanted broken; undefined where nothing was to be. */
  readonly isBroken: boolean | undefined;
}

/** Works out the table, best first. */
export function standings(board: Board, words: Dictionary, unitOf: (measure: string) => string): Row[] {
  const { revealed, entries, lesson, language } = board;
  const round = lesson.rounds[board.round];
  if (revealed === undefined) return [];
  let at = 0;
  return entries
    .map(({ team, role, prediction }): Row => {
      const reached: Reached | undefined = role === '' ? undefined : revealed.reached[at++];
      const own = lesson.roles.find(({ id }) => id === role);
      const sign = round.target.wants === 'higher' ? 1 : -1;
      return {
        team,
        role: own === undefined ? msg('everybody') : said(own.title, language),
        predicted: prediction.answers
          .map((answer, place) => {
            const end = endOf(answer);
            const { measure } = round.predict[place];
            return typeof answer === 'string' ? directionSaid(answer) : predictedSaid(end ?? 0, unitOf(measure));
          })
          .join(' · '),
        reason: said(round.reasons[prediction.reason], language),
        points: prediction.answers.reduce<number>(
          (sum, answer, place) => sum + pointsFor(round.predict[place], answer, revealed.shown[place].change),
          0,
        ),
        target: reached === undefined ? '–' : changeSaid(words, reached.target, unitOf(round.target.measure)),
        objective:
          reached?.objective === undefined || own === undefined || !Number.isFinite(reached.objective.mean)
            ? '–'
            : `${changeSaid(words, reached.objective, unitOf(own.objective.measure))} ${happened(reached.objective) === own.objective.wants ? '✓' : ''}`,
        towards: reached === undefined ? 0 : sign * reached.target.mean,
        isBroken: round.claim === undefined ? undefined : isMet(round.claim, reached?.claim ?? revealed.claim),
      };
    })
    .sort((a, b) => b.points - a.points || b.towards - a.towards);
}

/** Draws the table. */
export function leaderboard(board: Board, words: Dictionary, unitOf: (measure: string) => string) {
  const round = board.lesson.rounds[board.round];
  const rows = standings(board, words, unitOf);
  return html`<table class="standings">
    <caption>${msg('Predictions score up to one point a question: a direction by being right, a size or a line by being near.')}</caption>
    <thead>
      <tr>
        <th scope="col">${msg('Team')}</th>
        <th scope="col">${msg('Role')}</th>
        <th scope="col">${msg('Predicted')}</th>
        <th scope="col">${msg('Reason')}</th>
        <th scope="col" class="number">${msg('Points')}</th>
        <th scope="col" class="number">${term(round.target.measure, measureName(words, round.target.measure, round.target.group))}</th>
        <th scope="col" class="number">${msg('Own objective')}</th>
        ${round.claim === undefined ? nothing : html`<th scope="col">${msg('Break it')}</th>`}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) => html`<tr>
          <th scope="row">${row.team}</th>
          <td>${row.role}</td>
          <td>${row.predicted}</td>
          <td>${row.reason}</td>
          <td class="number">${row.points.toFixed(1)}</td>
          <td class="number">${row.target}</td>
          <td class="number">${row.objective}</td>
          ${row.isBroken === undefined ? nothing : html`<td>${row.isBroken ? msg('yes') : msg('no')}</td>`}
        </tr>`,
      )}
    </tbody>
  </table>`;
}
