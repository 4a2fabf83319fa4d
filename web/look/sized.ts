// Tells a component how wide it is, whenever that changes: pictures are drawn for their width.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** No picture is drawn narrower than this, in pixels. */
const NARROWEST = 240;

export class Sized implements ReactiveController {
  readonly #host: Element;
  readonly #observer: ResizeObserver;

  constructor(host: ReactiveControllerHost & Element, tell: (width: number) => void) {
    this.#host = host;
    this.#observer = new ResizeObserver(([entry]) => tell(Math.max(NARROWEST, Math.floor(entry.contentRect.width))));
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
