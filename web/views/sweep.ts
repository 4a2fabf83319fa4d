// Sweep: one or two levers over a grid, or up to eight over a Latin hypercube, run in the page's own workers; pictures while the
// runs come in, a table of them all, the same sweep as a plan for the command, and tables that the command wrote.
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { durationText, fixed } from '../../src/results/format.ts';
import type { Chart } from '../charts/picture.ts';
import { shared } from '../look/shared.ts';
import type { Display } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { PRESETS } from '../state/presets.ts';
import { Watching } from '../state/watching.ts';
import { axisWords } from '../sweep/axis-words.ts';
import { planOf, type Setup } from '../sweep/choose.ts';
import { hasChanges, type Mode, type SweepData } from '../sweep/data.ts';
import {
  drawLine,
  drawMap,
  drawScatter,
  drawTornado,
  outcomeUnit,
  type SweepScene,
  sweepTable,
  tornadoOf,
  tornadoTable,
} from '../sweep/pictures.ts';
import type { SweepPlan } from '../sweep/plan.ts';
import { type SweepSession, sessionOf } from '../sweep/session.ts';
import { viewStyles } from '../sweep/view-styles.ts';
import type { Dictionary } from '../words/dictionary.ts';
import '../compare/card.ts';
import '../sweep/bigger.ts';
import '../sweep/setup.ts';

/** Pictures are drawn again at most this often while runs come in, in milliseconds. */
const PACE = 500;

@customElement('tw-sweep')
export class Sweep extends LitElement {
  static override styles = [shared, viewStyles];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) charts: readonly Chart[] = [];
  @property({ attribute: false }) display!: Display;
  @state() private measure = '';
  @state() private mode: Mode = 'change';
  @state() private lever = 0;
  @state() private refused = '';
  #session!: SweepSession;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #onSweep = () => {
    // While runs come in the page breathes; whatever a person does shows at once.
    if (this.#session.run?.state !== 'running') return this.requestUpdate();
    this.#waiting ??= setTimeout(() => {
      this.#waiting = undefined;
      this.requestUpdate();
    }, PACE);
  };

  constructor() {
    super();
    new Watching(this, () => this.lab);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session = sessionOf(this.lab);
    this.#session.addEventListener('change', this.#onSweep);
    if (this.measure === '') this.measure = this.lab.catalogue.headlines[0];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session.removeEventListener('change', this.#onSweep);
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  override render() {
    const session = this.#session;
    const { data } = session;
    return html`<div class="below">
      <aside>
        <tw-sweep-setup
          .lab=${this.lab}
          .words=${this.words}
          .setup=${session.setup}
          called=${this.#called()}
          @change-setup=${({ detail }: CustomEvent<Setup>) => {
            session.setup = detail;
            this.requestUpdate();
          }}
          @begin=${({ detail }: CustomEvent<SweepPlan>) => session.begin(detail)}
        ></tw-sweep-setup>
        <tw-sweep-bigger .lab=${this.lab} .plan=${this.#chosen()} measure=${this.measure}></tw-sweep-bigger>
        ${this.#files()}
      </aside>
      <div class="main ${data === undefined ? '' : 'first'}">
        ${this.#offer()} ${this.#progress()} ${this.#unkept()}
        ${data === undefined || !data.points.some(({ samples }) => samples.length > 0) ? this.#empty() : this.#results(data)}
      </div>
    </div>`;
  }

  #called(): string {
    const { choices } = this.lab;
    if (choices.title !== '') return choices.title;
    const shipped = PRESETS.find(({ name }) => name === choices.preset);
    return this.words.scenario(choices.preset, shipped?.title ?? choices.preset).title;
  }

  #empty() {
    const { run } = this.#session;
    if (run?.state === 'running')
      return html`<p class="quiet" role="status">${msg('The first runs are under way …')}</p>`;
    return html`<div class="empty">
      <h2>${msg('Nothing has been swept yet')}</h2>
      <p>
        ${msg('Choose one lever for a line, two for a map, or more for a Latin hypercube that shows which of them matters most. Each point is run with the same luck as the status quo, so that changes are paired.')}
      </p>
    </div>`;
  }

  #offer() {
    const session = this.#session;
    const { offer } = session;
    if (offer === undefined) return nothing;
    const { plan, records, version } = offer;
    return html`<div class="note" role="status">
      <span>
        ${msg(str`A sweep of ${plan.title} from an earlier visit is here, with ${records.length} runs.`)}
        ${session.canResume ? nothing : msg(str`It was made with model ${version}: it can be looked at, but not gone on with.`)}
      </span>
      <button class="framed" @click=${() => session.resume()}>${session.canResume ? msg('Resume') : msg('Look at it')}</button>
      <button class="link" @click=${() => session.discard()}>${msg('Discard')}</button>
    </div>`;
  }

  #progress() {
    const { run, opened } = this.#session;
    if (opened !== undefined)
      return html`<div class="progress">
        <b>${msg(str`Results from ${opened.name}`)}</b>
        ${this.#scenarioPicker()}
        <button class="link" @click=${() => this.#session.open(undefined)}>${msg('Close the file')}</button>
      </div>`;
    if (run === undefined) return nothing;
    const { done, total, millisecondsLeft } = run.progress;
    const words = {
      running: millisecondsLeft === undefined ? msg('running') : msg(str`about ${durationText(millisecondsLeft)} left`),
      paused: msg('paused'),
      stopped: msg('stopped; what is there stays'),
      done: msg('finished'),
      failed: msg(str`stopped by trouble: ${run.trouble}`),
    };
    return html`<div class="progress">
      <b>${run.plan.title}</b>
      <progress max=${total} value=${done} aria-label=${msg('Runs made')}></progress>
      <span id="count">${msg(str`${done} of ${total} runs`)}</span>
      <span class="quiet" role="status">${words[run.state]}</span>
      ${run.state === 'running' ? html`<button class="framed" @click=${() => run.pause()}>${msg('Pause')}</button>` : nothing}
      ${run.state === 'paused' || run.state === 'failed' ? html`<button class="primary" @click=${() => void run.start()}>${msg('Resume')}</button>` : nothing}
      ${run.state === 'running' || run.state === 'paused' ? html`<button class="framed" @click=${() => run.stop()}>${msg('Stop')}</button>` : nothing}
      <button class="link" ?disabled=${done === 0} @click=${() => void this.#csv()}>${msg(str`Download ${done} rows as CSV`)}</button>
    </div>`;
  }

  #scenarioPicker() {
    const { opened } = this.#session;
    if (opened === undefined || opened.batch.scenarios.length < 2) return nothing;
    const { scenarios } = opened.batch;
    const take = (change: Partial<typeof opened>) => this.#session.open({ ...opened, ...change });
    return html`<label
        >${msg('scenario')}
        <select aria-label=${msg('scenario')} @change=${(event: Event) => take({ scenario: (event.target as HTMLSelectElement).value })}>
          ${scenarios.map((name) => html`<option ?selected=${name === opened.scenario}>${name}</option>`)}
        </select></label
      >
      <label
        >${msg('against')}
        <select aria-label=${msg('against')} @change=${(event: Event) => take({ reference: (event.target as HTMLSelectElement).value || undefined })}>
          <option value="">${msg('nothing')}</option>
          ${scenarios.map((name) => html`<option value=${name} ?selected=${name === opened.reference}>${name}</option>`)}
        </select></label
      >`;
  }

  #unkept() {
    const { run, isKept } = this.#session;
    if (isKept || run === undefined) return nothing;
    return html`<p class="note">
      ${msg('This browser does not keep the runs: they last as long as this page. Download the CSV before you close it.')}
    </p>`;
  }

  #results(data: SweepData) {
    const paired = hasChanges(data);
    const measure = data.measures.some(({ id }) => id === this.measure) ? this.measure : (data.measures[0]?.id ?? '');
    const mode: Mode = paired ? this.mode : 'value';
    const scene: SweepScene = {
      data,
      measure,
      mode,
      words: this.words,
      axes: data.axes.map(({ path }) =>
        axisWords(path, this.lab.catalogue.parameters, this.words, this.lab.choices.size.months),
      ),
      quantiles: this.lab.catalogue.quantiles,
      width: 0,
    };
    const refused = data.points.filter(({ error }) => error !== undefined);
    return html`${this.#outcome(data, measure, mode, paired)}
    ${
      refused.length === 0
        ? nothing
        : html`<p class="note">${msg(str`${refused.length} points cannot be run: ${refused[0].error ?? ''}`)}</p>`
    }
    ${data.design === 'grid' && data.axes.length <= 2 ? this.#grid(scene) : this.#hypercube(scene)}`;
  }

  #outcome(data: SweepData, measure: string, mode: Mode, paired: boolean) {
    const choose = (one: Mode, word: string) => html`<button
      role="radio"
      aria-checked=${String(mode === one)}
      ?disabled=${one === 'change' && !paired}
      @click=${() => {
        this.mode = one;
      }}
    >
      ${word}
    </button>`;
    return html`<div class="outcome">
      <label
        >${msg('Outcome')}
        <select
          aria-label=${msg('Outcome')}
          @change=${(event: Event) => {
            this.measure = (event.target as HTMLSelectElement).value;
          }}
        >
          ${data.measures.map(({ id }) => html`<option value=${id} ?selected=${id === measure}>${this.words.measure(id).title}</option>`)}
        </select></label
      >
      <div class="mode" role="radiogroup" aria-label=${msg('Shown as')}>
        ${choose('change', msg('change from status quo'))}${choose('value', msg('value'))}
      </div>
    </div>`;
  }

  #key(scene: SweepScene): readonly unknown[] {
    return [scene.data, scene.measure, scene.mode, this.words];
  }

  #heading({ words, measure, mode }: SweepScene): string {
    const { title } = words.measure(measure);
    return mode === 'value' ? title : msg(str`${title}: change from status quo`);
  }

  #grid(scene: SweepScene) {
    const isMap = scene.data.axes.length === 2;
    const unit = outcomeUnit(scene);
    const [across] = scene.axes;
    return html`<tw-versus-card
      heading=${this.#heading(scene)}
      subtitle=${
        isMap
          ? scene.mode === 'change'
            ? msg(str`${unit}, months 13 to the end; blue falls, orange rises; thin numbers are no clear change`)
            : msg(str`${unit}, months 13 to the end; darker is more`)
          : msg(str`${unit}, months 13 to the end, over ${across.title}; bands hold the mean with 50 and 95 %`)
      }
      .draw=${(width: number) => (isMap ? drawMap : drawLine)({ ...scene, width: Math.min(width, 1056) })}
      .key=${this.#key(scene)}
      .table=${() => sweepTable(scene)}
      .file=${this.#file(scene)}
    ></tw-versus-card>`;
  }

  #hypercube(scene: SweepScene) {
    const unit = outcomeUnit(scene);
    const found = tornadoOf(scene);
    const explained = found === undefined ? '' : fixed(found.explained * 100, 0);
    const place = Math.min(this.lever, scene.axes.length - 1);
    return html`<div class="pair">
      <tw-versus-card
        heading=${msg('What moves it most')}
        subtitle=${
          found === undefined
            ? unit
            : msg(
                str`${scene.words.measure(scene.measure).title}, ${unit}: from the low to the high end of each lever, and its share of all effects; lines hold 95 %. Straight lines explain ${explained} % of the spread`,
              )
        }
        .draw=${(width: number) => drawTornado({ ...scene, width })}
        .key=${this.#key(scene)}
        .table=${() => tornadoTable(scene)}
        .file=${this.#file(scene)}
      ></tw-versus-card>
      <tw-versus-card
        heading=${this.#heading(scene)}
        subtitle=${msg(str`${unit}, months 13 to the end; a dot is a point of the hypercube, lines hold 95 %`)}
        .draw=${(width: number) => drawScatter({ ...scene, width }, place)}
        .key=${[...this.#key(scene), place]}
        .table=${() => sweepTable(scene)}
        .file=${this.#file(scene)}
      >
        <select
          slot="choices"
          aria-label=${msg('Across')}
          @change=${(event: Event) => {
            this.lever = Number((event.target as HTMLSelectElement).value);
          }}
        >
          ${scene.axes.map(({ title }, at) => html`<option value=${at} ?selected=${at === place}>${title}</option>`)}
        </select>
      </tw-versus-card>
    </div>`;
  }

  /** The sweep as it is chosen, else the one that was made. */
  #chosen(): SweepPlan | undefined {
    const { setup, run } = this.#session;
    return setup.axes.length > 0 ? planOf(setup, this.lab.choices, this.#called()) : run?.plan;
  }

  /** What every picture and table that leaves the page says about itself. */
  #file({ data, measure }: SweepScene) {
    const { run, opened } = this.#session;
    const { version } = this.lab.catalogue;
    const head =
      opened !== undefined || run === undefined
        ? [msg(str`Tierwise ${version}`), opened?.name ?? '']
        : [
            msg(str`Tierwise ${version}`),
            data.title,
            msg(
              str`${run.plan.choices.size.residents} residents, ${run.plan.choices.size.months} months, ${run.progress.done} runs, seed ${run.plan.choices.size.seed}`,
            ),
          ];
    return { name: `sweep-${measure}.csv`, head };
  }

  #files() {
    return html`<section>
      <h2>${msg('Look at results of a batch')}</h2>
      <p class="quiet">${msg('Parquet or CSV that tierwise sweep wrote, or a CSV from this page. It is read here and sent nowhere.')}</p>
      <label class="link"
        >${msg('Open a file')}<input class="unseen" type="file" accept=".csv,.parquet,text/csv" @change=${this.#read}
      /></label>
      ${this.refused === '' ? nothing : html`<p role="alert">${this.refused}</p>`}
    </section>`;
  }

  async #csv(): Promise<void> {
    const { data, run } = this.#session;
    if (data === undefined || run === undefined) return;
    const [{ save }, { sweepCsv }] = await Promise.all([import('../share/files.ts'), import('../sweep/csv.ts')]);
    const { choices } = run.plan;
    const { residents, months, seed } = choices.size;
    const units = new Map(this.lab.catalogue.parameters.map(({ path, unit }) => [path, unit]));
    const axes = data.axes.map((axis) => ({ ...axis, unit: units.get(axis.path) ?? '' }));
    const about = { version: this.lab.catalogue.version, seed, residents, months, statusQuo: choices.baseline.name };
    save('sweep.csv', sweepCsv({ ...data, axes }, about), 'text/csv');
  }

  async #read(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file === undefined) return;
    this.refused = '';
    try {
      const { readBatch } = await import('../sweep/batch-file.ts');
      const batch = await readBatch(file);
      const scenario = batch.scenarios[batch.scenarios.length - 1];
      const reference = batch.scenarios.length > 1 ? batch.scenarios[0] : undefined;
      this.#session.open({ name: file.name, batch, scenario, reference });
    } catch (error) {
      this.refused = error instanceof Error ? error.message : String(error);
    }
    input.value = '';
  }
}
