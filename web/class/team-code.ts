// A team's code and its ways to the teacher: a QR code of a link, the link, the text, a file, or straight to the console where that
// is a tab of the same browser.
import { msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shared } from '../look/shared.ts';
import { save } from '../share/files.ts';
import { code as drawn, LONGEST_CODE } from '../share/qr.ts';
import { handOver } from './board.ts';
import { CODE, pageAddress } from './invitation.ts';
import { classLook } from './look.ts';

@customElement('tw-team-code')
export class TeamCode extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      :host {
        font-size: 15px;
        line-height: 22px;
      }
      .code {
        display: block;
        width: 240px;
        height: 240px;
        margin: 8px 0 12px;
      }
      textarea {
        display: block;
        width: 100%;
        min-height: 72px;
        margin: 12px 0 4px;
        font-family: ui-monospace, Menlo, Consolas, monospace;
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      .link,
      a {
        min-height: 28px;
      }
    `,
  ];

  @property() code = '';
  /** Of the team, for the name of the file. */
  @property() name = '';
  @state() private note = '';

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('code')) this.note = '';
  }

  override render() {
    const { code } = this;
    const link = `${pageAddress()}#class=${CODE}${code}`;
    return html`<h2>${msg('Show or send this to the teacher')}</h2>
      ${link.length > LONGEST_CODE ? nothing : drawn(link, msg('The code of the team'))}
      <div class="row">
        <button class="framed big" @click=${() => void this.#hand()}>${msg('Hand it to the console in this browser')}</button>
        <span role="status">${this.note}</span>
      </div>
      <textarea readonly aria-label=${msg('The code of the team, as text')} .value=${code} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea>
      <p class="row">
        <button class="link" @click=${() => void navigator.clipboard?.writeText(code)}>${msg('Copy the code')}</button>
        <button class="link" @click=${() => void navigator.clipboard?.writeText(link)}>${msg('Copy the link')}</button>
        <button class="link" @click=${() => save(`${this.name}.txt`, code)}>${msg('Save it as a file')}</button>
      </p>`;
  }

  async #hand(): Promise<void> {
    const answer = await handOver(this.code);
    this.note =
      answer === 'taken'
        ? msg('The console has it.')
        : answer === 'refused'
          ? msg('The console plays another lesson or round.')
          : msg('No console is open in this browser.');
  }
}
