// The class: which of its screens this tab is. The address says so: `#class=projector` follows the console of another tab,
// `#class=team.…`, `lesson.…` and `code.…` are the screen of one team, and anything else is the teacher's.
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chart } from '../charts/picture.ts';
import { CARRIED, CODE, TEAM } from '../class/invitation.ts';
import type { NamedLesson } from '../class/lessons.ts';
import { shared } from '../look/shared.ts';
import type { Display, Language } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import '../class/console.ts';
import '../class/paper.ts';
import '../class/picker.ts';
import '../class/projector.ts';
import '../class/team.ts';

/** How the address of such a screen begins. */
const CLASS = '#class=';

@customElement('tw-class')
export class Class extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        min-height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) charts: readonly Chart[] = [];
  @property({ attribute: false }) display!: Display;
  @state() private chosen: (NamedLesson & { readonly linked: boolean }) | undefined;
  @state() private paper: '' | 'sheets' | 'journal' = '';
  @state() private screen = screenOf(location.hash);
  // What the lab is still refining would slow a round down; it goes on when somebody looks at it again.
  readonly #heard = () => {
    if (this.lab.phase === 'refining') this.lab.stop();
  };
  readonly #onHash = () => {
    this.screen = screenOf(location.hash);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#heard();
    this.lab.addEventListener('change', this.#heard);
    addEventListener('hashchange', this.#onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
    this.lab.removeEventListener('change', this.#heard);
    if ((this.lab.outcome?.replicates ?? 0) < this.lab.choices.replicates) this.lab.retry();
  }

  override render() {
    const { lab, words, screen, chosen } = this;
    const { language } = this.display;
    if (screen === 'projector') return html`<tw-projector .words=${words} @language=${this.#follow}></tw-projector>`;
    if ([TEAM, CARRIED, CODE].some((one) => screen.startsWith(one)))
      return html`<tw-team .lab=${lab} .words=${words} language=${language} address=${screen}></tw-team>`;
    if (chosen === undefined)
      return html`<tw-class-picker .lab=${lab} .words=${words} language=${language} @lesson=${this.#choose}></tw-class-picker>`;
    return html`<tw-class-console
        ?hidden=${this.paper !== ''}
        .lab=${lab}
        .words=${words}
        .chosen=${chosen}
        language=${language}
        @leave=${() => {
          this.chosen = undefined;
        }}
        @paper=${({ detail }: CustomEvent<string | null>) => {
          this.paper = detail === 'journal' ? 'journal' : 'sheets';
        }}
      ></tw-class-console>
      ${
        this.paper !== ''
          ? html`<tw-class-paper
              .lab=${lab}
              .words=${words}
              .lesson=${chosen.lesson}
              language=${language}
              kind=${this.paper}
              @close=${() => {
                this.paper = '';
              }}
            ></tw-class-paper>`
          : ''
      }`;
  }

  #choose({ detail }: CustomEvent<NamedLesson & { readonly linked: boolean }>): void {
    this.chosen = detail;
    this.paper = '';
  }

  /** The projector speaks the language of the console. */
  #follow({ detail }: CustomEvent<Language>): void {
    if (detail !== this.display.language) this.dispatchEvent(new CustomEvent('show', { detail: { language: detail } }));
  }
}

function screenOf(hash: string): string {
  return hash.startsWith(CLASS) ? decodeURIComponent(hash.slice(CLASS.length)) : '';
}
