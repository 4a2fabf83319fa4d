// "Break it": checks whether a policy does all that a claim says. The runs have luck of their own, so that the reveal is a second,
// independent look; a part that could be luck does not count.
import { msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Changes, Claim, Lesson, Round } from '../../src/lesson/lesson.ts';
import { shared } from '../look/shared.ts';
import type { Estimate } from '../state/estimate.ts';
import type { Laboratory } from '../state/laboratory.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { changeSaid, intervalSaid, measureName, unitIn } from './figures-said.ts';
import { said } from './lessons.ts';
import { classLook } from './look.ts';
import { tryClaim } from './play.ts';
import { isMet, type Verdict, verdicts } from './prediction.ts';
import { term } from './term.ts';

@customElement('tw-claim-check')
export class ClaimCheck extends LitElement {
  static override styles = [
    shared,
    classLook,
    css`
      :host {
        padding: 16px 0;
        border-top: 1px solid var(--line);
        border-bottom: 1px solid var(--line);
        font-size: 15px;
        line-height: 22px;
      }
      ul {
        list-style: none;
        padding: 8px 0;
      }
      li {
        padding: 4px 0 4px 28px;
        position: relative;
      }
      li::before {
        position: absolute;
        left: 2px;
        content: '○';
      }
      .shown::before {
        content: '✓';
        color: var(--accent);
        font-weight: 700;
      }
      .opposite::before {
        content: '✕';
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) round!: Round;
  @property({ attribute: false }) decisions: Changes = {};
  @property() language = 'en';
  @state() private isRunning = false;
  @state() private trouble = '';
  @state() private found: { readonly of: Changes; readonly changes: readonly Estimate[] } | undefined;
  /** Policies tried in this round. */
  @state() private tries = 0;

  override render() {
    const { claim } = this.round;
    if (claim === undefined) return nothing;
    return html`<h2>${msg('Break it')}</h2>
      <p>${said(claim.says, this.language)}</p>
      ${this.#parts(claim)}
      <div class="row">
        <button class="framed big" ?disabled=${this.isRunning} @click=${() => void this.#check()}>${msg('Check the claim')}</button>
        <span role="status">${this.isRunning ? msg('Running') : this.trouble === '' ? this.#verdict(claim) : this.trouble}</span>
      </div>`;
  }

  get #fresh() {
    return this.found?.of === this.decisions ? this.found.changes : undefined;
  }

  #parts(claim: Claim) {
    const changes = this.#fresh;
    const held: readonly (Verdict | '')[] = changes === undefined ? claim.all.map(() => '') : verdicts(claim, changes);
    return html`<ul>
      ${claim.all.map(({ says, measure, group }, at) => {
        const unit = unitIn(this.lab, this.round, measure);
        const change = changes?.[at];
        return html`<li class=${held[at]}>
          ${said(says, this.language)} <span class="quiet">${term(measure, measureName(this.words, measure, group))}</span>
          ${change === undefined ? nothing : html`<br /><b>${changeSaid(this.words, change, unit)}</b> <span class="quiet">${intervalSaid(change, unit)}</span> ${verdictSaid(held[at])}`}
        </li>`;
      })}
    </ul>`;
  }

  #verdict(claim: Claim): string {
    const changes = this.#fresh;
    if (changes === undefined) return this.tries === 0 ? '' : msg('The policy has changed: check it again.');
    return isMet(claim, changes)
      ? msg('Broken: all of it is shown. The reveal will check it again with other luck.')
      : msg('Not yet: every part has to be clear beyond luck.');
  }

  async #check(): Promise<void> {
    const { lab, lesson, round, decisions } = this;
    const { claim } = round;
    if (claim === undefined) return;
    this.isRunning = true;
    this.trouble = '';
    try {
      this.found = { of: decisions, changes: await tryClaim(lab, lesson, { ...round, claim }, decisions) };
      this.tries++;
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
    }
    this.isRunning = false;
  }
}

function verdictSaid(verdict: Verdict | ''): string {
  if (verdict === 'shown') return msg('shown');
  return verdict === 'opposite' ? msg('the opposite is shown') : msg('could be luck');
}
