import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('tw-compare')
export class Compare extends LitElement {
  override render() {
    return html``;
  }
}
