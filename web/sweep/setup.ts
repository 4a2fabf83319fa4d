// What a sweep varies, chosen: one or two levers or assumptions for a grid, up to eight for a Latin hypercube, found by search; how
// far each goes, and how often every point is run.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Parameter } from '../../src/scenario/parameters.ts';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { scaleOf } from '../state/scale.ts';
import { Watching } from '../state/watching.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { axisWords, headingOf } from './axis-words.ts';
import { axisOf, type ChosenAxis, planOf, type Setup } from './choose.ts';
import { countRuns, MOST_AXES, MOST_RUNS } from './plan.ts';

const MOST_FOUND = 8;

@customElement('tw-sweep-setup')
export class SweepSetup extends LitElement {
  static override styles = [
    shared,
    css`
      h1 {
        font-size: 15px;
        line-height: 20px;
      }
      .design {
        display: flex;
        margin: 8px 0 4px;
        border: 1px solid var(--track);
        border-radius: 6px;
        overflow: hidden;
      }
      .design button {
        flex: 1;
        min-height: 28px;
        text-align: center;
        font-size: 12px;
      }
      .design button + button {
        border-left: 1px solid var(--track);
      }
      .design [aria-checked='true'] {
        background: var(--ink);
        color: var(--bg);
        font-weight: 600;
      }
      .axis {
        border-top: 1px solid var(--line);
        padding: 8px 0;
      }
      .axis header {
        display: flex;
        align-items: center;
        gap: 8px;
        font-weight: 600;
      }
      .axis header span {
        flex: 1;
        min-width: 0;
      }
      .assumed header span {
        color: var(--amber);
      }
      .numbers {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      input[type='number'] {
        width: 5.2em;
        min-height: 28px;
        padding: 2px 6px;
        border: 1px solid var(--track);
        border-radius: 6px;
        background: var(--bg);
        text-align: right;
      }
      input[type='search'] {
        width: 100%;
        min-height: 28px;
        padding: 3px 8px;
        margin: 8px 0 4px;
        border: 1px solid var(--track);
        border-radius: 6px;
        background: var(--bg);
      }
      .found {
        list-style: none;
        margin-bottom: 8px;
      }
      .found button {
        width: 100%;
        padding: 5px 0;
        min-height: 28px;
        border-bottom: 1px solid var(--line);
      }
      .found button:hover {
        color: var(--accent);
      }
      .found .small {
        display: block;
      }
      .options {
        display: grid;
      }
      .options label {
        display: flex;
        gap: 6px;
        align-items: center;
        min-height: 24px;
      }
      .runs {
        display: flex;
        justify-content: space-between;
        align-items: center;
        border-top: 1px solid var(--line);
        padding: 8px 0;
      }
      .primary {
        width: 100%;
        min-height: 34px;
        text-align: center;
      }
      .primary:disabled {
        background: var(--track);
        color: var(--ink-2);
      }
      .why {
        padding-top: 4px;
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) setup!: Setup;
  /** What the scenario is called. */
  @property() called = '';
  @state() private search = '';

  constructor() {
    super();
    new Watching(this, () => this.lab);
  }

  override render() {
    const { setup } = this;
    const plan = planOf(setup, this.lab.choices, this.called);
    const runs = countRuns(plan);
    const points = runs / setup.replicates;
    const why = this.#obstacle(runs);
    return html`<h1>${msg('Sweep')}</h1>
      <p class="subtitle">${msg(str`What happens to ${this.called} as a lever or an assumption takes other values`)}</p>
      <div class="design" role="radiogroup" aria-label=${msg('Design')}>
        ${this.#design('grid', msg('Grid'))}${this.#design('latin-hypercube', msg('Latin hypercube'))}
      </div>
      <p class="small quiet">
        ${setup.design === 'grid' ? msg('Every combination of one or two.') : msg('Points spread evenly over up to eight ranges at once.')}
      </p>
      ${this.#finder()} ${setup.axes.map((axis) => this.#axis(axis))}
      ${
        setup.design === 'grid'
          ? nothing
          : html`<label class="runs"
              >${msg('Points')}
              ${this.#number(setup.points, { min: 4, max: MOST_RUNS, step: 1 }, (points_) => this.#change({ points: points_ }))}
            </label>`
      }
      <label class="runs"
        >${msg('Replications at each point')}
        ${this.#number(setup.replicates, { min: 1, max: 200, step: 1 }, (replicates) => this.#change({ replicates }))}
      </label>
      <p class="runs"><span>${msg(str`${points} points × ${setup.replicates} replications`)}</span><b>${msg(str`${runs} runs`)}</b></p>
      <button
        class="primary"
        ?disabled=${why !== ''}
        @click=${() => this.dispatchEvent(new CustomEvent('begin', { detail: plan }))}
      >
        ${msg('Start the sweep')}
      </button>
      ${why === '' ? nothing : html`<p class="small why">${why}</p>`}`;
  }

  #obstacle(runs: number): string {
    if (this.setup.axes.length === 0) return msg('Choose what is to vary.');
    if (this.setup.axes.some((axis) => axis.low !== undefined && axis.high !== undefined && axis.low >= axis.high))
      return msg('A range goes from a lower to a higher value.');
    if (this.setup.axes.some(({ options }) => options !== undefined && options.length < 2))
      return msg('Tick at least two values.');
    if (runs > MOST_RUNS) return msg(str`A page makes at most ${MOST_RUNS} runs: run this bigger in node.`);
    return '';
  }

  #design(design: Setup['design'], word: string) {
    return html`<button
      role="radio"
      aria-checked=${String(this.setup.design === design)}
      @click=${() => this.#change({ design, axes: this.setup.axes.slice(0, MOST_AXES[design]) })}
    >
      ${word}
    </button>`;
  }

  #finder() {
    const { setup } = this;
    if (setup.axes.length >= MOST_AXES[setup.design]) return nothing;
    const wanted = this.search.trim().toLowerCase();
    const found = this.#here()
      .filter(
        (one) =>
          !setup.axes.some(({ path }) => path === one.path) &&
          (wanted === '' ? this.#isMoved(one) : this.#says(one, wanted)),
      )
      .sort((a, b) => Number(b.type === 'lever') - Number(a.type === 'lever'));
    return html`<input
        type="search"
        placeholder=${msg('Find a lever or an assumption')}
        aria-label=${msg('Find a lever or an assumption')}
        .value=${this.search}
        @input=${(event: Event) => {
          this.search = (event.target as HTMLInputElement).value;
        }}
      />
      ${wanted === '' && found.length > 0 && setup.axes.length === 0 ? html`<p class="small quiet">${msg('Levers that this scenario moves')}</p>` : nothing}
      ${
        wanted !== '' || setup.axes.length === 0
          ? html`<ul class="found">
              ${found.slice(0, MOST_FOUND).map(
                (one) => html`<li>
                  <button @click=${() => this.#add(one)}>
                    ${this.words.parameter(one).title}
                    <span class="small quiet">${headingOf(one.path, this.words)}${one.role === 'assumption' ? ` · ${msg('assumption')}` : ''}</span>
                  </button>
                </li>`,
              )}
            </ul>`
          : nothing
      }
      ${wanted !== '' && found.length === 0 ? html`<p class="quiet">${msg('Nothing here says that.')}</p>` : nothing}`;
  }

  /** Parameters that the scenario in hand has; a hypercube takes numbers alone. */
  #here(): Parameter[] {
    const held = this.lab.arms[1]?.values ?? {};
    const seen = new Set<string>();
    return this.lab.catalogue.parameters.filter(({ path, type, kind }) => {
      const isNumber = type === 'number' || type === 'lever';
      if (!Object.hasOwn(held, path) || seen.has(path) || (this.setup.design !== 'grid' && !isNumber)) return false;
      if (kind !== undefined && !this.#isOfKind(path, kind)) return false;
      seen.add(path);
      return true;
    });
  }

  #isOfKind(path: string, kind: string): boolean {
    const held = this.lab.arms[1]?.values ?? {};
    const keys = path.split('.');
    for (let depth = keys.length - 1; depth > 0; depth--) {
      const above = [...keys.slice(0, depth), 'kind'].join('.');
      if (Object.hasOwn(held, above) && above !== path) return held[above] === kind;
    }
    return true;
  }

  #isMoved({ path, type, default: standard }: Parameter): boolean {
    if (type !== 'number' && type !== 'lever') return false;
    const [before, now] = [this.lab.held(path, 0) ?? standard, this.lab.held(path)];
    const level = (one: typeof now) => (typeof one === 'object' ? one.value : one);
    return level(before) !== level(now);
  }

  #says(parameter: Parameter, wanted: string): boolean {
    const { title, says } = this.words.parameter(parameter);
    return `${title} ${headingOf(parameter.path, this.words)} ${says} ${parameter.path}`.toLowerCase().includes(wanted);
  }

  #axis(axis: ChosenAxis) {
    const parameter = this.lab.catalogue.parameters.find(({ path }) => path === axis.path);
    if (parameter === undefined) return nothing;
    const words = axisWords(axis.path, this.lab.catalogue.parameters, this.words, this.lab.choices.size.months);
    return html`<section class="axis ${parameter.role === 'assumption' ? 'assumed' : ''}">
      <header>
        <span title=${this.words.parameter(parameter).says}>${words.title}</span>
        <button
          class="icon"
          aria-label=${msg(str`Do not vary ${words.title}`)}
          @click=${() => this.#change({ axes: this.setup.axes.filter((one) => one !== axis) })}
        >
          ×
        </button>
      </header>
      <p class="small quiet">${headingOf(axis.path, this.words)}</p>
      ${axis.options === undefined ? this.#range(axis, parameter, words.title) : this.#options(axis, parameter)}
    </section>`;
  }

  #range(axis: ChosenAxis, parameter: Parameter, title: string) {
    const { factor, unit, min, max, integer } = scaleOf(parameter, this.lab.choices.size.months);
    const limits = { min: min * factor, max: max * factor, step: integer ? 1 : ('any' as const) };
    const shown = (value = 0) => Number((value * factor).toPrecision(10));
    const put = (more: Partial<ChosenAxis>) =>
      this.#change({ axes: this.setup.axes.map((one) => (one === axis ? { ...one, ...more } : one)) });
    return html`<div class="numbers">
      ${this.#number(shown(axis.low), { ...limits, label: msg(str`${title}, from`) }, (low) => put({ low: low / factor }))}
      –
      ${this.#number(shown(axis.high), { ...limits, label: msg(str`${title}, to`) }, (high) => put({ high: high / factor }))}
      <span class="quiet">${this.words.unit(unit)}</span>
      ${
        this.setup.design === 'grid'
          ? html`<label class="quiet"
              >${msg('in')} ${this.#number(axis.steps, { min: 2, max: 50, step: 1, label: msg(str`${title}, values`) }, (steps) => put({ steps }))}
              ${msg('values')}</label
            >`
          : nothing
      }
    </div>`;
  }

  #options(axis: ChosenAxis, parameter: Parameter) {
    const all = parameter.type === 'flag' ? [false, true] : (parameter.options ?? []);
    const words = axisWords(axis.path, this.lab.catalogue.parameters, this.words, this.lab.choices.size.months);
    const toggle = (value: string | boolean) => {
      const options = all.filter((one) => (one === value) !== (axis.options ?? []).includes(one));
      this.#change({ axes: this.setup.axes.map((one) => (one === axis ? { ...one, options } : one)) });
    };
    return html`<div class="options">
      ${all.map(
        (value) => html`<label>
          <input type="checkbox" .checked=${axis.options?.includes(value) ?? false} @change=${() => toggle(value)} />
          ${words.text(value)}
        </label>`,
      )}
    </div>`;
  }

  #number(
    value: number,
    { min, max, step, label }: { min: number; max: number; step: number | 'any'; label?: string },
    take: (value: number) => void,
  ) {
    return html`<input
      type="number"
      aria-label=${label ?? nothing}
      min=${min}
      max=${max}
      step=${step}
      .value=${String(value)}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const typed = input.valueAsNumber;
        const within = Number.isFinite(typed)
          ? Math.min(max, Math.max(min, step === 1 ? Math.round(typed) : typed))
          : value;
        input.value = String(within);
        take(within);
      }}
    />`;
  }

  #add(parameter: Parameter): void {
    this.search = '';
    this.#change({ axes: [...this.setup.axes, axisOf(parameter, this.lab.choices.size.months)] });
  }

  #change(change: Partial<Setup>): void {
    this.dispatchEvent(new CustomEvent('change-setup', { detail: { ...this.setup, ...change } }));
  }
}
