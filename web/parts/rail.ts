// The rail of levers: policies in the groups the model declares, and beneath them, apart and in amber, what nobody knows.
import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ParameterValue } from '../../src/scenario/difference.ts';
import type { Parameter } from '../../src/scenario/parameters.ts';
import { shared } from '../look/shared.ts';
import type { Laboratory } from '../state/laboratory.ts';
import { type Branch, treeOf } from '../state/lever-tree.ts';
import { Watching } from '../state/watching.ts';
import type { Dictionary } from '../words/dictionary.ts';
import './lever-row.ts';

/** Rows a group shows before it offers the rest. */
const ASSUMPTIONS = 'assumptions';

@customElement('tw-rail')
export class Rail extends LitElement {
  static override styles = [
    shared,
    css`
      .top {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        padding-bottom: 8px;
      }
      input[type='search'] {
        width: 100%;
        min-height: 28px;
        padding: 3px 8px;
        margin-bottom: 8px;
        border: 1px solid var(--track);
        border-radius: 6px;
        background: var(--bg);
      }
      details {
        border-top: 1px solid var(--line);
      }
      summary {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 31px;
        cursor: pointer;
        list-style: none;
        font-weight: 600;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary::before {
        content: '';
        width: 6px;
        height: 6px;
        margin: 0 4px 0 2px;
        border: solid var(--ink-2);
        border-width: 0 1.5px 1.5px 0;
        transform: rotate(-45deg);
      }
      details[open] > summary::before {
        transform: rotate(45deg) translate(-1px, -1px);
      }
      summary span:last-child {
        margin-left: auto;
        font-weight: 400;
        white-space: nowrap;
      }
      .inner {
        border-top: 0;
        padding-left: 8px;
        border-left: 1px solid var(--line);
      }
      .inner > summary {
        font-weight: 400;
        min-height: 28px;
      }
      .amber {
        margin-top: 16px;
        border: 1px solid var(--amber-edge);
        border-radius: 6px;
        background: var(--amber-tint);
        padding: 0 12px;
      }
      .amber > summary {
        min-height: 40px;
        color: var(--amber);
      }
      .amber[open] > summary {
        border-bottom: 1px solid var(--amber-edge);
      }
      .amber > div {
        --bg: var(--amber-tint);
        padding: 8px 0;
      }
      nav {
        display: none;
      }
      @media (max-width: 899px) {
        nav {
          display: flex;
          gap: 8px;
          overflow-x: auto;
          margin: 0 -16px 12px;
          padding: 2px 16px;
        }
        nav button {
          flex: none;
          padding: 8px 12px;
          border: 1px solid var(--line);
          border-radius: 20px;
          font-size: 13px;
          color: var(--ink-2);
        }
        nav [aria-pressed='true'] {
          background: var(--ink);
          color: var(--bg);
          font-weight: 600;
        }
      }
    `,
  ];

  @property({ attribute: false }) lab!: Laboratory;
  @property({ attribute: false }) words!: Dictionary;
  /** Path of the lever whose sheet is open. */
  @property() opened = '';
  @state() private search = '';
  readonly #kindPaths = new Map<string, string>();
  @state() private unfolded: ReadonlySet<string> = new Set(['policy.payment', 'policy.consortium']);

  constructor() {
    super();
    new Watching(this, () => this.lab);
  }

  override render() {
    const { lab } = this;
    const here = lab.catalogue.parameters.filter((one) => this.#applies(one));
    const policies = here.filter(({ role }) => role === 'policy');
    const changed = policies.filter((one) => this.#isChanged(one)).length;
    const found = this.search.trim().toLowerCase();
    return html`<div class="top">
        <h2>${msg('Policy levers')}</h2>
        <span class="quiet">${msg(str`${changed} of ${policies.length} changed`)}</span>
      </div>
      <input
        type="search"
        placeholder=${msg('Find a lever')}
        aria-label=${msg('Find a lever')}
        .value=${this.search}
        @input=${(event: Event) => {
          this.search = (event.target as HTMLInputElement).value;
        }}
      />
      ${found === '' ? this.#groups(policies) : this.#found(here, found)}
      ${found === '' ? this.#assumptions(here.filter(({ role }) => role === 'assumption')) : nothing}`;
  }

  /** Whether a parameter exists here: of kinds, the one chosen. */
  #applies({ path, kind }: Parameter): boolean {
    const held = this.lab.arms[1]?.values;
    if (held === undefined) return false;
    if (kind === undefined) return Object.hasOwn(held, path);
    return this.lab.held(this.#kindPath(path)) === kind && Object.hasOwn(held, path);
  }

  /** The path of the choice that decides whether a parameter of one kind exists; looked for once. */
  #kindPath(path: string): string {
    const found = this.#kindPaths.get(path) ?? kindPath(path, this.lab.catalogue.parameters);
    this.#kindPaths.set(path, found);
    return found;
  }

  #isChanged(parameter: Parameter): boolean {
    return textOf(this.lab.held(parameter.path)) !== textOf(this.#statusQuo(parameter));
  }

  #statusQuo({ path, default: standard }: Parameter): ParameterValue {
    return this.lab.held(path, 0) ?? standard;
  }

  #found(here: readonly Parameter[], found: string) {
    const rows = here.filter((one) => {
      const { title, says } = this.words.parameter(one);
      return `${title} ${says} ${one.path}`.toLowerCase().includes(found);
    });
    if (rows.length === 0) return html`<p class="quiet">${msg('No lever says that.')}</p>`;
    return rows.slice(0, 30).map((one) => this.#row(one));
  }

  #groups(policies: readonly Parameter[]) {
    return treeOf(policies, 'policy').branches.map((branch) => this.#branch(branch, ''));
  }

  #branch(branch: Branch, style: string): unknown {
    const { path, leaves, branches, all } = branch;
    const changed = all.filter((one) => this.#isChanged(one)).length;
    const isOpen = this.unfolded.has(path);
    return html`<details class=${style} ?open=${isOpen} @toggle=${(event: Event) => this.#toggled(event, path)}>
      <summary>
        <span>${this.words.group(path).title}</span>
        <span class="small quiet">${changed > 0 ? msg(str`${changed} changed`) : msg('as status quo')}</span>
      </summary>
      ${
        isOpen
          ? html`<div>${leaves.map((one) => this.#row(one))}${branches.map((one) => this.#branch(one, 'inner'))}</div>`
          : nothing
      }
    </details>`;
  }

  #assumptions(parameters: readonly Parameter[]) {
    const changed = parameters.filter(({ path }) => Object.hasOwn(this.lab.choices.changes, path)).length;
    const isOpen = this.unfolded.has(ASSUMPTIONS);
    const { leaves, branches } = treeOf(parameters, ASSUMPTIONS);
    return html`<details class="amber" ?open=${isOpen} @toggle=${(event: Event) => this.#toggled(event, ASSUMPTIONS)}>
      <summary>
        <span>${msg('Assumptions')}</span>
        <span class="small">${msg(str`${changed} changed · move both lines`)}</span>
      </summary>
      ${
        isOpen
          ? html`<div>${leaves.map((one) => this.#row(one))}${branches.map((one) => this.#branch(one, 'inner'))}</div>`
          : nothing
      }
    </details>`;
  }

  #row(parameter: Parameter) {
    const { lab, words } = this;
    const isAssumption = parameter.role === 'assumption';
    const quo = isAssumption ? parameter.default : this.#statusQuo(parameter);
    return html`<tw-lever
      data-path=${parameter.path}
      .lab=${lab}
      .words=${words}
      .parameter=${parameter}
      .value=${lab.held(parameter.path) ?? parameter.default}
      .statusQuo=${quo}
      ?changed=${textOf(lab.held(parameter.path)) !== textOf(quo)}
      ?open=${this.opened === parameter.path}
    ></tw-lever>`;
  }

  #toggled(event: Event, path: string): void {
    const { open } = event.target as HTMLDetailsElement;
    if (open === this.unfolded.has(path)) return;
    const unfolded = new Set(this.unfolded);
    if (open) unfolded.add(path);
    else unfolded.delete(path);
    this.unfolded = unfolded;
  }
}

function kindPath(path: string, parameters: readonly Parameter[]): string {
  const keys = path.split('.');
  for (let depth = keys.length - 1; depth > 0; depth--) {
    const kind = [...keys.slice(0, depth), 'kind'].join('.');
    if (parameters.some((one) => one.path === kind)) return kind;
  }
  return '';
}

/** A lever is told by its value alone as long as it stands at the status quo. */
function textOf(value: ParameterValue | undefined): string {
  return typeof value === 'object' ? String(value.value) : String(value);
}
