// The same sweep for the command: what to type, and the plan to save beside it.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { PRESETS } from '../state/presets.ts';
import type { SweepPlan } from './plan.ts';
import { planFile, SWEEP_COMMAND } from './plan-file.ts';

@customElement('tw-sweep-bigger')
export class SweepBigger extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        border-top: 1px solid var(--line);
        margin-top: 16px;
        padding-top: 12px;
      }
      h2 {
        padding-bottom: 4px;
      }
      code {
        display: block;
        padding: 6px 8px;
        margin: 6px 0;
        border: 1px solid var(--line);
        border-radius: 6px;
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
      }
      .link {
        min-height: 28px;
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  /** Undefined as long as nothing is chosen. */
  @property({ attribute: false }) plan: SweepPlan | undefined;
  /** Outcome looked at, which the plan keeps beside the headlines. */
  @property() measure = '';
  @state() private said = '';

  override render() {
    const { plan } = this;
    return html`
      <h2>${msg('Run this bigger in node')}</h2>
      <p class="quiet">${msg('The same sweep as a plan, with as many runs as you like, on every core:')}</p>
      <code>${SWEEP_COMMAND}</code>
      <div class="links">
        <button class="link" @click=${() => void this.#copy()}>${msg('Copy the command')}</button>
        <button class="link" ?disabled=${plan === undefined} @click=${() => void this.#plan()}>${msg('Save plan.yaml')}</button>
      </div>
      ${plan === undefined ? html`<p class="small quiet">${msg('Choose what is to vary, then the plan can be saved.')}</p>` : nothing}
      <p class="small" role="status">${this.said}</p>
    `;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(SWEEP_COMMAND);
      this.said = msg('Copied.');
    } catch {
      this.said = msg('This browser does not let pages copy: select the line above.');
    }
  }

  async #plan(): Promise<void> {
    const { plan } = this;
    if (plan === undefined) return;
    const { headlines, version } = this.lab.catalogue;
    const { save } = await import('../share/files.ts');
    const measures = headlines.includes(this.measure) ? headlines : [...headlines, this.measure];
    const { text, scenario } = planFile(plan, {
      version,
      measures,
      isShipped: (name) => PRESETS.some((preset) => preset.name === name),
    });
    save('plan.yaml', text, 'application/yaml');
    this.said = '';
    if (scenario === undefined) return;
    const { size, replicates } = plan.choices;
    const [written] = await this.lab.runner.ask('write', { drafts: [scenario.draft], size, replicates });
    save(scenario.name, written, 'application/yaml');
    this.said = msg(str`Put ${scenario.name} beside plan.yaml: it is the scenario as you changed it.`);
  }
}
