// Residents in the reflection: the map on which they move as policy changes, and the story of one of them through ten years under
// two policies. Both run when somebody asks for them.
import { msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shared } from '../look/shared.ts';
import { Sized } from '../look/sized.ts';
import { ResidentMap } from '../parts/explanation/resident-map.ts';
import { elsewhere, paid, type Stories, type Story } from '../simulation/stories-of.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Outcome } from '../state/outcome.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { classLook } from './look.ts';
import './story.ts';

/** Months a story is told. */
const TEN_YEARS = 120;

/** Which story comes first. */
type Wish = 'elsewhere' | 'less' | 'more';

@customElement('tw-class-residents')
export class ClassResidents extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 20px;
      }
      .row {
        padding-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) outcome!: Outcome;
  @state() private width = 600;
  @state() private showsMap = false;
  @state() private isRunning = false;
  @state() private trouble = '';
  @state() private told: { readonly of: Outcome; readonly stories: Stories } | undefined;
  @state() private wish: Wish = 'elsewhere';
  @state() private at = 0;
  readonly #map = new ResidentMap();

  constructor() {
    super();
    new Sized(this, (width) => {
      this.width = width;
    });
  }

  override render() {
    return html`<section>
        <h2>${msg('Residents on the map')}</h2>
        <p class="subtitle">${msg('Where each went last; a scheme of the place, not its geography')}</p>
        ${this.showsMap ? this.#residentMap() : html`<p class="row"><button class="framed" @click=${() => this.#show()}>${msg('Show the map')}</button></p>`}
      </section>
      <section>
        <h2>${msg('One resident, two policies, the same luck')}</h2>
        <p class="subtitle">${msg('Ten years of one simulated resident; nobody real')}</p>
        ${this.#story()}
      </section>`;
  }

  #show(): void {
    this.showsMap = true;
  }

  #residentMap() {
    const { outcome, words, lab } = this;
    const width = Math.min(760, this.width);
    this.#map.ask = (order) => lab.runner.portraitAside(order);
    this.#map.scene = {
      outcome,
      words,
      names: [msg('Status quo'), msg('What happened')],
      width,
      height: 480,
      asRuns: false,
      start: 13,
    };
    return html`<div style="max-width:${width}px">${this.#map}</div>`;
  }

  #story() {
    const { told, outcome } = this;
    if (told?.of !== outcome)
      return html`<p class="row">
        <button class="framed" ?disabled=${this.isRunning} @click=${() => void this.#tell()}>${msg('Tell a story')}</button>
        <span role="status">${this.isRunning ? msg('Running') : this.trouble}</span>
      </p>`;
    const { stories } = told;
    const ordered = this.#ordered(stories.stories);
    const story = ordered[this.at % Math.max(1, ordered.length)];
    if (story === undefined) return html`<p class="quiet">${msg('Nobody of the sample has a story to tell.')}</p>`;
    return html`<p>
        ${msg(str`Of ${stories.of} residents followed for ten years, ${stories.goElsewhere} go somewhere else at least once, ${stories.payLess} pay less and ${stories.payMore} pay more. The story is picked for its difference; most lives differ less.`)}
      </p>
      <p class="row">
        <label>${msg('Somebody who')} <select @change=${this.#choose}>
          <option value="elsewhere">${msg('goes elsewhere most often')}</option>
          <option value="less">${msg('pays less')}</option>
          <option value="more">${msg('pays more')}</option>
        </select></label>
        <button class="link" ?disabled=${ordered.length < 2} @click=${() => {
          this.at++;
        }}>${msg('Somebody else')}</button>
      </p>
      <tw-story .story=${story} .words=${this.words} unit=${outcome.unitOf('cost.perHead')} width=${Math.min(980, this.width)}></tw-story>`;
  }

  #ordered(stories: readonly Story[]): readonly Story[] {
    const change = ({ lives }: Story) => paid(lives[1]) - paid(lives[0]);
    if (this.wish === 'elsewhere') return [...stories].sort((a, b) => elsewhere(b.lives) - elsewhere(a.lives));
    const sign = this.wish === 'less' ? 1 : -1;
    return stories.filter((one) => sign * change(one) < 0).sort((a, b) => sign * (change(a) - change(b)));
  }

  #choose(event: Event): void {
    this.wish = (event.target as HTMLSelectElement).value as Wish;
    this.at = 0;
  }

  async #tell(): Promise<void> {
    const { outcome, lab } = this;
    const [before, after] = outcome.arms.map(({ arm }) => arm.scenario);
    this.isRunning = true;
    this.trouble = '';
    try {
      const stories = await lab.runner.storiesAside({ scenarios: [before, after], months: TEN_YEARS }).answer;
      this.told = { of: outcome, stories };
      this.at = 0;
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
    }
    this.isRunning = false;
  }
}
