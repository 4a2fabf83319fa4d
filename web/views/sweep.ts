import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('tw-sweep')
export class Sweep extends LitElement {
  override render() {
    return html``;
  }
}
