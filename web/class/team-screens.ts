// The links and QR codes that bring teams to their screens, one for each role. Where a link cannot be used, this says so and what
// to do instead.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shared } from '../look/shared.ts';
import { code } from '../share/qr.ts';
import type { Board } from './board.ts';
import { invitationTo, isHereAlone } from './invitation.ts';
import { said } from './lessons.ts';

/** Characters that still make a code a telephone reads, drawn large; and those it reads at any size. */
const LONGEST = 1500;
const SHORT = 400;

@customElement('tw-team-screens')
export class TeamScreens extends LitElement {
  static override styles = [
    shared,
    css`
      summary {
        cursor: pointer;
        min-height: 28px;
        font-size: 15px;
        line-height: 28px;
      }
      .screens {
        display: flex;
        flex-wrap: wrap;
        gap: 16px 24px;
        padding-top: 8px;
      }
      figure {
        margin: 0;
        width: 148px;
      }
      .large {
        width: 320px;
        max-width: 100%;
      }
      .large .code {
        width: 100%;
        height: auto;
      }
      figcaption {
        padding-top: 4px;
        overflow-wrap: anywhere;
      }
      .code {
        display: block;
        width: 148px;
        height: 148px;
      }
      .link {
        min-height: 24px;
      }
      p {
        padding-top: 8px;
        max-width: 62ch;
      }
    `,
  ];

  @property({ attribute: false }) board!: Board;
  /** Whether the lesson came with the page: others travel in the link. */
  @property({ type: Boolean }) linked = false;
  @state() private addresses: ReadonlyMap<string, string> = new Map();
  #of = '';

  override willUpdate(): void {
    const { name, round, lesson, language } = this.board;
    const of = `${name} ${round} ${language}`;
    if (this.#of === of) return;
    this.#of = of;
    this.addresses = new Map();
    const roles = lesson.roles.filter(({ id }) => (lesson.rounds[round].levers[id] ?? []).length > 0);
    void Promise.all(
      roles.map(
        async ({ id }) =>
          [id, await invitationTo({ name, lesson, round }, id, { isShipped: this.linked, language })] as const,
      ),
    ).then((all) => {
      if (this.#of === of) this.addresses = new Map(all);
    });
  }

  override render() {
    const { lesson, language } = this.board;
    const roles = lesson.roles.filter(({ id }) => this.addresses.has(id));
    const isLong = [...this.addresses.values()].some(({ length }) => length > LONGEST);
    return html`<details>
      <summary>${msg('Team screens: a link and a QR code for each role')}</summary>
      ${isHereAlone() ? html`<p>${msg('This page comes from this machine alone, so telephones cannot open these links: use them in other tabs here, put the page where telephones reach it, or use paper.')}</p>` : nothing}
      ${isLong ? html`<p>${msg('Your lesson travels in its links, and some are too long for a QR code: copy them and send them to the teams.')}</p>` : nothing}
      <div class="screens">
        ${roles.map(({ id, title }) => {
          const address = this.addresses.get(id) ?? '';
          const name = said(title, language);
          return html`<figure class=${address.length > SHORT ? 'large' : ''}>
            ${address.length > LONGEST ? nothing : code(address, msg(str`Team screen: ${name}`))}
            <figcaption>
              <a href=${address} target="_blank" rel="noopener">${name}</a><br />
              <button class="link" aria-label=${msg(str`Copy the link: ${name}`)} @click=${() => void navigator.clipboard?.writeText(address)}>${msg('Copy the link')}</button>
            </figcaption>
          </figure>`;
        })}
      </div>
    </details>`;
  }
}
