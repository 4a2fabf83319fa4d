// Compare: two to four scenarios of one place side by side, each against the reference with the same people and the same luck.
// The scenario in hand is A; up to three saved or shipped ones stand beside it.
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ARM_LETTERS, type Chart } from '../charts/picture.ts';
import { assumedElsewhere } from '../compare/assumed.ts';
import type { SourceLine } from '../compare/card.ts';
import { drawDifferences, tableOfDifferences } from '../compare/differences.ts';
import { luckTable } from '../compare/luck-table.ts';
import { measurePicker } from '../compare/measure-picker.ts';
import { drawParties, tableOfParties } from '../compare/parties.ts';
import { draftOf, firstPicks, isSame, MOST_BESIDE, type Pick, placeOf, refusalOf } from '../compare/picks.ts';
import { unitOfChange, type Versus } from '../compare/scene.ts';
import { sourceLines } from '../compare/sources.ts';
import { type Stand, standOf } from '../compare/stand.ts';
import { drawTradeoff, tableOfTradeoff } from '../compare/tradeoff.ts';
import { viewStyles } from '../compare/view-styles.ts';
import { shared } from '../look/shared.ts';
import { bookOf } from '../parts/cited.ts';
import type { SourceBook } from '../simulation/protocol.ts';
import { browserTray } from '../state/browser-tray.ts';
import type { Display } from '../state/display.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { PRESETS, statusQuoOf } from '../state/presets.ts';
import { Watching } from '../state/watching.ts';
import type { Dictionary } from '../words/dictionary.ts';
import '../compare/card.ts';
import '../compare/lever-table.ts';
import '../compare/matrix.ts';
import '../compare/tray-panel.ts';

@customElement('tw-compare')
export class Compare extends LitElement {
  static override styles = [shared, viewStyles];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  @property({ attribute: false }) charts: readonly Chart[] = [];
  @property({ attribute: false }) display!: Display;
  @state() private refusal = '';
  @state() private book: SourceBook | undefined;
  readonly #tray = browserTray();
  #asked = '';
  readonly #onTray = () => {
    this.requestUpdate();
    void this.#beside();
  };
  readonly #onLab = () => void this.#beside();

  constructor() {
    super();
    new Watching(this, () => this.lab);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#asked = '';
    if (!this.#stand.isChosen) this.#stand.picks = undefined;
    this.#tray.addEventListener('change', this.#onTray);
    this.lab.addEventListener('change', this.#onLab);
    void this.#beside();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tray.removeEventListener('change', this.#onTray);
    this.lab.removeEventListener('change', this.#onLab);
    this.lab.beside([]);
  }

  get #stand(): Stand {
    return standOf(this.lab);
  }

  get #picks(): readonly Pick[] {
    const stand = this.#stand;
    const { choices } = this.lab;
    const { saved } = this.#tray;
    const setting = placeOf(choices.contents);
    if (stand.picks === undefined || stand.setting !== setting) {
      stand.picks = firstPicks(choices, saved, (one) => this.#tray.find(choices) === one);
      stand.setting = setting;
      stand.isChosen = false;
      stand.reference = 0;
    }
    return stand.picks;
  }

  /** Asks for the arms picked, where they are not those asked for already. */
  async #beside(): Promise<void> {
    const { choices } = this.lab;
    const { saved } = this.#tray;
    const picks = this.#picks;
    const wanted = JSON.stringify([picks, choices.preset, choices.contents, choices.changes, saved]);
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    const drafts = await Promise.all(picks.map((pick) => draftOf(pick, saved, choices)));
    const present = drafts.filter((draft) => draft !== undefined);
    if (present.length < picks.length) this.#stand.picks = picks.filter((_, at) => drafts[at] !== undefined);
    if (this.isConnected && wanted === this.#asked) this.lab.beside(present);
  }

  override render() {
    const { outcome } = this.lab;
    const versus = outcome === undefined ? undefined : this.#versus();
    return html`${this.#top()} ${versus === undefined ? html`<p class="note" role="status">${msg('Running …')}</p>` : this.#body(versus)}`;
  }

  #versus(): Versus | undefined {
    const { outcome } = this.lab;
    if (outcome === undefined) return undefined;
    const stand = this.#stand;
    const reference = stand.reference < outcome.arms.length ? stand.reference : 0;
    const names = outcome.arms.map(({ arm }, at) =>
      at === 0 ? msg('Status quo') : at === 1 ? this.#nameInHand() : this.#nameOf(arm.scenario.name),
    );
    return { outcome, words: this.words, names, reference, width: 0 };
  }

  #nameOf(name: string): string {
    const shipped = PRESETS.find((preset) => preset.name === name);
    return shipped === undefined ? name : this.words.scenario(name, shipped.title).title;
  }

  #nameInHand(): string {
    const { choices } = this.lab;
    const saved = this.#tray.find(choices);
    if (saved !== undefined) return saved.name;
    if (choices.title !== '') return choices.title;
    const name = this.#nameOf(choices.preset);
    return Object.keys(choices.changes).length === 0 ? name : msg(str`${name}, changed`);
  }

  #top() {
    const picks = this.#picks;
    const count = picks.length + 1;
    return html`<div class="top">
        <h1>${count === 1 ? msg('One scenario') : msg(str`${count} scenarios`)}</h1>
        ${picks.length < MOST_BESIDE ? this.#adder(picks) : html`<span class="quiet">${msg('Four at a time')}</span>`}
        <tw-tray
          class="end"
          .lab=${this.lab}
          .tray=${this.#tray}
          suggestion=${this.#nameInHand()}
          @renamed=${({ detail }: CustomEvent<{ from: string; to: string }>) => this.#renamed(detail)}
        ></tw-tray>
        <button class="link" @click=${() => void this.#download()}>${msg('Download tables')}</button>
      </div>
      ${this.refusal === '' ? nothing : html`<p class="note" role="alert">${this.refusal}</p>`}
      ${this.lab.trouble === undefined ? nothing : this.#wayOut(picks)}
      ${count === 1 ? html`<p class="note">${msg('Add a saved or a shipped scenario to compare with.')}</p>` : nothing}
      ${assumedElsewhere(picks, this.#tray.saved, this.lab.choices)}`;
  }

  /** A scenario that the model refuses has no row of its own to be taken out by. */
  #wayOut(picks: readonly Pick[]) {
    return html`<p class="note">
      ${picks.map(
        ({ name }) =>
          html`<button class="link" @click=${() => this.#leave(name)}>${msg(str`Take ${this.#nameOf(name)} out`)}</button> `,
      )}
    </p>`;
  }

  #adder(picks: readonly Pick[]) {
    const { saved } = this.#tray;
    const { choices } = this.lab;
    const here = placeOf(choices.contents);
    const isFree = (pick: Pick) => !picks.some((one) => isSame(one, pick));
    const inHand = this.#tray.find(choices);
    const own = saved.filter((one) => one !== inHand && isFree({ from: 'saved', name: one.name }));
    const status = statusQuoOf(here);
    const places = [...new Set(PRESETS.map(({ setting }) => setting))].sort(
      (a, b) => Number(b === here) - Number(a === here),
    );
    return html`<select class="add" aria-label=${msg('Add a scenario')} .value=${''} @change=${this.#add}>
      <option value="">${msg('+ Add a scenario')}</option>
      ${
        own.length === 0
          ? nothing
          : html`<optgroup label=${msg('Saved')}>
              ${own.map(({ name }) => html`<option value=${`saved ${name}`}>${name}</option>`)}
            </optgroup>`
      }
      ${places.map(
        (place) => html`<optgroup label=${this.words.setting(place).title}>
          ${PRESETS.filter(
            ({ name, setting }) => setting === place && name !== status && isFree({ from: 'shipped', name }),
          ).map(({ name }) => html`<option value=${`shipped ${name}`}>${this.#nameOf(name)}</option>`)}
        </optgroup>`,
      )}
    </select>`;
  }

  #body(versus: Versus) {
    const { lab, words } = this;
    const { catalogue } = lab;
    const arms = versus.outcome.arms.map(({ arm }) => arm);
    return html`<tw-versus-matrix
        .versus=${versus}
        .measures=${catalogue.headlines.filter((id) => versus.outcome.has(id))}
        .better=${(measure: string) => this.#better(measure)}
        .canRemove=${(arm: number) => arm > 1}
        @refer=${({ detail }: CustomEvent<number>) => this.#refer(detail)}
        @leave=${({ detail }: CustomEvent<number>) => this.#leave(arms[detail].scenario.name)}
      ></tw-versus-matrix>
      <div class="below">
        <tw-versus-levers
          .words=${words}
          .parameters=${catalogue.parameters}
          .arms=${arms}
          .names=${versus.names}
          .reference=${versus.reference}
          .months=${lab.choices.size.months}
        ></tw-versus-levers>
        <div class="main">
          ${this.#differences(versus)}
          <div class="pair">
            <div>${this.#tradeoff(versus)}${luckTable(versus, this.#stand.measure, this.lab.catalogue.quantiles)}</div>
            ${this.#parties(versus)}
          </div>
        </div>
      </div>`;
  }

  #differences(versus: Versus) {
    const { lab, words } = this;
    const { headlines } = lab.catalogue;
    const { measure } = this.#stand;
    const unit = unitOfChange(versus, measure);
    const runs = versus.outcome.replicates;
    const pick = (id: string) => {
      this.#stand.measure = id;
      this.requestUpdate();
    };
    return html`<tw-versus-card
      heading=${msg(str`${words.measure(measure).title}: difference from ${versus.names[versus.reference]}`)}
      subtitle=${msg(str`${unit}, 12 months to each point; same people, same luck in every arm; bands hold the mean with 50 and 95 % over ${runs} paired runs`)}
      .draw=${(width: number) => drawDifferences({ ...versus, width }, measure)}
      .key=${[versus.outcome, versus.reference, measure, words, versus.names.join('\n')]}
      .table=${() => tableOfDifferences(versus, measure)}
      .file=${this.#file(versus, 'differences')}
      .sources=${this.#sources(versus, [measure])}
    >
      <div slot="choices">
        ${headlines
          .slice(0, 3)
          .map(
            (id) =>
              html`<button aria-pressed=${String(id === measure)} @click=${() => pick(id)}>${words.measure(id).title}</button>`,
          )}
        ${this.#picker(measure, msg('Outcome'), pick, headlines.slice(0, 3))}
      </div>
    </tw-versus-card>`;
  }

  #better(measure: string) {
    return this.lab.catalogue.measures.find(({ id }) => id === measure)?.better ?? 'neither';
  }

  #picker(chosen: string, label: string, pick: (id: string) => void, shown: readonly string[] = []) {
    return measurePicker(this.lab, this.words, { chosen, label, pick, shown });
  }

  #tradeoff(versus: Versus) {
    const { words } = this;
    const [x, y] = this.#stand.tradeoff;
    const tradeoff = { x, y, better: [this.#better(x), this.#better(y)] as const };
    const pick = (axes: readonly [string, string]) => {
      this.#stand.tradeoff = axes;
      this.requestUpdate();
    };
    const title = (measure: string) => words.measure(measure).title;
    return html`<tw-versus-card
      heading=${msg(str`${title(x)} against ${title(y)}`)}
      subtitle=${msg(str`Change from ${versus.names[versus.reference]}: ${unitOfChange(versus, x)} across, ${unitOfChange(versus, y)} up; dots are years, the cross is 95 % of the last`)}
      .draw=${(width: number) => drawTradeoff({ ...versus, width }, tradeoff)}
      .key=${[versus.outcome, versus.reference, x, y, words, versus.names.join('\n')]}
      .table=${() => tableOfTradeoff(versus, tradeoff)}
      .file=${this.#file(versus, 'trade-off')}
      .sources=${this.#sources(versus, [x, y])}
    >
      <div slot="choices">
        ${this.#picker(x, msg('Across'), (id) => pick([id, y]))}
        ${this.#picker(y, msg('Up'), (id) => pick([x, id]))}
      </div>
    </tw-versus-card>`;
  }

  #parties(versus: Versus) {
    const { parties } = this.lab.catalogue;
    const unit = unitOfChange(versus, parties[0]?.measure ?? versus.outcome.rows[0].measure, parties[0]?.group);
    return html`<tw-versus-card
      heading=${msg('Who gains, who loses')}
      subtitle=${msg(str`${unit}, years 2 on; right of the line is better off; bars hold 50 and 95 %`)}
      .draw=${(width: number) => drawParties({ ...versus, width }, parties)}
      .key=${[versus.outcome, versus.reference, this.words, versus.names.join('\n')]}
      .table=${() => tableOfParties(versus, parties)}
      .file=${this.#file(versus, 'parties')}
      .sources=${this.#sources(versus, [...new Set(parties.map(({ measure }) => measure))])}
    ></tw-versus-card>`;
  }

  #file(versus: Versus, what: string) {
    return { name: `compare-${what}.csv`, head: this.#stamp(versus) };
  }

  /** What every table says about itself. */
  #stamp({ names, reference, outcome }: Versus): string[] {
    const { catalogue, choices } = this.lab;
    const { residents, months, seed } = choices.size;
    return [
      `scenarios: ${names.map((name, arm) => [ARM_LETTERS[arm], name].join(' ').trim()).join(' | ')}`,
      `reference: ${names[reference]}`,
      `model ${catalogue.version}; seed ${seed}; ${outcome.replicates} replications; ${residents} residents; ${months} months`,
    ];
  }

  #sources(versus: Versus, measures: readonly string[]) {
    return (): readonly SourceLine[] => {
      if (this.book === undefined)
        void bookOf(this.lab).then((book) => {
          this.book = book;
        });
      const arms = versus.outcome.arms.map(({ arm }) => arm.values);
      return sourceLines({ ...versus, measures, arms, parameters: this.lab.catalogue.parameters, book: this.book });
    };
  }

  /** Every table behind the view, for a report. */
  tables() {
    const versus = this.#versus();
    if (versus === undefined) return [];
    const { measure, tradeoff } = this.#stand;
    const { parties } = this.lab.catalogue;
    const [x, y] = tradeoff;
    return [
      { name: 'differences', head: this.#stamp(versus), table: tableOfDifferences(versus, measure) },
      {
        name: 'trade-off',
        head: this.#stamp(versus),
        table: tableOfTradeoff(versus, { x, y, better: ['neither', 'neither'] }),
      },
      { name: 'parties', head: this.#stamp(versus), table: tableOfParties(versus, parties) },
    ];
  }

  async #download(): Promise<void> {
    const versus = this.#versus();
    if (versus === undefined) return;
    const [{ saveTable }, { tableOfMatrix }] = await Promise.all([
      import('../compare/save-file.ts'),
      import('../compare/all-outcomes.ts'),
    ]);
    saveTable('compare.csv', this.#stamp(versus), tableOfMatrix(versus));
  }

  #add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const { value } = select;
    select.value = '';
    if (value === '') return;
    const at = value.indexOf(' ');
    const pick: Pick = { from: value.slice(0, at) === 'saved' ? 'saved' : 'shipped', name: value.slice(at + 1) };
    const place = (setting: string) => this.words.setting(setting).title;
    const why = refusalOf(pick, this.#picks, this.#tray.saved, this.lab.choices, place);
    this.refusal = why === undefined ? '' : why.replace(pick.name, this.#nameOf(pick.name));
    if (why !== undefined) return;
    this.#choose([...this.#picks, pick]);
    this.requestUpdate();
    void this.#beside();
  }

  #leave(name: string): void {
    this.refusal = '';
    this.#choose(this.#picks.filter((pick) => pick.name !== name));
    if (this.#stand.reference > 1) this.#stand.reference = 0;
    this.requestUpdate();
    void this.#beside();
  }

  #choose(picks: readonly Pick[]): void {
    this.#stand.picks = picks;
    this.#stand.isChosen = true;
  }

  #refer(arm: number): void {
    this.#stand.reference = arm;
    this.requestUpdate();
  }

  #renamed({ from, to }: { readonly from: string; readonly to: string }): void {
    const stand = this.#stand;
    stand.picks = stand.picks?.map((one) => (one.from === 'saved' && one.name === from ? { ...one, name: to } : one));
    void this.#beside();
  }
}
